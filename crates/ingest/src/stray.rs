//! Text of UTF-8 into which some bytes of windows-1252 have strayed, as editors and forms paste them.

use encoding_rs::WINDOWS_1252;

/// Bytes of windows-1252 in a text of UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Strays {
    /// How many there are.
    pub count: usize,
    /// Where the first stands, in bytes of the file.
    pub first: usize,
    /// That byte.
    pub byte: u8,
    /// The character that it was read as.
    pub read: char,
    /// Where that stands, in bytes of the decoded text.
    pub at: usize,
    /// Whether it is half of a sign that was written in two halves (a surrogate), and no byte of windows-1252.
    pub surrogate: bool,
}

/// The bytes behind a byte order mark of UTF-8.
pub(crate) fn past_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// The text and its strays, where the bytes are UTF-8 for the most part: more of its characters of several bytes are
/// right than wrong. Surrogates written as three bytes each are no other encoding, but UTF-8 as some programs write it
/// (CESU-8, WTF-8): two are the sign that they mean, one alone is lost.
pub(crate) fn with_strays(bytes: &[u8]) -> Option<(String, Strays)> {
    let mut text = String::with_capacity(bytes.len());
    let mut strays: Option<Strays> = None;
    let (mut right, mut wrong, mut at, mut read_to) = (0usize, 0usize, 0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        text.push_str(chunk.valid());
        at += chunk.valid().len();
        for &byte in chunk.invalid() {
            let here = at;
            at += 1;
            if here < read_to {
                continue;
            }
            let surrogate = surrogate(bytes.get(here..).unwrap_or_default());
            let read = if let Some((read, length)) = surrogate {
                read_to = here + length;
                right += 1;
                read
            } else {
                wrong += 1;
                let one = [byte];
                WINDOWS_1252.decode_without_bom_handling(&one).0.chars().next().unwrap_or('\u{fffd}')
            };
            let surrogate = surrogate.is_some();
            match &mut strays {
                Some(strays) => strays.count += 1,
                None => {
                    strays = Some(Strays { count: 1, first: here, byte, read, at: text.len(), surrogate });
                }
            }
            text.push(read);
        }
    }
    strays.filter(|_| right >= wrong).map(|strays| (text, strays))
}

/// The character that the surrogates at the beginning mean, and how many bytes they take.
fn surrogate(bytes: &[u8]) -> Option<(char, usize)> {
    let unit = |bytes: &[u8]| match bytes {
        [0xed, high @ 0xa0..=0xbf, low @ 0x80..=0xbf, ..] => {
            Some(0xd000 | u16::from(high & 0x3f) << 6 | u16::from(low & 0x3f))
        }
        _ => None,
    };
    let first = unit(bytes)?;
    let pair = bytes.get(3..).and_then(unit).and_then(|second| {
        let mut read = char::decode_utf16([first, second]);
        read.next()?.ok()
    });
    Some(pair.map_or(('\u{fffd}', 3), |read| (read, 6)))
}
