//! Which names of one article are one actor's: names that sound alike, short forms of longer ones, acronyms, and
//! names that the text itself gives as another name. Each merge has its evidence and its score; what an editor
//! keeps apart is never merged, and an editor's merge needs nothing else.

use super::judge::Admitted;
use super::naming::{Naming, Role};
use parallax_model::{ActorKind, NameWords, Places, Rulings, SURE};
use std::collections::{BTreeMap, BTreeSet};

/// What a short form of a single longer name is worth.
const PART: u8 = 90;

/// Why a name is another actor's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reason {
    pub(super) rule: &'static str,
    pub(super) words: String,
    pub(super) score: u8,
}

/// Merges the names of one article; `told` are pairs that the text itself gives. For each name comes back the place
/// of the name that it is another form of, itself where it is of none, and why.
pub(super) fn merge(
    naming: &Naming,
    names: &[Admitted],
    rulings: &Rulings,
    told: &[(usize, usize, Reason)],
) -> Vec<(usize, Option<Reason>)> {
    let apart = names.iter().map(|name| rulings.apart([&name.compared])).collect();
    let of = (0..names.len()).map(|row| (row, None)).collect();
    let mut merger = Merger { naming, names, rulings, apart, of };
    // Longer names first: a short one is told by them.
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by_key(|row| (std::cmp::Reverse(merger.words(*row).map_or(0, NameWords::len)), *row));
    merger.alike(&order);
    merger.parts(&order);
    for (other, one, reason) in told {
        let known = [*one, *other].into_iter().all(|row| row < names.len());
        if known && merger.root(*one) != merger.root(*other) && !merger.are_kept_apart(*one, *other) {
            merger.put(merger.root(*other), *one, reason.clone());
        }
    }
    merger.ruled();
    merger.of
}

struct Merger<'a> {
    naming: &'a Naming,
    names: &'a [Admitted],
    rulings: &'a Rulings,
    /// For each name the rulings that keep it apart from others.
    apart: Vec<Places>,
    of: Vec<(usize, Option<Reason>)>,
}

