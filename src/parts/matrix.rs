//! How each source names each actor: actors by sources, each number a link to its sentences. On a phone one source
//! stands at a time.

use crate::draw::{Drawing, Extent, el};
use crate::parts::source_mark::{source_mark, source_name};
use crate::texts::naming as texts;
use leptos::prelude::{Get, RwSignal, Set};
use parallax_model::LabelClass;
use parallax_view::{Badge, Cell, NamingCell, NamingMatrix, NamingPart, NamingRow};

/// So many rows are drawn or left together.
const GROUP: usize = 8;

/// Whether the row at a place is drawn now: the first rows, and those that stand on the screen.
pub(crate) fn is_drawn(extent: Extent, row: usize) -> bool {
    let group = row / GROUP;
    group == 0 || !extent.leaves(&group_id("named", group))
}

fn group_id(table: &str, group: usize) -> String {
    format!("{table}-rows-{group}")
}

/// The matrix under its title, its finding above it beside the `ways` to count otherwise, its key and its formula
/// below. `open` is the number whose sentences are open, `column` the source that a phone shows. A group with rows whose
/// cells were not asked for stays as it stands.
pub(crate) fn matrix(
    matrix: &NamingMatrix,
    title: &str,
    ways: Option<Drawing>,
    open: Option<&Cell>,
    column: RwSignal<usize>,
) -> Drawing {
    let shown = Shown { column: column.get(), open };
    let table = |name: &str, rows: Vec<&NamingRow>| {
        let groups = rows.chunks(GROUP).enumerate().map(|(place, rows)| {
            let group = el("tbody").with("id", &group_id(name, place));
            if rows.iter().any(|row| row.cells.is_empty()) {
                return group.still();
            }
            group.children(rows.iter().map(|row| actor_row(row, &shown)))
        });
        let heads = matrix.sources.iter().enumerate().map(|(place, badge)| {
            el("th").with("scope", "col").with_some("class", shown.chosen(place)).child(source_name(badge))
        });
        let actor = el("th").with("scope", "col").child(el("span").class("unseen").words(texts::ACTOR));
        let table = el("table")
            .class("matrix")
            .child(el("thead").child(el("tr").child(actor).children(heads)))
            .children(groups);
        el("div")
            .class("across")
            .with("tabindex", "0")
            .with("role", "region")
            .with("aria-label", texts::ACTORS_BY_SOURCES)
            .child(table)
    };
    let (named, plain): (Vec<&NamingRow>, Vec<&NamingRow>) =
        matrix.rows.iter().partition(|row| row.characterised > 0 || row.slug.is_none());
    let open_in_plain = plain.iter().any(|row| row.slug.is_some() && row.slug.as_ref() == shown.actor());
    let only_plain = named.is_empty();
    let plain = (!plain.is_empty()).then(|| {
        let words = match plain.len() {
            1 => texts::ONE_ACTOR_NOT_CHARACTERISED.to_owned(),
            n => texts::actors_not_characterised(&n),
        };
        el("details")
            .with_some("open", (open_in_plain || only_plain).then_some(""))
            .child(el("summary").class("small").words(&words))
            .child(table("plain", plain))
    });
    let head = el("header").child(el("h2").words(title)).children(ways);
    el("figure")
        .class("figure")
        .child(el("figcaption").child(head).child(el("p").class("reading").words(&matrix.reading)))
        .child(one_source(&matrix.sources, column))
        .children((!only_plain).then(|| table("named", named)))
        .children(plain)
        .children((!matrix.left.is_empty()).then(|| el("p").class("small muted").words(&matrix.left)))
        .child(key())
        .child(el("p").class("small muted caveat").words(&matrix.caveat))
        .child(
            el("details")
                .class("small")
                .child(el("summary").words(texts::HOW_THIS_IS_COMPUTED))
                .child(el("p").words(&matrix.formula)),
        )
}

