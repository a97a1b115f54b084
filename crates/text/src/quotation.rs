//! What stands in quotation marks, as a tree. Marks are matched within a paragraph: English reopens a quotation at
//! each paragraph and closes it only in the last. Wrong, mixed and missing marks never spoil more than their own
//! paragraph. Time grows with the number of marks.

use crate::chars::{Quote, is_apostrophe, is_invisible, quote_mark};
use crate::{Kind, Token};
use parallax_model::Span;

/// Words in quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// With the marks.
    pub outer: Span,
    /// Without them.
    pub inner: Span,
    /// The quotation that it stands inside of, in [`Stream::quotations`](crate::Stream::quotations).
    pub within: Option<usize>,
    /// How many quotations it stands inside of.
    pub depth: usize,
    /// Whether a mark opens it; where none does, it begins with its paragraph or behind the quotation before.
    pub opened: bool,
    /// Whether a mark closes it; a quotation that the next paragraph reopens has none.
    pub closed: bool,
    /// The quotation of the paragraph before that it goes on with.
    pub continues: Option<usize>,
}

/// How deep quotations nest: beyond this, marks are noise.
const DEEPEST: usize = 8;

/// Double and single marks nest in each other; what shape a mark has does not matter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    Double,
    Single,
}

/// One mark in its surroundings.
struct Mark {
    token: usize,
    span: Span,
    quote: Quote,
    before: char,
    after: char,
    /// The word that begins behind it has been clipped: `'em`, `'90s`.
    clips: bool,
    /// Whether a single mark further on can close what this one opens.
    closes_later: bool,
    /// The same, with no other quotation between.
    closes_soon: bool,
}

/// A mark that was opened and not yet closed.
struct Opened {
    family: Family,
    row: usize,
    token: usize,
}

/// All quotations of all paragraphs, in the order in which they open; marks learn what they open or close.
pub(crate) fn quotations(text: &str, paragraphs: &[Span], tokens: &mut [Token]) -> Vec<Quotation> {
    let mut found = Vec::new();
    let mut pending = None;
    let mut from = 0;
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let next = paragraphs.get(at + 1).and_then(|next| next.of(text).chars().find(|c| !is_invisible(*c)));
        let single = next == Some('‘');
        let reopened = single || next.is_some_and(|c| "“\"„«`".contains(c));
        let count = tokens.get(from..).unwrap_or_default().partition_point(|t| t.span.start < paragraph.end);
        let own = tokens.get_mut(from..from + count).unwrap_or_default();
        let first = found.len();
        let mut scan = Scan {
            text,
            paragraph: *paragraph,
            single,
            open: Vec::new(),
            rows: Vec::new(),
            ends: Vec::new(),
        };
        for mark in marks(text, *paragraph, own) {
            scan.mark(&mark);
        }
        let (rows, ends) = scan.finish(reopened);
        for (row, (token, kind)) in ends {
            if let Some(token) = own.get_mut(token) {
                token.kind = kind;
                token.quotation = Some(first + row);
            }
        }
        settle(rows, first, &mut found);
        let begins = found.get_mut(first).filter(|q| q.outer.start == paragraph.start && q.opened);
        if let Some(quotation) = begins {
            quotation.continues = pending;
        }
        let open =
            found.iter().skip(first).position(|q| !q.closed && q.within.is_none()).map(|row| first + row);
        pending = open.filter(|_| reopened);
        from += count;
    }
    found
}

/// Appends the quotations of a paragraph, each with the one that holds it.
fn settle(rows: Vec<Quotation>, first: usize, found: &mut Vec<Quotation>) {
    let mut around: Vec<usize> = Vec::new();
    for (row, mut quotation) in rows.into_iter().enumerate() {
        while let Some(outer) = around.last().and_then(|outer| found.get(*outer)) {
            if outer.inner.contains(quotation.outer) {
                break;
            }
            around.pop();
        }
        quotation.within = around.last().copied();
        quotation.depth = around.len();
        found.push(quotation);
        around.push(first + row);
    }
}

