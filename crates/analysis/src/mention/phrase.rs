//! The noun phrase around a name: labels before it, after it, in an apposition beside it, and what ties it to
//! another (`backed by Turkey`). Gives one draft for each name; labels that a name takes are marked as taken, so
//! that no label counts twice.

use super::draft::Draft;
use super::labels::{Hit, Labels, Number, relation_label};
use super::reading::{Name, Reading};
use super::words::Gap;
use crate::prose::Tag;
use parallax_model::{Actor, ActorId, ActorKind, Label, LabelClass, MentionForm, Span, Table};
use std::ops::Range;

/// How many words an apposition may have before its noun.
const APPOSITION: usize = 9;
/// How many words without a label may stand between a label and the name after it: `militant Palestinian group`.
const UNLABELLED: usize = 2;

const ARTICLES: &[&str] = &["a", "an", "the"];
const DETERMINERS: &[&str] = &[
    "a", "an", "the", "this", "that", "these", "those", "its", "their", "his", "our", "several", "many",
    "some", "most", "all", "various", "other", "few",
];
const KNOWN_AS: &[&str] = &["called", "named", "dubbed", "nicknamed"];
const RELATIVES: &[&str] = &["who", "which", "that"];
const COPULAS: &[&str] = &["is", "are", "was", "were"];

/// The phrases of all names, in order. `taken` has an entry for each hit of the reading.
pub(super) fn named(reading: &Reading<'_>, actors: &Table<ActorId, Actor>, taken: &mut [bool]) -> Vec<Draft> {
    let mut drafts = Vec::with_capacity(reading.names.len());
    let mut reached = 0;
    for name in &reading.names {
        let kind = actors.get(name.actor).map_or(ActorKind::Organisation, |actor| actor.kind);
        let mut phrase = Phrase { reading, name, kind, extent: name.words.clone(), labels: Vec::new() };
        // A name inside another's phrase (`an alliance backed by Turkey`) only stands there.
        if name.words.start >= reached {
            phrase.grow(taken);
        }
        reached = reached.max(phrase.extent.end);
        drafts.push(phrase.into_draft());
    }
    drafts
}

/// A name's phrase while it grows.
struct Phrase<'r, 'p> {
    reading: &'r Reading<'p>,
    name: &'r Name,
    kind: ActorKind,
    /// From the first to the last word of the phrase.
    extent: Range<usize>,
    labels: Vec<(Label, Span)>,
}

