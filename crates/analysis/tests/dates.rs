//! Laws of dates, over generated sentences: a date means one day however it is written, what the calendar does not have
//! is no date, names and verbs that look like months are none, and only a real anchor dates a text.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test stops where a row is missing"
)]

mod said;

use parallax_model::SavedPage;
use said::{ANALYZER, MONTHS, WEEKDAYS, day, none_wrong, published, values};

#[test]
fn a_date_means_one_day_however_it_is_written() {
    let mut wrong = Vec::new();
    let mut date = day(2020, 1, 1);
    while date.year() < 2022 {
        let (year, month, number) = (date.year(), date.month(), date.day());
        let name = MONTHS[usize::try_from(month).unwrap() - 1];
        let short = &name[..3];
        let weekday = WEEKDAYS[usize::try_from(date.date().weekday().to_monday_zero_offset()).unwrap()];
        let ending = match number {
            1 | 21 | 31 => "st",
            2 | 22 => "nd",
            3 | 23 => "rd",
            _ => "th",
        };
        let yy = year % 100;
        let forms = [
            format!("{name} {number}, {year}"),
            format!("{name} {number} {year}"),
            format!("{name} {number}{ending}, {year}"),
            format!("{name} the {number}{ending}, {year}"),
            format!("{short} {number}, {year}"),
            format!("{short}. {number}, {year}"),
            format!("{number} {name} {year}"),
            format!("{number} {name}, {year}"),
            format!("{number}{ending} {name} {year}"),
            format!("the {number}{ending} of {name} {year}"),
            format!("the {number}{ending} of {name}, {year}"),
            format!("{number} {short} {year}"),
            format!("{number} {short}. {year}"),
            format!("{year} {name} {number}"),
            format!("{year} {short} {number}"),
            format!("{year}-{month:02}-{number:02}"),
            format!("{year}/{month:02}/{number:02}"),
            format!("{number:02}/{month:02}/{year}"),
            format!("{number}.{month}.{year}"),
            format!("{number:02}-{}-{year}", short.to_uppercase()),
            format!("{number}-{short}-{year}"),
            format!("{number:02}-{}-{yy:02}", short.to_uppercase()),
            format!("{number:02}{}{year}", short.to_uppercase()),
            format!("{year}-{short}-{number:02}"),
            format!("{short}-{number:02}-{year}"),
            format!("{number} {name} ’{yy:02}"),
            format!("{weekday}, {name} {number}, {year}"),
            format!("{weekday} {number} {name} {year}"),
            format!("{weekday} the {number}{ending} of {name} {year}"),
            format!("{}, {number} {short} {year}", &weekday[..3]),
            format!("{}. {short}. {number}, {year}", &weekday[..3]),
        ];
        for form in forms {
            let found = values(&format!("The mill burnt down on {form}."), published());
            if found != [date.to_string()] {
                wrong.push(format!("{form}: {found:?}"));
            }
        }
        date = date.plus(11).unwrap();
    }
    none_wrong(&wrong);
}

#[test]
fn a_day_that_the_calendar_does_not_have_is_no_date() {
    let mut wrong = Vec::new();
    for (month, name) in (1..).zip(MONTHS) {
        let length = day(2021, month, 1).date().days_in_month();
        for number in [0, length + 1, 32, 45, 99] {
            for form in [
                format!("{name} {number}, 2021"),
                format!("{name} {number} 2021"),
                format!("{number} {name} 2021"),
                format!("{number} {name}, 2021"),
                format!("2021-{month:02}-{number:02}"),
                format!("2021/{month}/{number}"),
                format!("{number}-{}-2021", name[..3].to_uppercase()),
            ] {
                // Digits in either order can name a day of the calendar in one of them.
                let found = values(&format!("The note gives {form}."), published());
                if !found.is_empty() {
                    wrong.push(format!("{form}: {found:?}"));
                }
            }
        }
    }
    for form in
        ["50/6/2018", "2024/13/1", "13/13/2013", "00/00/2000", "31/04/2021", "2024-13-01", "30.02.2021"]
    {
        let found = values(&format!("The note gives {form}."), published());
        if !found.is_empty() {
            wrong.push(format!("{form}: {found:?}"));
        }
    }
    none_wrong(&wrong);
}

