//! From a view to its one link.

use super::VERSION;
use super::escape::escape;
use super::grammar::{KEYS, Key, SEARCH, facets};
use crate::{Page, View};

impl View {
    /// The link of this view, from its `#`: `#/claims?source=alwaght&v=1`. Two views that are equal have the
    /// same link.
    pub fn href(&self) -> String {
        let mut link = format!("#/{}?", path(&self.page));
        for (key, value) in self.pairs() {
            link.push_str(&key);
            link.push('=');
            link.push_str(&value);
            link.push('&');
        }
        link + &format!("v={VERSION}")
    }

    /// Keys and escaped values in the order of the grammar, defaults left out.
    fn pairs(&self) -> Vec<(String, String)> {
        let pair = |key: &Key| Some((key.name.to_owned(), (key.write)(self)?));
        let mut pairs: Vec<(String, String)> = pair(&SEARCH).into_iter().collect();
        pairs.extend(facets(self));
        pairs.extend(KEYS.iter().filter_map(pair));
        pairs.extend(self.unknown.iter().map(|(key, value)| (escape(key), escape(value))));
        pairs
    }
}

fn path(page: &Page) -> String {
    match (page, page.id()) {
        (Page::Unknown(path), _) => path.clone(),
        (page, Some(id)) => format!("{}/{}", page.key(), escape(id)),
        (page, None) => page.key().to_owned(),
    }
}
