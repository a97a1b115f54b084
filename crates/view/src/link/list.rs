//! The values of keys that hold more than one thing: lists of picked values, ranges of days, cells.

use super::escape::{escape, escape_item, unescape};
use crate::{Cell, CellLabel, DateRange, NamingVoice, Part, Picked};
use parallax_model::{Day, LabelClass};
use std::str::FromStr;

/// Adds the values of `list` to what is picked: `a~b~-c`.
pub(super) fn read_picked(list: &str, picked: &mut Picked) {
    for item in list.split('~') {
        let (set, item) = match item.strip_prefix('-') {
            Some(item) => (&mut picked.exclude, item),
            None => (&mut picked.include, item),
        };
        if !item.is_empty() {
            set.insert(unescape(item));
        }
    }
}

/// What is picked as a list.
pub(super) fn write_picked(picked: &Picked) -> String {
    let wanted = picked.include.iter().map(|value| escape_item(value));
    let unwanted = picked.exclude.iter().map(|value| format!("-{}", escape_item(value)));
    wanted.chain(unwanted).collect::<Vec<_>>().join("~")
}

/// The days of `a..b`, `a..`, `..b` or `a`, where each is a day, a month (`2018-10`) or a year; whichever
/// comes first.
pub(super) fn read_days(words: &str) -> DateRange {
    let (from, to) = words.split_once("..").unwrap_or((words, words));
    match (first_day(from), last_day(to)) {
        (Ok(from), Ok(to)) => DateRange::between(from, to),
        _ => DateRange { unread: Some(words.to_owned()), ..DateRange::default() },
    }
}

/// A range of days in ISO 8601, an open end left empty.
pub(super) fn write_days(range: &DateRange) -> String {
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    range.unread.clone().unwrap_or_else(|| format!("{}..{}", day(range.from), day(range.to)))
}

fn first_day(words: &str) -> Result<Option<Day>, String> {
    match words.len() {
        0 => Ok(None),
        4 => Day::from_str(&format!("{words}-01-01")).map(Some),
        7 => Day::from_str(&format!("{words}-01")).map(Some),
        _ => Day::from_str(words).map(Some),
    }
}

fn last_day(words: &str) -> Result<Option<Day>, String> {
    match words.len() {
        0 => Ok(None),
        4 => Day::from_str(&format!("{words}-12-31")).map(Some),
        7 => {
            let first = Day::from_str(&format!("{words}-01"))?;
            // The first of the month after, one day back.
            let after = first.plus(31).and_then(|day| Day::new(day.year(), day.month(), 1));
            Ok(after.and_then(|day| day.plus(-1)))
        }
        _ => Day::from_str(words).map(Some),
    }
}

/// The cell of `actor~source~label~voice`. Nothing for the actor: not resolved; for the source: all of them;
/// for the label: any. `.none` means without a label, `.distanced` held at a distance,
/// `.condemning` a class, `.as-huras-al-din` a form of the actor's name.
pub(super) fn read_cell(value: &str) -> Option<Cell> {
    let parts: Vec<&str> = value.split('~').collect();
    let [actor, source, label, voice] = parts.as_slice() else { return None };
    let slug = |part: &str| (!part.is_empty()).then(|| unescape(part));
    let label = match (label.strip_prefix('.'), slug(label)) {
        (Some(special), _) if let Some(form) = special.strip_prefix("as-") => CellLabel::Form(unescape(form)),
        (Some("none"), _) => CellLabel::Unlabelled,
        (Some("distanced"), _) => CellLabel::Distanced,
        (Some(class), _) => CellLabel::Class(LabelClass::from_slug(class)?),
        (None, Some(label)) => CellLabel::Label(label),
        (None, None) => CellLabel::Any,
    };
    Some(Cell { actor: slug(actor), source: slug(source), label, voice: NamingVoice::from_slug(voice)? })
}

/// A cell as `actor~source~label~voice`.
pub(super) fn write_cell(cell: &Cell) -> String {
    let slug = |slug: &Option<String>| slug.as_deref().map(escape_item).unwrap_or_default();
    let label = match &cell.label {
        CellLabel::Any => String::new(),
        CellLabel::Unlabelled => ".none".to_owned(),
        CellLabel::Distanced => ".distanced".to_owned(),
        CellLabel::Class(class) => format!(".{}", class.slug()),
        CellLabel::Label(label) => escape_item(label),
        CellLabel::Form(form) => format!(".as-{}", escape(form)),
    };
    format!("{}~{}~{label}~{}", slug(&cell.actor), slug(&cell.source), cell.voice.slug())
}

/// The part of a comparison: `both`, `some`, `differ`, or `only` or `silent` with a source, `only~alwaght`.
pub(super) fn read_part(value: &str) -> Option<Part> {
    match value.split_once('~') {
        None if value == "both" => Some(Part::Both),
        None if value == "some" => Some(Part::Some),
        None if value == "differ" => Some(Part::Differ),
        Some(("only", slug)) if !slug.is_empty() => Some(Part::Only(unescape(slug))),
        Some(("silent", slug)) if !slug.is_empty() => Some(Part::Silent(unescape(slug))),
        _ => None,
    }
}

/// A part of a comparison as [`read_part`] reads it.
pub(super) fn write_part(part: &Part) -> String {
    match part {
        Part::Both => "both".to_owned(),
        Part::Some => "some".to_owned(),
        Part::Differ => "differ".to_owned(),
        Part::Only(slug) => format!("only~{}", escape_item(slug)),
        Part::Silent(slug) => format!("silent~{}", escape_item(slug)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(words: &str) -> String {
        write_days(&read_days(words))
    }

    #[test]
    fn a_day_a_month_and_a_year_are_ranges() {
        assert_eq!(days("2018-10-01"), "2018-10-01..2018-10-01");
        assert_eq!(days("2018-10"), "2018-10-01..2018-10-31");
        assert_eq!(days("2020-02..2020"), "2020-02-01..2020-12-31");
        assert_eq!(days("..2018-12"), "..2018-12-31");
        assert_eq!(days("2018-10-01.."), "2018-10-01..");
    }

    #[test]
    fn what_is_no_day_still_constrains() {
        for words in ["yesterday", "2018-13-01", "2018-10-01..2018-1", "2018-02-30.."] {
            let range = read_days(words);
            assert_eq!(range.unread.as_deref(), Some(words));
            assert!(!range.is_open() && !range.touches(Day::new(2018, 10, 1), Day::new(2018, 10, 1)));
        }
    }

    #[test]
    fn a_cell_has_four_parts() {
        let cell = read_cell("nlf~~.linked~quoted").unwrap();
        assert_eq!(cell.label, CellLabel::Class(LabelClass::Linked));
        assert_eq!((cell.actor.as_deref(), cell.source), (Some("nlf"), None));
        assert_eq!(read_cell("nlf~alwaght~terrorist"), None);
        assert_eq!(read_cell("nlf~alwaght~.nonsense~own"), None);
    }
}
