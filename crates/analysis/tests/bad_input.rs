//! Input that no newsroom would send: what is wrong is a warning with its place, the rest is read, and the time grows
//! with the length of the text, not with its square.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

mod processor;

use parallax_analysis::Analyzer;
use parallax_model::{Analysis, Registry, SavedPage, Warning};
use processor::now;
use std::sync::LazyLock;
use std::time::Duration;

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| Analyzer::new(Registry::default()));

const PROSE: &str = "The delegations met again on Monday after a pause of ten days, the mediator said. \
                     “We will stay until the paper is signed,” he told reporters in the capital.";

fn html(page: &str) -> Analysis {
    ANALYZER.analyze(&SavedPage::html("page.html", page))
}

fn text(page: &str) -> Analysis {
    ANALYZER.analyze(&SavedPage::new("page.txt", page))
}

/// The warning that says so, with the words at its place.
fn warning<'a>(analysis: &'a Analysis, says: &str) -> (&'a Warning, &'a str) {
    let found = analysis.warnings.iter().find(|warning| warning.message.contains(says));
    let found = found.unwrap_or_else(|| panic!("{says}: {:?}", analysis.warnings));
    let words = found.span.map_or("", |span| span.of(&analysis.corpus.articles.rows()[0].text));
    (found, words)
}

#[test]
fn dates_that_contradict_each_other_are_named() {
    let page = text(&format!(
        "Talks resume in the capital\nPublished: 1 October 2018\nPublished: 5 March 2017\nUpdated: 4 June 2011\n\n{PROSE}"
    ));
    assert_eq!(warning(&page, "another day of publication").1, "5 March 2017");
    assert_eq!(warning(&page, "a change before publication").1, "4 June 2011");
    let published = &page.corpus.articles.rows()[0].published;
    assert_eq!(published.day().map(|day| day.to_string()), Some("2018-10-01".to_owned()));

    let page = html(&format!(
        "<html><head><meta name='pubdate' content='2016-05-05'></head><body><h1>Talks resume</h1>\
         <p>Published: 2 October 2018</p><p>{PROSE}</p></body></html>"
    ));
    assert_eq!(warning(&page, "<meta> pubdate says “2016-05-05”").1, "2 October 2018");
}

#[test]
fn days_that_no_calendar_has_are_named() {
    let page =
        text(&format!("Talks resume\n\n{PROSE} They left on 31 April 2018, and on Friday 2 October 2018."));
    assert_eq!(warning(&page, "is no day of the calendar").1, "31 April 2018");
    assert_eq!(warning(&page, "that day was a Tuesday").1, "Friday 2 October 2018");

    let page = html(&format!(
        "<html><head><meta property='article:published_time' content='2019-02-30T10:00Z'></head><body>\
         <h1>Talks resume</h1><p>{PROSE}</p></body></html>"
    ));
    assert!(warning(&page, "no day that an article can be of").0.message.contains("2019-02-30T10:00Z"));
}

#[test]
fn a_page_without_an_article_says_so() {
    for page in ["", "<html><body></body></html>", "<html><body><script>let a = 1;</script></body></html>"] {
        warning(&html(page), "No article was found");
    }
    let page =
        html("<html><head><title>Talks resume</title></head><body><h1>Talks resume</h1></body></html>");
    assert_eq!(warning(&page, "no article below it").1, "Talks resume");
}

#[test]
fn what_is_too_long_for_a_sentence_is_read_in_parts() {
    let page = text(&format!(
        "Talks resume\n\n{PROSE}\n\n{}they left.",
        "The envoys met in the capital, and ".repeat(2000)
    ));
    let (_, words) = warning(&page, "too long for one sentence");
    assert!(words.starts_with("The envoys met") && words.ends_with("they left."));
    assert_eq!(page.corpus.check(), Ok(()));
    let last = page.corpus.claims.rows().iter().map(|claim| claim.content.hull().end).max().unwrap();
    assert!(
        last as usize > page.corpus.articles.rows()[0].text.len() - 30_000,
        "the last claim ends at {last}"
    );
}

/// Each of these took a minute or more for a megabyte before it was bounded. With the compiler's tests, which are many
/// times slower than a release, a third of a megabyte has half a minute.
#[test]
fn the_time_for_megabytes_of_anything_is_bounded() {
    const SIZE: usize = 350_000;
    let fill = |piece: &str| piece.repeat(SIZE / piece.len());
    let body = |inner: &str| format!("<html><body><h1>Talks</h1>{inner}<p>{PROSE}</p></body></html>");
    let pages = [
        ("signs", html as fn(&str) -> Analysis, fill("&")),
        ("no-break spaces", html, body(&fill("\u{a0}"))),
        ("brackets", html, fill("<")),
        ("comments", html, fill("<!--")),
        ("nested boxes", html, body(&fill("<div class=\"a b\">"))),
        ("nested tables", html, body(&fill("<tr><td>a<td>b<td><table><tr><td>c"))),
        ("links", html, body(&fill("<li><a href=\"/x\">A link with some words</a></li>"))),
        ("formatting", html, body(&fill("<a><b><i><p>t"))),
        ("paragraphs", html, body(&fill(&format!("<p>{PROSE}</p>")))),
        ("names", text, format!("Talks\n\n{}said.", fill("Ada Berg of the National Front and "))),
        ("dates", text, format!("Talks\n\n{}they left.", fill("On Monday 3 October 2018 and "))),
        ("open quotations", text, format!("Talks\n\n{}", fill("The mediator said “we will stay and "))),
        ("prose", text, format!("Talks\n\n{}", fill(&format!("{PROSE}\n\n")))),
    ];
    for (name, read, page) in pages {
        let begun = now();
        let analysis = read(&page);
        let took = now().saturating_sub(begun);
        assert_eq!(analysis.corpus.check(), Ok(()), "{name}");
        assert!(took < Duration::from_secs(30), "{name}: {took:?}");
        println!("{name:16} {:8} bytes {took:6.1?}", page.len());
    }
}
