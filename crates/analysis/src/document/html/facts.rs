//! What a page's metadata say of its article: title, date, author, outlet, language; each with where it says so.
//!
//! JSON-LD is believed before meta elements, those before marks in the body: a page that has it has it from the
//! system that published the article.

use super::json_ld::{self, Described};
use super::markup::Markup;
use super::stamp::{self, Stamp};
use dom_query::Document;
use parallax_model::Day;

/// What the metadata say.
#[derive(Debug, Default)]
pub(super) struct Facts {
    /// The article's title, as often as it is given, the best first.
    pub(super) titles: Vec<String>,
    /// The page's title, with the site's name in it.
    pub(super) page_title: Option<String>,
    /// Days of publication, the most credible first, then of changes.
    pub(super) dates: Vec<Stated>,
    pub(super) authors: Vec<String>,
    /// The outlet's name, and the field that gives it.
    pub(super) outlet: Option<(String, String)>,
    /// The name of the page's host.
    pub(super) host: Option<String>,
    /// The year and month in the page's address: `/2023/12/`.
    pub(super) month: Option<(i16, i8)>,
    pub(super) language: Option<String>,
    /// The article's text, a paragraph a line.
    pub(super) body: Option<String>,
    /// What was odd, in sentences.
    pub(super) notes: Vec<String>,
}

/// A day that a field states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stated {
    pub(super) day: Day,
    /// The field: `JSON-LD datePublished`, `<meta> article:published_time`.
    pub(super) field: String,
    /// What stands in it.
    pub(super) words: String,
    /// Whether it is the day of a change.
    pub(super) change: bool,
}

impl Facts {
    /// Reads the metadata of a page.
    pub(super) fn read(document: &Document, markup: &Markup<'_>) -> Self {
        let mut facts = Self::default();
        let described = json_ld::described(&markup.json_ld, &mut facts.notes);
        let metas = metas(document);
        facts.read_titles(document, &described, &metas);
        facts.read_dates(document, &described, &metas);
        facts.read_authors(document, &described, &metas);
        facts.read_outlet(document, &described, &metas);
        facts.read_language(document, &metas);
        facts.body = described.body.map(|body| paragraphs(&body));
        facts
    }

    fn read_titles(&mut self, document: &Document, described: &Described, metas: &[Meta]) {
        let mut titles: Vec<String> = described.headline.iter().map(|title| plain(title)).collect();
        for name in TITLES {
            titles.extend(metas.iter().filter(|meta| meta.name == name).map(|meta| meta.content.clone()));
        }
        self.page_title =
            Some(squeezed(&document.select("head title").text())).filter(|title| !title.is_empty());
        titles.retain(|title| !title.is_empty() && title.chars().count() <= LONGEST_TITLE);
        self.titles = titles;
    }

    fn read_dates(&mut self, document: &Document, described: &Described, metas: &[Meta]) {
        let mut found: Vec<(String, String, bool)> = Vec::new();
        let mut add =
            |field: &str, words: &str, change: bool| found.push((field.to_owned(), words.to_owned(), change));
        if let Some(words) = &described.published {
            add("JSON-LD datePublished", words, false);
        }
        for name in PUBLISHED {
            if let Some(meta) = metas.iter().find(|meta| meta.name == name) {
                add(&format!("<meta> {}", meta.written), &meta.content, false);
            }
        }
        for time in document
            .select("time[datetime], abbr[title], [itemprop=datePublished][datetime]")
            .nodes()
            .iter()
            .take(MOST_TIMES)
        {
            let words = time.attr("datetime").or_else(|| time.attr("title")).unwrap_or_default();
            let said =
                format!("{} {}", time.attr_or("itemprop", ""), time.attr_or("class", "")).to_lowercase();
            let change = said.contains("modif") || said.contains("updat");
            let says = said.contains("publish") || time.has_attr("pubdate");
            let first = !change && time.has_name("time");
            if (says || first) && !in_list(time) {
                add("<time>", &words, false);
                break;
            }
        }
        if let Some(words) = &described.modified {
            add("JSON-LD dateModified", words, true);
        }
        for name in CHANGED {
            if let Some(meta) = metas.iter().find(|meta| meta.name == name) {
                add(&format!("<meta> {}", meta.written), &meta.content, true);
            }
        }
        for (field, words, change) in found {
            match stamp::read(&words) {
                Stamp::Day(day) => self.dates.push(Stated { day, field, words: short(&words), change }),
                Stamp::Impossible => self.notes.push(format!(
                    "{field} says “{}”, which is no day that an article can be of; it was not used.",
                    short(&words)
                )),
                Stamp::Unread => {}
            }
        }
    }

