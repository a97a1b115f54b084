//! `corpus.toml`: what the articles are about, who publishes them, and when.
//!
//! ```toml
//! title = "The Idlib deal"
//! summary = "A sentence or two."
//!
//! [[outlet]]
//! slug = "alwaght"
//! name = "Alwaght"               # absent: the texts do not name it
//! why = "The page's first line names it."
//!
//! [[article]]
//! file = "001.txt"
//! slug = "001"                   # absent: made from the file's name
//! outlet = "alwaght"
//! published = { day = "2018-10-01", basis = "stated", words = ["Monday 1 October 2018"] }
//! ```

use crate::actors_file::slug;
use crate::dates::SaidDate;
use crate::sheet::{At, Fields, Sheet};
use crate::{Place, Problem};
use parallax_model::{Outlet, Slug};
use std::collections::BTreeSet;

/// What `corpus.toml` says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct CorpusFile {
    pub(crate) title: String,
    pub(crate) summary: String,
    pub(crate) articles: Vec<Listed>,
}

/// An article that `corpus.toml` lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Listed {
    pub(crate) file: String,
    pub(crate) place: Place,
    pub(crate) slug: Slug,
    pub(crate) outlet: Option<Outlet>,
    pub(crate) published: Option<SaidDate>,
}

/// Reads the content of `corpus.toml`.
pub(crate) fn read(file: &str, text: &str) -> (CorpusFile, Vec<Problem>) {
    Sheet::read(file, text, |sheet, root| {
        sheet.only(root, "corpus.toml", &["title", "summary", "outlet", "article"]);
        let title = sheet.text(root, "title").map(|title| title.value).unwrap_or_default();
        let summary = sheet.text(root, "summary").map(|summary| summary.value).unwrap_or_default();
        let outlets = outlets(sheet, root);
        CorpusFile { title, summary, articles: articles(sheet, root, &outlets) }
    })
}

fn outlets(sheet: &mut Sheet<'_>, root: Fields<'_>) -> Vec<Outlet> {
    let mut outlets: Vec<Outlet> = Vec::new();
    for fields in sheet.tables(root, "outlet") {
        sheet.only(fields, "an outlet", &["slug", "name", "why"]);
        let name = sheet.text(fields, "name");
        let slug = match &name {
            Some(name) => slug(sheet, fields, name),
            None => sheet
                .required(fields, "an outlet without a name", "slug")
                .and_then(|given| slug(sheet, fields, &given)),
        };
        let Some(slug) = slug else { continue };
        let why = sheet.text(fields, "why").map(|why| why.value).unwrap_or_default();
        if why.is_empty() {
            let help = "add why = \"…\": how it is known who publishes, or why it is not";
            sheet.warn(fields.start(), format!("the outlet `{}` does not say why", slug.value), help);
        }
        if outlets.iter().any(|outlet| outlet.slug == slug.value) {
            sheet.error(
                slug.start,
                format!("there are two outlets `{}`", slug.value),
                "remove one or rename it",
            );
            continue;
        }
        outlets.push(Outlet { slug: slug.value, name: name.map(|name| name.value), why });
    }
    outlets
}

fn articles(sheet: &mut Sheet<'_>, root: Fields<'_>, outlets: &[Outlet]) -> Vec<Listed> {
    let mut articles: Vec<Listed> = Vec::new();
    let (mut files, mut slugs) = (BTreeSet::new(), BTreeSet::new());
    for fields in sheet.tables(root, "article") {
        sheet.only(fields, "an article", &["file", "slug", "outlet", "published"]);
        let Some(file) = sheet.required(fields, "this article", "file") else { continue };
        let stem = file.value.rsplit_once('.').map_or(file.value.as_str(), |(stem, _)| stem).to_owned();
        let Some(slug) = slug(sheet, fields, &At { value: stem, start: file.start }) else { continue };
        if !files.insert(file.value.clone()) {
            sheet.error(file.start, format!("`{}` is listed twice", file.value), "remove one of the two");
            continue;
        }
        if !slugs.insert(slug.value.clone()) {
            let help = "give each article a slug of its own";
            sheet.error(slug.start, format!("there are two articles `{}`", slug.value), help);
            continue;
        }
        let outlet = sheet.text(fields, "outlet").and_then(|name| outlet(sheet, outlets, &name));
        let published = sheet.table(fields, "published").and_then(|date| SaidDate::read(sheet, date));
        let place = sheet.place(file.start);
        articles.push(Listed { file: file.value, place, slug: slug.value, outlet, published });
    }
    articles
}

fn outlet(sheet: &mut Sheet<'_>, outlets: &[Outlet], name: &At<String>) -> Option<Outlet> {
    let known = outlets.iter().find(|outlet| outlet.slug.as_str() == name.value);
    if known.is_none() {
        let slugs: Vec<&str> = outlets.iter().map(|outlet| outlet.slug.as_str()).collect();
        let help = format!("add an [[outlet]] with that slug, or use one of {}", slugs.join(", "));
        sheet.error(name.start, format!("there is no outlet `{}`", name.value), help);
    }
    known.cloned()
}
