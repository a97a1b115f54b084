//! Percent and plus, by hand: what stands in a link is letters, digits and `-._`; all else is escaped, a space
//! as `+`. Decoding takes what other programs make of it: `%20`, raw characters, escapes that were cut.

use std::fmt::Write;

/// `words` as they stand in a link.
pub(crate) fn escape(words: &str) -> String {
    let mut link = String::with_capacity(words.len());
    for byte in words.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => link.push(char::from(byte)),
            b' ' => link.push('+'),
            _ => {
                let _ = write!(link, "%{byte:02X}");
            }
        }
    }
    link
}

/// `words` as an item of a list, where a leading `-` or `.` has a meaning of its own.
pub(crate) fn escape_item(words: &str) -> String {
    match words.strip_prefix(['-', '.']) {
        Some(rest) if words.starts_with('-') => format!("%2D{}", escape(rest)),
        Some(rest) => format!("%2E{}", escape(rest)),
        None => escape(words),
    }
}

/// The words that `link` stands for. An escape that is not one stays as it is.
pub(crate) fn unescape(link: &str) -> String {
    let mut bytes = Vec::with_capacity(link.len());
    let mut rest = link.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        match (byte, escaped(after)) {
            (b'%', Some((value, after))) => {
                bytes.push(value);
                rest = after;
            }
            (b'+', _) => bytes.push(b' '),
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The byte that two hexadecimal digits stand for, and what follows them.
fn escaped(digits: &[u8]) -> Option<(u8, &[u8])> {
    let (pair, rest) = digits.split_first_chunk::<2>()?;
    let [high, low] = pair.map(|digit| char::from(digit).to_digit(16));
    u8::try_from(high? * 16 + low?).ok().map(|byte| (byte, rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_space_is_a_plus_and_a_plus_is_escaped() {
        assert_eq!(escape("a b+c"), "a+b%2Bc");
        assert_eq!(unescape("a+b%2Bc%20d"), "a b+c d");
    }

    #[test]
    fn cut_and_foreign_escapes_stay() {
        assert_eq!(unescape("100%"), "100%");
        assert_eq!(unescape("a%2"), "a%2");
        assert_eq!(unescape("%zz"), "%zz");
        assert_eq!(unescape("%E2%80"), "\u{fffd}");
    }

    #[test]
    fn a_leading_sign_of_an_item_is_escaped() {
        assert_eq!(escape_item("-x"), "%2Dx");
        assert_eq!(escape_item(".x"), "%2Ex");
        assert_eq!(escape_item("x-y"), "x-y");
    }

    proptest! {
        #[test]
        fn unescape_undoes_escape(words in any::<String>()) {
            prop_assert_eq!(unescape(&escape(&words)), words.clone());
            prop_assert_eq!(unescape(&escape_item(&words)), words);
        }

        #[test]
        fn what_is_escaped_holds_no_sign_of_the_grammar(words in any::<String>()) {
            prop_assert!(!escape(&words).contains(['&', '=', '~', '#', '?', '/', ' ']));
        }
    }
}
