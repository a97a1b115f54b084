//! What the members of a range or a list share: `from March to May 2022` says 2022 of both, `Monday and Tuesday last
//! week` one week of both.
//!
//! Takes the expressions of a text in order, and fills in what a neighbour says. Each end of a range means what it means
//! alone with the shared part written out; a range that would end before it begins goes over the turn of the year or
//! week. Where nobody says the year or week, the members are marked as ordered, so that they are resolved together.

use super::grammar::{Expression, Grammar};
use super::meaning::{Meaning, Shift, Unit, Year};

/// What stands between two expressions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    /// `to`, `–`, `until`, `through`; `and` behind `between`.
    Range,
    /// `and`, `or`.
    And,
    Slash,
    Comma,
}

/// How many members are read as one range or list.
const MOST: usize = 12;

impl Grammar<'_> {
    /// The joint at `at`, behind a member, and the piece that the next member begins at.
    pub(super) fn joint(&self, at: usize) -> Option<(Joint, usize)> {
        if !self.follows(at) {
            return None;
        }
        let comma = self.mark(at, ',');
        let after = if comma { at + 1 } else { at };
        let tied = self.joined(after) && self.joined(after + 1);
        let (joint, mut next) = match self.word(after) {
            "to" | "through" | "thru" | "until" | "till" | "til" => (Joint::Range, after + 1),
            "and" | "or" => (Joint::And, after + 1),
            _ if self.mark(after, '–') || self.mark(after, '-') => (Joint::Range, after + 1),
            _ if self.mark(after, '—') && tied => (Joint::Range, after + 1),
            _ if self.mark(after, '&') => (Joint::And, after + 1),
            _ if self.mark(after, '/') && tied => (Joint::Slash, after + 1),
            _ if comma => (Joint::Comma, after),
            _ => return None,
        };
        if matches!(self.word(next), "again" | "also" | "then") {
            next += 1;
        }
        if matches!(self.word(next), "in" | "on" | "from" | "of" | "until") {
            next += 1;
        }
        if self.word(next) == "the" {
            next += 1;
        }
        self.follows(next).then_some((joint, next))
    }

    /// Fills in what each expression shares with its neighbours.
    pub(super) fn share(&self, expressions: &mut [Expression]) {
        let mut start = 0;
        while start < expressions.len() {
            let joints = self.joints(expressions.get(start..).unwrap_or_default());
            let end = start + joints.len() + 1;
            if let Some(run) = expressions.get_mut(start..end).filter(|_| !joints.is_empty()) {
                share_years(run, &joints);
                share_weeks(run, &joints);
                mark_ordered(run, &joints);
            }
            start = end;
        }
    }

    /// How the members of the run that the expressions begin with are joined.
    fn joints(&self, expressions: &[Expression]) -> Vec<Joint> {
        let mut joints = Vec::new();
        for pair in expressions.windows(2).take(MOST) {
            let [a, b] = pair else { break };
            let (Some(family), true) = (family(a.meaning), family(a.meaning) == family(b.meaning)) else {
                break;
            };
            let joint = self.joint(a.pieces.end).filter(|(_, next)| *next == b.pieces.start);
            let Some((joint, _)) = joint else { break };
            let alike = std::mem::discriminant(&a.meaning) == std::mem::discriminant(&b.meaning);
            let between = joint == Joint::And && self.is_between(a.pieces.start);
            if !(between || joint == Joint::Range || alike || family == Family::Week) {
                break;
            }
            joints.push(if between { Joint::Range } else { joint });
        }
        // A comma joins only what `and` ends.
        while joints.last() == Some(&Joint::Comma) {
            joints.pop();
        }
        joints
    }

    fn is_between(&self, at: usize) -> bool {
        let article = at > 0 && matches!(self.word(at - 1), "the" | "early" | "late");
        let at = if article { at - 1 } else { at };
        at > 0 && self.word(at - 1) == "between"
    }
}

/// What can stand in one run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    /// Days and months of a year.
    Month,
    Season,
    Quarter,
    Half,
    /// Days of a week.
    Week,
}

fn family(meaning: Meaning) -> Option<Family> {
    Some(match meaning {
        Meaning::Day { .. } | Meaning::Month { .. } => Family::Month,
        Meaning::Season { .. } => Family::Season,
        Meaning::Quarter { .. } => Family::Quarter,
        Meaning::Half { .. } => Family::Half,
        Meaning::Weekday { .. } | Meaning::WeekdayOfWeek { .. } => Family::Week,
        _ => return None,
    })
}

/// Each takes the year of the next that has one, else of the one before.
fn share_years(run: &mut [Expression], joints: &[Joint]) {
    let behind = |run: &[Expression], row: usize| run.get(row).and_then(year_said).zip(run.get(row).cloned());
    for row in (0..joints.len()).rev() {
        if let Some((year, next)) = behind(run, row + 1)
            && let Some((member, joint)) = run.get_mut(row).zip(joints.get(row))
        {
            let turns = turns(member.meaning, next.meaning, *joint);
            member.take_year(year.plus(-turns));
        }
    }
    for row in 1..=joints.len() {
        if let Some((year, before)) = behind(run, row - 1)
            && let Some((member, joint)) = run.get_mut(row).zip(joints.get(row - 1))
        {
            let turns = turns(before.meaning, member.meaning, *joint);
            member.take_year(year.plus(turns));
        }
    }
}

