//! Who wrote an article, one by one: a byline as reference managers keep authors. A person is a family name with
//! given names; whatever is no person's name (an agency, an editorial board) is an institution and stays whole.

use crate::texts::export as texts;

/// One author of a byline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Author<'t> {
    /// A person.
    Person {
        /// The family name with its particles: `van der Berg`, `El Deeb`.
        family: String,
        /// What stands before it: `Ann B.`; empty of a single name.
        given: String,
        /// What stands behind it: `Jr.`; mostly empty.
        suffix: &'t str,
    },
    /// An institution, as the byline names it.
    Institution(&'t str),
}

/// Words that no name of a person has.
const OF_INSTITUTIONS: [&str; 36] = [
    "afp",
    "agence",
    "agencies",
    "agency",
    "ap",
    "associated",
    "board",
    "bureau",
    "centre",
    "center",
    "commission",
    "committee",
    "council",
    "daily",
    "department",
    "desk",
    "editorial",
    "editors",
    "foundation",
    "group",
    "institute",
    "international",
    "media",
    "ministry",
    "network",
    "news",
    "newsroom",
    "office",
    "press",
    "radio",
    "reuters",
    "service",
    "team",
    "times",
    "tv",
    "university",
];
/// Words of a post: they end the name before them.
const OF_POSTS: [&str; 22] = [
    "analyst",
    "chief",
    "columnist",
    "contributing",
    "contributor",
    "correspondent",
    "correspondents",
    "deputy",
    "diplomatic",
    "editor",
    "foreign",
    "guest",
    "journalist",
    "political",
    "producer",
    "reporter",
    "reporters",
    "security",
    "senior",
    "special",
    "staff",
    "writer",
];
/// Words between a name and where its bearer is or for whom he writes.
const BEHIND_NAMES: [&str; 5] = ["in", "at", "for", "from", "of"];
/// Parts of family names; the small ones are no beginning of one.
const PARTICLES: [&str; 23] = [
    "abu", "al", "bin", "bint", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le",
    "ould", "st.", "ten", "ter", "van", "von", "zu",
];
const SUFFIXES: [&str; 7] = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"];
/// The longest name of a person, in words.
const LONGEST: usize = 6;

/// The authors of a byline, in its order, each once. `is_place` tells a place from a person of the same shape, as in
/// `Ann Lee, Tel Aviv`.
pub(super) fn authors<'t>(byline: &'t str, is_place: impl Fn(&str) -> bool) -> Vec<Author<'t>> {
    let mut authors: Vec<Author<'t>> = Vec::new();
    // Who edited it did not write it.
    let written = byline.split([';', '|', '·', '•', '\n']).map(without_by).filter(|part| !edits(part));
    for part in written {
        let mut known = false;
        for (joined, name) in pieces(part) {
            if let (Some(Author::Person { suffix, .. }), true) = (authors.last_mut(), is_suffix(name)) {
                *suffix = name;
                continue;
            }
            // Behind a comma after a name stands another name, else where or for whom that person writes.
            let found = match person(name).filter(|_| !is_place(name)) {
                Some(person) => Some(person),
                None if known && joined == Joined::Comma || is_place(name) || is_post(name) => None,
                None => Some(Author::Institution(name)),
            };
            known |= found.is_some();
            authors.extend(found.filter(|one| !authors.contains(one)));
        }
    }
    authors
}

/// How a piece follows the one before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joined {
    Comma,
    And,
}

/// What stands between commas, `and`, `with` and `&`, but nothing empty.
fn pieces(part: &str) -> Vec<(Joined, &str)> {
    let mut pieces = Vec::new();
    for piece in part.split([',', '،', '、']) {
        let mut joined = Joined::Comma;
        let mut rest = piece;
        loop {
            let cut =
                texts::BETWEEN_AUTHORS.iter().filter_map(|word| Some((rest.find(word)?, word.len()))).min();
            let (one, after) = match cut {
                Some((at, length)) => (rest.get(..at), rest.get(at + length..)),
                None => (Some(rest), None),
            };
            // `Ann Lee, and Bo Ray`: the comma and the word are one.
            let one = one.unwrap_or_default().trim();
            let bare = texts::BEFORE_THE_LAST_AUTHOR.iter().find_map(|word| one.strip_prefix(word));
            if bare.is_some() {
                joined = Joined::And;
            }
            let one = without_by(bare.unwrap_or(one));
            if !one.is_empty() {
                pieces.push((joined, one));
            }
            joined = Joined::And;
            match after {
                Some(after) => rest = after,
                None => break,
            }
        }
    }
    pieces
}

/// A byline without the words that begin it.
fn without_by(byline: &str) -> &str {
    let byline = byline.trim();
    match byline.split_once(char::is_whitespace) {
        Some((first, name)) if first.eq_ignore_ascii_case("by") => name.trim(),
        Some((first, name)) if ["reporting", "written"].contains(&lower(first).as_str()) => without_by(name),
        _ => byline,
    }
}

fn edits(part: &str) -> bool {
    let first = lower(part.split_whitespace().next().unwrap_or_default());
    ["editing", "edited", "photographs", "photos", "translated"].contains(&first.as_str())
}

fn is_suffix(word: &str) -> bool {
    SUFFIXES.contains(&lower(word).as_str())
}

fn is_post(name: &str) -> bool {
    name.split_whitespace().any(|word| OF_POSTS.contains(&lower(word).as_str()))
}

/// The person that words name; `None` where they have not the shape of a name.
fn person(words: &str) -> Option<Author<'_>> {
    let all: Vec<&str> = words.split_whitespace().collect();
    let ends = |word: &&str| {
        let word = lower(word);
        BEHIND_NAMES.contains(&word.as_str()) || OF_POSTS.contains(&word.as_str())
    };
    let own = all.iter().position(ends).unwrap_or(all.len());
    // Before `of Defence` stands `Ministry`, which alone is no name.
    let (own, _) = all.split_at_checked(own)?;
    let (own, suffix) = match own.split_last() {
        Some((last, before)) if is_suffix(last) && before.len() > 1 => (before, *last),
        _ => (own, ""),
    };
    let is_name = |word: &&str| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let first = bare.chars().next();
        let capital = first.is_some_and(|c| c.is_uppercase() || (c.is_alphabetic() && !c.is_lowercase()));
        let small = lower(bare);
        (capital || small.starts_with("al-") || PARTICLES.contains(&small.as_str()))
            && !OF_INSTITUTIONS.contains(&small.as_str())
            && !bare.contains(|c: char| c.is_ascii_digit() || c == '@')
    };
    let named = (2..=LONGEST).contains(&own.len()) && own.iter().all(is_name);
    if !named || own.first().is_some_and(|word| lower(word) == "the") {
        return None;
    }
    let last = own.len() - 1;
    let family = own.iter().skip(1).position(|word| PARTICLES.contains(&lower(word).as_str()));
    let (given, family) = own.split_at_checked(family.map_or(last, |at| (at + 1).min(last)))?;
    Some(Author::Person { family: family.join(" "), given: given.join(" "), suffix })
}

fn lower(word: &str) -> String {
    crate::lower(word)
}
