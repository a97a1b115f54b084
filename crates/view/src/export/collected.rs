//! What a reader collected, as a file: a table like any other, or a document to read.

use super::table::{Table, Value};
use super::{Export, Format, app, written};
use crate::collected::markdown;
use crate::{Collected, Library, Page, View};

const COLUMNS: [&str; 9] =
    ["kind", "claim", "source", "article", "headline", "published", "words", "note", "link"];

/// What was collected, in the reader's order; every row carries its link and the reader's note. `base` is the app's
/// address without its `#`.
pub fn export_collected(library: &Library, collected: &Collected, format: Format, base: &str) -> Export {
    let link = |view: &View| address(library, view, base);
    let rows = collected.items.iter().map(|item| {
        let words = [&item.claim, &item.source, &item.article, &item.headline, &item.published];
        let mut row: Vec<Value> = vec![item.kind.slug().into()];
        row.extend(words.into_iter().chain([&item.words, &item.note]).map(|words| words.as_str().into()));
        row.push(link(&item.open()).into());
        row
    });
    let table = Table {
        name: "collected",
        columns: COLUMNS.to_vec(),
        rows: rows.collect(),
        link: link(&View::default().on(Page::Collected)),
        corpus: library.hash.clone(),
        changes: Vec::new(),
    };
    written(library, &table, format)
}

/// The same as a document in Markdown: words, reference with its link, note.
pub fn export_collected_document(library: &Library, collected: &Collected, base: &str) -> Export {
    let link = |place: usize| {
        collected.items.get(place).map(|item| address(library, &item.open(), base)).unwrap_or_default()
    };
    Export {
        file_name: format!("parallax-{}-collected-{}.md", library.hash, collected.items.len()),
        media_type: "text/markdown;charset=utf-8".to_owned(),
        bytes: markdown(collected, &library.hash, link),
    }
}

fn address(library: &Library, view: &View, base: &str) -> String {
    format!("{}{}", app(base), View { corpus: Some(library.hash.clone()), ..view.clone() }.href())
}
