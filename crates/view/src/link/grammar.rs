//! The grammar of links as one table: every key in the order in which a link gives it, how it is written and how it
//! is read. A new key is one row here, one field of [`View`], and a golden link.

use super::escape::{escape, escape_item, unescape};
use super::list::{
    read_cell, read_days, read_part, read_picked, write_cell, write_days, write_part, write_picked,
};
use super::parse::Reading;
use crate::{
    Compared, DesignEffect, Facet, Group, Layer, Layers, MOST_MORE, NamingVoice, Page, Sort, Subjects, View,
};

/// One key of the grammar.
pub(super) struct Key {
    /// As it stands in a link.
    pub name: &'static str,
    /// Its value in the link of a view, escaped; `None` where it is left out.
    pub write: fn(&View) -> Option<String>,
    /// Reads a value, still escaped; `false` where it is none that this version knows.
    pub read: fn(&mut Reading, &str) -> bool,
}

const fn key(
    name: &'static str,
    write: fn(&View) -> Option<String>,
    read: fn(&mut Reading, &str) -> bool,
) -> Key {
    Key { name, write, read }
}

/// The search, before the facets.
pub(super) const SEARCH: Key = key(
    "q",
    |view| (!view.query.is_empty()).then(|| escape(&view.query)),
    |link, value| link.once("q", |view| view.query = unescape(value)),
);

/// All keys after the facets and before what is unknown, in their order.
pub(super) const KEYS: [Key; 19] = [
    key(
        "date",
        |view| (!view.date.is_open()).then(|| escape(&write_days(&view.date))),
        |link, value| link.once("date", |view| view.date = read_days(&unescape(value))),
    ),
    key(
        "sort",
        |view| (view.sort != Sort::default()).then(|| view.sort.slug().to_owned()),
        |link, value| link.known("sort", Sort::from_slug(value), |view, sort| view.sort = sort),
    ),
    key(
        "group",
        |view| (view.group != Group::default()).then(|| view.group.slug().to_owned()),
        |link, value| link.known("group", Group::from_slug(value), |view, group| view.group = group),
    ),
    // Beside a list, and in an article: either is read for the other.
    key("claim", |view| claim(view, false), read_claim),
    key("at", |view| claim(view, true), read_claim),
    key(
        "words",
        |view| view.words.as_deref().map(escape),
        |link, value| link.once("words", |view| view.words = some(value)),
    ),
    key("layers", layers, read_layers),
    key(
        "with",
        |view| view.beside.as_deref().map(escape),
        |link, value| link.once("with", |view| view.beside = some(value)),
    ),
    key(
        "naming",
        |view| (view.naming_voice != NamingVoice::default()).then(|| view.naming_voice.slug().to_owned()),
        |link, value| {
            link.known("naming", NamingVoice::from_slug(value), |view, voice| view.naming_voice = voice)
        },
    ),
    key(
        "cell",
        |view| view.cell.as_ref().map(write_cell),
        |link, value| link.known("cell", read_cell(value), |view, cell| view.cell = Some(cell)),
    ),
    key(
        "number",
        |view| (!view.number.is_empty()).then(|| write_items(&view.number)),
        |link, value| link.once("number", |view| view.number = items(value).collect()),
    ),
    key(
        "deff",
        |view| (view.design_effect != DesignEffect::default()).then(|| view.design_effect.words()),
        |link, value| {
            link.known("deff", DesignEffect::of_words(value), |view, effect| view.design_effect = effect)
        },
    ),
    key(
        "off",
        |view| (!view.off.is_empty()).then(|| write_items(&view.off)),
        |link, value| {
            link.once("off", |view| {
                view.off.clear();
                view.off.extend(items(value).filter(|item| !item.is_empty()));
            })
        },
    ),
    key(
        "between",
        |view| compared(view, Subjects::Sources),
        |link, value| read_compared(link, value, Subjects::Sources),
    ),
    key(
        "actors",
        |view| compared(view, Subjects::Actors),
        |link, value| read_compared(link, value, Subjects::Actors),
    ),
    key(
        "part",
        |view| view.part.as_ref().map(write_part),
        |link, value| link.known("part", read_part(value), |view, part| view.part = Some(part)),
    ),
    key(
        "more",
        |view| (0 < view.more).then(|| view.more.to_string()),
        |link, value| {
            let more = value.parse().ok().filter(|more| (1..=MOST_MORE).contains(more));
            link.known("more", more, |view, more| view.more = more)
        },
    ),
    key(
        "c",
        |view| view.corpus.as_deref().map(escape),
        |link, value| link.once("c", |view| view.corpus = some(value)),
    ),
    // Written by whoever closes the link, always last.
    key("v", |_| None, |link, value| link.of_version(&unescape(value))),
];

