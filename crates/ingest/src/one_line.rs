//! Names and messages as they are printed: on one line, and no longer than a reader can use.

use std::fmt::Write;

/// The longest name that is printed whole, in characters.
const LONGEST: usize = 600;
/// How many characters of a longer one are printed, at its beginning and at its end.
const ENDS: usize = 200;

/// A name or a message on one line, its middle left out where it is longer than any that helps.
pub fn one_line(words: &str) -> String {
    let long = words.chars().nth(LONGEST).is_some();
    let mut line = String::new();
    if long {
        line.extend(words.chars().take(ENDS));
        let from = words.char_indices().rev().nth(ENDS - 1).map_or(0, |(at, _)| at);
        let _ = write!(line, " … ({} bytes) … {}", words.len(), words.get(from..).unwrap_or_default());
    } else {
        line.push_str(words);
    }
    line.replace('\n', "\\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stays_on_its_line_and_is_cut_where_it_is_long() {
        assert_eq!(one_line("a\nb"), "a\\nb");
        let long = one_line(&"é".repeat(1_000_000));
        assert!(long.chars().count() < LONGEST && long.contains("2000000 bytes"), "{long}");
    }
}
