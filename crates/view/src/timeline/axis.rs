//! Days along a line of ten thousand parts. Long stretches in which nothing is marked are folded to a stub, so that
//! the days of a story stay apart even where its articles are years apart; within a stretch that is not folded, every
//! day is as wide as the next. Integers only: the same picture on every machine.

use crate::sorting::sorted;
use crate::texts::timeline as texts;
use parallax_model::Day;

/// The length of a line.
pub const PARTS: i32 = 10_000;
/// How wide a folded stretch is.
const FOLDED: i32 = 500;
/// How far labels of ticks stand apart at least.
const APART: i32 = 1_000;
/// Days left free around what is marked.
const AIR: i32 = 4;
/// Fewer days than these are never folded.
const SHORT: i32 = 60;

/// Days along a line.
#[derive(Debug, Clone, PartialEq)]
pub struct DayLine {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// Days with their labels.
    pub ticks: Vec<Tick>,
    /// What is folded: from where to where, and how long it is in words.
    pub folds: Vec<Fold>,
    stretches: Vec<Stretch>,
}

/// A labelled day.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Where it stands.
    pub at: i32,
    /// `17 Sep 2018`, `Oct 2018`, `2019`.
    pub words: String,
}

/// A folded stretch.
#[derive(Debug, Clone, PartialEq)]
pub struct Fold {
    /// Where it begins.
    pub at: i32,
    /// How wide it is.
    pub width: i32,
    /// `14 months`.
    pub words: String,
}

/// Days that are equally wide: `days` of them from `from`, on the line from `at`, `width` long.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Stretch {
    from: Day,
    days: i32,
    at: i32,
    width: i32,
    folded: bool,
}

impl DayLine {
    /// From `from` to `to`, with room for each of the days `marked`; `None` where the calendar has no room.
    pub(crate) fn of(from: Day, to: Day, marked: &[Day]) -> Option<Self> {
        let inside: Vec<Day> = marked.iter().copied().filter(|day| from <= *day && *day <= to).collect();
        // Where nothing is marked, no day matters more than another, and nothing is folded.
        let ends = if inside.is_empty() { Vec::new() } else { vec![from, to] };
        let marked = sorted(inside.into_iter().chain(ends).collect(), Day::cmp);
        let fold = SHORT.max(from.days_to(to) / 6);
        // Bounds between folded and open stretches, as days from the first.
        let mut bounds = vec![0];
        for pair in marked.windows(2) {
            let [left, right] = pair else { continue };
            if fold < left.days_to(*right) {
                bounds.extend([from.days_to(*left) + AIR, from.days_to(*right) - AIR]);
            }
        }
        bounds.push(from.days_to(to) + 1);
        let lengths: Vec<i32> = bounds
            .windows(2)
            .map(|pair| pair.iter().rev().copied().reduce(|end, start| end - start).unwrap_or(0))
            .collect();
        let open: i32 = lengths.iter().step_by(2).sum();
        let folds: i32 = lengths.iter().skip(1).step_by(2).map(|_| FOLDED).sum();
        let room = i64::from(PARTS - folds);
        let mut stretches = Vec::new();
        let mut at = 0;
        let (mut open_so_far, mut folds_so_far) = (0, 0);
        for (place, (start, days)) in bounds.iter().zip(&lengths).enumerate() {
            let folded = place % 2 == 1;
            if folded {
                folds_so_far += FOLDED;
            } else {
                open_so_far += days;
            }
            let end = (room * i64::from(open_so_far) / i64::from(open.max(1))) as i32 + folds_so_far;
            stretches.push(Stretch { from: from.plus(*start)?, days: *days, at, width: end - at, folded });
            at = end;
        }
        let ticks = stretches.iter().filter(|stretch| !stretch.folded).flat_map(ticks).collect();
        let folds = stretches.iter().filter(|stretch| stretch.folded).map(fold_words).collect();
        Some(Self { from, to, ticks, folds, stretches })
    }

