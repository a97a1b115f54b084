//! Lines that say when a page was published: `Monday 1 October 2018`, `Updated: 3 Oct 2018, 10:32 GMT`,
//! `2018-10-01 | 14:20`, `2 hours ago`.
//!
//! Takes one line and gives the days that it names, each with its words; no line of running prose is one.

mod behind_name;

use parallax_model::{Day, Span};
use parallax_text::month;

/// A line of dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DateLine {
    /// The days that it names with their year, in order; a line may have none (`Oct 1, 10:30`).
    pub(super) dates: Vec<StatedDate>,
    /// Whether it says what the date is of (`Published`, `Updated`).
    pub(super) labelled: bool,
    /// Whether it is a time of day or an age only: `10:32 GMT`, `2 hours ago`.
    pub(super) time_only: bool,
}

/// A date with its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct StatedDate {
    /// The first day that it can mean.
    pub(super) from: Day,
    /// The last day that it can mean.
    pub(super) to: Day,
    /// Its words, in bytes of the article.
    pub(super) span: Span,
    /// What happened then.
    pub(super) what: What,
}

/// What a date on a date line is the date of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// Publication, as the line says or leaves open.
    Published,
    /// A later change.
    Updated,
}

/// A date line has no more words than these.
const LONGEST: usize = 20;
/// `by` and the name behind a date have no more words than these.
const LONGEST_NAME: usize = 6;

impl DateLine {
    /// Reads `line`, which starts at byte `start` of the article.
    pub(super) fn read(line: &str, start: u32) -> Option<Self> {
        if !line.contains(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let words = line.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
        if words.take(LONGEST + 1).count() > LONGEST {
            return None;
        }
        let tokens = tokens(line, start);
        if tokens.len() > LONGEST || !only_dates(&tokens) {
            return Self::behind_name(line, start);
        }
        let mut dates = dates(&tokens);
        let known = |sort: fn(&Sort) -> bool| tokens.iter().any(|token| sort(&token.sort));
        let calendar = known(|s| matches!(s, Sort::Month(_))) && known(|s| matches!(s, Sort::Number(_)));
        let tells =
            !dates.is_empty() || calendar || known(|s| matches!(s, Sort::Clock | Sort::Ago | Sort::Unsure));
        let labelled = known(|s| matches!(s, Sort::Label(_)));
        if !labelled {
            // A month alone can be that of a counter or an archive.
            dates.retain(|date| date.from == date.to);
        }
        let time_only = dates.is_empty() && !calendar && !known(|s| *s == Sort::Unsure);
        tells.then_some(Self { dates, labelled, time_only })
    }
}

/// The dates with their year in a byline: `By Jane Doe, October 1, 2018`.
pub(super) fn dates_in_byline(byline: &str, start: u32) -> Vec<StatedDate> {
    let mut dates = dates(&tokens(byline, start));
    dates.retain(|date| date.from == date.to);
    dates
}

/// The date with its year at the end of a headline, weekday included: `… Sunday, November 25, 2007`.
pub(super) fn date_at_end(headline: &str, start: u32) -> Option<StatedDate> {
    let tokens = tokens(headline, start);
    let from = tokens.iter().rposition(|token| token.sort == Sort::Weekday)?;
    let tail = tokens.get(from..)?;
    let date = dates(tail).into_iter().next()?;
    (from > 0 && tail.iter().all(|token| token.sort != Sort::Other) && tail.len() == 4).then_some(date)
}

/// The date with its year before the dash of an agency's dateline: `GENEVA, 21 March 2019 - More than …`.
pub(super) fn date_of_dateline(lead: &str, start: u32) -> Option<StatedDate> {
    let dash =
        [" - ", " – ", " — ", " -- ", "/. ", ") - "].iter().filter_map(|dash| lead.find(dash)).min()?;
    let head = lead.get(..dash).filter(|head| head.split_whitespace().count() <= LONGEST_DATELINE)?;
    let place = head.split([',', '(']).next()?;
    let capitals = place.chars().all(|c| !c.is_alphabetic() || c.is_uppercase());
    let date = dates(&tokens(head, start)).into_iter().next()?;
    (capitals && place.contains(char::is_alphabetic)).then_some(date)
}

/// What stands at the head of a paragraph of prose, before its first word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) date: StatedDate,
    /// Whether it says what the date is of (`Published`).
    pub(super) labelled: bool,
    /// Where the label, the date and the time of day end, in bytes of the article.
    pub(super) end: u32,
}

