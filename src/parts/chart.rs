//! One figure of the sources: its finding above, rows drawn as SVG with real text, a key, the same as a table, what it
//! can't say, and its formula. Every number is a link to its rows, by pointer and by key. Where there are too few for a
//! share nothing is drawn as one: a bar becomes one block for each case, a cell has no tint.

use crate::draw::{Drawing, el};
use crate::parts::number::figure_rows;
use crate::texts::chart as texts;
use parallax_view::{Chart, ChartColumn, ChartRow, ChartShape, Number};

/// A stretch of a bar narrower than this, in hundredths, has no room for its number: that stands in the table.
const NARROWEST: u32 = 5;
/// The side of a block that stands for one case, and the way to the next, in pixels.
const BLOCK: u32 = 24;
const STEP: u32 = 26;

/// The figure; `open` is the number whose rows are shown.
pub(crate) fn chart(chart: &Chart, open: &[String]) -> Drawing {
    let title = match &chart.about {
        Some(actor) => texts::where_named(&chart.title, actor),
        None => chart.title.to_owned(),
    };
    let head = el("header").child(el("h3").words(&title));
    let weak = chart.weak.map(|weak| el("p").class("weak").words(weak));
    let caption =
        el("figcaption").child(head).children(weak).child(el("p").class("reading").words(&chart.reading));
    let figure = el("figure").class("figure chart").with("data-figure", chart.slug).child(caption);
    let caveat = (!chart.caveat.is_empty()).then(|| el("p").class("small muted caveat").words(chart.caveat));
    let computed = el("details")
        .class("small")
        .child(el("summary").words(texts::HOW_THIS_IS_COMPUTED))
        .child(el("p").words(chart.formula).words("."))
        .child(el("p").words(&chart.basis))
        .child(el("p").class("muted").words(chart.reference).words("."));
    let notes = chart.notes.iter().map(|note| el("p").class("small note").words(note));
    if chart.rows.is_empty() {
        return figure.children(notes).child(computed);
    }
    let drawn = match chart.shape {
        ChartShape::Stack => vec![stacks(chart, open), key(&chart.columns)],
        ChartShape::Dots => vec![multiples(chart, open)],
        ChartShape::Heat => vec![heat(chart, open)],
        ChartShape::Bars => vec![bars(chart, open)],
        ChartShape::Strip => vec![strips(chart, open)],
    };
    let ledger = (!chart.ledger.is_empty()).then(|| {
        let words = texts::ledger(&chart.ledger.len());
        el("details")
            .child(el("summary").class("small").words(&words))
            .child(figure_rows(&chart.ledger, "ledger"))
    });
    let folded = el("div").class("folded").child(table(chart, &title)).children(ledger).child(computed);
    figure.children(drawn).children(notes).children(caveat).child(folded)
}

/// The name of a row, with its source's letter.
fn name(row: &ChartRow) -> Drawing {
    let letter = row.badge.as_ref().map(|badge| {
        el("span")
            .class("source")
            .with("data-place", &badge.place.to_string())
            .with("aria-hidden", "true")
            .words(&badge.letter)
    });
    let name = el("span").class("chart-name").children(letter);
    match (row.part.as_str(), &row.badge) {
        ("", _) | (_, None) => name.words(&row.name),
        (part, Some(badge)) => name
            .child(el("span").class("unseen").words(&badge.name).words(": "))
            .child(el("span").words(part)),
    }
}

/// An element of a drawing.
fn svg(height: &str) -> Drawing {
    el("svg:svg").with("width", "100%").with("height", height)
}

/// A number’s link: inside a drawing and in the document.
fn link(tag: &'static str, number: &Number, open: &[String]) -> Drawing {
    let current = (number.open.number == open).then_some("true");
    el(tag)
        .with("href", &number.open.href())
        .with("aria-label", &number.name)
        .with("data-count", &number.k.to_string())
        .with_some("aria-current", current)
}

fn words_at(x: &str, y: &str, class: &str, words: &str) -> Drawing {
    el("svg:text").class(class).with("x", x).with("y", y).words(words)
}