    fn read_authors(&mut self, document: &Document, described: &Described, metas: &[Meta]) {
        let publisher = described.publisher.clone().unwrap_or_default();
        let person = |name: &String| is_person(name) && *name != publisher;
        let mut authors: Vec<String> =
            described.authors.iter().map(|name| cleaned(&plain(name))).filter(person).collect();
        for name in AUTHORS {
            if authors.is_empty() {
                let said = metas.iter().filter(|meta| meta.name == name).map(|meta| cleaned(&meta.content));
                authors.extend(said.filter(person));
            }
        }
        if authors.is_empty() {
            let marked = document.select("[rel=author], [itemprop=author]");
            authors.extend(
                marked.nodes().iter().take(4).map(|node| cleaned(&squeezed(&node.text()))).filter(person),
            );
        }
        let mut seen = std::collections::BTreeSet::new();
        authors.retain(|name| seen.insert(name.clone()));
        self.authors = authors;
    }

    fn read_outlet(&mut self, document: &Document, described: &Described, metas: &[Meta]) {
        let site = metas.iter().find(|meta| {
            matches!(meta.name.as_str(), "og:site_name" | "application-name" | "cre" | "dc.publisher")
        });
        self.outlet = described
            .publisher
            .as_ref()
            .map(|name| (plain(name), "JSON-LD publisher".to_owned()))
            .filter(|(name, _)| is_name(name))
            .or_else(|| site.map(|meta| (of_site(&meta.content), format!("<meta> {}", meta.written))))
            .filter(|(name, _)| is_name(name));
        let canonical =
            document.select("link[rel=canonical]").attr("href").map(|address| address.to_string());
        let address = canonical
            .or_else(|| metas.iter().find(|meta| meta.name == "og:url").map(|meta| meta.content.clone()));
        self.host = address.as_deref().and_then(host);
        self.month = address.as_deref().and_then(month);
        // A house is not who wrote for it.
        let houses: Vec<String> =
            self.outlet.iter().map(|(name, _)| name).chain(&self.host).cloned().collect();
        self.authors.retain(|author| !houses.iter().any(|house| is_house(author, house)));
    }

    fn read_language(&mut self, document: &Document, metas: &[Meta]) {
        let html = document.select("html").attr("lang").map(|language| language.to_string());
        let said = metas
            .iter()
            .find(|meta| matches!(meta.name.as_str(), "content-language" | "language" | "og:locale"));
        self.language = html
            .or_else(|| said.map(|meta| meta.content.clone()))
            .map(|language| language.trim().to_owned())
            .filter(|language| !language.is_empty());
    }
}

/// A `<meta>` element: its name in small letters, its name as written, and its content.
struct Meta {
    name: String,
    written: String,
    content: String,
}

/// A page has no more of them.
const MOST_METAS: usize = 500;
/// A page's first elements of time say when it was published.
const MOST_TIMES: usize = 12;
/// A title is no longer, in characters.
const LONGEST_TITLE: usize = 300;

const TITLES: [&str; 6] =
    ["og:title", "parsely-title", "dc.title", "twitter:title", "sailthru.title", "headline"];
const PUBLISHED: [&str; 28] = [
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dcterms.date",
    "dcterms.available",
    "dc.date",
    "article.published",
    "analyticsattributes.articledate",
    "originalpublicationdate",
    "article_date_original",
    "cxenseparse:recs:publishtime",
    "rnews:datepublished",
    "publication_date",
    "publish-date",
    "publish_date",
    "publishdate",
    "pubdate",
    "published_date",
    "article-publish-date",
    "displaydate",
    "dc.date.created",
    "date",
];
const CHANGED: [&str; 5] =
    ["article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified"];
const AUTHORS: [&str; 9] = [
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "article:author_name",
    "twitter:data1",
];

fn metas(document: &Document) -> Vec<Meta> {
    let all = document.select("meta[content]");
    let read = |node: &dom_query::NodeRef<'_>| {
        let written = ["property", "name", "itemprop", "http-equiv"]
            .iter()
            .find_map(|attribute| node.attr(attribute))?
            .trim()
            .to_owned();
        let content = squeezed(&node.attr("content")?);
        (!content.is_empty()).then(|| Meta { name: written.to_lowercase(), written, content })
    };
    all.nodes().iter().take(MOST_METAS).filter_map(read).collect()
}

/// Whether an element stands in a list of other articles, or in comments.
fn in_list(node: &dom_query::NodeRef<'_>) -> bool {
    node.ancestors(Some(8)).iter().any(|around| {
        around.has_name("aside")
            || around.has_name("nav")
            || around.class().is_some_and(|class| class.contains("comment") || class.contains("related"))
    })
}

