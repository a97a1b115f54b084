//! Expressions of time, and the days they mean.

use crate::named;
use crate::{ArticleId, Day, Rule, Span};
use serde::{Deserialize, Serialize};

/// An expression of time with its value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeExpression {
    /// In which article.
    pub article: ArticleId,
    /// Its words: `late Sunday`.
    pub span: Span,
    /// What it means.
    pub kind: TimeKind,
    /// Its value as a TIMEX3 (ISO 8601) value: `2018-09-30TNI`, `2018-10`, `P3M`; empty where the text does not
    /// allow one.
    pub value: String,
    /// The first day it can mean.
    pub from: Option<Day>,
    /// The last day it can mean.
    pub to: Option<Day>,
    /// Which rule read it.
    pub rule: Rule,
}

named! {
    /// What an expression of time means (TimeML's TIMEX3 types).
    #[derive(serde::Serialize, serde::Deserialize)]
    TimeKind:
    /// A day or longer on the calendar.
    Date = "DATE", "Date";
    /// A part of a day.
    Time = "TIME", "Time of day";
    /// A length of time.
    Duration = "DURATION", "Duration";
    /// A repetition.
    Set = "SET", "Repetition";
}
