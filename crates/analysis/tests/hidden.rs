//! What is not seen of a text is told, and no name has it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use parallax_analysis::Analyzer;
use parallax_model::{Registry, SavedPage};

#[test]
fn names_lose_what_is_not_seen_and_the_text_keeps_it() {
    let page = SavedPage::new(
        "001.txt",
        "Talks\n\nMinister Ann\u{200b} Lee said on Monday that the port is open.\n\n© 2018 \u{202e}Example News. All rights reserved.\n",
    );
    let analysis = Analyzer::new(Registry::default()).analyze(&page);
    let corpus = &analysis.corpus;
    let names =
        corpus.actors.rows().iter().flat_map(|actor| {
            std::iter::once(&actor.name).chain(actor.aliases.iter().map(|alias| &alias.form))
        });
    let mut names = names.chain(corpus.outlets.rows().iter().filter_map(|outlet| outlet.name.as_ref()));
    assert!(!names.any(|name| name.contains(parallax_model::is_hidden)));
    assert!(corpus.articles.rows()[0].text.contains('\u{202e}'));
    let told: Vec<&str> = analysis.warnings.iter().map(|warning| warning.message.as_str()).collect();
    assert!(
        told.contains(
            &"The character U+202E, which turns the direction of what follows, stands in the text once."
        ),
        "{told:?}"
    );
    assert!(told.contains(&"The character U+200B, which is not seen, stands in the text once."), "{told:?}");
}
