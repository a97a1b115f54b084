//! One property for each side of a comparison: a number and a bar for each value, all bars on one scale.

use crate::draw::{Drawing, el};
use crate::texts::{comparing, days};
use parallax_view::{Axis, AxisCell};

/// The axis as a table.
pub(crate) fn axis(axis: &Axis) -> Drawing {
    let corner = el("td").child(el("span").class("unseen").words(days::VALUE));
    let heads = axis.columns.iter().map(|name| el("th").with("scope", "col").words(name));
    let rows = axis.rows.iter().map(|row| {
        let name = el("th").with("scope", "row").words(&row.name);
        el("tr").child(name).children(row.cells.iter().map(cell))
    });
    let table = el("table")
        .class("axis")
        .child(el("thead").child(el("tr").child(corner).children(heads)))
        .child(el("tbody").children(rows));
    el("figure").class("figure").child(el("figcaption").child(el("h2").words(&axis.name))).child(
        el("div")
            .class("across")
            .with("tabindex", "0")
            .with("role", "region")
            .with("aria-label", &axis.name)
            .child(table),
    )
}

fn cell(cell: &AxisCell) -> Drawing {
    if cell.k == 0 {
        let hatch = cell.silent.then(|| el("span").class("hatch").with("aria-hidden", "true"));
        let words = if cell.silent { comparing::SILENT } else { "0" };
        return el("td").class("muted").children(hatch).words(words);
    }
    let fill = el("span").class("fill").with("style", &format!("width: {}%", cell.share));
    let share =
        (!cell.percent.is_empty()).then(|| el("span").class("muted").words(" · ").words(&cell.percent));
    let number = el("a")
        .with("href", &cell.open.href())
        .with("aria-label", &cell.name)
        .child(el("b").words(&cell.k.to_string()))
        .words(&comparing::of(&cell.n));
    el("td")
        .child(number)
        .children(share)
        .child(el("span").class("track").with("aria-hidden", "true").child(fill))
}
