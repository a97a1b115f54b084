//! Parts of speech. Each word starts with its commonest part of speech in the tagging library's dictionary, or
//! what its shape and ending say; then a few rules over its neighbours, written for news, settle the words that
//! can be noun or verb. The library's own 201 learned rules are left out: measured here they take twelve times
//! as long as all of this and find fewer verbs of saying.

use super::lemma::{VerbForm, lemma, strip_s, verb};
use super::lexical::Words;
use super::{Tag, Token};
use smol_str::SmolStr;

/// Tags the tokens of one sentence, and gives each its dictionary form and verb form.
pub(super) fn tag(text: &str, tokens: &mut [Token]) {
    let words = Words::known();
    let shouting = is_title_cased(text, tokens);
    let mut initial = true;
    let mut before = 0;
    for token in tokens.iter_mut() {
        // A quotation inside the sentence begins with a capital too.
        let quoted = before == token.span.start && initial_mark(text, before);
        let shape = if shouting { Shape::Unclear } else { Shape::of(token.span.of(text), initial || quoted) };
        token.tag = alone(token.span.of(text), &token.lower, shape, words);
        initial &= token.tag == Tag::Punct;
        before = token.span.end;
    }
    for at in 0..tokens.len() {
        let tag = in_context(tokens, at, words);
        if let (Some(tag), Some(token)) = (tag, tokens.get_mut(at)) {
            token.tag = tag;
        }
    }
    for at in 0..tokens.len() {
        let form = form(tokens, at, words);
        if let Some(token) = tokens.get_mut(at) {
            token.form = form;
            token.lemma = if token.lower == "'d" && form == VerbForm::Past {
                SmolStr::new_static("have")
            } else {
                lemma(&token.lower, token.tag, words)
            };
        }
    }
}

/// Whether a quotation mark ends at `byte`.
fn initial_mark(text: &str, byte: u32) -> bool {
    text.get(..byte as usize).is_some_and(|t| t.ends_with(['“', '"', '‘', '«', '„']) || t.ends_with("''"))
}

/// What a word's capitals say.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Lower,
    /// Capital inside a sentence: a name.
    Name,
    /// A capital where every word has one.
    Unclear,
}

impl Shape {
    fn of(word: &str, initial: bool) -> Self {
        let mut chars = word.chars();
        let capital = chars.next().is_some_and(char::is_uppercase);
        let acronym = capital && word.len() > 1 && chars.clone().any(char::is_uppercase);
        match (capital, initial) {
            (false, _) if !chars.any(char::is_uppercase) => Self::Lower,
            (true, true) if !acronym => Self::Unclear,
            _ => Self::Name,
        }
    }
}

/// Headlines in title case: capitals say nothing there.
fn is_title_cased(text: &str, tokens: &[Token]) -> bool {
    let (mut capitals, mut long) = (0, 0);
    for token in tokens {
        let word = token.span.of(text);
        if word.len() > 3 && word.starts_with(char::is_alphabetic) {
            long += 1;
            capitals += usize::from(word.starts_with(char::is_uppercase));
        }
    }
    long > 3 && capitals * 10 >= long * 8
}

/// The part of speech of a word by itself.
fn alone(word: &str, lower: &str, shape: Shape, words: &Words) -> Tag {
    if let Some(tag) = closed(lower) {
        return if tag == Tag::Aux && shape == Shape::Name && matches!(lower, "may" | "will") {
            Tag::Propn
        } else {
            tag
        };
    }
    let first = word.chars().next().unwrap_or(' ');
    if !word.chars().any(char::is_alphanumeric) {
        return if "$€£¥%+=<>©°".contains(first) { Tag::Sym } else { Tag::Punct };
    }
    if word.chars().all(|c| c.is_numeric() || ",.:".contains(c)) || is_ordinal(lower) {
        return Tag::Num;
    }
    let known = words.tag(lower);
    if shape == Shape::Name
        && !matches!(known, Some(Tag::Pron | Tag::Det | Tag::Adp | Tag::Cconj | Tag::Sconj))
    {
        return if is_demonym(lower) { Tag::Adj } else { Tag::Propn };
    }
    match known {
        Some(Tag::Propn) if shape == Shape::Lower => guess(lower, words).unwrap_or(Tag::Noun),
        Some(Tag::Part | Tag::Intj) => Tag::Adv,
        Some(Tag::Verb) if lower.contains('-') => Tag::Adj,
        Some(tag) => tag,
        None if word.starts_with('#') || word.starts_with('@') => Tag::Propn,
        None if shape == Shape::Lower => guess(lower, words).unwrap_or(Tag::Noun),
        None => guess(lower, words).filter(|tag| *tag == Tag::Adv || lower.contains('-')).unwrap_or(Tag::Propn),
    }
}