/// The date with its year at the head of a text: `Published April 18 2017 An airstrike …`, `Tue 05 Jul 2016 A bomb …`.
/// The sentence behind it begins with a capital; `Published on 3 May 2017, the report …` is a sentence itself.
pub(super) fn date_at_head(lead: &str, start: u32) -> Option<Head> {
    let tokens = tokens(first_words(lead, LONGEST_HEAD), start);
    let label = tokens.iter().take_while(|token| matches!(token.sort, Sort::Label(_) | Sort::Filler)).count();
    let labels = tokens.get(..label)?;
    let what = labels.iter().rev().find_map(|token| match token.sort {
        Sort::Label(what) => Some(what),
        _ => None,
    });
    let dated = tokens.get(label..).filter(|_| what.is_some() || label == 0)?;
    let weekday = usize::from(dated.first()?.sort == Sort::Weekday);
    let (from, to, taken) = date(dated.get(weekday..)?).filter(|(from, to, _)| from == to)?;
    let words = dated.get(..weekday + taken)?;
    let span = words.first()?.span.join(words.last()?.span);
    let behind = dated.get(weekday + taken..)?;
    let clock = behind.iter().take_while(|token| matches!(token.sort, Sort::Clock | Sort::Filler)).count();
    let clock = if behind.iter().any(|token| token.sort == Sort::Clock) { clock } else { 0 };
    let end = behind.get(..clock)?.last().map_or(span.end, |token| token.span.end);
    let rest = lead.get((end - start) as usize..)?;
    let date = StatedDate { from, to, span, what: what.unwrap_or(What::Published) };
    begins_sentence(rest).then_some(Head { date, labelled: what.is_some(), end })
}

/// Label, date and time of day at the head of a text have no more words than these.
const LONGEST_HEAD: usize = 14;

/// The first words of a text.
fn first_words(text: &str, most: usize) -> &str {
    let mut words = 0;
    let mut blank = true;
    let end = text.char_indices().find_map(|(at, c)| {
        words += usize::from(blank && !c.is_whitespace());
        blank = c.is_whitespace();
        (words > most).then_some(at)
    });
    text.get(..end.unwrap_or(text.len())).unwrap_or(text)
}

/// Whether a sentence begins behind a date, or the name of its author.
fn begins_sentence(rest: &str) -> bool {
    let rest = rest.trim_start();
    let rest = rest.strip_prefix(['|', '•', '·', '-', '–', '—', ':', '.', ')']).unwrap_or(rest).trim_start();
    let rest = rest.strip_prefix("by ").unwrap_or(rest);
    let first = rest.trim_start_matches(['“', '"', '‘', '\'', '(']).chars().next();
    first.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit())
}

/// Place, date and agency before the dash have no more words than these.
const LONGEST_DATELINE: usize = 10;

#[derive(Debug, Clone, Copy, PartialEq)]
struct Token {
    span: Span,
    sort: Sort,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Sort {
    Weekday,
    Month(i8),
    /// A day of the month or a year.
    Number(i16),
    /// A whole day in figures.
    Whole(Day),
    /// A day in figures whose order of day and month can't be told.
    Unsure,
    Clock,
    /// `am`, `GMT`, `on`, `at`, …
    Filler,
    Label(What),
    /// `ago` and its units.
    Ago,
    /// `by`: a name follows.
    By,
    /// `|`, `•`, `·`: parts a name or section from the date.
    Bar,
    Dash,
    Other,
}

/// The words of a line: what stands between blanks, bars and commas, without the marks at both ends.
fn tokens(line: &str, start: u32) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = start as usize;
    for piece in line.split_inclusive(|c: char| c.is_whitespace() || matches!(c, ',' | '|' | '•' | '·')) {
        let bare = piece.trim_matches(|c: char| !c.is_alphanumeric() && c != '+');
        let from = at + piece.find(bare).unwrap_or(0);
        if !bare.is_empty() {
            tokens.push(Token { span: Span::new(from, from + bare.len()), sort: sort(bare) });
        }
        let rest = piece.trim();
        if rest.ends_with(['|', '•', '·']) {
            let end = at + piece.trim_end().len();
            tokens.push(Token { span: Span::new(end, end), sort: Sort::Bar });
        } else if bare.is_empty() && rest.ends_with(['-', '–', '—', '/']) {
            let end = at + piece.len();
            tokens.push(Token { span: Span::new(end, end), sort: Sort::Dash });
        }
        at += piece.len();
    }
    tokens
}

