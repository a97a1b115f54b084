//! Large registries: what an editor lists and decides is looked up, and never gone through name by name. A bound on time
//! that is generous for n log n and far too short for n × n.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use parallax_analysis::Analyzer;
use parallax_model::{Actor, ActorKind, Alias, Corpus, Registry, Ruling, SavedPage, Verdict};
use std::fmt::Write;
use std::time::{Duration, Instant};

/// Unoptimised, on a machine that does other things.
const BOUND: Duration = Duration::from_secs(40);

fn ruling(verdict: Verdict, forms: &[String; 2]) -> Ruling {
    Ruling { verdict, forms: forms.to_vec() }
}

/// A name of two words that no other number has.
fn name(number: usize) -> String {
    let word = |mut number: usize| {
        let mut word = String::new();
        for place in 0..4 {
            let first = char::from(b"bdfgklmnrstvz"[number % 13]);
            word.push(if place == 0 { first.to_ascii_uppercase() } else { first });
            word.push(char::from(b"aiu"[number % 3]));
            number /= 13;
        }
        word
    };
    format!("{} {}", word(number), word(number + 7_777))
}

fn article(file: &str, names: impl Iterator<Item = usize>) -> SavedPage {
    let mut text = String::from("Talks\n\n");
    for number in names {
        let _ = write!(text, "Minister {} said on Monday that the port is open.\n\n", name(number));
    }
    SavedPage::new(file, &text)
}

#[test]
fn a_hundred_thousand_names_of_one_actor_are_read_at_once() {
    let mut actor = Actor::named("Abu One", ActorKind::Person);
    actor.add_all((0..100_000).map(|number| Alias::listed(&format!("Abu {number}"))));
    let begun = Instant::now();
    let analyzer = Analyzer::new(Registry { actors: vec![actor], ..Registry::default() });
    let pages = (0..4).map(|number| {
        SavedPage::new(&format!("{number}.txt"), "Talks\n\nAbu 77123 said on Monday that Abu One left.\n")
    });
    let parts: Vec<Corpus> = pages.map(|page| analyzer.analyze(&page).corpus).collect();
    assert!(parts[0].mentions.rows().iter().filter(|mention| mention.actor.is_some()).count() >= 2);
    let whole = Corpus::gather(parts);
    let (_, actor) = whole.actors.find(|actor| actor.name == "Abu One").unwrap();
    assert_eq!(actor.aliases.iter().filter(|alias| alias.form.starts_with("Abu ")).count(), 100_001);
    assert!(begun.elapsed() < BOUND, "{:?}", begun.elapsed());
}

#[test]
fn a_thousand_merges_and_as_many_names_kept_apart_cost_what_they_name() {
    let rulings = (0..1_000).flat_map(|number| {
        let merge = ruling(Verdict::Merge, &[name(2 * number), name(2 * number + 1)]);
        [merge, ruling(Verdict::KeepApart, &[name(2 * number), name(2 * number + 2_000)])]
    });
    let registry = Registry { rulings: rulings.collect(), ..Registry::default() };
    let begun = Instant::now();
    let analyzer = Analyzer::new(registry);
    let pages = (0..10).map(|place| article(&format!("{place}.txt"), place * 200..place * 200 + 200));
    let whole = Corpus::gather(pages.map(|page| analyzer.analyze(&page).corpus).collect());
    assert!(begun.elapsed() < BOUND, "{:?}", begun.elapsed());
    // The names of a pair are one actor’s.
    let of = |form: &str| {
        whole.actors.find(|actor| actor.aliases.iter().any(|alias| alias.form == form)).map(|(id, _)| id)
    };
    assert!(of(&name(0)).is_some());
    assert_eq!(of(&name(0)), of(&name(1)));
    assert_ne!(of(&name(0)), of(&name(2)));
}
