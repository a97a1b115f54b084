//! What saved pages do to their articles, case by case (`cases/page_faults.md`): quotations set apart, hidden parts,
//! several containers, words that cut, boxes that stay, databases' fields, days and names; each in words of its own.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

use parallax_analysis::Analyzer;
use parallax_model::{Analysis, Registry, SavedPage, Span, Voice};

/// Running text for the pages of the cases.
const PARAGRAPHS: [&str; 6] = [
    "The ferry company of Norr ended its winter route to the four outer islands on Friday, three weeks before the contract with the ministry runs out, and left some six hundred people with a mail boat that takes twelve.",
    "The mayor of the islands, who learned of it from a neighbour, told the council that bread and fuel would last until the middle of the month and that she had asked the coast guard for help with both.",
    "Engineers who looked at the ship in February wrote that its hull was thinner than the law allows in eleven places, and that it should not have left the dock after the collision of last autumn.",
    "A spokeswoman for the ministry said that the company had known of the report for weeks, and that a second ship could be hired from the mainland within ten days if the board agreed to pay for it.",
    "Hotels on the largest island have closed their doors until May, and two of the three shops there said that they would open on Saturdays only, when the mail boat brings what it has room for.",
    "The fishermen's union offered its own boats for the sick and for school exams, but warned that none of them has a licence for more than eight passengers, nor a roof under which they could sit.",
];

#[test]
fn pages_give_what_their_cases_expect() {
    let cases = include_str!("cases/page_faults.md");
    let analyzer = Analyzer::new(Registry::default());
    let (mut seen, mut wrong) = (0, Vec::new());
    for section in cases.split("\n## ").skip(1) {
        let (name, rest) = section.split_once('\n').unwrap();
        let page = match block(rest, "html") {
            Some(html) => SavedPage::html("page.html", &filled(html)),
            None => SavedPage::new("page.txt", block(rest, "text").unwrap()),
        };
        let analysis = analyzer.analyze(&page);
        for line in block(rest, "expect").unwrap().lines() {
            let (what, words) = line.split_once(": ").unwrap();
            if let Err(found) = check(&analysis, what, words) {
                wrong.push(format!("{name}\n  {line}\n  found {found}"));
            }
            seen += 1;
        }
    }
    assert!(wrong.is_empty(), "{} of {seen}\n{}", wrong.len(), wrong.join("\n"));
    assert!(seen >= 65, "only {seen} expectations");
}

/// The fenced block of a kind.
fn block<'c>(section: &'c str, kind: &str) -> Option<&'c str> {
    let (_, fenced) = section.split_once(&format!("```{kind}\n"))?;
    Some(fenced.split_once("\n```").unwrap().0)
}

/// A page with its paragraphs.
fn filled(html: &str) -> String {
    let paragraph = |row: usize| format!("<p>{}</p>", PARAGRAPHS[row]);
    let all: String = (0..PARAGRAPHS.len()).map(paragraph).collect();
    let html = (0..PARAGRAPHS.len()).fold(html.replace("{all}", &all), |html, row| {
        html.replace(&format!("{{{}}}", row + 1), &paragraph(row))
    });
    format!(
        "<!doctype html><html lang=\"en\"><body>{html}<footer><p>Copyright Norr Herald</p></footer></body></html>"
    )
}

/// Whether an expectation holds; what was found instead.
fn check(analysis: &Analysis, what: &str, words: &str) -> Result<(), String> {
    let corpus = &analysis.corpus;
    let article = &corpus.articles.rows()[0];
    let text = article.text.as_str();
    let of = |span: Option<Span>| span.map_or("", |span| span.of(text)).to_owned();
    let in_body = |words: &str| article.body.iter().any(|span| span.of(text).contains(words));
    let same = |found: String| if found == words { Ok(()) } else { Err(found) };
    match what {
        "body" if words == "all" => {
            let lost: Vec<&str> = PARAGRAPHS.into_iter().filter(|words| !in_body(words)).collect();
            if lost.is_empty() { Ok(()) } else { Err(format!("without {lost:?}")) }
        }
        "body" => in_body(words).then_some(()).ok_or_else(|| place(analysis, words)),
        "not body" => (!in_body(words)).then_some(()).ok_or_else(|| "it in the body".to_owned()),
        "cut" => {
            let (words, reason) = words.split_once(" | ").unwrap();
            let found = place(analysis, words);
            if found == format!("it cut: {reason}") { Ok(()) } else { Err(found) }
        }
        "own" | "quoted" => {
            let (words, speaker) = words.split_once(" | ").unwrap_or((words, ""));
            let speaker = speaker.trim_start_matches('-');
            let voice = if what == "own" { Voice::Own } else { Voice::Quoted };
            let claims =
                corpus.claims.rows().iter().filter(|claim| claim.content.words(text).contains(words));
            let found: Vec<(Voice, String)> = claims
                .map(|claim| {
                    let told = claim.attribution.and_then(|id| corpus.attributions.get(id));
                    (claim.voice, told.map_or_else(String::new, |told| told.speaker.name.clone()))
                })
                .collect();
            let holds = |(said, name): &(Voice, String)| *said == voice && name == speaker;
            if !found.is_empty() && found.iter().all(holds) { Ok(()) } else { Err(format!("{found:?}")) }
        }
        "headline" => same(of(article.headline)),
        "byline" => same(of(article.byline)),
        "published" => same(article.published.day().map_or_else(|| "-".to_owned(), |day| day.to_string())),
        "outlet" => same(corpus.outlets.rows()[0].name.clone().unwrap_or_default()),
        "paragraphs" => same(article.body.len().to_string()),
        "warning" => {
            let said = analysis.warnings.iter().any(|warning| warning.message.contains(words));
            said.then_some(()).ok_or_else(|| format!("{:?}", analysis.warnings))
        }
        _ => panic!("{what}: no such expectation"),
    }
}

/// Where words stand that are not in the body.
fn place(analysis: &Analysis, words: &str) -> String {
    let article = &analysis.corpus.articles.rows()[0];
    let cut = article.furniture.iter().find(|piece| piece.span.of(&article.text).contains(words));
    cut.map_or_else(|| "nothing of it".to_owned(), |piece| format!("it cut: {}", piece.reason.slug()))
}
