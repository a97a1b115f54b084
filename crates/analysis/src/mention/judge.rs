//! Which runs of capitals are names, and of what: all places of one form in an article are seen together, and the
//! surest sign decides. A form that is seen once and shows nothing is left alone.

use super::naming::Role;
use super::shape::{Candidate, Shapes};
use super::signs::Sign;
use super::words::{Case, Gap};
use crate::prose::Tag;
use parallax_model::{ActorKind, NameWords};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// From which likeness on a form is another spelling of a name, whatever it shows itself.
const ALIKE: u8 = 95;

/// A form that is a name.
#[derive(Debug, Clone)]
pub(super) struct Admitted {
    /// The words as they stand first.
    pub(super) form: String,
    /// The same, ready to be compared.
    pub(super) compared: NameWords,
    /// Where they do.
    pub(super) words: Range<usize>,
    pub(super) kind: ActorKind,
    /// Which rule says so.
    pub(super) rule: &'static str,
    /// How often it stands in the text.
    pub(super) count: usize,
}

/// The forms of the candidates that are names, in the order of the text.
pub(super) fn admit(shapes: &Shapes<'_>, candidates: &[Candidate]) -> Vec<Admitted> {
    let mut seen: BTreeMap<&str, Vec<&Candidate>> = BTreeMap::new();
    for candidate in candidates {
        seen.entry(shapes.form(&candidate.words)).or_default().push(candidate);
    }
    let alone = candidates.iter().filter(|candidate| candidate.words.len() == 1);
    let alone: BTreeSet<&str> = alone.map(|candidate| shapes.words.folded(candidate.words.start)).collect();
    let mut admitted: Vec<Admitted> = Vec::new();
    let mut left: Vec<Admitted> = Vec::new();
    for (form, places) in seen {
        let Some(first) = places.first().map(|place| place.words.clone()) else { continue };
        let judged = Form { shapes, places: &places, alone: &alone }.judge();
        let (kind, rule) = judged.unwrap_or((ActorKind::Organisation, "named-twice"));
        let form = form.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = Admitted::new(form, first, kind, rule, places.len());
        if judged.is_some() { admitted.push(name) } else { left.push(name) }
    }
    admit_variants(&mut admitted, left);
    admitted.sort_by_key(|form| form.words.start);
    // A surname is told by the full name, and where two people have it, it names neither.
    let people = admitted.iter().filter(|name| name.kind == ActorKind::Person && name.words.len() > 1);
    let surnames: BTreeSet<&str> = people.map(|name| shapes.words.folded(name.words.end - 1)).collect();
    let is_surname = |name: &Admitted| {
        name.words.len() == 1
            && name.rule == "named-twice"
            && surnames.contains(shapes.words.folded(name.words.start))
    };
    let kept: Vec<bool> = admitted.iter().map(|name| !is_surname(name)).collect();
    let mut kept = kept.into_iter();
    admitted.retain(|_| kept.next().unwrap_or(true));
    admitted
}

impl Admitted {
    pub(super) fn new(
        form: String,
        words: Range<usize>,
        kind: ActorKind,
        rule: &'static str,
        count: usize,
    ) -> Self {
        let compared = NameWords::of(&form);
        Self { form, compared, words, kind, rule, count }
    }
}

/// Admits forms that show nothing themselves, but are another spelling of one that does, or of each other.
fn admit_variants(admitted: &mut Vec<Admitted>, left: Vec<Admitted>) {
    let mut by_key: BTreeMap<String, Vec<(&Admitted, Option<ActorKind>)>> = BTreeMap::new();
    let known = admitted.iter().map(|name| (name, Some(name.kind)));
    for (name, kind) in known.chain(left.iter().map(|name| (name, None))) {
        for key in name.compared.keys().into_iter().filter(|key| !key.is_empty()) {
            by_key.entry(key).or_default().push((name, kind));
        }
    }
    let kind_of = |name: &Admitted| {
        let same = |known: &Admitted| {
            known.form != name.form && name.compared.likeness(&known.compared).score >= ALIKE
        };
        let alike = name.compared.keys().into_iter().filter_map(|key| by_key.get(&key)).flatten();
        let kinds: Vec<Option<ActorKind>> =
            alike.filter(|(known, _)| same(known)).map(|(_, kind)| *kind).collect();
        let kind = kinds.iter().flatten().min().copied();
        let told = kind.is_some() || (name.compared.len() > 1 && !kinds.is_empty());
        told.then_some(kind.unwrap_or(name.kind))
    };
    let kinds: Vec<Option<ActorKind>> = left.iter().map(kind_of).collect();
    let found = left.into_iter().zip(kinds).filter_map(|(name, kind)| Some(Admitted { kind: kind?, ..name }));
    admitted.extend(found);
}

