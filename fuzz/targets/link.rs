//! Any words as a link: a view, whose own link gives that view again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parallax_view::View;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let (view, _) = View::parse(&text);
    let href = view.href();
    let (again, _) = View::parse(&href);
    assert_eq!(again, view);
    assert_eq!(again.href(), href);
});