/// The year that an expression names or counts itself.
fn year_said(expression: &Expression) -> Option<Year> {
    let named = match expression.meaning {
        Meaning::Day { year, .. }
        | Meaning::Month { year, .. }
        | Meaning::Season { year, .. }
        | Meaning::Quarter { year, .. }
        | Meaning::Half { year, .. } => year,
        _ => None,
    };
    named.map(Year::Named).or(expression.year)
}

impl Expression {
    /// Takes a year where it has none.
    fn take_year(&mut self, shared: Year) {
        if year_said(self).is_some() {
            return;
        }
        match shared {
            Year::Named(named) => self.meaning = self.meaning.in_year(named),
            counted => self.year = Some(counted),
        }
    }
}

/// How many turns of the year lie between two members: `November to February` has one. In a list only what is near
/// enough goes over the turn: `June and May 2022` are of one year.
fn turns(first: Meaning, last: Meaning, joint: Joint) -> i32 {
    let (a, b, cycle) = match (first, last) {
        (Meaning::Day { month: a, day: c, .. }, Meaning::Day { month: b, day: d, .. }) if a == b => {
            return i32::from(c > d && joint == Joint::Range);
        }
        (
            Meaning::Day { month: a, .. } | Meaning::Month { month: a, .. },
            Meaning::Day { month: b, .. } | Meaning::Month { month: b, .. },
        ) => (a, b, 12),
        (Meaning::Quarter { quarter: a, .. }, Meaning::Quarter { quarter: b, .. }) => {
            (a.cast_signed(), b.cast_signed(), 4)
        }
        (Meaning::Half { half: a, .. }, Meaning::Half { half: b, .. }) => {
            (a.cast_signed(), b.cast_signed(), 2)
        }
        _ => return 0,
    };
    let near = joint == Joint::Range || (b - a).rem_euclid(cycle) <= cycle / 4;
    i32::from(a > b && near)
}

/// Each weekday takes the week of the next that has one, else of the one before.
fn share_weeks(run: &mut [Expression], joints: &[Joint]) {
    let told = |run: &[Expression], row: usize| match run.get(row).map(|expression| expression.meaning) {
        Some(Meaning::WeekdayOfWeek { weekday, weeks }) => Some((weekday, weeks)),
        _ => None,
    };
    for row in (0..joints.len()).rev() {
        if let Some((next, weeks)) = told(run, row + 1)
            && let Some(Meaning::Weekday { weekday, shift: Shift::Plain }) =
                run.get(row).map(|member| member.meaning)
            && let Some(member) = run.get_mut(row)
        {
            let turn = i32::from(weekday > next && joints.get(row) == Some(&Joint::Range));
            member.meaning = Meaning::WeekdayOfWeek { weekday, weeks: weeks - turn };
        }
    }
    for row in 1..=joints.len() {
        if let Some((before, weeks)) = told(run, row - 1)
            && let Some(Meaning::Weekday { weekday, shift: Shift::Plain }) =
                run.get(row).map(|member| member.meaning)
            && let Some(member) = run.get_mut(row)
        {
            let turn = i32::from(before > weekday && joints.get(row - 1) == Some(&Joint::Range));
            member.meaning = Meaning::WeekdayOfWeek { weekday, weeks: weeks + turn };
        }
    }
}

/// Marks the members that no year or week fixes and that come after the one before them: of a range, or weekdays that
/// follow each other.
fn mark_ordered(run: &mut [Expression], joints: &[Joint]) {
    for row in 1..=joints.len() {
        let (Some(before), Some(joint)) = (run.get(row - 1).cloned(), joints.get(row - 1)) else { continue };
        let Some(member) = run.get_mut(row) else { continue };
        let open = year_said(&before).is_none() && year_said(member).is_none();
        member.ordered = open
            && match (before.meaning, member.meaning) {
                (
                    Meaning::Weekday { weekday: a, shift },
                    Meaning::Weekday { weekday: b, shift: Shift::Plain },
                ) => *joint == Joint::Range || shift != Shift::Plain || b == (a + 1) % 7,
                (
                    Meaning::Day { .. } | Meaning::Month { .. },
                    Meaning::Day { .. } | Meaning::Month { .. },
                ) => *joint == Joint::Range,
                _ => false,
            };
    }
}

/// Fills the year into an expression that a year beside it fixes: `last year in March`, `last year’s summer`.
pub(super) fn share_said_years(grammar: &Grammar<'_>, expressions: &mut [Expression]) {
    for row in 1..expressions.len() {
        let Some(before) = expressions.get(row - 1) else { continue };
        let Meaning::UnitFromNow { unit: Unit::Year, count } = before.meaning else { continue };
        let end = before.pieces.end;
        let Some(member) = expressions.get_mut(row) else { continue };
        let led = matches!(grammar.word(end), "in" | "on") && member.pieces.start == end + 1;
        let owned = grammar.word(end + 1) == "s" && grammar.joined(end) && member.pieces.start == end + 2;
        if (led || owned) && matches!(family(member.meaning), Some(family) if family != Family::Week) {
            member.take_year(Year::FromNow(count));
        }
    }
}
