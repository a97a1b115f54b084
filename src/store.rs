//! What this browser remembers of a reader: theme, density, what the reader decided of matches, what the reader
//! collected with notes, and the reader's own changes to who is who. The only file that touches browser storage. Storage that is full or forbidden changes
//! nothing but that the choice is forgotten on the next visit.
//! index.html reads the same keys before the first paint.

use leptos::prelude::window;
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

/// Where the changes to who is who are kept.
const EDITS: &str = "parallax.actors";

/// The reader's changes to who is who, as they were kept; nothing where the browser kept none.
pub(crate) fn edits() -> String {
    read(EDITS)
}

/// Keeps the changes; whether the browser let us.
pub(crate) fn keep_edits(edits: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(EDITS, edits).is_ok())
}

/// Where what the reader collects is kept.
const COLLECTED: &str = "parallax.collected";

/// What the reader collected, as it was kept; nothing where the browser kept none.
pub(crate) fn collected() -> String {
    read(COLLECTED)
}

/// Keeps what the reader collected; whether the browser let us.
pub(crate) fn keep_collected(collected: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(COLLECTED, collected).is_ok())
}

/// Where the reader's decisions on matches are kept.
const JUDGEMENTS: &str = "parallax.judgements";

/// The reader's decisions on matches, as far as this browser kept them.
pub(crate) fn judgements() -> Judgements {
    Judgements::read(&read(JUDGEMENTS))
}

/// Whether this browser kept any.
pub(crate) fn has_judgements() -> bool {
    !read(JUDGEMENTS).is_empty()
}

/// What was kept under a name; nothing where the browser kept nothing.
fn read(name: &str) -> String {
    storage().and_then(|storage| storage.get_item(name).ok().flatten()).unwrap_or_default()
}

/// Says that the decisions were changed by something else than the page that shows them.
pub(crate) const JUDGED: &str = "parallax-judged";

/// Keeps the reader's decisions; whether the browser let us.
pub(crate) fn keep(judgements: &Judgements) -> bool {
    storage().is_some_and(|storage| storage.set_item(JUDGEMENTS, &judgements.written()).is_ok())
}

fn stored_key(choice: Choice) -> String {
    format!("parallax.{}", choice.key())
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
