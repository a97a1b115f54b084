//! The laws of links: every view has one link, the link gives that view again, and any string gives some view.

use parallax_model::{Day, LabelClass};
use parallax_view::{
    Cell, CellLabel, Compared, DateRange, DesignEffect, Facet, Facets, Group, Layer, LinkNote, NamingVoice,
    Page, Part, Picked, Sort, Step, Subjects, View, step,
};
use proptest::prelude::*;

fn says_cut(notes: &[LinkNote]) -> bool {
    notes.iter().any(|note| note.what.contains("may have been cut"))
}

fn value() -> impl Strategy<Value = String> {
    prop_oneof![3 => "[a-z0-9]{1,8}(-[a-z0-9]{1,5}){0,2}", 1 => "[-.~+ %&=#?/äḥ“😀a]{1,6}"]
}

fn page() -> impl Strategy<Value = Page> {
    prop_oneof![
        Just(Page::Overview),
        Just(Page::Claims),
        Just(Page::Sources),
        Just(Page::Timeline),
        Just(Page::Actors),
        value().prop_map(Page::Actor),
        Just(Page::Compare),
        Just(Page::Collected),
        Just(Page::Method),
        value().prop_map(Page::Claim),
        value().prop_map(Page::Reader),
        "[a-z]{3}x(/[a-z&=%]{2,4}){0,2}".prop_map(Page::Unknown),
    ]
}

fn picked() -> impl Strategy<Value = Picked> {
    let values = || prop::collection::btree_set(value(), 0..3);
    (values(), values(), any::<bool>()).prop_map(|(include, exclude, all)| Picked { include, exclude, all })
}

fn day() -> impl Strategy<Value = Option<Day>> {
    prop_oneof![Just(None), (1900i16..2100, 1i8..=12, 1i8..=28).prop_map(|(y, m, d)| Day::new(y, m, d))]
}

fn dates() -> impl Strategy<Value = DateRange> {
    prop_oneof![
        3 => (day(), day()).prop_map(|(from, to)| DateRange::between(from, to)),
        1 => "x[a-z&~ ]{0,5}".prop_map(|words| DateRange { unread: Some(words), ..DateRange::default() }),
    ]
}

fn cell() -> impl Strategy<Value = Cell> {
    let label = prop_oneof![
        Just(CellLabel::Any),
        Just(CellLabel::Unlabelled),
        Just(CellLabel::Distanced),
        prop::sample::select(LabelClass::ALL).prop_map(CellLabel::Class),
        value().prop_map(CellLabel::Label),
        value().prop_map(CellLabel::Form),
    ];
    let voice = prop::sample::select(NamingVoice::ALL);
    (prop::option::of(value()), prop::option::of(value()), label, voice)
        .prop_map(|(actor, source, label, voice)| Cell { actor, source, label, voice })
}

fn compared() -> impl Strategy<Value = Compared> {
    let of = prop_oneof![Just(Subjects::Sources), Just(Subjects::Actors)];
    (of, prop::collection::vec(value(), 0..4)).prop_map(|(of, slugs)| Compared { of, slugs })
}

fn part() -> impl Strategy<Value = Part> {
    prop_oneof![
        Just(Part::Both),
        Just(Part::Some),
        Just(Part::Differ),
        value().prop_map(Part::Only),
        value().prop_map(Part::Silent),
    ]
}

/// The figure's name, then slugs, some of them empty.
fn number() -> impl Strategy<Value = Vec<String>> {
    let slugs = prop::collection::vec(prop_oneof![2 => value(), 1 => Just(String::new())], 0..4);
    let number = (value(), slugs).prop_map(|(figure, slugs)| std::iter::once(figure).chain(slugs).collect());
    prop_oneof![Just(Vec::new()), number]
}

