//! Three articles on a dam, by three sources, one of them unnamed; ten claims.

use super::{Desk, dated};
use parallax_model::{
    ActorKind, Basis, ClaimId, ClaimKind, CueClass, Dating, Form, LabelClass, Modality, SpeakerKind, Voice,
};
use parallax_view::Library;

/// Three articles, ten claims.
#[allow(clippy::too_many_lines)] // One story, told once, in order.
pub(crate) fn dam() -> Library {
    let mut desk = Desk::default();
    desk.corpus.rules.insert("test-claim".into(), "One clause, one claim.".into());
    let [harbour, delta] =
        [("Harbour", ActorKind::State), ("Delta Front", ActorKind::Group)].map(|(n, k)| desk.actor(n, k));
    let oke = desk.actor("Ada Oke", ActorKind::Person);
    let lowtown = desk.actor("Lowtown", ActorKind::Place);
    let saboteur = desk.label("saboteurs", LabelClass::Condemning);
    let rebel = desk.label("rebel", LabelClass::Legitimising);

    let a = desk.article(
        "000-dam",
        Some("Tideline"),
        dated("2021-05-04", "2021-05-04", Basis::Stated),
        &[
            "~Home / World",
            "Dam breached at Lowtown",
            "The saboteurs of the Delta Front breached the dam on Monday.| Water rose by 3 metres.",
            "“The saboteurs will pay,” Ada Oke told the Harbour Wire.",
            "#What comes next",
            "The Delta Front denied it.| “We never touched the dam. We guard it,” Ada Oke’s rival said.",
        ],
    );
    let b = desk.article(
        "001-dam",
        Some("The Quay"),
        dated("2021-05-05", "2021-05-05", Basis::Stated),
        &[
            "Who broke the dam?",
            "Witnesses claimed that the rebel Delta Front may have breached the dam.",
            "Harbour demanded an inquiry by Friday.",
        ],
    );
    let c = desk.article(
        "002-dam",
        None,
        Dating::unknown("No date stands in the text."),
        &["Delta Front guards the dam", "The Delta Front has guarded the dam for years.| It will stay."],
    );

    desk.mention(a, "saboteurs of the Delta Front", Some(delta), &[saboteur], Voice::Own);
    desk.mention(a, "The saboteurs will", None, &[saboteur], Voice::Quoted);
    desk.mention(a, "The Delta Front denied", Some(delta), &[], Voice::Own);
    desk.mention(b, "the rebel Delta Front", Some(delta), &[rebel], Voice::Attributed);
    desk.mention(b, "Harbour", Some(harbour), &[], Voice::Own);
    desk.mention(c, "The Delta Front", Some(delta), &[], Voice::Own);

    let monday = desk.time(a, "on Monday", "2021-05-03", "2021-05-03");
    let friday = desk.time(b, "by Friday", "2021-05-07", "2021-05-07");
    let wire = desk.says(
        a,
        ("Harbour Wire", None, SpeakerKind::Medium),
        "the Harbour Wire",
        ("", CueClass::Neutral),
        "“The saboteurs will pay,”",
        Form::Direct,
        None,
    );
    let pays = desk.says(
        a,
        ("Ada Oke", Some(oke), SpeakerKind::Person),
        "Ada Oke",
        ("told", CueClass::Neutral),
        "“The saboteurs will pay,”",
        Form::Direct,
        Some(wire),
    );
    desk.says(
        a,
        ("Delta Front", Some(delta), SpeakerKind::Organisation),
        "The Delta Front",
        ("denied", CueClass::Denying),
        "it.",
        Form::Indirect,
        None,
    );
    let guard = desk.says(
        a,
        ("Ada Oke’s rival", None, SpeakerKind::Role),
        "Ada Oke’s rival",
        ("said", CueClass::Neutral),
        "“We never touched the dam. We guard it,”",
        Form::Direct,
        None,
    );
    let seen = desk.says(
        b,
        ("witnesses", None, SpeakerKind::Anonymous),
        "Witnesses",
        ("claimed", CueClass::Doubting),
        "the rebel Delta Front may have breached the dam",
        Form::Indirect,
        None,
    );
    let asks = desk.says(
        b,
        ("Harbour", Some(harbour), SpeakerKind::Organisation),
        "Harbour",
        ("demanded", CueClass::Demanding),
        "an inquiry by Friday",
        Form::Indirect,
        None,
    );

    desk.claim(
        a,
        "The saboteurs of the Delta Front breached the dam on Monday",
        ClaimKind::Event,
        Voice::Own,
    )
    .actors = vec![delta];
    desk.corpus.claims.get_mut(ClaimId::new(0)).unwrap().time = Some(monday);
    desk.corpus.claims.get_mut(ClaimId::new(0)).unwrap().place = Some(lowtown);
    desk.claim(a, "Water rose by 3 metres", ClaimKind::Figure, Voice::Own);
    desk.claim(a, "“The saboteurs will pay,”", ClaimKind::Threat, Voice::Quoted).attribution = Some(pays);
    desk.claim(a, "We never touched the dam. We guard it", ClaimKind::Event, Voice::Quoted).attribution =
        Some(guard);
    desk.claim(a, "Dam breached at Lowtown", ClaimKind::Event, Voice::Own).place = Some(lowtown);
    let claim =
        desk.claim(b, "the rebel Delta Front may have breached the dam", ClaimKind::Event, Voice::Attributed);
    (claim.attribution, claim.modality, claim.actors) = (Some(seen), Modality::Hedged, vec![delta]);
    let claim = desk.claim(b, "an inquiry by Friday", ClaimKind::Demand, Voice::Attributed);
    (claim.attribution, claim.time, claim.actors) = (Some(asks), Some(friday), vec![harbour]);
    desk.claim(c, "Delta Front guards the dam", ClaimKind::Event, Voice::Own).actors = vec![delta];
    desk.claim(c, "The Delta Front has guarded the dam for years", ClaimKind::Event, Voice::Own).actors =
        vec![delta];
    let claim = desk.claim(c, "It will stay", ClaimKind::Forecast, Voice::Own);
    (claim.modality, claim.actors) = (Modality::Future, vec![delta]);
    desk.library()
}