/// Words of closed classes whose part of speech hardly depends on the context.
fn closed(lower: &str) -> Option<Tag> {
    Some(match lower {
        "to" | "not" | "n't" | "'s" | "nt" => Tag::Part,
        "will" | "would" | "can" | "could" | "may" | "might" | "must" | "shall" | "should" | "wo" | "ca"
        | "sha" | "'ll" | "'d" | "'re" | "'ve" | "'m" | "be" | "am" | "is" | "are" | "was" | "were"
        | "been" | "being" | "has" | "have" | "had" | "do" | "does" | "did" | "ai" | "cannot" => Tag::Aux,
        "i" | "he" | "she" | "it" | "we" | "they" | "you" | "who" | "whom" | "me" | "him" | "them" | "us"
        | "his" | "her" | "its" | "their" | "our" | "my" | "your" | "himself" | "herself" | "itself"
        | "themselves" | "myself" | "yourself" | "ourselves" | "what" | "whoever" | "everyone"
        | "everybody" | "someone" | "somebody" | "anyone" | "anybody" | "nobody" | "nothing"
        | "something" | "anything" | "everything" | "whose" | "mine" | "ours" | "theirs" | "hers" => {
            Tag::Pron
        }
        "the" | "a" | "an" | "this" | "these" | "those" | "no" | "every" | "each" | "some" | "any"
        | "which" | "another" | "all" | "both" => Tag::Det,
        "that" | "because" | "if" | "whether" | "although" | "though" | "unless" | "while" | "whereas" => {
            Tag::Sconj
        }
        "and" | "or" | "but" | "nor" => Tag::Cconj,
        "of" | "in" | "on" | "at" | "by" | "for" | "with" | "from" | "into" | "during" | "against"
        | "among" | "between" | "through" | "toward" | "towards" | "under" | "over" | "about" | "upon"
        | "within" | "as" | "than" | "amid" | "via" | "per" | "despite" | "without" | "after" | "before"
        | "since" | "until" => Tag::Adp,
        "when" | "where" | "why" | "how" | "also" | "never" | "ever" | "then" | "there" | "here"
        | "however" => Tag::Adv,
        "said" | "says" | "according" | "told" => Tag::Verb,
        _ => return None,
    })
}

fn is_ordinal(lower: &str) -> bool {
    let digits = lower.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    digits.len() < lower.len()
        && !digits.is_empty()
        && digits.chars().all(|c| c.is_ascii_digit() || c == ',' || c == '.')
        && ["st", "nd", "rd", "th", "s", "m", "bn", "k", "pm", "am"]
            .contains(&lower.get(digits.len()..).unwrap_or(""))
}

fn is_demonym(lower: &str) -> bool {
    ["ish", "ese"].iter().any(|end| lower.ends_with(end)) && lower.len() > 5
        || matches!(
            lower,
            "russian" | "syrian" | "american" | "iranian" | "german" | "french" | "israeli" | "iraqi"
        )
}

/// The part of speech of a word that the dictionary does not have, by its ending.
fn guess(lower: &str, words: &Words) -> Option<Tag> {
    if let Some((_, last)) = lower.rsplit_once('-') {
        return Some(match words.tag(last) {
            Some(Tag::Noun) if lower.ends_with('s') => Tag::Noun,
            Some(Tag::Noun | Tag::Verb | Tag::Adj | Tag::Num) => Tag::Adj,
            _ if last.ends_with("ed") || last.ends_with("ing") => Tag::Adj,
            _ => Tag::Noun,
        });
    }
    let ends = |endings: &[&str]| endings.iter().any(|e| lower.len() > e.len() + 2 && lower.ends_with(e));
    Some(if ends(&["ly"]) {
        Tag::Adv
    } else if ends(&["ing", "ed", "ize", "ise", "ify"]) {
        Tag::Verb
    } else if ends(&["ous", "ful", "ive", "able", "ible", "ical", "less", "ary", "ic", "ish", "ian"]) {
        Tag::Adj
    } else if strip_s(lower).is_some_and(|base| words.is_verb_form(&base)) {
        Tag::Verb
    } else {
        return None;
    })
}

fn lower_at(tokens: &[Token], at: Option<usize>) -> &str {
    at.and_then(|at| tokens.get(at)).map_or("", |t| t.lower.as_str())
}

fn tag_at(tokens: &[Token], at: Option<usize>) -> Tag {
    at.and_then(|at| tokens.get(at)).map_or(Tag::Punct, |t| t.tag)
}

