//! Passing on: questions, hedges, words for rumours, and speakers, who vouch in the headline's place.

use super::lexicon::Class;
use super::line::{Ending, Line, Part};
use super::pair::{Decision, Pair};
use crate::prose::Tag;

/// A modal reaches this many words on.
const SCOPE: usize = 8;

/// The first rule of passing on that applies.
pub(super) fn find(pair: &Pair) -> Option<Decision> {
    let rules = [question, hedge, modal, rumour, voice_before, voice_behind, saying, quoted];
    rules.iter().find_map(|rule| rule(pair))
}

/// `Was …?`: the part that holds most of the claim is a question, and no later part affirms it.
fn question(pair: &Pair) -> Option<Decision> {
    let line = &pair.headline;
    let asked = |(row, part): &(usize, &Part)| {
        let said = line.parts.iter().enumerate();
        let said = said.filter(|(_, other)| other.end != Ending::Question && line.is_clause(other));
        let best = said.map(|(other, _)| pair.weight(other)).max().unwrap_or(0);
        part.end == Ending::Question
            && (pair.weight(*row) > best || asks_whether_true(pair, part))
            && !line.presupposes(part.words.start)
            && !asks_reader(line, part)
            && !is_affirmed(pair, *row)
    };
    let (_, part) = line.parts.iter().enumerate().find(asked)?;
    Some(pair.decide("question", part.words.clone().collect()))
}

/// `but is it real?`, `Hoax?`
fn asks_whether_true(pair: &Pair, part: &Part) -> bool {
    let judges = |row| {
        pair.lexicon.has(Class::Truthful, &pair.headline, row)
            || pair.lexicon.has(Class::Verdict, &pair.headline, row)
    };
    part.words.clone().any(judges)
}

/// `Would you …?` asks for an opinion on what it takes for granted.
fn asks_reader(line: &Line, part: &Part) -> bool {
    line.slice(part.words.clone()).iter().take(3).any(|word| matches!(word.lower.as_str(), "you" | "want"))
}

/// `…? It is real`
fn is_affirmed(pair: &Pair, part: usize) -> bool {
    pair.headline.parts.iter().skip(part + 1).filter(|part| part.end != Ending::Question).any(|part| {
        part.words.len() <= 4
            && part.words.clone().any(|row| pair.lexicon.has(Class::Truthful, &pair.headline, row))
    })
}

/// `reportedly`, `is believed to`, in a part that shares words with the claim.
fn hedge(pair: &Pair) -> Option<Decision> {
    if is_hedged(&pair.claim, pair) {
        return None;
    }
    let rows = pair.new_in_headline(Class::Hedge).into_iter().find(|rows| is_near(pair, rows))?;
    Some(pair.decide("hedge", rows))
}

/// Whether the line itself leaves open what it says: a headline that does so too asserts all of it.
fn is_hedged(line: &Line, pair: &Pair) -> bool {
    [Class::Hedge, Class::Modal].into_iter().any(|class| !pair.lexicon.all(class, line).is_empty())
}

/// Whether the words stand in a part that shares words with the claim, or in a short one that comments on the rest.
fn is_near(pair: &Pair, rows: &[usize]) -> bool {
    let part = rows.first().and_then(|row| pair.headline.words.get(*row)).map_or(0, |word| word.part);
    pair.weight(part) > 0 || pair.headline.parts.get(part).is_some_and(|part| part.words.len() <= 4)
}

/// `may`, `could`, with words of the claim behind it.
fn modal(pair: &Pair) -> Option<Decision> {
    if is_hedged(&pair.claim, pair) {
        return None;
    }
    let found = pair.new_in_headline(Class::Modal);
    let rows = found.into_iter().find(|rows| {
        let Some(row) = rows.first() else { return false };
        let end = pair.headline.part_of(*row).map_or(0, |part| part.words.end);
        (row + 1..end.min(row + 1 + SCOPE)).any(|at| pair.is_aligned(at))
    })?;
    Some(pair.decide("modal", rows))
}

/// `rumours of`, `reports that`.
fn rumour(pair: &Pair) -> Option<Decision> {
    let rows = pair.new_in_headline(Class::Rumour).into_iter().find(|rows| is_near(pair, rows))?;
    Some(pair.decide("rumour", rows))
}

