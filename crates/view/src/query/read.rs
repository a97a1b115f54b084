//! From what was typed to what is asked: by descent, `OR` loosest, then words side by side or with `AND`, then `NEAR`,
//! then `NOT`.

use super::scan::{Field, Token, next};
use super::{Ask, Named, QueryNote, Words};
use crate::DateRange;
use crate::index::{folded, stems};
use crate::texts::query as texts;
use parallax_model::{Day, Span};

/// How deep parentheses are followed.
const DEEPEST: u32 = 40;

/// What `typed` asks for, and what is wrong in it.
pub(crate) fn read(typed: &str) -> (Ask, Vec<QueryNote>) {
    let mut reader = Reader { typed, rest: typed, at: 0, notes: Vec::new() };
    let mut asks = Vec::new();
    loop {
        asks.push(reader.either(0));
        let Some((_, span)) = reader.take() else { break };
        reader.note(span, texts::CLOSES_NOTHING);
    }
    (both(asks), reader.notes)
}

struct Reader<'q> {
    typed: &'q str,
    rest: &'q str,
    at: usize,
    notes: Vec<QueryNote>,
}

impl<'q> Reader<'q> {
    fn peek(&self) -> Option<(Token<'q>, Span)> {
        next(self.rest, self.at).map(|(token, span, ..)| (token, span))
    }

    fn take(&mut self) -> Option<(Token<'q>, Span)> {
        let (token, span, rest, at) = next(self.rest, self.at)?;
        (self.rest, self.at) = (rest, at);
        Some((token, span))
    }

    fn note(&mut self, span: Span, what: &str) {
        self.notes.push(QueryNote { span, what: what.to_owned() });
    }

    /// Up to the end, or before the parenthesis that closes.
    fn either(&mut self, depth: u32) -> Ask {
        let mut asks = vec![self.both(depth, None)];
        while let Some((Token::Or, span)) = self.peek() {
            self.take();
            let ask = self.both(depth, Some(span));
            let sides = (asks.last() == Some(&Ask::All), ask == Ask::All);
            if sides.0 || sides.1 {
                self.note(span, texts::OR_WANTS_BOTH_SIDES);
            }
            asks.push(ask);
        }
        asks.retain(|ask| *ask != Ask::All);
        if asks.len() > 1 { Ask::Either(asks) } else { asks.pop().unwrap_or(Ask::All) }
    }

    /// Up to an `OR`, a parenthesis that closes, or the end. `after` is the `OR` before it.
    fn both(&mut self, depth: u32, after: Option<Span>) -> Ask {
        let mut asks: Vec<Ask> = Vec::new();
        let mut joint: Option<Span> = None;
        loop {
            match self.peek() {
                None | Some((Token::Or | Token::Close, _)) => break,
                Some((Token::And, span)) => {
                    self.take();
                    if asks.is_empty() || joint.is_some() {
                        self.note(span, texts::AND_WANTS_BOTH_SIDES);
                    }
                    joint = Some(span);
                    continue;
                }
                Some((Token::Near(_) | Token::BadNear, span)) => {
                    self.take();
                    self.note(span, texts::NEAR_STANDS_BETWEEN);
                }
                Some(_) => {
                    let ask = self.near(depth);
                    asks.push(ask);
                }
            }
            joint = None;
        }
        if let Some(span) = joint.filter(|_| after.is_none() || !asks.is_empty()) {
            self.note(span, texts::AND_WANTS_BOTH_SIDES);
        }
        both(asks)
    }

    /// One thing, or words with neighbours.
    fn near(&mut self, depth: u32) -> Ask {
        let mut left = self.one(depth);
        let mut pairs = Vec::new();
        while let Some((Token::Near(_) | Token::BadNear, span)) = self.peek() {
            let within = if let Some((Token::Near(within), _)) = self.take() {
                within.max(1)
            } else {
                self.note(span, texts::NEAR_WANTS_A_NUMBER);
                10
            };
            let right = match self.peek() {
                None | Some((Token::Or | Token::And | Token::Close | Token::Near(_) | Token::BadNear, _)) => {
                    Ask::All
                }
                Some(_) => self.one(depth),
            };
            if let (Ask::Words(one), Ask::Words(other)) = (&left, &right) {
                pairs.push(Ask::Near(one.clone(), other.clone(), within));
            } else {
                self.note(span, texts::NEAR_STANDS_BETWEEN);
                pairs.push(left);
            }
            left = right;
        }
        // The last of a chain is in its last pair.
        if !matches!(pairs.last(), Some(Ask::Near(..))) {
            pairs.push(left);
        }
        both(pairs)
    }

