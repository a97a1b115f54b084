//! Laws of reading HTML, for any bytes: it ends, in bounded time and stack; spans lie in the extracted text; what was
//! odd is a warning with its place.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

use parallax_analysis::Analyzer;
use parallax_model::{Analysis, Registry, SavedPage};
use proptest::prelude::*;
use std::sync::OnceLock;

fn read(html: &str) -> Analysis {
    static ANALYZER: OnceLock<Analyzer> = OnceLock::new();
    ANALYZER.get_or_init(|| Analyzer::new(Registry::default())).analyze(&SavedPage::html("page.html", html))
}

fn holds(html: &str) -> Result<(), TestCaseError> {
    let corpus = read(html).corpus;
    prop_assert_eq!(corpus.check(), Ok(()));
    let article = &corpus.articles.rows()[0];
    let cut = article.furniture.iter().map(|piece| piece.span);
    let mut parts: Vec<_> =
        article.headline.into_iter().chain(article.body.iter().copied()).chain(cut).collect();
    parts.sort_unstable();
    prop_assert!(parts.windows(2).all(|pair| pair[0].end <= pair[1].start), "parts overlap: {:?}", parts);
    for (at, c) in article.text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        let inside = parts.iter().any(|part| part.start as usize <= at && at < part.end as usize);
        prop_assert!(inside, "{:?} at byte {} is in no part", c, at);
    }
    prop_assert!(article.byline.is_none_or(|byline| parts.iter().any(|part| part.contains(byline))));
    Ok(())
}

/// Tags and words as pages have them, in any order, closed or not.
fn page() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => Just("The delegations met again on Monday after a pause of ten days, the mediator said. ".to_owned()),
        2 => Just("“We will stay,” he said. ".to_owned()),
        1 => Just("By Jane Doe".to_owned()),
        1 => Just("Monday 1 October 2018".to_owned()),
        1 => Just("Read more".to_owned()),
        8 => prop::sample::select(vec![
            "<p>", "</p>", "<div>", "</div>", "<h1>", "</h1>", "<h2>", "<article>", "</article>", "<ul><li>", "</ul>", "<table>",
            "<tr><td>", "</table>", "<br>", "<br><br>", "<b>", "</b>", "<a href='/x'>", "</a>", "<blockquote>", "<aside>", "</aside>",
            "<div class='related'>", "<section class=\"article-body\">", "<figure><img>", "<figcaption>", "<script>", "</script>",
            "<!--", "-->", "<style>", "</style>", "<title>", "</title>", "<form>", "<select><option>", "<template>", "<svg>", "</svg>",
            "<html lang=en>", "<body>", "</body>", "<meta property='article:published_time' content='2018-10-01'>",
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Talks\",\"articleBody\":\"The delegations met again on Monday after a pause of ten days\"}</script>",
            "<p hidden>", "<p style='display:none'>", "<amp-ad>", "&amp;", "&#xE001;", "\u{e000}\u{e001}\u{e002}", "&nbsp;", "<", ">", "\"", "\0",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,20}",
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn any_text_is_read_as_html(text in any::<String>()) {
        holds(&text)?;
    }

    #[test]
    fn any_page_is_read(text in page()) {
        holds(&text)?;
    }
}

#[test]
fn a_page_without_an_article_has_a_warning() {
    for html in [
        "",
        " ",
        "<html></html>",
        "<html><body></body></html>",
        "<!DOCTYPE html><body><script>var a;</script>",
        "<!-- never closed",
    ] {
        let analysis = read(html);
        let said =
            analysis.warnings.iter().any(|warning| warning.message.starts_with("No article was found"));
        assert!(said, "{html}: {:?}", analysis.warnings);
    }
}

