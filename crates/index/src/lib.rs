//! Sets of claims and postings of words: what makes filters and searches fast.
//!
//! For each value of a facet the set of its claims, for each stem the places where it stands. A choice is an AND of
//! sets, a count the population count of one. Made with the corpus ([`Tables`] in a corpus file), read in the
//! browser; nothing here reads a text. Row numbers come in and go out: what they mean, the caller knows.
//!
//! This crate holds the loops that a reader waits for, and is compiled for speed where the rest of the app is
//! compiled for size.

mod facet;
mod lists;
mod rank;
mod set;
mod tables;
mod text;

pub use facet::{FacetIndex, Value};
pub use lists::Lists;
pub use rank::Ranking;
pub use set::Set;
pub use tables::{Shape, Tables};
pub use text::{TextBuilder, TextIndex};
