//! The link grammar: `#/<page>[/<id>]?<key>=<value>&…&v=1`.
//!
//! Keys stand in a fixed order, defaults are left out, and `v` comes last, so that its absence tells a link that
//! was cut; a path alone was typed by hand, and says nothing of that. In a list, `~` separates and a leading `-` excludes; a space is `+`, a plus `%2B`. For every view `v`
//! that a reader can reach, parsing its link gives `v` again; for every string at all, parsing gives a view. The
//! keys stand in one table, `grammar`; what older versions wrote is brought to this one in `migrate`.

mod escape;
mod grammar;
mod list;
mod migrate;
mod parse;
mod print;

pub(crate) use escape::{escape, unescape};

/// The number of this grammar.
pub(crate) const VERSION: u32 = 1;
/// How many characters a link has at most; a longer one may not survive the programs that pass it on.
pub const LONGEST_LINK: usize = 1_800;

/// Something that a reader should know about the link that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkNote {
    /// What, in a sentence.
    pub what: String,
}

impl LinkNote {
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self { what: what.into() }
    }
}
