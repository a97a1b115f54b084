//! What the linker finds on the bundled articles, against what was read by hand, and what it must find there.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

use expect_test::expect_file;
use parallax_cli::corpus_of_folder;
use parallax_model::{ClaimId, Corpus, Relation, RelationKind, Slot, Span};
use std::fmt::Write;
use std::path::Path;
use std::sync::OnceLock;

fn corpus() -> &'static Corpus {
    static CORPUS: OnceLock<Corpus> = OnceLock::new();
    CORPUS.get_or_init(|| {
        corpus_of_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds")).unwrap().corpus
    })
}

/// With plain single spaces: saved pages have no-break spaces anywhere.
fn plain(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn words(claim: ClaimId) -> String {
    let row = corpus().claims.get(claim).unwrap();
    plain(&row.content.words(&corpus().articles.get(row.article).unwrap().text))
}

fn article(claim: ClaimId) -> &'static str {
    let row = corpus().claims.get(claim).unwrap();
    corpus().articles.get(row.article).unwrap().slug.as_str()
}

fn sure() -> impl Iterator<Item = &'static Relation> {
    corpus().relations.rows().iter().filter(|relation| !relation.is_possible())
}

/// Whether the two claims of the relation hold these words of these articles, in one order or the other.
fn joins(relation: &Relation, one: (&str, &str), other: (&str, &str)) -> bool {
    let holds =
        |claim: ClaimId, (slug, part): (&str, &str)| article(claim) == slug && words(claim).contains(part);
    holds(relation.from, one) && holds(relation.to, other)
        || holds(relation.from, other) && holds(relation.to, one)
}

/// Both sides' words in a slot.
fn aligned(relation: &Relation, slot: Slot) -> Option<(String, String)> {
    let row = relation.slots.iter().find(|aligned| aligned.slot == slot)?;
    Some(aligned_words(relation, row.from, row.to))
}

fn found(one: (&str, &str), other: (&str, &str)) -> &'static Relation {
    sure()
        .find(|relation| joins(relation, one, other))
        .unwrap_or_else(|| panic!("{one:?} and {other:?}: nothing"))
}

#[test]
fn nine_of_ten_relations_found_are_true() {
    let table = include_str!("relations.md");
    let marked: Vec<Vec<&str>> = table
        .lines()
        .filter(|line| line.starts_with("| true") || line.starts_with("| false"))
        .map(|line| line.split('|').map(str::trim).skip(1).take(6).collect())
        .collect();
    let verdict = |relation: &Relation| {
        let row = marked.iter().find(|row| {
            relation.kind.slug() == row[1] && joins(relation, (row[2], row[3]), (row[4], row[5]))
        });
        row.is_some_and(|row| row[0] == "true")
    };
    let wrong: Vec<String> = sure()
        .filter(|relation| !verdict(relation))
        .map(|relation| {
            format!(
                "| false | {} | {} | {} | {} | {} |",
                relation.kind.slug(),
                article(relation.from),
                words(relation.from),
                article(relation.to),
                words(relation.to)
            )
        })
        .collect();
    let all = sure().count();
    assert!(all >= 12, "only {all} relations");
    assert!((all - wrong.len()) * 10 >= all * 9, "{} of {all} wrong:\n{}", wrong.len(), wrong.join("\n"));
    let unmarked = marked
        .iter()
        .filter(|row| row[0] == "true")
        .filter(|row| !sure().any(|relation| joins(relation, (row[2], row[3]), (row[4], row[5]))));
    let lost: Vec<_> = unmarked.collect();
    assert!(lost.is_empty(), "no longer found: {lost:#?}");
}

#[test]
fn two_deadlines_of_two_things_are_no_conflict() {
    // One is for the heavy arms, one for the groups, and the sentence of 004 says both.
    let (one, other) = (("002", "by October 15"), ("004", "heavy arms by October 10"));
    assert!(!corpus().relations.rows().iter().any(|relation| joins(relation, one, other)));
}

#[test]
fn no_conflict_between_sources_stands_without_one_event_actor_and_object() {
    let outlet =
        |claim: ClaimId| corpus().articles.get(corpus().claims.get(claim).unwrap().article).unwrap().outlet;
    let between = sure().filter(|row| outlet(row.from) != outlet(row.to));
    let against = between.filter(|row| matches!(row.kind, RelationKind::Conflicts | RelationKind::Denies));
    assert_eq!(against.count(), 0, "read by hand: no two of these texts contradict each other in one event");
}