/// One form with all its places.
struct Form<'a, 'p> {
    shapes: &'a Shapes<'p>,
    places: &'a [&'a Candidate],
    /// Words that stand as names of one word.
    alone: &'a BTreeSet<&'p str>,
}

impl Form<'_, '_> {
    fn judge(&self) -> Option<(ActorKind, &'static str)> {
        let words = self.places.first()?.words.clone();
        let last = self.shapes.words.folded(words.end - 1);
        let length = words.len();
        let thing = self.is(Role::Thing, words.end - 1);
        if thing && !self.any(Sign::Organisation) && !(length > 1 && self.any(Sign::Grouped)) {
            return None;
        }
        let number = self.shapes.words.folded(words.end - 1).starts_with(|c: char| c.is_ascii_digit());
        if self.any(Sign::Place) && !self.any(Sign::Titled) && (!self.any(Sign::Organisation) || length == 1)
        {
            return Some((ActorKind::Place, "place-noun"));
        }
        if number {
            return None;
        }
        if self.any(Sign::Organisation) && length > 1 {
            return Some(self.organisation(last));
        }
        if self.any(Sign::Medium) {
            return Some((ActorKind::Medium, "medium-noun"));
        }
        if let Some(rule) = self.person(&words) {
            return Some((ActorKind::Person, rule));
        }
        if self.any(Sign::Grouped) {
            return Some((ActorKind::Organisation, "group-noun"));
        }
        if self.is_place_by_position() {
            return Some((ActorKind::Place, "named-as-place"));
        }
        if self.is_whole_name(&words) && self.alone.contains(last) {
            return Some((ActorKind::Person, "surname-alone"));
        }
        let upper = words.clone().all(|at| self.shapes.words.case(at) == Case::Upper);
        let idle = ["ism", "ics", "phobia"].iter().any(|end| last.ends_with(end))
            || self.is(Role::Place, words.start)
            || self.is(Role::Medium, words.start);
        let plain =
            length > 1 || (last.len() > 3 && !idle && self.places.iter().all(|place| self.is_proper(place)));
        let person = !upper && length < 3 && !self.is_thing(&words) && self.is_told_as_person();
        let kind = if person { ActorKind::Person } else { ActorKind::Organisation };
        (self.places.len() > 1 && (upper || plain)).then_some((kind, "named-twice"))
    }

    /// Whether it is a given name, or `he` or `she` stands behind it in the sentence in most places and `it` in fewer.
    fn is_told_as_person(&self) -> bool {
        let words = self.places.first().map_or(0..0, |place| place.words.clone());
        let given = self.shapes.given(words.start) && !self.any(Sign::Located);
        let behind = |forms: &[&str]| {
            // `the head of Berg Works said she`: what a preposition governs is seldom who is spoken of next.
            let governed = |place: &Candidate| {
                place.words.start.checked_sub(1).is_some_and(|before| self.shapes.tag(before) == Tag::Adp)
            };
            let told =
                |place: &&&Candidate| !governed(place) && self.shapes.is_followed_by(place.words.end, forms);
            self.places.iter().filter(told).count()
        };
        let human = behind(&["he", "she", "his", "her", "him", "himself", "herself"]);
        given || (human > 1 && 2 * human >= self.places.len() && human > behind(&["it", "its", "itself"]))
    }

