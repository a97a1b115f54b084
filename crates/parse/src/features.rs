//! What the network sees of a token: its word, its beginning and end, its capitals and what stands beside it. The
//! trainer and the parser share this file, so that both see the same.

/// A token as it comes in: its characters without soft hyphens and the like, and what the text says around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Form<'t> {
    /// Its characters.
    pub text: &'t str,
    /// Whether it stands right behind the token before, without a space.
    pub glued: bool,
    /// Whether it is a quotation mark (single or double), and not an apostrophe.
    pub quotes: bool,
}

/// Rows that every table of embeddings begins with.
pub(crate) const UNKNOWN: u32 = 0;
pub(crate) const ROOT: u32 = 1;
/// The first row of a known word.
pub const FIRST_WORD: u32 = 2;

/// How many rows the parts of words share.
pub const PARTS: u32 = 8192;
/// How many rows tell shapes.
pub const SHAPES: u32 = 64;
/// How many rows tell which parts of speech a dictionary gives a word: a row for each set of seven.
pub const CLASSES: u32 = 128;
/// Rows of one token beside its word's own and that of its class.
pub const OTHERS: usize = 9;

/// How a sentence uses capitals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Casing {
    Plain,
    /// `Minister Says Talks Failed`.
    Title,
    /// `MINISTER SAYS TALKS FAILED`.
    Shouting,
}

/// The word under which a form is known: small letters, one apostrophe, one quotation mark, one dash, zeros.
pub fn normal(form: &Form<'_>, out: &mut String) {
    out.clear();
    if form.quotes {
        out.push('"');
        return;
    }
    if form.text.len() > 64 {
        // A word of such a length is known by its ends.
        return;
    }
    for c in form.text.chars() {
        match c {
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            '0'..='9' => out.push('0'),
            c if c.is_ascii() => out.push(if c == '`' { '\'' } else { c }),
            '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{b4}' | '\u{2032}' => out.push('\''),
            '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{ab}' | '\u{bb}' => out.push('"'),
            '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2013}' | '\u{2212}' => out.push('-'),
            '\u{2014}' | '\u{2015}' => out.push_str("--"),
            '\u{2026}' => out.push_str("..."),
            c => out.extend(c.to_lowercase()),
        }
    }
}

/// The rows of a token beside its word's: parts of the word, shape, space before. `base` is the first row of parts.
pub fn others(forms: &[Form<'_>], mut row: impl FnMut(usize, &str, [u32; OTHERS])) {
    let casing = casing(forms);
    let mut word = String::new();
    let mut initial = true;
    for (at, form) in forms.iter().enumerate() {
        normal(form, &mut word);
        let mut rows = [0; OTHERS];
        for (place, row) in rows.iter_mut().take(7).enumerate() {
            *row = part(&word, place);
        }
        let shape = shape(form.text);
        let style = match casing {
            Casing::Plain if initial => 1,
            Casing::Plain => 0,
            Casing::Title => 2,
            Casing::Shouting => 3,
        };
        let after = forms.get(at + 1).is_some_and(|next| next.glued);
        let glue = u32::from(form.glued) + 2 * u32::from(after);
        let [.., look, edge] = &mut rows;
        *look = PARTS + shape * 4 + style;
        *edge = PARTS + 48 + glue + 4 * u32::from(form.quotes);
        initial &= !form.text.chars().any(char::is_alphanumeric);
        row(at, &word, rows);
    }
}

/// A row for the first one to three characters of a word, or its last one to four.
fn part(word: &str, place: usize) -> u32 {
    let (count, end) = if place < 4 { (place + 1, true) } else { (place - 3, false) };
    let cut = if end {
        word.char_indices().rev().nth(count - 1).map_or(0, |(at, _)| at)
    } else {
        word.char_indices().nth(count).map_or(word.len(), |(at, _)| at)
    };
    let piece = if end { word.get(cut..) } else { word.get(..cut) };
    hash(place as u32, piece.unwrap_or("")) % PARTS
}

/// FNV-1a over the bytes of a piece of a word.
pub(crate) fn hash(seed: u32, piece: &str) -> u32 {
    let mixed = piece.bytes().fold(step(0x811c_9dc5, seed as u8), step);
    mixed ^ (mixed >> 15)
}

/// The hash of two pieces put together.
pub(crate) fn hash_two(head: &str, tail: &str) -> u32 {
    let mixed = head.bytes().chain(tail.bytes()).fold(step(0x811c_9dc5, 0), step);
    mixed ^ (mixed >> 15)
}

fn step(hash: u32, byte: u8) -> u32 {
    (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
}

/// One of twelve kinds of spelling.
fn shape(word: &str) -> u32 {
    let (mut upper, mut lower, mut digit, mut other) = (0, 0, 0, 0);
    for c in word.chars() {
        match c {
            c if c.is_uppercase() => upper += 1,
            c if c.is_alphabetic() => lower += 1,
            c if c.is_numeric() => digit += 1,
            _ => other += 1,
        }
    }
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    match (upper, lower, digit) {
        (0, 0, 0) => 0,
        (0, 0, _) if other == 0 => 1,
        (0, 0, _) => 2,
        (_, _, 1..) => 3,
        (0, _, _) if other == 0 => 4,
        (0, ..) => 5,
        (1, 0, _) if other == 0 => 6,
        (1, 0, _) => 7,
        (_, 0, _) => 8,
        (1, ..) if capital => 9,
        _ if capital => 10,
        _ => 11,
    }
}

fn casing(forms: &[Form<'_>]) -> Casing {
    let (mut words, mut capital, mut upper) = (0_u32, 0_u32, 0_u32);
    for form in forms {
        let letters = form.text.chars().filter(|c| c.is_alphabetic()).count();
        if letters > 3 {
            words += 1;
            capital += u32::from(form.text.chars().next().is_some_and(char::is_uppercase));
            upper += u32::from(!form.text.chars().any(char::is_lowercase));
        }
    }
    if words > 2 && upper * 10 > words * 9 {
        Casing::Shouting
    } else if words > 2 && capital * 10 >= words * 9 {
        Casing::Title
    } else {
        Casing::Plain
    }
}