    fn one(&mut self, depth: u32) -> Ask {
        let mut negated: Option<Span> = None;
        let mut not = false;
        while let Some((Token::Not, span)) = self.peek() {
            self.take();
            not = !not;
            negated = Some(span);
        }
        let ask = match self.peek() {
            None | Some((Token::Or | Token::And | Token::Close | Token::Near(_) | Token::BadNear, _)) => {
                Ask::All
            }
            Some(_) => self.thing(depth),
        };
        match negated {
            Some(span) if ask == Ask::All => {
                self.note(span, texts::NOTHING_TO_LEAVE_OUT);
                Ask::All
            }
            Some(_) if not => Ask::Not(Box::new(ask)),
            _ => ask,
        }
    }

    /// A parenthesis, a phrase, a word, or a field with its value.
    fn thing(&mut self, depth: u32) -> Ask {
        let Some((token, span)) = self.take() else { return Ask::All };
        match token {
            Token::Open if depth < DEEPEST => {
                let ask = self.either(depth + 1);
                match self.peek() {
                    Some((Token::Close, _)) => drop(self.take()),
                    _ => self.note(span, texts::NOT_CLOSED),
                }
                ask
            }
            Token::Open => {
                self.note(span, texts::TOO_DEEP);
                Ask::All
            }
            Token::Phrase(words, closed) => {
                if !closed {
                    self.note(
                        Span::new(span.start as usize, span.start as usize + quote(words, span)),
                        texts::PHRASE_NOT_CLOSED,
                    );
                }
                asking(whole(words))
            }
            Token::Word(beginning, true) => {
                let words = begun(beginning);
                if words.is_empty() {
                    self.note(span, texts::PREFIX_WITHOUT_WORD);
                }
                asking(words)
            }
            Token::Word(word, false) => asking(whole(word)),
            Token::NoField(word) => {
                self.note(span, texts::NO_SUCH_FIELD);
                asking(whole(word))
            }
            Token::Field(field) => self.value(field, span),
            _ => Ask::All,
        }
    }

    fn value(&mut self, field: Field, name: Span) -> Ask {
        let stands = self.rest.starts_with(|c: char| !c.is_whitespace() && !matches!(c, '(' | ')'));
        let value = if stands { self.take() } else { None };
        let Some((token, span)) = value else {
            self.note(name, texts::FIELD_WITHOUT_VALUE);
            return Ask::All;
        };
        let (typed, words) = match token {
            Token::Phrase(typed, _) => (typed, whole(typed)),
            Token::Word(typed, true) => (typed, begun(typed)),
            _ => {
                let typed = span.of(self.typed);
                (typed, whole(typed))
            }
        };
        let typed = typed.to_owned();
        match field {
            Field::Facet(facet) => Ask::Value(facet, Named { typed, words, span }),
            Field::Date => days(&typed).map_or_else(
                || {
                    self.note(span, texts::NO_DATE);
                    Ask::Days(DateRange { unread: Some(typed), ..DateRange::default() })
                },
                Ask::Days,
            ),
        }
    }
}

/// The length of the quotation mark before `words`, which reach to the end of `span`.
fn quote(words: &str, span: Span) -> usize {
    span.len().saturating_sub(words.len())
}

fn asking(words: Words) -> Ask {
    if words.is_empty() { Ask::All } else { Ask::Words(words) }
}

fn whole(typed: &str) -> Words {
    Words { stems: stems(typed).into_iter().map(|(stem, _)| stem).collect(), beginning: String::new() }
}

/// Words of which the last is only begun.
fn begun(typed: &str) -> Words {
    let mut words = whole(typed);
    if words.stems.pop().is_some() {
        words.beginning = folded(typed).pop().unwrap_or_default();
    }
    words
}

fn both(mut asks: Vec<Ask>) -> Ask {
    asks.retain(|ask| *ask != Ask::All);
    if asks.len() > 1 { Ask::Both(asks) } else { asks.pop().unwrap_or(Ask::All) }
}

/// A day, a month, a year, or from one to another.
fn days(typed: &str) -> Option<DateRange> {
    let (from, to) = typed.split_once("..").unwrap_or((typed, typed));
    let end = |typed: &str, last: bool| match typed {
        "" => Some(None),
        typed => day(typed, last).map(Some),
    };
    let range = DateRange::between(end(from, false)?, end(to, true)?);
    (!range.is_open()).then_some(range)
}

/// The first or last day of what is written as a year, a month or a day.
fn day(typed: &str, last: bool) -> Option<Day> {
    let mut parts = typed.split('-');
    let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    let month: Option<i8> = parts.next().map(str::parse).transpose().ok()?;
    let day: Option<i8> = parts.next().map(str::parse).transpose().ok()?;
    if parts.next().is_some() {
        return None;
    }
    let month = month.unwrap_or(if last { 12 } else { 1 });
    match day {
        Some(day) => Day::new(year, month, day),
        None if last => (28..=31).rev().find_map(|day| Day::new(year, month, day)),
        None => Day::new(year, month, 1),
    }
}
