//! One claim among the others: what agrees with it, conflicts with it or goes on from it, each with the words of
//! both sides slot by slot; which sources rest on one origin; and which say nothing on it.
//!
//! What is only possible stands apart, and so does what the reader rejected.

mod matched;
mod origin;
mod silence;

pub use matched::{Match, SlotPair};
pub(crate) use matched::{compared_sentence, finding, look};
pub use origin::SharedOrigin;
pub use silence::{NearMiss, SilentSource};
pub(crate) use silence::{near_miss, silent};

pub(crate) use crate::texts::claim::SILENCE;

use crate::index::{self, disputes, outlets};
use crate::row::badge;
use crate::texts::claim as texts;
use crate::texts::count;
use crate::{Evidence, Judgement, Judgements, Library, View, evidence, wording};
use parallax_model::{ClaimId, Relation, RelationKind};

/// One claim among the others.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimPage {
    /// The claim itself.
    pub evidence: Evidence,
    /// How it stands, in a sentence: `In 3 sources, 2 independent; 1 claim disputes it.`
    pub standing: String,
    /// What agrees, what conflicts or denies, what updates: always these three.
    pub columns: Vec<Column>,
    /// Matches too weak to be shown as facts.
    pub possible: Vec<Match>,
    /// Matches that the reader rejected.
    pub rejected: Vec<Match>,
    /// Why some of the sources count once.
    pub origins: Vec<SharedOrigin>,
    /// The sources that say nothing on it, in the order of the corpus; of many, those whose silence counts and those that
    /// come nearest.
    pub silent: Vec<SilentSource>,
    /// How many more say nothing on it.
    pub silent_left: u32,
    /// When silence counts as leaving out.
    pub rule_of_silence: String,
}

/// Matches of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// `agrees`, `conflicts` or `updates`.
    pub look: &'static str,
    /// Its sign.
    pub sign: &'static str,
    /// `Agrees: 2 claims`.
    pub title: String,
    /// The matches, the surest first.
    pub matches: Vec<Match>,
    /// What to say where there is none.
    pub none: &'static str,
}

/// The page of the open claim, with the reader's decisions on its matches; `None` where none is open or the corpus
/// does not have it.
pub fn claim_page(library: &Library, view: &View, judgements: &Judgements) -> Option<ClaimPage> {
    let evidence = evidence(library, view)?;
    let claim = ClaimId::new(library.claim(view.open_claim()?)? as usize);
    let corpus = &library.corpus;
    let rejected = library.rejected.iter().filter(|relation| relation.other(claim).is_some());
    let relations: Vec<&Relation> = library.index.ties.relations(corpus, claim).chain(rejected).collect();
    let of = |wanted: fn(&Relation, Option<Judgement>) -> bool| -> Vec<Match> {
        let judged = relations.iter().filter_map(|relation| {
            let matched = matched::matched(library, view, relation, claim, judgements)?;
            wanted(relation, matched.judged).then_some(matched)
        });
        judged.collect()
    };
    let columns = vec![
        Column::new("agrees", "✓", texts::AGREES, of(agrees), texts::NOTHING_AGREES),
        Column::new("conflicts", "⇄", texts::CONFLICTS_OR_DENIES, of(conflicts), texts::NOTHING_CONFLICTS),
        Column::new("updates", "→", texts::UPDATES, of(updates), texts::NOTHING_UPDATES),
    ];
    let rejected: Vec<Match> = of(|_, judged| judged == Some(Judgement::Rejected));
    let (silent, silent_left) = silence::silent(library, view, claim);
    Some(ClaimPage {
        standing: standing(library, &columns, claim),
        possible: of(possible),
        origins: origin::origins(library, claim),
        silent,
        silent_left,
        rule_of_silence: SILENCE.to_owned(),
        evidence,
        columns,
        rejected,
    })
}

impl Column {
    fn new(
        look: &'static str,
        sign: &'static str,
        name: &str,
        matches: Vec<Match>,
        none: &'static str,
    ) -> Self {
        let title = format!("{name}: {}", count::claims(matches.len() as u32));
        Self { look, sign, title, matches, none }
    }
}

/// What the reader confirmed is shown as a fact, and as theirs.
fn holds(relation: &Relation, judged: Option<Judgement>) -> bool {
    match judged {
        Some(Judgement::Confirmed) => true,
        Some(Judgement::Rejected) => false,
        None => !relation.is_possible(),
    }
}

fn agrees(relation: &Relation, judged: Option<Judgement>) -> bool {
    relation.kind == RelationKind::Agrees && holds(relation, judged)
}

fn conflicts(relation: &Relation, judged: Option<Judgement>) -> bool {
    matches!(relation.kind, RelationKind::Conflicts | RelationKind::Denies) && holds(relation, judged)
}

fn updates(relation: &Relation, judged: Option<Judgement>) -> bool {
    relation.kind == RelationKind::Updates && holds(relation, judged)
}

fn possible(relation: &Relation, judged: Option<Judgement>) -> bool {
    relation.is_possible() && judged.is_none()
}

/// The names of the sources that say what a claim says.
fn sayers(library: &Library, claim: ClaimId) -> Vec<String> {
    let corpus = &library.corpus;
    let ties = &library.index.ties;
    let held = ties.proposition(claim).and_then(|row| corpus.propositions.rows().get(row));
    let claims = held.iter().flat_map(|held| held.claims.iter().copied());
    let agreeing = ties.relations(corpus, claim).filter(|relation| index::agrees(relation));
    let claims = claims.chain(agreeing.filter_map(|relation| relation.other(claim))).chain([claim]);
    let outlets = outlets(corpus, claims).into_iter();
    outlets.filter_map(|outlet| badge(library, outlet)).map(|badge| badge.name).collect()
}

/// How the claim stands, as it was found: the reader's decisions change the columns, not the count.
fn standing(library: &Library, columns: &[Column], claim: ClaimId) -> String {
    let ties = &library.index.ties;
    if !ties.linked() {
        return texts::NO_RELATIONS.to_owned();
    }
    let status = ties.status(claim);
    let mut sources = wording::capital(&crate::status::sources(status));
    if status.sources > 1 {
        sources = texts::sources_by_name(&sources, &sayers(library, claim));
    }
    let against = ties.relations(&library.corpus, claim).filter(|relation| disputes(relation)).count();
    let disputed = match against {
        0 => String::new(),
        n => texts::claims_dispute_it(n),
    };
    let alone = if status.alone && columns.iter().all(|column| column.matches.is_empty()) {
        texts::ALONE
    } else {
        ""
    };
    format!("{sources}{disputed}{alone}.")
}
