//! What stands in quotation marks. Marks are matched within a paragraph: English reopens a quotation at each
//! paragraph and closes it only in the last. Wrong, mixed and missing marks never spoil more than their own
//! paragraph.

use super::token::is_apostrophe;
use super::{Paragraph, Quotation};
use parallax_model::Span;

/// Double and single marks nest in each other; what shape a double mark has does not matter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Double,
    Single,
}

/// How deep quotations nest: beyond this, marks are noise.
const DEEPEST: usize = 8;

/// A mark that was opened and not yet closed.
struct Opened {
    mark: Mark,
    /// The first byte of the mark, and the byte after it.
    outer: usize,
    inner: usize,
    /// Its place in the list of quotations.
    row: usize,
}

/// All quotations of all paragraphs, in the order in which they open.
pub(super) fn quotations(text: &str, paragraphs: &[Paragraph]) -> Vec<Quotation> {
    let mut found = Vec::new();
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let next = paragraphs.get(at + 1).map_or("", |next| next.span.of(text));
        let reopened = opens_with_mark(next) || next.starts_with('‘');
        let (open, first, single) = (Vec::new(), found.len(), next.starts_with('‘'));
        let mut scan = Scan { text, paragraph: paragraph.span, open, first, single, found };
        scan.run();
        found = scan.finish(reopened);
    }
    found
}

fn opens_with_mark(words: &str) -> bool {
    words.starts_with(['“', '"', '„', '«']) || words.starts_with("``")
}

struct Scan<'t> {
    text: &'t str,
    paragraph: Span,
    open: Vec<Opened>,
    /// The first quotation of this paragraph.
    first: usize,
    /// Whether the next paragraph opens with a single mark, and so may go on with a quotation of this one.
    single: bool,
    found: Vec<Quotation>,
}

