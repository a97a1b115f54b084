//! The sound of a word of a name: letters that English uses for the same sound of Arabic, Turkish, Persian,
//! Russian or Ukrainian become one, long and double letters become single. After the romanisations that news
//! agencies mix (ALA-LC, ISO 233, BGN/PCGN and the English and French habits).

/// A letter without its accent, as one or two letters; the second is `\0` where there is none.
pub(super) fn plain(c: char) -> [char; 2] {
    let one = |letter| [letter, '\0'];
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => one('a'),
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => one('c'),
        'ď' | 'đ' | 'ḍ' | 'ð' => one('d'),
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ə' => one('e'),
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => one('g'),
        'ĥ' | 'ħ' | 'ḥ' | 'ḫ' => one('h'),
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => one('i'),
        'ķ' => one('k'),
        'ĺ' | 'ļ' | 'ľ' | 'ł' => one('l'),
        'ñ' | 'ń' | 'ņ' | 'ň' => one('n'),
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => one('o'),
        'ŕ' | 'ř' => one('r'),
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' | 'ṣ' => one('s'),
        'ţ' | 'ť' | 'ț' | 'ṭ' => one('t'),
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => one('u'),
        'ŵ' => one('w'),
        'ý' | 'ÿ' => one('y'),
        'ź' | 'ż' | 'ž' | 'ẓ' => one('z'),
        'æ' => ['a', 'e'],
        'œ' => ['o', 'e'],
        'ß' => ['s', 's'],
        'þ' => ['t', 'h'],
        c if is_mark(c) => ['\0', '\0'],
        c => one(c),
    }
}

/// Whether `c` is an accent that stands behind its letter.
pub(super) fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// Letters that stand for one sound, longest first.
const SOUNDS: &[(&str, &str)] = &[
    ("tch", "ch"),
    ("kh", "h"),
    ("gh", "g"),
    ("dh", "d"),
    ("th", "t"),
    ("ph", "f"),
    ("dj", "j"),
    ("ck", "k"),
    ("ch", "ch"),
    ("ce", "si"),
    ("ci", "si"),
    ("cy", "si"),
    ("c", "k"),
    ("q", "k"),
    ("x", "ks"),
    ("e", "i"),
    ("y", "i"),
    ("o", "u"),
    ("w", "u"),
];

/// The sound of a plain word: `deen` and `din` are `din`, `khurras` and `huras` are `huras`.
pub(super) fn of(word: &str) -> String {
    // `fatimeh` is `fatima`; `centre` is `center`.
    let ended = word.strip_suffix("eh").filter(|stem| stem.len() > 2).map(|stem| format!("{stem}a"));
    let ended = ended.or_else(|| word.strip_suffix("tre").map(|stem| format!("{stem}ter")));
    let mut rest = ended.as_deref().unwrap_or(word);
    let mut sound = String::with_capacity(rest.len());
    while let Some(c) = rest.chars().next() {
        let (read, heard) = SOUNDS
            .iter()
            .find(|(letters, _)| {
                letters.as_bytes().first() == rest.as_bytes().first() && rest.starts_with(letters)
            })
            .map_or((c.len_utf8(), rest.get(..c.len_utf8()).unwrap_or("")), |(letters, heard)| {
                (letters.len(), *heard)
            });
        for letter in heard.chars() {
            if !sound.ends_with(letter) || letter.is_numeric() {
                sound.push(letter);
            }
        }
        rest = rest.get(read..).unwrap_or("");
    }
    if sound.len() > 2 && sound.ends_with('h') {
        sound.pop();
    }
    if sound.ends_with('p') {
        // Turkish and Persian write what Arabic ends with a b.
        sound.pop();
        sound.push('b');
    }
    sound
}

pub(super) fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'i' | 'u')
}

/// A consonant as the one that stands for its kin.
pub(super) fn kin(letter: char) -> char {
    match letter {
        'g' => 'k',
        'p' => 'b',
        't' => 'd',
        'z' => 's',
        'v' => 'f',
        other => other,
    }
}

/// The consonants of a sound, kin as one, without h, which is often not written.
pub(super) fn bones(sound: &str) -> String {
    let mut bones = String::with_capacity(sound.len());
    for letter in sound.chars().filter(|letter| !is_vowel(*letter) && *letter != 'h').map(kin) {
        if !bones.ends_with(letter) || letter.is_numeric() {
            bones.push(letter);
        }
    }
    bones
}