/// Words with single blanks.
fn squeezed(words: &str) -> String {
    words.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// Words without markup and with their signs written out: some sites put `&amp;` and tags into their metadata.
fn plain(words: &str) -> String {
    if words.contains(['&', '<']) { squeezed(&Document::fragment(words).text()) } else { squeezed(words) }
}

/// A body without markup: its paragraphs, a line each.
fn paragraphs(body: &str) -> String {
    let parted = ["</p>", "<br", "</li>", "</h2>", "</div>"]
        .iter()
        .fold(body.to_owned(), |body, mark| body.replace(mark, &format!("\n{mark}")));
    let lines = parted.lines().map(plain).filter(|line| !line.is_empty());
    lines.collect::<Vec<String>>().join("\n")
}

/// The first characters of a field.
fn short(words: &str) -> String {
    words.chars().take(60).collect()
}

/// A name without what leads to it: `By Ann Lee`.
fn cleaned(name: &str) -> String {
    let bare =
        ["By ", "by ", "BY ", "Written by "].iter().find_map(|lead| name.strip_prefix(lead)).unwrap_or(name);
    bare.trim().trim_end_matches([',', '|', '-']).trim().to_owned()
}

/// Whether a field of authors names somebody: words, not an address nor a number.
fn is_person(name: &str) -> bool {
    let words = name.split_whitespace().count();
    (1..=14).contains(&words)
        && name.starts_with(char::is_alphabetic)
        && !name.contains("://")
        && !name.contains("www.")
        && !matches!(
            name.to_lowercase().as_str(),
            "admin"
                | "administrator"
                | "editor"
                | "webmaster"
                | "staff"
                | "null"
                | "undefined"
                | "none"
                | "unknown"
        )
}

/// A site's name without the motto behind a bar.
fn of_site(content: &str) -> String {
    content.split(" | ").next().unwrap_or(content).trim().to_owned()
}

/// Whether an author's name is the outlet's, with its legal form or its place behind it: `The Post Ltd, London`.
fn is_house(author: &str, house: &str) -> bool {
    let rest = author.get(..house.len()).filter(|head| head.eq_ignore_ascii_case(house));
    let rest = rest.and_then(|_| author.get(house.len()..)).map(str::trim_start);
    let form = |rest: &str| {
        let word = rest.split([' ', ',', '.']).next().unwrap_or(rest).to_lowercase();
        rest.starts_with([',', '('])
            || matches!(
                word.as_str(),
                "gmbh" | "ag" | "ltd" | "inc" | "llc" | "plc" | "limited" | "sa" | "sas" | "bv"
            )
    };
    joined(author) == joined(house) || rest.is_some_and(form)
}

/// The letters and digits of a name.
fn joined(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether words can be an outlet's name.
fn is_name(name: &str) -> bool {
    (1..=8).contains(&name.split_whitespace().count())
        && name.contains(char::is_alphabetic)
        && !name.contains("://")
}

/// The year and month that an address has, one behind the other.
fn month(address: &str) -> Option<(i16, i8)> {
    let parts: Vec<&str> = address.split('/').skip(3).collect();
    parts.windows(2).find_map(|pair| match pair {
        [year, month] if year.len() == 4 && month.len() <= 2 => {
            let (year, month) = (year.parse().ok()?, month.parse().ok()?);
            Day::new(year, month, 1).filter(|_| (1990..2100).contains(&year)).map(|_| (year, month))
        }
        _ => None,
    })
}

/// The host of an address, without `www`.
fn host(address: &str) -> Option<String> {
    let (_, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#', ':']).next()?.trim_start_matches("www.").to_lowercase();
    (host.contains('.') && host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-')))
        .then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_house_is_not_who_wrote_for_it() {
        for author in [
            "The Valley Post",
            "the valley post",
            "The Valley Post Ltd, London",
            "The Valley Post (press office)",
        ] {
            assert!(is_house(author, "The Valley Post"), "{author}");
        }
        for author in ["The Valley Post's Arts Desk", "The Valley Poster", "Ann Lee", "The Valley"] {
            assert!(!is_house(author, "The Valley Post"), "{author}");
        }
    }

    #[test]
    fn paragraphs_of_a_body_are_lines() {
        assert_eq!(paragraphs("<p>A &amp; B</p><p>C<br/>D</p>"), "A & B\nC\nD");
        assert_eq!(paragraphs("A\n\nB"), "A\nB");
    }
}