/// The marks of a paragraph with what stands around them.
fn marks(text: &str, paragraph: Span, tokens: &[Token]) -> Vec<Mark> {
    let words = paragraph.of(text);
    let base = paragraph.start as usize;
    let mut marks = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if matches!(token.kind, Kind::Word | Kind::Number) {
            continue;
        }
        let Some(quote) = quote_mark(&token.surface(text)) else { continue };
        let (start, end) = (token.span.start as usize - base, token.span.end as usize - base);
        let before = words.get(..start).and_then(|t| t.chars().rev().find(|c| !is_invisible(*c)));
        let after = words.get(end..).and_then(|t| t.chars().find(|c| !is_invisible(*c)));
        let next = tokens.get(at + 1).filter(|next| next.glued);
        let clips = next.is_some_and(|next| next.kind == Kind::Number || is_clipped(&next.fold));
        marks.push(Mark {
            token: at,
            span: token.span,
            quote,
            before: before.unwrap_or(' '),
            after: after.unwrap_or(' '),
            clips,
            closes_later: false,
            closes_soon: false,
        });
    }
    let (mut later, mut soon) = (false, false);
    for mark in marks.iter_mut().rev() {
        (mark.closes_later, mark.closes_soon) = (later, soon);
        let opens = mark.before.is_whitespace() || mark.before == '(';
        match mark.quote {
            Quote::Single if opens => (later, soon) = (false, false),
            Quote::SingleEnd | Quote::SingleEither | Quote::Single => {
                let closes = !mark.before.is_whitespace() && !mark.after.is_alphanumeric();
                later |= closes;
                soon = if opens { false } else { soon || closes };
            }
            _ => soon = false,
        }
    }
    marks
}

/// A token of the paragraph, and what it turned out to be.
type End = (usize, (usize, Kind));

struct Scan<'t> {
    text: &'t str,
    paragraph: Span,
    /// Whether the next paragraph opens with a single mark, and so may go on with a quotation of this one.
    single: bool,
    open: Vec<Opened>,
    rows: Vec<Quotation>,
    /// Rows with the marks at their ends.
    ends: Vec<End>,
}

