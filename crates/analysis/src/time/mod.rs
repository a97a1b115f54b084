//! Stage 5: expressions of time, and the days they mean.
//!
//! Takes the prose, date line and dating of an article; gives each expression with its TIMEX3 type and value. What
//! depends on the day of writing (`on Sunday`, `last month`) is resolved against the day of publication and the
//! tense of the verb beside it; against an interval only where both its ends agree; else the value stays open
//! (`XXXX-09-17`). Invariants: expressions are in order and do not overlap; `from` is not after `to`.

mod date;
mod days;
mod from_now;
mod grammar;
mod meaning;
mod month_name;
mod numeric;
mod odd;
mod period;
mod piece;
mod relative;
mod resolve;
mod share;
mod teller;
mod tense;
mod value;
mod vocabulary;
mod week;
mod written;
mod year;

use crate::prose::Prose;
use grammar::{Expression, Grammar, is_day};
use meaning::Meaning;
use parallax_model::{Article, ArticleId, Dating, Day, FurnitureReason, Rule, Span, TimeExpression};
use piece::Piece;
use teller::Teller;
use value::Resolved;
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
    ("year-month-day", "Year, month and day."),
    ("numeric-date", "A date in digits; day before month unless it can't be."),
    ("year", "A number that is a year by its company."),
    ("year-of-era", "A year with AD, BC or the word year."),
    ("decade", "A decade (the 1990s)."),
    ("century", "A century."),
    ("quarter", "A quarter of a year."),
    ("half-year", "A half of a year."),
    ("edge-of-unit", "The end or beginning of the week, month or year that the text speaks of."),
    ("season-year", "A season with its year."),
    (
        "shifted-unit",
        "The calendar week, month, quarter or year before, of or after publication (last month).",
    ),
    ("shifted-month", "A month with last, this or next."),
    ("shifted-weekday", "A weekday with last, this or next."),
    ("weekday-of-week", "A weekday of another week (Monday last week, Friday week)."),
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
        let expressions = Grammar::new(prose.text, &pieces).expressions();
        Self { prose, pieces, expressions }
    }

    /// When an undated article was written, as far as its own words allow it.
    pub(crate) fn written(&self) -> Option<Written> {
        let prose = self.prose;
        let said = |expression| {
            let span = self.span_of(expression)?;
            let lead = lead(prose.text.get(..span.start as usize).unwrap_or(""));
            let tense = tense::tense_of(prose, span);
            let deadline = matches!(lead.as_str(), "by" | "until" | "till") && tense != tense::Tense::Past;
            Some(Said { expression, span, words: span.of(prose.text), tense, deadline })
        };
        let said: Vec<Said<'_>> = self.expressions.iter().filter_map(said).collect();
        written::written(&said)
    }

    /// All of them, in order, resolved against the date of publication; without those that are no day of the calendar.
    pub(crate) fn resolved(&self, published: &Dating) -> Vec<TimeExpression> {
        let line = self.date_line(published);
        let possible = self.expressions.iter().filter(|expression| !odd::is_impossible(expression.meaning));
        let placed: Vec<(&Expression, Span)> =
            possible.filter_map(|expression| Some((expression, self.span_of(expression)?))).collect();
        let mut teller = Teller::new(self.prose, published, line, &self.expressions);
        let mut told = Vec::with_capacity(placed.len());
        let mut rest = placed.as_slice();
        while let Some((&(expression, _), after)) = rest.split_first() {
            if teller.is_idle(expression) {
                rest = after;
                continue;
            }
            // `at 10:30 on Monday`: the day stands after the time.
            if let Some((day, span)) = after.first().filter(|(next, _)| is_day_of(expression, next)) {
                teller.tell(&[(day, *span)]);
            }
            let ordered = after.iter().take_while(|(next, _)| next.ordered).count();
            let (run, next) = rest.split_at_checked(1 + ordered).unwrap_or((rest, &[]));
            for ((expression, span), Resolved { kind, value, from, to }) in run.iter().zip(teller.tell(run)) {
                let (span, rule) = (*span, Rule::new(expression.rule));
                told.push(TimeExpression { article: ArticleId::new(0), span, kind, value, from, to, rule });
            }
            rest = next;
        }
        told
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
            let first = row == 0 && expression.weekday.is_some();
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

/// The last word of a text, in lower case; of a longer one than any that is asked for, its end.
fn lead(before: &str) -> String {
    let word = before.trim_end().chars().rev().take(8).take_while(|c| !c.is_whitespace());
    let mut word: Vec<char> = word.collect();
    word.reverse();
    word.into_iter().collect::<String>().to_lowercase()
}

/// Whether the line that it stands on says nothing else.
fn is_line(text: &str, span: Span) -> bool {
    let before = text.get(..span.start as usize).unwrap_or_default().chars().rev();
    let after = text.get(span.end as usize..).unwrap_or_default().chars();
    let ends = |c: &char| *c != '\n';
    let nothing = |c: char| c.is_whitespace() || c == '.';
    before.take_while(ends).all(nothing) && after.take_while(ends).all(nothing)
}
