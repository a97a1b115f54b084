//! What a filter shows: rows, counts, chips, and what is said where nothing passes.

mod common;

use common::{claim, dam, day};
use parallax_model::SpeakerKind;
use parallax_view::{
    ClaimList, DateRange, Facet, Group, Library, Page, Sort, ValueState, View, chips, claim_list,
    claim_list_of, facet_panels, figures, notes, number_rows,
};
use proptest::prelude::*;

fn claims() -> View {
    View::default().on(Page::Claims)
}

fn words(list: &ClaimList) -> Vec<String> {
    let rows = list.groups.iter().flat_map(|group| &group.rows);
    rows.map(|row| row.sentence.iter().map(|piece| piece.words.as_str()).collect()).collect()
}

fn found(query: &str) -> u32 {
    claim_list(&dam(), &claims().searching(query)).shown
}

#[test]
fn the_whole_list_counts_itself() {
    let list = claim_list(&dam(), &claims());
    assert_eq!((list.words.as_str(), list.listed), ("10 of 10 claims", 10));
    let groups: Vec<(&str, u32)> =
        list.groups.iter().map(|group| (group.title.as_str(), group.count)).collect();
    assert_eq!(groups, [("Tideline", 5), ("The Quay", 2), ("Unnamed · 002", 3)]);
    let badges: Vec<&str> =
        list.groups.iter().map(|group| group.badge.as_ref().unwrap().letter.as_str()).collect();
    assert_eq!(badges, ["T", "TH", "2"]);
}

#[test]
fn a_search_is_stemmed_folded_and_knows_phrases_and_exclusions() {
    assert_eq!(found("breach"), 3, "breached, twice in headline and text, once hedged");
    assert_eq!(found("DAMS breaching"), 3);
    assert_eq!(found("\"touched the dam\""), 1);
    assert_eq!(found("\"dam touched\""), 0);
    assert_eq!(found("dam -breached"), 3, "what follows a denial, and the unnamed source");
    assert_eq!(found("Oke"), 2, "as a speaker, and in the words around a quotation");
    assert_eq!(found("wítnesses"), 1, "the speaker's name is searched too");
    assert_eq!(found("…"), 10, "signs ask for nothing");
}

#[test]
fn what_is_found_is_marked() {
    let list = claim_list(&dam(), &claims().searching("\"guarded the dam\" delta"));
    let marked: Vec<&str> = list.groups[0].rows[0]
        .sentence
        .iter()
        .filter(|piece| piece.marks.contains(&parallax_view::Mark::Match))
        .map(|piece| piece.words.as_str())
        .collect();
    assert_eq!(marked, ["Delta", "guards the dam"]);
}

#[test]
fn a_claim_of_several_sentences_shows_all_of_them() {
    let list = claim_list(&dam(), &claims().searching("\"never touched\""));
    assert_eq!(words(&list), ["“We never touched the dam. We guard it,” Ada Oke’s rival said."]);
}

#[test]
fn values_of_one_facet_widen_and_facets_narrow() {
    let library = dam();
    let shown = |view: &View| claim_list(&library, view).shown;
    let tideline = claims().toggle(Facet::Source, "tideline");
    assert_eq!(shown(&tideline), 5);
    assert_eq!(shown(&tideline.toggle(Facet::Source, "the-quay")), 7);
    assert_eq!(shown(&tideline.toggle(Facet::Actor, "delta-front")), 1);
    assert_eq!(shown(&claims().exclude(Facet::Source, "tideline")), 5);
    assert_eq!(shown(&claims().toggle(Facet::Label, "saboteurs")), 2);
    let mut both = claims().toggle(Facet::Actor, "delta-front").toggle(Facet::Actor, "harbour");
    assert_eq!(shown(&both), 6);
    both.facets.change(Facet::Actor, |picked| picked.all = true);
    assert_eq!(shown(&both), 0);
}