/// One bar a row, each column a stretch of it; all bars have the same length, their n stands behind.
fn stacks(chart: &Chart, open: &[String]) -> Drawing {
    let rows = chart.rows.iter().map(|row| {
        let n = row.cells.iter().flatten().find_map(|number| number.n).unwrap_or(1).max(1);
        // A bar of full length would be a share; too few for one are counted out.
        let few = row.cells.iter().flatten().all(|number| number.share.is_none());
        let mut from = 0;
        let stretches = chart.columns.iter().zip(&row.cells).filter_map(|(column, number)| {
            let number = number.as_ref()?;
            let (x, width) = (1000 * from / n, 1000 * number.k / n);
            let blocks = from..from + number.k;
            from += number.k;
            if few {
                return Some(link("svg:a", number, open).children(blocks.map(|block| one(block, column))));
            }
            let place = |thousandths: u32| format!("{}.{}%", thousandths / 10, thousandths % 10);
            let bar = el("svg:rect")
                .class("stretch")
                .with("data-look", &column.look)
                .with("x", &place(x))
                .with("y", "4")
                .with("width", &place(width))
                .with("height", "24");
            let wide = width >= NARROWEST * 10;
            let count = wide.then(|| words_at(&place(x + width / 2), "21", "count", &number.k.to_string()));
            Some(link("svg:a", number, open).child(bar).children(count))
        });
        let drawing = svg("32").children(stretches.collect::<Vec<_>>());
        let n = if few { texts::in_all(&n) } else { texts::of(&n) };
        let n = el("span").class("of muted").words(&n);
        el("li").child(name(row)).child(drawing).child(n)
    });
    el("ol").class("chart-rows").children(rows)
}

/// A block for one case, at its place among those of the row.
fn one(place: u32, column: &ChartColumn) -> Drawing {
    let side = BLOCK.to_string();
    el("svg:rect")
        .class("stretch")
        .with("data-look", &column.look)
        .with("x", &(STEP * place).to_string())
        .with("y", "4")
        .with("width", &side)
        .with("height", &side)
}

/// For each column a scale of its own, one below the other where there is no room beside.
fn multiples(chart: &Chart, open: &[String]) -> Drawing {
    let panels = chart.columns.iter().enumerate().map(|(place, column)| {
        let rows = chart.rows.iter().filter_map(|row| {
            let number = row.cells.get(place)?.as_ref()?;
            Some(el("li").child(name(row)).child(dot(number)).child(number_words(number, open)))
        });
        el("div")
            .class("multiple")
            .child(el("h4").words(&column.name))
            .child(el("ol").class("chart-rows dots").children(rows))
            .child(
                el("p")
                    .class("scale muted")
                    .with("aria-hidden", "true")
                    .child(el("span").words("0%"))
                    .child(el("span").words("50%"))
                    .child(el("span").words("100%")),
            )
    });
    el("div").class("multiples").children(panels)
}

/// The share as a dot on its interval; nothing but the scale where there are too few.
fn dot(number: &Number) -> Drawing {
    let at = |thousandths: u32| format!("{}.{}%", thousandths / 10, thousandths % 10);
    let line = |class: &str, from: &str, to: &str, y1: &str, y2: &str| {
        el("svg:line").class(class).with("x1", from).with("x2", to).with("y1", y1).with("y2", y2)
    };
    let drawing = svg("24").with("aria-hidden", "true");
    match number.share {
        None => drawing.child(words_at("1%", "16", "few", texts::TOO_FEW_FOR_A_SHARE)),
        Some(share) => drawing
            .child(line("scale-line", "0%", "100%", "12", "12"))
            .child(line("scale-line", "50%", "50%", "6", "18"))
            .child(line("interval", &at(share.low), &at(share.high), "12", "12"))
            .child(line("interval", &at(share.low), &at(share.low), "8", "16"))
            .child(line("interval", &at(share.high), &at(share.high), "8", "16"))
            .child(
                el("svg:circle").class("dot").with("cx", &at(share.share)).with("cy", "12").with("r", "5"),
            ),
    }
}

/// `3 of 12`, as a link.
fn number_words(number: &Number, open: &[String]) -> Drawing {
    let of = number.n.map_or_else(String::new, |n| texts::of_all(&n));
    link("a", number, open)
        .class("chart-number")
        .with("title", &number.words)
        .child(el("b").words(&number.k.to_string()))
        .words(&of)
}

/// A bar for each row, its length the count or the value.
fn bars(chart: &Chart, open: &[String]) -> Drawing {
    let numbers = || chart.rows.iter().filter_map(|row| Some((row, row.cells.first()?.as_ref()?)));
    let most = numbers().map(|(_, number)| number.k).max().unwrap_or(1).max(1);
    let look = chart.columns.first().map_or("1", |column| column.look.as_str());
    let rows = numbers().map(|(row, number)| {
        let width = format!("{}%", 100 * number.k / most);
        let bar = el("svg:rect").class("stretch").with("data-look", look).with("x", "0").with("y", "4");
        let bar = bar.with("width", &width).with("height", "16");
        let about = el("small").class("muted about").words(&number.words);
        el("li")
            .child(name(row))
            .child(svg("24").with("aria-hidden", "true").child(bar))
            .child(number_words(number, open))
            .child(about)
    });
    el("ol").class("chart-rows bars-of").children(rows)
}