/// The nearest token before `at` that is no adverb and no negation.
fn before_adverbs(tokens: &[Token], at: usize) -> Option<usize> {
    (0..at).rev().find(|&b| {
        tokens.get(b).is_some_and(|t| t.tag != Tag::Adv && !matches!(t.lower.as_str(), "not" | "n't"))
    })
}

/// Another part of speech than the commonest one, where the neighbours ask for it. Tags to the left are final.
fn in_context(tokens: &[Token], at: usize, words: &Words) -> Option<Tag> {
    let token = tokens.get(at)?;
    let next = at + 1;
    match token.tag {
        Tag::Part if token.lower == "to" => to(tokens, at, words),
        Tag::Part if token.lower == "'s" => clitic_s(tokens, at),
        Tag::Punct if token.lower == "'" => plural_possessive(tokens, at),
        Tag::Sconj if token.lower == "that" => that(tokens, at),
        Tag::Det
            if matches!(
                token.lower.as_str(),
                "this" | "these" | "those" | "all" | "both" | "some" | "which" | "each" | "any"
            ) =>
        {
            let noun = matches!(
                tag_at(tokens, Some(next)),
                Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num | Tag::Pron | Tag::Det
            );
            (!noun).then_some(Tag::Pron)
        }
        Tag::Aux if matches!(token.lower.as_str(), "have" | "has" | "had" | "do" | "does" | "did") => {
            let main =
                matches!(tag_at(tokens, Some(next)), Tag::Det | Tag::Noun | Tag::Num | Tag::Adj | Tag::Adp);
            main.then_some(Tag::Verb)
        }
        Tag::Noun | Tag::Adj | Tag::Adv | Tag::Adp => {
            let (_, form) = verb(&token.lower, words)?;
            is_verb_here(tokens, at, form).then_some(Tag::Verb)
        }
        Tag::Verb => {
            let (_, form) = verb(&token.lower, words)?;
            is_noun_here(tokens, at, form)
        }
        _ => None,
    }
}

fn is_verb_here(tokens: &[Token], at: usize, form: VerbForm) -> bool {
    let Some(before) = before_adverbs(tokens, at) else { return false };
    let previous = tokens.get(before).map_or("", |t| t.lower.as_str());
    let previous_tag = tag_at(tokens, Some(before));
    let next = lower_at(tokens, Some(at + 1));
    let next_tag = tag_at(tokens, Some(at + 1));
    let object = matches!(next_tag, Tag::Det | Tag::Pron | Tag::Propn | Tag::Sconj)
        || matches!(next, "to" | "that" | "“" | "\"" | "how" | "why" | "what" | "whether" | "if" | "when");
    let relative =
        previous == "that" && matches!(tag_at(tokens, before.checked_sub(1)), Tag::Noun | Tag::Propn);
    let subject_pronoun = relative && object
        || matches!(previous, "i" | "we" | "they" | "you" | "who" | "he" | "she" | "it" | "which");
    match form {
        VerbForm::Base => {
            let modal = previous_tag == Tag::Aux
                && !matches!(
                    previous,
                    "be" | "am" | "is" | "are" | "was" | "were" | "been" | "being" | "'re" | "'m"
                )
                && !matches!(previous, "has" | "have" | "had" | "'ve");
            let infinitive = previous == "to"
                && !matches!(
                    lower_at(tokens, before.checked_sub(1)),
                    "according" | "due" | "thanks" | "prior" | "close"
                );
            let plural = previous_tag == Tag::Noun && previous.ends_with('s') && object;
            modal
                || infinitive
                || plural
                || (subject_pronoun && !matches!(previous, "he" | "she" | "it") && before + 1 == at)
        }
        VerbForm::Third => {
            let subject = matches!(previous_tag, Tag::Propn | Tag::Noun) && !previous.ends_with("ing");
            subject_pronoun || (subject && object && !after_to_or_preposition(tokens, before))
        }
        VerbForm::Past => subject_pronoun || (matches!(previous_tag, Tag::Propn | Tag::Noun) && object),
        VerbForm::Participle => matches!(previous_tag, Tag::Aux),
        VerbForm::Gerund | VerbForm::None => false,
    }
}

/// Whether the word at `at` is the object of a preposition right before it: `from company reports that`.
fn after_to_or_preposition(tokens: &[Token], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|b| matches!(tag_at(tokens, Some(b)), Tag::Adp))
        && tag_at(tokens, Some(at)) == Tag::Noun
}

