//! The headline of an HTML page: the block that the metadata name, or the first title of the page.

use super::element::Kind;
use super::facts::Facts;
use super::tree::{Block, Blocks};
use crate::document::byline;
use crate::document::date_line::DateLine;
use crate::document::paragraph::key;

/// The headline: its words, and its block where the page shows it.
pub(super) struct Headline {
    pub(super) row: Option<usize>,
    pub(super) words: Option<String>,
}

/// A headline has no more words than these.
const LONGEST: usize = 45;

/// Finds the headline.
pub(super) fn find(page: &Blocks, facts: &Facts) -> Headline {
    let row = named(page, facts).or_else(|| titled(page));
    let shown = row.and_then(|row| page.rows.get(row)).map(|block| block.text.clone());
    let told = facts
        .titles
        .first()
        .cloned()
        .or_else(|| facts.page_title.as_deref().map(|title| without_site(title).to_owned()));
    Headline { row, words: shown.or(told).filter(|words| words.contains(char::is_alphanumeric)) }
}

/// The block whose words the metadata give: a title element before others, and the first of equals.
fn named(page: &Blocks, facts: &Facts) -> Option<usize> {
    let mut titles: Vec<String> = facts.titles.iter().map(|title| key(title)).collect();
    let page_title = facts.page_title.as_deref().unwrap_or("");
    titles.push(key(page_title));
    titles.retain(|title| !title.is_empty());
    let score = |block: &Block| {
        let words = block.words();
        if words == 0 || words > LONGEST {
            return None;
        }
        let own = key(&block.text);
        let same = titles.contains(&own);
        // The page's title has the site's name before or behind it.
        let within =
            words >= 3 && titles.iter().any(|title| title.contains(&own) && own.len() * 2 > title.len());
        let around = words >= 4
            && titles.iter().any(|title| own.contains(title.as_str()) && title.len() * 2 > own.len());
        let rank = match block.kind {
            Kind::Heading(1) => 3,
            Kind::Heading(_) => 2,
            _ => 1,
        };
        match (same, within || around) {
            (true, _) => Some(10 + rank),
            (false, true) => Some(5 + rank),
            _ => None,
        }
    };
    let rows = page.rows.iter().enumerate().filter_map(|(row, block)| Some((row, score(block)?)));
    rows.rev().max_by_key(|(_, score)| *score).map(|(row, _)| row)
}

/// The first title of the first order that has the words for a headline; else of the second or third.
fn titled(page: &Blocks) -> Option<usize> {
    let fits = |block: &Block, order: u8, shortest: usize| {
        block.kind == Kind::Heading(order)
            && (shortest..=LONGEST).contains(&block.words())
            && DateLine::read(&block.text, 0).is_none()
            && byline::author(&block.text, 0).is_none()
    };
    let first = |order: u8, shortest: usize| page.rows.iter().position(|block| fits(block, order, shortest));
    let bold = || {
        let set = |block: &Block| {
            block.bold * 10 >= block.chars() * 9
                && (4..=LONGEST).contains(&block.words())
                && block.link_share() < 0.5
        };
        page.rows.iter().position(set)
    };
    first(1, 3).or_else(|| first(2, 4)).or_else(|| first(1, 1)).or_else(|| first(3, 5)).or_else(bold)
}

/// A page's title without the site's name behind the last bar or dash.
pub(super) fn without_site(title: &str) -> &str {
    let marks = [" | ", " - ", " – ", " — ", " » ", " · ", " :: "];
    let cut = marks.iter().filter_map(|mark| title.rfind(mark)).max();
    let head = cut.and_then(|at| title.get(..at)).unwrap_or(title).trim();
    if head.split_whitespace().count() >= 3 { head } else { title.trim() }
}

/// What a page's title calls a version of the page, not the site.
const VERSIONS: [&str; 6] =
    ["print", "print version", "printer friendly", "printable version", "amp", "archive"];

/// The site's name in a page's title, before or behind the headline.
pub(super) fn site_in<'t>(title: &'t str, headline: &str) -> Option<&'t str> {
    const MARKS: [char; 8] = ['|', '-', '–', '—', '»', '·', '•', ':'];
    let headline = key(headline);
    let name = |part: &'t str| {
        let name = part.trim_matches(|c: char| MARKS.contains(&c) || c.is_whitespace());
        let version = VERSIONS.contains(&key(name).as_str());
        ((1..=6).contains(&name.split_whitespace().count()) && !version).then_some(name)
    };
    for (at, mark) in title.char_indices().filter(|(_, c)| MARKS.contains(c)) {
        let (before, behind) = (title.get(..at)?, title.get(at + mark.len_utf8()..)?);
        if key(before) == headline {
            let last = behind.rsplit(['|', '»', '·', '•']).next().unwrap_or(behind);
            return name(last.rsplit(" - ").next().unwrap_or(last));
        }
        if key(behind) == headline {
            return name(before);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::site_in;

    #[test]
    fn the_site_is_the_last_of_the_names_behind_a_headline() {
        for (title, site) in [
            ("Talks resume in Geneva - 26 Sep 2011 - Valley Post", Some("Valley Post")),
            ("Talks resume in Geneva | World | Valley Post", Some("Valley Post")),
            ("Valley Post: Talks resume in Geneva", Some("Valley Post")),
            ("Talks resume in Geneva", None),
        ] {
            assert_eq!(site_in(title, "Talks resume in Geneva"), site, "{title}");
        }
    }
}
