//! A reader's own changes to who is who: how they are written for keeping, and a library with them. A line a change:
//! `join⇥actor⇥other` or `split⇥actor⇥form`; a line that is neither is left out.

use crate::Library;
use crate::texts::actors as texts;
use parallax_model::{Corpus, Edit, Slug};

/// The changes in the order in which they were made.
pub fn read_edits(kept: &str) -> Vec<Edit> {
    let edit = |line: &str| {
        let parts: Vec<&str> = line.split('\t').collect();
        let [what, actor, rest] = parts.as_slice() else { return None };
        let actor = Slug::of(actor);
        match *what {
            "join" => Some(Edit::Join { actor, other: Slug::of(rest) }),
            "split" => Some(Edit::Split { actor, form: (*rest).to_owned() }),
            _ => None,
        }
    };
    kept.lines().filter_map(edit).collect()
}

/// The changes, written for keeping.
pub fn write_edits(edits: &[Edit]) -> String {
    let mut kept = String::new();
    for edit in edits {
        let (what, actor, rest) = match edit {
            Edit::Join { actor, other } => ("join\t", actor, other.as_str()),
            Edit::Split { actor, form } => ("split\t", actor, form.as_str()),
        };
        for part in [what, actor.as_str(), "\t", rest, "\n"] {
            kept.push_str(part);
        }
    }
    kept
}

/// A change in words, with the names that the corpus has for whom it names.
pub fn edit_words(corpus: &Corpus, edit: &Edit) -> String {
    let name = |slug: &Slug| {
        let actor = corpus.actors.rows().iter().find(|actor| actor.slug == *slug);
        actor.map_or_else(|| slug.to_string(), |actor| actor.name.clone())
    };
    match edit {
        Edit::Join { actor, other } => texts::is(&name(other), &name(actor)),
        Edit::Split { actor, form } => texts::is_not(form, &name(actor)),
    }
}

impl Library {
    /// The same library after these changes, one after the other; those that do not fit the corpus change nothing
    /// and are not among its `edits`.
    #[must_use]
    pub fn edited(&self, edits: &[Edit]) -> Self {
        let mut corpus = self.corpus.clone();
        let mut fitting = Vec::new();
        for edit in edits {
            if fits(&corpus, edit) {
                corpus = corpus.edited([edit]);
                fitting.push(edit.clone());
            }
        }
        Self { edits: fitting, ..Self::of(corpus, self.hash.clone()) }
    }
}

/// Whether a change does anything in this corpus.
pub(crate) fn fits(corpus: &Corpus, edit: &Edit) -> bool {
    let find = |slug: &Slug| corpus.actors.rows().iter().find(|actor| actor.slug == *slug);
    match edit {
        Edit::Join { actor, other } => actor != other && find(actor).is_some() && find(other).is_some(),
        Edit::Split { actor, form } => find(actor).is_some_and(|actor| {
            actor.name != *form && actor.aliases.iter().any(|alias| alias.form == *form)
        }),
    }
}
