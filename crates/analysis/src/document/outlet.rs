//! Who publishes a page, where its text says so.
//!
//! Only words that a site says of itself count: the notice of its other addresses, its copyright line, its name
//! behind the headline or before its motto, its buttons. A news agency in a dateline is not the outlet: others
//! print its texts.

use super::caption::is_agency;
use super::headline::site_behind;
use super::page::Page;
use super::paragraph::key;
use super::parts::Part;
use parallax_model::{FurnitureReason, Outlet, SavedPage, Slug};

/// The outlet that the editor names; else the one that the text names; else an unnamed one of this page alone.
pub(super) fn outlet(page: &SavedPage, pieces: &Page<'_>, parts: &[Part]) -> Outlet {
    if let Some(outlet) = &page.outlet {
        return outlet.clone();
    }
    match named(pieces, parts) {
        Some((name, words)) => Outlet {
            slug: Slug::of(name),
            name: Some(name.to_owned()),
            why: format!(
                "The page names it: “{}”.",
                words.split_whitespace().collect::<Vec<&str>>().join(" ")
            ),
        },
        None => Outlet {
            slug: Slug::of(&format!("unnamed {}", page.slug)),
            name: None,
            why: "The text does not name who publishes it.".to_owned(),
        },
    }
}

/// The outlet's name, and the words that name it.
fn named<'t>(page: &Page<'t>, parts: &[Part]) -> Option<(&'t str, &'t str)> {
    let cut = || {
        let pairs = page.pieces.iter().zip(parts);
        pairs.filter(|(_, part)| matches!(part, Part::Furniture(_))).map(|(piece, _)| piece.paragraph.text)
    };
    let said = |name: fn(&'t str) -> Option<&'t str>| cut().find_map(|text| Some((name(text)?, text)));
    let headline = page.pieces.iter().zip(parts).find(|(_, part)| **part == Part::Headline);
    let headline = headline.map(|(piece, _)| piece.paragraph.text);
    let behind = || cut().find_map(|text| Some((last_name(site_behind(text, headline?)?)?, text)));
    database(page)
        .or_else(|| said(addressed))
        .or_else(|| said(copyright))
        .or_else(behind)
        .or_else(|| said(followed))
        .or_else(|| masthead(page, parts))
}

/// The line above the day of publication in the head of a database's document.
fn database<'t>(page: &Page<'t>) -> Option<(&'t str, &'t str)> {
    let text = page.pieces.get(page.outlet?)?.paragraph.text;
    let name = text.split(" (").next().unwrap_or(text).trim();
    Some((as_name(name)?, text))
}

/// `Example News’s website can also be accessed at …`
fn addressed(text: &str) -> Option<&str> {
    let (head, _) = text.split_once(" can also be accessed at")?;
    let name = ["’s website", "'s website", "’ website", "' website", " website"];
    as_name(name.iter().find_map(|tail| head.strip_suffix(tail))?.trim_start_matches("The "))
}

/// `© 2018 Example News. All rights reserved.`
fn copyright(text: &str) -> Option<&str> {
    let rest =
        ["©", "Copyright ©", "Copyright", "(c)", "(C)"].iter().find_map(|sign| text.strip_prefix(sign))?;
    let rest = rest.trim_start_matches(|c: char| !c.is_alphabetic());
    let end = [". ", ", ", " All rights", " All Rights", " ALL RIGHTS", " - ", " | "]
        .iter()
        .filter_map(|mark| rest.find(mark))
        .min();
    let name = as_name(rest.get(..end.unwrap_or(rest.len()))?.trim_end_matches(['.', ',']))?;
    // The copyright in a wire text is its agency's, whoever prints it.
    let agency = name.split_whitespace().any(|word| is_agency(word) || word == "Press");
    (!agency && !name.contains(|c: char| c.is_numeric())).then_some(name)
}

/// `Follow Example News on Twitter`, `Like Example News on Facebook`
fn followed(text: &str) -> Option<&str> {
    let rest = ["Follow ", "Like ", "Join "].iter().find_map(|verb| text.strip_prefix(verb))?;
    let (name, _) = rest.split_once(" on ")?;
    as_name(name)
}

/// The name before the motto in the first line, `Example | News and analysis`, where the page has it once more: as
/// an address, or as the first word of the article.
fn masthead<'t>(page: &Page<'t>, parts: &[Part]) -> Option<(&'t str, &'t str)> {
    let (first, part) = page.pieces.first().zip(parts.first())?;
    let text = first.paragraph.text;
    let (name, _) = text.split_once(['|', '–', '—']).or_else(|| text.split_once(" - "))?;
    let name = as_name(name)?;
    let short = key(name).replace(' ', "");
    let address =
        |text: &str| !text.contains(' ') && text.to_lowercase().contains(&short) && text.contains('.');
    let opens = |text: &str| {
        text.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with(['-', '–', '—', ':']))
    };
    let again =
        page.pieces.iter().skip(1).any(|piece| address(piece.paragraph.text) || opens(piece.paragraph.text));
    (*part == Part::Furniture(FurnitureReason::Navigation) && again).then_some((name, text))
}

/// The last of the names behind a headline: `World | Example News`.
fn last_name(site: &str) -> Option<&str> {
    as_name(site.rsplit(['|', '»', '·', '•']).next()?)
}

/// `words` as an outlet's name: one to five words that begin with a capital or digit.
fn as_name(words: &str) -> Option<&str> {
    let name = words.trim();
    let count = name.split_whitespace().count();
    let opens = name.chars().next()?;
    let pronoun = matches!(name, "Us" | "Me" | "This" | "The" | "Him" | "Her" | "Our");
    ((1..=5).contains(&count) && (opens.is_uppercase() || opens.is_numeric()) && !pronoun).then_some(name)
}
