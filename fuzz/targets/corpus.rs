//! Any bytes as a corpus file: a corpus that holds together, or an error.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok((corpus, _)) = parallax_model::decode(bytes) {
        assert_eq!(corpus.check(), Ok(()));
    }
});
