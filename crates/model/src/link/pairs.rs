//! Which two actors their names say are one, how surely, and why. A rule that takes a part of a name for the whole
//! holds only where a single actor has that whole.

use crate::name::{Places, Rulings, Words};
use crate::{Actor, ActorId, ActorKind, Corpus};
use std::collections::{BTreeMap, BTreeSet};

/// The score from which on two actors are possibly one.
pub(super) const POSSIBLE: u8 = 80;
/// What a part of a name is worth, where one actor alone has the whole.
const PART: u8 = 90;

/// Two actors that may be one.
pub(super) struct Pair {
    pub(super) a: ActorId,
    pub(super) b: ActorId,
    pub(super) score: u8,
    pub(super) evidence: String,
}

/// The actors that an editor joins, or whose names are alike by at least `least`.
pub(super) fn alike(corpus: &Corpus, apart: &Apart, least: u8) -> Vec<Pair> {
    let mut pairs = ruled(corpus);
    pairs.extend(Names::of(corpus).alike(least));
    pairs.retain(|pair| can_join(corpus, apart, pair));
    pairs
}

/// The actors whose name is a part of that of one other; `whose` gives for each actor the one that it is known to be.
pub(super) fn parts(corpus: &Corpus, apart: &Apart, whose: impl Fn(ActorId) -> ActorId) -> Vec<Pair> {
    let mut pairs = Names::of(corpus).parts(corpus, whose);
    pairs.retain(|pair| can_join(corpus, apart, pair));
    pairs
}

fn can_join(corpus: &Corpus, apart: &Apart, pair: &Pair) -> bool {
    let listed = |id| corpus.actors.get(id).map(Actor::is_listed);
    listed(pair.a).zip(listed(pair.b)).is_some_and(|(a, b)| !(a && b)) && !apart.are_apart(pair.a, pair.b)
}

/// For each actor, which of the editor's rulings keep it apart from others.
pub(super) struct Apart(Vec<Places>);

impl Apart {
    pub(super) fn of(corpus: &Corpus) -> Self {
        let rulings = Rulings::of(&corpus.rulings);
        if rulings.keep_nobody_apart() {
            return Self(Vec::new());
        }
        Self(corpus.actors.rows().iter().map(|actor| rulings.apart(&names(actor))).collect())
    }

    /// Whether an editor keeps a name of `a` apart from one of `b`.
    pub(super) fn are_apart(&self, a: ActorId, b: ActorId) -> bool {
        self.0.get(a.row()).zip(self.0.get(b.row())).is_some_and(|(a, b)| a.differ(b))
    }
}

fn names(actor: &Actor) -> Vec<Words> {
    actor.aliases.iter().map(|alias| Words::of(&alias.form)).collect()
}

/// A full name of an actor.
struct Named<'c> {
    actor: ActorId,
    row: &'c Actor,
    form: &'c str,
    words: Words,
}

impl Named<'_> {
    /// Whether it is a single word of which nothing is known but that it stands twice.
    fn is_bare(&self) -> bool {
        self.words.len() == 1
            && self.row.kind == ActorKind::Organisation
            && self.row.aliases.iter().all(|alias| alias.evidence == "named-twice")
    }
}

/// The names of all actors.
struct Names<'c> {
    full: Vec<Named<'c>>,
}

impl<'c> Names<'c> {
    fn of(corpus: &'c Corpus) -> Self {
        let full = corpus.actors.iter().flat_map(|(actor, row)| {
            let forms = row.aliases.iter().filter(|alias| !is_short(&alias.form, alias.rule()));
            let forms = forms.map(|alias| alias.form.as_str());
            let all: BTreeSet<&str> = forms.chain([row.name.as_str()]).collect();
            all.into_iter().map(move |form| Named { actor, row, form, words: Words::of(form) })
        });
        Self { full: full.collect() }
    }

    /// Names of the same sound.
    fn alike(&self, least: u8) -> Vec<Pair> {
        let mut by_key: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (row, named) in self.full.iter().enumerate() {
            for key in named.words.keys().into_iter().filter(|key| !key.is_empty()) {
                by_key.entry(key).or_default().push(row);
            }
        }
        let mut best: BTreeMap<(ActorId, ActorId), (u8, String)> = BTreeMap::new();
        for rows in by_key.values() {
            let named: Vec<&Named<'_>> = rows.iter().filter_map(|row| self.full.get(*row)).collect();
            // The names of one actor stand together, and are not compared with each other.
            let mut others = named.as_slice();
            for a in &named {
                let own = others.partition_point(|other| other.actor <= a.actor);
                others = others.get(own..).unwrap_or_default();
                for b in others {
                    if !can_be_one(a, b) {
                        continue;
                    }
                    let likeness = a.words.likeness(&b.words);
                    let known = best.get(&(a.actor, b.actor)).map_or(0, |(score, _)| *score);
                    if likeness.score >= least && likeness.score > known {
                        let why = format!("{}: {} ~ {}", likeness.resemblance.name(), a.form, b.form);
                        best.insert((a.actor, b.actor), (likeness.score, why));
                    }
                }
            }
        }
        best.into_iter().map(|((a, b), (score, evidence))| Pair { a, b, score, evidence }).collect()
    }

