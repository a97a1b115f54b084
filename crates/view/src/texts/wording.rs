//! How counts, days and lists are put into words.

use parallax_model::{Basis, Dating, Day};

/// `1 claim`, `14 claims`.
pub(crate) fn count(n: u32, noun: &str) -> String {
    let plural = match noun.strip_suffix('y') {
        _ if n == 1 => return format!("1 {noun}"),
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
        _ => format!("{noun}s"),
    };
    format!("{n} {plural}")
}

/// `a, b and c`.
pub(crate) fn list(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// How many of many names are given.
const MOST_NAMED: usize = 8;

/// The first of the names, and how many more there are.
pub(crate) fn names(names: &[String]) -> String {
    match names.split_at_checked(MOST_NAMED) {
        Some((first, rest)) if 1 < rest.len() => format!("{} and {} more", first.join(", "), rest.len()),
        _ => list(names),
    }
}

/// A share, from 0 to 1, rounded: `43%`. Through a whole number: the standard library's printing of
/// floating-point numbers is large, and nothing else here needs it.
#[expect(clippy::cast_sign_loss, reason = "a share is not negative")]
pub(crate) fn percent(share: f64) -> String {
    format!("{}%", (share * 100.0 + 0.5) as u32)
}

/// With its first letter in upper case.
pub(crate) fn capital(words: &str) -> String {
    let mut chars = words.chars();
    chars
        .next()
        .map(|first| [crate::casing::upper(first)].into_iter().chain(chars).collect())
        .unwrap_or_default()
}

/// Small numbers of things as words: `five`.
pub(crate) fn number(n: u32) -> String {
    const WORDS: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    WORDS.get(n as usize).map_or_else(|| n.to_string(), |word| (*word).to_owned())
}

/// The first words of a text, for a heading: some lines at most, and `…` where it goes on.
pub(crate) fn short(words: &str) -> String {
    const LONGEST: usize = 140;
    let mut short = String::new();
    for word in words.split_whitespace() {
        if short.len() + word.len() > LONGEST {
            return short + " …";
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short.trim_end_matches([',', ';', '.']).to_owned()
}

/// An interval of days: `1 October 2018`, `October 2018`, `17 September 2018 to 5 March 2020`; `None` where
/// neither end is known.
pub(crate) fn days(from: Option<Day>, to: Option<Day>) -> Option<String> {
    match (from, to) {
        (None, None) => None,
        (Some(from), None) => Some(format!("from {}", from.in_words())),
        (None, Some(to)) => Some(format!("until {}", to.in_words())),
        (Some(from), Some(to)) if from == to => Some(from.in_words()),
        (Some(from), Some(to)) => Some(interval(from, to)),
    }
}

fn interval(from: Day, to: Day) -> String {
    let ends_month = to.plus(1).is_some_and(|next| next.day() == 1);
    if from.day() == 1 && ends_month && from.year() == to.year() {
        if from.month() == to.month() {
            return month(from);
        }
        if (from.month(), to.month()) == (1, 12) {
            return from.year().to_string();
        }
    }
    format!("{} to {}", without_shared(from, to), to.in_words())
}

/// `October 2018`.
pub(crate) fn month(day: Day) -> String {
    format!("{} {}", day.month_name(), day.year())
}

/// The month's name in three letters.
pub(crate) fn short_month(day: Day) -> &'static str {
    day.month_name().get(..3).unwrap_or_default()
}

/// The first day of an interval, without the month and year that it shares with the last.
fn without_shared(from: Day, to: Day) -> String {
    if from.year() != to.year() {
        from.in_words()
    } else if from.month() != to.month() {
        format!("{} {}", from.day(), from.month_name())
    } else {
        from.day().to_string()
    }
}

/// When an article was published, and how that is known: `1 October 2018, stated in the text`.
pub(crate) fn published(dating: &Dating) -> String {
    let basis = crate::lower(dating.basis.label());
    match (published_days(dating), dating.basis) {
        (None, _) => "date unknown".to_owned(),
        (Some(days), Basis::Unknown) => days,
        (Some(days), _) => format!("{days}, {basis}"),
    }
}

/// When an article was published, where anything is known: one day of an interval is `between` its ends.
pub(crate) fn published_days(dating: &Dating) -> Option<String> {
    match (dating.from, dating.to) {
        (Some(from), Some(to)) if from != to => {
            Some(format!("between {} and {}", without_shared(from, to), to.in_words()))
        }
        (from, to) => days(from, to),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(from: &str, to: &str) -> String {
        days(from.parse().ok(), to.parse().ok()).unwrap_or_default()
    }

    #[test]
    fn days_are_put_shortly_and_never_ambiguously() {
        assert_eq!(shown("2018-10-01", "2018-10-01"), "1 October 2018");
        assert_eq!(shown("2018-10-01", "2018-10-31"), "October 2018");
        assert_eq!(shown("2020-01-01", "2020-12-31"), "2020");
        assert_eq!(shown("2018-10-01", "2018-10-07"), "1 to 7 October 2018");
        assert_eq!(shown("2018-09-17", "2020-03-05"), "17 September 2018 to 5 March 2020");
        assert_eq!(shown("2018-09-17", "2018-12-05"), "17 September to 5 December 2018");
        assert_eq!(shown("2018-09-17", ""), "from 17 September 2018");
        assert_eq!(shown("", ""), "");
    }

    #[test]
    fn counts_agree_with_their_nouns() {
        assert_eq!(count(1, "claim"), "1 claim");
        assert_eq!(count(0, "reply"), "0 replies");
        assert_eq!(count(3, "day"), "3 days");
        assert_eq!(list(&["a".into(), "b".into(), "c".into()]), "a, b and c");
        assert_eq!(capital("éa"), "Éa");
        let many = |n: u32| (1..=n).map(|n| n.to_string()).collect::<Vec<_>>();
        assert_eq!(names(&many(9)), "1, 2, 3, 4, 5, 6, 7, 8 and 9");
        assert_eq!(names(&many(73)), "1, 2, 3, 4, 5, 6, 7, 8 and 65 more");
    }
}
