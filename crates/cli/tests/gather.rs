//! One corpus of many articles is the same for every order in which they come, and for every way in which it grew;
//! what a reader decides of its actors can be taken back.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

use parallax_analysis::Analyzer;
use parallax_ingest::Folder;
use parallax_model::{Corpus, Edit, Registry, encode};
use proptest::prelude::*;
use std::path::Path;
use std::sync::OnceLock;

/// The corpora of the bundled articles, one each: first as an editor's registry names the actors, then without one.
fn parts() -> &'static [Vec<Corpus>; 2] {
    static PARTS: OnceLock<[Vec<Corpus>; 2]> = OnceLock::new();
    PARTS.get_or_init(|| {
        let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
        let folder = Folder::open(&seeds).unwrap();
        [folder.registry.clone(), Registry::default()].map(|registry| {
            let analyzer = Analyzer::new(registry);
            folder.pages().map(|page| analyzer.analyze(&page.unwrap().page).corpus).collect()
        })
    })
}

fn whole() -> &'static [Corpus; 2] {
    static WHOLE: OnceLock<[Corpus; 2]> = OnceLock::new();
    WHOLE.get_or_init(|| parts().clone().map(Corpus::gather))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn the_order_of_articles_does_not_matter(order in Just((0..5usize).collect::<Vec<_>>()).prop_shuffle()) {
        for (parts, whole) in parts().iter().zip(whole()) {
            let corpus = Corpus::gather(order.iter().map(|&at| parts[at].clone()).collect());
            prop_assert_eq!(encode(&corpus, &[]).unwrap(), encode(whole, &[]).unwrap());
            prop_assert_eq!(corpus.check(), Ok(()));
        }
    }

    #[test]
    fn how_a_corpus_grew_does_not_matter(
        order in Just((0..5usize).collect::<Vec<_>>()).prop_shuffle(),
        first in 1usize..5,
    ) {
        for (parts, whole) in parts().iter().zip(whole()) {
            let some = |order: &[usize]| Corpus::gather(order.iter().map(|&at| parts[at].clone()).collect());
            let mut corpus = some(&order[..first]);
            corpus.extend(some(&order[first..]));
            prop_assert_eq!(&corpus, whole);
        }
    }
}

#[test]
fn a_name_that_is_split_off_and_joined_again_leaves_no_trace() {
    let mut moved = 0;
    for corpus in whole() {
        for actor in corpus.actors.rows() {
            for alias in actor.aliases.iter().filter(|alias| alias.form != actor.name) {
                let split = corpus.split(&actor.slug, &alias.form);
                assert_eq!(split.check(), Ok(()), "{} without {}", actor.slug, alias.form);
                assert_eq!(split.actors.len(), corpus.actors.len() + 1);
                let part = split.actors.rows().iter().find(|row| row.name == alias.form).unwrap();
                let of_part = |row: &&parallax_model::Mention| {
                    row.actor.and_then(|id| split.actors.get(id)).is_some_and(|row| row.slug == part.slug)
                };
                moved += split.mentions.rows().iter().filter(of_part).count();
                assert_eq!(
                    &split.joined(&actor.slug, &part.slug),
                    corpus,
                    "{} and {}",
                    actor.slug,
                    alias.form
                );
            }
        }
    }
    assert!(moved > 30, "only {moved} mentions went with their name");
}

#[test]
fn a_join_moves_everything_and_is_undone_by_leaving_it_out() {
    for corpus in whole() {
        let slugs: Vec<_> = corpus.actors.rows().iter().map(|actor| actor.slug.clone()).collect();
        for pair in slugs.windows(2) {
            let edit = Edit::Join { actor: pair[0].clone(), other: pair[1].clone() };
            let joined = corpus.edited([&edit]);
            assert_eq!(joined.check(), Ok(()));
            assert_eq!(joined.actors.len() + 1, corpus.actors.len());
            assert!(joined.actors.rows().iter().all(|actor| actor.slug != pair[1]));
            assert_eq!(joined.mentions.len(), corpus.mentions.len());
            assert_eq!(&corpus.edited([]), corpus);
        }
        let nobody = Edit::Split { actor: slugs[0].clone(), form: "Nobody At All".to_owned() };
        assert_eq!(&corpus.edited([&nobody]), corpus);
    }
}
