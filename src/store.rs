//! What this browser remembers of a reader: theme, density, what the reader decided of matches, what the reader
//! collected with notes, and the reader's own changes to who is who. The only file that touches browser storage.
//! Storage that is full or forbidden changes nothing but that the choice is forgotten on the next visit.
//!
//! `public/boot.js` reads the keys of theme and density before the first paint, which hold for a whole host, and starts the
//! program with every page where any story has changes or verdicts. What a reader
//! makes of the articles is kept apart for each story: by the address of its page and by its title, so that two stories
//! on one host, or one after the other at the same address, share nothing, and one that grows keeps all.
//! Other windows change it too: whoever changes something reads it anew before, and hears of it by `storage` events.

use crate::route;
use leptos::prelude::{document, window};
use parallax_view::Judgements;
use web_sys::Storage;

/// Something that a reader chooses for this browser, not for a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Choice {
    /// Light, dark, or what the system says.
    Theme,
    /// How much stands on a screen.
    Density,
}

impl Choice {
    /// Its name on screen.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Theme => "Theme",
            Self::Density => "Density",
        }
    }

    /// Its values as stored, with their names on screen; the first, stored as nothing, is the default.
    pub(crate) fn values(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Theme => &[("", "system"), ("light", "light"), ("dark", "dark")],
            Self::Density => &[("", "comfortable"), ("compact", "compact")],
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Density => "density",
        }
    }
}

/// What was chosen, one of [`Choice::values`].
pub(crate) fn chosen(choice: Choice) -> &'static str {
    let kept = storage().and_then(|storage| storage.get_item(&stored_key(choice)).ok().flatten());
    let known = choice.values().iter().find(|(value, _)| Some(*value) == kept.as_deref());
    known.map_or("", |(value, _)| value)
}

/// Applies a choice to the page, and keeps it where the browser lets us.
pub(crate) fn choose(choice: Choice, value: &str) {
    let attribute = format!("data-{}", choice.key());
    if let Some(root) = leptos::prelude::document().document_element() {
        // Neither call can fail for these names; a page without a root has nothing to show a choice on.
        let _ = if value.is_empty() {
            root.remove_attribute(&attribute)
        } else {
            root.set_attribute(&attribute, value)
        };
    }
    if let Some(storage) = storage() {
        let _ = if value.is_empty() {
            storage.remove_item(&stored_key(choice))
        } else {
            storage.set_item(&stored_key(choice), value)
        };
    }
}

/// The reader's changes to who is who, as they were kept; nothing where the browser kept none.
pub(crate) fn edits() -> String {
    of_story(EDITS)
}

/// Keeps the changes; whether the browser let us.
pub(crate) fn keep_edits(edits: &str) -> bool {
    keep_of_story(EDITS, edits)
}

/// What the reader collected, as it was kept; nothing where the browser kept none.
pub(crate) fn collected() -> String {
    of_story(COLLECTED)
}

/// Keeps what the reader collected; whether the browser let us.
pub(crate) fn keep_collected(collected: &str) -> bool {
    keep_of_story(COLLECTED, collected)
}

/// The reader's decisions on matches, as far as this browser kept them.
pub(crate) fn judgements() -> Judgements {
    Judgements::read(&of_story(JUDGEMENTS))
}

/// Says that the decisions were changed by something else than the page that shows them.
pub(crate) const JUDGED: &str = "parallax-judged";

/// Keeps the reader's decisions; whether the browser let us.
pub(crate) fn keep(judgements: &Judgements) -> bool {
    keep_of_story(JUDGEMENTS, &judgements.written())
}

/// Where the changes to who is who are kept, what the reader collects, and the decisions on matches.
const EDITS: &str = "parallax.actors";
const COLLECTED: &str = "parallax.collected";
const JUDGEMENTS: &str = "parallax.judgements";

/// What was kept of this story; before stories were told apart, it was kept for the whole host.
fn of_story(name: &str) -> String {
    let Some(storage) = storage() else { return String::new() };
    let kept = |key: &str| storage.get_item(key).ok().flatten();
    kept(&story_key(name)).or_else(|| kept(name)).unwrap_or_default()
}

fn keep_of_story(name: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(&story_key(name), value).is_ok())
}

/// The key of something of this story. A page is the same with and without its `index.html` and a query; on a disk it is
/// the same wherever its file lies.
fn story_key(name: &str) -> String {
    let address = route::base();
    let address = address.split('?').next().unwrap_or_default();
    let title = document().query_selector("meta[property='og:title']").ok().flatten();
    let title = title.and_then(|title| title.get_attribute("content")).unwrap_or_default();
    [name, address.trim_end_matches("index.html"), &title].join(" ")
}

fn stored_key(choice: Choice) -> String {
    format!("parallax.{}", choice.key())
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
