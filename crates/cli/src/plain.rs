//! What is printed of others' text: file names, outlets, titles, quoted words. A terminal obeys control characters and
//! turns words round at characters of direction, so that nothing printed holds any. [`Plain`] stands before standard
//! output and standard error and lets none through; `parallax_ingest::one_line` keeps a name from ending the line that it
//! stands in.

use std::io::{Result, Write};

/// A writer that writes control characters and characters of direction as `\u001b`, which JSON reads back as the same
/// character. Line feeds and tabs pass. What is not UTF-8 becomes U+FFFD.
#[derive(Debug)]
pub struct Plain<Out: Write> {
    out: Out,
    /// The beginning of a character whose other bytes are still to come.
    begun: Vec<u8>,
}

impl<Out: Write> Plain<Out> {
    /// Stands before `out`.
    pub fn new(out: Out) -> Self {
        Self { out, begun: Vec::new() }
    }
}

impl<Out: Write> Write for Plain<Out> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        let mut all = std::mem::take(&mut self.begun);
        all.extend_from_slice(bytes);
        let mut rest = all.as_slice();
        while !rest.is_empty() {
            let Some(chunk) = rest.utf8_chunks().next() else { break };
            escape(chunk.valid(), &mut self.out)?;
            let (valid, invalid) = (chunk.valid().len(), chunk.invalid().len());
            rest = rest.get(valid..).unwrap_or_default();
            if invalid == rest.len() && is_beginning(rest) {
                self.begun = rest.to_vec();
                break;
            }
            if invalid > 0 {
                self.out.write_all("\u{fffd}".as_bytes())?;
            }
            rest = rest.get(invalid..).unwrap_or_default();
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<()> {
        if !std::mem::take(&mut self.begun).is_empty() {
            self.out.write_all("\u{fffd}".as_bytes())?;
        }
        self.out.flush()
    }
}

/// Whether bytes that are no character become one with more of them.
fn is_beginning(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|why| why.error_len().is_none())
}

fn escape(words: &str, out: &mut impl Write) -> Result<()> {
    let mut rest = words;
    while let Some((at, c)) = rest.char_indices().find(|(_, c)| is_unprintable(*c)) {
        let (before, after) = rest.split_at(at);
        out.write_all(before.as_bytes())?;
        write!(out, "\\u{:04x}", u32::from(c))?;
        rest = after.strip_prefix(c).unwrap_or_default();
    }
    out.write_all(rest.as_bytes())
}

/// Whether a terminal obeys a character, or turns round what follows it; all stand below U+10000.
pub(crate) fn is_unprintable(c: char) -> bool {
    let turns =
        matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || c.is_control() && !matches!(c, '\n' | '\t')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn printed(pieces: &[&[u8]]) -> String {
        let mut plain = Plain::new(Vec::new());
        for piece in pieces {
            plain.write_all(piece).unwrap();
        }
        plain.flush().unwrap();
        String::from_utf8(plain.out).unwrap()
    }

    #[test]
    fn what_a_terminal_obeys_is_written_out() {
        assert_eq!(
            printed(&[b"\x1b[31mred\x07 \xc2\x9b2J \xe2\x80\xaetxt\tend\r\n"]),
            "\\u001b[31mred\\u0007 \\u009b2J \\u202etxt\tend\\u000d\n"
        );
        assert_eq!(printed(&[b"caf\xc3", b"\xa9 \xff\xe2\x80"]), "café \u{fffd}\u{fffd}");
    }

    proptest! {
        #[test]
        fn nothing_printed_is_obeyed_and_json_stays_the_same(words: String, cuts in proptest::collection::vec(0usize..40, 0..8)) {
            let json = serde_json::to_string(&words).unwrap();
            let mut pieces = Vec::new();
            let mut rest = json.as_bytes();
            for cut in cuts {
                let (piece, after) = rest.split_at(cut.min(rest.len()));
                pieces.push(piece);
                rest = after;
            }
            pieces.push(rest);
            let printed = printed(&pieces);
            prop_assert!(!printed.chars().any(is_unprintable), "{printed:?}");
            prop_assert_eq!(serde_json::from_str::<String>(&printed).unwrap(), words);
        }
    }
}
