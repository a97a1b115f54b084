//! Stage 5: expressions of time, and the days they mean.
//!
//! Takes the prose, date line and dating of an article; gives each expression with its TIMEX3 type and value. What
//! depends on the day of writing (`on Sunday`, `last month`) is resolved against the day of publication and the
//! tense of the verb beside it; against an interval only where both its ends agree; else the value stays open
//! (`XXXX-09-17`). Invariants: expressions are in order and do not overlap; `from` is not after `to`.

mod grammar;
mod meaning;
mod odd;
mod piece;
mod relative;
mod resolve;
mod tense;
mod vocabulary;
mod written;
mod year;

use crate::prose::Prose;
use grammar::{Expression, Grammar, is_day};
use meaning::Meaning;
pub(crate) use odd::odd;
use parallax_model::{Article, ArticleId, Dating, Day, FurnitureReason, Rule, Span, TimeExpression};
use piece::Piece;
use resolve::{Reference, Resolved, resolve};
use written::{Said, Written};

/// The rules of this stage: name and what it does.
pub(crate) const RULES: &[(&str, &str)] = &[
    ("weekday-date", "A weekday with its date (Monday 1 October 2018)."),
    ("weekday", "A weekday: the one before publication, or after it where the verb is in the future."),
    ("month-day-year", "Month, day and year."),
    ("month-day", "Month and day; the year by tense and publication."),
    ("day-month-year", "Day, month and year."),
    ("day-month", "Day and month; the year by tense and publication."),
    ("month-year", "Month and year."),
    ("month", "A month; the year by tense and publication."),
    ("numeric-date", "A date in digits; day before month unless it can't be."),
    ("year", "A number that is a year by its company."),
    ("year-of-era", "A year with AD, BC or the word year."),
    ("decade", "A decade (the 1990s)."),
    ("century", "A century."),
    ("quarter", "A quarter of a year."),
    ("season-year", "A season with its year."),
    (
        "shifted-unit",
        "The calendar week, month, quarter or year before, of or after publication (last month).",
    ),
    ("shifted-month", "A month with last, this or next."),
    ("shifted-weekday", "A weekday with last, this or next."),
    ("shifted-season", "A season with last, this or next."),
    ("part-of-day", "A part of the day of publication or the day before (this morning, last night)."),
    ("deictic-day", "Today, yesterday, tomorrow."),
    ("units-ago", "A number of units before or after publication (two weeks ago), as exact as its unit."),
    ("that-year", "The year that the text spoke of last."),
    ("that-day", "The day that the text spoke of last."),
    ("present", "The present as the end of a span (2013–present)."),
    ("length", "A length of time."),
    ("length-until-now", "A length of time up to publication (over the past few months)."),
    ("repetition", "A repetition (every day, Mondays)."),
    ("clock", "A time of day, on the day that the text spoke of last."),
];

/// From how many years on a text counts as one that tells of the past, where few of them are near publication.
const YEARS: usize = 5;
/// How many lines make the head of a text: headline, standfirst, byline, date line.
const HEAD: usize = 5;

/// The expressions of time of an article, before it is known when it was written.
pub(crate) struct Times<'p> {
    prose: &'p Prose<'p>,
    pieces: Vec<Piece>,
    expressions: Vec<Expression>,
}

impl<'p> Times<'p> {
    /// Those in the prose, and in what stands around it that says when it was written.
    pub(crate) fn read(prose: &'p Prose<'p>, article: &Article) -> Self {
        let mut spans: Vec<Span> = prose.paragraphs.iter().map(|paragraph| paragraph.span).collect();
        // The date line is no prose, but it says when the rest was written.
        let pieces_of_furniture =
            article.furniture.iter().filter(|piece| piece.reason == FurnitureReason::Dateline);
        let lines =
            pieces_of_furniture.map(|piece| piece.span).chain(article.published.evidence.iter().copied());
        for line in lines {
            if !spans.iter().any(|known| known.overlaps(line)) {
                spans.push(line);
            }
        }
        spans.sort_unstable();
        let pieces = piece::pieces(prose.text, spans);
        let expressions = Grammar { text: prose.text, pieces: &pieces }.expressions();
        Self { prose, pieces, expressions }
    }

    /// When an undated article was written, as far as its own words allow it.
    pub(crate) fn written(&self) -> Option<Written> {
        let prose = self.prose;
        let said = |expression| {
            let span = self.span_of(expression)?;
            let before = prose.text.get(..span.start as usize).unwrap_or("").trim_end();
            let lead = before.rsplit(char::is_whitespace).next().unwrap_or("").to_lowercase();
            let tense = tense::tense_of(prose, span);
            let deadline = matches!(lead.as_str(), "by" | "until" | "till") && tense != tense::Tense::Past;
            Some(Said { expression, span, words: span.of(prose.text), tense, deadline })
        };
        let said: Vec<Said<'_>> = self.expressions.iter().filter_map(said).collect();
        written::written(&said)
    }

