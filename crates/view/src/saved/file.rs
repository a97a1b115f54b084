//! The file of a saved view: JSON, named and numbered, small, and checked before anything of it is used.
//!
//! `{"format": "parallax.view", "version": 1, "title", "saved", "link", "actors": [{"join": {"actor", "other"}} |
//! {"split": {"actor", "form"}}], "verdicts": [{"claims": [a, b], "verdict": "confirmed" | "rejected"}], "collected":
//! [{"kind": "claim" | "passage", "claim", "article", "source", "headline", "published", "words", "note"}]}`. What a
//! reader of version 1 does not know is left aside; a file of a higher version is refused, since what it means may
//! have changed. Words are shown without control characters and without those that turn the direction of text.

use super::SavedView;
use super::kept::{KeptItem, items, kept};
use crate::texts::saved as texts;
use crate::{Judgement, Judgements};
use parallax_model::{Edit, Slug, turns_direction};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The longest file that is read, in bytes.
pub const MOST_BYTES: usize = 8_000_000;
/// How many changes to who is who, and how many verdicts, a file has at most.
const MOST_ITEMS: usize = 2_000;
/// How many characters a title, a name or an id has at most.
const MOST_WORDS: usize = 300;

const FORMAT: &str = "parallax.view";
const VERSION: u64 = 1;

/// Why a file is not opened as a saved view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SavedError {
    /// It is longer than [`MOST_BYTES`].
    TooLong {
        /// Its length in bytes.
        bytes: usize,
    },
    /// It is not JSON, or was cut.
    Unreadable {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// It is JSON of something else.
    Foreign,
    /// A newer program wrote it.
    Newer {
        /// The number of its format.
        version: u64,
    },
    /// It says that it is a saved view, and a part of it is not what it should be.
    Damaged {
        /// Which, as the parser says it.
        what: String,
    },
}

impl fmt::Display for SavedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong { bytes } => f.write_str(&texts::too_long(*bytes, MOST_BYTES)),
            Self::Unreadable { line, column } => f.write_str(&texts::unreadable(*line, *column)),
            Self::Foreign => f.write_str(texts::NOT_A_SAVED_VIEW),
            Self::Newer { version } => f.write_str(&texts::newer(*version, VERSION)),
            Self::Damaged { what } => f.write_str(&texts::damaged(what)),
        }
    }
}

impl std::error::Error for SavedError {}

#[derive(Serialize, Deserialize)]
struct File {
    format: String,
    version: u64,
    #[serde(default)]
    title: String,
    #[serde(default)]
    saved: String,
    link: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    actors: Vec<ActorChange>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    verdicts: Vec<Verdict>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    collected: Vec<KeptItem>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum ActorChange {
    Join { actor: String, other: String },
    Split { actor: String, form: String },
}

#[derive(Serialize, Deserialize)]
struct Verdict {
    claims: [String; 2],
    verdict: VerdictKind,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum VerdictKind {
    Confirmed,
    Rejected,
}

impl SavedView {
    /// The file.
    pub fn write(&self) -> String {
        let actors = self.edits.iter().map(|edit| match edit {
            Edit::Join { actor, other } => {
                ActorChange::Join { actor: actor.to_string(), other: other.to_string() }
            }
            Edit::Split { actor, form } => {
                ActorChange::Split { actor: actor.to_string(), form: form.clone() }
            }
        });
        let verdicts = self.judgements.pairs().map(|(a, b, judgement)| Verdict {
            claims: [a.to_owned(), b.to_owned()],
            verdict: match judgement {
                Judgement::Confirmed => VerdictKind::Confirmed,
                Judgement::Rejected => VerdictKind::Rejected,
            },
        });
        let file = File {
            format: FORMAT.to_owned(),
            version: VERSION,
            title: self.title.clone(),
            saved: self.day.clone(),
            link: self.link.clone(),
            actors: actors.collect(),
            verdicts: verdicts.collect(),
            collected: kept(&self.collected),
        };
        // Words and numbers alone: there is nothing in it that JSON can't say.
        serde_json::to_string_pretty(&file).map(|text| text + "\n").unwrap_or_default()
    }

    /// The saved view of a file's bytes.
    ///
    /// # Errors
    /// What is wrong with the file: see [`SavedError`].
    pub fn read(bytes: &[u8]) -> Result<Self, SavedError> {
        if bytes.len() > MOST_BYTES {
            return Err(SavedError::TooLong { bytes: bytes.len() });
        }
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let value: serde_json::Value = serde_json::from_slice(bytes)
            .map_err(|error| SavedError::Unreadable { line: error.line(), column: error.column() })?;
        if value.get("format").and_then(serde_json::Value::as_str) != Some(FORMAT) {
            return Err(SavedError::Foreign);
        }
        let version = value.get("version").and_then(serde_json::Value::as_u64);
        if let Some(version) = version.filter(|version| *version > VERSION) {
            return Err(SavedError::Newer { version });
        }
        let damaged = |what: String| SavedError::Damaged { what: plain(&what) };
        let file = File::deserialize(value).map_err(|error| damaged(error.to_string()))?;
        let counts = [
            ("actors", file.actors.len()),
            ("verdicts", file.verdicts.len()),
            ("collected", file.collected.len()),
        ];
        for (what, count) in counts {
            if count > MOST_ITEMS {
                return Err(damaged(texts::too_many(count, what, MOST_ITEMS)));
            }
        }
        if !file.link.trim_start_matches('#').starts_with('/') {
            return Err(damaged(texts::NO_LINK.to_owned()));
        }
        let edits = file.actors.into_iter().map(|change| match change {
            ActorChange::Join { actor, other } => {
                Edit::Join { actor: Slug::of(&plain(&actor)), other: Slug::of(&plain(&other)) }
            }
            ActorChange::Split { actor, form } => {
                Edit::Split { actor: Slug::of(&plain(&actor)), form: plain(&form) }
            }
        });
        let mut judgements = Judgements::default();
        for Verdict { claims: [a, b], verdict } in file.verdicts {
            let judgement = match verdict {
                VerdictKind::Confirmed => Judgement::Confirmed,
                VerdictKind::Rejected => Judgement::Rejected,
            };
            judgements.decide(&id(&a), &id(&b), judgement);
        }
        Ok(Self {
            title: plain(&file.title),
            day: plain(&file.saved),
            link: file.link,
            edits: edits.collect(),
            judgements,
            collected: items(file.collected),
        })
    }
}

/// The letters and digits of an id, which is all that it has.
pub(super) fn id(words: &str) -> String {
    words.chars().filter(char::is_ascii_alphanumeric).take(MOST_WORDS).collect()
}

/// Words without control characters and without marks that turn the direction of what follows (Unicode Standard
/// Annex 9), which could make a page say something else than it does; at most [`MOST_WORDS`] characters.
pub(super) fn plain(words: &str) -> String {
    words.chars().filter(|c| !c.is_control() && !turns_direction(*c)).take(MOST_WORDS).collect()
}

/// The same of a text of several lines, at most `most` characters long.
pub(super) fn plain_lines(words: &str, most: usize) -> String {
    let kept = |c: &char| matches!(c, '\n' | '\t') || !c.is_control() && !turns_direction(*c);
    words.chars().filter(kept).take(most).collect()
}