/// What stands out: the column that a phone shows, and the number whose sentences are open.
struct Shown<'v> {
    column: usize,
    open: Option<&'v Cell>,
}

impl Shown<'_> {
    /// The actor whose mentions are open.
    fn actor(&self) -> Option<&String> {
        self.open.and_then(|cell| cell.actor.as_ref())
    }

    fn chosen(&self, place: usize) -> Option<&'static str> {
        (self.column == place).then_some("chosen")
    }
}

/// On a phone: which source stands in the list.
pub(crate) fn one_source(sources: &[Badge], column: RwSignal<usize>) -> Drawing {
    let choices = sources.iter().enumerate().map(|(place, badge)| {
        el("button")
            .with("type", "button")
            .with("aria-pressed", if column.get() == place { "true" } else { "false" })
            .on("click", move |_| column.set(place))
            .child(source_mark(badge))
    });
    el("div")
        .class("one-source")
        .with("role", "group")
        .with("aria-label", texts::SOURCE_SHOWN)
        .children(choices)
}

fn actor_row(row: &NamingRow, shown: &Shown<'_>) -> Drawing {
    let cells = row
        .cells
        .iter()
        .enumerate()
        .map(|(place, one)| cell(el("td").with_some("class", shown.chosen(place)), one, shown));
    el("tr").child(el("th").with("scope", "row").words(&row.name)).children(cells)
}

/// One actor in one source: a bar of label classes, the words with their counts, and of how many.
fn cell(td: Drawing, cell: &NamingCell, shown: &Shown<'_>) -> Drawing {
    if cell.n == 0 {
        return td
            .child(el("span").class("stack none").with("aria-hidden", "true"))
            .child(el("small").class("muted").words(&cell.words));
    }
    let stretches = cell.parts.iter().map(|part| {
        el("span")
            .class(&format!("label-{}", class_of(part)))
            .with("style", &format!("flex-grow: {}", part.k))
    });
    let stretches =
        (!cell.few).then(|| el("span").class("stack").with("aria-hidden", "true").children(stretches));
    let n = cell.n.to_string();
    let of = el("span").class("muted").words(texts::OF);
    let of = match &cell.all {
        Some(all) => of.child(
            el("a")
                .class("of")
                .with("href", &all.href())
                .with("aria-label", &cell.name)
                .with_some("title", known(&cell.interval))
                .words(&n),
        ),
        None => of.words(&n),
    };
    let parts = el("span").class("parts").children(cell.parts.iter().map(|one| part(one, shown)));
    td.children(stretches).child(parts.child(of))
}

/// One word with its count: a link to exactly those mentions.
fn part(part: &NamingPart, shown: &Shown<'_>) -> Drawing {
    let is_open = shown.open.is_some() && shown.open == part.open.cell.as_ref();
    el("a")
        .class(&format!("part label-{}", class_of(part)))
        .with("href", &part.open.href())
        .with("aria-label", &part.name)
        .with_some("aria-current", is_open.then_some("true"))
        .with_some("title", known(&part.interval))
        .words(&part.word)
        .words(" ")
        .child(el("b").words(&part.k.to_string()))
}

fn known(interval: &str) -> Option<&str> {
    (!interval.is_empty()).then_some(interval)
}

fn class_of(part: &NamingPart) -> &'static str {
    part.class.map_or("name", LabelClass::slug)
}

/// What each colour stands for; the words stand beside the numbers too.
fn key() -> Drawing {
    let line =
        |class: &str, words: &str| el("li").child(el("span").class(&format!("swatch {class}"))).words(words);
    let classes = LabelClass::ALL.iter().map(|class| line(&format!("label-{}", class.slug()), class.label()));
    el("ul")
        .class("key")
        .with("aria-label", texts::KEY)
        .children(classes)
        .child(line("label-name", texts::NAME_ONLY))
        .child(line("none", texts::NONE_COUNTED))
}