    /// All of them, in order, resolved against the date of publication.
    pub(crate) fn resolved(&self, published: &Dating) -> Vec<TimeExpression> {
        let line = self.date_line(published);
        let mut teller = Teller::new(self.prose, published, line, &self.expressions);
        let mut tell = |(row, expression): (usize, &Expression)| {
            let span = self.span_of(expression)?;
            if teller.is_idle(expression) {
                return None;
            }
            // `at 10:30 on Monday`: the day stands after the time.
            if let Some(day) = self.expressions.get(row + 1).filter(|next| is_day_of(expression, next))
                && let Some(span) = self.span_of(day)
            {
                teller.tell(day, span);
            }
            let Resolved { kind, value, from, to } = teller.tell(expression, span);
            let rule = Rule::new(expression.rule);
            Some(TimeExpression { article: ArticleId::new(0), span, kind, value, from, to, rule })
        };
        self.expressions.iter().enumerate().filter_map(&mut tell).collect()
    }

    /// The day of a date line at the head of the text, where it is at most three days off the day of publication:
    /// what the text calls yesterday is the day before that line.
    fn date_line(&self, published: &Dating) -> Option<Day> {
        let published = published.day()?;
        let end = self.end_of_head();
        let near = |expression: &Expression| {
            let Meaning::Day { year: Some(year), month, day } = expression.meaning else { return None };
            Day::new(year, month, day).filter(|line| published.days_to(*line).abs() <= 3)
        };
        let head = self.expressions.iter().enumerate().map_while(|(row, expression)| {
            let span = self.span_of(expression).filter(|span| span.start < end)?;
            Some((row, expression, span))
        });
        head.into_iter().find_map(|(row, expression, span)| {
            let line = near(expression)?;
            let first = row == 0 && expression.rule == "weekday-date";
            (first || is_line(self.prose.text, span)).then_some(line)
        })
    }

    /// Where the first lines of the text end.
    fn end_of_head(&self) -> u32 {
        let mut end = 0;
        let mut lines = 0;
        for line in self.prose.text.split_inclusive('\n') {
            lines += usize::from(!line.trim().is_empty());
            if lines > HEAD {
                break;
            }
            end += line.len() as u32;
        }
        end
    }

    fn span_of(&self, expression: &Expression) -> Option<Span> {
        let first = self.pieces.get(expression.pieces.start)?.span;
        Some(first.join(self.pieces.get(expression.pieces.end.checked_sub(1)?)?.span))
    }
}

/// Whether `next` is the day of the time of day before it.
fn is_day_of(clock: &Expression, next: &Expression) -> bool {
    matches!(clock.meaning, Meaning::Clock { .. })
        && is_day(next.meaning)
        && next.pieces.start <= clock.pieces.end + 2
}

/// Tells what expressions mean, one after the other, and remembers what was spoken of last.
struct Teller<'a> {
    prose: &'a Prose<'a>,
    /// The first and last day that the text can be written on.
    written: (Option<Day>, Option<Day>),
    /// Whether dates without a year belong to the year that was spoken of last.
    tells_of_the_past: bool,
    last_year: Option<i16>,
    last_day: Option<Day>,
}

impl<'a> Teller<'a> {
    fn new(
        prose: &'a Prose<'a>,
        published: &'a Dating,
        line: Option<Day>,
        expressions: &[Expression],
    ) -> Self {
        let years: Vec<i16> =
            expressions.iter().filter_map(|expression| year_of(expression.meaning)).collect();
        let near =
            |year: &&i16| published.to.or(published.from).is_some_and(|day| (**year - day.year()).abs() < 2);
        let tells_of_the_past = years.len() >= YEARS && years.iter().filter(near).count() * 3 < years.len();
        let written = match line {
            Some(day) => (Some(day), Some(day)),
            None => (published.from.or(published.to), published.to.or(published.from)),
        };
        let last_day = written.0.filter(|_| written.0 == written.1);
        Self { prose, written, tells_of_the_past, last_year: None, last_day }
    }

    /// `known today as`: in a text that tells of the past, today is no day.
    fn is_idle(&self, expression: &Expression) -> bool {
        self.tells_of_the_past && expression.meaning == Meaning::DayFromNow(0) && expression.part.is_none()
    }

    fn tell(&mut self, expression: &Expression, span: Span) -> Resolved {
        let reference = |day: Option<Day>| Reference {
            day,
            year: self.last_year.filter(|_| self.tells_of_the_past),
            last_year: self.last_year,
            last_day: self.last_day,
            tense: tense::tense_of(self.prose, span),
        };
        let value = |day| resolve(expression.meaning, expression.part, &reference(day));
        let first = value(self.written.0);
        let second = value(self.written.1);
        let told = if first == second {
            first
        } else {
            let from = first.from.min(second.from).filter(|_| first.from.is_some());
            Resolved { from, to: first.to.max(second.to), ..value(None) }
        };
        if let Some(year) = year_of(expression.meaning) {
            self.last_year = Some(year);
        }
        if told.from.is_some() && told.from == told.to {
            self.last_day = told.from;
        }
        told
    }
}

/// Whether the line that it stands on says nothing else.
fn is_line(text: &str, span: Span) -> bool {
    let before = text.get(..span.start as usize).unwrap_or_default();
    let after = text.get(span.end as usize..).unwrap_or_default();
    let alone = |side: &str| side.trim_matches(|c: char| c.is_whitespace() || c == '.').is_empty();
    before.rsplit('\n').next().is_none_or(alone) && after.split('\n').next().is_none_or(alone)
}

/// The year that an expression names itself.
fn year_of(meaning: Meaning) -> Option<i16> {
    match meaning {
        Meaning::Day { year, .. } | Meaning::Month { year, .. } | Meaning::Season { year, .. } => year,
        Meaning::Year(year) => Some(year),
        _ => None,
    }
}
