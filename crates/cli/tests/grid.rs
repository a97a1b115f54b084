//! The story grid of the bundled articles, read by hand.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use parallax_cli::{corpus_json, corpus_of_folder};
use parallax_compare::{Verdict, grid};
use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn bundled_articles_stand_side_by_side_and_no_verdict_is_made_up() {
    let corpus = corpus_of_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds")).unwrap().corpus;
    let rows = grid(&corpus);
    let beside = |one: &str, other: &str| {
        rows.iter().any(|row| {
            let holds = |words: &str| {
                row.cells.iter().flat_map(|cell| &cell.claims).any(|claim| {
                    let claim = corpus.claims.get(*claim).unwrap();
                    let sentence = corpus.sentences.get(claim.sentence).unwrap();
                    let text = corpus.words(sentence.article, sentence.span);
                    text.split_whitespace().collect::<Vec<_>>().join(" ").contains(words)
                })
            };
            holds(one) && holds(other)
        })
    };
    for (one, other) in [
        (
            "has not declared its stance on the Idlib agreement",
            "has yet to announce its stance on the buffer zone",
        ),
        (
            "Turkey and Russia would carry out coordinated",
            "Erdogan said both Turkey and Russia would carry out",
        ),
        ("has also rejected the agreement", "rejected the Idlib buffer zone deal"),
        ("had begun pulling out its heavy weapons", "no changes in the location of weapons"),
    ] {
        assert!(beside(one, other), "{one} / {other}");
    }
    // 88,000 fighters by one count and 3,222 civilians by another; 10 October for arms and 15 October for groups: neither
    // is judged. What is, two articles tell alike.
    let judged = rows.iter().filter(|row| row.verdict != Verdict::Open);
    let told: BTreeSet<_> = judged.map(|row| (row.verdict, row.question.as_str())).collect();
    let said = [
        "Is it so: “Earlier this month, Turkish President Recep Tayyib Erdogan and his Russian counterpart Vladimir Putin met \
         in the Black Sea resort of Sochi”?",
        "Is it so: “Turkish President Recep Tayyip Erdogan reached an accord with his Russian counterpart Vladimir Putin on \
         September 17, under which all militants in the planned buffer area must hand over their heavy weapons”?",
        "Is it so: “terrorist groups must withdraw”?",
        "Is it so: “The Hayat Tahrir al-Sham Takfiri terrorist group has yet to announce its stance on the buffer zone deal”?",
        "Is it so: “Under the Idlib agreement, Turkey and Russia would carry out coordinated military patrols on the borders \
         of the buffer zone in a bid to detect and prevent \"provocation by third parties.\"”?",
    ];
    assert_eq!(told, said.into_iter().map(|question| (Verdict::Same, question)).collect());
    let ids: BTreeSet<_> = rows.iter().map(|row| &row.id).collect();
    assert_eq!(ids.len(), rows.len());

    let json = serde_json::to_value(corpus_json(&corpus)).unwrap();
    let written = json.get("grid").and_then(serde_json::Value::as_array).unwrap();
    let slugs: Vec<&str> = written.iter().filter_map(|row| row.get("id")?.as_str()).collect();
    assert_eq!(slugs, rows.iter().map(|row| row.id.as_str()).collect::<Vec<_>>());
}
