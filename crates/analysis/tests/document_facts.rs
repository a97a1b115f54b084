//! When a page was published, who publishes it and who wrote it, read from its text (`cases/document_facts.md`).

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

use parallax_analysis::Analyzer;
use parallax_model::{Basis, Dating, Day, Registry, SavedPage};

#[test]
fn a_page_says_when_who_and_by_whom() {
    let cases = include_str!("cases/document_facts.md");
    let analyzer = Analyzer::new(Registry::default());
    let mut seen = 0;
    for section in cases.split("\n## ").skip(1) {
        let (name, rest) = section.split_once('\n').unwrap();
        let (page, wanted) = (block(rest, "page"), block(rest, "facts"));
        let found = facts(&analyzer, &SavedPage::new("page.txt", page));
        assert_eq!(found, wanted, "{name}");
        seen += 1;
    }
    assert_eq!(seen, cases.matches("```facts").count());
}

#[test]
fn what_an_editor_says_wins_and_keeps_the_words_of_the_text() {
    let text =
        "Talks resume\n\nMonday 1 October 2018\n\nThe delegations met again on Monday, the mediator said.\n";
    let said = |day: i8| Dating {
        from: Day::new(2018, 10, day),
        to: Day::new(2018, 10, day),
        basis: Basis::Editor,
        why: "Given.".to_owned(),
        evidence: Vec::new(),
    };
    let read = |dating: Dating| {
        let page = SavedPage { published: Some(dating), ..SavedPage::new("page.txt", text) };
        Analyzer::new(Registry::default()).analyze(&page).corpus.articles.rows()[0].published.clone()
    };
    let same = read(said(1));
    assert_eq!((same.basis, same.evidence[0].of(text)), (Basis::Editor, "Monday 1 October 2018"));
    let other = read(said(2));
    assert_eq!((other.day(), other.evidence.len()), (Day::new(2018, 10, 2), 0));
}

#[test]
fn dates_that_can_not_be_true_are_named_with_their_place() {
    let warnings = |text: &str| -> Vec<(String, String)> {
        let analysis = Analyzer::new(Registry::default()).analyze(&SavedPage::new("page.txt", text));
        let said = |warning: &parallax_model::Warning| {
            (warning.span.map_or("", |span| span.of(text)).to_owned(), warning.message.clone())
        };
        analysis.warnings.iter().map(said).collect()
    };
    let page = |head: &str, lead: &str| {
        format!(
            "Talks resume in Geneva\n\n{head}\n\n{lead}The delegations met again after a pause of ten days, the mediator said.\n"
        )
    };
    for (head, lead, place, part) in [
        (
            "Published: 1 October 2018\nPublished: 3 March 2019",
            "",
            "3 March 2019",
            "another day of publication",
        ),
        (
            "Published: 1 October 2018\nUpdated: 3 March 2017",
            "",
            "3 March 2017",
            "a change before publication",
        ),
        ("1 October 2018", "GENEVA, 21 March 2017 - ", "21 March 2017", "the dateline of the article itself"),
        (
            "1 October 2018",
            "On February 30, 2018 nobody came. ",
            "February 30, 2018",
            "no day of the calendar",
        ),
        ("Monday 2 October 2018", "", "Monday 2 October 2018", "that day was a Tuesday"),
    ] {
        let found = warnings(&page(head, lead));
        assert!(found.iter().any(|(words, said)| words == place && said.contains(part)), "{head}: {found:?}");
    }
    assert!(
        warnings(&page("Monday 1 October 2018\nUpdated: 3 October 2018", "GENEVA, 30 September 2018 - "))
            .is_empty()
    );
}

/// The block of that kind in a case.
fn block<'t>(case: &'t str, kind: &str) -> &'t str {
    let (_, fenced) = case.split_once(&format!("```{kind}\n")).unwrap();
    fenced.split_once("\n```").unwrap().0
}

/// The facts as the cases write them.
fn facts(analyzer: &Analyzer, page: &SavedPage) -> String {
    let corpus = analyzer.analyze(page).corpus;
    let article = &corpus.articles.rows()[0];
    let outlet = &corpus.outlets.rows()[0];
    let published = &article.published;
    let mut facts = vec![match (published.from, published.to) {
        (Some(from), Some(to)) => {
            let days = if from == to { from.to_string() } else { format!("{from}..{to}") };
            let words: Vec<&str> = published.evidence.iter().map(|span| span.of(&page.text)).collect();
            format!("published {days} {} \"{}\"", published.basis.slug(), words.join(" … "))
        }
        _ => format!("published {}", published.basis.slug()),
    }];
    facts.extend(outlet.name.as_ref().map(|name| format!("outlet {name}")));
    facts.extend(article.byline.map(|span| format!("byline \"{}\"", span.of(&page.text))));
    facts.join("\n")
}
