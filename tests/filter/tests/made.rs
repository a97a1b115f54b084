//! The bench's corpora can be made, checked and read: what a claim holds changes oftener than the bench is run.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use parallax_model::{decode, encode};
use std::path::Path;
use std::process::Command;

#[test]
fn a_corpus_of_so_many_claims_is_made_of_the_seeds() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let seeds = parallax_cli::corpus_of_folder(&seeds).unwrap().corpus;
    let (file, out) = (folder.join("seeds.bin"), folder.join("made"));
    std::fs::write(&file, encode(&seeds, &[]).unwrap()).unwrap();
    let maker = Command::new(env!("CARGO_BIN_EXE_filter-corpus")).arg(&file).arg("120").arg(&out).output();
    let maker = maker.unwrap();
    assert!(maker.status.success(), "{}", String::from_utf8_lossy(&maker.stderr));
    let made = decode(&std::fs::read(out.with_extension("bin")).unwrap()).unwrap().0;
    assert_eq!(made.claims.len(), 120);
}
