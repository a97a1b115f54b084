//! What holds of the grid of any corpus.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where it fails")]

mod made;

use made::{Told, corpus, told};
use parallax_compare::{Frame, Verdict, grid, grid_counted};
use parallax_model::{Corpus, Span};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Words that no list of this crate holds.
const WORDS: [&str; 24] = [
    "harbour", "bridge", "mayor", "council", "storm", "market", "school", "teacher", "tunnel", "river",
    "barley", "museum", "train", "bakery", "walnut", "forest", "miner", "strike", "budget", "harvest",
    "island", "ferry", "airport", "pilot",
];

fn sentence() -> impl Strategy<Value = String> {
    let toll =
        prop::option::of((1_u32..200, prop::sample::select(vec!["", "at least ", "nearly ", "up to "])));
    (prop::collection::vec(0..WORDS.len(), 4..9), toll).prop_map(|(words, toll)| {
        let words: Vec<&str> = words.into_iter().map(|word| WORDS[word]).collect();
        let toll =
            toll.map(|(count, bound)| format!(" killed {bound}{count} people in Harlow")).unwrap_or_default();
        format!("The {}{toll}.", words.join(" "))
    })
}

fn articles() -> impl Strategy<Value = Vec<(i8, Vec<String>)>> {
    prop::collection::vec((1_i8..4, prop::collection::vec(sentence(), 1..6)), 2..6)
}

fn made(articles: &[(i8, Vec<String>)], order: &[usize]) -> Corpus {
    let slugs: Vec<String> = (0..articles.len()).map(|number| format!("a{number}")).collect();
    let told: Vec<Told<'_>> = order
        .iter()
        .map(|&number| Told {
            slug: &slugs[number],
            day: Some(articles[number].0),
            sentences: articles[number].1.iter().map(|words| (None, words.as_str())).collect(),
        })
        .collect();
    corpus(&told)
}

/// All that a row says, without row numbers.
fn plain(corpus: &Corpus) -> Vec<String> {
    let row = |row: parallax_compare::Row| {
        let cell = |cell: &parallax_compare::Cell| {
            let claims: Vec<&str> =
                cell.claims.iter().map(|claim| corpus.claims.get(*claim).unwrap().slug.as_str()).collect();
            let words: Vec<&str> = cell.answer.iter().map(|span| corpus.words(cell.article, *span)).collect();
            format!("{claims:?} {words:?} {:?} {:?}", cell.value, cell.voice)
        };
        let cells: Vec<String> = row.cells.iter().map(cell).collect();
        let verdict = (row.verdict, row.why, row.sure, row.weight);
        format!("{} {} {:?} {verdict:?} {cells:?}", row.id, row.question, row.frame)
    };
    grid(corpus).into_iter().map(row).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_articles_changes_nothing(articles in articles(), turn in 0_usize..6) {
        let order: Vec<usize> = (0..articles.len()).collect();
        let mut turned = order.clone();
        turned.rotate_left(turn % order.len());
        turned.reverse();
        prop_assert_eq!(plain(&made(&articles, &order)), plain(&made(&articles, &turned)));
    }

    #[test]
    fn tolls_that_overlap_never_differ(articles in articles()) {
        let order: Vec<usize> = (0..articles.len()).collect();
        for row in grid(&made(&articles, &order)).iter().filter(|row| row.frame == Frame::Toll) {
            let values: Vec<_> = row.cells.iter().filter_map(|cell| cell.value.as_ref()).collect();
            prop_assert_eq!(values.len(), row.cells.len());
            let overlap =
                values.iter().all(|a| values.iter().all(|b| a.interval.overlaps(b.interval)));
            prop_assert!(!(overlap && row.verdict == Verdict::Differ), "{row:?}");
            let equal = values.iter().all(|value| value.interval == values[0].interval);
            prop_assert!(equal || row.verdict != Verdict::Same, "{row:?}");
        }
    }

    #[test]
    fn spans_lie_in_their_articles_and_ids_are_unique(articles in articles()) {
        let order: Vec<usize> = (0..articles.len()).collect();
        let corpus = made(&articles, &order);
        let rows = grid(&corpus);
        let ids: BTreeSet<_> = rows.iter().map(|row| row.id.as_str()).collect();
        prop_assert_eq!(ids.len(), rows.len());
        for cell in rows.iter().flat_map(|row| &row.cells) {
            let text = &corpus.articles.get(cell.article).unwrap().text;
            prop_assert!(!cell.answer.is_empty() && cell.answer.iter().all(|span: &Span| span.fits(text)));
        }
    }

    #[test]
    fn an_article_beside_its_copy_pairs_every_sentence_with_itself(words in prop::collection::btree_set(sentence(), 2..8)) {
        let words: Vec<String> = words.into_iter().collect();
        let corpus = made(&[(4, words.clone()), (4, words.clone())], &[0, 1]);
        let rows = grid(&corpus);
        for (first, claim) in corpus.claims.iter().take(words.len()) {
            let text = corpus.words(claim.article, claim.content.hull());
            let copy = corpus.claims.iter().skip(words.len()).find(|(_, other)| {
                corpus.words(other.article, other.content.hull()) == text
            });
            let (copy, _) = copy.unwrap();
            let beside = rows.iter().any(|row| {
                let holds = |wanted| row.cells.iter().any(|cell| cell.claims.contains(&wanted));
                holds(first) && holds(copy)
            });
            prop_assert!(beside, "{}", text);
        }
    }
}

#[test]
fn unrelated_texts_give_no_row() {
    let rows = grid(&corpus(&[
        told(
            "a",
            4,
            &["Farmers expect a good harvest of barley.", "Trains run hourly between both capitals."],
        ),
        told("b", 4, &["The museum shows old paintings.", "A new bakery sells bread with walnuts."]),
    ]));
    assert_eq!(rows, []);
    assert_eq!(grid(&Corpus::default()), []);
}

/// How many pairs are compared in a corpus of `articles` articles, ten to a story.
fn compared(articles: usize) -> u64 {
    let texts: Vec<(String, Vec<String>)> = (0..articles)
        .map(|number| {
            let story = number / 10;
            let sentences = (0..8).map(|row| {
                let word = |salt: usize| WORDS[(story * 7 + row * 5 + salt * 11 + story / 24) % WORDS.len()];
                format!("The {} {} of t{story}r{row} saw the {} of n{number}.", word(0), word(1), word(2))
            });
            (format!("a{number:06}"), sentences.collect())
        })
        .collect();
    let told: Vec<Told<'_>> = texts
        .iter()
        .map(|(slug, sentences)| Told {
            slug,
            day: Some(4),
            sentences: sentences.iter().map(|words| (None, words.as_str())).collect(),
        })
        .collect();
    grid_counted(&corpus(&told)).1
}

#[test]
fn comparisons_grow_near_n_log_n() {
    let (small, large) = (60_usize, 240_usize);
    let growth = compared(large) as f64 / compared(small) as f64;
    let n_log_n = (large as f64 * (large as f64).ln()) / (small as f64 * (small as f64).ln());
    assert!(growth < 1.2 * n_log_n, "{growth:.2} times as many, where n log n is {n_log_n:.2}");
}
