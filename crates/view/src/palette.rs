//! What a reader can go to or do, found by the beginnings of its words: views, articles, sources, actors, filters,
//! commands. Nothing is ranked but by kind; within a kind all stands in the order of the corpus, names that begin
//! with what was typed first.

use crate::index::words;
use crate::sorting::sorted;
use crate::texts::{names, palette as texts};
use crate::{Facet, Library, Page, View, chips, wording};

/// How many of a kind are offered.
const OF_A_KIND: usize = 7;

/// Something to go to or do.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// What kind of thing: `Article`.
    pub kind: &'static str,
    /// Its name.
    pub name: String,
    /// What tells it from others of that name; may be empty.
    pub detail: String,
    /// What choosing it does.
    pub target: Target,
}

/// What choosing an entry does.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    /// Shows another view.
    Go(Box<View>),
    /// Does something on this page.
    Do(Command),
}

/// Something that is done on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// Goes on to the next theme.
    Theme,
    /// Goes on to the next density.
    Density,
    /// Prints the page.
    Print,
    /// Opens the sheet of keys.
    Help,
    /// Copies the link of the view.
    CopyLink,
}

/// What fits to the beginnings of words that were typed; without any, the views and commands.
pub fn palette(library: &Library, view: &View, typed: &str) -> Vec<Entry> {
    let wanted: Vec<String> = words(typed).into_iter().map(|word| word.folded).collect();
    let mut found = kind(views(library, view), &wanted);
    if !typed.trim().is_empty() {
        found.push(Entry {
            kind: texts::SEARCH,
            name: texts::search_claims_for(typed.trim()),
            detail: String::new(),
            target: Target::Go(Box::new(view.on(Page::Claims).searching(typed.trim()))),
        });
        found.extend(kind(articles(library, view), &wanted));
        found.extend(kind(actors(library, view), &wanted));
        found.extend(kind(filters(library, view), &wanted));
    }
    found.extend(kind(lifted(library, view), &wanted));
    found.extend(kind(commands(), &wanted));
    found
}

/// Those whose words begin with what is wanted.
fn kind(entries: Vec<Entry>, wanted: &[String]) -> Vec<Entry> {
    let fits = |entry: &Entry| {
        let of_entry = words(&format!("{} {} {}", entry.kind, entry.name, entry.detail));
        wanted.iter().all(|wanted| of_entry.iter().any(|word| word.folded.starts_with(wanted)))
    };
    let begins = |entry: &Entry| {
        let first = words(&entry.name).into_iter().next();
        !first.zip(wanted.first()).is_some_and(|(word, wanted)| word.folded.starts_with(wanted))
    };
    let fitting = entries.into_iter().filter(fits).collect();
    let mut found = sorted(fitting, |a, b| begins(a).cmp(&begins(b)));
    if !wanted.is_empty() {
        found.truncate(OF_A_KIND);
    }
    found
}

fn go(kind: &'static str, name: &str, detail: String, view: View) -> Entry {
    Entry { kind, name: name.to_owned(), detail, target: Target::Go(Box::new(view)) }
}

fn views(library: &Library, view: &View) -> Vec<Entry> {
    let first = library.corpus.articles.rows().first().map(|article| Page::Reader(article.slug.to_string()));
    let pages = [
        Some(Page::Overview),
        Some(Page::Claims),
        first,
        Some(Page::Sources),
        Some(Page::Timeline),
        Some(Page::Actors),
        Some(Page::Compare),
        Some(Page::Collected),
        Some(Page::Method),
    ];
    let pages = pages.into_iter().flatten();
    pages.map(|page| go(texts::VIEW, page.label(), String::new(), view.on(page.clone()))).collect()
}

fn articles(library: &Library, view: &View) -> Vec<Entry> {
    let articles = library.corpus.articles.rows().iter().map(|article| {
        let badge = library.index.badges.get(article.outlet.row());
        let source = badge.map_or("", |badge| badge.name.as_str());
        let date = wording::published_days(&article.published).unwrap_or_else(|| names::UNDATED.to_owned());
        let headline = article.headline.map_or("", |span| span.of(&article.text).trim());
        let name = if headline.is_empty() { article.slug.as_str() } else { headline };
        go(texts::ARTICLE, name, format!("{source}, {date}"), view.on(Page::Reader(article.slug.to_string())))
    });
    articles.collect()
}

fn actors(library: &Library, view: &View) -> Vec<Entry> {
    let actors = library.corpus.actors.rows().iter().map(|actor| {
        let detail = actor.kind.label().to_lowercase();
        go(texts::ACTOR, &actor.name, detail, view.on(Page::Actor(actor.slug.to_string())))
    });
    actors.collect()
}

/// Every value of every facet, as the list of claims with it alone in its facet.
fn filters(library: &Library, view: &View) -> Vec<Entry> {
    let listed = if view.page == Page::Timeline { view.clone() } else { view.on(Page::Claims) };
    let mut entries = Vec::new();
    for facet in Facet::ALL {
        entries.extend(library.index.facet(facet).values().iter().map(|value| {
            let name = format!("{}: {}", facet.label(), value.name);
            go(texts::FILTER, &name, String::new(), listed.only(facet, &value.slug))
        }));
    }
    entries
}

/// The active filters, to lift.
fn lifted(library: &Library, view: &View) -> Vec<Entry> {
    let chips = chips(library, view).into_iter();
    let mut entries: Vec<Entry> =
        chips.map(|chip| go(texts::FILTER, &chip.name, String::new(), chip.without)).collect();
    if 1 < entries.len() {
        entries.push(go(texts::FILTER, texts::CLEAR_ALL_FILTERS, String::new(), view.cleared()));
    }
    entries
}

fn commands() -> Vec<Entry> {
    let commands = [
        (Command::CopyLink, texts::COPY_THE_LINK, ""),
        (Command::Print, texts::PRINT_THIS_PAGE, texts::WITH_FULL_REFERENCES),
        (Command::Theme, texts::CHANGE_THE_THEME, texts::THEMES),
        (Command::Density, texts::CHANGE_THE_DENSITY, texts::DENSITIES),
        (Command::Help, texts::KEYS, "?"),
    ];
    let entry = |(command, name, detail): (Command, &str, &str)| Entry {
        kind: texts::COMMAND,
        name: name.to_owned(),
        detail: detail.to_owned(),
        target: Target::Do(command),
    };
    commands.into_iter().map(entry).collect()
}
