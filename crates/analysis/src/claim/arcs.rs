//! What the tree tells of the verbs and coordinators of a claim: whose clause a verb is, and what a coordinator joins.

use super::verb::{Grammar, Style};
use crate::prose::{Relation, Tag, Token, VerbForm};

/// How many predicates are joined at most.
const CONJUNCTS: usize = 8;

impl Grammar<'_> {
    /// Whether the verb at `at` is that of a bare clause that describes a noun before it: `the areas | they hold`. Of
    /// two such clauses of one noun the second is none: `the fighters who guarded it | were killed`.
    pub(super) fn describes(&self, tokens: &[usize], at: usize) -> bool {
        let of = |at: usize| self.token(at).filter(|t| t.relation == Relation::AclRelcl).and_then(|t| t.head);
        let verb = self.predicate(at);
        let Some(noun) = of(verb).filter(|noun| *noun < at && tokens.contains(noun)) else { return false };
        let first = tokens.iter().find(|verb| of(**verb) == Some(noun));
        self.style == Style::Running && first == Some(&verb) && self.has_subject(verb)
    }

    /// Whether the coordinator at `at` joins no clauses but words, as the tree tells: `Kim | and Moon, who met`.
    pub(super) fn joins_words(&self, at: usize) -> bool {
        let joined =
            self.token(at).filter(|token| token.relation == Relation::Cc).and_then(|token| token.head);
        let Some((place, joined)) = joined.and_then(|place| Some((place, self.token(place)?))) else {
            return false;
        };
        let clausal = |token: &Token| {
            token.head == Some(place)
                && matches!(token.relation.universal(), Relation::Nsubj | Relation::Cop | Relation::Aux)
        };
        let (first, last) = joined.reach;
        let whole = (first..=last).any(|at| self.token(at).is_some_and(clausal));
        // `to fire the minister and replace him`: infinitives.
        if joined.relation == Relation::Conj
            && !joined.finite
            && !whole
            && joined.head.is_some_and(|at| self.is_led_by_to(at))
        {
            return true;
        }
        // `their weapons and the groups must leave`: a verb without a subject takes the noun before it.
        let verb = self.token(last + 1).filter(|next| next.finite).map(|_| self.predicate(last + 1));
        if verb.is_some_and(|verb| !self.has_subject(verb)) {
            return false;
        }
        joined.relation == Relation::Conj && !matches!(joined.tag, Tag::Verb | Tag::Aux) && !whole
    }

    /// Whether the verb at `at` is an infinitive behind `to`.
    pub(super) fn is_led_by_to(&self, at: usize) -> bool {
        let verb = self.token(at).filter(|verb| verb.tag == Tag::Verb && !verb.finite);
        let first = verb.and_then(|verb| self.token(verb.reach.0));
        first.is_some_and(|first| first.lower == "to" && first.head == Some(at))
    }

    /// Whether the verb at `at` is coordinated with the main verb of `before`, or the tree can't tell: `swore and shouted`
    /// shares the subject of `swore`, which may be another than that of the sentence.
    pub(super) fn goes_on_with(&self, at: usize, before: &[usize]) -> bool {
        let main = self.main_verb(before).and_then(|place| before.get(place).copied());
        let mut top = Some(self.predicate(at));
        for _ in 0..CONJUNCTS {
            let token = top.and_then(|top| self.token(top));
            match token {
                Some(token) if token.relation == Relation::Conj => top = token.head,
                _ => break,
            }
        }
        // `refused to withdraw and opposed the plan`: no past goes on with an infinitive.
        let finite = |verb: usize| {
            self.token(verb)
                .is_some_and(|token| token.finite || self.has_finite_auxiliary(verb, token.reach.0))
        };
        let joined = top != Some(self.predicate(at)) && top.is_some_and(finite);
        self.style == Style::Headline || !joined || top == main.map(|main| self.predicate(main))
    }

    /// The verb, noun or adjective that an auxiliary or copula at `at` belongs to; else what stands there.
    pub(super) fn predicate(&self, at: usize) -> usize {
        let auxiliary =
            |token: &&Token| matches!(token.relation, Relation::Aux | Relation::AuxPass | Relation::Cop);
        self.token(at).filter(auxiliary).and_then(|token| token.head).unwrap_or(at)
    }

    pub(super) fn has_subject(&self, verb: usize) -> bool {
        self.subject_of(verb).is_some()
    }

    /// Whether the tree takes the verb at `place` for that of the clause that `tokens` are, though no noun before it stands
    /// free: it has a subject of its own, or is the verb of the whole sentence, which names something before it.
    pub(super) fn is_clauses_own(&self, tokens: &[usize], place: usize) -> bool {
        let Some(at) = tokens.get(place).copied().filter(|_| self.style == Style::Running) else {
            return false;
        };
        let governs = |at: usize, subject: usize| {
            self.token(at)
                .is_some_and(|token| token.relation == Relation::Case && token.head == Some(subject))
        };
        let free = |subject: &usize| {
            let first = self.token(*subject).map_or(*subject, |token| token.reach.0);
            *subject < at && (first..*subject).all(|before| !governs(before, *subject))
        };
        let predicate = self.predicate(at);
        let subject = self.subject_of(predicate).filter(free);
        let asks = self.token(at).is_none_or(|token| token.tag == Tag::Verb && token.form == VerbForm::Base);
        let root = self.token(predicate).is_some_and(|token| token.relation == Relation::Root);
        let nominal = |token: &Token| matches!(token.tag, Tag::Noun | Tag::Propn | Tag::Pron);
        let named = || tokens.iter().take(place).any(|at| self.token(*at).is_some_and(nominal));
        subject.is_some_and(|subject| tokens.binary_search(&subject).is_ok()) || root && !asks && named()
    }

    /// Whether what can begin a clause governs a noun here (`since January`), or is in the tree a part of the clause of
    /// the whole sentence, which is in no other.
    pub(super) fn governs_noun(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else { return false };
        let root = |head: usize| self.token(head).is_some_and(|head| head.relation == Relation::Root);
        match token.relation {
            Relation::Case => true,
            Relation::Mark => token.head.is_some_and(root),
            _ => false,
        }
    }

    /// Whether `tokens` are a predicate without a subject of its own, with what stands before its verb: `until last year | was
    /// its chair`.
    pub(super) fn leads_to_predicate(&self, tokens: &[usize]) -> bool {
        let Some((first, last)) = tokens.first().zip(tokens.last()) else { return false };
        let verb = tokens.iter().find(|at| self.is_finite(**at, *last)).map(|at| self.predicate(*at));
        let bare = |verb: usize| {
            let relative = |at: usize| {
                self.token(at).is_some_and(|token| matches!(token.lower.as_str(), "who" | "which"))
            };
            self.subject_of(verb).is_none_or(relative)
        };
        self.style == Style::Running
            && verb.is_some_and(|verb| {
                bare(verb) && self.token(verb).is_some_and(|token| token.reach.0 <= *first)
            })
    }

    /// Where among `before` the subject begins that the tree gives the verb at `at`: `On Monday | a bomb exploded`.
    pub(super) fn subject_start(&self, before: &[usize], at: usize) -> Option<usize> {
        let subject = self.subject_of(self.predicate(at)).filter(|_| self.style == Style::Running)?;
        let first = self.token(subject)?.reach.0;
        before.binary_search(&first).ok()
    }

    /// The head of the first subject of the verb at `verb`.
    pub(super) fn subject_of(&self, verb: usize) -> Option<usize> {
        let (first, last) = self.token(verb).map_or((verb, verb), |token| token.reach);
        (first..=last).find(|at| {
            self.token(*at).is_some_and(|token| {
                token.head == Some(verb) && token.relation.universal() == Relation::Nsubj
            })
        })
    }

    pub(super) fn has_finite_auxiliary(&self, verb: usize, first: usize) -> bool {
        (first..verb).any(|at| {
            self.token(at).is_some_and(|token| {
                token.finite
                    && token.head == Some(verb)
                    && matches!(token.relation, Relation::Aux | Relation::AuxPass | Relation::Cop)
            })
        })
    }
}
