//! A claim that a link names, found again where its words were changed.
//!
//! A claim's id is a hash of its article and its words: the same words elsewhere in the article are the same claim,
//! but one word more is another. So a link that is shared carries what its claim's words are like, as `words=`, and
//! where the id is not here the nearest claim is opened and called moved. A link without it is only said to name
//! what is missing.
//!
//! The form, for ever: triples of letters of [`ALPHABET`], each a number of 15 bits. The first is the article (its
//! slug), the others are words of the claim (runs of letters and digits, lower-cased, each once), in ascending order
//! the [`MOST`] smallest: at most 39 letters. A number is the 32 bits of FNV-1a (Fowler, Noll, Vo; offset
//! 2166136261, prime 16777619) over the UTF-8 bytes, `(hash ^ hash >> 15) & 32767`. The smallest numbers of a set are
//! a sample of it, and those of two sets together one of both (Broder 1997, "On the resemblance and containment of
//! documents"): the share of that sample that is in both estimates how much the sets have in common, and is exact
//! for claims of fewer than [`MOST`] different words.

use crate::texts::link as texts;
use crate::{Library, LinkNote, Page, View, row};
use parallax_model::{Claim, ClaimId};

/// Thirty-two letters and digits that are hard to take for one another.
const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
/// How many words of a claim a link carries at most.
const MOST: usize = 12;
/// In percent, how much the nearest claim of the same article must have in common with the link's.
const ENOUGH: usize = 50;
/// The same in other articles, where a mere likeness would be somebody else's sentence.
const ENOUGH_ELSEWHERE: usize = 85;
/// How many words must be the same.
const FEWEST: usize = 3;

/// The view as a link that is passed on has it: with the corpus that it was made on, and what the open claim's words
/// are like.
pub fn shared(library: &Library, view: &View) -> View {
    let claim = view.open_claim().and_then(|slug| library.claim(slug));
    let words = claim.and_then(|row| written(library, ClaimId::new(row as usize)));
    View { corpus: Some(library.hash.clone()), words: words.or_else(|| view.words.clone()), ..view.clone() }
}

/// Whether the view's claim is not here, and its link says what its words are like.
pub fn has_moved(library: &Library, view: &View) -> bool {
    let missing = view.open_claim().is_some_and(|claim| library.claim(claim).is_none());
    missing && view.words.is_some()
}

/// The view that a link opens where it is not the one that the link gives, and what a reader should know of that: the
/// first article where the link names none, else what [`anchored`] finds.
pub fn opened(library: &Library, view: &View) -> Option<(View, LinkNote)> {
    if view.page != Page::Reader(String::new()) {
        return anchored(library, view);
    }
    let first = library.corpus.articles.rows().first()?.slug.to_string();
    Some((View { page: Page::Reader(first), ..view.clone() }, LinkNote::new(texts::THE_FIRST_ARTICLE)))
}

/// The view with the nearest claim in place of one that is not here, and what a reader should know of it; `None`
/// where nothing has moved, or nothing comes near.
pub fn anchored(library: &Library, view: &View) -> Option<(View, LinkNote)> {
    let wanted = has_moved(library, view).then(|| Wanted::read(view.words.as_deref()?)).flatten()?;
    let corpus = &library.corpus;
    let home = corpus.articles.find(|article| number(article.slug.as_str()) == wanted.article);
    let at_home = |claim: &Claim| home.is_none_or(|(id, _)| claim.article == id);
    let enough = if home.is_some() { ENOUGH } else { ENOUGH_ELSEWHERE };
    let near = corpus.claims.iter().filter(|(_, claim)| at_home(claim)).map(|(id, claim)| {
        let (same, of) = wanted.shared_with(&numbers(&words(library, claim)));
        (id, same, of)
    });
    let near = near.filter(|(_, same, of)| *same >= FEWEST && same * 100 >= of * enough);
    // Of equals the first: a fold that only a nearer one replaces.
    let nearest = near.reduce(|best, next| if next.1 * best.2 > best.1 * next.2 { next } else { best });
    let (id, same, of) = nearest?;
    let claim = corpus.claims.get(id)?;
    let slug = claim.slug.to_string();
    let article = corpus.articles.get(claim.article)?;
    let view = View { words: None, ..view.clone() };
    let view = match &view.page {
        Page::Claim(_) => View { page: Page::Claim(slug), ..view },
        Page::Reader(_) => View { page: Page::Reader(article.slug.to_string()), claim: Some(slug), ..view },
        _ => View { claim: Some(slug), ..view },
    };
    let whose = row::badge(library, article.outlet).map(|badge| badge.name).unwrap_or_default();
    let place = if home.is_some() { texts::THE_SAME_ARTICLE } else { texts::ANOTHER_ARTICLE };
    let words =
        if same == of { texts::ALL_OF_ITS_WORDS.to_owned() } else { texts::some_of_its_words(same, of) };
    Some((view, LinkNote::new(texts::moved(place, &whose, &words))))
}

