//! Who a verb's subject is: the noun phrase before it, also across an apposition or an auxiliary; the noun
//! phrase behind it where the clause is inverted; the subject of the verb that it is coordinated with or hangs
//! on.

use super::view::View;
use crate::prose::{Relation, Tag, VerbForm};

/// How far behind a verb the `that` of what is said can stand: `said on Thursday that`.
const THAT: usize = 5;

/// Tokens `[start, end)` of one sentence.
pub(super) type Range = std::ops::Range<usize>;

impl View<'_> {
    /// The subject of the verb whose group begins at `group`: where its clause has one of its own, or the verb is
    /// coordinated with one that has, the tree tells; else what stands before it does first.
    pub(super) fn subject(&self, group: usize, verb: usize) -> Option<Range> {
        let tree = || self.arc_subject(verb).filter(|subject| subject.end <= group);
        let order = || self.subject_within(group, verb, 0);
        if let Some(issuer) = self.issuer(verb) {
            return Some(issuer);
        }
        self.antecedent(self.found_subject(verb, tree, order), verb)
    }

    fn found_subject(
        &self,
        verb: usize,
        tree: impl Fn() -> Option<Range>,
        order: impl Fn() -> Option<Range>,
    ) -> Option<Range> {
        match (self.own_subject(verb), order()) {
            // The tree knows which noun it is, the order of words where its phrase begins: not before the word that begins
            // its clause (`the toll rose to 10 after | authorities announced`).
            (Some(own), Some(found)) if found.contains(&own) => {
                let mark = self.child(verb, Relation::Mark).filter(|mark| (found.start..own).contains(mark));
                Some(mark.map_or(found.start, |mark| mark + 1)..found.end)
            }
            (None, Some(found)) if self.goes_on_for_teller(&found, verb) => Some(found),
            (None, found) if self.relation(verb) != Relation::Conj => {
                found.or_else(tree).or_else(|| self.subject_behind(verb))
            }
            (_, found) => tree().or(found),
        }
    }

    /// `Prices rose, the bank said, and | added that …`: a verb of saying that the tree joins to what another tells is of who
    /// tells it, whose words stand between.
    fn goes_on_for_teller(&self, found: &Range, verb: usize) -> bool {
        let speaks = |at: usize| self.tag(at) == Tag::Verb && self.lexicon.speaks(self.lemma(at));
        let told = self.head(verb).filter(|_| self.relation(verb) == Relation::Conj && speaks(verb));
        let teller = (found.end..verb).find(|at| self.is_verbal(*at) && self.is_finite(*at));
        self.before(found.start) == ","
            && told.is_some_and(|told| told < found.start)
            && teller.is_some_and(speaks)
    }

    /// Each is looked for once: a verb asks all verbs before it, and each of these asks again.
    fn subject_within(&self, group: usize, verb: usize, depth: usize) -> Option<Range> {
        if depth > 4 {
            return None;
        }
        let key = (group, verb, depth);
        if let Some(known) = self.subjects.borrow().get(&key) {
            return known.clone();
        }
        let found = self.subject_of(group, verb, depth);
        self.subjects.borrow_mut().insert(key, found.clone());
        found
    }

    fn subject_of(&self, group: usize, verb: usize, depth: usize) -> Option<Range> {
        let before = group.checked_sub(1)?;
        let word = self.lower(before);
        let bare = self.form(verb) == VerbForm::Gerund && self.tag(group) != Tag::Aux;
        if word == "to"
            && let Some(object) = self.controlled(verb)
        {
            return Some(object);
        }
        if word == "to" || (bare && !self.in_phrase(before)) {
            let told = if bare { self.goes_on_speaking(verb, depth) } else { None };
            return told.or_else(|| self.governor(before, depth));
        }
        if matches!(self.lower(before), "and" | "or" | "but" | "then")
            || word == "," && self.follows_verb_phrase(before)
        {
            return self.coordinated(before, depth);
        }
        let local = self.local_subject(before);
        if local.is_none() && word == "," { self.coordinated(before, depth) } else { local }
    }

    /// The noun phrase that ends at `last`, or that an apposition set off by commas or dashes separates from it.
    fn local_subject(&self, last: usize) -> Option<Range> {
        let word = self.lower(last);
        if matches!(word, "," | "-" | "--" | "—" | "–") {
            return self.across_apposition(last);
        }
        if self.is_mark(last) && last > 0 {
            return self.local_subject(last - 1);
        }
        // `the man who shot him said`: the noun that the clause before describes.
        if matches!(word, "him" | "them" | "me" | "us") {
            return self.relative_head(last).map(|start| start..last + 1);
        }
        if self.tag(last) == Tag::Pron || matches!(word, "who" | "which" | "that") {
            return Some(self.pronoun(last));
        }
        // `Some said`, `Both vowed`
        if matches!(word, "some" | "both" | "many" | "most" | "few" | "several" | "all" | "neither" | "none")
            && !self.in_phrase(last)
        {
            return Some(last..last + 1);
        }
        let Some(start) = self.phrase_left(last + 1) else { return self.before_participle(last) };
        if let (true, Some(before)) = (self.is_temporal(start, last + 1), start.checked_sub(1)) {
            return if self.tag(before) == Tag::Adp { None } else { self.local_subject(before) };
        }
        let start = self.relative_head(start).or_else(|| self.listed_before(start, last)).unwrap_or(start);
        Some(self.apposed_before(start).unwrap_or(start)..last + 1)
    }

    /// `Russia, Turkey agree`: a heading has a comma for `and`.
    fn listed_before(&self, start: usize, last: usize) -> Option<usize> {
        let comma = start.checked_sub(1).filter(|&c| self.lower(c) == "," && self.end() == self.len())?;
        let names = comma > 0 && (0..=last).all(|at| at == comma || self.tag(at) == Tag::Propn);
        names.then_some(0)
    }

    /// `"…," a friend, Amina Okoro said`: the phrase between a quotation and the name in apposition to it.
    fn apposed_before(&self, start: usize) -> Option<usize> {
        let comma = start.checked_sub(1).filter(|&c| self.lower(c) == ",")?;
        self.phrase_left(comma).filter(|&s| self.quotation_ends_before(s))
    }

    /// `Americans polled | said`: a participle after the noun that it describes.
    fn before_participle(&self, last: usize) -> Option<Range> {
        let participle = matches!(self.form(last), VerbForm::Past | VerbForm::Participle | VerbForm::Gerund);
        let inside = participle || matches!(self.tag(last), Tag::Adv | Tag::Adj | Tag::Adp);
        let before = last.checked_sub(1).filter(|_| inside && self.tag(last) != Tag::Aux)?;
        let found = if self.in_phrase(before) {
            self.phrase_left(before + 1)?
        } else {
            self.before_participle(before)?.start
        };
        Some(found..last + 1)
    }

    /// `people who know him | say`: the noun before the relative clause whose last phrase begins at `start`.
    fn relative_head(&self, start: usize) -> Option<usize> {
        let mut verb = false;
        for at in (0..start).rev() {
            let word = self.lower(at);
            if matches!(word, "," | ";" | ":" | "and" | "but") || self.is_mark(at) {
                return None;
            }
            if matches!(word, "who" | "which" | "that") {
                return self.phrase_left(at).filter(|_| verb);
            }
            verb |= self.is_verbal(at) && self.is_finite(at);
        }
        None
    }

    /// `who`, `he`, `many of them`, `those who`.
    fn pronoun(&self, at: usize) -> Range {
        let start = match self.before(at) {
            "of" if at > 1 => self.phrase_left(at + 1).unwrap_or(at),
            "some" | "many" | "most" | "all" | "no" => at - 1,
            _ => at,
        };
        start..at + 1
    }

    /// `X, spokesman for Y, said`: from X on.
    fn across_apposition(&self, close: usize) -> Option<Range> {
        let mark = self.lower(close);
        let mut nearest = None;
        for open in (1..close).rev() {
            if self.lower(open) != mark {
                if self.is_mark(open) || matches!(self.lower(open), ";" | ":") {
                    break;
                }
                continue;
            }
            let relative = matches!(self.lower(open + 1), "who" | "which" | "whose" | "where" | "whom");
            let Some(start) = self.phrase_left(open).map(|start| self.before_age(start)) else { continue };
            if self.tag(start) == Tag::Pron && start + 1 == open {
                return Some(start..open);
            }
            if relative {
                return Some(start..close);
            }
            if nearest.is_none() && self.sets_off(open + 1) && close - open < 30 {
                nearest = Some(start..close);
            }
        }
        nearest.or_else(|| {
            // `…, however, said`: one comma only.
            let start = self.phrase_left(close)?;
            self.bounds_clause(start).then_some(start..close)
        })
    }

    /// `Ilse Brandt, | 54, a nurse, said`: from the name on.
    fn before_age(&self, start: usize) -> usize {
        let age = self.tag(start) == Tag::Num && self.lower(start + 1) == ",";
        let comma = start.checked_sub(1).filter(|comma| age && self.lower(*comma) == ",");
        comma.and_then(|comma| self.phrase_left(comma)).unwrap_or(start)
    }

    /// Whether what begins after a comma can be an apposition or another insertion.
    fn sets_off(&self, at: usize) -> bool {
        self.in_phrase(at)
            || matches!(self.tag(at), Tag::Adp | Tag::Adj | Tag::Adv | Tag::Det | Tag::Num)
            || matches!(self.form(at), VerbForm::Gerund | VerbForm::Participle | VerbForm::Past)
            || matches!(self.lower(at), "while" | "when" | "though" | "if" | "as")
    }

    /// Whether a verb stands between the comma and the clause's beginning: `X came, saw and said`.
    fn follows_verb_phrase(&self, comma: usize) -> bool {
        !self.sets_off(comma.saturating_sub(1))
    }

    /// The subject of the verb that goes before `and`.
    fn coordinated(&self, conjunction: usize, depth: usize) -> Option<Range> {
        let mut fallback = None;
        for verb in (0..conjunction).rev() {
            if !self.is_verbal(verb) || !self.is_finite(verb) {
                continue;
            }
            let group = self.group_start(verb);
            let Some(found) = self.subject_within(group, verb, depth + 1) else { continue };
            let relative = matches!(self.lower(found.start), "that" | "which");
            if !relative {
                return Some(found);
            }
            fallback.get_or_insert(found);
        }
        fallback
    }

    /// `sources said that X and Y disagree, adding`, `X and Y disagree, said sources, adding`: who says what stands before a
    /// participle of saying goes on.
    fn goes_on_speaking(&self, participle: usize, depth: usize) -> Option<Range> {
        if !self.lexicon.speaks(self.lemma(participle)) || self.before(participle) != "," {
            return None;
        }
        let finite = |at: &usize| self.is_verbal(*at) && self.is_finite(*at);
        let speaks = |at: usize| self.tag(at) == Tag::Verb && self.lexicon.speaks(self.lemma(at));
        // The nearest verb, in an insertion.
        let last = (0..participle).rev().find(finite).filter(|last| speaks(*last));
        if let Some(last) = last {
            if self.before(last) == ","
                && let Some(behind) = self.inverted_subject(last).filter(|behind| behind.end <= participle)
            {
                return Some(behind);
            }
            let found = self.subject_within(self.group_start(last), last, depth + 1);
            if let Some(found) = found.filter(|found| self.before(found.start) == ",") {
                return Some(found);
            }
        }
        let that = |at: usize| (at + 1..at + THAT).any(|next| self.lower(next) == "that");
        let verb = (0..participle).rev().find(|at| finite(at) && speaks(*at) && that(*at))?;
        let found = self.subject_within(self.group_start(verb), verb, depth + 1)?;
        self.is_main_subject(found.start).then_some(found)
    }

    /// The subject of the clause that an infinitive or participle hangs on: for an infinitive the nearest before
    /// it, for a participle that of the nearest main clause.
    fn governor(&self, before: usize, depth: usize) -> Option<Range> {
        let infinitive = self.lower(before) == "to";
        let mut nearest = None;
        let mut main = None;
        for verb in (0..before).rev() {
            if !self.is_verbal(verb) || !self.is_finite(verb) {
                continue;
            }
            let Some(found) = self.subject_within(self.group_start(verb), verb, depth + 1) else { continue };
            if infinitive {
                return Some(found);
            }
            if main.is_none() && self.is_main_subject(found.start) {
                main = Some(found.clone());
            }
            nearest.get_or_insert(found);
        }
        if let Some(found) = main.or(nearest) {
            return Some(found);
        }
        // `Citing sources, the agency said`: the main clause follows.
        if infinitive || before == 0 || self.tag(before) == Tag::Adp {
            let comma = (before..self.len()).find(|&at| self.lower(at) == ",")?;
            let end = self.phrase_right(comma + 1);
            return (end > comma + 1).then_some(comma + 1..end);
        }
        None
    }

    /// Whether nothing subordinates the clause whose subject begins at `start`.
    fn is_main_subject(&self, start: usize) -> bool {
        let relative = matches!(self.lower(start), "who" | "which" | "that" | "what");
        let Some(before) = start.checked_sub(1) else { return !relative };
        let word = self.lower(before);
        let subordinate =
            matches!(self.tag(before), Tag::Sconj | Tag::Verb | Tag::Noun | Tag::Propn | Tag::Adp)
                || matches!(
                    word,
                    "that" | "when" | "as" | "how" | "why" | "where" | "what" | "which" | "whom"
                );
        !relative && !subordinate && self.quotation_row(start).is_none()
    }

    /// The subject behind an inverted verb: `said Sergei Lavrov, the minister`.
    pub(super) fn inverted_subject(&self, verb: usize) -> Option<Range> {
        let behind = self.own_subject(verb).filter(|subject| *subject > verb);
        let timed = |own: &Range| self.is_temporal(own.start, self.chunk_right(own.start));
        let own = behind.and_then(|_| self.arc_subject(verb)).filter(|own| own.start > verb && !timed(own));
        if let Some(own) = own {
            // `said the mayor, | adding that`
            let adds = |at: &usize| {
                self.lower(*at) == "," && self.form(at + 1) == VerbForm::Gerund && self.is_cue(at + 1)
            };
            let end = (own.start..own.end).find(adds).unwrap_or(own.end);
            return Some(own.start..end.min(self.end()).max(own.start + 1));
        }
        let start = verb + 1;
        if self.tag(start) == Tag::Pron && self.relation(start) != Relation::NmodPoss {
            return matches!(self.lower(start), "he" | "she" | "it" | "they" | "i" | "we" | "you" | "one")
                .then_some(start..start + 1);
        }
        let mut end = self.phrase_right(start);
        if end == start || self.is_temporal(start, self.chunk_right(start)) {
            return None;
        }
        while self.lower(end) == "," {
            let next = end + 1;
            let relative = matches!(self.lower(next), "who" | "which" | "whose");
            let apposed = self.begins_phrase(next) && !self.is_clause(next, self.len());
            if relative {
                end = (next..self.len())
                    .find(|&at| self.lower(at) == "," || self.is_mark(at))
                    .unwrap_or(self.end());
            } else if apposed {
                end = self.phrase_right(next);
            } else {
                break;
            }
        }
        Some(start..end.min(self.end()).max(start + 1))
    }
}