/// Reads a pair; `false` where this version knows no such key or value.
pub(super) fn read(link: &mut Reading, name: &str, value: &str) -> bool {
    let (facet, all) = match name.strip_suffix(".all") {
        Some(name) => (Facet::of_key(name), true),
        None => (Facet::of_key(name), false),
    };
    if let Some(facet) = facet {
        link.view.facets.change(facet, |picked| {
            read_picked(value, picked);
            // Given both ways, the narrower reading holds.
            picked.all |= all;
        });
        return true;
    }
    std::iter::once(&SEARCH)
        .chain(&KEYS)
        .find(|key| key.name == name)
        .is_some_and(|key| (key.read)(link, value))
}

/// The facets of a view as pairs, in the order of the panels.
pub(super) fn facets(view: &View) -> impl Iterator<Item = (String, String)> {
    Facet::ALL.into_iter().filter_map(|facet| {
        let picked = view.picked(facet).filter(|picked| !picked.is_empty())?;
        let suffix = if picked.all { ".all" } else { "" };
        Some((format!("{}{suffix}", facet.key()), write_picked(picked)))
    })
}

fn some(value: &str) -> Option<String> {
    (!value.is_empty()).then(|| unescape(value))
}

fn claim(view: &View, in_article: bool) -> Option<String> {
    let claim = view.claim.as_deref().filter(|_| matches!(view.page, Page::Reader(_)) == in_article);
    claim.map(escape)
}

fn read_claim(link: &mut Reading, value: &str) -> bool {
    link.once("claim", |view| view.claim = some(value))
}

fn layers(view: &View) -> Option<String> {
    let layers = view.layers.iter().map(|layer| escape_item(layer.slug())).collect::<Vec<_>>();
    let written = if layers.is_empty() { "none".to_owned() } else { layers.join("~") };
    (view.layers != Layers::default()).then_some(written)
}

/// Layers add up; the first that is known takes the place of the defaults.
fn read_layers(link: &mut Reading, value: &str) -> bool {
    for item in value.split('~').filter(|item| !item.is_empty()) {
        match Layer::from_slug(item) {
            Some(layer) => link.layers.get_or_insert(Layers::none()).set(layer, true),
            None if item == "none" => _ = link.layers.get_or_insert(Layers::none()),
            None => link.view.unknown.push(("layers".to_owned(), unescape(item))),
        }
    }
    true
}

fn compared(view: &View, of: Subjects) -> Option<String> {
    let compared = view.compared.as_ref().filter(|compared| compared.of == of)?;
    Some(write_items(&compared.slugs))
}

fn read_compared(link: &mut Reading, value: &str, of: Subjects) -> bool {
    let slugs = items(value).filter(|slug| !slug.is_empty()).collect();
    link.once("between", |view| view.compared = Some(Compared { of, slugs }))
}

/// What `~` separates; nothing of nothing.
fn items(value: &str) -> impl Iterator<Item = String> {
    value.split('~').filter(move |_| !value.is_empty()).map(unescape)
}

/// Slugs as a list.
fn write_items<'v>(items: impl IntoIterator<Item = &'v String>) -> String {
    items.into_iter().map(|item| escape_item(item)).collect::<Vec<_>>().join("~")
}