impl Merger<'_> {
    /// Names that sound alike.
    fn alike(&mut self, order: &[usize]) {
        let mut by_key: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for &row in order {
            let Some(words) = self.words(row) else { continue };
            let keys: BTreeSet<String> = words.keys().into_iter().filter(|key| !key.is_empty()).collect();
            let known: BTreeSet<usize> =
                keys.iter().filter_map(|key| by_key.get(key)).flatten().copied().collect();
            let alike = known.into_iter().filter(|other| self.can_be_one(row, *other)).filter_map(|other| {
                let likeness = words.likeness(self.words(other)?);
                (likeness.score >= SURE).then_some((
                    likeness.score,
                    std::cmp::Reverse(other),
                    likeness.resemblance,
                ))
            });
            if let Some((score, std::cmp::Reverse(other), resemblance)) = alike.max() {
                let evidence = format!("{} ~ {}", self.form(row), self.form(other));
                self.put(row, other, Reason { rule: resemblance.name(), words: evidence, score });
            }
            for key in keys {
                by_key.entry(key).or_default().push(row);
            }
        }
    }

    /// Names that are a part of one longer name alone.
    fn parts(&mut self, order: &[usize]) {
        for &row in order {
            if self.root(row) != row {
                continue;
            }
            let wholes = order.iter().copied().filter(|whole| *whole != row && self.is_part(row, *whole));
            let wholes: BTreeSet<usize> = wholes.map(|whole| self.root(whole)).collect();
            let mut wholes = wholes.into_iter();
            let (Some(whole), None) = (wholes.next(), wholes.next()) else { continue };
            let rule = if is_acronym(self.form(row)) { "acronym-of-name" } else { "short-form" };
            let words = self.form(whole).to_owned();
            self.put(row, whole, Reason { rule, words, score: PART });
        }
    }

    /// What the editor merges.
    fn ruled(&mut self) {
        let mut named: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (row, name) in self.names.iter().enumerate() {
            for (ruling, _) in self.rulings.merged([&name.compared]).iter() {
                named.entry(ruling).or_default().push(row);
            }
        }
        for rows in named.into_values() {
            let Some((first, others)) = rows.split_first() else { continue };
            for other in others {
                if self.root(*other) == self.root(*first) {
                    continue;
                }
                let words = format!("{} = {}", self.form(*other), self.form(*first));
                self.put(self.root(*other), *first, Reason { rule: "editor", words, score: 100 });
            }
        }
    }

    fn is_part(&self, short: usize, whole: usize) -> bool {
        let Some(((name, words), (full, wider))) = self.name(short).zip(self.name(whole)) else {
            return false;
        };
        // `Hillary` of Hillary Berg: a single word of which nothing else is known.
        if name.rule == "named-twice" && words.len() == 1 && full.kind == ActorKind::Person {
            return wider.begins_with(words) || wider.ends_with(words);
        }
        if !self.can_be_one(short, whole) {
            return false;
        }
        if is_acronym(&name.form) {
            return full.kind != ActorKind::Person && initials(&full.form) == name.form;
        }
        match name.kind {
            ActorKind::Person => {
                full.kind == ActorKind::Person && (wider.frames(words) || wider.ends_with(words))
            }
            ActorKind::Organisation | ActorKind::Group | ActorKind::Medium => {
                // `Nusra` is the Nusra Front.
                let last = full.form.rsplit(' ').next().unwrap_or("").to_lowercase();
                let named = words.len() == 1 && wider.len() == 2 && self.naming.is(Role::Organisation, &last);
                // `the Republican Congress` only describes the Congress.
                let described = wider.tail_is(words) && name.count > full.count;
                full.kind != ActorKind::Person
                    && (words.len() > 1 || named)
                    && wider.has_within(words)
                    && !described
            }
            _ => false,
        }
    }

    /// Whether nothing speaks against it: the kinds, and what the editor keeps apart.
    fn can_be_one(&self, one: usize, other: usize) -> bool {
        let Some(((a, _), (b, _))) = self.name(one).zip(self.name(other)) else { return false };
        let known = |kind| matches!(kind, ActorKind::Person | ActorKind::Place);
        let kinds = a.kind == b.kind || !(known(a.kind) || known(b.kind));
        kinds && !self.are_kept_apart(one, other)
    }

    /// Whether the editor keeps both names apart.
    fn are_kept_apart(&self, one: usize, other: usize) -> bool {
        self.apart.get(one).zip(self.apart.get(other)).is_some_and(|(one, other)| one.differ(other))
    }

    fn name(&self, row: usize) -> Option<(&Admitted, &NameWords)> {
        self.names.get(row).map(|name| (name, &name.compared))
    }

    fn words(&self, row: usize) -> Option<&NameWords> {
        self.names.get(row).map(|name| &name.compared)
    }

    fn form(&self, row: usize) -> &str {
        self.names.get(row).map_or("", |name| &name.form)
    }

    fn root(&self, row: usize) -> usize {
        self.of.get(row).map_or(row, |(root, _)| *root)
    }

    /// Makes `row`, and what was merged with it, a form of what `whole` is a form of.
    fn put(&mut self, row: usize, whole: usize, reason: Reason) {
        let root = self.root(whole);
        if root == row {
            return;
        }
        for (of, _) in self.of.iter_mut().filter(|(of, _)| *of == row) {
            *of = root;
        }
        if let Some(slot) = self.of.get_mut(row) {
            *slot = (root, Some(reason));
        }
    }
}

fn is_acronym(form: &str) -> bool {
    (2..=7).contains(&form.chars().count()) && form.chars().all(char::is_uppercase)
}

/// The first letters of the capitalised words.
fn initials(form: &str) -> String {
    let words = form.split(|c: char| !c.is_alphanumeric());
    words.filter_map(|word| word.chars().next()).filter(|letter| letter.is_uppercase()).collect()
}
