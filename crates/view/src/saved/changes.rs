//! What it would change to take over what a saved view carries.

use super::SavedView;
use crate::actors::{edit_words, fits};
use crate::texts::{saved as texts, wording};
use crate::{Collected, Judgement, Judgements, Library, LinkNote, View, anchored, notes};
use parallax_model::Edit;

/// One thing that a file carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What it says, with the names of this corpus.
    pub words: String,
    /// What taking it over would do.
    pub fate: Fate,
}

/// What it would do to take a change over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is new to this reader.
    New,
    /// The reader has it already.
    Known,
    /// The reader decided otherwise, which it would undo.
    Reverses,
    /// These articles do not have what it names: it would do nothing.
    Foreign,
}

impl Fate {
    /// In words, behind the change; nothing where there is nothing to say.
    pub fn words(self) -> &'static str {
        match self {
            Self::New => "",
            Self::Known => texts::ALREADY_YOURS,
            Self::Reverses => texts::YOU_DECIDED_OTHERWISE,
            Self::Foreign => texts::DOES_NOT_FIT,
        }
    }

    /// Whether anything would change.
    pub fn does_something(self) -> bool {
        matches!(self, Self::New | Self::Reverses)
    }
}

/// What a saved view would show and change.
#[derive(Debug, Clone, PartialEq)]
pub struct Changes {
    /// The view.
    pub view: View,
    /// What to know about it: what is missing, what has moved.
    pub notes: Vec<LinkNote>,
    /// Splits and joins of actors.
    pub actors: Vec<Change>,
    /// Verdicts on matches.
    pub verdicts: Vec<Change>,
    /// What was collected, with notes.
    pub items: Vec<Change>,
    /// The reader's splits and joins with those of the file that do something, in order.
    pub edits: Vec<Edit>,
    /// The reader's verdicts with those of the file.
    pub judgements: Judgements,
    /// What the reader collected with what the file has beyond it: items at the end, other notes below the reader's.
    pub collected: Collected,
}

/// What is a reader's own.
#[derive(Debug, Clone, Copy)]
pub struct Own<'o> {
    /// Splits and joins of actors.
    pub edits: &'o [Edit],
    /// Verdicts on matches.
    pub judgements: &'o Judgements,
    /// What was collected.
    pub collected: &'o Collected,
}

/// What the file would change for a reader who has this already; `library` is the one that the edits apply to.
pub fn changes(library: &Library, saved: &SavedView, own: Own<'_>) -> Changes {
    let Own { edits, judgements, collected } = own;
    let (view, mut said) = View::parse(&saved.link);
    let (view, moved) = match anchored(library, &view) {
        Some((view, note)) => (view, Some(note)),
        None => (view, None),
    };
    said.extend(moved);
    said.extend(notes(library, &view));
    let mut result = Changes {
        view,
        notes: said,
        actors: Vec::new(),
        verdicts: Vec::new(),
        items: Vec::new(),
        edits: edits.to_vec(),
        judgements: judgements.clone(),
        collected: collected.clone(),
    };
    for item in &saved.collected.items {
        let does = result.collected.take_over(item);
        let words = texts::item(&wording::short(&item.words), &item.note);
        result.items.push(Change { words, fate: if does { Fate::New } else { Fate::Known } });
    }
    let mut corpus = library.corpus.clone();
    for edit in &saved.edits {
        let fate = if edits.contains(edit) {
            Fate::Known
        } else if fits(&corpus, edit) {
            Fate::New
        } else {
            Fate::Foreign
        };
        result.actors.push(Change { words: edit_words(&corpus, edit), fate });
        if fate == Fate::New {
            corpus = corpus.edited([edit]);
            result.edits.push(edit.clone());
        }
    }
    for (a, b, judgement) in saved.judgements.pairs() {
        let [first, second] = [a, b].map(|claim| words(library, claim));
        let fate = match (&first, &second, judgements.of(a, b)) {
            (None, _, _) | (_, None, _) => Fate::Foreign,
            (_, _, Some(own)) if own == judgement => Fate::Known,
            (_, _, Some(_)) => Fate::Reverses,
            (_, _, None) => Fate::New,
        };
        let verdict: fn(&str, &str) -> String = match judgement {
            Judgement::Confirmed => texts::confirmed,
            Judgement::Rejected => texts::rejected,
        };
        let [first, second] =
            [(first, a), (second, b)].map(|(words, id)| words.unwrap_or_else(|| id.to_owned()));
        result.verdicts.push(Change { words: verdict(&first, &second), fate });
        if fate.does_something() {
            result.judgements.decide(a, b, judgement);
        }
    }
    result
}

/// The words of a claim, cut where they are many; `None` where it is not here.
fn words(library: &Library, slug: &str) -> Option<String> {
    let claim = library.corpus.claims.rows().get(library.claim(slug)? as usize)?;
    let article = library.corpus.articles.get(claim.article)?;
    Some(wording::short(&claim.content.words(&article.text)))
}
