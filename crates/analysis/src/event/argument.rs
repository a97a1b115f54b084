//! Who and what takes part in an event: a noun phrase with the actors it names, the thing it speaks of, and numbers.

use super::number::{self, Number};
use super::phrase::Phrase;
use super::thing::thing;
use crate::prose::{Prose, Tag, Token};
use parallax_model::{ActorId, Mention, MentionForm, Span, TimeExpression};
use smol_str::SmolStr;

/// What is known of the article around a claim.
#[derive(Clone, Copy)]
pub(crate) struct Scene<'a> {
    pub(crate) prose: &'a Prose<'a>,
    /// The article's mentions, in order.
    pub(crate) mentions: &'a [Mention],
    /// The article's times, in order, and the row of the first.
    pub(crate) times: (usize, &'a [TimeExpression]),
    /// Who says the claim.
    pub(crate) speaker: Option<ActorId>,
}

/// Nouns that name the whole that the name before them names: `the Hayat Tahrir al-Sham group`.
const COLLECTIVE: &[&str] = &[
    "group",
    "militant",
    "movement",
    "party",
    "army",
    "soldier",
    "government",
    "company",
    "team",
    "agency",
    "network",
];

/// A participant of an event.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Argument {
    /// Its words.
    pub(crate) span: Span,
    /// Behind which preposition it stands; empty for none.
    pub(crate) preposition: SmolStr,
    /// The actors that it is.
    pub(crate) actors: Vec<ActorId>,
    /// The actors that only qualify it: `Russian` troops.
    pub(crate) around: Vec<ActorId>,
    /// What it is, by its noun or the last word of its name.
    pub(crate) thing: Option<SmolStr>,
    /// Whether that is a name.
    pub(crate) named: bool,
    /// The things that qualify it, in order.
    pub(crate) words: Vec<SmolStr>,
    /// What it counts.
    pub(crate) number: Option<Number>,
}

impl Argument {
    /// The participant whose words are these phrases: the first is what it is, those behind it qualify it or stand
    /// beside it.
    pub(super) fn read(
        scene: &Scene<'_>,
        words: &[&Token],
        phrases: &[(Phrase, Join)],
        preposition: &str,
    ) -> Option<Self> {
        let (first, _) = phrases.first()?;
        let span = phrases.iter().filter_map(|(phrase, _)| span(words, *phrase)).reduce(Span::join)?;
        // `on Monday` is no participant.
        let own = words.get(first.head)?.span;
        let at = scene.times.1.partition_point(|time| time.span.end <= own.start);
        if scene.times.1.get(at).is_some_and(|time| time.span.overlaps(own)) {
            return None;
        }
        let mut argument = Self {
            span,
            preposition: SmolStr::new(preposition),
            actors: Vec::new(),
            around: Vec::new(),
            thing: None,
            named: false,
            words: Vec::new(),
            number: None,
        };
        for (phrase, join) in phrases {
            argument.add_actors(scene, words, *phrase, *join);
            argument.add_words(words, *phrase, *join);
        }
        argument.number = counted(words, *first, phrases.get(1))
            .filter(|number| !scene.times.1.iter().any(|time| time.span.overlaps(number.span)));
        let pronoun =
            words.get(first.head).filter(|head| head.tag == Tag::Pron && first.end == first.start + 1);
        if let Some(pronoun) = pronoun.filter(|_| argument.actors.is_empty()) {
            if matches!(pronoun.lower.as_str(), "we" | "i" | "it" | "he" | "she" | "they") {
                argument.actors.extend(scene.speaker);
            }
            argument.thing = None;
        }
        Some(argument)
    }

    /// Whether it says who or what, by name or by noun.
    pub(crate) fn is_told(&self) -> bool {
        !self.actors.is_empty() || self.thing.is_some()
    }

    fn add_actors(&mut self, scene: &Scene<'_>, words: &[&Token], phrase: Phrase, join: Join) {
        let Some(span) = span(words, phrase) else { return };
        let head = words.get(phrase.head).map_or(span, |head| head.span);
        let from = scene.mentions.partition_point(|mention| mention.span.end <= span.start);
        let near = scene.mentions.iter().skip(from).take_while(|mention| mention.span.start < span.end);
        for mention in near.filter(|mention| mention.head.overlaps(span)) {
            let Some(actor) = mention.actor else { continue };
            // `the Hayat Tahrir al-Sham terrorist group`: the phrase as a whole is the actor.
            let collective =
                words.get(phrase.head).is_some_and(|head| COLLECTIVE.contains(&thing(head).as_str()));
            let named = mention.head.overlaps(head)
                || collective && mention.form == MentionForm::Name && mention.span.contains(head);
            let is_head = named && join != Join::Of;
            let list = if is_head { &mut self.actors } else { &mut self.around };
            if !list.contains(&actor) {
                list.push(actor);
            }
        }
    }

    fn add_words(&mut self, words: &[&Token], phrase: Phrase, join: Join) {
        for at in phrase.start..phrase.end {
            let Some(word) = words.get(at) else { continue };
            let content = matches!(word.tag, Tag::Noun | Tag::Propn | Tag::Adj | Tag::Verb);
            if !content || word.lower.len() < 2 {
                continue;
            }
            let thing = thing(word);
            if at == phrase.head && join == Join::First && matches!(word.tag, Tag::Noun | Tag::Propn) {
                self.thing = Some(thing);
                self.named = word.tag == Tag::Propn;
            } else if !self.words.contains(&thing) {
                self.words.push(thing);
            }
        }
    }
}

/// How a phrase belongs to the argument it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Join {
    /// It is the argument.
    First,
    /// It stands beside: `Turkey and Russia`.
    And,
    /// It qualifies: `members of the group`.
    Of,
}

fn span(words: &[&Token], phrase: Phrase) -> Option<Span> {
    let last = words.get(phrase.end.checked_sub(1)?)?;
    let mut first = words.get(phrase.start)?;
    // `'s capital`: the possessive belongs to the phrase before.
    if first.is_possessive() && first.tag == Tag::Part {
        first = words.get(phrase.start + 1).unwrap_or(first);
    }
    Some(first.span.join(last.span))
}

/// The number in a phrase, with the phrase's head as what it counts; of `dozens of people` the head of the next.
fn counted(words: &[&Token], phrase: Phrase, next: Option<&(Phrase, Join)>) -> Option<Number> {
    let found = (phrase.start..phrase.end).find_map(|at| Some((at, number::number(words, at)?)));
    let (at, found) = found.filter(|(at, _)| !is_year(words, *at))?;
    let first = words.get(at)?;
    let of = next.filter(|(_, join)| *join == Join::Of && phrase.head < found.end).map(|(of, _)| of.head);
    let head = words.get(of.unwrap_or(phrase.head))?;
    let bare = of.is_none() && phrase.head < found.end;
    let unit = if head.tag == Tag::Num || bare { SmolStr::default() } else { thing(head) };
    let span = first.span.join(head.span);
    Some(Number { span, figure: found.figure, interval: found.interval, unit })
}

/// `2018`, `the 2018 election`: four digits without a comma name a year as often as not.
fn is_year(words: &[&Token], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.lower.len() == 4 && word.lower.starts_with(['1', '2']))
}