    /// Where a day begins; one before the first or after the last stands at the end of the line.
    pub fn at(&self, day: Day) -> i32 {
        let holding = self.stretches.iter().rev().find(|stretch| stretch.from <= day);
        let Some(stretch) = holding else { return 0 };
        let days = i64::from(stretch.from.days_to(day).min(stretch.days));
        stretch.at + (i64::from(stretch.width) * days / i64::from(stretch.days.max(1))) as i32
    }

    /// Where a day ends.
    pub fn end_of(&self, day: Day) -> i32 {
        day.plus(1).map_or(PARTS, |next| self.at(next))
    }

    /// The day that stands there.
    pub fn day_at(&self, at: i32) -> Day {
        let at = at.clamp(0, PARTS - 1);
        let holding = self.stretches.iter().rev().find(|stretch| stretch.at <= at);
        let day = holding.and_then(|stretch| {
            let days = i64::from(stretch.days) * i64::from(at - stretch.at) / i64::from(stretch.width.max(1));
            stretch.from.plus(days as i32)
        });
        day.map_or(self.from, |day| day.min(self.to))
    }
}

fn fold_words(stretch: &Stretch) -> Fold {
    Fold { at: stretch.at, width: stretch.width, words: texts::folded(stretch.days) }
}

/// How far apart ticks stand on the calendar.
#[derive(Clone, Copy)]
enum Step {
    Days(i8),
    Months(i8),
    Years(i16),
}

const STEPS: [(Step, i32); 12] = [
    (Step::Days(1), 1),
    (Step::Days(2), 2),
    (Step::Days(5), 5),
    (Step::Days(10), 10),
    (Step::Days(15), 15),
    (Step::Months(1), 30),
    (Step::Months(3), 91),
    (Step::Months(6), 182),
    (Step::Years(1), 365),
    (Step::Years(5), 1_826),
    (Step::Years(25), 9_131),
    (Step::Years(500), 182_620),
];

