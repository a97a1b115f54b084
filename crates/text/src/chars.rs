//! The one set of quotation marks, the one set of apostrophes, the one table of foldings.

use smol_str::SmolStr;

/// Which marks a quotation mark pairs with, and which way it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quote {
    /// Opens: `“`, `„`, two back-ticks; also `«`, which closes in some languages.
    Double,
    /// Closes: `”`, two apostrophes; also `»`, which opens in some languages.
    DoubleEnd,
    /// Either: `"`.
    DoubleEither,
    /// Opens: `‘`, `‚`, `‹`, a back-tick.
    Single,
    /// Closes, or is an apostrophe: `’`, `›`.
    SingleEnd,
    /// Any of these: `'`.
    SingleEither,
}

/// The kind of a quotation mark; `mark` is one token.
pub fn quote_mark(mark: &str) -> Option<Quote> {
    Some(match mark {
        "“" | "„" | "«" | "``" | "‟" | "「" | "『" => Quote::Double,
        "”" | "»" | "''" | "」" | "』" | "’’" => Quote::DoubleEnd,
        "\"" | "＂" | "‘‘" => Quote::DoubleEither,
        "‘" | "‚" | "‹" | "`" | "‛" => Quote::Single,
        "’" | "›" | "´" => Quote::SingleEnd,
        "'" => Quote::SingleEither,
        _ => return None,
    })
}

/// Whether `c` is an apostrophe in one of its shapes.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '＇' | '′')
}

/// Whether `c` has no width: soft hyphen, joiners, marks of direction, byte order mark.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{34f}' | '\u{180e}')
}

/// Whether `c` parts tokens and belongs to none.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control() || c == '\u{fffc}'
}

/// The normal form of a token: small letters, straight marks, no signs without width, no ligatures.
pub fn fold(word: &str) -> SmolStr {
    if word.bytes().all(|c| c.is_ascii_lowercase()) {
        return SmolStr::new(word);
    }
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            c if is_invisible(c) => {}
            c if is_apostrophe(c) => out.push('\''),
            '“' | '”' | '„' | '«' | '»' | '‟' | '＂' => out.push('"'),
            '‹' | '›' | '‚' | '‛' => out.push('\''),
            '\u{2010}' | '\u{2011}' | '\u{2012}' | '–' | '\u{2212}' => out.push('-'),
            '—' | '―' => out.push_str("--"),
            '…' => out.push_str("..."),
            'ﬁ' => out.push_str("fi"),
            'ﬂ' => out.push_str("fl"),
            'ﬀ' => out.push_str("ff"),
            'ﬃ' => out.push_str("ffi"),
            'ﬄ' => out.push_str("ffl"),
            c => out.extend(c.to_lowercase()),
        }
    }
    match out.as_str() {
        "``" | "''" => SmolStr::new_static("\""),
        folded => SmolStr::new(folded),
    }
}
