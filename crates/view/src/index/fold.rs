//! Letters as a search compares them: lower case, without diacritics and apostrophes.
//!
//! A table of our own for Latin letters, those of transliterated Arabic, Persian, Turkish and Slavic names among
//! them: a full Unicode decomposition would be a quarter of the app's budget.

/// Adds `c`, folded, to `word`. Apostrophes and combining marks add nothing.
pub(crate) fn fold(c: char, word: &mut String) {
    for c in c.to_lowercase() {
        match base(c) {
            Base::Letter(letter) => word.push(letter),
            Base::Letters(letters) => word.push_str(letters),
            Base::Nothing => {}
        }
    }
}

/// Whether `c` belongs inside a word without being a letter: apostrophes and what transliteration puts there.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʾ' | 'ʿ' | 'ʻ' | '`' | '´')
}

enum Base {
    Letter(char),
    Letters(&'static str),
    Nothing,
}

fn base(c: char) -> Base {
    if c.is_ascii_alphanumeric() {
        return Base::Letter(c);
    }
    Base::Letter(match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' | 'ð' | 'ḍ' | 'ḏ' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' | 'ǧ' => 'g',
        'ĥ' | 'ħ' | 'ḥ' | 'ḫ' | 'ẖ' => 'h',
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ị' => 'i',
        'ĵ' | 'ǰ' => 'j',
        'ķ' | 'ḳ' | 'ḵ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ł' | 'ḷ' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' | 'ṇ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ọ' => 'o',
        'ŕ' | 'ŗ' | 'ř' | 'ṛ' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' | 'ṣ' => 's',
        'ţ' | 'ť' | 'ŧ' | 'ț' | 'ṭ' | 'ṯ' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ụ' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' | 'ẓ' | 'ẕ' => 'z',
        'ß' => return Base::Letters("ss"),
        'æ' => return Base::Letters("ae"),
        'œ' => return Base::Letters("oe"),
        'þ' => return Base::Letters("th"),
        '\u{300}'..='\u{36f}' => return Base::Nothing,
        c if is_apostrophe(c) => return Base::Nothing,
        c => c,
    })
}