#[test]
fn names_and_verbs_that_look_like_months_are_none() {
    let mut wrong = Vec::new();
    let mut free = |body: String| {
        let found = values(&body, published());
        if !found.is_empty() {
            wrong.push(format!("{body}: {found:?}"));
        }
    };
    for name in ["May", "March", "April", "June", "August", "Jan"] {
        for body in [
            "Theresa # spoke to the crowd.",
            "She met # Rose at the harbour.",
            "The letter was written by # Lund.",
            "It went from # Lund to # Brandt.",
            "They stood with Ilse # and Peter Lund.",
            "Mrs. # said nothing.",
            "The Women’s # drew thousands.",
            "Ilse # spoke first. According to #, the plan was bold, and nobody but # liked it.",
            "Ilse # spoke first. The crowd was loyal to #, and a letter from # was read.",
        ] {
            free(body.replace('#', name));
        }
    }
    for body in [
        "I may be here.",
        "May the best win.",
        "A sun tan may cost you.",
        "They march 3 miles to the sea.",
        "The Sun and the Sat 1 receiver were mentioned by a Sun reporter.",
        "He flew to Mar-a-Lago with Jan-Erik Lund.",
        "The march of the students may end soon.",
    ] {
        free(body.to_owned());
    }
    assert_eq!(values("Theresa May resigned in May, and May left in June.", None), ["XXXX-05", "XXXX-06"]);
    none_wrong(&wrong);
}

#[test]
fn the_end_of_a_unit_is_that_unit() {
    let said = |body: &str| values(body, published());
    assert_eq!(said("The vote is due at the end of the month."), ["2023-10"]);
    assert_eq!(said("The bridge will open by the end of the year."), ["2023"]);
    assert_eq!(said("The bridge will open at the start of the week."), ["2023-W41"]);
    assert_eq!(said("The bridge will open by year-end."), ["2023"]);
    assert_eq!(
        said("In March 2011 the dam broke. By the end of the month it was mended."),
        ["2011-03", "2011-03"]
    );
    assert_eq!(said("At the end of the day nobody cared."), [""; 0]);
}

/// A year that is told is not the year of writing: no date without a year takes it, and nothing counted from now.
#[test]
fn an_undated_text_is_not_of_the_year_that_it_tells_of() {
    let mut wrong = Vec::new();
    for year in 1990..2020 {
        for body in [
            format!("The mill burnt in March {year}. The council met on June 2, and last month it voted."),
            format!("The mill burnt on 3 May {year}. The council met on June 2, and last month it voted."),
            format!("The mill burnt in {year}. The council met on June 2, and last month it voted."),
            format!(
                "The mill burnt on 3 May {year}. The council will meet on June 2, and last month it voted."
            ),
        ] {
            let page = SavedPage::new("case.txt", &format!("Council meets over bridge\n\n{body}\n"));
            let corpus = ANALYZER.analyze(&page).corpus;
            let dating = &corpus.articles.rows()[0].published;
            let open: Vec<&str> = corpus.times.rows().iter().skip(1).map(|row| row.value.as_str()).collect();
            if (dating.from, dating.to) != (None, None) || open != ["XXXX-06-02", "XXXX-XX"] {
                wrong.push(format!("{body}: {:?} to {:?}, {open:?}", dating.from, dating.to));
            }
        }
    }
    none_wrong(&wrong);
}

#[test]
fn a_date_at_the_head_of_a_text_is_its_day_of_publication() {
    let mut wrong = Vec::new();
    let said = "An airstrike struck the town on Monday, activists said.";
    let head = |text: &str| {
        let page = SavedPage::new("case.txt", &format!("Attack on a town\n\n{text}\n"));
        let corpus = ANALYZER.analyze(&page).corpus;
        let article = &corpus.articles.rows()[0];
        let monday = corpus.times.rows().iter().any(|row| row.value == "2017-04-17");
        let body: Vec<String> = article.body.iter().map(|span| span.of(&article.text).to_owned()).collect();
        (article.published.day(), monday, body)
    };
    let dates = [
        "April 18 2017",
        "April 18, 2017",
        "18 April 2017",
        "Tuesday 18 Apr 2017",
        "Tue 18 Apr 2017",
        "2017-04-18",
        "18/04/2017",
        "18-04-2017",
    ];
    for date in dates {
        for label in [
            "Published ",
            "Published: ",
            "Published on ",
            "Posted on ",
            "Date of publication ",
            "Updated ",
            "",
        ] {
            for behind in [" ", " 10:32 GMT ", " - "] {
                let text = format!("{label}{date}{behind}{said}");
                let found = head(&text);
                if found != (Some(day(2017, 4, 18)), true, vec![said.to_owned()]) {
                    wrong.push(format!("{text}: {found:?}"));
                }
            }
        }
        for text in [
            format!("Published on {date}, the report names nobody, activists said of it."),
            format!("On {date} an airstrike struck the town, activists said of it."),
            format!("{date} was a bad day for the town, activists said of it."),
            format!("An airstrike struck the town on {date}, activists said of it."),
            format!("Published in May 2017, the report of {date} names nobody, activists said."),
        ] {
            let found = head(&text);
            if found.0.is_some() || found.2 != [text.as_str()] {
                wrong.push(format!("{text}: {found:?}"));
            }
        }
    }
    let again = head(&format!("Attack on a town AFP Tuesday 18 Apr 2017 {said}"));
    assert_eq!((again.0, again.1), (Some(day(2017, 4, 18)), true));
    none_wrong(&wrong);
}