prop_compose! {
    fn view()(
        page in page(),
        query in prop_oneof![Just(String::new()), any::<String>(), value()],
        facets in prop::collection::btree_map(prop::sample::select(&Facet::ALL[..]), picked(), 0..4),
        (date, cell) in (dates(), prop::option::of(cell())),
        sort in prop::sample::select(Sort::ALL),
        group in prop::sample::select(Group::ALL),
        (claim, words, beside) in (prop::option::of(value()), prop::option::of(value()), prop::option::of(value())),
        layers in prop::collection::btree_set(prop::sample::select(Layer::ALL), 0..5),
        naming_voice in prop::sample::select(NamingVoice::ALL),
        (compared, part) in (prop::option::of(compared()), prop::option::of(part())),
        (number, off) in (number(), prop::collection::btree_set(value(), 0..3)),
        design_effect in (10u16..=200).prop_map(|tenths| DesignEffect::of_tenths(tenths).unwrap_or_default()),
        corpus in prop::option::of("[0-9a-f]{12}"),
        more in 0u32..=24,
        unknown in prop::collection::vec(("x[a-z=&]{0,4}", any::<String>()), 0..3),
    ) -> View {
        let facets = facets.into_iter().fold(Facets::default(), |mut all, (facet, of_it)| {
            all.change(facet, |picked| *picked = of_it);
            all
        });
        let layers = layers.into_iter().collect();
        View {
            page, query, facets, date, sort, group, claim, words, layers, beside, naming_voice, cell, number,
            design_effect, off, compared, part, more, corpus, unknown,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn a_link_gives_its_view_again(view in view()) {
        let link = view.href();
        let (read, notes) = View::parse(&link);
        prop_assert_eq!(&read, &view);
        prop_assert_eq!(notes, vec![]);
        prop_assert_eq!(read.href(), link);
    }

    #[test]
    fn any_string_gives_a_view_with_one_link(words in "[#/?&=~.%a-z0-9v+-]{0,60}|\\PC{0,40}") {
        let (view, _) = View::parse(&words);
        let link = view.href();
        let (again, notes) = View::parse(&link);
        prop_assert_eq!(&again, &view);
        prop_assert_eq!(notes, vec![]);
        prop_assert_eq!(again.href(), link);
    }

    #[test]
    fn a_link_that_is_cut_at_any_byte_opens_and_says_so(view in view(), keep in 0usize..4000) {
        // Where a program cuts bytes, a character may be cut in two.
        let link = view.href();
        let cut = String::from_utf8_lossy(&link.as_bytes()[..keep.min(link.len())]).into_owned();
        let (read, notes) = View::parse(&cut);
        prop_assert_eq!(says_cut(&notes), cut.len() < link.len() && cut.contains('?'), "{}", cut);
        prop_assert_eq!(View::parse(&read.href()).0, read);
    }

    #[test]
    fn a_cut_link_says_so_and_never_shows_more_of_a_facet(view in view()) {
        let link = view.href();
        for cut_link in (2..link.len()).filter_map(|end| link.get(..end)) {
            let (cut, notes) = View::parse(cut_link);
            prop_assert_eq!(says_cut(&notes), cut_link.contains('?'), "{}", cut_link);
            let kept = |value: &String| view.facets.iter().any(|(_, p)| p.include.contains(value));
            let values: Vec<&String> = cut.facets.iter().flat_map(|(_, picked)| &picked.include).collect();
            prop_assert!(values.iter().filter(|value| !kept(value)).count() <= 1, "only the last can be new");
        }
    }

    #[test]
    fn a_page_typed_by_hand_is_no_cut_link(page in page(), slash in "/{0,2}", end in "/{0,2}") {
        let path = View::default().on(page.clone()).href();
        let path = path.trim_start_matches(['#', '/']).split('?').next().unwrap_or_default().to_owned();
        for typed in [format!("#{slash}{path}{end}"), format!("https://example.org/a/#{slash}{path}")] {
            let (view, notes) = View::parse(&typed);
            prop_assert_eq!(notes, vec![], "{}", typed);
            prop_assert_eq!(&view.page, &page);
            prop_assert!(says_cut(&View::parse(&format!("{typed}?sort=da")).1), "{}", typed);
        }
    }

    #[test]
    fn typing_replaces_and_everything_else_is_pushed(view in view(), query in "[a-z]{1,5}", slug in value()) {
        prop_assert_eq!(step(&view, &view), Step::Stay);
        let typed = view.searching(&format!("{}{query}", view.query));
        prop_assert_eq!(step(&view, &typed), Step::Replace);
        prop_assert_eq!(step(&view, &view.toggle(Facet::Actor, &slug)), Step::Push);
        prop_assert_eq!(step(&view, &typed.opening(&format!("{slug}-new"))), Step::Push);
    }

    #[test]
    fn toggling_twice_is_nothing_and_only_is_only(view in view(), slug in value()) {
        let off = view.without(Facet::Source, &slug);
        prop_assert_eq!(off.toggle(Facet::Source, &slug).toggle(Facet::Source, &slug).href(),
            off.toggle(Facet::Source, &slug).without(Facet::Source, &slug).href());
        let only = view.only(Facet::Source, &slug);
        prop_assert_eq!(only.picked(Facet::Source).unwrap().include.len(), 1);
        let excluded = only.exclude(Facet::Source, &slug);
        prop_assert!(excluded.picked(Facet::Source).unwrap().include.is_empty());
        prop_assert!(!view.cleared().is_filtered());
    }
}

#[test]
fn every_golden_link_still_opens_as_it_did() {
    let golden = include_str!("golden/links.txt");
    for line in golden.lines().filter(|line| !line.starts_with("//") && !line.is_empty()) {
        let (link, canonical) = line.split_once(" -> ").unwrap_or((line, line));
        let (view, _) = View::parse(link);
        assert_eq!(view.href(), canonical, "{link}");
    }
}

#[test]
fn what_is_not_understood_is_kept_and_said() {
    let (view, notes) = View::parse("#/claims?sort=banana&source=alwaght&from=mail&v=1");
    assert_eq!(view.unknown, [("sort".into(), "banana".into()), ("from".into(), "mail".into())]);
    assert!(notes.is_empty(), "said by `notes`, which knows the corpus too");
    assert_eq!(view.href(), "#/claims?source=alwaght&sort=banana&from=mail&v=1");
    let (_, notes) = View::parse("#/claims?v=2");
    assert!(notes[0].what.contains("newer Parallax"));
    let (view, notes) = View::parse("#/claims?q=a&q=b&v=1");
    assert_eq!((view.query.as_str(), notes.len()), ("b", 1));
}

#[test]
fn a_page_that_this_version_lacks_keeps_its_path() {
    for path in ["import", "timeline/abc", "claims%2F", "reader%2Fx", "actors/a/b"] {
        let link = format!("#/{path}?v=1");
        let (view, _) = View::parse(&link);
        assert_eq!((view.page.clone(), view.href()), (Page::Unknown(path.into()), link));
    }
}

#[test]
fn the_empty_address_is_the_overview_and_no_cut_link() {
    for address in ["", "#", "https://example.org/app/#"] {
        assert_eq!(View::parse(address), (View::default(), vec![]));
    }
}