/// The ticks of a stretch, as close as their labels allow; at least one.
fn ticks(stretch: &Stretch) -> Vec<Tick> {
    let Some(last) = stretch.from.plus(stretch.days - 1) else { return Vec::new() };
    let far_enough =
        |days: i32| i64::from(APART) * i64::from(stretch.days) <= i64::from(stretch.width) * i64::from(days);
    let step = STEPS.iter().find(|(_, days)| far_enough(*days)).map_or(Step::Years(500), |(step, _)| *step);
    let at = |day: Day| {
        stretch.at
            + (i64::from(stretch.width) * i64::from(stretch.from.days_to(day))
                / i64::from(stretch.days.max(1))) as i32
    };
    let mut days: Vec<Day> = Vec::new();
    for year in stretch.from.year()..=last.year() {
        for month in 1..=12 {
            let first = match step {
                Step::Days(_) => true,
                Step::Months(months) => (month - 1) % months == 0,
                Step::Years(years) => month == 1 && year % years == 0,
            };
            let every = if let Step::Days(days) = step { days } else { 31 };
            let within = (1..=31).filter(|day| {
                first && (day - 1) % every == 0 && (*day == 1 || every < 2 || *day + every <= 32)
            });
            days.extend(
                within
                    .filter_map(|day| Day::new(year, month, day))
                    .filter(|day| stretch.from <= *day && *day <= last),
            );
        }
    }
    if days.is_empty() {
        days.push(stretch.from);
    }
    let mut year = None;
    let mut ticks = Vec::new();
    for day in days {
        // A label near the end would not stand on its stretch.
        if stretch.at + stretch.width - APART * 2 / 3 < at(day) && !ticks.is_empty() {
            continue;
        }
        let words = match step {
            Step::Years(_) => day.year().to_string(),
            Step::Months(_) => texts::month(day),
            Step::Days(_) if year == Some(day.year()) => texts::day(day),
            Step::Days(_) => texts::day_of_year(day),
        };
        year = Some(day.year());
        ticks.push(Tick { at: at(day), words });
    }
    ticks
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(iso: &str) -> Day {
        iso.parse().unwrap_or_else(|error| panic!("{error}"))
    }

    fn axis(from: &str, to: &str, marked: &[&str]) -> DayLine {
        let marked: Vec<Day> = marked.iter().map(|iso| day(iso)).collect();
        DayLine::of(day(from), day(to), &marked).unwrap_or_else(|| panic!("no axis"))
    }

    fn words(axis: &DayLine) -> String {
        axis.ticks.iter().map(|tick| format!("{} {}", tick.at, tick.words)).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn ten_days_have_a_tick_each() {
        let axis = axis("2018-09-26", "2018-10-05", &[]);
        assert_eq!(
            words(&axis),
            "0 26 Sep 2018, 1000 27 Sep, 2000 28 Sep, 3000 29 Sep, 4000 30 Sep, 5000 1 Oct, 6000 2 Oct, 7000 3 Oct, \
             8000 4 Oct, 9000 5 Oct"
        );
        assert_eq!((axis.at(day("2018-10-01")), axis.end_of(day("2018-10-01"))), (5000, 6000));
        assert_eq!(axis.day_at(5999), day("2018-10-01"));
        assert_eq!((axis.at(day("2001-01-01")), axis.at(day("2030-01-01"))), (0, PARTS));
        assert!(axis.folds.is_empty());
    }

    #[test]
    fn a_year_is_told_by_months_and_a_century_by_years() {
        assert_eq!(
            words(&axis("2020-01-01", "2020-12-31", &[])),
            "0 Jan 2020, 2486 Apr 2020, 4972 Jul 2020, 7486 Oct 2020"
        );
        let century = axis("1901-01-01", "2000-12-31", &[]);
        assert_eq!(words(&century), "2400 1925, 4899 1950, 7399 1975");
    }

    #[test]
    fn an_empty_stretch_is_folded_and_says_how_long_it_is() {
        let axis = axis("2018-09-01", "2020-03-05", &["2018-09-17", "2018-10-15", "2020-02-20"]);
        assert_eq!(axis.folds, [Fold { at: 6805, width: 500, words: "16 months".into() }]);
        // 48 open days before the fold, 19 behind it: 67 days share 9,500 parts.
        assert_eq!(axis.at(day("2018-10-15")) - axis.at(day("2018-10-14")), 141);
        assert_eq!(axis.day_at(6805), day("2018-10-19"));
        assert_eq!(axis.day_at(7305), day("2020-02-16"));
    }

    proptest! {
        #[test]
        fn every_day_that_is_wide_enough_is_found_where_it_stands(
            days in prop::collection::vec(0i32..2_000, 2..9),
            asked in 0i32..2_000,
        ) {
            let first = day("2015-01-01");
            let on = |number: i32| first.plus(number).unwrap_or(first);
            let days: Vec<Day> = days.into_iter().map(on).collect();
            let (Some(from), Some(to)) = (days.iter().min(), days.iter().max()) else { return Ok(()) };
            let axis = DayLine::of(*from, *to, &days);
            prop_assert!(axis.is_some());
            let Some(axis) = axis else { return Ok(()) };
            let asked = on(asked);
            let (start, end) = (axis.at(asked), axis.end_of(asked));
            prop_assert!((0..=PARTS).contains(&start) && start <= end && end <= PARTS);
            if start + 1 < end {
                prop_assert_eq!(axis.day_at(start + 1), asked);
            }
            let ends: i32 = axis.stretches.iter().map(|stretch| stretch.width).sum();
            prop_assert_eq!(ends, PARTS);
            prop_assert!(axis.ticks.windows(2).all(|pair| pair[0].at <= pair[1].at));
            prop_assert!(!axis.ticks.is_empty());
        }
    }
}
