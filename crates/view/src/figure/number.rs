//! Rows by columns of numbers, and how they are made of figures.

use super::scope::{claim_scope, mention_scope};
use crate::wording::{self, percent};
use crate::{Badge, Library, NamingVoice, Page, View};
use parallax_measures::{Evidence, FEWEST, Figure, Interval, Measure, Scope};
use parallax_model::OutletId;

/// A figure as rows by columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// The first part of its numbers' names in links.
    pub slug: &'static str,
    /// What it shows.
    pub title: &'static str,
    /// The finding, in a sentence.
    pub reading: String,
    /// How it is drawn.
    pub shape: ChartShape,
    /// What stands over the names of the rows.
    pub corner: &'static str,
    /// What is counted of each row.
    pub columns: Vec<ChartColumn>,
    /// One row a source, or what else is compared; empty where nothing is to be counted.
    pub rows: Vec<ChartRow>,
    /// Further findings, a sentence each.
    pub notes: Vec<String>,
    /// What the numbers can't say.
    pub caveat: String,
    /// How they are computed.
    pub formula: &'static str,
    /// The literature that they follow.
    pub reference: &'static str,
    /// Why the figure is weak, where it is.
    pub weak: Option<&'static str>,
    /// Every row that it counts, where they are few enough to stand below it.
    pub ledger: Vec<super::FigureRow>,
}

/// How a figure is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartShape {
    /// One bar a row, its columns as stretches of it.
    Stack,
    /// Small multiples: for each column a scale from 0 to 100 %, with a dot and an interval for each row.
    Dots,
    /// Numbers in cells, shaded by their share.
    Heat,
    /// A bar for each row.
    Bars,
}

/// What is counted of each row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartColumn {
    /// Its name.
    pub name: String,
    /// Its look, one of six by place, or of a state: `none`.
    pub look: String,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartRow {
    /// Its name.
    pub name: String,
    /// Its source, where it is one.
    pub badge: Option<Badge>,
    /// One cell a column; `None` where there is nothing to count.
    pub cells: Vec<Option<Number>>,
}

/// A number that opens its rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// How many rows it opens.
    pub k: u32,
    /// Of how many.
    pub n: Option<u32>,
    /// A value that is no count: `0.42`; empty where the count is what is shown.
    pub value: String,
    /// Its share with its interval; `None` where there are too few for one.
    pub share: Option<Share>,
    /// All of it in words: `3 of 12: 25%, interval 5% to 67%`.
    pub words: String,
    /// The name of its link: `Named person, 3 of 12 claims in Alwaght`.
    pub name: String,
    /// The same page with its rows open.
    pub open: View,
    /// Those rows.
    pub(crate) evidence: Vec<Evidence>,
}

/// A share and its interval in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// The share.
    pub share: u32,
    /// The lower end.
    pub low: u32,
    /// The upper end.
    pub high: u32,
}

/// What figures are made from: what passes, and how numbers are named.
pub(super) struct Maker<'l> {
    pub(super) library: &'l Library,
    pub(super) view: &'l View,
    /// The claims that pass.
    pub(super) claims: Scope<'l>,
    /// The mentions in the voice that the reader picked.
    pub(super) mentions: Scope<'l>,
}

impl<'l> Maker<'l> {
    pub(super) fn new(library: &'l Library, view: &'l View) -> Self {
        Self {
            library,
            view,
            claims: claim_scope(library, view),
            mentions: mention_scope(library, view, view.naming_voice),
        }
    }

