//! Who is named in a small corpus, counted by hand; and what a reader's own changes do to it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // A page that is missing fails its test.

#[allow(unused_imports)] // Each test file uses its own part.
mod common;

use common::{Desk, dated, saved};
use parallax_model::{
    ActorKind, Alias, Basis, ClaimKind, CueClass, Edit, Form, LabelClass, Slug, SpeakerKind, Voice,
};
use parallax_view::{
    ActorPage, Facet, Format, Library, Page, View, actor, actors, claim_list, edit_words, mention_rows,
    read_edits, write_edits,
};
use proptest::prelude::*;

/// Two articles; the Delta Front is named by three forms, four times.
fn delta() -> Library {
    let mut desk = Desk::default();
    let front = desk.actor("Delta Front", ActorKind::Group);
    let league = desk.actor("Delta League", ActorKind::Group);
    let oke = desk.actor("Ada Oke", ActorKind::Person);
    for (id, aliases) in [
        (
            front,
            vec![
                Alias::listed("Delta Front"),
                Alias::merged("Front of the Delta", "reordered", "Delta Front", 82),
            ],
        ),
        (league, vec![Alias::listed("Delta League")]),
        (oke, vec![Alias::listed("Ada Oke")]),
    ] {
        desk.corpus.actors.get_mut(id).unwrap().aliases = aliases;
    }
    desk.corpus.rules.insert("reordered".into(), "The same words in another order.".into());
    let rebel = desk.label("rebel", LabelClass::Legitimising);
    let a = desk.article(
        "000-a",
        Some("Tideline"),
        dated("2021-05-04", "2021-05-04", Basis::Stated),
        &["Dam guarded", "Delta Front guards the dam.| Delta League watches.| Ada Oke said it holds."],
    );
    let b = desk.article(
        "001-b",
        Some("Quay"),
        dated("2021-05-05", "2021-05-05", Basis::Stated),
        &["Dam lost", "Front of the Delta left.| The rebel Delta Front may return.| Delta Front lost."],
    );
    desk.mention(a, "Delta Front", Some(front), &[], Voice::Own);
    desk.mention(a, "Delta League", Some(league), &[], Voice::Own);
    desk.mention(a, "Ada Oke", Some(oke), &[], Voice::Own);
    desk.mention(b, "Front of the Delta", Some(front), &[], Voice::Own);
    desk.mention(b, "rebel Delta Front", Some(front), &[rebel], Voice::Own);
    desk.mention(b, "Delta Front lost", Some(front), &[], Voice::Quoted);
    // The heads are the names alone.
    for (row, name) in [(4, "Delta Front may"), (5, "Delta Front lost")] {
        let mut head = desk.find(b, name);
        head.end = head.start + 11;
        desk.corpus.mentions.rows_mut()[row].head = head;
    }
    let says = desk.says(
        a,
        ("Ada Oke", Some(oke), SpeakerKind::Person),
        "Ada Oke",
        ("said", CueClass::Neutral),
        "it holds",
        Form::Indirect,
        None,
    );
    desk.claim(a, "Delta Front guards the dam", ClaimKind::Event, Voice::Own).actors = vec![front];
    desk.claim(a, "it holds", ClaimKind::Event, Voice::Attributed).attribution = Some(says);
    desk.claim(b, "Front of the Delta left", ClaimKind::Event, Voice::Own).actors = vec![front];
    desk.library()
}

fn page(library: &Library, slug: &str) -> ActorPage {
    actor(library, &View::default().on(Page::Actor(slug.into()))).unwrap()
}

fn forms(page: &ActorPage) -> Vec<String> {
    let part = |part: &parallax_view::FormPart| format!("{}{}", part.badge.letter, part.k);
    let form = |form: &parallax_view::Form| {
        format!("{} {}: {}", form.words, form.n, form.parts.iter().map(part).collect::<Vec<_>>().join(" "))
    };
    page.forms.iter().map(form).collect()
}

#[test]
fn the_index_has_every_actor_by_kind_and_every_number_opens_its_rows() {
    let library = delta();
    let index = actors(&library, &View::default().on(Page::Actors));
    assert_eq!(
        index.reading,
        "3 actors in 6 mentions; most often Delta Front (4), Ada Oke (1) and Delta League (1). 0 mentions belong to nobody in particular."
    );
    let kinds: Vec<(ActorKind, u32)> = index.kinds.iter().map(|kind| (kind.kind, kind.count)).collect();
    assert_eq!(kinds, [(ActorKind::Person, 1), (ActorKind::Group, 2)]);
    for line in index.kinds.iter().flat_map(|kind| &kind.actors) {
        assert_eq!(
            mention_rows(&library, &line.mentions.open).unwrap().count,
            line.mentions.n,
            "{}",
            line.name
        );
        assert_eq!(claim_list(&library, &line.says.open).shown, line.says.n, "{}", line.name);
        assert_eq!(claim_list(&library, &line.told.open).shown, line.told.n, "{}", line.name);
        assert!(actor(&library, &line.page).is_some());
    }
    let quay = actors(&library, &View::default().toggle(Facet::Source, "quay"));
    assert_eq!(quay.kinds.len(), 1);
    assert_eq!(quay.kinds[0].actors[0].mentions.n, 3);
}

