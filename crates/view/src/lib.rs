//! What a reader chose, and what to show for it.
//!
//! A [`View`] is the whole state of the app as a plain value; its link is its only serialisation. A [`Library`]
//! is a corpus with its index. Every other function takes both and gives plain data that a component only has
//! to put on the screen: panels, rows, pieces of marked text, figures, exports. Nothing here fails or panics:
//! a damaged link gives a view and notes, an unknown value a filter that nothing passes.

mod actors;
mod anchor;
mod article;
mod casing;
mod chip;
mod citing;
mod claim_page;
mod collected;
mod compare;
mod coverage;
mod evidence;
mod export;
mod figure;
mod heading;
mod index;
mod judgement;
mod library;
mod link;
mod list;
mod mentions;
mod method;
mod naming;
mod notes;
mod outlet;
mod overlap;
mod overview;
mod palette;
mod panel;
mod picture;
mod query;
mod reader;
mod references;
mod row;
mod saved;
mod scorecard;
mod select;
mod shown;
mod state;
mod status;
mod text;
mod texts;
mod timeline;

use parallax_model::sorting;
use texts::wording;

pub use actors::{
    ActorGroup, ActorIndex, ActorLine, ActorPage, Count, Form, FormPart, Said, actor, actors, edit_words,
    read_edits, write_edits,
};
pub use anchor::{anchored, has_moved, opened, shared};
pub use casing::lower;
pub use chip::{Chip, chips};
pub use citing::{citation, title};
pub use claim_page::{ClaimPage, Column, Match, NearMiss, SharedOrigin, SilentSource, SlotPair, claim_page};
pub use collected::{Collected, CollectedCard, CollectedPage, Item, Kind, collected_page};
pub use compare::{
    AXES, Axis, AxisCell, AxisRow, COMPARED_FIGURES, Choice, ComparePage, PartNote, PartRows, Side, axis_of,
    compare, compared_caveat, compared_figure, compared_naming, compared_sides, compared_sources,
    named_together,
};
pub use coverage::{CoverageCell, CoverageMatrix, CoverageRow, coverage};
pub use evidence::{Evidence, evidence};
pub use export::{
    Export, Format, Offer, Stamp, export, export_collected, export_collected_document, offers, row_ids,
};
pub use figure::{
    CardNumber, Chart, ChartColumn, ChartRow, ChartShape, FigureRow, LabelChoice, MOST_ROWS, Number,
    NumberRows, Share, SourceCard, basis, figure_slugs, figures, figures_of, label_choices, number_rows,
    source_cards, source_cards_of,
};
pub use index::{Index, index_of};
pub use judgement::{Judgement, Judgements};
pub use library::Library;
pub use link::{LONGEST_LINK, LinkNote};
pub use list::{ClaimList, LISTED, Lift, RowGroup, claim_list, claim_list_of};
pub use mentions::{MentionList, MentionRow, mention_rows};
pub use method::{ArticleNote, CueNote, LabelNote, MethodPage, RuleNote, method};
pub use naming::{NamingCell, NamingMatrix, NamingPart, NamingRow, naming, naming_where};
pub use notes::notes;
pub use outlet::Badge;
pub use overview::{Dispute, Glance, Overview, SpeakerBar, glance, overview};
pub use palette::{Command, Entry, Target, palette};
pub use panel::{FacetPanel, FacetValue, ValueState, facet_counts, facet_panels};
pub use parallax_index::Tables;
pub use picture::{Gradient, Line as GradientLine, Paint};
pub use query::{QueryNote, Suggestion, query_notes, suggestions};
pub use reader::{
    ArticleChoice, Beside, BesideChoice, Block, ClaimNote, Join, JoinEnd, MapMark, Minimap, ReaderPage,
    SpeechNote, Stop, Stretch, article_choices, beside, beside_choices, reader,
};
pub use references::{references, references_of_claims};
pub use row::{Hop, Row};
pub use saved::{Change, Changes, Fate, MOST_BYTES, Own, SavedError, SavedView, changes};
pub use scorecard::{ScoreRow, scorecard};
pub use shown::{MOST_SOURCES, ShownSources, shown_sources, sources_named};
pub use state::{
    Cell, CellLabel, Compared, DateRange, DesignEffect, Facet, Facets, Group, Layer, Layers, MOST_MORE,
    NamingVoice, Page, Part, Picked, Sort, Step, Subjects, View, step,
};
pub use status::StatusNote;
pub use text::{Mark, Piece};
pub use timeline::{
    BAR, DayLine, Fold, LabelSide, Lane, Moment, PARTS, Publication, Shape, Tick, TimeMark, Timeline, Turn,
    Whole, lanes_shown, timeline,
};