impl Scan<'_> {
    fn run(&mut self) {
        let words = self.paragraph.of(self.text);
        let base = self.paragraph.start as usize;
        let mut before = ' ';
        let mut chars = words.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            if c.is_ascii_alphanumeric() || c == ' ' {
                before = c;
                continue;
            }
            let mut end = at + c.len_utf8();
            if matches!(c, '`' | '\'') && chars.peek().is_some_and(|(_, next)| *next == c) {
                chars.next();
                end += 1;
                let mark = if c == '`' { '“' } else { '”' };
                self.mark(mark, before, base + at, base + end);
            } else if "“”\"„«»‘’'`".contains(c) {
                self.mark(c, before, base + at, base + end);
            }
            before = c;
        }
    }

    fn mark(&mut self, mark: char, before: char, start: usize, end: usize) {
        let rest = self.text.get(end..self.paragraph.end as usize).unwrap_or("");
        let after = rest.chars().next().unwrap_or(' ');
        let may_open = !after.is_whitespace() && !before.is_alphanumeric() && !",.!?;:)]…".contains(before);
        let may_close = !before.is_whitespace() && !after.is_alphanumeric();
        match mark {
            '“' | '„' | '«' if may_open || !may_close => self.open(Mark::Double, start, end),
            '”' | '»' if may_close || !may_open => self.close(Mark::Double, start, end),
            '“' | '„' | '«' | '”' | '»' | '"' => {
                let pending = self.open.iter().any(|o| o.mark == Mark::Double);
                let opens = if may_open == may_close { !pending } else { may_open };
                if opens { self.open(Mark::Double, start, end) } else { self.close(Mark::Double, start, end) }
            }
            _ => self.single(mark, before, rest, start, end),
        }
    }

    /// Single marks are also apostrophes: one opens only where another can close it, and closes only what is
    /// open.
    fn single(&mut self, mark: char, before: char, rest: &str, start: usize, end: usize) {
        let after = rest.chars().next().unwrap_or(' ');
        if self.open.last().is_some_and(|o| o.mark == Mark::Single) && mark != '‘' {
            let closes = !before.is_whitespace() && !after.is_alphanumeric();
            let possessive = before == 's' && after == ' ' && closes_single(before_other_mark(rest));
            if closes && !possessive {
                self.close(Mark::Single, start, end);
            }
            return;
        }
        let opens = !before.is_alphanumeric() && !after.is_whitespace() && !after.is_ascii_digit();
        let closes = closes_single(rest) || mark == '‘' && self.single;
        if opens && mark != '’' && !is_clipped(rest) && closes {
            self.open(Mark::Single, start, end);
        }
    }

    fn open(&mut self, mark: Mark, start: usize, end: usize) {
        if self.open.len() >= DEEPEST {
            return;
        }
        let within = self.open.last().map(|outer| outer.row);
        let row = self.found.len();
        self.found.push(Quotation {
            outer: Span::new(start, end),
            inner: Span::new(end, end),
            within,
            closed: false,
        });
        self.open.push(Opened { mark, outer: start, inner: end, row });
    }

    fn close(&mut self, mark: Mark, start: usize, end: usize) {
        let Some(place) = self.open.iter().rposition(|o| o.mark == mark) else {
            if mark == Mark::Double {
                self.extend_last(start, end);
            }
            return;
        };
        for opened in self.open.drain(place..).rev() {
            if let Some(quotation) = self.found.get_mut(opened.row) {
                quotation.outer = Span::new(opened.outer, end);
                quotation.inner = Span::new(opened.inner, start);
                quotation.closed = true;
            }
        }
    }

    /// A closing mark that nothing opened: a mark before it closed too early (`“A.” B,” he said`).
    fn extend_last(&mut self, start: usize, end: usize) {
        let first = self.first;
        let outermost = |(row, q): (usize, &Quotation)| q.within.is_none().then_some(row);
        let Some(last) = self.found.iter().enumerate().skip(first).rev().find_map(outermost) else { return };
        // A speaker's mark closes after a comma or stop; `5'11"` does not.
        if !self.text.get(..start).is_some_and(|t| t.ends_with([',', '.', '!', '?', '…'])) {
            return;
        }
        let Some(quotation) = self.found.get_mut(last) else { return };
        let before = self.text.get(..quotation.inner.end as usize).and_then(|t| t.chars().next_back());
        if before.is_some_and(|c| ".,!?".contains(c)) {
            quotation.outer.end = end as u32;
            quotation.inner.end = start as u32;
        }
    }

    /// Ends what is still open: at the end of the paragraph where the next one reopens it or nothing else is
    /// quoted in between, else where the next quotation begins.
    fn finish(mut self, reopened: bool) -> Vec<Quotation> {
        let end = self.paragraph.end;
        for opened in std::mem::take(&mut self.open) {
            let inner = self.found.iter().find(|q| q.within == Some(opened.row) && !reopened);
            let stop = inner.map_or(end, |q| q.outer.start);
            let words = Span { start: opened.inner as u32, end: stop }.trimmed(self.text);
            if let Some(quotation) = self.found.get_mut(opened.row) {
                quotation.outer =
                    Span { start: opened.outer as u32, end: words.end.max(opened.inner as u32) };
                quotation.inner = words;
            }
            for q in self.found.iter_mut().filter(|q| q.within == Some(opened.row) && q.outer.start >= stop) {
                q.within = None;
            }
        }
        let mut own = self.found.split_off(self.first);
        own.retain(|q| !q.inner.is_empty());
        self.found.append(&mut own);
        self.renumber()
    }

    /// Rows moved where empty quotations fell out: finds every parent anew.
    fn renumber(mut self) -> Vec<Quotation> {
        for row in self.first..self.found.len() {
            let Some(outer) = self.found.get(row).map(|q| q.outer) else { break };
            let earlier = self.found.iter().enumerate().take(row).skip(self.first).rev();
            let parent = earlier.filter(|(_, q)| q.inner.contains(outer)).map(|(r, _)| r).next();
            if let Some(quotation) = self.found.get_mut(row) {
                quotation.within = parent;
            }
        }
        self.found
    }
}

/// Whether a single mark later in the paragraph can close one that opens before `rest`.
fn closes_single(rest: &str) -> bool {
    let mut before = ' ';
    let mut chars = rest.chars().peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied().unwrap_or(' ');
        if is_apostrophe(c) && !before.is_whitespace() && !after.is_alphanumeric() {
            return true;
        }
        if c == '‘' && before.is_whitespace() {
            return false;
        }
        before = c;
    }
    false
}

/// What stands before the next double mark, or the next single one that opens.
fn before_other_mark(rest: &str) -> &str {
    let double = rest.find(['"', '“', '”']);
    let end = [double, rest.find(" '"), rest.find(" ‘")].into_iter().flatten().min();
    rest.get(..end.unwrap_or(rest.len())).unwrap_or(rest)
}

/// Words that begin with an apostrophe: `'em`, `'til`.
fn is_clipped(rest: &str) -> bool {
    let word = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    ["em", "til", "tis", "twas", "cause", "bout", "round", "n"].iter().any(|w| word.eq_ignore_ascii_case(w))
}