#[test]
fn days_are_those_of_the_claim_else_of_its_article() {
    let library = dam();
    let on = |from, to| claim_list(&library, &claims().dated(DateRange::between(day(from), day(to)))).shown;
    assert_eq!(on("2021-05-03", "2021-05-03"), 1, "on Monday");
    assert_eq!(on("2021-05-04", "2021-05-04"), 4, "the rest of that article");
    assert_eq!(on("", "2021-05-06"), 6);
    assert_eq!(on("", ""), 10, "undated claims pass an open range only");
    let (view, _) = View::parse("#/claims?date=lately&v=1");
    assert_eq!(claim_list(&library, &view).shown, 0);
}

#[test]
fn an_unknown_value_constrains_and_is_shown_as_unknown() {
    let library = dam();
    let (view, _) = View::parse("#/claims?source=gazette&v=1");
    assert_eq!(claim_list(&library, &view).shown, 0);
    let chip = &chips(&library, &view)[0];
    assert_eq!((chip.words.as_str(), chip.known), ("gazette", false));
    let panel = &facet_panels(&library, &view)[0];
    let value = panel.values.iter().find(|value| value.slug == "gazette").unwrap();
    assert_eq!((value.known, value.count, value.state), (false, 0, ValueState::Included));
    let known: Vec<u32> = panel.values.iter().filter(|value| value.known).map(|value| value.count).collect();
    assert_eq!(known, [5, 3, 2], "counts under the other filters");
    assert_eq!(notes(&library, &view)[0].what, "Its one item is not here: missing source “gazette”.");
}

#[test]
fn a_link_from_another_corpus_says_what_is_left_of_it() {
    let library = dam();
    let (view, _) =
        View::parse("#/claims?source=tideline~gazette&claim=nothere&c=ffffffffffff&from=mail&v=1");
    let said: Vec<String> = notes(&library, &view).into_iter().map(|note| note.what).collect();
    assert_eq!(
        said[0],
        "The link was made on another corpus (ffffffffffff). 1 of 3 items are still here: missing source “gazette” and claim “nothere”."
    );
    assert_eq!(said[1], "Not understood in the link, and kept: “from=mail”.");
    let long = claims().searching(&"long ".repeat(400));
    assert!(notes(&library, &long)[0].what.contains("more than the 1800"));
    assert!(notes(&library, &claims()).is_empty());
}

#[test]
fn what_a_link_opens_on_other_pages_alone_is_named() {
    let library = dam();
    let said = |link: &str| -> Vec<String> {
        notes(&library, &View::parse(link).0).into_iter().map(|note| note.what).collect()
    };
    let number = "“number” in the link opens nothing on this page: it belongs to Sources and Compare.";
    let all = "number=reporting~tideline~doubting&cell=~~.none~own&with=002&between=tideline~the-quay&part=both&more=2";
    for page in ["overview", "claims", "timeline", "actors", "collected", "method"] {
        assert!(said(&format!("#/{page}?{all}&v=1")).contains(&number.to_owned()), "{page}");
        assert!(
            said(&format!("#/{page}?source=tideline&sort=date&deff=2&naming=all&v=1")).is_empty(),
            "{page}"
        );
    }
    let counts = ["overview", "claims", "timeline", "sources", "compare", "reader/001"].map(|page| {
        said(&format!("#/{page}?{all}&v=1")).iter().filter(|said| said.contains("opens nothing")).count()
    });
    assert_eq!(counts, [6, 5, 6, 3, 2, 4]);
    assert!(said("#/nowhere?number=a~b&v=1").iter().all(|said| !said.contains("opens nothing")));
}

#[test]
fn where_nothing_passes_the_filter_to_lift_is_named() {
    let library = dam();
    let view = claims().toggle(Facet::Source, "the-quay").toggle(Facet::Voice, "quoted").searching("dam");
    let list = claim_list(&library, &view);
    assert_eq!(list.words, "0 of 10 claims");
    let lifts: Vec<(&str, u32)> = list.lift.iter().map(|lift| (lift.words.as_str(), lift.count)).collect();
    assert_eq!(lifts, [("Source The Quay", 1), ("Voice Quoted", 1), ("Search dam", 0)]);
    assert_eq!(claim_list(&library, &list.lift[0].view).shown, 1);
}

