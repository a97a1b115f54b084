//! Who publishes an HTML page, when it was published and by whom, from its metadata and the lines that it shows.

use super::facts::{Facts, Stated};
use super::headline::site_in;
use super::text::Written;
use super::tree::Blocks;
use crate::document::date_line::is_month;
use crate::document::page::Page;
use crate::document::paragraph::key;
use crate::document::parts::Part;
use crate::document::{byline, dating, outlet};
use parallax_model::{Basis, Dating, FurnitureReason, Outlet, SavedPage, Slug, Span, Warning};

/// Whether a language's tag is that of English.
pub(super) fn is_english(language: &str) -> bool {
    let tag = language.to_lowercase();
    tag == "en" || tag.starts_with("en-") || tag.starts_with("en_") || tag == "english"
}

/// The outlet that the editor names; else the metadata, the page's title, its words, or its address.
pub(super) fn outlet(
    page: &SavedPage,
    facts: &Facts,
    headline: Option<&str>,
    pieces: &Page<'_>,
    parts: &[Part],
    blocks: &Blocks,
) -> Outlet {
    if let Some(outlet) = &page.outlet {
        return outlet.clone();
    }
    let called = |name: &str, why: String| Outlet { slug: Slug::of(name), name: Some(name.to_owned()), why };
    if let Some((name, field)) = &facts.outlet {
        return called(name, format!("The page names it in its metadata ({field})."));
    }
    let in_title =
        facts.page_title.as_deref().zip(headline).and_then(|(title, headline)| site_in(title, headline));
    if let Some(name) = in_title {
        return called(name, "The page's title names it.".to_owned());
    }
    let mut told = outlet::outlet(page, pieces, parts);
    // `Follow Ann Lee on Twitter` names who wrote the article.
    if let Some(name) =
        told.name.as_ref().filter(|name| facts.authors.iter().any(|author| author.contains(*name)))
    {
        told = Outlet {
            slug: Slug::of(&format!("unnamed {}", page.slug)),
            why: format!("The page names only its author, {name}."),
            name: None,
        };
    }
    let spelt = facts.host.as_deref().filter(|_| told.name.is_none()).and_then(|host| spelt(host, blocks));
    if let Some(name) = spelt {
        return called(&name, "The page's address has its name, and the page spells it out.".to_owned());
    }
    match &facts.host {
        Some(host) if told.name.is_none() => called(host, "The page's address names its host.".to_owned()),
        _ => told,
    }
}

/// The words of the page that are its host's name: `Savannah Mirror` of savannahmirror.example.
fn spelt(host: &str, blocks: &Blocks) -> Option<String> {
    let name = host.split('.').next().unwrap_or(host).replace('-', "");
    let is_name = |words: &str| {
        words.len() <= 2 * name.len() + 4 && words.contains(' ') && key(words).replace(' ', "") == name
    };
    blocks.rows.iter().map(|block| block.text.trim()).find(|words| is_name(words)).map(str::to_owned)
}

/// The author's name in the text: as a byline shows it, else where the metadata's name stands.
pub(super) fn byline(facts: &Facts, text: &Written, pieces: &Page<'_>, parts: &[Part]) -> Option<Span> {
    let lines = || {
        let rows = pieces.pieces.iter().zip(parts);
        rows.filter(|(_, part)| **part == Part::Furniture(FurnitureReason::Byline)).map(|(piece, _)| piece)
    };
    let shown = || lines().find_map(|piece| piece.author);
    let named = |piece: &crate::document::page::Piece<'_>| {
        let found = |name: &String| {
            let at = piece.paragraph.text.find(name.as_str())? + piece.paragraph.span.start as usize;
            Some(Span::new(at, at + name.len()))
        };
        let spans: Vec<Span> = facts.authors.iter().filter_map(found).collect();
        spans.first().copied().map(|first| spans.iter().fold(first, |all, span| all.join(*span)))
    };
    let told = lines().find_map(named);
    let head = || {
        let rows = pieces.pieces.iter().zip(parts);
        rows.filter(|(_, part)| {
            matches!(part, Part::Furniture(FurnitureReason::Byline | FurnitureReason::Dateline))
        })
    };
    told.map(|span| without_date(span, &text.text))
        .or_else(|| shown().map(|span| without_date(span, &text.text)))
        .or_else(|| {
            head()
                .find_map(|(piece, _)| byline::beside_date(piece.paragraph.text, piece.paragraph.span.start))
        })
}

