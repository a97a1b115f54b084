//! The whole state of the app as one plain value, and how a reader's choice makes the next one.

mod cell;
mod choice;
mod compared;
mod date;
mod effect;
mod facet;
mod page;
mod step;

pub use cell::{Cell, CellLabel};
pub use choice::{Group, Layer, Layers, NamingVoice, Sort};
pub use compared::{Compared, Part, Subjects};
pub use date::DateRange;
pub use effect::DesignEffect;
pub use facet::{Facet, Facets, Picked};
pub use page::Page;
pub use step::{Step, step};

use std::collections::BTreeSet;

/// How often a page gives more rows: a page is bounded, and who wants others filters.
pub const MOST_MORE: u32 = 24;

/// Everything that a reader chose. The link is its only serialisation: see [`View::href`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// Which page.
    pub page: Page,
    /// The text search, as typed.
    pub query: String,
    /// The picked values; no entry is empty.
    pub facets: Facets,
    /// The days that a claim's time (or, without one, its article's publication) must touch.
    pub date: DateRange,
    /// In which order claims stand.
    pub sort: Sort,
    /// Under which headings claims stand.
    pub group: Group,
    /// The claim that is open: beside the list, or in the Reader.
    pub claim: Option<String>,
    /// What the open claim's words are like, to find it again where they were changed: see `anchor`. Links that
    /// are shared carry it.
    pub words: Option<String>,
    /// What the Reader marks.
    pub layers: Layers,
    /// The article that stands beside the one of the Reader, by its slug.
    pub beside: Option<String>,
    /// Whose words the naming matrix counts.
    pub naming_voice: NamingVoice,
    /// The cell of the naming matrix that is open.
    pub cell: Option<Cell>,
    /// The number of a figure whose rows are open: the figure's name, then what tells its numbers apart, each by
    /// its slug (`speaking~alwaght~person`); empty where none is open.
    pub number: Vec<String>,
    /// How many clustered cases the intervals of the figures take for one.
    pub design_effect: DesignEffect,
    /// Entries of the label lexicon that the figures leave out, by slug.
    pub off: BTreeSet<String>,
    /// What stands side by side.
    pub compared: Option<Compared>,
    /// The part of the comparison whose claims are open.
    pub part: Option<Part>,
    /// How often more rows of the page's list were asked for, at most [`MOST_MORE`].
    pub more: u32,
    /// The hash of the corpus that a link was made on; share links carry it.
    pub corpus: Option<String>,
    /// What a link holds that this version does not know, in order: kept and written again.
    pub unknown: Vec<(String, String)>,
}

impl Default for View {
    fn default() -> Self {
        Self {
            page: Page::Overview,
            query: String::new(),
            facets: Facets::default(),
            date: DateRange::default(),
            sort: Sort::default(),
            group: Group::default(),
            claim: None,
            words: None,
            layers: Layers::default(),
            beside: None,
            naming_voice: NamingVoice::default(),
            cell: None,
            number: Vec::new(),
            design_effect: DesignEffect::default(),
            off: BTreeSet::new(),
            compared: None,
            part: None,
            more: 0,
            corpus: None,
            unknown: Vec::new(),
        }
    }
}

impl View {
    /// What is picked in a facet.
    pub fn picked(&self, facet: Facet) -> Option<&Picked> {
        self.facets.get(facet)
    }

    /// Whether anything narrows the list of claims.
    pub fn is_filtered(&self) -> bool {
        !self.query.trim().is_empty() || !self.facets.is_empty() || !self.date.is_open()
    }

    /// With a value included, or no longer; an excluded value becomes included.
    #[must_use]
    pub fn toggle(&self, facet: Facet, value: &str) -> Self {
        self.picking(facet, |picked| {
            if !picked.include.remove(value) {
                picked.exclude.remove(value);
                picked.include.insert(value.to_owned());
            }
        })
    }

    /// With a value excluded, or no longer; an included value becomes excluded.
    #[must_use]
    pub fn exclude(&self, facet: Facet, value: &str) -> Self {
        self.picking(facet, |picked| {
            if !picked.exclude.remove(value) {
                picked.include.remove(value);
                picked.exclude.insert(value.to_owned());
            }
        })
    }

    /// With this value alone in its facet.
    #[must_use]
    pub fn only(&self, facet: Facet, value: &str) -> Self {
        self.picking(facet, |picked| {
            *picked = Picked::default();
            picked.include.insert(value.to_owned());
        })
    }

    /// With a value neither included nor excluded.
    #[must_use]
    pub fn without(&self, facet: Facet, value: &str) -> Self {
        self.picking(facet, |picked| {
            picked.include.remove(value);
            picked.exclude.remove(value);
        })
    }

    /// Without anything picked in a facet.
    #[must_use]
    pub fn without_facet(&self, facet: Facet) -> Self {
        self.picking(facet, |picked| *picked = Picked::default())
    }

    /// With all of the values included in a facet required, where something is picked there.
    pub(crate) fn of_all(&self, facet: Facet) -> Self {
        self.picking(facet, |picked| picked.all = true)
    }

    /// With another text search.
    #[must_use]
    pub fn searching(&self, query: &str) -> Self {
        Self { query: query.to_owned(), ..self.clone() }
    }

    /// With other days.
    #[must_use]
    pub fn dated(&self, date: DateRange) -> Self {
        Self { date, ..self.clone() }
    }

    /// Without search, picked values and days; page, order and open claim stay.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self { query: String::new(), facets: Facets::default(), date: DateRange::default(), ..self.clone() }
    }

    /// With more rows of the page's list.
    #[must_use]
    pub fn with_more(&self) -> Self {
        Self { more: MOST_MORE.min(self.more + 1), ..self.clone() }
    }

    /// On another page, with the same filters; what was open on the old page is closed.
    #[must_use]
    pub fn on(&self, page: Page) -> Self {
        Self {
            more: if page == self.page { self.more } else { 0 },
            page,
            claim: None,
            words: None,
            beside: None,
            cell: None,
            number: Vec::new(),
            compared: None,
            part: None,
            ..self.clone()
        }
    }

    /// With a claim open: on its own page from one that has no room beside, else beside the list or in the Reader.
    #[must_use]
    pub fn opening(&self, claim: &str) -> Self {
        match &self.page {
            Page::Claim(_) | Page::Compare => self.on(Page::Claim(claim.to_owned())),
            _ => Self { claim: Some(claim.to_owned()), words: None, ..self.clone() },
        }
    }

    /// The claim that is open: that of the page, else that beside the list.
    pub fn open_claim(&self) -> Option<&str> {
        match &self.page {
            Page::Claim(claim) => Some(claim),
            _ => self.claim.as_deref(),
        }
    }

    fn picking(&self, facet: Facet, change: impl FnOnce(&mut Picked)) -> Self {
        let mut view = self.clone();
        view.facets.change(facet, change);
        view
    }
}