#[test]
fn whether_heavy_weapons_were_being_pulled_out_is_disputed() {
    let pulled = ("001", "had begun pulling out its heavy weapons");
    let denial = found(("001", "both groups denied it"), pulled);
    assert_eq!((denial.kind, denial.reason), (RelationKind::Denies, Slot::Polarity));
    assert_eq!(words(denial.from), "both groups denied it");
    let answer = found(("001", "no changes in the location of weapons"), pulled);
    assert_eq!((answer.kind, answer.reason), (RelationKind::Conflicts, Slot::Polarity));
}

#[test]
fn three_articles_agree_on_where_and_when_the_deal_was_made() {
    let proposition = corpus().propositions.rows().iter().find(|proposition| {
        proposition.claims.iter().any(|claim| words(*claim).contains("reached an accord"))
    });
    let proposition = proposition.unwrap();
    let mut articles: Vec<&str> = proposition.claims.iter().map(|claim| article(*claim)).collect();
    articles.dedup();
    assert_eq!(articles, ["001", "002", "004"]);
    assert_eq!(proposition.independent, 3);
    let when = found(("001", "on September 17"), ("004", "was forged in"));
    assert_eq!(aligned(when, Slot::Time), Some(("September 17".into(), "September".into())));
    let place = found(("002", "The deal was hammered out"), ("004", "was forged in"));
    let (a, b) = aligned(place, Slot::Place).unwrap();
    assert!(a.ends_with("Sochi") && b.ends_with("Sochi"), "{a} / {b}");
}

#[test]
fn no_two_statements_of_one_speaker_are_merged() {
    for proposition in corpus().propositions.rows() {
        let voice = |claim: ClaimId| {
            let row = corpus().claims.get(claim).unwrap();
            let speaker =
                row.attribution.map(|id| corpus().attributions.get(id).unwrap().speaker.name.clone());
            (row.article, speaker)
        };
        let mut voices: Vec<_> = proposition.claims.iter().map(|claim| voice(*claim)).collect();
        voices.sort();
        let all = voices.len();
        voices.dedup();
        assert_eq!(
            voices.len(),
            all,
            "{:?}",
            proposition.claims.iter().map(|claim| words(*claim)).collect::<Vec<_>>()
        );
    }
    for relation in sure().filter(|relation| relation.kind == RelationKind::Agrees) {
        assert_ne!(article(relation.from), article(relation.to));
    }
}

#[test]
fn copied_words_are_no_second_source() {
    let proposition = corpus().propositions.rows().iter().find(|proposition| {
        proposition.claims.iter().any(|claim| words(*claim).contains("coordinated military patrols"))
    });
    let proposition = proposition.unwrap();
    assert_eq!((proposition.claims.len(), proposition.independent), (2, 1));
}

#[test]
fn the_relations_of_the_bundled_articles_are_as_before() {
    let mut page = String::new();
    for relation in corpus().relations.rows() {
        let sureness = if relation.is_possible() { "possible: " } else { "" };
        writeln!(page, "{sureness}{} ({} {})", relation.kind.label(), relation.rule, relation.score).unwrap();
        for aligned in &relation.slots {
            let (a, b) = aligned_words(relation, aligned.from, aligned.to);
            writeln!(page, "    {}: {a} | {b}", aligned.slot.label()).unwrap();
        }
        for claim in [relation.from, relation.to] {
            writeln!(page, "  {} {}", article(claim), words(claim)).unwrap();
        }
        page.push('\n');
    }
    for proposition in corpus().propositions.rows() {
        let reasons: Vec<&str> = proposition.shared.iter().map(|shared| shared.kind.label()).collect();
        writeln!(page, "Proposition, {} independent {}", proposition.independent, reasons.join(", "))
            .unwrap();
        for claim in &proposition.claims {
            writeln!(page, "  {} {}", article(*claim), words(*claim)).unwrap();
        }
        page.push('\n');
    }
    expect_file!["golden/relations.txt"].assert_eq(&page);
}

fn aligned_words(relation: &Relation, from: Span, to: Span) -> (String, String) {
    let of = |claim: ClaimId, span| plain(corpus().words(corpus().claims.get(claim).unwrap().article, span));
    (of(relation.from, from), of(relation.to, to))
}
