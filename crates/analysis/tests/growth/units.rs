//! What is repeated: the words of the lexicons, kinds of tokens, pieces of dates and of markup.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Every word and phrase of every lexicon, in order.
pub(crate) fn entries() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lexicon");
    let files = fs::read_dir(folder).unwrap().map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
    files.flat_map(|text| words(&text)).collect::<BTreeSet<String>>().into_iter().collect()
}

/// The entries of the lexicon of cues.
pub(crate) fn cues() -> BTreeSet<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("lexicon/cues.txt");
    words(&fs::read_to_string(file).unwrap()).into_iter().collect()
}

/// The entries of a lexicon's text, without its comments, heads and signs.
fn words(text: &str) -> Vec<String> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let pieces = lines.flat_map(str::split_whitespace);
    let bare =
        pieces.map(|piece| piece.trim_matches(|sign: char| !sign.is_alphanumeric()).replace(['_', '+'], " "));
    bare.filter(|entry| !entry.is_empty()).collect()
}

/// One or more of each kind of token.
pub(crate) fn tokens() -> Vec<&'static str> {
    vec![
        ",",
        ".",
        ";",
        ":",
        "—",
        "-",
        "--",
        "(",
        ")",
        "[",
        "“",
        "”",
        "\"",
        "'",
        "’s",
        "…",
        "?",
        "!",
        "/",
        "&",
        "%",
        "$5",
        "1",
        "1,000",
        "2018",
        "3.5",
        "10:30",
        "1/2/2018",
        "Monday",
        "October",
        "Ada",
        "Berg",
        "USA",
        "AFP",
        "he",
        "they",
        "it",
        "the",
        "a",
        "of",
        "to",
        "by",
        "as",
        "and",
        "or",
        "but",
        "not",
        "who",
        "which",
        "that",
        "if",
        "when",
        "will",
        "was",
        "been",
        "is",
        "has",
        "said",
        "says",
        "saying",
        "told",
        "added",
        "deny",
        "withdraw",
        "group",
        "rebel",
        "red",
        "late",
        "yesterday",
        "ago",
        "according to",
        "al-Nahr",
        "US-backed",
        "a-b",
        "é",
        "中",
        "\u{202e}",
        "\u{301}",
        "\u{a0}",
        "\t",
        "\n",
        "\n\n",
        "http://a.b/c",
        "@x",
        "#y",
        "x@y.z",
        "I",
        "i.e.",
        "Mr.",
        "<p>",
        "&amp;",
        "so-called",
        "Published:",
        "By Ada Berg",
        "Share",
    ]
}

/// So many pairs of an entry or token and another, spread over all pairs and the same in every run.
pub(crate) fn pairs(number: usize) -> Vec<String> {
    let mut units = entries();
    let tokens = tokens();
    // Words of the lexicons are many: kinds of tokens, and cues, have as many places as they.
    for _ in 0..8 {
        units.extend(tokens.iter().map(|token| (*token).to_owned()));
        units.extend(cues().into_iter().step_by(4));
    }
    let mut state = 7u64;
    let mut next = || {
        // A linear congruential generator (Knuth).
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        units.get((state >> 33) as usize % units.len()).unwrap().as_str()
    };
    (0..number).map(|_| format!("{} {} ", next(), next())).collect()
}

/// One in `step` of them.
pub(crate) fn every(units: Vec<String>, step: usize) -> Vec<String> {
    units.into_iter().step_by(step).collect()
}

/// Pieces of dates.
pub(crate) const DATES: [&str; 18] = [
    "3–",
    "2021-",
    "Monday ",
    "October ",
    "3 ",
    "2018 ",
    "on Monday 3 October 2018 ",
    "last ",
    "ago ",
    "two years ago ",
    "since Monday, ",
    "between 1 and 3 October ",
    "10:30 ",
    "31/12/",
    "the 1990s and ",
    "early last month ",
    "Published: 1 October 2018\n",
    "1 October 2018\n\n",
];

/// Pieces of markup.
pub(crate) const MARKUP: [&str; 24] = [
    "<",
    "&",
    "<!--",
    "<p>",
    "<p>a",
    "<div>",
    "<div class=\"article body\">a",
    "</div>",
    "<span>a</span>",
    "<a href=\"/x\">A link</a>",
    "<li>a",
    "<table><tr><td>a",
    "<b><i>",
    "<h1>Talks</h1>",
    "<h2>Talks</h2>",
    "<br>",
    "<script>",
    "<style>a{}</style>",
    "<meta property=\"og:title\" content=\"Talks\">",
    "<time datetime=\"2018-10-01\">1 October</time>",
    "<blockquote>a",
    "<figure><figcaption>a",
    "<article><p>a</p>",
    "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\"}</script>",
];
