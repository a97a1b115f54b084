//! Whatever a link says, every page answers; and what a page shows leads only to links that open again.

mod common;

use common::{dam, saved};
use parallax_model::Corpus;
use parallax_view::{
    AXES, COMPARED_FIGURES, Format, Judgements, Library, Page, View, actor, actors, anchored, axis_of,
    beside, beside_choices, chips, claim_list, claim_page, compare, compared_caveat, compared_figure,
    compared_naming, coverage, evidence, facet_panels, figures, glance, mention_rows, method, named_together,
    naming, notes, number_rows, reader, source_cards, timeline,
};
use proptest::prelude::*;

/// Every answer to a view, and the links that they hold.
fn answers(library: &Library, view: &View) -> Vec<View> {
    let list = claim_list(library, view);
    let mut links: Vec<View> = list.lift.into_iter().map(|lift| lift.view).collect();
    for row in list.groups.into_iter().flat_map(|group| group.rows) {
        links.extend([row.open_article.clone(), row.select.clone()]);
    }
    links.extend(chips(library, view).into_iter().map(|chip| chip.without));
    links.extend(evidence(library, view).map(|evidence| evidence.row.open_article));
    if let Some(page) = reader(library, view) {
        links.extend(page.claims.into_iter().map(|note| note.select));
        links.extend(page.previous.into_iter().chain(page.next));
    }
    links.extend(beside_choices(library, view).into_iter().map(|choice| choice.view));
    if let Some(beside) = beside(library, view) {
        links.extend([beside.swapped, beside.alone]);
        links.extend(beside.joins.into_iter().map(|join| join.open));
    }
    let cells = naming(library, view).rows.into_iter().flat_map(|row| row.cells);
    links.extend(cells.flat_map(|cell| cell.parts).map(|part| part.open));
    let timeline = timeline(library, view);
    links.extend(timeline.marks.into_iter().map(|mark| mark.open));
    links.extend(timeline.lanes.into_iter().flat_map(|lane| lane.published).map(|article| article.open));
    let index = actors(library, view).kinds.into_iter().flat_map(|kind| kind.actors);
    links.extend(index.flat_map(|line| [line.page, line.mentions.open, line.says.open, line.told.open]));
    if let Some(page) = actor(library, view) {
        links.extend(page.forms.into_iter().flat_map(|form| form.parts).map(|part| part.open));
        links.extend([page.mentions.open, page.says.count.open, page.told.count.open]);
    }
    links.extend(mention_rows(library, view).map(|list| list.close));
    let numbers = figures(library, view).into_iter().flat_map(|chart| chart.rows).flat_map(|row| row.cells);
    for number in numbers.flatten() {
        assert_eq!(
            number_rows(library, &number.open).map(|rows| (rows.is_here, rows.rows.len())),
            Some((true, number.k as usize))
        );
        links.push(number.open);
    }
    links.extend(number_rows(library, view).map(|rows| rows.close));
    links.extend(source_cards(library).into_iter().flat_map(|card| card.size).map(|number| number.open));
    if let Some(page) = claim_page(library, view, &Judgements::default()) {
        let matches = page.columns.into_iter().flat_map(|column| column.matches);
        links.extend(matches.chain(page.possible).map(|found| found.open));
    }
    let covered = coverage(library, view, usize::MAX).rows.into_iter();
    links.extend(covered.flat_map(|row| row.cells).flat_map(|cell| cell.claims).map(|(_, open)| open));
    links.extend(compare(library, view).parts.into_iter().map(|part| part.open));
    for chart in COMPARED_FIGURES.iter().flat_map(|slug| compared_figure(library, view, slug)) {
        let numbers = chart.rows.into_iter().flat_map(|row| row.cells).flatten();
        links.extend(numbers.map(|number| number.open));
    }
    let cells = compared_naming(library, view, |_| true).rows.into_iter().flat_map(|row| row.cells);
    links.extend(cells.flat_map(|cell| cell.parts).map(|part| part.open));
    let _ = compared_caveat(library, view);
    let axes = AXES.iter().filter_map(|facet| axis_of(library, view, *facet));
    let cells = axes.chain(named_together(library, view)).flat_map(|axis| axis.rows);
    links.extend(cells.flat_map(|row| row.cells).map(|cell| cell.open));
    let _ = (facet_panels(library, view), notes(library, view));
    for format in Format::ALL {
        let _ = saved(library, view, format, "https://example.org/");
    }
    links
}

proptest! {
    #[test]
    fn every_link_is_answered_by_links_that_open_again(
        page in "(overview|claims|sources|timeline|actors|actors/delta-front|actors/x|compare|method|claim/[a-z]{2}|reader/00[0-2]-dam|reader/x|)",
        pairs in prop::collection::vec(
            ("(q|source|speaker|voice|actor|actor.all|label|date|sort|group|at|claim|words|with|cell|naming|number|off|deff|layers|between|actors|part|status|c|x)",
             "[-a-z0-9~.+%\"]{0,9}|tideline|001-dam|delta-front|own|quoted|2021-05..|only~tideline|delta-front~tideline~.none~all|delta-front~~.as-delta-front~all|~~.distanced~own"),
            0..5,
        ),
    ) {
        let pairs: Vec<String> = pairs.into_iter().map(|(key, value)| format!("{key}={value}")).collect();
        let (view, _) = View::parse(&format!("#/{page}?{}", pairs.join("&")));
        for link in answers(&dam(), &view) {
            let (again, notes) = View::parse(&link.href());
            prop_assert_eq!(again, link);
            prop_assert_eq!(notes, vec![]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

    #[test]
    fn any_link_gives_a_result_or_a_note(
        link in "#/(claims|claim/[a-z]{2}|reader/00[0-2]-dam|sources|)[?](([a-z.]{1,9}|q|at|words|claim|c|date|cell|source)=[-a-z0-9~.+%\"()*:/]{0,9}&){0,4}v=[0-9]{1,2}|[#/?&=~.%a-z0-9v+-]{0,60}|\\PC{0,40}",
    ) {
        thread_local! { static DAM: Library = dam(); }
        DAM.with(|library| {
            let (view, said) = View::parse(&link);
            let view = anchored(library, &view).map_or(view, |(view, _)| view);
            let list = claim_list(library, &view);
            let said = said.len() + notes(library, &view).len() + list.lift.len();
            prop_assert!(said > 0 || list.shown > 0 || view.is_filtered(), "{link}");
            Ok(())
        })?;
    }
}

#[test]
fn a_corpus_without_articles_has_every_page() {
    let library = Library::of(Corpus::default(), String::new());
    for page in [Page::Overview, Page::Claims, Page::Sources, Page::Method, Page::Reader("x".into())] {
        assert!(answers(&library, &View::default().on(page)).is_empty());
    }
    assert_eq!(
        glance(&library).counts,
        "No articles. 0 claims: 0 in the sources’ own voice, 0 credited to 0 speakers."
    );
    assert!(method(&library).articles.is_empty());
    assert_eq!(claim_list(&library, &View::default()).words, "0 of 0 claims");
}
