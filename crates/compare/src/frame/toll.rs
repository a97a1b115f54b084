//! The frame of tolls: how many were killed, wounded, are missing, were displaced?
//!
//! An answer is a number with a word of harm beside it. Whom it counts belongs to the question: `40 killed` and `11 of
//! them children` are two questions. Two answers differ only where both can't be right and they were published on one
//! day; a larger count that was published later is a change, and so is a larger one of the same day where both leave room
//! above (`at least 58`, `at least 72`).

use super::harm::Harm;
use super::{Answer, Asked, Ground, Judgement, Said};
use crate::alike::times_clash;
use crate::passage::Passage;
use crate::row::{Frame, Verdict};
use parallax_model::{Corpus, Day, Span};
use parallax_text::numeral::ONE;
use parallax_text::quantity::{Interval, Quantity, quantities};
use parallax_text::{Kind, Token};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// What a toll counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Toll {
    pub(crate) harm: Harm,
    /// Who is counted, as a stem; empty of people in general.
    pub(crate) whom: String,
    /// The same in a word of the text, or `people`.
    pub(crate) noun: String,
    /// The values that its words allow, in thousandths.
    pub(crate) interval: Interval,
    /// The figure, in thousandths.
    pub(crate) figure: u64,
    /// The number with the words that bound it.
    pub(crate) span: Span,
}

/// Words that count people in general.
const PEOPLE: &[&str] = &["people", "persons", "victims", "others", "more", "lives", "bodies", "casualties"];
/// Words between a number's noun and its participle.
const LINKING: &[&str] =
    &["were", "was", "are", "have", "has", "had", "been", "being", "reportedly", "also", "and"];
/// Words that take a count back or put it off: no toll is read within this many words after one.
const UNREAL: &[&str] =
    &["could", "may", "might", "would", "will", "if", "threatened", "not", "n't", "never", "planned"];
/// How many words before a number are looked at for [`UNREAL`] ones.
const BACK: usize = 6;
/// How many words behind a number its participle may stand.
const AHEAD: usize = 6;
/// How many words before its number `toll` may stand.
const NEAR: usize = 8;
/// The same before `risen to`.
const FAR: usize = 24;
/// What a toll does before `to`.
const RISING: &[&str] = &["rose", "risen", "rises", "rising", "climbed", "climbs", "jumped", "grew", "grown"];
/// How far from its publication a passage's days may lie, in days, for a verdict.
const FRESH: i32 = 10;
/// The least likeness for a verdict, in thousandths.
const ONE_EVENT: u32 = 150;
/// The same where no place shows that both tell of one event.
const ONE_TEXT: u32 = 500;
/// The same for one figure that is not equal by chance.
const ONE_FIGURE: u32 = 250;
/// A smaller figure is equal by chance, in thousandths.
const SMALL: u64 = 10 * ONE;
/// How many times as large a toll of the same event can be.
const MOST_TIMES: u64 = 5;

/// The tolls that a sentence states, in order.
pub(crate) fn tolls(tokens: &[Token]) -> Vec<Toll> {
    let mut tolls: Vec<Toll> = Vec::new();
    for number in quantities(tokens) {
        let whole = tolls.last().map(|whole| whole.harm);
        tolls.extend(toll(tokens, &number, whole));
    }
    tolls
}

