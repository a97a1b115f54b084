//! What a content-extraction crate takes for the article: which texts of the page it keeps.
//!
//! The crate gives a text without places. So each text of the page gets a mark of three private signs, and the
//! marks that come out again say which texts were kept.

use super::tree::Blocks;
use dom_query::Document;
use dom_smoothie::{Config, Readability, TextMode};

/// Opens a mark.
const OPEN: char = '\u{e000}';
/// The first of the signs that count.
const ZERO: u32 = 0xe001;
/// How many signs count.
const BASE: usize = 4096;

/// Which texts the crate keeps, by their numbers; all of them where it finds no article.
pub(super) fn kept(document: Document, blocks: &Blocks) -> Option<Vec<bool>> {
    for (number, node) in blocks.texts.iter().enumerate() {
        let mark = document.tree.new_text(mark(number));
        if let Some(text) = document.tree.get(node) {
            text.insert_before(&mark);
        }
    }
    let config = Config { disable_json_ld: true, text_mode: TextMode::Raw, ..Config::default() };
    let mut reader = Readability::with_document(document, None, Some(config)).ok()?;
    let article = reader.parse().ok()?;
    let mut kept = vec![false; blocks.texts.len()];
    let mut signs = article.text_content.chars();
    while let Some(sign) = signs.next() {
        if sign != OPEN {
            continue;
        }
        let number =
            signs.next().zip(signs.next()).and_then(|(high, low)| Some(digit(high)? * BASE + digit(low)?));
        if let Some(text) = number.and_then(|number| kept.get_mut(number)) {
            *text = true;
        }
    }
    kept.contains(&true).then_some(kept)
}

/// The mark of a text.
fn mark(number: usize) -> String {
    let sign = |digit: usize| char::from_u32(ZERO + u32::try_from(digit % BASE).unwrap_or(0)).unwrap_or(OPEN);
    [OPEN, sign(number / BASE), sign(number)].iter().collect()
}

fn digit(sign: char) -> Option<usize> {
    let digit = u32::from(sign).checked_sub(ZERO)? as usize;
    (digit < BASE).then_some(digit)
}