impl<'r> Phrase<'r, '_> {
    fn grow(&mut self, taken: &mut [bool]) {
        self.before(taken);
        if self.reading.words.gap(self.name.words.start) != Gap::Hyphen {
            self.after(taken);
            self.apposition(taken);
            self.relation();
        }
    }

    fn into_draft(mut self) -> Draft {
        self.labels.sort_by_key(|(_, span)| *span);
        let words = self.reading.words;
        let text = self.reading.prose.text;
        let mut span = words.span(&self.extent);
        let rest = text.get(span.end as usize..).unwrap_or("");
        if rest.starts_with(')') && span.of(text).contains('(') && !span.of(text).contains(')') {
            span.end += 1;
        }
        let quoted = self.reading.prose.quotations_in(span).iter().find(|q| q.inner.end == span.end);
        span.end = quoted.map_or(span.end, |quotation| quotation.outer.end);
        Draft {
            span,
            head: words.span(&self.name.words),
            words: self.extent,
            form: MentionForm::Name,
            actor: Some(self.name.actor),
            labels: without_idle_neutrals(self.reading.labels, self.labels),
            distanced: None,
            rule: self.name.rule,
        }
    }

    /// `the Turkish-backed militant alliance X`, `an NLF faction known as X`.
    fn before(&mut self, taken: &mut [bool]) {
        let reading = self.reading;
        let mut at = self.extent.start;
        let known_as = self.known_as(at);
        at = known_as.or_else(|| self.members_of(at)).unwrap_or(at);
        let start = at;
        let mut found: Vec<&Hit> = Vec::new();
        let mut unlabelled = 0;
        let mut farthest = self.extent.start;
        let tied = start < self.extent.start;
        while at > 0 && (reading.is_close(at) || at == start && (tied || is_quoted_name(reading, at))) {
            let before = at - 1;
            if let Some(hit) = reading.hit(before) {
                if hit.words.end != at
                    || is_taken(reading, hit, taken)
                    || !self.takes_before(hit, found.is_empty() && unlabelled == 0, start < self.extent.start)
                {
                    break;
                }
                found.push(hit);
                at = hit.words.start;
                farthest = at;
            } else if unlabelled < UNLABELLED && is_modifier(reading, before) {
                unlabelled += 1;
                at = before;
            } else {
                break;
            }
        }
        if farthest < self.extent.start {
            self.extent.start = farthest;
        }
        self.take(&found, taken);
        let start = self.extent.start;
        if let Some(before) = start.checked_sub(1)
            && reading.is_close(start)
            && (reading.is(before, DETERMINERS) && !self.labels.is_empty())
        {
            self.extent.start = before;
        }
    }

    /// Where a phrase ends that `known as` ties to the name at `at`.
    fn known_as(&self, at: usize) -> Option<usize> {
        let reading = self.reading;
        let before = at.checked_sub(1)?;
        let mut start = if reading.is(before, &["as"]) && reading.is(before.checked_sub(1)?, &["known"]) {
            before - 1
        } else if reading.is(before, KNOWN_AS) {
            before
        } else {
            return None;
        };
        if start > 0 && reading.is(start - 1, &["also", "better", "formerly", "previously"]) {
            start -= 1;
        }
        Some(start)
    }

    /// Where a phrase ends of which the name at `at` tells the group: `fighters of X`, `militants from the X`.
    fn members_of(&self, at: usize) -> Option<usize> {
        let reading = self.reading;
        let before = at.checked_sub(1)?;
        let of = if reading.is(before, &["the"]) { before.checked_sub(1)? } else { before };
        let hit = reading.hit(of.checked_sub(1)?)?;
        let fits = self.kind == ActorKind::Group
            && reading.is(of, &["of", "from"])
            && (of..=at).all(|at| reading.is_close(at))
            && (hit.roles.is_person() || hit.roles.is_body());
        fits.then_some(of)
    }

    /// Whether the label right before the name (`beside`) or before its other labels belongs to it. A plural
    /// noun does not (`told militants Turkey would`), nor does a plain `group` before a state or place.
    fn takes_before(&self, hit: &Hit, beside: bool, tied: bool) -> bool {
        if tied || !beside || hit.roles.is_compound() {
            return true;
        }
        let is_noun = hit.roles.is_noun() && !hit.roles.is_trait();
        let foreign = matches!(self.kind, ActorKind::State | ActorKind::Place);
        hit.number == Number::Singular && !(is_noun && foreign)
    }

    /// `X Takfiri terrorist group`, `X (Y) militants`.
    fn after(&mut self, taken: &mut [bool]) {
        let reading = self.reading;
        let mut at = self.extent.end;
        if reading.words.gap(at) == Gap::Possessive {
            return;
        }
        if reading.words.gap(at) == Gap::Mark && reading.between(at).trim() == "(" {
            at = self.closing_bracket(at).unwrap_or(at);
        }
        let run = label_run(reading, at, self.bracketed(at));
        let Some(last) = run.last() else { return };
        // The run belongs to the name after it: `NATO ally Turkey`; or to a thing: `X terrorist attacks`.
        let end = last.words.end;
        let before_name =
            reading.is_close(end) && reading.name(end).is_some_and(|name| name.words.start == end);
        let before_thing =
            !last.roles.is_noun() || (last.number == Number::Singular && is_noun_after(reading, end));
        // `Berg supporters`, `Eastmere militants`, `a union member`: people of theirs, not they.
        let of_theirs = match self.kind {
            ActorKind::Person | ActorKind::Place => true,
            ActorKind::Group => false,
            _ => last.roles.is_person() && last.number == Number::Singular,
        };
        if of_theirs && at == self.name.words.end {
            return;
        }
        let introduces =
            reading.is(end, &["known"]) || (reading.is(end, KNOWN_AS) && reading.name(end + 1).is_some());
        if before_name || before_thing || introduces || is_taken(reading, last, taken) {
            return;
        }
        self.extent.end = end;
        self.take(&run, taken);
    }

    /// The word after a bracket that opens right before word `at`, where the bracket is short and at once closed.
    fn closing_bracket(&self, at: usize) -> Option<usize> {
        let reading = self.reading;
        let closes = |at: usize| reading.between(at).contains(')');
        (at + 1..=at + 12).find(|at| closes(*at)).filter(|at| *at < reading.words.len())
    }

    fn bracketed(&self, at: usize) -> bool {
        at != self.extent.end && self.reading.between(at).trim() == ")"
    }

    /// `X, a smaller al-Qaeda-linked group`, `X, which is a coalition of terror outfits`.
    fn apposition(&mut self, taken: &mut [bool]) {
        let reading = self.reading;
        let mut at = self.extent.end;
        if reading.between(at).trim() == "(" && !reading.is(at, ARTICLES) {
            let Some(after) = self.closing_bracket(at) else { return };
            at = after;
        }
        let mark = reading.between(at).trim_start_matches(')').trim();
        if !matches!(mark, "," | "(" | "–" | "—" | "-") || reading.words.gap(at) != Gap::Mark {
            return;
        }
        if reading.is(at, RELATIVES) && reading.is(at + 1, COPULAS) {
            at += 2;
        }
        if !reading.is(at, ARTICLES) {
            return;
        }
        let found = self.appositive(at + 1);
        let Some(last) = found.last() else { return };
        let end = last.words.end;
        // `…, the group said`: another clause begins.
        let bare = reading.is(at, &["the"])
            && found.first().is_some_and(|first| first.words.start == at + 1)
            && found.iter().all(|hit| hit.label.class == LabelClass::Neutral);
        let lists = reading.is_close(end) && reading.name(end).is_some_and(|name| name.words.start == end);
        if bare || lists || is_noun_after(reading, end) || is_taken(reading, last, taken) {
            return;
        }
        self.extent.end = end;
        self.take(&found, taken);
    }

    /// The labels of the noun phrase at `start`, up to its noun and an `of` phrase of labels.
    fn appositive(&self, start: usize) -> Vec<&'r Hit> {
        let reading = self.reading;
        let mut found: Vec<&Hit> = Vec::new();
        let mut at = start;
        while at < start + APPOSITION && at < reading.words.len() && (at == start || reading.is_close(at)) {
            if let Some(hit) = reading.hit_from(at) {
                found.push(hit);
                at = hit.words.end;
            } else if is_modifier(reading, at)
                || reading.is(at, DETERMINERS)
                || reading.is(at, &["most", "of"])
            {
                at += 1;
            } else {
                break;
            }
        }
        while found.last().is_some_and(|hit| !hit.roles.is_noun()) {
            found.pop();
        }
        found
    }

    /// `X, who are supported by Turkey`.
    fn relation(&mut self) {
        let reading = self.reading;
        let mut at = self.extent.end;
        if !reading.is_close(at) && !matches!(reading.between(at).trim(), "," | "), " | ")") {
            return;
        }
        if reading.is(at, RELATIVES) && reading.is(at + 1, COPULAS) {
            at += 2;
        }
        let Some((length, class)) = reading.labels.relation(reading.words, at) else { return };
        let Some(name) = reading.name(at + length).filter(|name| name.actor != self.name.actor) else {
            return;
        };
        let words = at..name.words.end;
        self.labels.push((relation_label(reading.words, &words, class), reading.words.span(&words)));
        self.extent.end = words.end;
    }

    /// Takes the labels over that no other phrase has.
    fn take(&mut self, hits: &[&Hit], taken: &mut [bool]) {
        for hit in hits {
            if let Some(taken) = taken.get_mut(self.reading.row(hit))
                && !*taken
            {
                *taken = true;
                self.labels.push((hit.label.clone(), self.reading.words.span(&hit.words)));
            }
        }
    }
}

