//! Which words are the finite verbs of clauses: those that agree with a subject and assert something, apart from
//! infinitives, from participles before their noun (`the planned zone`) and from those that shorten a relative clause
//! (`the zone agreed by both`).

use crate::prose::{ParagraphKind, Prose, Relation, Tag, Token, VerbForm};
use parallax_model::Span;

/// How strictly verbs have to agree with their subjects: headlines leave out what tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    Running,
    Headline,
}

/// Reads verbs and clauses of a prose.
pub(crate) struct Grammar<'p> {
    pub(crate) prose: &'p Prose<'p>,
    pub(crate) style: Style,
}

impl<'p> Grammar<'p> {
    /// The same grammar, in the style of the paragraph at `span`.
    pub(super) fn styled_at(&self, span: Span) -> Grammar<'p> {
        let sentence = self.prose.sentence_at(span.start).and_then(|row| self.prose.sentences.get(row));
        let paragraph = sentence.and_then(|sentence| self.prose.paragraphs.get(sentence.paragraph));
        let running = paragraph.is_none_or(|paragraph| paragraph.kind == ParagraphKind::Body);
        Grammar { prose: self.prose, style: if running { Style::Running } else { Style::Headline } }
    }

    /// Whether the token is a finite verb; `last` is the last token that can belong to its clause.
    pub(crate) fn is_finite(&self, at: usize, last: usize) -> bool {
        let Some(token) = self.token(at) else { return false };
        if self.style == Style::Running {
            let past = token.form == VerbForm::Past && token.tag == Tag::Verb;
            let inserted = || self.is_inserted(at) && !self.closes_subject(at) && !self.heads_sentence(at);
            return token.finite && token.relation != Relation::Amod && !(past && inserted());
        }
        match (token.tag, token.form) {
            (Tag::Aux, form) => {
                !matches!(form, VerbForm::Participle | VerbForm::Gerund)
                    && !matches!(token.lower.as_str(), "be" | "been" | "being")
                    && !self.is_infinitive(at)
            }
            (Tag::Verb, VerbForm::Third) => !self.is_attributive(at),
            (Tag::Verb, VerbForm::Past) => !self.is_attributive(at) && !self.is_reduced(at, last),
            // `Police to search houses`, `40 dead in blast`
            (Tag::Verb, VerbForm::Base) | (Tag::Adj, _)
                if token.relation == Relation::Root && self.subject_of(at).is_some() =>
            {
                true
            }
            // `Graves desecrated in Harlow`
            (Tag::Verb, VerbForm::Participle) => self.is_told_short(at),
            (Tag::Verb, VerbForm::Base) => !self.is_infinitive(at) && self.agrees(at),
            _ => false,
        }
    }

    /// Whether a headline leaves out the auxiliary of the participle at `at`: it describes the noun that the whole
    /// headline hangs on, and nothing else in it is finite.
    fn is_told_short(&self, at: usize) -> bool {
        let Some(token) = self.token(at).filter(|token| token.relation == Relation::Acl) else {
            return false;
        };
        let Some(noun) = token.head.filter(|noun| *noun < at) else { return false };
        let root = self.token(noun).filter(|noun| noun.relation == Relation::Root);
        root.is_some_and(|root| {
            (root.reach.0..=root.reach.1).all(|at| self.token(at).is_none_or(|token| !token.finite))
        })
    }

    pub(super) fn token(&self, at: usize) -> Option<&Token> {
        self.prose.tokens.get(at)
    }

    pub(super) fn is_adverb(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.tag == Tag::Adv && token.lower != "there")
    }

    /// `to withdraw`, `must withdraw`, `help stop`.
    fn is_infinitive(&self, at: usize) -> bool {
        self.before(at).is_some_and(|before| {
            matches!(before.tag, Tag::Aux | Tag::Part | Tag::Verb | Tag::Adp) && !before.is_possessive()
        })
    }

    /// `the planned zone`, `from demilitarized zone`.
    pub(crate) fn is_attributive(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|at| self.token(at));
        let after = self.token(at + 1);
        // `Idlib demilitarized zone` in a headline, which leaves out articles.
        let bare = self.style == Style::Headline
            && self.token(at).is_some_and(|token| token.form != VerbForm::Third)
            && before.is_some_and(|before| before.tag == Tag::Propn)
            && after.is_some_and(|after| after.tag == Tag::Noun && !is_plural(after));
        if bare {
            return true;
        }
        before.is_some_and(|before| {
            matches!(before.tag, Tag::Det | Tag::Adj | Tag::Num | Tag::Adp) || before.is_possessive()
        }) && after.is_some_and(|after| matches!(after.tag, Tag::Noun | Tag::Propn | Tag::Adj | Tag::Verb))
    }

    /// `the zone agreed by Turkey`: a participle after its noun, with the clause's own verb elsewhere.
    fn is_reduced(&self, at: usize, last: usize) -> bool {
        let Some(before) = at.checked_sub(1).and_then(|at| self.token(at)) else { return false };
        let Some(after) = self.token(at + 1) else { return false };
        if self.is_inserted(at) {
            return true;
        }
        if !matches!(before.tag, Tag::Noun | Tag::Propn)
            || !matches!(after.tag, Tag::Adp | Tag::Adv | Tag::Adj)
        {
            return false;
        }
        (at + 1..=last.min(at + 24))
            .take_while(|at| {
                self.token(*at).is_some_and(|token| {
                    !matches!(
                        token.lower.as_str(),
                        "and" | "but" | "or" | "," | ";" | "that" | "which" | "who"
                    )
                })
            })
            .any(|at| {
                self.token(at).is_some_and(|token| match (token.tag, token.form) {
                    (Tag::Aux, form) => {
                        !matches!(form, VerbForm::Participle | VerbForm::Gerund) && !self.is_infinitive(at)
                    }
                    (Tag::Verb, VerbForm::Third | VerbForm::Past) => !self.is_attributive(at),
                    _ => false,
                })
            })
    }

    /// `agreed by both`, `paid for by the party`, not `rose by 5 percent`; and `the deal, agreed last month, provides`.
    fn is_inserted(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).and_then(|at| self.token(at)) else { return false };
        let (after, second) = (self.token(at + 1), self.token(at + 2));
        let by = |token: Option<&Token>| token.is_some_and(|token| token.lower == "by");
        let passive = by(after) && second.is_some_and(|token| token.tag != Tag::Num)
            || after.is_some_and(|after| after.tag == Tag::Adp) && by(second);
        passive || before.lower == "," && self.opens_insertion(at)
    }

    /// Whether the comma before `at` is the first after the subject: `the deal, agreed last month, provides`.
    fn opens_insertion(&self, at: usize) -> bool {
        let ends = |token: &Token| {
            matches!(token.tag, Tag::Cconj | Tag::Sconj | Tag::Aux)
                || (token.tag == Tag::Verb && matches!(token.form, VerbForm::Past | VerbForm::Third))
                || matches!(token.lower.as_str(), "." | ";" | ":")
        };
        let before = (at.saturating_sub(24)..at).rev().filter_map(|at| self.token(at));
        before.take_while(|token| !ends(token)).filter(|token| token.lower == ",").count() == 1
    }

    /// Whether the tree takes the verb for the one of its sentence: `she, the second of them, won by two votes`.
    fn heads_sentence(&self, at: usize) -> bool {
        let Some(token) = self.token(at).filter(|token| token.relation == Relation::Root) else {
            return false;
        };
        let subject = self.subject_of(at).and_then(|subject| self.token(subject));
        let (first, last) = subject.map_or((at, at), |subject| subject.reach);
        let elsewhere = |other: &usize| *other != at && !(first..=last).contains(other);
        !(token.reach.0..=token.reach.1)
            .filter(elsewhere)
            .any(|other| self.token(other).is_some_and(|other| other.finite))
    }

    /// Whether the comma before `at` closes what is inserted in its own subject: `the blaze, which began in May, | took the mill`.
    fn closes_subject(&self, at: usize) -> bool {
        let is_comma = |at: usize| self.token(at).is_some_and(|token| token.lower == ",");
        let subject = self.subject_of(at).and_then(|subject| Some((subject, self.token(subject)?.reach)));
        at > 0
            && is_comma(at - 1)
            && subject.is_some_and(|(subject, (_, last))| (subject..last).any(is_comma) && last + 2 >= at)
    }

    /// Whether a plain form can be the verb of the noun before it: `militants refuse`, not `buffer zone`.
    fn agrees(&self, at: usize) -> bool {
        let Some(before) = self.before(at) else { return false };
        let Some(after) = self.token(at + 1) else { return false };
        if self.token(at).is_some_and(|token| token.lower == "close") && after.lower == "to" {
            return false;
        }
        match (self.style, before.tag) {
            (Style::Headline, Tag::Noun | Tag::Propn | Tag::Adj) => {
                after.tag != Tag::Punct || before.tag == Tag::Noun
            }
            (_, Tag::Noun | Tag::Propn) => is_plural(before) || self.is_coordinated(at),
            (_, Tag::Pron) => {
                matches!(before.lower.as_str(), "we" | "they" | "you" | "i" | "who" | "which" | "that")
            }
            (_, Tag::Punct) => before.lower == "," && self.is_coordinated_before_comma(at),
            _ => false,
        }
    }

    /// `Turkey and Russia agree`.
    fn is_coordinated(&self, at: usize) -> bool {
        let before = (at.saturating_sub(6)..at).rev().filter_map(|at| self.token(at));
        let phrase = before.take_while(|token| !matches!(token.tag, Tag::Verb | Tag::Aux | Tag::Adp));
        phrase.into_iter().any(|token| token.lower == "and")
    }

    /// `groups in Idlib, Syria, refuse`: a plural noun begins the phrase that a comma closes.
    fn is_coordinated_before_comma(&self, at: usize) -> bool {
        let first = (at.saturating_sub(12)..at)
            .rev()
            .take_while(|at| self.token(*at).is_some_and(|token| !matches!(token.tag, Tag::Verb | Tag::Aux)));
        first.filter_map(|at| self.token(at)).any(|token| token.tag == Tag::Noun && is_plural(token))
    }

    fn before(&self, at: usize) -> Option<&Token> {
        (at.saturating_sub(4)..at)
            .rev()
            .filter_map(|at| self.token(at))
            .find(|token| !matches!(token.tag, Tag::Adv) && token.lower != "not")
    }
}

fn is_plural(token: &Token) -> bool {
    let lower = token.lower.as_str();
    (lower.ends_with('s') && !lower.ends_with("ss"))
        || matches!(lower, "people" | "men" | "women" | "children" | "police" | "troops" | "media")
}