/// A byline up to the date, time or mailbox that stands behind the name.
fn without_date(span: Span, text: &str) -> Span {
    let words = span.of(text);
    let end = words.find(|c: char| c.is_ascii_digit() || matches!(c, '|' | '•' | '·')).unwrap_or(words.len());
    let end = words
        .find('@')
        .map_or(end, |at| end.min(words.get(..at).and_then(|head| head.rfind(' ')).unwrap_or(end)));
    let name = words.get(..end).unwrap_or(words).trim_end_matches([' ', ',', '-', '–', '—']);
    let name = [" at", " on"].iter().find_map(|tail| name.strip_suffix(tail)).unwrap_or(name);
    // `Ann Lee March 3`: the month stands before the day.
    let month = name
        .rsplit_once(' ')
        .filter(|(head, last)| name.len() < words.len() && head.contains(' ') && is_month(last));
    let name = month.map_or(name, |(name, _)| name.trim_end_matches([' ', ',']));
    if name.is_empty() { span } else { Span::new(span.start as usize, span.start as usize + name.len()) }
}

/// A day of publication so many days after a change is none.
const LONGEST_AHEAD: i32 = 365;

/// What the editor says; else the metadata; else a line of the page. Days that contradict each other are warnings.
pub(super) fn published(
    page: &SavedPage,
    facts: &Facts,
    pieces: &Page<'_>,
    parts: &[Part],
    warnings: &mut Vec<Warning>,
) -> Dating {
    let shown = dating::published(page, pieces, parts);
    if page.published.is_some() {
        return shown;
    }
    let mut warn = |span: Option<Span>, message: String| {
        warnings.push(Warning { file: page.file.clone(), span, message });
    };
    let changed = facts.dates.iter().find(|date| date.change);
    let mut said: Vec<&Stated> = facts.dates.iter().filter(|date| !date.change).collect();
    // No article is changed years before it is published: the day of an event, or of an offer that ends.
    let future = |date: &&Stated| changed.is_some_and(|change| date.day.days_to(change.day) < -LONGEST_AHEAD);
    let (late, sound): (Vec<&Stated>, Vec<&Stated>) = said.iter().partition(|date| future(date));
    if let Some(date) = late.first().filter(|_| !sound.is_empty() || shown.day().is_some()) {
        let message =
            format!("{} says “{}”, long after the last change; it was not used.", date.field, date.words);
        warn(None, message);
        said = sound;
    }
    let Some(best) = said.first().copied() else {
        return match changed {
            Some(change) if shown.day().is_none() => Dating {
                why: format!(
                    "The page says only when it was last changed: {} is “{}”.",
                    change.field, change.words
                ),
                ..stated(change)
            },
            _ => shown,
        };
    };
    if let Some(other) = said.iter().find(|other| best.day.days_to(other.day).abs() > 1) {
        warn(None, contradiction(best, &format!("{} says “{}”", other.field, other.words)));
    }
    if let Some(change) = changed.filter(|change| best.day.days_to(change.day) < -1) {
        warn(
            None,
            contradiction(
                best,
                &format!("the last change, {}, would be before it: “{}”", change.field, change.words),
            ),
        );
    }
    if let Some((year, month)) = facts.month.filter(|at| *at != month_of(best)) {
        let other = format!("its address has the month {year}-{month:02}");
        warn(None, contradiction(best, &other));
    }
    let agrees =
        shown.from.zip(shown.to).map(|(from, to)| from.days_to(best.day) >= -1 && best.day.days_to(to) >= -1);
    let mut dating = stated(best);
    match agrees {
        Some(true) => dating.evidence = shown.evidence,
        Some(false) => {
            let words: Vec<&str> =
                shown.evidence.iter().filter_map(|span| shown_words(pieces, *span)).collect();
            warn(
                shown.evidence.first().copied(),
                contradiction(best, &format!("the page shows “{}”", words.join(" … "))),
            );
        }
        None => {}
    }
    dating
}

/// The year and month of a day.
fn month_of(date: &Stated) -> (i16, i8) {
    (date.day.year(), date.day.month())
}

fn stated(date: &Stated) -> Dating {
    Dating {
        from: Some(date.day),
        to: Some(date.day),
        basis: Basis::Stated,
        why: format!("The page's metadata say so: {} is “{}”.", date.field, date.words),
        evidence: Vec::new(),
    }
}

fn contradiction(best: &Stated, other: &str) -> String {
    format!(
        "The dates contradict each other: {} says “{}”, {other}. The first is used.",
        best.field, best.words
    )
}

/// The words of a span in the line that holds it.
fn shown_words<'t>(pieces: &Page<'t>, span: Span) -> Option<&'t str> {
    let piece = pieces.pieces.iter().find(|piece| piece.paragraph.span.contains(span))?;
    let start = piece.paragraph.span.start;
    piece.paragraph.text.get((span.start - start) as usize..(span.end - start) as usize)
}
