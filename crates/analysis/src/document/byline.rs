//! Lines that say who wrote an article: `By Jane Doe and John Roe, Beirut`, `Reporting by …; editing by …`.

use parallax_model::Span;

/// A byline has no more words than these.
const LONGEST: usize = 24;

/// The words that name the author, where `line`, which starts at byte `start` of the article, is a byline.
pub(super) fn author(line: &str, start: u32) -> Option<Span> {
    let Some(rest) = OPENINGS.iter().find_map(|opening| behind(line, opening)) else {
        return is_name_with_post(line).then(|| Span::new(start as usize, start as usize + line.len()));
    };
    let name = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ':');
    let words: Vec<&str> = name.split_whitespace().collect();
    let named = words.first().is_some_and(|word| word.starts_with(char::is_uppercase));
    if !named || words.len() > LONGEST || !words.iter().all(|word| belongs(word)) {
        return None;
    }
    let from = start as usize + (line.len() - name.len());
    Some(Span::new(from, from + name.len()))
}

/// Whether `line` is a name and the post of who writes for a paper: `JANE DOE Staff Writer`.
fn is_name_with_post(line: &str) -> bool {
    const POSTS: [&str; 8] = [
        "staff writer",
        "staff reporter",
        "senior writer",
        "senior reporter",
        "special correspondent",
        "chief correspondent",
        "associated press",
        "staff correspondent",
    ];
    let name = POSTS.iter().find_map(|post| {
        let (name, end) = line.split_at_checked(line.len().checked_sub(post.len())?)?;
        end.eq_ignore_ascii_case(post).then_some(name)
    });
    name.is_some_and(|name| {
        let words: Vec<&str> =
            name.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty()).collect();
        (2..=4).contains(&words.len()) && words.iter().all(|word| word.starts_with(char::is_uppercase))
    })
}

/// Whether `line` looks like a name and no more: two to four words with capitals.
pub(super) fn is_bare_name(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let name = |word: &&str| {
        word.starts_with(char::is_uppercase)
            && word.contains(char::is_lowercase)
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '.' | '’' | '\''))
    };
    (2..=4).contains(&words.len()) && words.iter().all(name)
}

/// The names in a line that holds nothing else, or that stand beside its date: `Ann Lee and Bo Ray`, `Ann Lee · May 3,
/// 2019`, `15.02.2022 By Ann Lee`.
pub(super) fn beside_date(line: &str, start: u32) -> Option<Span> {
    let span = |name: &str| {
        let at = line.find(name)? + start as usize;
        Some(Span::new(at, at + name.len()))
    };
    let by = line.find(" By ").or_else(|| line.find(" by "));
    let behind = by.and_then(|at| line.get(at + 4..)).map(str::trim);
    if let Some(name) = behind.filter(|name| are_names(name)) {
        return span(name);
    }
    let mut parts = line.split(['·', '•', '|', '—', '–', '@']).map(str::trim).peekable();
    let mut found = None;
    while let Some(part) = parts.next() {
        let dated = parts.peek().is_none_or(|next| next.contains(|c: char| c.is_ascii_digit()));
        if dated && are_names(part) {
            found = span(part);
            break;
        }
    }
    found
}

/// One or more bare names, as people's names are: `Ann Lee, Bo Ray and Cy Day`.
fn are_names(words: &str) -> bool {
    const NO_NAMES: [&str; 12] = [
        "news",
        "time",
        "staff",
        "desk",
        "agency",
        "press",
        "team",
        "reporters",
        "times",
        "radio",
        "post",
        "read",
    ];
    let plain = |name: &str| name.split(' ').all(|word| !NO_NAMES.contains(&word.to_lowercase().as_str()));
    let names = words.split(" and ").flat_map(|part| part.split(", "));
    !words.is_empty() && names.into_iter().all(|name| is_bare_name(name) && plain(name))
}

const OPENINGS: [&str; 14] = [
    "By",
    "Written by",
    "Story by",
    "Reported by",
    "Reporting by",
    "Posted by",
    "Published by",
    "Author",
    "Text by",
    "Edited by",
    "Live reporting by",
    "Interview by",
    "Analysis by",
    "Words by",
];

/// What stands behind `opening` and a blank or colon.
fn behind<'t>(line: &'t str, opening: &str) -> Option<&'t str> {
    let (head, rest) = line.split_at_checked(opening.len())?;
    let apart = match opening {
        "Author" => rest.starts_with(':') || is_bare_name(rest),
        _ => rest.starts_with([' ', ':', '\u{a0}']),
    };
    (head.eq_ignore_ascii_case(opening) && apart).then_some(rest)
}

/// Whether a word can stand in a byline: a name, a number, or one of the small words around names.
fn belongs(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let small = matches!(
        bare,
        "" | "and"
            | "for"
            | "of"
            | "in"
            | "the"
            | "with"
            | "by"
            | "at"
            | "on"
            | "de"
            | "da"
            | "van"
            | "von"
            | "al"
            | "bin"
            | "el"
            | "ibn"
            | "correspondent"
            | "editor"
            | "reporter"
            | "writer"
            | "staff"
            | "special"
            | "to"
            | "contributor"
            | "analyst"
            | "columnist"
            | "editing"
            | "additional"
            | "reporting"
            | "writing"
            | "agencies"
            | "chief"
            | "foreign"
            | "diplomatic"
            | "political"
            | "senior"
            | "bureau"
            | "pm"
            | "am"
    );
    small
        || bare.contains('@')
        || bare.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        || bare.starts_with("al-")
}
