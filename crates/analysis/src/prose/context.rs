//! Parts of speech by their neighbours: a few rules, written for news, settle the words that can be noun or verb,
//! `to`, `that` and `'s`, and tell a past from a participle. The tagging library's own 201 learned rules are left
//! out: measured here they take longer than all the rest of reading and find fewer verbs of saying.

use super::lemma::{VerbForm, lemma, verb};
use super::lexical::Words;
use super::{Tag, Token};
use smol_str::SmolStr;

/// What a word would be as a verb.
type Reading = Option<(SmolStr, VerbForm)>;

/// Settles tags from left to right, then gives each token its verb form and dictionary form.
pub(super) fn settle(tokens: &mut [Token], words: &Words) {
    let reading = |t: &Token| {
        let open = matches!(t.tag, Tag::Noun | Tag::Adj | Tag::Adv | Tag::Adp | Tag::Verb | Tag::Aux);
        let known = open.then(|| words.word(&t.lower))?;
        let fixed = matches!(t.tag, Tag::Adp | Tag::Adv) && known.closed.is_some();
        if fixed { None } else { verb(&t.lower, &known, words) }
    };
    let readings: Vec<Reading> = tokens.iter().map(reading).collect();
    for at in 0..tokens.len() {
        let tag = in_context(tokens, &readings, at);
        if let (Some(tag), Some(token)) = (tag, tokens.get_mut(at)) {
            token.tag = tag;
        }
    }
    for (at, reading) in readings.iter().enumerate() {
        let form = form(tokens, &readings, at);
        let Some(token) = tokens.get_mut(at) else { break };
        token.form = form;
        token.lemma = match (token.tag, reading) {
            (Tag::Aux, _) if token.lower == "'d" && form == VerbForm::Past => SmolStr::new_static("have"),
            (Tag::Verb | Tag::Aux, Some((base, _))) => base.clone(),
            (tag, _) => lemma(&token.lower, tag, words),
        };
    }
}

fn form_at(readings: &[Reading], at: usize) -> Option<VerbForm> {
    readings.get(at)?.as_ref().map(|(_, form)| *form)
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
fn in_context(tokens: &[Token], readings: &[Reading], at: usize) -> Option<Tag> {
    let token = tokens.get(at)?;
    let next = at + 1;
    match token.tag {
        Tag::Part if token.lower == "to" => to(tokens, readings, at),
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
        Tag::Adj if at == 0 && leads_headline(tokens, readings) => Some(Tag::Noun),
        Tag::Noun | Tag::Adj | Tag::Adv | Tag::Adp => {
            let form = form_at(readings, at)?;
            is_verb_here(tokens, at, form).then_some(Tag::Verb)
        }
        Tag::Verb => {
            let form = form_at(readings, at)?;
            is_noun_here(tokens, at, form)
        }
        _ => None,
    }
}

/// `Militant refuse to leave`: an adjective that nothing but a verb follows is the noun.
fn leads_headline(tokens: &[Token], readings: &[Reading]) -> bool {
    tag_at(tokens, Some(1)) == Tag::Verb
        && matches!(form_at(readings, 1), Some(VerbForm::Base | VerbForm::Third))
        && lower_at(tokens, Some(2)) == "to"
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
        VerbForm::Past => {
            let turned = previous_tag == Tag::Propn && matches!(next_tag, Tag::Adv | Tag::Adp);
            subject_pronoun || turned || (matches!(previous_tag, Tag::Propn | Tag::Noun) && object)
        }
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
fn to(tokens: &[Token], readings: &[Reading], at: usize) -> Option<Tag> {
    let next = (at + 1..tokens.len()).find(|&n| tag_at(tokens, Some(n)) != Tag::Adv)?;
    let token = tokens.get(next)?;
    let infinitive = form_at(readings, next) == Some(VerbForm::Base)
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
fn form(tokens: &[Token], readings: &[Reading], at: usize) -> VerbForm {
    let Some(token) = tokens.get(at).filter(|t| matches!(t.tag, Tag::Verb | Tag::Aux)) else {
        return VerbForm::None;
    };
    let Some(form) = form_at(readings, at) else { return VerbForm::Base };
    let auxiliary = before_adverbs(tokens, at).and_then(|b| tokens.get(b)).filter(|t| t.tag == Tag::Aux);
    if token.lower == "'d" {
        let next = (at + 1..tokens.len()).find(|&n| tag_at(tokens, Some(n)) != Tag::Adv);
        let past = next.and_then(|n| form_at(readings, n));
        return if past.is_some_and(|form| form != VerbForm::Base) { VerbForm::Past } else { VerbForm::Base };
    }
    match (form, auxiliary) {
        (VerbForm::Past, Some(aux)) if !matches!(aux.lower.as_str(), "do" | "does" | "did") => {
            VerbForm::Participle
        }
        (form, _) => form,
    }
}