/// Whether the name that begins at `at` stands behind an opening quotation mark and nothing else: `rebel group “X`.
fn is_quoted_name(reading: &Reading<'_>, at: usize) -> bool {
    matches!(reading.between(at).trim_start(), "“" | "\"" | "‘" | "'" | "«")
        && reading.words.gap(at) == Gap::Mark
}

fn is_taken(reading: &Reading<'_>, hit: &Hit, taken: &[bool]) -> bool {
    taken.get(reading.row(hit)).copied().unwrap_or(true)
}

/// A neutral noun says something only where no other label does: `group`, but not in `terrorist group`.
pub(super) fn without_idle_neutrals(known: &Labels, mut labels: Vec<(Label, Span)>) -> Vec<(Label, Span)> {
    let says = |label: &Label| label.class != LabelClass::Neutral || !known.is_idle(label);
    if labels.iter().any(|(label, _)| says(label)) {
        labels.retain(|(label, _)| says(label));
    }
    labels
}

/// The labels that follow each other from word `at` on.
pub(super) fn label_run<'r>(reading: &'r Reading<'_>, mut at: usize, first_is_close: bool) -> Vec<&'r Hit> {
    let mut run: Vec<&Hit> = Vec::new();
    while let Some(hit) = reading.hit_from(at)
        && (reading.is_close(at) || (run.is_empty() && first_is_close))
    {
        run.push(hit);
        at = hit.words.end;
    }
    run
}

/// Whether word `at` can stand between a label and its noun: an adjective, number, or another country's name.
pub(super) fn is_modifier(reading: &Reading<'_>, at: usize) -> bool {
    let is_number = reading.words.folded(at).starts_with(|c: char| c.is_ascii_digit());
    matches!(reading.tag(at), Tag::Adj | Tag::Num) && reading.words.gap(at) != Gap::Possessive && !is_number
}

/// Whether a noun that is no label follows at `at`, so that what stands before it only modifies it.
pub(super) fn is_noun_after(reading: &Reading<'_>, at: usize) -> bool {
    reading.words.gap(at) == Gap::Space
        && reading.hit_from(at).is_none()
        && matches!(reading.tag(at), Tag::Noun)
}