#[test]
fn chips_take_their_filter_away() {
    let library = dam();
    let view = claims().toggle(Facet::Source, "tideline").exclude(Facet::Voice, "own").searching("dam");
    let names: Vec<String> = chips(&library, &view).into_iter().map(|chip| chip.name).collect();
    assert_eq!(
        names,
        ["Remove filter: Search dam", "Remove filter: Source Tideline", "Remove filter: Voice not Own voice"]
    );
    let rest = chips(&library, &view).into_iter().fold(view, |view, chip| match chip.label.as_str() {
        "Search" => view.searching(""),
        "Source" => view.without(Facet::Source, "tideline"),
        _ => view.without(Facet::Voice, "own"),
    });
    assert_eq!(rest, claims());
}

#[test]
fn orders_and_groups() {
    let library = dam();
    let titles = |group| {
        let list = claim_list(&library, &View { group, ..claims() });
        list.groups.iter().map(|g| format!("{} {}", g.title, g.count)).collect::<Vec<_>>()
    };
    assert_eq!(titles(Group::None), [" 10"]);
    assert_eq!(
        titles(Group::Speaker),
        ["Ada Oke 1", "Ada Oke’s rival 1", "Harbour 1", "witnesses 1", "In the sources’ own voice 6"]
    );
    assert_eq!(titles(Group::Date), ["May 2021 7", "Undated 3"]);
    let sorted = |sort, query: &str| {
        words(&claim_list(&library, &View { sort, group: Group::None, query: query.into(), ..claims() }))
    };
    assert_eq!(sorted(Sort::Date, "")[0], "The saboteurs of the Delta Front breached the dam on Monday.");
    assert_eq!(
        sorted(Sort::Source, "")[0],
        "Witnesses claimed that the rebel Delta Front may have breached the dam."
    );
    assert_eq!(sorted(Sort::Article, "")[0], "Dam breached at Lowtown");
    assert_eq!(
        sorted(Sort::Relevance, "guard")[0],
        "Delta Front guards the dam",
        "the shortest that holds it"
    );
    let few = claim_list_of(&library, &claims(), 6);
    assert_eq!((few.listed, few.shown, few.groups[2].count, few.groups[2].rows.len()), (6, 10, 3, 0));
}

#[test]
fn a_row_shows_chain_time_and_links() {
    let library = dam();
    let list = claim_list(&library, &claims().toggle(Facet::Type, "threat"));
    let row = &list.groups[0].rows[0];
    let chain: Vec<(&str, &str)> =
        row.chain.iter().map(|hop| (hop.name.as_str(), hop.cue.as_str())).collect();
    assert_eq!(chain, [("Ada Oke", "told"), ("Harbour Wire", ""), ("Tideline", "")]);
    assert_eq!(
        (row.kind.as_str(), row.certainty.as_str(), row.when.as_str()),
        ("threat", "asserted", "published 4 May 2021")
    );
    assert_eq!(row.claim, claim(&library, "“The saboteurs will pay"));
    assert!(row.open_article.href().starts_with("#/reader/000-dam?type=threat&at="));
    assert_eq!(row.select, claims().toggle(Facet::Type, "threat").opening(&row.claim));
}

