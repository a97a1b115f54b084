//! Laws of what dates share, over generated sentences: each member of a range or list means what it means alone with the
//! shared month, year or week written out, and a weekday of another week lies in that week.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where a row is missing")]

mod said;

use parallax_model::Day;
use said::{MONTHS, WEEKDAYS, day, none_wrong, published, values};

/// Whether `body` has just these values, alone and with sentences around it that have nothing to do with it.
fn check(wrong: &mut Vec<String>, body: &str, published: impl Into<Option<Day>>, expected: &[String]) {
    let published = published.into();
    for around in [body.to_owned(), format!("The harbour was quiet. {body} Nobody was hurt.")] {
        let found = values(&around, published);
        if found != expected {
            wrong.push(format!("{around}: {found:?}, not {expected:?}"));
        }
    }
}

#[test]
fn days_of_a_range_or_list_share_month_and_year() {
    let mut wrong = Vec::new();
    for (row, month) in MONTHS.iter().enumerate() {
        let number = row + 1;
        for (a, b) in [(3, 7), (9, 28)] {
            let pair =
                |year: &str| vec![format!("{year}-{number:02}-{a:02}"), format!("{year}-{number:02}-{b:02}")];
            let said = pair("2021");
            for text in [
                format!("{month} {a}-{b}, 2021"),
                format!("{month} {a}–{b}, 2021"),
                format!("{month} {a} – {b}, 2021"),
                format!("{month} {a} to {b}, 2021"),
                format!("{month} {a} through {b} 2021"),
                format!("{month} {a} and {b}, 2021"),
                format!("{month} {a} or {b}, 2021"),
                format!("{month} {a}th and {b}th, 2021"),
                format!("{month} {a} to {month} {b}, 2021"),
                format!("{month} {a} and {month} {b}, 2021"),
                format!("{a}-{b} {month} 2021"),
                format!("{a}–{b} {month} 2021"),
                format!("{a} to {b} {month} 2021"),
                format!("{a} and {b} {month}, 2021"),
                format!("the {a}th and {b}th of {month} 2021"),
                format!("the {a}th to the {b}th of {month}, 2021"),
                format!("{a} {month} to {b} {month} 2021"),
                format!("{a} {month} – {b} {month} 2021"),
            ] {
                check(&mut wrong, &format!("The fair ran on {text}."), published(), &said);
                check(&mut wrong, &format!("On {text} the fair was open to all."), published(), &said);
            }
            for text in [
                format!("from {month} {a} to {b}, 2021"),
                format!("between {a} and {b} {month} 2021"),
                format!("between {month} {a} and {month} {b}, 2021"),
                format!("from the {a}th until the {b}th of {month} 2021"),
            ] {
                check(&mut wrong, &format!("The fair ran {text}."), published(), &said);
            }
            let last_year = pair("2022");
            for text in [
                format!("from {month} {a} to {b} last year"),
                format!("from {a} to {b} {month} last year"),
                format!("on {a} and {b} {month} of last year"),
            ] {
                check(&mut wrong, &format!("The fair ran {text}."), published(), &last_year);
            }
            let open = pair("XXXX");
            for text in
                [format!("{month} {a}–{b}"), format!("{a}–{b} {month}"), format!("{month} {a} to {b}")]
            {
                check(&mut wrong, &format!("The fair ran on {text}."), None, &open);
            }
        }
        let three: Vec<String> = [3, 4, 9].iter().map(|day| format!("2021-{number:02}-{day:02}")).collect();
        for text in [
            format!("{month} 3, 4 and 9, 2021"),
            format!("3, 4 and 9 {month} 2021"),
            format!("{month} 3, {month} 4 and {month} 9, 2021"),
        ] {
            check(&mut wrong, &format!("The fair ran on {text}."), published(), &three);
        }
    }
    none_wrong(&wrong);
}

/// Months, and days of two months; what goes over the turn of the year begins in the year before.
#[test]
fn months_of_a_range_or_list_share_the_year() {
    let mut wrong = Vec::new();
    for a in 1..=12_usize {
        for b in [a % 12 + 1, (a + 4) % 12 + 1, (a + 8) % 12 + 1] {
            let (first, last) = (MONTHS[a - 1], MONTHS[b - 1]);
            let before = if a > b { 2020 } else { 2021 };
            let said = [format!("{before}-{a:02}"), format!("2021-{b:02}")];
            for text in [
                format!("from {first} to {last} 2021"),
                format!("from {first} until {last} of 2021"),
                format!("between {first} and {last} 2021"),
                format!("between {first} and {last} of 2021"),
                format!("from early {first} through late {last} 2021"),
                format!("in {first}–{last} 2021"),
                format!("in {first}-{last} 2021"),
                format!("from {first} {before} to {last} 2021"),
                format!("from {first} {before} to {last}"),
            ] {
                check(&mut wrong, &format!("The bridge was shut {text}."), published(), &said);
            }
            let days = [format!("{before}-{a:02}-05"), format!("2021-{b:02}-09")];
            for text in [
                format!("from {first} 5 to {last} 9, 2021"),
                format!("from 5 {first} to 9 {last} 2021"),
                format!("between 5 {first} and 9 {last} 2021"),
                format!("between {first} 5th and {last} 9th, 2021"),
                format!("from {first} 5, {before}, to {last} 9"),
            ] {
                check(&mut wrong, &format!("The bridge was shut {text}."), published(), &days);
            }
            let last_year = [format!("{}-{a:02}", before + 1), format!("2022-{b:02}")];
            check(
                &mut wrong,
                &format!("The bridge was shut from {first} to {last} last year."),
                published(),
                &last_year,
            );
            if a < b {
                for text in [
                    format!("in {first} and {last} 2021"),
                    format!("in {first} and in {last} 2021"),
                    format!("in {first} or {last} of 2021"),
                    format!("in {first}/{last} 2021"),
                ] {
                    check(&mut wrong, &format!("The bridge was shut {text}."), published(), &said);
                }
                check(&mut wrong, &format!("{first} and {last} 2021 were wet."), published(), &said);
            }
        }
    }
    none_wrong(&wrong);
}