#[test]
fn a_page_has_every_form_with_its_sources_and_how_it_is_known() {
    let library = delta();
    let found = page(&library, "delta-front");
    assert_eq!(forms(&found), ["Delta Front 3: T1 Q2", "Front of the Delta 1: Q1"]);
    assert_eq!(
        found.reading,
        "Delta Front is named 4 times in 2 of 2 sources, under 2 forms. Claims credited to it: 0; claims that name it: 2."
    );
    let how: Vec<(&str, Option<u8>)> =
        found.forms.iter().map(|form| (form.how.as_str(), form.score)).collect();
    assert_eq!(
        how,
        [
            ("The editor’s list of actors has it.", None),
            ("The same words in another order. Evidence: Delta Front.", Some(82)),
        ]
    );
    for part in found.forms.iter().flat_map(|form| &form.parts) {
        let list = mention_rows(&library, &part.open).unwrap();
        assert_eq!((list.count, list.rows.len() as u32), (part.k, part.k), "{}", part.name);
        assert_eq!(View::parse(&part.open.href()).0, part.open);
    }
    let csv = saved(&library, &found.forms[0].parts[1].open, Format::Csv, "").bytes;
    assert_eq!(csv.lines().count(), 1 + 2);
    // Own voice and quotations are apart.
    let voices: Vec<(&str, u32)> = found
        .naming
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.cells.iter().map(|cell| cell.n).sum()))
        .collect();
    assert_eq!(voices, [("Own voice", 3), ("Quoted", 1)]);
    assert_eq!(found.told.rows.len(), 2);
    assert_eq!(page(&library, "ada-oke").says.count.n, 1);
    assert!(actor(&library, &View::default().on(Page::Actor("nobody".into()))).is_none());
}

#[test]
fn a_form_that_is_split_off_and_joined_again_is_as_before() {
    let library = delta();
    let split = page(&library, "delta-front").forms[1].split.clone().unwrap();
    assert!(page(&library, "delta-front").forms[0].split.is_none(), "an actor keeps its own name");
    let apart = library.edited(std::slice::from_ref(&split));
    assert_eq!(forms(&page(&apart, "delta-front")), ["Delta Front 3: T1 Q2"]);
    assert_eq!(forms(&page(&apart, "front-of-the-delta")), ["Front of the Delta 1: Q1"]);
    assert_eq!(page(&apart, "front-of-the-delta").told.count.n, 1, "its claim follows");
    let join = Edit::Join { actor: Slug::of("delta-front"), other: Slug::of("front-of-the-delta") };
    let again = library.edited(&[split.clone(), join]);
    assert_eq!(forms(&page(&again, "delta-front")), forms(&page(&library, "delta-front")));
    assert_eq!(again.edits.len(), 2);
    assert_eq!(edit_words(&library.corpus, &split), "“Front of the Delta” is not Delta Front");
}

#[test]
fn joined_actors_are_one_and_what_does_not_fit_changes_nothing() {
    let library = delta();
    let join = Edit::Join { actor: Slug::of("delta-front"), other: Slug::of("delta-league") };
    let elsewhere = Edit::Split { actor: Slug::of("nobody"), form: "Nobody".into() };
    let joined = library.edited(&[elsewhere, join.clone()]);
    assert_eq!(joined.edits, [join]);
    assert_eq!(forms(&page(&joined, "delta-front"))[0], "Delta Front 3: T1 Q2");
    assert_eq!(page(&joined, "delta-front").mentions.n, 5);
    assert!(actor(&joined, &View::default().on(Page::Actor("delta-league".into()))).is_none());
    assert_eq!(library.corpus, delta().corpus, "the library that came stays as it was");
    let json = saved(&joined, &View::default().on(Page::Claims), Format::Json, "").bytes;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["own_changes"][0], "delta-league is Delta Front");
}

proptest! {
    #[test]
    fn changes_are_read_as_they_were_written(
        rows in prop::collection::vec((any::<bool>(), "[a-z]{1,6}(-[a-z]{1,4})?", "[A-Za-z’ -]{1,12}"), 0..5),
        noise in "[a-z\\t\\n]{0,20}",
    ) {
        let edit = |(join, actor, other): (bool, String, String)| {
            let actor = Slug::of(&actor);
            if join { Edit::Join { actor, other: Slug::of(&other) } } else { Edit::Split { actor, form: other } }
        };
        let edits: Vec<Edit> = rows.into_iter().map(edit).collect();
        let kept = write_edits(&edits);
        prop_assert_eq!(read_edits(&kept), edits);
        let _ = read_edits(&noise);
    }
}