/// The toll that a number states; `whole` is the harm of the count before it, of which it may be a part.
fn toll(tokens: &[Token], number: &Quantity, whole: Option<Harm>) -> Option<Toll> {
    let fold = |at: usize| tokens.get(at).map_or("", |token| token.fold.as_str());
    let back = |row: usize| number.start.checked_sub(row).map_or("", fold);
    if (1..=BACK).any(|row| UNREAL.contains(&back(row))) {
        return None;
    }
    // `58 people, including 11 children`, `86, 30 of them children`: part of another count, of what that one counts.
    let of_them = fold(number.end) == "of" && matches!(fold(number.end + 1), "them" | "whom");
    let part = of_them || (1..=3).any(|row| matches!(back(row), "including" | "among" | "them"));
    let from = if of_them { number.end + 2 } else { number.end };
    if !of_them && is_other_than_a_count(tokens, number) {
        return None;
    }
    let (counted, behind) = counted(tokens, from);
    let harm = before(tokens, number).or(right(tokens, behind)).or(whole.filter(|_| part))?;
    let (whom, noun) = match counted {
        Some(noun) if !PEOPLE.contains(&noun.fold.as_str()) => {
            (noun.stem().to_string(), noun.fold.to_string())
        }
        _ if part => return None,
        _ => (String::new(), "people".to_owned()),
    };
    let first = tokens.get(number.start)?;
    let last = tokens.get(number.end.checked_sub(1)?)?;
    Some(Toll {
        harm,
        whom,
        noun,
        interval: number.interval,
        figure: number.figure,
        span: first.span.join(last.span),
    })
}

/// `40 percent`, `43-year-old`, `3.5 km`, `$ 40`, `in 2016`; `15 of the wounded`, a part of another count.
fn is_other_than_a_count(tokens: &[Token], number: &Quantity) -> bool {
    let fold = |at: usize| tokens.get(at).map_or("", |token| token.fold.as_str());
    if fold(number.end) == "of" && matches!(fold(number.end + 1), "the" | "them" | "whom" | "those" | "these")
    {
        return true;
    }
    let before = number.figure_at.checked_sub(1).map_or("", fold);
    fold(number.end) == "-"
        || fold(number.end) == "%"
        || fold(number.end) == "percent"
        || matches!(before, "$" | "€" | "£" | "in" | "since" | "until")
        || !number.figure.is_multiple_of(ONE)
}

/// The noun that is counted, with the token behind it: of `16 Syrian civilians` the last word before a verb, a mark or a
/// preposition.
fn counted(tokens: &[Token], from: usize) -> (Option<&Token>, usize) {
    let mut at = from;
    let mut found = None;
    if tokens.get(at).is_some_and(|token| token.fold == "of") {
        at += 1;
    }
    while let Some(token) = tokens.get(at).filter(|_| at < from + 4) {
        let word = token.fold.as_str();
        let ends = token.kind != Kind::Word
            || Harm::behind(word).is_some()
            || LINKING.contains(&word)
            || crate::lexicon::is_empty(word) && !PEOPLE.contains(&word);
        if ends {
            break;
        }
        found = Some(token);
        at += 1;
        if PEOPLE.contains(&word) {
            break;
        }
    }
    (found, at)
}

/// What a verb straight before the number says, or `the death toll rose to`.
fn before(tokens: &[Token], number: &Quantity) -> Option<Harm> {
    let fold = |at: usize| tokens.get(at).map_or("", |token| token.fold.as_str());
    let mut at = number.start;
    for _ in 0..3 {
        at = at.checked_sub(1)?;
        let word = fold(at);
        if let Some(harm) = Harm::before(word) {
            // `those killed 43 …` is rare; `were killed, 43` has a comma, which ends this walk.
            return Some(harm);
        }
        if !matches!(word, "a" | "an" | "another" | "further" | "total" | "of" | "the" | "to" | "at") {
            break;
        }
    }
    let rises = number.start.checked_sub(2).is_some_and(|at| RISING.contains(&fold(at)));
    let reach = if rises { FAR } else { NEAR };
    let toll =
        (1..=reach).take_while(|row| number.start >= *row).find(|row| fold(number.start - row) == "toll")?;
    let clear = (1..toll).all(|row| {
        let word = fold(number.start - row);
        tokens.get(number.start - row).is_some_and(|token| matches!(token.kind, Kind::Word | Kind::Dash))
            && Harm::before(word).is_none()
    });
    let leads =
        matches!(fold(number.start.checked_sub(1)?), "to" | "at" | "of" | "as" | "is" | "was" | "reached");
    (clear && leads).then_some(Harm::Killed)
}