fn sort(word: &str) -> Sort {
    let small = word.to_lowercase();
    if let Some(month) = month(&small) {
        return Sort::Month(month);
    }
    match small.as_str() {
        "mon" | "monday" | "tue" | "tues" | "tuesday" | "wed" | "weds" | "wednesday" | "thu" | "thur"
        | "thurs" | "thursday" | "fri" | "friday" | "sat" | "saturday" | "sun" | "sunday" => {
            return Sort::Weekday;
        }
        "am" | "pm" | "a.m" | "p.m" | "gmt" | "utc" | "est" | "edt" | "et" | "cst" | "cdt" | "pst"
        | "pdt" | "pt" | "bst" | "cet" | "cest" | "eet" | "eest" | "msk" | "ist" | "hrs" | "h" | "on"
        | "at" | "the" | "of" | "last" | "first" | "date" | "time" | "local" => return Sort::Filler,
        "published" | "publishdate" | "posted" | "publication" | "created" | "added" | "issued"
        | "released" | "publish" => {
            return Sort::Label(What::Published);
        }
        "updated" | "modified" | "edited" | "update" | "revised" => return Sort::Label(What::Updated),
        "by" => return Sort::By,
        "ago" | "hour" | "hours" | "minute" | "minutes" | "min" | "mins" | "day" | "days" | "week"
        | "weeks" => {
            return Sort::Ago;
        }
        _ => {}
    }
    if let Ok(day) = small.parse::<Day>() {
        return Sort::Whole(day);
    }
    figures(&small)
}

/// Whether a word names a month, in full or by its abbreviation.
pub(super) fn is_month(word: &str) -> bool {
    month(&word.to_lowercase()).is_some()
}

/// Days, years, clock times, and days in figures: `1st`, `2018`, `10:32`, `10.30am`, `01/10/2018`.
fn figures(word: &str) -> Sort {
    if !word.starts_with(|c: char| c.is_ascii_digit() || c == '+') {
        return Sort::Other;
    }
    let ends = ["st", "nd", "rd", "th"];
    let ordinal = ends.iter().find_map(|end| word.strip_suffix(end));
    if let Ok(number) = ordinal.unwrap_or(word).parse::<i16>() {
        return Sort::Number(number);
    }
    let parts: Vec<i16> = word.split(['/', '.', '-']).map_while(|part| part.parse().ok()).collect();
    if let ([a, b, year], true) = (parts.as_slice(), word.split(['/', '.', '-']).count() == 3) {
        return numeric(*a, *b, *year);
    }
    let clock = word.trim_end_matches(['a', 'p', 'm', 'z', 'h', '.']).trim_start_matches('+');
    let clock_like =
        clock.split([':', '.']).all(|part| matches!(part.len(), 1 | 2) && part.parse::<u8>().is_ok());
    let stamp = word.split_once('t').and_then(|(day, _)| day.parse::<Day>().ok());
    match stamp {
        Some(day) => Sort::Whole(day),
        None if clock_like => Sort::Clock,
        None => Sort::Other,
    }
}