#[test]
fn quarters_halves_and_seasons_share_the_year() {
    let said = |body: &str| values(body, published());
    assert_eq!(said("Sales fell in Q1 and Q2 2022."), ["2022-Q1", "2022-Q2"]);
    assert_eq!(said("Sales fell from Q4 to Q1 2022."), ["2021-Q4", "2022-Q1"]);
    assert_eq!(said("Sales fell in the first and second quarters of 2022."), ["2022-Q1", "2022-Q2"]);
    assert_eq!(said("Sales fell in H1 and H2 2022."), ["2022-H1", "2022-H2"]);
    assert_eq!(said("Sales fell in spring and summer 2022."), ["2022-SP", "2022-SU"]);
    for quarter in 1..=4 {
        for text in
            ["Q# 2022", "Q# of 2022", "#Q 2022", "Q#’22", "#Q22", "2022 Q#", "2022-Q#", "Q# last year"]
        {
            let text = text.replace('#', &quarter.to_string());
            assert_eq!(said(&format!("Sales fell in {text}.")), [format!("2022-Q{quarter}")], "{text}");
        }
    }
    for text in ["H1 2022", "1H 2022", "first half of 2022", "2022 H1", "first half of last year"] {
        assert_eq!(said(&format!("Sales fell in the {text}.")), ["2022-H1"], "{text}");
    }
    assert_eq!(said("The H1N1 virus, the Q3 model and the H1 visa were named. Q3: What now?"), [""; 0]);
    assert_eq!(said("The first half was dull, and the score was 1-0."), [""; 0]);
}

#[test]
fn a_weekday_with_its_week_lies_in_that_week() {
    let mut wrong = Vec::new();
    for back in 0..7 {
        let today = day(2023, 10, 10).plus(-back).unwrap();
        let monday = today.plus(-i32::from(today.date().weekday().to_monday_zero_offset())).unwrap();
        for (row, name) in (0..).zip(WEEKDAYS) {
            for (word, weeks) in [("last", -1), ("this", 0), ("next", 1)] {
                let expected = monday.plus(7 * weeks + row).unwrap().to_string();
                for text in [
                    format!("{word} week {name}"),
                    format!("{word} week on {name}"),
                    format!("{word} week, on {name}"),
                    format!("on {name} {word} week"),
                    format!("on {name} of {word} week"),
                    format!("on {name}, {word} week"),
                ] {
                    let verb = if weeks > 0 { "will meet" } else { "met" };
                    check(
                        &mut wrong,
                        &format!("The council {verb} {text}."),
                        Some(today),
                        std::slice::from_ref(&expected),
                    );
                }
                let night = format!("{expected}TNI");
                check(
                    &mut wrong,
                    &format!("The council met on {name} night {word} week."),
                    Some(today),
                    &[night],
                );
            }
            let coming = (row - (today.days_to(monday).abs())).rem_euclid(7);
            let week_on = today.plus(coming + 7).unwrap().to_string();
            for text in
                [format!("on {name} week"), format!("a week on {name}"), format!("a week from {name}")]
            {
                check(
                    &mut wrong,
                    &format!("The vote is {text}."),
                    Some(today),
                    std::slice::from_ref(&week_on),
                );
            }
            let last = (-row + today.days_to(monday).abs()).rem_euclid(7);
            let last = if last == 0 { 7 } else { last };
            let before = today.plus(-last - 7).unwrap().to_string();
            check(&mut wrong, &format!("The council met on the {name} before last."), Some(today), &[before]);
        }
    }
    none_wrong(&wrong);
}

/// Weekdays that are joined share the week that is said, and come one after the other where none is.
#[test]
fn weekdays_of_a_range_share_the_week() {
    let mut wrong = Vec::new();
    for back in 0..7 {
        let today = day(2023, 10, 10).plus(-back).unwrap();
        let monday = today.plus(-i32::from(today.date().weekday().to_monday_zero_offset())).unwrap();
        for (a, first) in (0..).zip(WEEKDAYS) {
            for (b, last) in (0..).zip(WEEKDAYS).filter(|(b, _)| *b > a) {
                let of = |weeks: i32, row: i32| monday.plus(7 * weeks + row).unwrap().to_string();
                for text in [
                    format!("from {first} to {last} last week"),
                    format!("on {first} and {last} last week"),
                    format!("on {first} and on {last} of last week"),
                    format!("last week on {first} and {last}"),
                ] {
                    let body = format!("The council met {text}.");
                    check(&mut wrong, &body, Some(today), &[of(-1, a), of(-1, b)]);
                }
                for (verb, sign) in [("met", -1), ("will meet", 1)] {
                    let found = values(&format!("The council {verb} from {first} to {last}."), Some(today));
                    let days: Vec<Day> = found.iter().filter_map(|value| value.parse().ok()).collect();
                    let (near, far) = if sign < 0 { (days[1], days[0]) } else { (days[0], days[1]) };
                    let apart = days[0].days_to(days[1]) == b - a;
                    let beside =
                        (0..7).contains(&(today.days_to(near) * sign)) && today.days_to(far) * sign >= 0;
                    if !(apart && beside) {
                        wrong.push(format!("{today}, {verb} from {first} to {last}: {found:?}"));
                    }
                }
            }
        }
    }
    none_wrong(&wrong);
}