/// What a participle behind the counted noun says; no mark stands between.
fn right(tokens: &[Token], from: usize) -> Option<Harm> {
    for token in tokens.get(from..)?.iter().take(AHEAD) {
        let word = token.fold.as_str();
        if let Some(harm) = Harm::behind(word) {
            return Some(harm);
        }
        if word == "and" || !LINKING.contains(&word) {
            return None;
        }
    }
    None
}

/// A passage's number, the passage, and the toll that it states.
type Stated<'p> = (usize, &'p Passage, &'p Toll);

/// The questions about tolls that the passages answer, with their answers: one for each harm, whom it is done to, and
/// size.
pub(super) fn ask<'p>(corpus: &Corpus, members: &[(usize, &'p Passage)]) -> Vec<Asked<'p>> {
    let mut questions: BTreeMap<(Harm, &'p str), Vec<Stated<'p>>> = BTreeMap::new();
    for (row, passage) in members {
        for toll in passage.tolls.iter().filter(|toll| passage.only_toll(toll) == Some(toll)) {
            questions.entry((toll.harm, &toll.whom)).or_default().push((*row, passage, toll));
        }
    }
    let mut asked = Vec::new();
    for ((harm, whom), stated) in questions {
        for (number, stated) in by_size(stated).into_iter().enumerate() {
            let noun = stated.first().map_or("people", |(.., toll)| toll.noun.as_str());
            let question = match harm {
                Harm::Missing => format!("How many {noun} are missing?"),
                harm => format!("How many {noun} were {}?", harm.word()),
            };
            let answer = |(row, passage, toll): Stated<'p>| {
                Answer::new(corpus, row, passage, vec![toll.span], Said::Toll(toll))
            };
            let key = format!("{} {whom} {number}", harm.word());
            let answers = stated.into_iter().map(answer).collect();
            asked.push(Asked { frame: Frame::Toll, key, question, answers });
        }
    }
    asked
}

/// The tolls apart where the next larger one is none of the same event; each part in the order of passages.
fn by_size(mut stated: Vec<Stated<'_>>) -> Vec<Vec<Stated<'_>>> {
    stated.sort_by_key(|(row, _, toll)| (toll.figure, *row));
    let mut groups: Vec<Vec<Stated<'_>>> = Vec::new();
    for toll in stated {
        match groups.last_mut() {
            Some(group) if group.last().is_some_and(|last| of_one_size(last.2.figure, toll.2.figure)) => {
                group.push(toll);
            }
            _ => groups.push(vec![toll]),
        }
    }
    for group in &mut groups {
        group.sort_by_key(|(row, ..)| *row);
    }
    groups
}

/// Whether two figures can be tolls of one event: that of a war is none of an attack.
fn of_one_size(a: u64, b: u64) -> bool {
    a.max(b) <= a.min(b).saturating_mul(MOST_TIMES)
}

/// What two tolls of one question are to each other.
pub(super) fn judge(ground: &Ground<'_>, a: &Answer<'_>, b: &Answer<'_>, likeness: u32) -> Judgement {
    let (Some(one), Some(other)) = (a.toll(), b.toll()) else { return Judgement::open() };
    // Where the wholes are not of one event, their parts are not: `19 killed, six of them children, hours after …`.
    let whole = |answer: &Answer<'_>, part: &Toll| {
        let before = |toll: &&'_ Toll| {
            toll.harm == part.harm && toll.whom.is_empty() && toll.span.end <= part.span.start
        };
        answer.passage.tolls.iter().find(before).filter(|_| !part.whom.is_empty()).cloned()
    };
    if let Some((x, y)) = whole(a, one).zip(whole(b, other))
        && told(ground, a, b, (&x, &y), likeness).verdict == Verdict::Open
    {
        return Judgement::open();
    }
    told(ground, a, b, (one, other), likeness)
}

