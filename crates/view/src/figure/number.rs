//! Rows by columns of numbers, and how they are made of figures.

use super::scope::{claim_scope, mention_scope};
use crate::compare::compared_scope;
use crate::texts::count::Counted;
use crate::texts::{figure as texts, names};
use crate::wording::percent;
use crate::{Badge, Facet, Library, NamingVoice, Page, View};
use parallax_measures::{Evidence, FEWEST, Figure, Interval, Measure, Scope, wilson};
use parallax_model::OutletId;
use std::cmp::Reverse;

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
    /// What these numbers can't say, beyond what holds for all; may be empty.
    pub caveat: &'static str,
    /// What no number of these articles can say, and how intervals are made.
    pub basis: String,
    /// Of two actors compared, whom it is about.
    pub about: Option<String>,
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
    /// Numbers in cells, tinted by their share.
    Heat,
    /// A bar for each row.
    Bars,
    /// For each row a dot for each of its cases, on a scale from 0 to the largest.
    Strip,
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
    /// Its name beside the source’s letter, where it is a part of a source; empty where the name is all.
    pub part: String,
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
    /// How strongly its cell is tinted, in thousandths; `None` where there are too few for it.
    pub tint: Option<u32>,
    /// What each of its cases measures, in their order, where they are shown singly.
    pub marks: Vec<u32>,
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
    /// What passes: the reader’s filters, and on Compare what is compared.
    pub(super) view: View,
    /// The page on which the numbers open their rows.
    page: &'l View,
    /// Of two actors compared, the slug of whom the figures are about.
    about: Option<&'l str>,
    /// The claims that pass.
    pub(super) claims: Scope<'l>,
    /// The mentions in the voice that the reader picked.
    pub(super) mentions: Scope<'l>,
}

impl<'l> Maker<'l> {
    /// On Compare, of two actors, `about` is the slug of one.
    pub(super) fn new(library: &'l Library, page: &'l View, about: Option<&'l str>) -> Self {
        let view = compared_scope(library, page, about);
        let claims = claim_scope(library, &view);
        let mentions = mention_scope(library, &view, view.naming_voice);
        Self { library, view, page, about, claims, mentions }
    }

    /// The mentions that pass, in another voice than the one that the reader picked.
    pub(super) fn mentions_in(&self, voice: NamingVoice) -> Scope<'l> {
        mention_scope(self.library, &self.view, voice)
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
            corner: names::SOURCE,
            columns: Vec::new(),
            rows: Vec::new(),
            notes: Vec::new(),
            caveat: "",
            basis: basis(self.library, &self.view),
            about: self.about.map(|slug| {
                self.library
                    .index
                    .facet(Facet::Actor)
                    .value(slug)
                    .map_or_else(|| slug.to_owned(), |value| value.name.clone())
            }),
            formula: of.formula,
            reference: of.reference,
            weak: None,
            ledger: Vec::new(),
        }
    }

    /// The number of a figure: `what` it counts, `of` which cases, in the source of that name.
    pub(super) fn number(
        &self,
        path: &[&str],
        figure: &Figure,
        what: &str,
        of: Counted,
        source: &str,
    ) -> Number {
        self.counted(
            path,
            figure.evidence.clone(),
            texts::number(what, figure.k, &of(figure.n), source),
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
            (Some(n), None) => texts::few(k, n),
            (Some(n), Some(share)) => {
                texts::share(k, n, &hundredths(share.share), &hundredths(share.low), &hundredths(share.high))
            }
        };
        let number = path.iter().copied().chain(self.about).map(str::to_owned).collect();
        // The claim and the cell beside the figure give way to the rows of the number.
        let page = if self.page.page == Page::Compare { Page::Compare } else { Page::Sources };
        let compared = self.page.compared.clone();
        let open = View { number, compared, ..self.page.on(page) };
        let tint = share.map(|share| share.share);
        Number { k, n, value: String::new(), share, tint, marks: Vec::new(), words, name, open, evidence }
    }

    /// The same with Wilson’s interval, where there are enough for one.
    pub(super) fn share(&self, path: &[&str], evidence: Vec<Evidence>, name: String, n: u32) -> Number {
        let k = evidence.len() as u32;
        let interval = (FEWEST <= n).then(|| wilson(k, n, self.claims.design_effect));
        self.counted(path, evidence, name, Some(n), interval)
    }

    /// Whether there is one article of each source.
    pub(super) fn is_one_each(&self) -> bool {
        is_one_each(self.library)
    }

    /// ` (3 of them in Alwaght)`: the source with most of what `counts` gives of each figure, where that is any.
    pub(super) fn mostly(&self, figures: &[Figure], counts: impl Fn(&Figure) -> u32) -> String {
        let mut sums = vec![0_u32; self.library.corpus.outlets.len()];
        for figure in figures {
            if let Some(sum) = sums.get_mut(figure.outlet.row()) {
                *sum += counts(figure);
            }
        }
        let all: u32 = sums.iter().sum();
        let Some((place, most)) = sums.iter().enumerate().max_by_key(|(place, sum)| (**sum, Reverse(*place)))
        else {
            return String::new();
        };
        let name = self.library.index.badges.get(place).map_or("", |badge| badge.name.as_str());
        match all {
            0 => String::new(),
            1 => texts::in_source(name),
            all if all == *most => texts::all_in(name),
            _ => texts::most_in(*most, name),
        }
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
            (Some(most), _) => texts::above_all(name(most)),
            (None, Some(least)) => texts::below_all(name(least)),
            (None, None) => texts::ORDER_NOT_ESTABLISHED.to_owned(),
        }
    }
}

/// What no number of these articles can say, and how intervals are made.
pub fn basis(library: &Library, view: &View) -> String {
    let one_each = is_one_each(library);
    let whose = if one_each { texts::ONE_ARTICLE_PER_SOURCE } else { texts::SEVERAL_ARTICLES };
    texts::basis(whose, FEWEST, &view.design_effect.words())
}

/// Whether there is one article of each source.
fn is_one_each(library: &Library) -> bool {
    library.corpus.articles.len() == library.corpus.outlets.len()
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
