//! A date as metadata write it: `2021-03-09T18:22:41+00:00`, `20210309`, `Tue, 09 Mar 2021 18:22:41 GMT`,
//! `March 9, 2021`, seconds since 1970. The day is the one that is written, in the time zone that it is written in.

use crate::document::date_line::DateLine;
use parallax_model::Day;

/// What a stamp says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stamp {
    Day(Day),
    /// It is written as a date, but the calendar has no such day, or news had no such year.
    Impossible,
    /// It is no date that can be read without guessing.
    Unread,
}

/// The years that an article on the web can be of; the first pages that were put on it are older.
const YEARS: std::ops::RangeInclusive<i16> = 1800..=2199;

/// Reads what stands in a date's field.
pub(super) fn read(said: &str) -> Stamp {
    let said = said.trim();
    if let Some(stamp) = in_figures(said).or_else(|| epoch(said)) {
        return stamp;
    }
    let words = said.split(" GMT").next().unwrap_or(said);
    let dates = DateLine::read(words, 0).map(|line| line.dates).unwrap_or_default();
    match dates.first() {
        Some(date) if date.from == date.to => Stamp::Day(date.from),
        _ => Stamp::Unread,
    }
}

/// `YYYY-MM-DD`, `YYYY/MM/DD`, `YYYY.MM.DD`, `YYYYMMDD`, with anything behind.
fn in_figures(said: &str) -> Option<Stamp> {
    let number = |from: usize, to: usize| {
        said.get(from..to).filter(|part| part.bytes().all(|b| b.is_ascii_digit()))?.parse::<i16>().ok()
    };
    let year = number(0, 4)?;
    let (month, day, end) = match said.get(4..5) {
        Some("-" | "/" | ".") => {
            let rest = said.get(5..)?;
            let (month, rest) = rest.split_once(['-', '/', '.'])?;
            let length = rest.bytes().take_while(u8::is_ascii_digit).count();
            let day = rest.get(..length)?;
            let fit = |part: &str| (1..=2).contains(&part.len());
            let fits = fit(month) && fit(day);
            (month.parse().ok().filter(|_| fits)?, day.parse().ok()?, said.len() - rest.len() + length)
        }
        _ => (number(4, 6)?, number(6, 8)?, 8),
    };
    let next = said.get(end..)?.chars().next();
    if next.is_some_and(|c| c.is_ascii_digit())
        && said.get(4..5).is_some_and(|sign| sign.bytes().all(|b| b.is_ascii_digit()))
    {
        // `20210309182241` goes on with the time; ten or thirteen figures are seconds.
        if matches!(said.len(), 10 | 13) {
            return None;
        }
    }
    Some(day_of(year, month, day))
}

fn day_of(year: i16, month: i16, day: i16) -> Stamp {
    let date = i8::try_from(month)
        .ok()
        .zip(i8::try_from(day).ok())
        .and_then(|(month, day)| Day::new(year, month, day));
    match date.filter(|_| YEARS.contains(&year)) {
        // The zero of many clocks: nobody set it.
        Some(day) if Some(day) == Day::new(1970, 1, 1) => Stamp::Impossible,
        Some(day) => Stamp::Day(day),
        None => Stamp::Impossible,
    }
}

/// Seconds or milliseconds since 1970.
fn epoch(said: &str) -> Option<Stamp> {
    let number = said.parse::<i64>().ok().filter(|_| said.bytes().all(|b| b.is_ascii_digit()))?;
    let seconds = match said.len() {
        9 | 10 => number,
        12 | 13 => number / 1000,
        _ => return None,
    };
    let days = i32::try_from(seconds / 86_400).ok()?;
    Day::new(1970, 1, 1)?.plus(days).map(Stamp::Day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(said: &str) -> Option<String> {
        match read(said) {
            Stamp::Day(day) => Some(day.to_string()),
            _ => None,
        }
    }

    #[test]
    fn the_day_is_the_one_that_is_written() {
        for said in [
            "2021-03-09T18:22:41+00:00",
            "2021-03-09 23:59:59 -0800",
            "2021/3/9",
            "20210309",
            "20210309T182241",
            "20210309182241",
            "Tue, 09 Mar 2021 18:22:41 GMT",
            "March 9, 2021",
            "9 March 2021 at 18:22",
            "1615314161",
            "1615314161000",
        ] {
            assert_eq!(day(said).as_deref(), Some("2021-03-09"), "{said}");
        }
    }

    #[test]
    fn what_the_calendar_lacks_is_impossible_and_what_is_unsure_is_not_read() {
        for said in
            ["2021-02-30", "2021-13-01T00:00:00Z", "0001-01-01T00:00:00", "1970-01-01T00:00:00Z", "20210230"]
        {
            assert_eq!(read(said), Stamp::Impossible, "{said}");
        }
        for said in ["", "03/04/2021", "yesterday", "March 2021", "{{date}}", "12"] {
            assert_eq!(read(said), Stamp::Unread, "{said}");
        }
    }
}
