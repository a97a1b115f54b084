//! What a page says of itself in JSON-LD (schema.org): the article among the things that it describes.
//!
//! Read leniently, as sites write it: arrays, `@graph`, comments around it, line breaks inside strings, commas
//! before a closing sign. What can't be read all the same is a note with its byte.

use serde_json::Value;

/// An article as JSON-LD describes it; every field as it is written.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Described {
    pub(super) headline: Option<String>,
    pub(super) published: Option<String>,
    pub(super) modified: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) publisher: Option<String>,
    pub(super) body: Option<String>,
}

/// The article among the scripts of a page; with notes on those that can't be read.
pub(super) fn described(scripts: &[(usize, &str)], notes: &mut Vec<String>) -> Described {
    let mut things = Vec::new();
    for (at, script) in scripts {
        match parse(script) {
            Some(value) => flatten(value, &mut things),
            None if script.trim().is_empty() => {}
            None => notes.push(format!("The JSON-LD at byte {at} can't be read and was not used.")),
        }
    }
    let article = things.iter().find(|thing| {
        is_article(thing) && (thing.get("datePublished").is_some() || thing.get("headline").is_some())
    });
    let Some(article) = article.or_else(|| things.iter().find(|thing| is_article(thing))) else {
        return Described { publisher: site(&things), ..Described::default() };
    };
    let mut authors = Vec::new();
    for field in ["author", "creator"] {
        if authors.is_empty() {
            names(article.get(field), &things, &mut authors);
        }
    }
    let mut publishers = Vec::new();
    names(article.get("publisher"), &things, &mut publishers);
    Described {
        headline: text(article.get("headline")).or_else(|| text(article.get("name"))),
        published: text(article.get("datePublished")).or_else(|| text(article.get("dateCreated"))),
        modified: text(article.get("dateModified")),
        authors,
        publisher: publishers.into_iter().next().or_else(|| site(&things)),
        body: text(article.get("articleBody")).or_else(|| live_body(article)),
    }
}

/// Reads a script as JSON, mended where it needs to be.
fn parse(script: &str) -> Option<Value> {
    let bare =
        script.trim().trim_start_matches("//").trim_start_matches("<![CDATA[").trim_start_matches("<!--");
    let bare = bare
        .trim_end_matches("-->")
        .trim_end_matches("]]>")
        .trim()
        .trim_end_matches("//")
        .trim_end_matches(';')
        .trim();
    serde_json::from_str(bare).ok().or_else(|| serde_json::from_str(&mended(bare)).ok())
}

/// Blanks for control signs, and no comma before a closing sign.
fn mended(script: &str) -> String {
    let mut out = String::with_capacity(script.len());
    let (mut quoted, mut escaped) = (false, false);
    for c in script.chars() {
        let c = if c.is_control() { ' ' } else { c };
        if quoted {
            quoted = escaped || c != '"';
            escaped = c == '\\' && !escaped;
        } else if c == '"' {
            quoted = true;
        } else if matches!(c, '}' | ']') {
            let kept = out.trim_end().trim_end_matches(',').len();
            out.truncate(kept);
        }
        out.push(c);
    }
    out
}

/// Every object of a value that has a type, the outer ones first.
fn flatten(value: Value, things: &mut Vec<Value>) {
    let mut open = std::collections::VecDeque::from([value]);
    while let Some(value) = open.pop_front() {
        match value {
            Value::Array(items) => open.extend(items),
            Value::Object(fields) => {
                for field in [
                    "@graph",
                    "mainEntity",
                    "mainEntityOfPage",
                    "hasPart",
                    "itemListElement",
                    "publisher",
                    "author",
                ] {
                    if let Some(inner) =
                        fields.get(field).filter(|inner| inner.is_array() || inner.is_object())
                    {
                        open.push_back(inner.clone());
                    }
                }
                things.push(Value::Object(fields));
            }
            _ => {}
        }
        if things.len() > MOST_THINGS {
            return;
        }
    }
}

/// A page describes no more things.
const MOST_THINGS: usize = 2_000;

