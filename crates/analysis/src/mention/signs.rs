//! What the words around a run of capitals show of what it names: a verb of speaking beside it, a preposition of
//! place before it, a noun that says what it is, before it, after it or in an apposition. Each sign is one habit of
//! news English; how much it is worth is judged where all places of a name are seen together.

use super::naming::Role;
use super::shape::Shapes;
use super::words::{Case, Gap};
use crate::prose::Tag;
use std::ops::Range;

/// How many words an apposition may have before the noun that counts.
const APPOSITION: usize = 8;
/// How far before a name the noun stands that `including` gives examples of, in words.
const EXAMPLES: usize = 10;

/// What a run of words shows of what it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// A title or office stands right before it.
    Titled,
    /// A verb of speaking stands beside it.
    Speaks,
    /// A preposition of place stands before it, and no noun after it.
    Located,
    /// It ends as organisations' names do.
    Organisation,
    /// A noun for places says what it is, or it is where something is based.
    Place,
    /// A noun for media says what it is.
    Medium,
    /// A noun for groups says what it is.
    Grouped,
    /// An office, an age or `who` says that it is a human being.
    Human,
}

/// The signs of one run of words.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Signs(u8);

impl Signs {
    pub(super) fn add(&mut self, sign: Sign) {
        self.0 |= 1 << sign as u8;
    }

    pub(super) fn shows(self, sign: Sign) -> bool {
        self.0 & 1 << sign as u8 != 0
    }
}

