//! What was collected as Markdown: each item's words as a quotation, its reference with the link, the reader's note.

use super::Collected;
use crate::texts::collected as texts;
use std::fmt::Write;

/// The items as a document; `link` gives the whole address of each.
pub(crate) fn markdown(collected: &Collected, corpus: &str, link: impl Fn(usize) -> String) -> String {
    let mut text = format!("# {}\n\n{}\n", texts::COLLECTED_EVIDENCE, texts::of_corpus(corpus));
    for (place, item) in collected.items.iter().enumerate() {
        let words = item.words.split_whitespace().collect::<Vec<_>>().join(" ");
        let _ = write!(text, "\n{}. > {}\n\n", place + 1, plain(&words));
        let reference = plain(&item.reference());
        let _ = writeln!(text, "   {reference}. <{}>", link(place));
        for line in item.note.lines() {
            let _ = write!(text, "\n   {}\n", line.trim_end());
        }
    }
    text
}

/// Words in which no sign has a meaning of Markdown.
fn plain(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    for c in words.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '!' | '~') {
            plain.push('\\');
        }
        plain.push(c);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collected::Item;

    #[test]
    fn words_are_quoted_and_notes_stay_as_they_were_written() {
        let item = Item {
            source: "Tideline".into(),
            headline: "A *dam*".into(),
            published: "4 May 2021, stated in the text".into(),
            words: "It broke\n\non [Monday]".into(),
            note: "Check **this**.\nTwice.".into(),
            ..Item::default()
        };
        let text = markdown(&Collected { items: vec![item] }, "0123", |place| format!("https://x/#{place}"));
        assert_eq!(
            text,
            "# Collected evidence\n\nCorpus 0123.\n\n1. > It broke on \\[Monday\\]\n\n   Tideline, “A \\*dam\\*”, 4 May 2021, stated in the text. <https://x/#0>\n\n   Check **this**.\n\n   Twice.\n"
        );
    }
}