#[test]
fn a_body_that_only_the_metadata_hold_is_read_and_said() {
    let sentence = "The delegations met again on Monday after a pause of ten days, the mediator said. ";
    let page = |shown: &str| {
        format!(
            "<script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"headline\":\"Talks resume\",\
             \"articleBody\":\"<p>First. {}</p><p>Second. {}</p>\"}}</script><div id=app></div>{shown}",
            sentence.repeat(5),
            sentence.repeat(3),
        )
    };
    let analysis = read(&page("<p>Loading</p>"));
    let article = &analysis.corpus.articles.rows()[0];
    let body: Vec<&str> = article.body.iter().map(|span| span.of(&article.text)).collect();
    assert!(
        matches!(body[..], [first, second] if first.starts_with("First.") && second.starts_with("Second."))
    );
    assert!(analysis.warnings.iter().any(|warning| warning.message.contains("JSON-LD articleBody")));
    let shown = read(&page(
        "<p>What the page itself shows to its readers is what is read, and nothing that stands behind it.</p>\
         <p>Metadata may say more than the page does, and a reader can check only what is on the page.</p>",
    ));
    assert!(!shown.corpus.articles.rows()[0].text.contains("First."));
}

#[test]
fn markup_without_end_is_read_in_bounded_time_and_stack() {
    let words = "<p>The delegations met again on Monday after a pause of ten days, the mediator said.</p>";
    let many = |piece: &str, count: usize| piece.repeat(count);
    let pages = [
        format!("{}{words}{}", many("<div>", 100_000), many("</div>", 100_000)),
        format!("{}{words}", many("<b><i>", 50_000)),
        format!("{}{words}", many("<table><tr><td>", 30_000)),
        format!("{}{words}", many("<ul><li>", 50_000)),
        format!("{words}{}", many("<svg>", 100_000)),
        format!("{words}{}", many("<script>", 100_000)),
        format!("{words}{}", many("<a href='", 100_000)),
        format!("{words}{}", many("<br>", 50_000)),
        format!("<script>{}</script>{words}", many("var a = '<p>';", 200_000)),
        format!("<div data-x='{}'>{words}</div>", many("x", 3_000_000)),
        many(words, 20_000),
        many("<", 1_000_000),
    ];
    for page in pages {
        let start = std::time::Instant::now();
        let analysis = read(&page);
        let took = start.elapsed();
        assert_eq!(analysis.corpus.check(), Ok(()));
        let bytes = page.len();
        println!("{took:?} for {bytes} bytes of {page:.30}");
        assert!(took.as_secs() < 30, "{took:?} for {page:.60}");
    }
}

#[test]
fn what_was_cut_or_contradicts_itself_is_said_with_its_place() {
    let said = |html: &str, part: &str| {
        let warnings = read(html).warnings;
        assert!(warnings.iter().any(|warning| warning.message.contains(part)), "{part}: {warnings:?}");
    };
    said(&"<div>".repeat(1000), "Elements nest deeper than 200 at byte 1000");
    said("<p>Talks resume.</p><script>var a", "before byte 28 is never closed");
    said("<html lang=fr><p>Bonjour.", "its language is “fr”");
    said("<script type=application/ld+json>{oops</script><p>Talks.", "The JSON-LD at byte 33 can't be read");
    let dated = |day: &str| {
        format!(
            "<script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"datePublished\":\"{day}\"}}</script>\
             <meta property=article:published_time content=2018-10-01><h1>Talks resume in Geneva at last</h1>\
             <p>Monday 1 October 2018</p><p>The delegations met again after a pause of ten days, the mediator said.</p>"
        )
    };
    said(
        &dated("2018-09-01"),
        "JSON-LD datePublished says “2018-09-01”, <meta> article:published_time says “2018-10-01”",
    );
    said(&dated("2018-09-01"), "the page shows “Monday 1 October 2018”");
    said(&dated("2018-02-30"), "JSON-LD datePublished says “2018-02-30”, which is no day");
    assert!(
        !read(&dated("2018-10-01")).warnings.iter().any(|warning| warning.message.contains("contradict"))
    );
}