/// `Official: …`, `WSJ: …`.
fn voice_before(pair: &Pair) -> Option<Decision> {
    let line = &pair.headline;
    let before = |(row, part): &(usize, &Part)| {
        part.end == Ending::Colon
            && *row + 1 < line.parts.len()
            && part.words.len() <= 5
            && is_voice(pair, part)
    };
    let (_, part) = line.parts.iter().enumerate().find(before)?;
    Some(pair.decide("voice-before", part.words.clone().collect()))
}

/// `…: report`, `… - analyst`.
fn voice_behind(pair: &Pair) -> Option<Decision> {
    let line = &pair.headline;
    let (last, before) = (line.parts.last()?, line.parts.iter().rev().nth(1)?);
    let behind = matches!(before.end, Ending::Colon | Ending::Dash) && last.words.len() <= 4;
    (behind && last.end != Ending::Question && is_voice(pair, last))
        .then(|| pair.decide("voice-behind", last.words.clone().collect()))
}

/// Whether the part names somebody who speaks: a role or document at its edge, or an abbreviation or a person's
/// name that the claim does not hold.
fn is_voice(pair: &Pair, part: &Part) -> bool {
    let line = &pair.headline;
    let rows = part.words.clone();
    let known = |row| pair.lexicon.has(Class::Notice, line, row) || pair.is_aligned(row);
    if rows.clone().any(known) || part.words.len() > 2 && line.is_clause(part) {
        return false;
    }
    let voice = |row: usize| pair.lexicon.has(Class::Voice, line, row);
    let plain = line.slice(rows.clone()).iter().all(|word| !matches!(word.tag, Tag::Adp | Tag::Pron));
    voice(rows.start) || plain && voice(rows.end.saturating_sub(1)) || is_outlet(line, part)
}

/// `WSJ`, `CNN`, `U.N.`: one abbreviation.
fn is_outlet(line: &Line, part: &Part) -> bool {
    let written = line.words.get(part.words.start).map_or("", |word| word.span.of(line.text));
    let letters = written.chars().filter(|c| c.is_alphabetic()).count();
    part.words.len() <= 2
        && (2..=5).contains(&letters)
        && written.chars().all(|c| c.is_uppercase() || c == '.')
}

/// `police say`, `man claims`: a speaker vouches, and the claim is not itself about somebody's words.
fn saying(pair: &Pair) -> Option<Decision> {
    if !pair.lexicon.all(Class::Speech, &pair.claim).is_empty() {
        return None;
    }
    let found = pair.new_in_headline(Class::Saying);
    // A verb in front has no speaker: `Say hello to …`.
    let said = |rows: &Vec<usize>| rows.first() > Some(&0) && !is_apart(pair, rows);
    found.into_iter().find(said).map(|rows| pair.decide("saying", rows))
}

/// Whether the words of saying stand in a clause of their own, and what the claim says before it: `… as Ada Oke says …`
fn is_apart(pair: &Pair, rows: &[usize]) -> bool {
    let line = &pair.headline;
    let (Some(first), Some(part)) = (rows.first(), rows.first().and_then(|row| line.part_of(*row))) else {
        return false;
    };
    let joins = |row: &usize| {
        line.words
            .get(*row)
            .is_some_and(|word| matches!(word.lower.as_str(), "as" | "but" | "while" | "after"))
    };
    let Some(join) = (part.words.start..*first).rev().find(joins) else { return false };
    let aligned = |rows: std::ops::Range<usize>| rows.filter(|row| pair.is_aligned(*row)).count();
    aligned(part.words.start..join) > aligned(join..part.words.end)
}

/// Most of the shared words stand in quotation marks, or the one that says what happened; quoted names and titles
/// alone are no distance.
fn quoted(pair: &Pair) -> Option<Decision> {
    if pair.claim.words.iter().any(|word| word.quoted) {
        return None;
    }
    let word = |row: &usize| pair.headline.words.get(*row).filter(|word| word.quoted);
    let rows: Vec<usize> =
        pair.links.iter().map(|link| link.headline).filter(|row| word(row).is_some()).collect();
    let predicate = rows.iter().filter_map(word).any(|word| matches!(word.tag, Tag::Verb | Tag::Adj));
    let most = !rows.is_empty() && rows.len() * 2 >= pair.links.len();
    (predicate || most).then(|| pair.decide("quoted", rows))
}
