//! Any bytes as a corpus file, as the content or the index of one that is sealed as the program seals it, and as a change
//! somewhere in a true one: a library that can be asked, or an error.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parallax_analysis::{Analyzer, link};
use parallax_model::{Corpus, MAGIC, Registry, SCHEMA, SavedPage, decode, encode};
use parallax_view::{Library, View, claim_list, index_of};
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

const TEXT: &str = "Rebels deny withdrawal\n\nRebels said on 1 October 2018 that they will not withdraw \"heavy weapons\" from \
Idlib.\n\nTurkey's foreign minister denied the report. The deal, he said, holds.\n";

/// The content and the index of a true corpus.
static TRUE: LazyLock<(Vec<u8>, Vec<u8>)> = LazyLock::new(|| {
    let analyzer = Analyzer::new(Registry::default());
    let pages = ["a.txt", "b.txt"].map(|name| analyzer.analyze(&SavedPage::new(name, TEXT)).corpus);
    let mut corpus = Corpus::gather(pages.to_vec());
    link(&mut corpus);
    let index = index_of(&corpus).write().expect("an index can be written");
    let file = encode(&corpus, &[]).expect("a corpus can be written");
    (file[HEADER..].to_vec(), index)
});

/// Magic, schema, two hashes, a length.
const HEADER: usize = 8 + 4 + 32 + 32 + 4;

fn sealed(content: &[u8], index: &[u8]) -> Vec<u8> {
    let mut file = MAGIC.to_vec();
    file.extend(SCHEMA.to_le_bytes());
    file.extend(Sha256::digest(content));
    file.extend(Sha256::digest(index));
    file.extend((content.len() as u32).to_le_bytes());
    file.extend([content, index].concat());
    file
}

/// `bytes` written over what stands at a place of `whole`, which is cut there or goes on.
fn changed(whole: &[u8], bytes: &[u8]) -> Vec<u8> {
    let Some((place, bytes)) = bytes.split_first_chunk::<2>() else { return whole.to_vec() };
    let place = usize::from(u16::from_le_bytes(*place)) % whole.len();
    let rest = whole.get(place + bytes.len()..).unwrap_or_default();
    [&whole[..place], bytes, rest].concat()
}

fuzz_target!(|bytes: &[u8]| {
    let Some((way, bytes)) = bytes.split_first() else { return };
    let (content, index) = &*TRUE;
    let file = match way % 5 {
        0 => bytes.to_vec(),
        1 => sealed(bytes, index),
        2 => sealed(content, bytes),
        3 => sealed(&changed(content, bytes), index),
        _ => sealed(content, &changed(index, bytes)),
    };
    if let Ok((corpus, _)) = decode(&file) {
        assert_eq!(corpus.check(), Ok(()));
    }
    if let Ok(library) = Library::open(&file) {
        for link in ["#/claims?v=1", "#/claims?q=rebels+NEAR/4+idlib&source=-a&sort=date&v=1"] {
            let list = claim_list(&library, &View::parse(link).0);
            assert!(list.shown <= list.total);
        }
    }
});
