//! Where content ends. Most reaches to the end of its sentence; it breaks off where the reporter speaks again:
//! at another cue, at `according to`, at a parenthesis, and, after a noun phrase, at a new clause.

use super::lexicon::Frames;
use super::view::View;
use crate::prose::{Relation, Tag, VerbForm};

impl View<'_> {
    /// Where content that begins at `start` ends.
    pub(super) fn content_end(&self, start: usize, frame: Frames) -> usize {
        let end = self.end();
        if self.opens_quote(start)
            && let Some(after) = self.quotation_end(start)
            && (after >= end || !self.continues_clause(after))
        {
            return after.min(self.len());
        }
        let mut at = start + 1;
        let mut depth = 0usize;
        let outer = self.quotation_row(start);
        while at < end {
            let word = self.lower(at);
            let inside = self.quotation_row(at).is_some() && self.quotation_row(at) != outer;
            if word == "(" {
                depth += 1;
            } else if word == ")" {
                if depth == 0 {
                    return at;
                }
                depth -= 1;
            }
            if depth == 0 && !inside && (self.breaks_off(at, start, frame) || self.falls_silent(at)) {
                return self.without_links(start, at);
            }
            at += 1;
        }
        end
    }

    /// The end of the content without a conjunction or preposition that leads on.
    fn without_links(&self, start: usize, end: usize) -> usize {
        let mut end = end;
        while end > start + 1
            && (matches!(self.tag(end - 1), Tag::Cconj | Tag::Det)
                || matches!(self.lower(end - 1), "," | "on" | "in" | "at"))
        {
            end -= 1;
        }
        end
    }

    /// Behind the closing mark of the quotation that `start` opens.
    pub(super) fn quotation_end(&self, start: usize) -> Option<usize> {
        let quotation = self.quotation(start)?;
        let after = (start..self.len())
            .find(|&at| self.token(at).is_some_and(|t| t.span.start >= quotation.outer.end));
        Some(after.unwrap_or(self.len()))
    }

    /// Whether a clause that began in quotation marks goes on behind them.
    fn continues_clause(&self, after: usize) -> bool {
        !matches!(self.lower(after), "," | "." | ";" | "-" | "—" | "--")
            && !matches!(self.before(after - 1), "," | "." | "?" | "!")
            && !matches!(
                self.lower(after),
                "and" | "but" | "as" | "while" | "after" | "when" | "before" | "during"
            )
    }

    /// Whether the content can't reach past `at`.
    fn breaks_off(&self, at: usize, start: usize, frame: Frames) -> bool {
        let nominal = matches!(frame, Frames::NOUN | Frames::SMALL | Frames::AS | Frames::ING);
        let word = self.lower(at);
        if word == "according" && self.lower(at + 1) == "to" {
            return true;
        }
        // `steel- | and coal-exporting countries`: no dash.
        let hyphen = word == "-" && at > 0 && self.span(at - 1, at).end == self.span(at, at + 1).start;
        let mark = matches!(word, "," | "--" | "—" | "–" | "-" | ";") && !hyphen;
        if mark {
            let mut next = at + 1;
            while self.tag(next) == Tag::Adv {
                next += 1;
            }
            if self.lower(next) == "according" && self.lower(next + 1) == "to" {
                return true;
            }
            if self.form(next) == VerbForm::Gerund && self.is_cue(next) {
                return true;
            }
            if self.closes_parenthesis(next)
                || word == "," && self.is_fronted(start) && self.begins_main_clause(next)
            {
                return true;
            }
            if word == "," && self.joins_noun(next, start) {
                return false;
            }
            if matches!(self.lower(next), "and" | "but") && self.coordinates_cue(next, start) {
                return true;
            }
            if matches!(word, ";") || self.turns(next) {
                return true;
            }
        }
        if matches!(word, "and" | "but")
            && (self.coordinates_cue(at, start) || frame == Frames::TO && self.leaves_infinitive(at, start))
        {
            return true;
        }
        if nominal && at > start {
            if word == "," {
                return !self.goes_on_after_comma(at);
            }
            if matches!(
                word,
                "as" | "while"
                    | "when"
                    | "after"
                    | "before"
                    | "because"
                    | "since"
                    | "although"
                    | "though"
                    | "but"
                    | "if"
                    | "during"
            ) {
                return word != "as" || self.is_clause(at + 1, self.end());
            }
            if matches!(word, "in" | "on" | "at") && self.in_phrase(at + 1) {
                let end = self.chunk_right(at + 1);
                let head = self.lower(end.saturating_sub(1));
                return self.is_temporal(at + 1, end)
                    || matches!(
                        head,
                        "statement"
                            | "interview"
                            | "speech"
                            | "tweet"
                            | "letter"
                            | "debate"
                            | "rally"
                            | "post"
                            | "email"
                            | "press"
                            | "conference"
                            | "column"
                    );
            }
            if self.begins_phrase(at) && self.is_temporal(at, self.chunk_right(at)) {
                // `called the report on Friday a lie`
                let after = self.chunk_right(at);
                return frame != Frames::SMALL || !(self.begins_phrase(after) || self.is_mark(after));
            }
            if matches!(word, "and" | "or") && self.is_finite(at + 1) {
                return true;
            }
        }
        false
    }

    /// `When asked whether …, X said`: what begins in a fronted clause can't go on in the main clause.
    fn is_fronted(&self, start: usize) -> bool {
        let first = (0..start).find(|&at| self.tag(at) != Tag::Cconj && !self.is_mark(at)).unwrap_or(start);
        let subordinate =
            matches!(
                self.lower(first),
                "when"
                    | "while"
                    | "if"
                    | "as"
                    | "after"
                    | "before"
                    | "although"
                    | "though"
                    | "since"
                    | "because"
                    | "despite"
            ) || matches!(self.form(first), VerbForm::Gerund | VerbForm::Past | VerbForm::Participle);
        subordinate && first < start && (first..start).all(|at| self.lower(at) != ",")
    }

    fn begins_main_clause(&self, at: usize) -> bool {
        (self.begins_phrase(at) || self.tag(at) == Tag::Pron || self.lower(at) == "there")
            && !matches!(self.lower(at), "who" | "which" | "that")
            && self.is_clause(at, self.end())
    }

    /// `expects Berg, Lund, and Dahl to meet`: `and` joins a noun to one of the content, and no clause.
    fn joins_noun(&self, conjunction: usize, start: usize) -> bool {
        let joined = self.head(conjunction).filter(|noun| *noun > conjunction);
        self.relation(conjunction) == Relation::Cc
            && joined.is_some_and(|noun| {
                matches!(self.tag(noun), Tag::Noun | Tag::Propn)
                    && self.relation(noun) == Relation::Conj
                    && self.own_subject(noun).is_none()
                    && self.child(noun, Relation::Cop).is_none()
                    && self.head(noun).is_some_and(|first| {
                        (start..conjunction).contains(&first)
                            && matches!(self.tag(first), Tag::Noun | Tag::Propn)
                    })
            })
    }

    /// `…, but he has also …`, `…, while others …`: the reporter's own clause after a comma.
    fn turns(&self, at: usize) -> bool {
        matches!(self.lower(at), "but" | "and" | "while" | "although" | "though" | "whereas")
            && self.is_clause(at + 1, self.end())
            && !(self.lower(at + 1) == "that" && self.relation(at + 1) == Relation::Mark)
    }

    /// After a comma a nominal content goes on only with a relative clause or a list.
    fn goes_on_after_comma(&self, comma: usize) -> bool {
        let next = self.lower(comma + 1);
        matches!(next, "who" | "which" | "whose" | "and" | "or" | "including" | "where")
            || (self.begins_phrase(comma + 1) && !self.is_clause(comma + 1, self.end()))
    }

    /// `…, it said.`: a subject and a cue with nothing behind it but time and place.
    fn closes_parenthesis(&self, at: usize) -> bool {
        if !(self.begins_phrase(at) || self.tag(at) == Tag::Pron) {
            return false;
        }
        let Some(verb) = (at + 1..self.end()).find(|&v| self.tag(v) == Tag::Verb) else { return false };
        let cue = self.is_cue(verb) && self.is_finite(verb) && (at..verb).all(|b| self.lower(b) != ",");
        let quiet = |at: usize| !self.is_verbal(at) && !matches!(self.lower(at), "that" | "to");
        cue && (verb + 1..self.end()).all(quiet)
    }

    /// Whether the content's own verb is `will` or `would`: a past behind `and` then belongs to the reporter.
    fn is_future(&self, start: usize, end: usize) -> bool {
        let first = (start..end).find(|&at| self.is_verbal(at) && self.is_finite(at));
        first.is_some_and(|at| matches!(self.lower(at), "will" | "would" | "'ll" | "wo"))
    }

    /// `refused to leave and opposed the deal`: a past after an infinitive is what the speaker did, not what was refused.
    fn leaves_infinitive(&self, conjunction: usize, start: usize) -> bool {
        let mut at = conjunction + 1;
        while self.tag(at) == Tag::Adv {
            at += 1;
        }
        let object = matches!(self.tag(at + 1), Tag::Det | Tag::Pron | Tag::Propn | Tag::Adp | Tag::Part);
        let finite =
            |b: usize| self.tag(b) == Tag::Aux || matches!(self.form(b), VerbForm::Past | VerbForm::Third);
        self.tag(at) == Tag::Verb
            && self.form(at) == VerbForm::Past
            && object
            && !(start..conjunction).any(finite)
    }

    /// `and added that …`, `but he said …`: another cue with or without its own subject.
    pub(super) fn coordinates_cue(&self, conjunction: usize, start: usize) -> bool {
        let mut at = conjunction + 1;
        let bare = self.is_verbal(at) || self.tag(at) == Tag::Adv;
        while matches!(self.tag(at), Tag::Adv | Tag::Aux) || matches!(self.lower(at), "not" | "n't") {
            at += 1;
        }
        if bare {
            let past = self.form(at) == VerbForm::Past && self.is_future(start, conjunction);
            return (past || self.is_cue(at))
                && matches!(self.form(at), VerbForm::Past | VerbForm::Third | VerbForm::Participle)
                && start < conjunction;
        }
        // `that Moscow and Ankara had agreed`: one subject.
        let joined = self.phrase_left(conjunction).is_some_and(|s| s <= start + 1 || self.bounds_clause(s));
        if joined && self.lower(conjunction.saturating_sub(1)) != "," {
            return false;
        }
        let subject_end = self.phrase_right(at).max(at + usize::from(self.tag(at) == Tag::Pron));
        if subject_end == at {
            return false;
        }
        let mut verb = subject_end;
        while matches!(self.tag(verb), Tag::Adv | Tag::Aux) || matches!(self.lower(verb), "not" | "n't") {
            verb += 1;
        }
        self.is_cue(verb)
            && matches!(
                self.form(verb),
                VerbForm::Past | VerbForm::Third | VerbForm::Participle | VerbForm::Base
            )
    }
}
