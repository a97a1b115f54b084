//! A side in `seeds/actors.toml` is what the texts say: for each actor that has one, the sentence that says so stands
//! here, and stands in a text. Organs and officers of a state or group are on its side by the words that name them so.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use parallax_cli::corpus_of_folder;
use std::collections::BTreeMap;
use std::path::Path;

const SAID: &[(&str, &str)] = &[
    ("syria", "without any authorization from the Damascus government"),
    (
        "syrian-army",
        "the Syrian army has been preparing for the liberation of Idlib, drawing support from Iran and Russia",
    ),
    ("russia", "drawing support from Iran and Russia"),
    ("iran", "drawing support from Iran and Russia"),
    ("russian-foreign-ministry", "the Russian Foreign Ministry’s Information and Press Department said"),
    ("russian-defense-ministry", "the Russian Defense Ministry said"),
    ("vladimir-putin", "his Russian counterpart Vladimir Putin"),
    ("sergei-lavrov", "Russian Foreign Minister Sergei Lavrov"),
    ("maria-zakharova", "Russian Foreign Ministry spokeswoman Maria Zakharova"),
    ("turkey", "the National Liberation Front militants who are supported by Turkey"),
    ("turkish-army", "the Turkish army disagree on the implementation"),
    ("turkish-intelligence", "Turkish intelligence body has opposed the demand"),
    ("recep-tayyip-erdogan", "Turkish President Recep Tayyip Erdogan"),
    ("national-liberation-front", "the Turkey-backed National Liberation Front (NFL)"),
    ("failaq-al-sham", "an NLF faction known as Failaq al-Sham"),
    ("naji-mustafa", "NLF spokesman Naji Mustafa"),
    ("sayf-al-raad", "Failaq al-Sham's media officer Sayf al-Raad"),
    ("hayat-tahrir-al-sham", "Hayat Tahrir al-Sham, a Takfiri alliance also known as al-Qaeda in Syria"),
    ("abu-mohammad-al-jolani", "The terrorist group's chief Abu Mohammad al-Jolani"),
    // By way of Hayat Tahrir al-Sham, which 001 calls al-Qaeda in Syria.
    (
        "al-nusra-front",
        "largely composed of the Jabhat Fateh al-Sham Takfiri terrorist group, formerly known as al-Nusra Front",
    ),
    ("hurras-al-deen", "Hurras al-Deen, a smaller al-Qaeda-linked group"),
    ("al-qaeda", "terrorist methods of Al- Qaeda"),
    ("jaish-al-izza", "US-backed Jaish al-Izza terrorist group"),
    ("us-led-coalition", "a US-led military coalition"),
];

#[test]
fn every_side_rests_on_a_sentence_of_the_texts() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let texts: String = std::fs::read_dir(&seeds)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    // Saved pages have no-break spaces anywhere.
    let texts = texts.split_whitespace().collect::<Vec<_>>().join(" ");
    let said: BTreeMap<&str, &str> = SAID.iter().copied().collect();
    for (slug, words) in &said {
        assert!(texts.contains(words), "{slug}: no text says “{words}”");
    }
    let corpus = corpus_of_folder(&seeds).unwrap().corpus;
    for actor in corpus.actors.rows().iter().filter(|actor| actor.side.is_some()) {
        let words = said
            .get(actor.slug.as_str())
            .unwrap_or_else(|| panic!("{} has a side and no sentence", actor.slug));
        let forms = actor.aliases.iter().map(|alias| alias.form.to_lowercase());
        let named = forms.chain([actor.name.to_lowercase()]).any(|form| words.to_lowercase().contains(&form));
        assert!(named, "{}: “{words}” does not name it", actor.slug);
    }
}
