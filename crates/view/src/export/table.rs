//! Rows under columns, with where they are from.

use super::claim::{CLAIM, MENTION, TIE};
use super::set::{Rows, Set, Tie};
use crate::actors::edit_words;
use crate::row;
use crate::{Badge, Library, View, shared};
use parallax_model::ArticleId;

/// Where rows are from: what every file carries.
pub(super) struct Origin {
    /// What they are: `claims`.
    pub set: &'static str,
    /// The same on screen.
    pub label: &'static str,
    /// How many.
    pub count: usize,
    /// The title of the corpus.
    pub title: String,
    /// The link of the view that shows them.
    pub link: String,
    /// The hash of the corpus.
    pub corpus: String,
    /// The day on which the file was made.
    pub day: String,
    /// The reader's own changes to who is who, in words.
    pub changes: Vec<String>,
}

/// Rows under columns.
pub(super) struct Table {
    pub origin: Origin,
    pub columns: Vec<&'static str>,
    pub rows: Vec<Vec<Value>>,
}

pub(super) enum Value {
    Words(String),
    Number(u32),
    List(Vec<String>),
    /// A view, whose link depends on where the app is.
    Link(Box<View>),
}

impl From<&str> for Value {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Number(number)
    }
}

impl From<&View> for Value {
    fn from(view: &View) -> Self {
        Self::Link(Box::new(view.clone()))
    }
}

impl From<String> for Value {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

/// Makes rows whose links open in the app at `base`, on this corpus.
pub(super) struct Address<'a> {
    pub library: &'a Library,
    pub base: &'a str,
    pub day: &'a str,
}

impl Address<'_> {
    /// The rows of a set as a table.
    pub(super) fn table(&self, view: &View, set: &Set) -> Table {
        let (columns, rows) = match &set.rows {
            Rows::Claims(claims) => {
                let tied = claims.iter().any(|(_, tie)| tie.is_some());
                let columns = if tied { [&CLAIM[..], &TIE[..]].concat() } else { CLAIM.to_vec() };
                let row = |(id, tie): &(_, Option<Tie>)| {
                    let mut row = self.claim(view, *id)?;
                    row.extend(tie.iter().flat_map(Tie::values));
                    Some(row)
                };
                (columns, claims.iter().filter_map(row).collect())
            }
            Rows::Mentions(mentions) => {
                (MENTION.to_vec(), mentions.iter().filter_map(|id| self.mention(view, *id)).collect())
            }
            Rows::Figures(columns, rows) => {
                let linked = |row: &Vec<Value>| row.iter().map(|value| self.linked(value)).collect();
                (columns.clone(), rows.iter().map(linked).collect())
            }
        };
        Table { origin: self.origin(view, set), columns, rows }
    }

    pub(super) fn origin(&self, view: &View, set: &Set) -> Origin {
        let corpus = &self.library.corpus;
        Origin {
            set: set.key,
            label: set.label,
            count: set.rows.len(),
            title: corpus.title.clone(),
            link: self.link(view),
            corpus: self.library.hash.clone(),
            day: self.day.to_owned(),
            changes: self.library.edits.iter().map(|edit| edit_words(corpus, edit)).collect(),
        }
    }

    /// The link of a view as it is passed on.
    pub(super) fn link(&self, view: &View) -> String {
        format!("{}{}", self.base, shared(self.library, view).href())
    }

    pub(super) fn badge(&self, article: ArticleId) -> Option<Badge> {
        self.library.corpus.articles.get(article).and_then(|article| row::badge(self.library, article.outlet))
    }

    fn linked(&self, value: &Value) -> Value {
        match value {
            Value::Words(words) => Value::Words(words.clone()),
            Value::Number(number) => Value::Number(*number),
            Value::List(items) => Value::List(items.clone()),
            Value::Link(view) => Value::Words(self.link(view)),
        }
    }
}
