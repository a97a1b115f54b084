//! How the browser keeps what was collected: a line an item, its parts escaped as in a link.

use super::{Collected, Item, Kind};
use crate::link::{escape, unescape};

impl Collected {
    /// The items of what [`Collected::written`] gave; a line that is not understood is left out.
    pub fn read(written: &str) -> Self {
        Self { items: written.lines().filter_map(item).collect() }
    }

    /// The items as lines: `claim=k3f9&article=001&words=…&note=…`.
    pub fn written(&self) -> String {
        let lines = self.items.iter().map(|item| {
            let parts = [
                ("article", &item.article),
                ("source", &item.source),
                ("headline", &item.headline),
                ("published", &item.published),
                ("words", &item.words),
                ("note", &item.note),
            ];
            let parts = parts.iter().map(|(key, value)| format!("&{key}={}", escape(value)));
            format!("{}={}{}\n", item.kind.slug(), escape(&item.claim), parts.collect::<String>())
        });
        lines.collect()
    }
}

fn item(line: &str) -> Option<Item> {
    let mut parts = line.split('&').map(|part| part.split_once('=').unwrap_or((part, "")));
    let (kind, claim) = parts.next()?;
    let kind = [Kind::Claim, Kind::Passage].into_iter().find(|known| known.slug() == kind)?;
    let mut item = Item { kind, claim: unescape(claim), ..Item::default() };
    for (key, value) in parts {
        let value = unescape(value);
        match key {
            "article" => item.article = value,
            "source" => item.source = value,
            "headline" => item.headline = value,
            "published" => item.published = value,
            "words" => item.words = value,
            "note" => item.note = value,
            _ => {}
        }
    }
    (!item.words.is_empty()).then_some(item)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    prop_compose! {
        fn items()(words in prop::collection::vec((any::<String>(), "\\PC{1,9}", any::<bool>()), 0..5)) -> Collected {
            let items = words.into_iter().map(|(note, words, claim)| Item {
                kind: if claim { Kind::Claim } else { Kind::Passage },
                claim: note.clone(),
                headline: note.clone(),
                words,
                note,
                ..Item::default()
            });
            Collected { items: items.collect() }
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(collected in items()) {
            prop_assert_eq!(Collected::read(&collected.written()), collected);
        }

        #[test]
        fn anything_is_read(written in "(claim|passage|x)[=&a-z%\n]{0,30}|\\PC{0,40}") {
            let collected = Collected::read(&written);
            prop_assert_eq!(Collected::read(&collected.written()), collected);
        }
    }
}