    fn any(&self, sign: Sign) -> bool {
        self.places.iter().any(|place| place.signs.shows(sign))
    }

    /// Whether the words are tagged as a name, and no noun follows that they only modify.
    fn is_proper(&self, place: &Candidate) -> bool {
        let after = place.words.end;
        let modifies = self.shapes.words.gap(after) == Gap::Space && self.shapes.tag(after) == Tag::Noun;
        place.words.clone().all(|at| self.shapes.tag(at) == Tag::Propn) && !modifies
    }

    fn is(&self, role: Role, at: usize) -> bool {
        self.shapes.naming.is(role, self.shapes.words.folded(at))
    }

    /// A name that ends in a noun for organisations, or has `of` behind one.
    fn organisation(&self, last: &str) -> (ActorKind, &'static str) {
        let medium = self.shapes.naming.is(Role::Medium, last);
        let kind = if medium { ActorKind::Medium } else { ActorKind::Organisation };
        let rule = match () {
            () if self.any(Sign::Speaks) => "organisation-speaks",
            () if self.places.len() > 1 => "named-twice",
            () => "organisation-noun",
        };
        (kind, rule)
    }

    /// Which rule says that it names a person.
    fn person(&self, words: &Range<usize>) -> Option<&'static str> {
        let upper = words.clone().all(|at| self.shapes.words.case(at) == Case::Upper);
        let titled = self.any(Sign::Titled);
        if upper || words.len() > 5 {
            return None;
        }
        if words.len() == 1 {
            let long = self.shapes.words.folded(words.start).len() > 2;
            let office = self.places.iter().any(|place| self.has_office_before(place));
            return (titled && office && long && !self.any(Sign::Located)).then_some("title-before-name");
        }
        let given = self.shapes.given(words.start) && self.is_whole_name(words);
        match () {
            () if titled => Some("title-before-name"),
            () if given => Some("given-name"),
            () if self.any(Sign::Human) => Some("human-noun"),
            () if self.any(Sign::Speaks) && !self.is_thing(words) && !self.any(Sign::Grouped) => {
                Some("name-speaks")
            }
            () => None,
        }
    }

    /// Whether a capitalised office or a form of address stands before the name: `President Berg`, `Mr. Berg`.
    fn has_office_before(&self, place: &Candidate) -> bool {
        let before = place.words.start.checked_sub(1).filter(|at| self.is(Role::Title, *at));
        let party =
            |at: usize| matches!(self.shapes.words.folded(at), "republican" | "democrat" | "presidential");
        before.is_some_and(|at| self.shapes.words.case(at) == Case::Capital && !party(at))
    }

    /// Two or three words without an article before them: `the Rust Belt`, `West Virginia` are no people.
    fn is_whole_name(&self, words: &Range<usize>) -> bool {
        (2..4).contains(&words.len())
            && !self.is_thing(words)
            && words
                .clone()
                .all(|at| self.shapes.words.case(at) == Case::Capital || self.is(Role::Particle, at))
    }

    fn is_thing(&self, words: &Range<usize>) -> bool {
        let article = |place: &&Candidate| {
            place.words.start.checked_sub(1).is_some_and(|at| self.shapes.words.folded(at) == "the")
        };
        self.is(Role::Direction, words.start) || self.places.iter().any(article)
    }

    /// Whether it stands where places stand: mostly after `in`, or once and as a word that no other sign claims.
    fn is_place_by_position(&self) -> bool {
        let located = self.places.iter().filter(|place| place.signs.shows(Sign::Located)).count();
        let words = self.places.first().map_or(0..0, |place| place.words.clone());
        let upper = words.clone().all(|at| self.shapes.words.case(at) == Case::Upper);
        let spoke = self.any(Sign::Speaks) || self.any(Sign::Human);
        located * 2 >= self.places.len().max(1)
            && located > 0
            && !upper
            && !spoke
            && words.len() < 3
            && !self.is(Role::Place, words.start)
            && !self.shapes.is_organisation(words.end.saturating_sub(1))
            && self.shapes.words.gap(words.end) != Gap::Hyphen
    }
}
