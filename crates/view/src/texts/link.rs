//! What is said of a link: what of it is not understood, not here, cut, or moved.

use super::wording;

pub(crate) const ALL_OF_ITS_WORDS: &str = "its words";
pub(crate) const ANOTHER_ARTICLE: &str = "another article";
pub(crate) const CELLS: &str = "Sources, Compare, the Reader and an actor’s page";
pub(crate) const CLAIMS_AND_SOURCES: &str = "Claims and Sources";
pub(crate) const CLAIMS_TIMELINE_AND_READER: &str = "Claims, the Timeline and the Reader";
pub(crate) const NAMES_NO_ITEM: &str = "It names no item that could be missing.";
pub(crate) const ONE_ITEM_IS_HERE: &str = "Its one item is still here.";
pub(crate) const SOURCES_AND_COMPARE: &str = "Sources and Compare";
pub(crate) const THE_FIRST_ARTICLE: &str =
    "The link names no article: this is the first. “Choose an article” offers the others.";
pub(crate) const THE_SAME_ARTICLE: &str = "the same article";

pub(crate) fn given_more_than_once(key: &str) -> String {
    format!("The link gives “{key}” more than once; the last one counts.")
}

pub(crate) fn made_by_a_newer(version: u32, ours: u32) -> String {
    format!(
        "The link was made by a newer Parallax (link version {version}, this one reads {ours}); what this one does not \
         know is left out of the view."
    )
}

/// A link whose last part may not be whole.
pub(crate) fn cut_in(version: u32, last: &str) -> String {
    format!(
        "The link may have been cut: it does not end in v={version}. Its last part, “{last}”, may not be whole."
    )
}

pub(crate) fn cut(version: u32) -> String {
    format!("The link may have been cut: it does not end in v={version}.")
}

/// Before how many of its items are here.
pub(crate) fn made_on_another_corpus(corpus: &str) -> String {
    format!("The link was made on another corpus ({corpus}). ")
}

pub(crate) fn no_such_page(path: &str) -> String {
    format!("This version of Parallax has no page “{path}”.")
}

pub(crate) fn not_understood(pairs: &[String]) -> String {
    format!("Not understood in the link, and kept: {}.", wording::list(pairs))
}

pub(crate) fn pair(key: &str, value: &str) -> String {
    format!("“{key}={value}”")
}

pub(crate) fn no_days(words: &str) -> String {
    format!("“{words}” are no days, so no claim passes: remove the filter, or write 2018-10-01..2018-10-15.")
}

pub(crate) fn too_long(length: usize, longest: usize) -> String {
    format!(
        "This view's link has {length} characters, more than the {longest} that pass everywhere; save it as a file under Share."
    )
}

/// What opens something on other pages alone.
pub(crate) fn opens_nothing_here(key: &str, pages: &str) -> String {
    format!("“{key}” in the link opens nothing on this page: it belongs to {pages}.")
}

/// Something that is missing: `source “x”`.
pub(crate) fn item(kind: &str, slug: &str) -> String {
    format!("{kind} “{slug}”")
}

pub(crate) fn actor(slug: &str) -> String {
    format!("actor “{slug}”")
}

pub(crate) fn article(slug: &str) -> String {
    format!("article “{slug}”")
}

pub(crate) fn claim(slug: &str) -> String {
    format!("claim “{slug}”")
}

pub(crate) fn all_items_are_here(n: u32) -> String {
    format!("All {n} items are still here.")
}

pub(crate) fn one_item_is_missing(what: &[String]) -> String {
    format!("Its one item is not here: missing {}.", wording::list(what))
}

pub(crate) fn items_are_missing(here: u32, named: u32, what: &[String]) -> String {
    format!("{here} of {named} items are still here: missing {}.", wording::list(what))
}

pub(crate) fn some_of_its_words(same: usize, all: usize) -> String {
    format!("{same} of {all} of its words")
}

pub(crate) fn moved(place: &str, source: &str, words: &str) -> String {
    format!(
        "The claim of this link has moved or was reworded. Open now: the nearest in {place} ({source}), with {words}."
    )
}
