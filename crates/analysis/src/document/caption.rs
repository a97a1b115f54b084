//! Words under a picture, told by the credit that they open or close with: `Photo: AFP`, `… [Mira Petrov/Reuters]`,
//! `… (Picture: SWNS)`, `… (AP Photo/Jane Doe)`.

use super::shape::ends_as_sentence;

/// Whether `text` opens with a picture's credit, or closes with one.
pub(super) fn is_caption(text: &str) -> bool {
    opens_with_credit(text) || closes_with_credit(text)
}

/// `Photo: …`, `Photograph: Jane Doe/Agency`
fn opens_with_credit(text: &str) -> bool {
    let Some((word, rest)) = text.split_once(':') else { return false };
    is_picture(word.trim()) && rest.split_whitespace().count() <= 30
}

/// The last bracket, with nothing but a full stop behind it, names a picture or, in front of or behind a slash, an
/// agency.
fn closes_with_credit(text: &str) -> bool {
    let bare = text.trim_end_matches(['.', ' ', '\u{a0}']);
    let Some(open) = bare.strip_suffix([')', ']']).and_then(|inner| inner.rfind(['(', '['])) else {
        return is_agency_behind_slash(bare) && !ends_as_sentence(text);
    };
    let inner = bare.get(open + 1..bare.len() - 1).unwrap_or("");
    let words = || inner.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    // A headline may end in `(Photos)` alone.
    let pictured = words().count() > 1 && words().any(is_picture)
        || words().any(|word| word.eq_ignore_ascii_case("file"));
    let credited = inner.contains(['/', ':']) && words().any(is_agency) || inner.contains(" via ");
    words().count() <= 10 && (pictured || credited)
}

/// `… / AFP` at the end of a line that is no sentence.
fn is_agency_behind_slash(text: &str) -> bool {
    text.rsplit_once('/').is_some_and(|(_, last)| is_agency(last.trim()))
}

fn is_picture(word: &str) -> bool {
    let word = word.to_lowercase();
    matches!(
        word.as_str(),
        "photo"
            | "photos"
            | "photograph"
            | "photographs"
            | "picture"
            | "pictures"
            | "image"
            | "images"
            | "illustration"
            | "photo credit"
            | "image credit"
            | "photo by"
            | "screenshot"
            | "screengrab"
            | "archive photo"
    )
}

/// News and picture agencies whose names stand in credits.
pub(super) fn is_agency(word: &str) -> bool {
    const AGENCIES: [&str; 16] = [
        "reuters",
        "afp",
        "ap",
        "epa",
        "efe",
        "getty",
        "tass",
        "xinhua",
        "anadolu",
        "aa",
        "dpa",
        "upi",
        "pa",
        "sana",
        "shutterstock",
        "swns",
    ];
    AGENCIES.iter().any(|agency| word.eq_ignore_ascii_case(agency))
}

#[cfg(test)]
mod tests {
    use super::is_caption;

    #[test]
    fn a_credit_makes_a_caption() {
        for text in [
            "Photo: AFP",
            "Protesters fill the square in Sarna [Mira Petrov/Reuters]",
            "What is left of the tree (Picture: SWNS)",
            "The minister, left, on Monday. (AP Photo/Jane Doe)",
            "The ferry in the harbour last year. (File photo)",
            "Smoke rises over the hills / AFP",
        ] {
            assert!(is_caption(text), "{text}");
        }
    }

    #[test]
    fn an_agency_or_bracket_in_a_sentence_does_not() {
        for text in [
            "BEIRUT (Reuters) - Two convoys entered the town on Saturday.",
            "The strike ended on Friday (local time).",
            "The picture was clear: nobody had expected the vote, and nobody was ready for it.",
            "He spoke to AFP.",
            "The agency had the photo (and the story) first.",
            "Convoy crosses into the valley (Photos)",
        ] {
            assert!(!is_caption(text), "{text}");
        }
    }
}
