//! What each source makes of each proposition: propositions by sources. Each sign is a link to the claim; silence is
//! hatched, with what comes nearest on demand. On a phone one source stands at a time.

use crate::desk::Desk;
use crate::draw::{Drawing, el};
use crate::parts::marked_text::marked;
use crate::parts::matrix::one_source;
use crate::parts::source_mark::source_name;
use crate::parts::status::note;
use crate::texts::{coverage as texts, list};
use leptos::prelude::{Get, RwSignal};
use parallax_view::{CoverageCell, CoverageMatrix, CoverageRow, MOST_MORE, NearMiss, View};

/// How many propositions stand before the rest is folded away.
const UNFOLDED: usize = 24;
/// How many more a press shows: a page of thousands would not answer.
const STEP: usize = 96;

/// How many rows a view asks for.
pub(crate) fn rows_asked_for(view: &View) -> usize {
    UNFOLDED + STEP * view.more as usize
}

/// The matrix, its finding above it, its key and its rule below. `column` is the source that a phone shows.
pub(crate) fn coverage(desk: Desk, matrix: &CoverageMatrix, column: RwSignal<usize>) -> Drawing {
    let shown = column.get();
    let chosen = |place: usize| (place == shown).then_some("chosen");
    let table = |rows: &[CoverageRow]| {
        let heads = matrix.sources.iter().enumerate().map(|(place, badge)| {
            el("th").with("scope", "col").with_some("class", chosen(place)).child(source_name(badge))
        });
        let first = el("th").with("scope", "col").words(texts::WHAT_IS_SAID);
        let rows = rows.iter().map(|row| proposition(row, &chosen));
        let table = el("table")
            .class("matrix coverage")
            .child(el("thead").child(el("tr").child(first).children(heads)))
            .child(el("tbody").children(rows));
        el("div")
            .class("across")
            .with("tabindex", "0")
            .with("role", "region")
            .with("aria-label", texts::WHAT_IS_SAID_BY_SOURCES)
            .child(table)
    };
    let (first, rest) = matrix.rows.split_at(UNFOLDED.min(matrix.rows.len()));
    let further = move |_| desk.go(desk.view_now().with_more());
    // The rest stands here because a reader asked for it.
    let rest = (!rest.is_empty()).then(|| {
        let words = texts::more_in_fewer_sources(&rest.len());
        el("details").with("open", "").child(el("summary").class("small").words(&words)).child(table(rest))
    });
    let more = (matrix.more > 0).then(|| {
        if desk.view_now().more == MOST_MORE {
            return el("p").class("small muted").words(&list::are_not_listed(&matrix.more));
        }
        let words = texts::more_in_fewer_sources(&matrix.more);
        el("button").with("type", "button").class("button").on("click", further).words(&words)
    });
    let head = el("header").child(el("h2").words(texts::WHO_SAYS_WHAT));
    let figure = el("figure")
        .class("figure")
        .child(el("figcaption").child(head).child(el("p").class("reading").words(&matrix.reading)));
    if matrix.rows.is_empty() {
        return figure;
    }
    figure
        .child(one_source(&matrix.sources, column))
        .child(table(first))
        .children(rest)
        .children(more)
        .child(key())
        .child(el("p").class("small muted caveat").words(matrix.rule))
        .child(el("p").class("small muted caveat").words(&matrix.caveat))
}

fn proposition<'c>(row: &CoverageRow, chosen: &impl Fn(usize) -> Option<&'c str>) -> Drawing {
    let what = el("th")
        .with("scope", "row")
        .child(el("a").class("words").with("href", &row.open.href()).words(&row.words))
        .child(el("p").class("standings").children(row.status.iter().map(note)));
    let cells = row.cells.iter().enumerate().map(|(place, one)| cell(one, chosen(place)));
    el("tr").child(what).children(cells)
}

fn cell(cell: &CoverageCell, chosen: Option<&str>) -> Drawing {
    let td = el("td").class(&format!("{} {}", cell.look, chosen.unwrap_or_default()));
    let links = cell.claims.iter().enumerate().map(|(place, (name, open))| {
        let more = format!("+{place}");
        let (words, name) = match place {
            0 => (cell.words, name.clone()),
            _ => (more.as_str(), format!("{more}: {name}")),
        };
        el("a").class("stand").with("href", &open.href()).with("aria-label", &name).words(words)
    });
    if cell.claims.is_empty() {
        let sign = el("span").class("hatch").with("aria-hidden", "true");
        return td.child(sign).child(el("span").words(cell.words)).children(cell.nearest.as_ref().map(near));
    }
    let more = (cell.more > 0).then(|| el("small").class("muted").words(&texts::and_more(&cell.more)));
    td.children(links).children(more)
}

/// On demand: what the source says that comes nearest.
fn near(near: &NearMiss) -> Drawing {
    el("details")
        .class("small")
        .child(el("summary").words(texts::NEAREST))
        .child(marked(el("p").class("said words"), &near.sentence))
        .child(
            el("p")
                .class("muted")
                .words(&near.distance)
                .words(" ")
                .child(el("a").with("href", &near.open.href()).words(texts::THAT_CLAIMS_PAGE)),
        )
}

/// What each sign stands for.
fn key() -> Drawing {
    let line = |look: &str, words: &str| {
        el("li").class(look).child(el("span").class("hatch").with("aria-hidden", "true")).words(words)
    };
    el("ul")
        .class("key coverage-key")
        .with("aria-label", texts::KEY)
        .child(line("states", texts::STATES))
        .child(line("attributes", texts::ATTRIBUTES))
        .child(line("doubts", texts::DOUBTS))
        .child(line("denies", texts::DENIES))
        .child(line("filtered", texts::FILTERED))
        .child(line("silent", texts::SILENT))
        .child(line("unknowable", texts::UNKNOWABLE))
}