fn is_noun_here(tokens: &[Token], at: usize, form: VerbForm) -> Option<Tag> {
    let previous = at.checked_sub(1)?;
    let before = tokens.get(previous)?;
    let next = tag_at(tokens, Some(at + 1));
    let determined = matches!(before.tag, Tag::Det) && before.lower != "which"
        || before.is_possessive()
        || (before.tag == Tag::Adj
            && previous > 0
            && matches!(tag_at(tokens, previous.checked_sub(1)), Tag::Det));
    let nominal = matches!(next, Tag::Noun | Tag::Propn);
    match form {
        VerbForm::Base | VerbForm::Third if determined => Some(Tag::Noun),
        VerbForm::Base if before.tag == Tag::Adp && before.lower != "as" && !nominal => Some(Tag::Noun),
        VerbForm::Gerund if determined && !nominal => Some(Tag::Noun),
        VerbForm::Past | VerbForm::Participle | VerbForm::Gerund if determined && nominal => Some(Tag::Adj),
        _ => None,
    }
}

/// `to` before a verb is a particle, else a preposition.
fn to(tokens: &[Token], at: usize, words: &Words) -> Option<Tag> {
    let next = (at + 1..tokens.len()).find(|&n| tag_at(tokens, Some(n)) != Tag::Adv)?;
    let token = tokens.get(next)?;
    let infinitive = verb(&token.lower, words).is_some_and(|(_, form)| form == VerbForm::Base)
        && !matches!(token.tag, Tag::Det | Tag::Pron | Tag::Propn);
    (!infinitive).then_some(Tag::Adp)
}

/// `'s` after a pronoun, or before what no possessive goes with, is a verb.
fn clitic_s(tokens: &[Token], at: usize) -> Option<Tag> {
    let before = lower_at(tokens, at.checked_sub(1));
    let pronoun = matches!(
        before,
        "he" | "she" | "it" | "that" | "there" | "what" | "who" | "here" | "how" | "where" | "let" | "this"
    );
    let next = tokens.get(at + 1);
    let verbal = next.is_some_and(|n| {
        matches!(n.tag, Tag::Det | Tag::Aux)
            || matches!(n.lower.as_str(), "not" | "been" | "going" | "got" | "to" | "just")
    });
    (pronoun || verbal).then_some(Tag::Aux)
}

/// The apostrophe of `militants' positions`: close to the word before it and apart from the noun behind it.
fn plural_possessive(tokens: &[Token], at: usize) -> Option<Tag> {
    let (before, mark, next) = (tokens.get(at.checked_sub(1)?)?, tokens.get(at)?, tokens.get(at + 1)?);
    let plural = before.lower.ends_with('s') && before.span.end == mark.span.start;
    let nominal = matches!(next.tag, Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num | Tag::Verb);
    let open = tokens.get(..at)?.iter().any(|t| t.lower == "'" && t.tag == Tag::Punct);
    (plural && nominal && next.span.start > mark.span.end && !open).then_some(Tag::Part)
}

/// `that` between noun and verb is a relative pronoun; before a noun, with nothing to join, a determiner.
fn that(tokens: &[Token], at: usize) -> Option<Tag> {
    let previous = tag_at(tokens, at.checked_sub(1));
    let next = tokens.get(at + 1)?;
    let verbal = matches!(next.tag, Tag::Aux | Tag::Verb) && !next.lower.ends_with("ing");
    match previous {
        Tag::Adp | Tag::Punct if next.tag == Tag::Noun => Some(Tag::Det),
        Tag::Noun | Tag::Propn | Tag::Pron | Tag::Adp | Tag::Punct | Tag::Verb | Tag::Adj if verbal => {
            Some(Tag::Pron)
        }
        _ => None,
    }
}

/// Which form of a verb a token tagged as one is.
fn form(tokens: &[Token], at: usize, words: &Words) -> VerbForm {
    let Some(token) = tokens.get(at).filter(|t| matches!(t.tag, Tag::Verb | Tag::Aux)) else {
        return VerbForm::None;
    };
    let Some((_, form)) = verb(&token.lower, words) else { return VerbForm::Base };
    let auxiliary = before_adverbs(tokens, at).and_then(|b| tokens.get(b)).filter(|t| t.tag == Tag::Aux);
    if token.lower == "'d" {
        let next = (at + 1..tokens.len()).find(|&n| tag_at(tokens, Some(n)) != Tag::Adv);
        let past = next.and_then(|n| tokens.get(n)).and_then(|t| verb(&t.lower, words));
        return if past.is_some_and(|(_, f)| f != VerbForm::Base) { VerbForm::Past } else { VerbForm::Base };
    }
    match (form, auxiliary) {
        (VerbForm::Past, Some(aux)) if !matches!(aux.lower.as_str(), "do" | "does" | "did") => {
            VerbForm::Participle
        }
        (form, _) => form,
    }
}
