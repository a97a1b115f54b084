//! The pieces that pages are made of: each shows plain data of `parallax_view`, and turns what a reader does into
//! the next view.

pub(crate) mod axis;
pub(crate) mod bar;
pub(crate) mod brush;
pub(crate) mod chain;
pub(crate) mod claim_list;
pub(crate) mod claim_row;
pub(crate) mod collect;
pub(crate) mod coverage;
pub(crate) mod days;
pub(crate) mod display;
pub(crate) mod evidence;
pub(crate) mod export;
pub(crate) mod facet;
pub(crate) mod failure;
pub(crate) mod frame;
pub(crate) mod help;
pub(crate) mod lanes;
pub(crate) mod marked_text;
pub(crate) mod match_card;
pub(crate) mod matrix;
pub(crate) mod mentions;
pub(crate) mod minimap;
pub(crate) mod notes;
pub(crate) mod over;
pub(crate) mod own_edits;
pub(crate) mod pair;
pub(crate) mod palette;
pub(crate) mod pane;
pub(crate) mod popover;
pub(crate) mod reading_text;
pub(crate) mod share;
pub(crate) mod source_mark;
pub(crate) mod speaker_bars;
pub(crate) mod status;
pub(crate) mod stops;
