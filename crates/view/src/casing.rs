//! Capital and small letters, in a few lines: the standard library's tables of capitals and its `str::to_lowercase`
//! together are four kilobytes of a first visit.

/// In small letters, letter by letter.
pub fn lower(words: &str) -> String {
    words.chars().flat_map(char::to_lowercase).collect()
}

/// The capital of a letter of ASCII or Latin-1 (ISO 8859-1); every other letter as it is.
pub(crate) fn upper(letter: char) -> char {
    match letter {
        '÷' | 'ß' | 'ÿ' => letter,
        'à'..='þ' => char::from_u32(letter as u32 - 0x20).unwrap_or(letter),
        _ => letter.to_ascii_uppercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_standard_library_up_to_latin_1() {
        for letter in ('\0'..='ÿ').filter(|letter| !['µ', 'ß', 'ÿ'].contains(letter)) {
            assert_eq!(upper(letter).to_string(), letter.to_uppercase().to_string());
        }
        assert_eq!(lower("Émigrés of İdlib"), "Émigrés of İdlib".to_lowercase());
    }
}
