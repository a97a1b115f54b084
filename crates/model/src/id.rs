//! Typed row numbers, and the tables that they index. A row number is never shown, linked or stored: what
//! leaves the program is a [`Slug`](crate::Slug).

use serde::de::{Deserializer, Error, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::marker::PhantomData;

/// The most rows that a table in a corpus file has. A file that states more is not read on: what it would need in
/// memory has no bound.
pub const MOST_ROWS: usize = 1 << 20;

/// A row number of one kind of table.
pub trait RowId: Copy + Eq {
    /// The id of row `row`.
    fn from_row(row: usize) -> Self;
    /// The row's number, from 0.
    fn row(self) -> usize;
}

macro_rules! row_ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(u32);

        impl RowId for $name {
            fn from_row(row: usize) -> Self {
                Self(row as u32)
            }
            fn row(self) -> usize {
                self.0 as usize
            }
        }

        impl $name {
            /// The id of row `row` of its table.
            pub fn new(row: usize) -> Self {
                <Self as RowId>::from_row(row)
            }
            /// The row's number, from 0.
            pub fn row(self) -> usize {
                <Self as RowId>::row(self)
            }
            /// The same row after `by` rows were put before it.
            #[must_use]
            pub fn shifted(self, by: usize) -> Self {
                Self::new(self.row() + by)
            }
        }
    )*};
}

row_ids! {
    /// Who publishes.
    OutletId,
    /// One saved page.
    ArticleId,
    /// One sentence of an article.
    SentenceId,
    /// A resolved entity.
    ActorId,
    /// One place in a text where an actor is named or characterised.
    MentionId,
    /// An entry of the label lexicon.
    LabelId,
    /// Speaker, cue and content.
    AttributionId,
    /// An expression of time.
    TimeId,
    /// One checkable assertion.
    ClaimId,
    /// Two claims that are about the same.
    RelationId,
    /// Claims that say the same.
    PropositionId,
    /// A passage that two articles share.
    PassageId,
}

/// Rows of one kind, found by their typed id only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent, bound(deserialize = "Row: Deserialize<'de>"))]
pub struct Table<Id, Row> {
    #[serde(deserialize_with = "bounded")]
    rows: Vec<Row>,
    #[serde(skip)]
    id: PhantomData<fn() -> Id>,
}

/// As many rows as are stated, if these are not more than [`MOST_ROWS`].
fn bounded<'de, D: Deserializer<'de>, Row: Deserialize<'de>>(file: D) -> Result<Vec<Row>, D::Error> {
    struct Rows<Row>(PhantomData<Row>);
    impl<'de, Row: Deserialize<'de>> Visitor<'de> for Rows<Row> {
        type Value = Vec<Row>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("rows")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut file: A) -> Result<Self::Value, A::Error> {
            if file.size_hint() > Some(MOST_ROWS) {
                return Err(A::Error::custom("too many rows"));
            }
            let mut rows = Vec::new();
            while let Some(row) = file.next_element()? {
                rows.push(row);
            }
            Ok(rows)
        }
    }
    file.deserialize_seq(Rows(PhantomData))
}

impl<Id, Row> Default for Table<Id, Row> {
    fn default() -> Self {
        Self { rows: Vec::new(), id: PhantomData }
    }
}

impl<Id: RowId, Row> Table<Id, Row> {
    /// Appends a row and gives its id.
    pub fn push(&mut self, row: Row) -> Id {
        self.rows.push(row);
        Id::from_row(self.rows.len() - 1)
    }

    /// The row, or `None` where the id is from another table.
    pub fn get(&self, id: Id) -> Option<&Row> {
        self.rows.get(id.row())
    }

    /// The row, to change.
    pub fn get_mut(&mut self, id: Id) -> Option<&mut Row> {
        self.rows.get_mut(id.row())
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// All rows with their ids, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Id, &Row)> + ExactSizeIterator {
        self.rows.iter().enumerate().map(|(row, value)| (Id::from_row(row), value))
    }

    /// All ids, in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = Id> + ExactSizeIterator + use<Id, Row> {
        (0..self.rows.len()).map(Id::from_row)
    }

    /// All rows, in order.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// All rows, to change.
    pub fn rows_mut(&mut self) -> &mut [Row] {
        &mut self.rows
    }

    /// The first row that fits, with its id.
    pub fn find(&self, fits: impl Fn(&Row) -> bool) -> Option<(Id, &Row)> {
        self.iter().find(|(_, row)| fits(row))
    }
}

impl<Id, Row> FromIterator<Row> for Table<Id, Row> {
    fn from_iter<I: IntoIterator<Item = Row>>(rows: I) -> Self {
        Self { rows: rows.into_iter().collect(), id: PhantomData }
    }
}

impl<Id, Row> Extend<Row> for Table<Id, Row> {
    fn extend<I: IntoIterator<Item = Row>>(&mut self, rows: I) {
        self.rows.extend(rows);
    }
}

impl<Id, Row> IntoIterator for Table<Id, Row> {
    type Item = Row;
    type IntoIter = std::vec::IntoIter<Row>;
    fn into_iter(self) -> Self::IntoIter {
        self.rows.into_iter()
    }
}