impl Scan<'_> {
    fn mark(&mut self, mark: &Mark) {
        let may_open = !mark.after.is_whitespace()
            && !mark.before.is_alphanumeric()
            && !",.!?;:)]…".contains(mark.before);
        let may_close = !mark.before.is_whitespace() && !mark.after.is_alphanumeric();
        match mark.quote {
            Quote::Double if may_open || !may_close => self.open(Family::Double, mark),
            Quote::DoubleEnd if may_close || !may_open => self.close(Family::Double, mark),
            Quote::Double | Quote::DoubleEnd | Quote::DoubleEither => {
                let pending = self.open.iter().any(|opened| opened.family == Family::Double);
                let opens = if may_open == may_close { !pending } else { may_open };
                if opens { self.open(Family::Double, mark) } else { self.close(Family::Double, mark) }
            }
            _ => self.single(mark, may_close),
        }
    }

    /// Single marks are also apostrophes: one opens only where another can close it, and closes only what is open.
    fn single(&mut self, mark: &Mark, may_close: bool) {
        let opened = self.open.last().is_some_and(|opened| opened.family == Family::Single);
        if opened && mark.quote != Quote::Single {
            let possessive = mark.before == 's' && mark.after == ' ' && mark.closes_soon;
            if may_close && !possessive {
                self.close(Family::Single, mark);
            }
            return;
        }
        let opens = !mark.before.is_alphanumeric() && !mark.after.is_whitespace() && !mark.clips;
        let closes = mark.closes_later || self.single && mark.quote == Quote::Single;
        if opens && mark.quote != Quote::SingleEnd && closes {
            self.open(Family::Single, mark);
        }
    }

    fn open(&mut self, family: Family, mark: &Mark) {
        if self.open.len() >= DEEPEST {
            return;
        }
        let row = self.rows.len();
        let inner = Span { start: mark.span.end, end: mark.span.end };
        self.rows.push(quotation(mark.span, inner));
        self.open.push(Opened { family, row, token: mark.token });
    }

    fn close(&mut self, family: Family, mark: &Mark) {
        let Some(place) = self.open.iter().rposition(|opened| opened.family == family) else {
            if family == Family::Double {
                self.unopened(mark);
            }
            return;
        };
        let mut closing = Some(mark.token);
        for opened in self.open.drain(place..) {
            let Some(row) = self.rows.get_mut(opened.row) else { continue };
            row.outer.end = mark.span.end;
            row.inner.end = mark.span.start;
            row.closed = true;
            self.ends.push((opened.row, (opened.token, Kind::Opening)));
            self.ends.extend(closing.take().map(|token| (opened.row, (token, Kind::Closing))));
            if opened.family != family {
                // Its own closing mark is missing: it ends before the one that closes what is around it.
                row.outer.end = mark.span.start;
                row.closed = false;
            }
        }
    }

    /// A closing mark that nothing opened. Where a mark before it closed too early (`“A.” B,” he said`), that one
    /// did not close; where there is none, the quotation began with the paragraph.
    fn unopened(&mut self, mark: &Mark) {
        // A speaker's mark closes after a comma or stop; `5'11"` does not.
        if !",.!?…".contains(mark.before) || mark.after.is_alphanumeric() {
            return;
        }
        let last = self.rows.iter().rposition(|row| row.within.is_none() && row.closed);
        let Some((at, last)) = last.and_then(|at| Some((at, self.rows.get_mut(at)?))) else {
            let start = self.paragraph.start;
            let mut row = quotation(Span { start, end: mark.span.end }, Span { start, end: mark.span.start });
            (row.opened, row.closed) = (false, true);
            if self.rows.is_empty() && self.open.is_empty() {
                self.ends.push((0, (mark.token, Kind::Closing)));
                self.rows.push(row);
            }
            return;
        };
        let before = self.text.get(..last.inner.end as usize).and_then(|t| t.chars().next_back());
        if before.is_some_and(|c| ".,!?".contains(c)) {
            last.outer.end = mark.span.end;
            last.inner.end = mark.span.start;
            self.ends.push((at, (mark.token, Kind::Closing)));
        }
    }

    /// Ends what is still open: at the end of the paragraph where the next one reopens it or nothing else is quoted
    /// in between, else where the next quotation begins. Empty quotations are none.
    fn finish(mut self, reopened: bool) -> (Vec<Quotation>, Vec<End>) {
        for opened in std::mem::take(&mut self.open).into_iter().rev() {
            let next = self.rows.get(opened.row + 1).map(|next| next.outer.start);
            let stop = next.filter(|_| !reopened).unwrap_or(self.paragraph.end);
            let Some(row) = self.rows.get_mut(opened.row) else { continue };
            let words = Span { start: row.inner.start, end: stop }.trimmed(self.text);
            row.outer.end = words.end.max(row.inner.start);
            row.inner = words;
            if opened.family == Family::Double || self.single {
                self.ends.push((opened.row, (opened.token, Kind::Opening)));
            } else {
                // A single mark that nothing closes was none.
                row.inner.end = row.inner.start;
            }
        }
        let mut numbers = Vec::with_capacity(self.rows.len());
        let mut kept = 0;
        for row in &self.rows {
            numbers.push((!row.inner.is_empty()).then_some(kept));
            kept += usize::from(!row.inner.is_empty());
        }
        let renumbered = |(row, end): End| Some((numbers.get(row).copied().flatten()?, end));
        let ends = self.ends.into_iter().filter_map(renumbered).collect();
        self.rows.retain(|row| !row.inner.is_empty());
        (self.rows, ends)
    }
}

fn quotation(outer: Span, inner: Span) -> Quotation {
    Quotation { outer, inner, within: None, depth: 0, opened: true, closed: false, continues: None }
}

/// Words that begin with an apostrophe: `'em`, `'til`.
fn is_clipped(word: &str) -> bool {
    ["em", "til", "tis", "twas", "cause", "bout", "round", "n"].contains(&word.trim_matches(is_apostrophe))
}
