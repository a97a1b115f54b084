//! What can be told of a stretch of words by its shape alone: whether it reads as running prose, as a title, or
//! as something shorter.

/// The shape of a line or paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape {
    /// What it reads as.
    pub(super) kind: Kind,
    /// Words: runs of characters between blanks that hold a letter or digit.
    pub(super) words: usize,
}

/// What a stretch of words reads as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Sentences.
    Prose,
    /// A few words that begin like a title and don't end like a sentence.
    Title,
    /// A short sentence, a fragment, an item of a list.
    Scrap,
    /// No letter at all.
    Signs,
}

/// Fewer words than these are no running prose, even with a full stop behind them; with another mark it takes one
/// more.
const SHORTEST_SENTENCE: usize = 4;
/// More words than these are no title.
const LONGEST_TITLE: usize = 25;

impl Shape {
    pub(super) fn of(text: &str) -> Self {
        let words = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
        Self { kind: kind(text, words), words }
    }

    pub(super) fn is_prose(self) -> bool {
        self.kind == Kind::Prose
    }

    pub(super) fn is_title(self) -> bool {
        self.kind == Kind::Title
    }
}

fn kind(text: &str, words: usize) -> Kind {
    if !text.contains(char::is_alphabetic) {
        return Kind::Signs;
    }
    if words > LONGEST_TITLE {
        return Kind::Prose;
    }
    if ends_as_sentence(text) {
        let stops = text.ends_with('.') && !text.ends_with("..");
        let shortest = if stops { SHORTEST_SENTENCE } else { SHORTEST_SENTENCE + 1 };
        let prose = words >= shortest && has_plain_word(text);
        return if prose { Kind::Prose } else { Kind::Scrap };
    }
    let opens = text.chars().find(|c| c.is_alphanumeric());
    if opens.is_some_and(|c| c.is_uppercase() || c.is_numeric()) { Kind::Title } else { Kind::Scrap }
}

/// Whether the last mark, behind closing quotes, brackets and note marks, ends a sentence or leads to a list.
pub(super) fn ends_as_sentence(text: &str) -> bool {
    let closing =
        |c: char| matches!(c, '"' | '”' | '\'' | '’' | '»' | ')' | ']' | '*' | '†') || c.is_whitespace();
    let bare = without_note(text.trim_end()).trim_end_matches(closing);
    bare.ends_with(['.', '!', '?', '…', ':', ';', '。'])
}

/// `text` without the number of a note at its end: `… since 1994.[1]`.
fn without_note(text: &str) -> &str {
    let inner = text.strip_suffix(']').map(|text| text.trim_end_matches(|c: char| c.is_ascii_digit()));
    inner.and_then(|text| text.strip_suffix('[')).unwrap_or(text)
}

/// Words of four letters or more that begin with a capital, as a share of all such words.
pub(super) fn capital_share(text: &str) -> f32 {
    let long = text.split_whitespace().filter_map(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        (word.chars().count() >= 4).then(|| word.starts_with(char::is_uppercase))
    });
    let (all, capital) = long.fold((0u16, 0u16), |(all, capital), is| (all + 1, capital + u16::from(is)));
    if all == 0 { 1.0 } else { f32::from(capital) / f32::from(all) }
}

/// Whether a word, apart from the first, begins with a small letter.
fn has_plain_word(text: &str) -> bool {
    text.split_whitespace().skip(1).any(|word| word.starts_with(char::is_lowercase))
}
