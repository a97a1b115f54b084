//! What a reader collected, as a file: a table like any other, or a document to read.

use super::table::{Address, Origin, Table, Value};
use super::{Export, Format, Stamp, csv, json};
use crate::collected::markdown;
use crate::texts::collected::COLLECTED_EVIDENCE;
use crate::{Collected, Library, Page, View};

const COLUMNS: [&str; 9] =
    ["kind", "claim", "source", "article", "headline", "published", "words", "note", "link"];

/// What was collected, in the reader's order; every row carries its link and the reader's note. `base` is the app's
/// address without its `#`.
pub fn export_collected(
    library: &Library,
    collected: &Collected,
    format: Format,
    stamp: &Stamp<'_>,
) -> Export {
    let address = Address { library, base: stamp.base(), day: stamp.day };
    let link = |view: &View| address.link(view);
    let rows = collected.items.iter().map(|item| {
        let words = [&item.claim, &item.source, &item.article, &item.headline, &item.published];
        let mut row: Vec<Value> = vec![item.kind.slug().into()];
        row.extend(words.into_iter().chain([&item.words, &item.note]).map(|words| words.as_str().into()));
        row.push(link(&item.open()).into());
        row
    });
    let rows: Vec<Vec<Value>> = rows.collect();
    let count = rows.len();
    let origin = Origin {
        set: "collected",
        label: COLLECTED_EVIDENCE,
        count,
        title: library.corpus.title.clone(),
        link: link(&View::default().on(Page::Collected)),
        corpus: library.hash.clone(),
        day: stamp.day.to_owned(),
        changes: Vec::new(),
    };
    let table = Table { origin, columns: COLUMNS.to_vec(), rows };
    let (ending, media_type, bytes) = match format {
        Format::Csv => ("csv", "text/csv;charset=utf-8", csv::write(&table)),
        _ => ("json", "application/json", json::write(&table)),
    };
    Export { file_name: format!("parallax-{}-collected-{count}.{ending}", library.hash), media_type, bytes }
}

/// The same as a document in Markdown: words, reference with its link, note.
pub fn export_collected_document(library: &Library, collected: &Collected, stamp: &Stamp<'_>) -> Export {
    let address = Address { library, base: stamp.base(), day: stamp.day };
    let link =
        |place: usize| collected.items.get(place).map(|item| address.link(&item.open())).unwrap_or_default();
    Export {
        file_name: format!("parallax-{}-collected-{}.md", library.hash, collected.items.len()),
        media_type: "text/markdown;charset=utf-8",
        bytes: markdown(collected, &library.hash, link),
    }
}