impl Shapes<'_> {
    /// Adds what the words around the name show.
    pub(super) fn look_around(&self, words: &Range<usize>, signs: &mut Signs) {
        let shown = [
            (Sign::Speaks, self.speaks(words)),
            (Sign::Located, self.is_located(words)),
            (Sign::Place, self.is_called_place(words)),
            (Sign::Medium, self.is_called_medium(words.end)),
            (Sign::Grouped, self.is_called_group(words) || self.is_example_of_groups(words.start)),
            (Sign::Human, self.is_called_human(words.end)),
        ];
        shown.into_iter().filter(|(_, shown)| *shown).for_each(|(sign, _)| signs.add(sign));
    }

    fn is(&self, at: usize, role: Role) -> bool {
        self.naming.is(role, self.words.folded(at))
    }

    /// Whether word `at` is one of `forms`, in the same phrase as the word before.
    fn goes_on_with(&self, at: usize, forms: &[&str]) -> bool {
        self.words.gap(at).is_close() && forms.contains(&self.words.folded(at))
    }

    /// Whether a verb of speaking stands right before or after `words`.
    fn speaks(&self, words: &Range<usize>) -> bool {
        let verb = |at: usize| {
            self.token(at).is_some_and(|token| {
                token.tag == Tag::Verb && self.naming.is(Role::Speaking, token.lemma.as_str())
            })
        };
        let before = words.start.checked_sub(1).is_some_and(|before| {
            verb(before)
                && self.words.gap(words.start) == Gap::Space
                && !matches!(self.words.folded(before), "tell" | "told")
        });
        before || (verb(words.end) && self.words.gap(words.end) == Gap::Space)
    }

    fn is_located(&self, words: &Range<usize>) -> bool {
        let Some(before) = words.start.checked_sub(1) else { return false };
        let modifies = self.words.gap(words.end) == Gap::Space && self.tag(words.end) == Tag::Noun;
        matches!(self.words.folded(before), "in" | "near" | "outside")
            && self.words.gap(words.start) == Gap::Space
            && self.words.gap(words.end) != Gap::Possessive
            && !modifies
    }

    /// `Hama province`, `the city of Hama`, `Black Sea`, `Hama-based`, `Hama and Idlib provinces`.
    fn is_called_place(&self, words: &Range<usize>) -> bool {
        let (start, end) = (words.start, words.end);
        let before =
            matches!(self.words.folded(start), "port" | "lake" | "mount" | "gulf" | "bay" | "cape" | "fort");
        let own = words.len() > 1 && (self.is(end - 1, Role::Place) || before);
        let after = self.words.gap(end) == Gap::Space && self.is(end, Role::Place);
        let based = self.words.gap(end) == Gap::Hyphen && self.words.folded(end) == "based";
        let of = start.checked_sub(2).is_some_and(|noun| {
            self.words.folded(noun + 1) == "of"
                && self.words.gap(start).is_close()
                && (self.is(noun, Role::Place) || self.words.folded(noun) == "resort")
                && self.words.case(noun) == Case::Lower
        });
        own || (after && self.words.case(end) == Case::Lower)
            || based
            || of
            || self.is_listed_with_places(end)
    }

    /// Whether a list of names goes on from word `at` to a plural noun for places.
    fn is_listed_with_places(&self, at: usize) -> bool {
        let listed = |at: usize| self.words.case(at) != Case::Lower || self.is(at, Role::Particle);
        let joins = |at: usize| matches!(self.words.folded(at), "and" | "or");
        let mut end = at;
        while end < at + EXAMPLES && end < self.words.len() {
            let comma = self.words.gap(end) == Gap::Mark && self.between(end).trim() == ",";
            if !(comma || self.words.gap(end).is_close()) {
                return false;
            }
            if !listed(end) && !joins(end) {
                break;
            }
            end += 1;
        }
        end > at && self.words.folded(end).ends_with('s') && self.is(end, Role::Place)
    }

    /// `the Coast Daily newspaper`, `Interfax news agency`.
    fn is_called_medium(&self, end: usize) -> bool {
        let news = self.goes_on_with(end, &["news", "television", "tv", "radio"]);
        let noun = end + usize::from(news);
        self.words.gap(noun) == Gap::Space
            && self.words.case(noun) == Case::Lower
            && (self.is(noun, Role::Media)
                || (news && self.goes_on_with(noun, &["network", "station", "site", "outlet"])))
    }

    /// `X militants`, `X terrorist group`, `the rebel group X`, `X, a smaller faction`.
    fn is_called_group(&self, words: &Range<usize>) -> bool {
        // `X (Y) militants`.
        let mut at = self.behind_bracket(words.end).unwrap_or(words.end);
        let first = at;
        let bracketed = first > words.end;
        let goes_on = |at: usize| self.words.gap(at) == Gap::Space || (bracketed && at == first);
        while at < first + 3 && goes_on(at) && self.is_trait(at) {
            at += 1;
        }
        let after = goes_on(at) && self.is_group_noun(at) && !self.is_compound(at);
        let before = words.start.checked_sub(1).is_some_and(|noun| {
            self.words.gap(words.start) == Gap::Space
                && self.words.case(noun) == Case::Lower
                && self.is_one_group(noun)
        });
        let known_as = words.start.checked_sub(3).is_some_and(|noun| {
            self.words.folded(noun + 1) == "known"
                && self.words.folded(noun + 2) == "as"
                && self.is_one_group(noun)
        });
        let members_of = words.start.checked_sub(2).is_some_and(|noun| {
            self.words.folded(noun + 1) == "of"
                && self.words.case(noun + 1) == Case::Lower
                && self.words.folded(noun).ends_with('s')
                && self.is_group_noun(noun)
        });
        after || before || known_as || members_of || self.apposed(words.end, |at| self.is_one_group(at))
    }

    /// The word behind a short bracket that opens at word `at`.
    fn behind_bracket(&self, at: usize) -> Option<usize> {
        let opens = self.words.gap(at) == Gap::Mark && self.between(at).trim() == "(";
        let closes = |at: &usize| self.between(*at).trim() == ")";
        (at + 1..=at + EXAMPLES).find(closes).filter(|_| opens)
    }

    /// `militant groups, including X and Y`.
    fn is_example_of_groups(&self, start: usize) -> bool {
        let first = start.saturating_sub(EXAMPLES);
        let mut at = start;
        while at > first {
            at -= 1;
            let opens = match self.words.folded(at) {
                "including" | "like" => true,
                "as" => at > 0 && self.words.folded(at - 1) == "such",
                _ => false,
            };
            if opens {
                let before = at.saturating_sub(EXAMPLES)..at;
                return before.rev().any(|at| self.words.folded(at).ends_with('s') && self.is_group_noun(at));
            }
            let listed = self.words.case(at) != Case::Lower
                || self.is(at, Role::Particle)
                || matches!(self.words.folded(at), "and" | "the" | "or");
            if !listed {
                return false;
            }
        }
        false
    }

    /// `X, the mayor of Y,`, `X, 45,`, `X, who`.
    fn is_called_human(&self, end: usize) -> bool {
        if self.words.gap(end) != Gap::Mark || self.between(end) != ", " {
            return false;
        }
        let word = self.words.folded(end);
        let age = word.len() == 2
            && word.bytes().all(|c| c.is_ascii_digit())
            && self.words.gap(end + 1) == Gap::Mark;
        let office = |at: usize| self.is_title(at) && self.words.case(at) == Case::Lower;
        age || word == "who" || self.apposed(end, office)
    }

    /// Whether a noun that `counts` heads the apposition that begins at word `end`: `, a smaller faction of`.
    fn apposed(&self, end: usize, counts: impl Fn(usize) -> bool) -> bool {
        let opens = matches!(self.between(end).trim(), "," | "(");
        let article = matches!(self.words.folded(end), "a" | "an" | "the" | "his" | "her" | "its" | "their");
        if self.words.gap(end) != Gap::Mark || !opens || !(article || counts(end)) {
            return false;
        }
        let mut at = end;
        while at < end + APPOSITION && (at == end || self.words.gap(at).is_close()) {
            let last = !self.words.gap(at + 1).is_close()
                || !matches!(self.tag(at + 1), Tag::Noun | Tag::Adj | Tag::Propn);
            if counts(at) && last {
                return true;
            }
            if matches!(self.tag(at), Tag::Verb | Tag::Adp) && self.words.gap(at) != Gap::Hyphen {
                return false;
            }
            at += 1;
        }
        false
    }

    fn is_trait(&self, at: usize) -> bool {
        self.labels.noun(self.words, at).is_some_and(|(roles, _)| roles.is_trait())
    }

    fn is_group_noun(&self, at: usize) -> bool {
        self.labels.noun(self.words, at).is_some_and(|(roles, plural)| {
            (roles.is_group() && !roles.is_trait())
                || ((roles.is_person() || self.is_member(at)) && plural && !self.is_follower(at))
        })
    }

    fn is_member(&self, at: usize) -> bool {
        matches!(self.words.folded(at), "members" | "elements")
    }

    /// `Berg supporters`: people have them too, so that they show no group.
    fn is_follower(&self, at: usize) -> bool {
        const FOLLOWERS: [&str; 14] = [
            "supporters",
            "followers",
            "loyalists",
            "allies",
            "surrogates",
            "sympathisers",
            "sympathizers",
            "advocates",
            "campaigners",
            "conservatives",
            "liberals",
            "progressives",
            "protesters",
            "demonstrators",
        ];
        FOLLOWERS.contains(&self.words.folded(at))
    }

    fn is_one_group(&self, at: usize) -> bool {
        self.labels
            .noun(self.words, at)
            .is_some_and(|(roles, plural)| roles.is_group() && !roles.is_trait() && !plural)
    }

    /// Whether another noun follows, so that word `at` only modifies it.
    fn is_compound(&self, at: usize) -> bool {
        self.words.gap(at + 1) == Gap::Space
            && self.tag(at + 1) == Tag::Noun
            && !self.labels.is_label(self.words, at + 1)
    }
}