/// What two tolls of two answers are to each other.
fn told(
    ground: &Ground<'_>,
    a: &Answer<'_>,
    b: &Answer<'_>,
    (one, other): (&Toll, &Toll),
    likeness: u32,
) -> Judgement {
    let one_figure = one.interval == other.interval && one.figure >= SMALL;
    let least = if one_figure { ONE_FIGURE } else { ONE_TEXT };
    let one_event = likeness >= ONE_EVENT
        && fresh(a)
        && fresh(b)
        && !times_clash(a.passage, b.passage)
        && ground.share_a_place(a.passage, b.passage).unwrap_or(likeness >= least);
    if !one_event || !of_one_size(one.figure, other.figure) {
        return Judgement::open();
    }
    let told = |verdict, why| Judgement { verdict, sure: 92, why };
    let words = format!("{} and {}", a.words(), b.words());
    if one.interval == other.interval {
        return told(Verdict::Same, format!("Both give one figure: {words}."));
    }
    // Who also gives the other's figure does not differ from it.
    let elsewhere = ground.states(a.passage, other) || ground.states(b.passage, one);
    if elsewhere && a.passage.column != b.passage.column {
        return Judgement::open();
    }
    let (Some(x), Some(y)) = (a.published, b.published) else { return Judgement::open() };
    let rough = one.interval.rough || other.interval.rough;
    let (earlier, later) = match x.cmp(&y) {
        Ordering::Less => (one, other),
        Ordering::Greater => (other, one),
        Ordering::Equal if !one.interval.overlaps(other.interval) => {
            // Two events of one day and country differ in their tolls, too; `dozens` may be a hundred, and one speaker
            // counts on.
            let named = |speakers: &BTreeSet<Option<String>>| !speakers.contains(&None);
            let (ours, theirs) = (&a.passage.speakers, &b.passage.speakers);
            let one_voice = ours == theirs && named(ours);
            let one_event = likeness >= ONE_TEXT || ground.names_a_place(a.passage, b.passage);
            if rough || one_voice || !one_event {
                return Judgement::open();
            }
            return told(
                Verdict::Differ,
                format!("Published on one day, they can't both be right: {words}."),
            );
        }
        Ordering::Equal if !rough && grows(one.interval) && grows(other.interval) => {
            return told(Verdict::Changed, format!("Published on one day, one count is larger: {words}."));
        }
        Ordering::Equal => return Judgement::open(),
    };
    if later.figure > earlier.figure && !rough {
        return told(Verdict::Changed, format!("The later count is larger: {words}."));
    }
    Judgement::open()
}

/// Whether the words leave room above: `at least 58`.
fn grows(interval: Interval) -> bool {
    interval.most.is_none()
}

/// Whether all days that a passage names lie near its publication: an old toll is no news.
fn fresh(answer: &Answer<'_>) -> bool {
    let near = |day: Day, published: Day| day.days_to(published).abs() <= FRESH;
    let Some(published) = answer.published else { return false };
    answer.passage.times.iter().all(|(from, to)| near(*from, published) && near(*to, published))
}

/// Whether both passages state tolls, and none of the one can be that of the other.
pub(crate) fn tolls_clash(a: &Passage, b: &Passage) -> bool {
    let fits = |one: &Toll, other: &Toll| {
        one.harm == other.harm
            && (one.whom == other.whom || one.whom.is_empty() || other.whom.is_empty())
            && (one.figure == other.figure || one.interval.rough || other.interval.rough)
    };
    let meet = a.tolls.iter().any(|one| b.tolls.iter().any(|other| fits(one, other)));
    !a.tolls.is_empty() && !b.tolls.is_empty() && !meet
}

/// Whether both passages state exactly one toll of one question, and of one size.
pub(crate) fn asks_one_toll(a: &Passage, b: &Passage) -> bool {
    a.tolls.iter().any(|toll| {
        let figures = a.only_toll(toll).zip(b.only_toll(toll));
        figures.is_some_and(|(a, b)| of_one_size(a.figure, b.figure))
    })
}

impl Passage {
    /// The only toll of the passage that answers the same question; `None` where it states none, or several figures.
    fn only_toll(&self, toll: &Toll) -> Option<&Toll> {
        let mut of = self.tolls.iter().filter(|other| (other.harm, &other.whom) == (toll.harm, &toll.whom));
        of.next().filter(|first| of.all(|other| other.interval == first.interval))
    }
}
