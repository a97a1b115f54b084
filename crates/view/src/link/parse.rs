//! From any string to a view and what a reader should know about it.

use super::escape::unescape;
use super::list::{read_cell, read_days, read_part, read_picked};
use super::{LinkNote, VERSION};
use crate::{Compared, DesignEffect, Facet, Group, Layer, NamingVoice, Page, Sort, Subjects, View};
use std::collections::BTreeSet;

impl View {
    /// The view of a link's part from its `#` (with or without it, or of a whole address), and what a reader
    /// should know. Never fails: what is not understood is kept and said.
    pub fn parse(hash: &str) -> (Self, Vec<LinkNote>) {
        let fragment = hash.split_once('#').map_or(hash, |(_, fragment)| fragment);
        if fragment.is_empty() {
            return (Self::default(), Vec::new());
        }
        let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
        let mut reading =
            Reading { view: Self { page: page(path), ..Self::default() }, ..Reading::default() };
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            // Mail programs and chats like to write `&amp;`.
            let pair = pair.strip_prefix("amp;").unwrap_or(pair);
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            reading.read(&unescape(key), value);
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
struct Reading {
    view: View,
    notes: Vec<LinkNote>,
    seen: BTreeSet<String>,
    layers: Option<BTreeSet<Layer>>,
    version: Option<String>,
}

impl Reading {
    fn read(&mut self, key: &str, value: &str) {
        if let Some((facet, all)) = facet(key) {
            return self.read_facet(facet, all, value);
        }
        let known = match key {
            "q" => self.once(key, |view| view.query = unescape(value)),
            "date" => self.once(key, |view| view.date = read_days(&unescape(value))),
            "claim" | "at" => self.once("claim", |view| view.claim = some(value)),
            "with" => self.once(key, |view| view.beside = some(value)),
            "c" => self.once(key, |view| view.corpus = some(value)),
            "v" => {
                self.version = Some(unescape(value));
                true
            }
            "sort" => Sort::from_slug(value).is_some_and(|sort| self.once(key, |view| view.sort = sort)),
            "group" => Group::from_slug(value).is_some_and(|group| self.once(key, |view| view.group = group)),
            "naming" => NamingVoice::from_slug(value)
                .is_some_and(|voice| self.once(key, |view| view.naming_voice = voice)),
            "cell" => read_cell(value).is_some_and(|cell| self.once(key, |view| view.cell = Some(cell))),
            "number" if !value.starts_with('~') => {
                self.once(key, |view| view.number = items(value).collect())
            }
            "deff" => DesignEffect::of_words(value)
                .is_some_and(|effect| self.once(key, |view| view.design_effect = effect)),
            "off" => self.once(key, |view| view.off = items(value).filter(|item| !item.is_empty()).collect()),
            "between" | "actors" => {
                let of = if key == "actors" { Subjects::Actors } else { Subjects::Sources };
                let slugs = items(value).filter(|slug| !slug.is_empty()).collect();
                self.once("between", |view| view.compared = Some(Compared { of, slugs }))
            }
            "part" => read_part(value).is_some_and(|part| self.once(key, |view| view.part = Some(part))),
            "layers" => {
                self.read_layers(value);
                true
            }
            _ => false,
        };
        if !known {
            self.view.unknown.push((key.to_owned(), unescape(value)));
        }
    }

    /// Sets a value of which there is one. Always true: the key is known.
    fn once(&mut self, key: &str, set: impl FnOnce(&mut View)) -> bool {
        if !self.seen.insert(key.to_owned()) {
            self.notes
                .push(LinkNote::new(format!("The link gives “{key}” more than once; the last one counts.")));
        }
        set(&mut self.view);
        true
    }

    fn read_facet(&mut self, facet: Facet, combination: Combination, value: &str) {
        let mut picked = self.view.facets.remove(&facet).unwrap_or_default();
        read_picked(value, &mut picked);
        // Given both ways, the narrower reading holds.
        picked.all |= combination == Combination::All;
        if !picked.is_empty() {
            self.view.facets.insert(facet, picked);
        }
    }

    fn read_layers(&mut self, value: &str) {
        for item in value.split('~').filter(|item| !item.is_empty()) {
            match Layer::from_slug(item) {
                Some(layer) => _ = self.layers.get_or_insert_default().insert(layer),
                None if item == "none" => _ = self.layers.get_or_insert_default(),
                None => self.view.unknown.push(("layers".to_owned(), unescape(item))),
            }
        }
    }

    fn finish(mut self, query: &str) -> (View, Vec<LinkNote>) {
        if let Some(layers) = self.layers {
            self.view.layers = layers;
        }
        let version = self.version.as_deref().map(str::parse::<u32>);
        match version {
            Some(Ok(VERSION)) => {}
            Some(Ok(version)) if version > VERSION => self.notes.push(LinkNote::new(format!(
                "The link was made by a newer Parallax (link version {version}, this one reads {VERSION}); \
                 what this one does not know is left out of the view."
            ))),
            _ => self.notes.insert(0, cut(query)),
        }
        (self.view, self.notes)
    }
}

fn cut(query: &str) -> LinkNote {
    let end = format!("The link may have been cut: it does not end in v={VERSION}");
    match query.rsplit('&').next().filter(|last| !last.is_empty()) {
        Some(last) => LinkNote::new(format!("{end}. Its last part, “{}”, may not be whole.", unescape(last))),
        None => LinkNote::new(format!("{end}.")),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Combination {
    Any,
    All,
}

fn facet(key: &str) -> Option<(Facet, Combination)> {
    match key.strip_suffix(".all") {
        Some(key) => Facet::of_key(key).map(|facet| (facet, Combination::All)),
        None => Facet::of_key(key).map(|facet| (facet, Combination::Any)),
    }
}

/// What `~` separates; nothing of nothing.
fn items(value: &str) -> impl Iterator<Item = String> {
    value.split('~').filter(move |_| !value.is_empty()).map(unescape)
}

fn some(value: &str) -> Option<String> {
    (!value.is_empty()).then(|| unescape(value))
}
