//! From any string to a view and what a reader should know about it.

use super::escape::unescape;
use super::{LinkNote, VERSION, grammar, migrate};
use crate::texts::link as texts;
use crate::{Layers, Page, View};
use std::collections::BTreeSet;

impl View {
    /// The view of a link's part from its `#` (with or without it, or of a whole address), and what a reader
    /// should know. Never fails: what is not understood is kept and said.
    pub fn parse(hash: &str) -> (Self, Vec<LinkNote>) {
        let fragment = hash.split_once('#').map_or(hash, |(_, fragment)| fragment);
        if fragment.is_empty() {
            return (Self::default(), Vec::new());
        }
        let (path, query) = match fragment.split_once('?') {
            Some((path, query)) => (path, Some(query)),
            None => (fragment, None),
        };
        let pairs = query.unwrap_or_default().split('&').filter(|pair| !pair.is_empty()).map(|pair| {
            // Mail programs and chats like to write `&amp;`.
            let pair = pair.strip_prefix("amp;").unwrap_or(pair);
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (unescape(key), value.to_owned())
        });
        let view = Self { page: page(path), ..Self::default() };
        let mut reading = Reading { view, ..Reading::default() };
        for (key, value) in migrate::to_present(pairs.collect()) {
            if !grammar::read(&mut reading, &key, &value) {
                reading.view.unknown.push((key, unescape(&value)));
            }
        }
        reading.finish(query)
    }
}

fn page(path: &str) -> Page {
    let path = path.trim_matches('/');
    let segments: Vec<String> = path.split('/').map(unescape).collect();
    let page = match segments.as_slice() {
        [key] => Page::of(key, None),
        [key, id] => Page::of(key, Some(id)),
        _ => None,
    };
    page.unwrap_or_else(|| Page::Unknown(path.to_owned()))
}

/// A link that is being read, pair by pair.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) view: View,
    /// The layers that the link gives, where it gives any.
    pub(super) layers: Option<Layers>,
    notes: Vec<LinkNote>,
    seen: BTreeSet<&'static str>,
    version: Option<String>,
}

impl Reading {
    /// Sets a value of which there is one; the last one counts. Always true: the key is known.
    pub(super) fn once(&mut self, key: &'static str, set: impl FnOnce(&mut View)) -> bool {
        if !self.seen.insert(key) {
            self.notes.push(LinkNote::new(texts::given_more_than_once(key)));
        }
        set(&mut self.view);
        true
    }

    /// The same for a value that this version may not know.
    pub(super) fn known<T>(
        &mut self,
        key: &'static str,
        value: Option<T>,
        set: impl FnOnce(&mut View, T),
    ) -> bool {
        value.is_some_and(|value| self.once(key, |view| set(view, value)))
    }

    /// Notes by which version of the grammar the link was written.
    pub(super) fn of_version(&mut self, version: &str) -> bool {
        self.version = Some(version.to_owned());
        true
    }

    /// `query` is what follows the path, where something does. A path alone is no link of ours that was cut, but an
    /// address that somebody typed: it asks for nothing that could be missing.
    fn finish(mut self, query: Option<&str>) -> (View, Vec<LinkNote>) {
        if let Some(layers) = self.layers {
            self.view.layers = layers;
        }
        match self.version.as_deref().map(str::parse::<u32>) {
            Some(Ok(1..=VERSION)) => {}
            Some(Ok(version)) if version > VERSION => {
                self.notes.push(LinkNote::new(texts::made_by_a_newer(version, VERSION)));
            }
            _ => {
                if let Some(query) = query {
                    self.notes.insert(0, cut(query));
                }
            }
        }
        (self.view, self.notes)
    }
}

fn cut(query: &str) -> LinkNote {
    let last = query.rsplit('&').next().filter(|last| !last.is_empty());
    LinkNote::new(last.map_or_else(|| texts::cut(VERSION), |last| texts::cut_in(VERSION, &unescape(last))))
}