fn is_article(thing: &Value) -> bool {
    let is = |kind: &str| {
        let kind = kind.rsplit(['/', ':']).next().unwrap_or(kind);
        kind.ends_with("Article")
            || matches!(kind, "BlogPosting" | "LiveBlogPosting" | "Report" | "SocialMediaPosting")
    };
    match thing.get("@type") {
        Some(Value::String(kind)) => is(kind),
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).any(is),
        _ => false,
    }
}

/// The names of persons or organisations: a string, an object with a name, one that refers to another, or several.
fn names(value: Option<&Value>, things: &[Value], found: &mut Vec<String>) {
    match value {
        Some(Value::Array(items)) => {
            for item in items {
                names(Some(item), things, found);
            }
        }
        Some(Value::Object(fields)) => {
            let named = text(fields.get("name")).or_else(|| {
                let id = fields.get("@id")?.as_str()?;
                let other = things.iter().find(|thing| {
                    thing.get("@id").and_then(Value::as_str) == Some(id) && thing.get("name").is_some()
                })?;
                text(other.get("name"))
            });
            found.extend(named);
        }
        Some(Value::String(_)) => found.extend(text(value)),
        _ => {}
    }
    found.truncate(MOST_NAMES);
}

/// An article has no more authors.
const MOST_NAMES: usize = 12;

/// The site's name, where the page describes its site.
fn site(things: &[Value]) -> Option<String> {
    let sites = ["NewsMediaOrganization", "WebSite", "Organization"];
    sites.iter().find_map(|kind| {
        let thing = things.iter().find(|thing| thing.get("@type").and_then(Value::as_str) == Some(kind))?;
        text(thing.get("name"))
    })
}

/// The posts of a live blog, as one body.
fn live_body(article: &Value) -> Option<String> {
    let posts = article.get("liveBlogUpdate")?.as_array()?;
    let bodies: Vec<String> = posts.iter().filter_map(|post| text(post.get("articleBody"))).collect();
    (!bodies.is_empty()).then(|| bodies.join("\n"))
}

/// A field's words; the first where it has several.
fn text(value: Option<&Value>) -> Option<String> {
    let words = match value? {
        Value::String(words) => words.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Array(items) => return text(items.first()),
        _ => return None,
    };
    (!words.is_empty()).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(script: &str) -> (Described, Vec<String>) {
        let mut notes = Vec::new();
        (described(&[(7, script)], &mut notes), notes)
    }

    #[test]
    fn the_article_is_found_in_a_graph_and_its_publisher_by_reference() {
        let (article, notes) = read(
            r##"{"@graph": [{"@type": "WebPage", "name": "x"}, {"@type": ["NewsArticle"], "headline": "Talks resume",
            "datePublished": "2021-03-09", "author": [{"name": "Ann Lee"}, "Bo Roe"], "publisher": {"@id": "#o"}},
            {"@id": "#o", "@type": "Organization", "name": "The Post"}]}"##,
        );
        assert_eq!(article.headline.as_deref(), Some("Talks resume"));
        assert_eq!(article.authors, ["Ann Lee", "Bo Roe"]);
        assert_eq!(article.publisher.as_deref(), Some("The Post"));
        assert!(notes.is_empty());
    }

    #[test]
    fn what_sites_get_wrong_is_mended() {
        let (article, notes) = read(
            "//<![CDATA[\n{\"@type\": \"Article\", \"headline\": \"Talks\nresume, \\\"at last\\\"\", \"datePublished\": \"2021-03-09\",}\n//]]>",
        );
        assert_eq!(article.headline.as_deref(), Some("Talks resume, \"at last\""));
        assert_eq!(article.published.as_deref(), Some("2021-03-09"));
        assert!(notes.is_empty());
    }

    #[test]
    fn what_is_no_json_is_named_with_its_byte() {
        for script in ["{\"@type\": ", "window.x = 1", &"[".repeat(100_000)] {
            let (article, notes) = read(script);
            assert_eq!(article, Described::default());
            assert_eq!(notes.len(), 1, "{notes:?}");
            assert!(notes[0].contains("byte 7"));
        }
    }
}
