//! What a reader decided of matches that were found: kept in the browser, never in a link, and shown as theirs.

use crate::Library;
use parallax_model::ClaimId;
use std::collections::BTreeMap;

/// What a reader decided of a match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judgement {
    /// The two claims are to each other what was found.
    Confirmed,
    /// They are not.
    Rejected,
}

/// The reader's decisions, each by the ids of its two claims, whichever stands first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Judgements {
    of_pair: BTreeMap<(String, String), Judgement>,
}

impl Judgements {
    /// The decisions of what [`Judgements::written`] gave; what is not understood is left out.
    pub fn read(written: &str) -> Self {
        let mut judgements = Self::default();
        for item in written.split_whitespace() {
            let (sign, pair) = item.split_at_checked(1).unwrap_or_default();
            let judgement = match sign {
                "+" => Judgement::Confirmed,
                "-" => Judgement::Rejected,
                _ => continue,
            };
            if let Some((a, b)) = pair.split_once('~').filter(|(a, b)| !a.is_empty() && !b.is_empty()) {
                judgements.of_pair.insert(key(a, b), judgement);
            }
        }
        judgements
    }

    /// The decisions as one line: `+k3f9~p2ab -k3f9~z81c`.
    pub fn written(&self) -> String {
        let items = self.of_pair.iter().map(|((a, b), judgement)| {
            let sign = if *judgement == Judgement::Confirmed { '+' } else { '-' };
            format!("{sign}{a}~{b}")
        });
        items.collect::<Vec<_>>().join(" ")
    }

    /// What was decided of two claims.
    pub fn of(&self, a: &str, b: &str) -> Option<Judgement> {
        self.of_pair.get(&key(a, b)).copied()
    }

    /// All of them: both claims, and what was decided.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str, Judgement)> {
        self.of_pair.iter().map(|((a, b), judgement)| (a.as_str(), b.as_str(), *judgement))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.of_pair.len()
    }

    /// Whether nothing was decided.
    pub fn is_empty(&self) -> bool {
        self.of_pair.is_empty()
    }

    /// Decides on two claims; what names no claim is left out.
    pub(crate) fn decide(&mut self, a: &str, b: &str, judgement: Judgement) {
        if !a.is_empty() && !b.is_empty() && a != b {
            self.of_pair.insert(key(a, b), judgement);
        }
    }

    /// With another decision on two claims; `None` takes it back.
    #[must_use]
    pub fn with(&self, a: &str, b: &str, judgement: Option<Judgement>) -> Self {
        let mut judgements = self.clone();
        match judgement {
            Some(judgement) => judgements.of_pair.insert(key(a, b), judgement),
            None => judgements.of_pair.remove(&key(a, b)),
        };
        judgements
    }
}

impl Library {
    /// The same library without the matches that the reader rejected: no list, count or figure has them. `None` where it
    /// has none of them.
    pub fn judged(&self, judgements: &Judgements) -> Option<Self> {
        let slug = |claim: ClaimId| self.corpus.claims.get(claim).map_or("", |claim| claim.slug.as_str());
        let apart = |a, b| judgements.of(slug(a), slug(b)) == Some(Judgement::Rejected);
        let relations = self.corpus.relations.rows().iter().cloned();
        let (rejected, kept): (Vec<_>, Vec<_>) = relations.partition(|row| apart(row.from, row.to));
        let mut propositions = Vec::new();
        for known in self.corpus.propositions.rows() {
            let mut pairs = known.claims.iter().enumerate();
            let whole = !pairs.any(|(row, a)| known.claims.iter().skip(row + 1).any(|b| apart(*a, *b)));
            if whole {
                propositions.push(known.clone());
            } else {
                propositions.extend(known.without(&self.corpus, apart));
            }
        }
        if rejected.is_empty() && propositions == self.corpus.propositions.rows() {
            return None;
        }
        let mut corpus = self.corpus.clone();
        corpus.relations = kept.into_iter().collect();
        corpus.propositions = propositions.into_iter().collect();
        Some(Self { rejected, edits: self.edits.clone(), ..Self::of(corpus, self.hash.clone()) })
    }
}

fn key(a: &str, b: &str) -> (String, String) {
    let (first, second) = if a <= b { (a, b) } else { (b, a) };
    (first.to_owned(), second.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_order_of_the_two_claims_is_nothing() {
        let judged = Judgements::default().with("b", "a", Some(Judgement::Rejected));
        assert_eq!(judged.of("a", "b"), Some(Judgement::Rejected));
        assert_eq!(judged.written(), "-a~b");
        assert_eq!(judged.with("a", "b", None), Judgements::default());
    }

    #[test]
    fn what_is_not_understood_is_left_out() {
        assert_eq!(Judgements::read("?a~b + -a +a~ ~ \u{e9}a~b +c~a").written(), "+a~c");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(pairs in prop::collection::vec(("[a-z0-9]{1,4}", "[a-z0-9]{1,4}", any::<bool>()), 0..6)) {
            let judged = pairs.iter().fold(Judgements::default(), |judged, (a, b, confirmed)| {
                let judgement = if *confirmed { Judgement::Confirmed } else { Judgement::Rejected };
                judged.with(a, b, Some(judgement))
            });
            prop_assert_eq!(Judgements::read(&judged.written()), judged);
        }

        #[test]
        fn anything_is_read(written in "\\PC{0,40}") {
            let judged = Judgements::read(&written);
            prop_assert_eq!(Judgements::read(&judged.written()), judged);
        }
    }
}
