//! Laws of reading pages: no sentence of a page is lost without a word, and how a page builder boxes the paragraphs of an
//! article does not change what its body is.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

use parallax_analysis::Analyzer;
use parallax_model::{Article, Registry, SavedPage};
use std::path::Path;
use std::sync::OnceLock;

fn read(html: &str) -> Article {
    static ANALYZER: OnceLock<Analyzer> = OnceLock::new();
    let analyzer = ANALYZER.get_or_init(|| Analyzer::new(Registry::default()));
    analyzer.analyze(&SavedPage::html("page.html", html)).corpus.articles.rows()[0].clone()
}

/// Letters and figures only.
fn bare(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Headline, paragraphs and furniture, bare.
fn parts(article: &Article) -> String {
    let cut = article.furniture.iter().map(|piece| piece.span);
    let spans = article.headline.into_iter().chain(article.body.iter().copied()).chain(cut);
    spans.map(|span| bare(span.of(&article.text)) + "\n").collect()
}

/// What stands between `<p>` and `</p>` outside of what no reader sees, bare; sentences only.
fn sentences(html: &str) -> Vec<String> {
    let mut shown = html.to_owned();
    for (open, close) in [
        ("<!--", "-->"),
        ("<script", "</script>"),
        ("<style", "</style>"),
        ("<noscript", "</noscript>"),
        ("<template", "</template>"),
        ("<svg", "</svg>"),
    ] {
        while let Some(at) = shown.find(open) {
            let end = shown
                .get(at..)
                .and_then(|rest| rest.find(close))
                .map_or(shown.len(), |end| at + end + close.len());
            shown.replace_range(at..end, " ");
        }
    }
    let mut found = Vec::new();
    for piece in shown.split("<p").skip(1).filter(|piece| piece.starts_with(['>', ' '])) {
        let inner = piece.split("</p>").next().unwrap();
        // What a break or another block cuts in two is no one paragraph.
        if inner.contains("<br") || inner.contains("<div") {
            continue;
        }
        let words: String =
            inner.split('<').map(|part| part.split_once('>').map_or("", |(_, words)| words)).collect();
        // Names of signs stand for signs that are no letters, but for those of letters with accents.
        let words = words.replace("&amp;", " ");
        let sign =
            |words: &str| words.find('&').and_then(|at| Some((at, at + words.get(at..)?.find(';')? + 1)));
        let mut plain = words;
        while let Some((from, to)) = sign(&plain) {
            plain.replace_range(from..to, " ");
        }
        // A copyright line or a row of labels is no sentence: most of its words have capitals.
        let words = plain.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
        let small = words.clone().filter(|word| word.starts_with(char::is_lowercase)).count();
        let count = words.count();
        if count >= 5 && 2 * small > count && plain.trim_end().ends_with('.') {
            found.push(bare(&plain));
        }
    }
    found
}

#[test]
fn no_sentence_of_our_own_pages_is_lost_without_a_word() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let (mut seen, mut lost) = (0, Vec::new());
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let html = std::fs::read_to_string(&path).unwrap();
        let parts = parts(&read(&html));
        for sentence in sentences(&html) {
            seen += 1;
            if !parts.contains(&sentence) {
                lost.push(format!("{}: {sentence}", path.file_stem().unwrap().to_string_lossy()));
            }
        }
    }
    assert!(lost.is_empty(), "{} of {seen}\n{}", lost.len(), lost.join("\n"));
    assert!(seen >= 380, "only {seen} sentences");
}

/// Eight paragraphs, each with a number of its own.
fn paragraph(row: usize) -> String {
    const ENDS: [&str; 8] = [
        "the harbour bridge closed on Monday after inspectors found cracks in its piers and in the deck above",
        "lorries will take the road around the bay, which adds thirty kilometres to each of their trips",
        "the mayor said that the town could not pay for the repair without money from the ministry",
        "a survey in spring had found nothing, though it had cost the council forty thousand crowns",
        "the two timber yards on the far bank employ a hundred people between them, most from the town",
        "a spokesman for the ministry would not say when the money might come, nor how much it would be",
        "ferries ran there until the bridge was built, and one of them still lies in the old harbour",
        "the council will meet again on Thursday to hear the engineers and the owners of the yards",
    ];
    format!("In part {row} of this account, {}.", ENDS[row])
}

#[test]
fn an_article_is_whole_however_its_paragraphs_are_boxed() {
    const BOXES: [(&str, &str); 8] = [
        ("<p>", "</p>"),
        ("<div><p>", "</p></div>"),
        ("<div class=\"b\"><div><p>", "</p></div></div>"),
        ("<div data-component=\"text\"><div class=\"c\"><div><p>", "</p></div></div></div>"),
        ("<div class=\"wrap\"><div class=\"c\"><span>", "</span></div></div>"),
        ("<section class=\"part\"><div><p>", "</p></div></section>"),
        ("<section><div class=\"story-text\"><p>", "</p></div></section>"),
        ("<div class=\"row\"><div class=\"col\"><div class=\"txt\"><p>", "</p></div></div></div>"),
    ];
    let link = |words: &str| {
        let (head, tail) = words.split_once(", ").unwrap();
        format!("{head}, <a href=\"/other\">{}</a>.", tail.trim_end_matches('.'))
    };
    let mut wrong = Vec::new();
    for (open, close) in BOXES {
        for outer in ["article", "main", "div"] {
            for linked in [None, Some(2), Some(5)] {
                // Several paragraphs a box, or one.
                for size in [1, 4] {
                    let boxed = |from: usize| -> String {
                        let rows = from..from + size;
                        let inner = rows.map(|row| {
                            if linked == Some(row) { link(&paragraph(row)) } else { paragraph(row) }
                        });
                        let joint = if open.ends_with("<p>") { "</p><p>" } else { "<br><br>" };
                        format!("{open}{}{close}", inner.collect::<Vec<String>>().join(joint))
                    };
                    let body: String = (0..8).step_by(size).map(boxed).collect();
                    let html = format!(
                        "<!doctype html><html lang=\"en\"><title>Bridge closed in Norvale</title><body><nav><a href=\"/\">Home</a></nav>\
                         <{outer}><h1>Bridge closed in Norvale</h1>{body}</{outer}><footer><p>Copyright Courier.</p></footer></body></html>"
                    );
                    let article = read(&html);
                    let body: String = article.body.iter().map(|span| span.of(&article.text)).collect();
                    let lost: Vec<usize> = (0..8).filter(|row| !body.contains(&paragraph(*row))).collect();
                    if !lost.is_empty() {
                        wrong.push(format!(
                            "{open} in <{outer}>, {size} a box, link in {linked:?}: without {lost:?}"
                        ));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of 144\n{}", wrong.len(), wrong.join("\n"));
}
