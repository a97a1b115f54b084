//! Any bytes as the file of a saved view: refused with a reason, or a view whose file gives it again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parallax_view::SavedView;

fuzz_target!(|bytes: &[u8]| match SavedView::read(bytes) {
    Ok(saved) => assert_eq!(SavedView::read(saved.write().as_bytes()), Ok(saved)),
    Err(error) => assert!(!error.to_string().is_empty()),
});