    /// Names that are a part of one longer name alone: acronyms, short forms of groups, people without their
    /// middle names or with nothing but the last.
    fn parts(&self, corpus: &Corpus, whose: impl Fn(ActorId) -> ActorId) -> Vec<Pair> {
        let mut acronyms: BTreeMap<&str, BTreeSet<ActorId>> = BTreeMap::new();
        for (id, row) in corpus.actors.iter() {
            for alias in row.aliases.iter().filter(|alias| is_acronym(&alias.form) && alias.form != row.name)
            {
                acronyms.entry(alias.form.as_str()).or_default().insert(id);
            }
        }
        let people = self.by_last_word(&[ActorKind::Person]);
        let groups = self.by_last_word(&[ActorKind::Group, ActorKind::Organisation]);
        let mut pairs = Vec::new();
        for short in self.full.iter().filter(|short| short.form == short.row.name && !short.row.is_listed()) {
            let (rule, wholes): (&str, BTreeSet<ActorId>) = if is_acronym(short.form) {
                ("acronym", acronyms.get(short.form).cloned().unwrap_or_default())
            } else {
                match short.row.kind {
                    // What is no more than a single word is one person's surname, if anybody's.
                    ActorKind::Organisation if short.is_bare() => {
                        ("short form", wholes(short, people.get(short.words.last_sound())))
                    }
                    ActorKind::Person => ("short form", wholes(short, people.get(short.words.last_sound()))),
                    ActorKind::Group | ActorKind::Organisation => {
                        ("short form", wholes(short, groups.values()))
                    }
                    _ => continue,
                }
            };
            let wholes: BTreeSet<ActorId> = wholes.into_iter().map(&whose).collect();
            let mut wholes = wholes.into_iter().filter(|whole| *whole != whose(short.actor));
            let (Some(full), None) = (wholes.next(), wholes.next()) else { continue };
            let Some(name) = corpus.actors.get(full).map(|row| row.name.as_str()) else { continue };
            let evidence = format!("{rule}: {} < {name}", short.form);
            pairs.push(Pair { a: short.actor, b: full, score: PART, evidence });
        }
        pairs
    }

    /// The names of some kinds of actors by the sound of their last word.
    fn by_last_word(&self, kinds: &[ActorKind]) -> BTreeMap<&str, Vec<&Named<'c>>> {
        let mut by_last: BTreeMap<&str, Vec<&Named<'c>>> = BTreeMap::new();
        for named in self.full.iter().filter(|named| kinds.contains(&named.row.kind)) {
            by_last.entry(named.words.last_sound()).or_default().push(named);
        }
        by_last
    }
}

/// What an editor joins.
fn ruled(corpus: &Corpus) -> Vec<Pair> {
    let rulings = Rulings::of(&corpus.rulings);
    if rulings.merge_nobody() {
        return Vec::new();
    }
    let mut named: BTreeMap<usize, Vec<(ActorId, usize)>> = BTreeMap::new();
    for (id, actor) in corpus.actors.iter() {
        for (ruling, place) in rulings.merged(&names(actor)).iter() {
            named.entry(ruling).or_default().push((id, place));
        }
    }
    let mut pairs = Vec::new();
    for (ruling, named) in named {
        for pair in named.windows(2) {
            let [(a, one), (b, other)] = pair else { continue };
            let [one, other] = [one, other].map(|place| rulings.form(ruling, *place));
            pairs.push(Pair { a: *a, b: *b, score: 100, evidence: format!("editor: {one} = {other}") });
        }
    }
    pairs
}

/// The actors among `names` of whose full name `short` is a part.
fn wholes<'n, 'c: 'n>(
    short: &Named<'_>,
    names: impl IntoIterator<Item = &'n Vec<&'n Named<'c>>>,
) -> BTreeSet<ActorId> {
    let holds = |whole: &&&Named<'_>| match short.row.kind {
        _ if short.is_bare() && whole.row.kind == ActorKind::Person => whole.words.ends_with(&short.words),
        ActorKind::Person => whole.words.frames(&short.words) || whole.words.ends_with(&short.words),
        // What is no armed group may share its words with another branch: `Communist Party`.
        kind => {
            (kind == ActorKind::Group || whole.row.kind == ActorKind::Group)
                && short.words.len() > 1
                && whole.words.has_within(&short.words)
        }
    };
    names.into_iter().flatten().filter(holds).map(|whole| whole.actor).collect()
}

/// A name of one word says little, so that the kinds have to agree; otherwise people are only people.
fn can_be_one(a: &Named<'_>, b: &Named<'_>) -> bool {
    let (one, other) = (a.row.kind, b.row.kind);
    let unknown = |kind| kind == ActorKind::Organisation;
    match () {
        () if one == other => true,
        () if a.words.len() == 1 || b.words.len() == 1 => {
            (unknown(one) || unknown(other)) && one != ActorKind::Person && other != ActorKind::Person
        }
        () => unknown(one) || unknown(other) || a.words.is_spelt_as(&b.words),
    }
}

/// Whether a form only stands for an actor within its own article.
fn is_short(form: &str, rule: &str) -> bool {
    is_acronym(form) || matches!(rule, "surname-after-full-name" | "short-form")
}

/// `SOHR`: a word of capitals.
fn is_acronym(form: &str) -> bool {
    (2..=7).contains(&form.chars().count()) && form.chars().all(char::is_uppercase)
}
