//! Four articles on a strike of ferry crews, by four sources: one thing that three of them say, two of these in the
//! same words; one on which two give different days; one that is only possibly matched.

use super::{Desk, dated};
use parallax_model::{
    ActorKind, Basis, ClaimId, ClaimKind, CueClass, Dependence, DependenceKind, Form, Proposition,
    RelationKind, Slot, Slug, SpeakerKind, Voice,
};
use parallax_view::Library;

/// Four articles, seven claims.
pub(crate) fn strike() -> Library {
    let mut desk = Desk::default();
    let [line, union] = [("Ferry Line", ActorKind::Organisation), ("Union", ActorKind::Organisation)]
        .map(|(n, k)| desk.actor(n, k));
    let day = |day: &str| dated(day, day, Basis::Stated);
    let a = desk.article(
        "000-strike",
        Some("Tideline"),
        day("2021-05-04"),
        &["Ferry strike", "The crews return to work by May 10.| The Ferry Line rejected the offer."],
    );
    let b = desk.article(
        "001-strike",
        Some("The Quay"),
        day("2021-05-05"),
        &[
            "Crews to return",
            "The crews return by May 15, the Union said.| The Ferry Line rejected the offer.",
        ],
    );
    let c = desk.article(
        "002-strike",
        None,
        day("2021-05-06"),
        &["Strike goes on", "The offer of the Union was rejected by the Ferry Line.| Boats stay in port."],
    );
    let d = desk.article(
        "003-strike",
        Some("Gazette"),
        day("2021-05-06"),
        &["Quiet", "The Union made an offer."],
    );
    let says = desk.says(
        b,
        ("Union", Some(union), SpeakerKind::Organisation),
        "the Union",
        ("said", CueClass::Neutral),
        "The crews return by May 15",
        Form::Indirect,
        None,
    );
    let event = |desk: &mut Desk, article, words| {
        desk.claim(article, words, ClaimKind::Event, Voice::Own);
        ClaimId::new(desk.corpus.claims.len() - 1)
    };
    let early = event(&mut desk, a, "The crews return to work by May 10");
    let [first, second] =
        [a, b].map(|article| event(&mut desk, article, "The Ferry Line rejected the offer"));
    let late = event(&mut desk, b, "The crews return by May 15");
    let third = event(&mut desk, c, "The offer of the Union was rejected by the Ferry Line");
    event(&mut desk, c, "Boats stay in port");
    let offer = event(&mut desk, d, "The Union made an offer");
    desk.corpus.claims.get_mut(late).unwrap().attribution = Some(says);
    for claim in [first, second, third, offer] {
        desk.corpus.claims.get_mut(claim).unwrap().actors = vec![line];
    }
    for claim in [third, offer] {
        desk.corpus.claims.get_mut(claim).unwrap().actors.push(union);
    }

    let days = [(Slot::Time, "by May 10", "by May 15"), (Slot::Actor, "The crews", "The crews")];
    desk.relation(RelationKind::Conflicts, 80, (early, late), &days);
    let rejected = [(Slot::Predicate, "rejected", "rejected")];
    desk.relation(RelationKind::Agrees, 95, (first, second), &rejected);
    desk.relation(RelationKind::Agrees, 90, (first, third), &rejected);
    desk.relation(RelationKind::Agrees, 90, (second, third), &rejected);
    desk.relation(RelationKind::Agrees, 40, (first, offer), &[(Slot::Object, "the offer", "an offer")]);
    let words = "The Ferry Line rejected the offer.";
    let (evidence, counterpart) = (desk.find(a, words), desk.find(b, words));
    let (from, to, kind) = (first, second, DependenceKind::Passage);
    desk.corpus.propositions.push(Proposition {
        slug: Slug::of("p-rejected"),
        claims: vec![first, second, third],
        shared: vec![Dependence { from, to, kind, evidence, counterpart }],
        independent: 2,
    });
    desk.corpus.rules.insert("test-relation".into(), "Two claims are of one matter.".into());
    desk.library()
}