#[test]
fn a_claim_that_several_make_counts_under_each_of_them() {
    let mut corpus = dam().corpus;
    let (oke, front) = (
        corpus.actors.find(|actor| actor.name == "Ada Oke").unwrap().0,
        corpus.actors.find(|actor| actor.name == "Delta Front").unwrap().0,
    );
    let row = corpus.attributions.rows_mut().iter_mut().find(|row| row.speaker.name == "witnesses").unwrap();
    row.speaker.kind = SpeakerKind::Person;
    row.joint = vec![oke, front];
    let actors = corpus.actors.clone();
    row.name_speaker(&actors);
    let library = Library::of(corpus, "0123456789ab".into());
    let shown = |facet, slug: &str| claim_list(&library, &claims().toggle(facet, slug)).shown;
    assert_eq!((shown(Facet::Speaker, "ada-oke"), shown(Facet::Speaker, "delta-front")), (2, 1));
    assert_eq!(shown(Facet::Speaker, "witnesses"), 0);
    assert_eq!(shown(Facet::SpeakerKind, "organisation"), 2, "Harbour, and the front");
    let grouped = claim_list(&library, &View { group: Group::Speaker, ..claims() });
    assert_eq!(grouped.groups.iter().map(|group| group.count).sum::<u32>(), grouped.shown);
    let list = claim_list(&library, &claims().toggle(Facet::Speaker, "delta-front"));
    assert_eq!(list.groups[0].rows[0].chain[0].name, "Ada Oke and Delta Front");
}

fn any_view(library: &Library) -> impl Strategy<Value = View> + use<> {
    let values: Vec<(Facet, String)> = facet_panels(library, &claims())
        .into_iter()
        .flat_map(|panel| panel.values.into_iter().map(move |value| (panel.facet, value.slug)))
        .collect();
    let pick = (prop::sample::select(values), any::<bool>());
    let query = prop::sample::select(vec!["", "", "dam", "delta -breached", "\"the dam\""]);
    (prop::collection::vec(pick, 0..5), query).prop_map(|(picks, query)| {
        let view = claims().searching(query);
        picks.into_iter().fold(
            view,
            |view, ((facet, slug), out)| {
                if out { view.exclude(facet, &slug) } else { view.toggle(facet, &slug) }
            },
        )
    })
}

proptest! {
    #[test]
    fn a_value_counts_what_it_would_show_alone(view in any_view(&dam())) {
        let library = dam();
        for panel in facet_panels(&library, &view) {
            for value in panel.values {
                let alone = claim_list(&library, &view.only(panel.facet, &value.slug));
                prop_assert_eq!(value.count, alone.shown, "{} {}", panel.name, value.slug);
            }
        }
    }

    #[test]
    fn every_number_of_every_figure_opens_as_many_rows(view in any_view(&dam())) {
        let library = dam();
        for chart in figures(&library, &view) {
            for row in &chart.rows {
                let numbers: Vec<_> = row.cells.iter().flatten().collect();
                if chart.slug == "speaking" || chart.slug == "side" {
                    prop_assert_eq!(Some(numbers.iter().map(|number| number.k).sum::<u32>()), numbers[0].n);
                }
                for number in numbers {
                    let rows = number_rows(&library, &number.open).unwrap();
                    prop_assert_eq!((rows.rows.len(), rows.count), (number.k as usize, number.k), "{}", number.name);
                }
            }
        }
    }

    #[test]
    fn every_row_passes_and_no_other(view in any_view(&dam())) {
        let library = dam();
        let view = View { group: Group::None, ..view };
        let list = claim_list(&library, &view);
        let shown: Vec<&str> = list.groups.iter().flat_map(|g| &g.rows).map(|row| row.claim.as_str()).collect();
        // The same by hand, one claim at a time: it passes if, alone with each picked value, it is still there.
        for claim in library.corpus.claims.rows() {
            let has = |facet, slug: &str| {
                let only = claims().only(facet, slug);
                let rows = claim_list(&library, &only);
                rows.groups.iter().flat_map(|g| &g.rows).any(|row| row.claim == claim.slug.as_str())
            };
            let searched = claim_list(&library, &claims().searching(&view.query));
            let passes = searched.groups.iter().flat_map(|g| &g.rows).any(|row| row.claim == claim.slug.as_str())
                && view.facets.iter().all(|(facet, picked)| {
                    (picked.include.is_empty() || picked.include.iter().any(|slug| has(facet, slug)))
                        && !picked.exclude.iter().any(|slug| has(facet, slug))
                });
            prop_assert_eq!(shown.contains(&claim.slug.as_str()), passes);
        }
    }
}
