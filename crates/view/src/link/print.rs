//! From a view to its one link.

use super::VERSION;
use super::escape::{escape, escape_item};
use super::list::{write_cell, write_days, write_part, write_picked};
use crate::{DesignEffect, Facet, Group, Layer, NamingVoice, Page, Sort, Subjects, View};

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
        let mut pairs = Vec::new();
        let mut put = |key: &str, value: String| pairs.push((key.to_owned(), value));
        if !self.query.is_empty() {
            put("q", escape(&self.query));
        }
        for facet in Facet::ALL {
            if let Some(picked) = self.picked(facet).filter(|picked| !picked.is_empty()) {
                let suffix = if picked.all { ".all" } else { "" };
                put(&format!("{}{suffix}", facet.key()), write_picked(picked));
            }
        }
        if !self.date.is_open() {
            put("date", escape(&write_days(&self.date)));
        }
        if self.sort != Sort::default() {
            put("sort", self.sort.slug().to_owned());
        }
        if self.group != Group::default() {
            put("group", self.group.slug().to_owned());
        }
        if let Some(claim) = &self.claim {
            put(if matches!(self.page, Page::Reader(_)) { "at" } else { "claim" }, escape(claim));
        }
        if self.layers != Layer::defaults() {
            put("layers", layers(self));
        }
        if let Some(article) = &self.beside {
            put("with", escape(article));
        }
        if self.naming_voice != NamingVoice::default() {
            put("naming", self.naming_voice.slug().to_owned());
        }
        if let Some(cell) = &self.cell {
            put("cell", write_cell(cell));
        }
        if !self.number.is_empty() {
            put("number", items(&self.number));
        }
        if self.design_effect != DesignEffect::default() {
            put("deff", self.design_effect.words());
        }
        if !self.off.is_empty() {
            put("off", items(&self.off));
        }
        if let Some(compared) = &self.compared {
            let key = match compared.of {
                Subjects::Sources => "between",
                Subjects::Actors => "actors",
            };
            put(key, items(&compared.slugs));
        }
        if let Some(part) = &self.part {
            put("part", write_part(part));
        }
        if let Some(corpus) = &self.corpus {
            put("c", escape(corpus));
        }
        for (key, value) in &self.unknown {
            put(&escape(key), escape(value));
        }
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

/// Slugs as a list.
fn items<'v>(items: impl IntoIterator<Item = &'v String>) -> String {
    items.into_iter().map(|item| escape_item(item)).collect::<Vec<_>>().join("~")
}

fn layers(view: &View) -> String {
    if view.layers.is_empty() {
        return "none".to_owned();
    }
    view.layers.iter().map(|layer| escape_item(layer.slug())).collect::<Vec<_>>().join("~")
}
