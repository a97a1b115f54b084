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
}

/// The text and its strays, where the bytes are UTF-8 for the most part: more of its characters of several bytes are
/// right than wrong.
pub(crate) fn with_strays(bytes: &[u8]) -> Option<(String, Strays)> {
    let mut text = String::with_capacity(bytes.len());
    let mut strays: Option<Strays> = None;
    let (mut right, mut at) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        text.push_str(chunk.valid());
        at += chunk.valid().len();
        for &byte in chunk.invalid() {
            let one = [byte];
            let read = WINDOWS_1252.decode_without_bom_handling(&one).0.chars().next().unwrap_or('\u{fffd}');
            match &mut strays {
                Some(strays) => strays.count += 1,
                None => strays = Some(Strays { count: 1, first: at, byte, read, at: text.len() }),
            }
            text.push(read);
            at += 1;
        }
    }
    strays.filter(|strays| right >= strays.count).map(|strays| (text, strays))
}