/// `2018/12/31`, `31/12/2018` and `12/31/2018` can be told apart, `1/2/2018` can't.
fn numeric(a: i16, b: i16, year: i16) -> Sort {
    let day = |month: i16, day: i16| Day::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    if is_year(a) {
        let whole = i8::try_from(b)
            .ok()
            .zip(i8::try_from(year).ok())
            .and_then(|(month, day)| Day::new(a, month, day));
        return whole.map_or(Sort::Other, Sort::Whole);
    }
    match (day(b, a), day(a, b)) {
        _ if !is_year(year) => Sort::Other,
        (Some(one), Some(other)) if one != other => Sort::Unsure,
        (Some(day), _) | (_, Some(day)) => Sort::Whole(day),
        (None, None) => Sort::Other,
    }
}

fn is_year(number: i16) -> bool {
    (1800..2200).contains(&number)
}

/// Whether the line is dates and nothing else, but for a name behind `by`, or a few words that a bar parts from a
/// date with its year.
fn only_dates(tokens: &[Token]) -> bool {
    let named = tokens.iter().position(|token| token.sort == Sort::By);
    let foreign = |tokens: &[Token]| tokens.iter().filter(|token| token.sort == Sort::Other).count();
    if let Some((dated, name)) =
        named.and_then(|at| tokens.split_at_checked(at)).filter(|(dated, _)| !dated.is_empty())
    {
        return foreign(dated) == 0 && name.len() <= LONGEST_NAME;
    }
    let foreign = foreign(tokens);
    if foreign == 0 {
        return true;
    }
    let parts = tokens.split(|token| token.sort == Sort::Bar);
    let mixed = |part: &[Token]| {
        let others = part.iter().filter(|token| token.sort == Sort::Other).count();
        others > 0 && part.iter().any(|token| matches!(token.sort, Sort::Month(_) | Sort::Whole(_)))
    };
    let barred = tokens.iter().any(|token| token.sort == Sort::Bar);
    let dated = !dates(tokens).is_empty() || tokens.iter().any(|token| token.sort == Sort::Unsure);
    barred && foreign <= LONGEST_NAME && dated && !parts.into_iter().any(mixed)
}

/// The dates with their year: `1 October 2018`, `October 1, 2018`, `October 2018`, `2018-10-01`.
fn dates(tokens: &[Token]) -> Vec<StatedDate> {
    let mut dates = Vec::new();
    let mut what = What::Published;
    let mut rest = tokens;
    while let Some((token, after)) = rest.split_first() {
        let names = after.first().is_some_and(|next| next.sort == Sort::By);
        if let Sort::Label(label) = token.sort {
            // `Edited by` names somebody.
            what = if names { what } else { label };
        }
        let weekday = usize::from(token.sort == Sort::Weekday);
        let bare = rest.get(weekday..).unwrap_or(&[]);
        match date(bare) {
            Some((from, to, taken)) => {
                let last = bare.get(taken.saturating_sub(1)).unwrap_or(token);
                dates.push(StatedDate { from, to, span: token.span.join(last.span), what });
                rest = bare.get(taken..).unwrap_or(&[]);
            }
            None => rest = after,
        }
    }
    dates
}

/// The date that the tokens begin with, and how many they are.
fn date(tokens: &[Token]) -> Option<(Day, Day, usize)> {
    let sorts: Vec<Sort> = tokens.iter().take(4).map(|token| token.sort).collect();
    let single = |day: Option<Day>, taken| day.map(|day| (day, day, taken));
    match sorts.as_slice() {
        [Sort::Whole(day), ..] => Some((*day, *day, 1)),
        [Sort::Number(day), Sort::Month(month), Sort::Number(year), ..]
        | [Sort::Month(month), Sort::Number(day), Sort::Number(year), ..]
            if is_year(*year) =>
        {
            single(Day::new(*year, *month, i8::try_from(*day).ok()?), 3)
        }
        [Sort::Number(day), Sort::Filler, Sort::Month(month), Sort::Number(year)] if is_year(*year) => {
            single(Day::new(*year, *month, i8::try_from(*day).ok()?), 4)
        }
        [Sort::Month(month), Sort::Number(year), ..] if is_year(*year) => {
            let from = Day::new(*year, *month, 1)?;
            Some((from, from.date().last_of_month().into(), 2))
        }
        _ => None,
    }
}
