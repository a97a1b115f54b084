//! The sentence as a tree, by places in the sentence: what hangs on what, whose subject is whose, how far a clause
//! reaches. Arcs that leave the view (a sentence read in parts) are none.

use super::subject::Range;
use super::view::View;
use crate::prose::{Relation, Tag};

/// How many verbs the way from a verb to its subject leads over at most.
const STEPS: usize = 6;

impl View<'_> {
    /// The token that `at` hangs on.
    pub(super) fn head(&self, at: usize) -> Option<usize> {
        let head = self.token(at)?.head?.checked_sub(self.base)?;
        (head < self.len()).then_some(head)
    }

    /// How `at` hangs on its head.
    pub(super) fn relation(&self, at: usize) -> Relation {
        self.token(at).map_or(Relation::Dep, |token| token.relation)
    }

    /// The tokens that hang on `at`, in order.
    pub(super) fn children(&self, at: usize) -> impl DoubleEndedIterator<Item = usize> + '_ {
        self.subtree(at).filter(move |child| self.head(*child) == Some(at))
    }

    /// The first token that hangs on `at` by `relation`.
    pub(super) fn child(&self, at: usize, relation: Relation) -> Option<usize> {
        self.children(at).find(|child| self.relation(*child) == relation)
    }

    /// From the first to behind the last token of the subtree of `at`.
    pub(super) fn subtree(&self, at: usize) -> Range {
        let Some((first, last)) = self.token(at).map(|token| token.reach) else { return at..at };
        let end = (last + 1).saturating_sub(self.base).min(self.len());
        first.saturating_sub(self.base)..end.max(at)
    }

    /// The subject that hangs on `verb` itself: a noun or pronoun. Of several (the parser's fault) the nearest, but for
    /// an apposition between commas.
    pub(super) fn own_subject(&self, verb: usize) -> Option<usize> {
        let subject = |child: &usize| {
            matches!(self.relation(*child), Relation::Nsubj | Relation::NsubjPass | Relation::NsubjOuter)
                && !self.is_mark(*child)
        };
        let apposed = |at: usize| {
            let reach = self.subtree(at);
            at < verb && reach.start > 0 && self.before(reach.start) == "," && self.lower(reach.end) == ","
        };
        let nearest = |child: &usize| child.abs_diff(verb);
        let mut subjects = self.children(verb).filter(subject);
        let own = self.children(verb).filter(subject).filter(|child| !apposed(*child)).min_by_key(nearest);
        own.or_else(|| subjects.next())
    }

    /// Whether the clause of `head` (a verb, or the noun or adjective of a copula) is finite.
    pub(super) fn heads_finite_clause(&self, head: usize) -> bool {
        let finite = |at: usize| self.token(at).is_some_and(|token| token.finite);
        finite(head)
            || self.children(head).any(|child| {
                matches!(self.relation(child), Relation::Aux | Relation::AuxPass | Relation::Cop)
                    && finite(child)
            })
    }

    /// Whose act `verb` is, as its arcs tell: its own subject, that of the verb it is coordinated with or hangs on, or
    /// the noun that it describes.
    pub(super) fn arc_subject(&self, verb: usize) -> Option<Range> {
        let mut at = verb;
        for _ in 0..STEPS {
            if let Some(subject) = self.own_subject(at) {
                return self.noun_phrase(subject, verb);
            }
            let head = self.head(at)?;
            match self.relation(at) {
                Relation::Conj
                | Relation::Xcomp
                | Relation::Advcl
                | Relation::Parataxis
                | Relation::Ccomp => {
                    let object = self
                        .child(head, Relation::Obj)
                        .filter(|object| self.relation(at) == Relation::Xcomp && *object < at);
                    if let Some(object) = object {
                        return self.noun_phrase(object, verb);
                    }
                    at = head;
                }
                Relation::Acl => return self.noun_phrase(head, verb),
                Relation::Cop | Relation::Aux | Relation::AuxPass => at = head,
                _ => return None,
            }
            if !matches!(self.tag(at), Tag::Verb | Tag::Aux) && !self.heads_finite_clause(at) {
                return None;
            }
        }
        None
    }

    /// The words of the noun phrase around `head`, as far as they stand on the side of `verb` on which it stands.
    pub(super) fn noun_phrase(&self, head: usize, verb: usize) -> Option<Range> {
        let mut range = self.subtree(head);
        if range.contains(&verb) {
            range = if head < verb { range.start..verb } else { verb + 1..range.end };
        }
        let loose = |at: usize| {
            matches!(self.tag(at), Tag::Punct | Tag::Cconj) && !matches!(self.lower(at), "(" | "[")
                || self.is_mark(at)
        };
        while range.start < range.end && loose(range.start) && range.start < head {
            range.start += 1;
        }
        while range.end > range.start
            && range.end > head + 1
            && self.tag(range.end - 1) == Tag::Punct
            && !matches!(self.lower(range.end - 1), ")" | "]" | "%")
            && !self.closes_inside(range.end - 1, &range)
        {
            range.end -= 1;
        }
        let named = range.start.checked_sub(1).and_then(|close| self.nickname(close, range.start));
        if let Some(start) = named.and_then(|open| self.chunk_left(open)) {
            range.start = start;
        }
        (range.start <= head && head < range.end).then_some(range)
    }

    /// `[start, end)` without the marks at its ends.
    pub(super) fn without_marks(&self, start: usize, end: usize) -> (usize, usize) {
        let loose = |at: usize| matches!(self.tag(at), Tag::Punct | Tag::Cconj);
        let start = (start..end).find(|at| !loose(*at)).unwrap_or(end);
        let end = (start..end).rev().find(|at| self.tag(*at) != Tag::Punct).map_or(start, |last| last + 1);
        (start, end)
    }

    /// Whether `at` closes a quotation that opens inside `range`: `the documentary “The Drowned Town”`.
    fn closes_inside(&self, at: usize, range: &Range) -> bool {
        self.is_mark(at) && (range.start..at).any(|open| self.is_mark(open))
    }
}