/// For each row a dot a case and a mark at the median, on one scale for all rows.
fn strips(chart: &Chart, open: &[String]) -> Drawing {
    let numbers = || chart.rows.iter().filter_map(|row| Some((row, row.cells.first()?.as_ref()?)));
    let most = numbers().flat_map(|(_, number)| &number.marks).max().copied().unwrap_or(1).max(1);
    let at = |value: u32| format!("{}%", 100 * value / most);
    let rows = numbers().map(|(row, number)| {
        let line = el("svg:line").class("scale-line").with("x1", "0%").with("x2", "100%");
        let line = line.with("y1", "12").with("y2", "12");
        let middle = number.marks.get(number.marks.len().saturating_sub(1) / 2).copied().unwrap_or(0);
        let median = el("svg:line").class("interval").with("x1", &at(middle)).with("x2", &at(middle));
        let median = median.with("y1", "3").with("y2", "21");
        let dots = number.marks.iter().map(|value| {
            el("svg:circle").class("dot case").with("cx", &at(*value)).with("cy", "12").with("r", "5")
        });
        let drawing = svg("24").with("aria-hidden", "true").child(line).child(median).children(dots);
        let about = el("small").class("muted about").words(&number.words);
        el("li").child(name(row)).child(drawing).child(number_words(number, open)).child(about)
    });
    let ends = ["0".to_owned(), texts::words(&most)];
    let scale = el("p").class("scale muted").with("aria-hidden", "true");
    let scale = scale.children(ends.iter().map(|end| el("span").words(end)));
    el("div").child(el("ol").class("chart-rows").children(rows)).child(scale)
}

/// Numbers in cells, tinted by their share.
fn heat(chart: &Chart, open: &[String]) -> Drawing {
    let cell = |number: &Option<Number>| {
        let Some(number) = number else {
            return el("td").class("empty").child(el("span").class("unseen").words(texts::NONE));
        };
        let tint = number.tint.map(|tint| format!("--tint: {}%", tint / 10));
        let value =
            (!number.value.is_empty()).then(|| el("span").class("value-of").words(&number.value).words(" "));
        let words = match number.value.as_str() {
            "" => number_words(number, open),
            _ => {
                number_words(number, open).words(if number.k == 1 { texts::MENTION } else { texts::MENTIONS })
            }
        };
        el("td").with_some("style", tint.as_deref()).children(value).child(words)
    };
    let heads = chart.columns.iter().map(|column| el("th").with("scope", "col").words(&column.name));
    let rows = chart.rows.iter().map(|row| {
        el("tr").child(el("th").with("scope", "row").child(name(row))).children(row.cells.iter().map(cell))
    });
    let table = el("table")
        .class("heat")
        .child(
            el("thead")
                .child(el("tr").child(el("th").with("scope", "col").words(chart.corner)).children(heads)),
        )
        .child(el("tbody").children(rows));
    across(chart.title, table)
}

fn across(name: &str, table: Drawing) -> Drawing {
    el("div")
        .class("across")
        .with("tabindex", "0")
        .with("role", "region")
        .with("aria-label", name)
        .child(table)
}

/// The same as a table, with intervals in words.
fn table(chart: &Chart, title: &str) -> Drawing {
    let cell = |number: &Option<Number>| match number {
        None => el("td").class("muted").words(texts::NONE),
        Some(number) => el("td").child(
            el("a").with("href", &number.open.href()).with("aria-label", &number.name).words(&number.words),
        ),
    };
    let heads = chart.columns.iter().map(|column| el("th").with("scope", "col").words(&column.name));
    let rows = chart.rows.iter().map(|row| {
        el("tr").child(el("th").with("scope", "row").words(&row.name)).children(row.cells.iter().map(cell))
    });
    let table = el("table")
        .class("plain-table")
        .child(
            el("thead")
                .child(el("tr").child(el("th").with("scope", "col").words(chart.corner)).children(heads)),
        )
        .child(el("tbody").children(rows));
    let name = texts::as_a_table(&title);
    el("details")
        .class("as-table")
        .child(el("summary").class("small").words(texts::VIEW_AS_TABLE))
        .child(across(&name, table))
}

/// What each look stands for.
fn key(columns: &[ChartColumn]) -> Drawing {
    let lines = columns.iter().map(|column| {
        el("li")
            .child(
                el("span")
                    .class("swatch chart-look")
                    .with("data-look", &column.look)
                    .with("aria-hidden", "true"),
            )
            .words(&column.name)
    });
    el("ul").class("key").with("aria-label", texts::KEY).children(lines)
}