fn words(library: &Library, claim: &Claim) -> String {
    library
        .corpus
        .articles
        .get(claim.article)
        .map_or_else(String::new, |article| claim.content.words(&article.text))
}

/// What a claim's words are like, as a link carries it.
fn written(library: &Library, id: ClaimId) -> Option<String> {
    let claim = library.corpus.claims.get(id)?;
    let article = library.corpus.articles.get(claim.article)?;
    let mut written = String::with_capacity(3 * (MOST + 1));
    put(&mut written, number(article.slug.as_str()));
    numbers(&words(library, claim)).into_iter().take(MOST).for_each(|number| put(&mut written, number));
    Some(written)
}

fn put(written: &mut String, number: u16) {
    for place in [10, 5, 0] {
        let letter = ALPHABET.get(usize::from(number >> place & 31)).copied().unwrap_or(b'a');
        written.push(char::from(letter));
    }
}

/// The numbers of all words, each once, the smallest first.
fn numbers(words: &str) -> Vec<u16> {
    let words = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    in_order(words.map(|word| number(&word.to_lowercase())))
}

/// Each once, the smallest first. There are few: each is put in its place.
fn in_order(numbers: impl Iterator<Item = u16>) -> Vec<u16> {
    let mut all = Vec::new();
    for number in numbers {
        if let Err(place) = all.binary_search(&number) {
            all.insert(place, number);
        }
    }
    all
}

fn number(word: &str) -> u16 {
    let hash =
        word.bytes().fold(2_166_136_261u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(16_777_619));
    ((hash ^ hash >> 15) & 32_767) as u16
}

/// What a link says of its claim.
struct Wanted {
    article: u16,
    words: Vec<u16>,
}

impl Wanted {
    fn read(written: &str) -> Option<Self> {
        let digit = |letter: u8| ALPHABET.iter().position(|known| *known == letter);
        let number = |triple: &[u8]| {
            let number = triple.iter().try_fold(0, |number, letter| Some(number << 5 | digit(*letter)?))?;
            u16::try_from(number).ok()
        };
        let numbers: Option<Vec<u16>> = written.as_bytes().chunks(3).take(MOST + 1).map(number).collect();
        let (article, words) = numbers?.split_first().map(|(article, words)| (*article, words.to_vec()))?;
        Some(Self { article, words: in_order(words.into_iter()) })
    }

    /// How many of a sample of both sets are in both, and how many the sample has.
    fn shared_with(&self, others: &[u16]) -> (usize, usize) {
        let mut sample = in_order(self.words.iter().chain(others).copied());
        if self.words.len() >= MOST {
            sample.truncate(MOST);
        }
        let same = sample.iter().filter(|number| self.words.contains(number) && others.contains(number));
        (same.count(), sample.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn wanted(words: &str) -> Wanted {
        let mut written = String::new();
        put(&mut written, number("article"));
        numbers(words).into_iter().take(MOST).for_each(|number| put(&mut written, number));
        Wanted::read(&written).unwrap()
    }

    #[test]
    fn the_numbers_of_words_stay_as_they_were_published() {
        let mut written = String::new();
        for word in ["", "idlib", "weapons"] {
            put(&mut written, number(word));
        }
        assert_eq!(written, "h96dzcwcb");
    }

    #[test]
    fn words_have_in_common_what_they_share() {
        let link = wanted("the rebels withdrew their heavy weapons");
        assert_eq!(link.shared_with(&numbers("The rebels withdrew their heavy weapons.")), (6, 6));
        assert_eq!(link.shared_with(&numbers("rebels withdrew all of their heavy weapons")), (5, 8));
        assert_eq!(link.shared_with(&numbers("nothing of it")), (0, 9));
    }

    proptest! {
        #[test]
        fn anything_is_read_and_most_of_it_is_nothing(written in "[a-z0-9]{0,60}|\\PC{0,20}") {
            if let Some(wanted) = Wanted::read(&written) {
                let (same, of) = wanted.shared_with(&numbers("some words"));
                prop_assert!(same <= of && wanted.words.len() <= MOST);
            }
        }

        #[test]
        fn the_same_words_are_wholly_alike(words in "([a-z]{1,6} ){1,40}") {
            let (same, of) = wanted(&words).shared_with(&numbers(&words));
            prop_assert_eq!(same, of);
        }
    }
}
