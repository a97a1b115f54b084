//! Every text of this crate's own, by where it is read or heard: the one place to change for another language. A text is
//! a name, or a function of what stands in it; plurals, lists and days are in [`wording`], numbers with their nouns in
//! [`count`]. Names of closed choices stand beside their slugs, in the tables of `named!`.

pub(crate) mod actors;
pub(crate) mod card;
pub(crate) mod chance;
pub(crate) mod claim;
pub(crate) mod collected;
pub(crate) mod compare;
pub(crate) mod count;
pub(crate) mod coverage;
pub(crate) mod export;
pub(crate) mod figure;
pub(crate) mod harm;
pub(crate) mod link;
pub(crate) mod list;
pub(crate) mod method;
pub(crate) mod names;
pub(crate) mod naming;
pub(crate) mod overview;
pub(crate) mod palette;
pub(crate) mod query;
pub(crate) mod reader;
pub(crate) mod report;
pub(crate) mod saved;
pub(crate) mod speech;
pub(crate) mod timeline;
pub(crate) mod told;
pub(crate) mod wording;