    /// The mentions that pass, in another voice than the one that the reader picked.
    pub(super) fn mentions_in(&self, voice: NamingVoice) -> Scope<'l> {
        mention_scope(self.library, self.view, voice)
    }

    pub(super) fn badge(&self, outlet: OutletId) -> Option<&'l Badge> {
        self.library.index.badges.get(outlet.row())
    }

    /// An empty figure of a measure.
    pub(super) fn chart(
        &self,
        slug: &'static str,
        title: &'static str,
        shape: ChartShape,
        of: Measure,
    ) -> Chart {
        Chart {
            slug,
            title,
            reading: String::new(),
            shape,
            corner: "Source",
            columns: Vec::new(),
            rows: Vec::new(),
            notes: Vec::new(),
            caveat: self.caveat(),
            formula: of.formula,
            reference: of.reference,
            weak: None,
            ledger: Vec::new(),
        }
    }

    /// The number of a figure; `what` it counts of `noun`s (`claim`), and `place` says where (`in Alwaght`).
    pub(super) fn number(
        &self,
        path: &[&str],
        figure: &Figure,
        what: &str,
        noun: &str,
        place: &str,
    ) -> Number {
        let of = wording::count(figure.n, noun);
        self.counted(
            path,
            figure.evidence.clone(),
            format!("{what}, {} of {of} {place}", figure.k),
            Some(figure.n),
            figure.interval,
        )
    }

    /// A number of these rows under that name, of `n` where it is a share.
    pub(super) fn counted(
        &self,
        path: &[&str],
        evidence: Vec<Evidence>,
        name: String,
        n: Option<u32>,
        interval: Option<Interval>,
    ) -> Number {
        let k = evidence.len() as u32;
        let share = n.zip(interval).map(|(n, interval)| Share {
            share: thousandths(f64::from(k) / f64::from(n.max(1))),
            low: thousandths(interval.low),
            high: thousandths(interval.high),
        });
        let words = match (n, share) {
            (None, _) => k.to_string(),
            (Some(n), None) => format!("{k} of {n}"),
            (Some(n), Some(share)) => format!(
                "{k} of {n}: {}, interval {} to {}",
                hundredths(share.share),
                hundredths(share.low),
                hundredths(share.high)
            ),
        };
        let number = path.iter().map(|part| (*part).to_owned()).collect();
        // The claim and the cell beside the figure give way to the rows of the number.
        let page = if self.view.page == Page::Compare { Page::Compare } else { Page::Sources };
        let compared = self.view.compared.clone();
        let open = View { number, compared, ..self.view.on(page) };
        Number { k, n, value: String::new(), share, words, name, open, evidence }
    }

    /// What counts of these articles can't say, and how intervals are made.
    pub(super) fn caveat(&self) -> String {
        let corpus = &self.library.corpus;
        let whose = if corpus.articles.len() == corpus.outlets.len() {
            "One article per source: these numbers describe this article of each, not the outlet."
        } else {
            "These numbers describe the articles here, not the outlets."
        };
        format!(
            "{whose} Fewer than {FEWEST}: counts only. Intervals are Wilson’s at 95% on n / {}.",
            self.view.design_effect.words()
        )
    }

    /// `Order not established.`, or whose share is larger where no other interval reaches it.
    pub(super) fn order(&self, figures: &[&Figure]) -> String {
        let apart = |one: &&&Figure, others: fn(&Interval, &Interval) -> bool| {
            let Some(own) = one.interval else { return false };
            let others_hold = |other: &&Figure| other.interval.is_some_and(|other| others(&own, &other));
            figures.iter().filter(|other| other.outlet != one.outlet).all(others_hold)
        };
        if figures.len() < 2 {
            return String::new();
        }
        let name = |figure: &Figure| self.badge(figure.outlet).map_or("", |badge| badge.name.as_str());
        let most = figures.iter().find(|one| apart(one, |own, other| own.low > other.high));
        let least = figures.iter().find(|one| apart(one, |own, other| own.high < other.low));
        match (most, least) {
            (Some(most), _) => format!(" The interval of {} lies above all others.", name(most)),
            (None, Some(least)) => format!(" The interval of {} lies below all others.", name(least)),
            (None, None) => " Order not established: intervals overlap, or there are too few.".to_owned(),
        }
    }
}

/// A share in thousandths, rounded.
#[expect(clippy::cast_sign_loss, reason = "a share is not negative")]
pub(super) fn thousandths(share: f64) -> u32 {
    (share * 1000.0 + 0.5) as u32
}

fn hundredths(thousandths: u32) -> String {
    percent(f64::from(thousandths) / 1000.0)
}

/// A number with two decimals: `0.42`, `−1.50`.
#[expect(clippy::cast_sign_loss, reason = "the absolute value is not negative")]
pub(super) fn decimal(value: f64) -> String {
    let hundredths = (value.abs() * 100.0 + 0.5) as u64;
    let sign = if value < 0.0 && hundredths > 0 { "−" } else { "" };
    format!("{sign}{}.{:02}", hundredths / 100, hundredths % 100)
}

impl ChartColumn {
    pub(super) fn new(name: impl Into<String>, look: impl Into<String>) -> Self {
        Self { name: name.into(), look: look.into() }
    }
}
