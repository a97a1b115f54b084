//! Every expression of time in the second bundled article, whose date of publication its page states, and the days that
//! it means.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use parallax_cli::corpus_of_folder;
use parallax_model::Day;
use std::path::Path;

/// The words as they stand, in order, and the first and last day of each; published on Monday 1 October 2018.
const EXPRESSIONS: [(&str, &str, &str); 10] = [
    ("Monday 1 October 2018", "2018-10-01", "2018-10-01"),
    ("late Sunday", "2018-09-30", "2018-09-30"),
    ("last month", "2018-09-01", "2018-09-30"),
    ("September 17", "2018-09-17", "2018-09-17"),
    ("Sunday", "2018-09-30", "2018-09-30"),
    ("Saturday", "2018-09-29", "2018-09-29"),
    ("Saturday", "2018-09-29", "2018-09-29"),
    ("Sunday", "2018-09-30", "2018-09-30"),
    ("Sunday", "2018-09-30", "2018-09-30"),
    ("the past few months", "", ""),
];

#[test]
fn every_weekday_and_month_of_the_second_article_is_the_right_day() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let corpus = corpus_of_folder(&seeds).unwrap().corpus;
    let (article, row) = corpus.articles.find(|article| article.slug.as_str() == "001").unwrap();
    let day = |day: Option<Day>| day.map_or_else(String::new, |day| day.to_string());
    let times = corpus.times.rows().iter().filter(|time| time.article == article);
    let found: Vec<(&str, String, String)> =
        times.map(|time| (time.span.of(&row.text), day(time.from), day(time.to))).collect();
    let found: Vec<(&str, &str, &str)> =
        found.iter().map(|(words, from, to)| (*words, from.as_str(), to.as_str())).collect();
    assert_eq!(found, EXPRESSIONS);
}
