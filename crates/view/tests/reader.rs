//! An article as a reader goes through it: from mark to mark, on its map, and beside another one.

#![allow(clippy::unwrap_used)] // A page that is missing fails its test.

mod common;

use common::{dam, strike};
use parallax_view::{
    Block, Layer, Layers, Library, Mark, Page, ReaderPage, View, beside, beside_choices, notes, reader,
};

fn open(article: &str) -> View {
    View { layers: Layer::ALL.iter().copied().collect(), ..View::default().on(Page::Reader(article.into())) }
}

fn shown(library: &Library, view: &View) -> ReaderPage {
    reader(library, view).unwrap()
}

#[test]
fn every_mark_of_a_layer_is_a_stop_in_the_order_of_the_text() {
    let library = dam();
    let page = shown(&library, &open("000-dam"));
    assert!(page.layer_counts.iter().all(|(_, count)| 0 < *count));
    for (layer, count) in &page.layer_counts {
        let stops: Vec<_> = page.stops.iter().filter(|stop| stop.layer == *layer).collect();
        assert_eq!(stops.len() as u32, *count, "{}", layer.label());
        assert!(stops.is_sorted_by_key(|stop| stop.start));
    }
    let words: Vec<&str> = page
        .stops
        .iter()
        .filter(|stop| [Layer::Labels, Layer::Dates].contains(&stop.layer))
        .map(|stop| stop.words.as_str())
        .collect();
    assert_eq!(words, ["saboteurs", "saboteurs", "on Monday"]);
}

#[test]
fn a_stop_begins_where_a_marked_piece_begins() {
    let library = dam();
    for article in ["000-dam", "001-dam", "002-dam"] {
        let page = shown(&library, &open(article));
        let starts = |pieces: &[parallax_view::Piece]| -> Vec<u32> {
            pieces.iter().filter(|piece| !piece.marks.is_empty()).map(|piece| piece.start).collect()
        };
        let mut at = starts(&page.headline);
        for block in &page.blocks {
            match block {
                Block::Heading(pieces) | Block::Paragraph(pieces) => at.extend(starts(pieces)),
                Block::Cut { start, .. } => at.push(*start),
            }
        }
        for stop in &page.stops {
            assert!(at.contains(&stop.start), "{article}: {} at {}", stop.words, stop.start);
        }
    }
}

#[test]
fn the_map_is_the_article_from_top_to_bottom() {
    let library = dam();
    let page = shown(&library, &open("000-dam"));
    let map = &page.minimap;
    assert_eq!(
        map.stretches.len(),
        1 + page.blocks.iter().filter(|b| !matches!(b, Block::Cut { .. })).count()
    );
    assert!(map.stretches.windows(2).all(|pair| pair[0].top + pair[0].height < pair[1].top));
    assert!(map.stretches.last().is_some_and(|last| last.top + last.height <= 1000));
    assert_eq!(map.stretches[1].name, "Paragraph 1 of 4: 2 claims, 1 label, 1 date");
    let marks = page.stops.iter().filter(|stop| stop.layer != Layer::Furniture).count();
    assert_eq!(map.marks.len(), marks, "each mark stands on the map, whether its layer is on or not");
    assert!(map.marks.iter().all(|mark| 0 < mark.height && mark.top + mark.height <= 1000));
    assert_eq!(shown(&library, &View { layers: Layers::none(), ..open("000-dam") }).minimap, *map);
}

#[test]
fn two_articles_are_joined_where_their_claims_match() {
    let library = strike();
    let view = View { beside: Some("001-strike".into()), ..open("000-strike") };
    let found = beside(&library, &view).unwrap();
    assert_eq!(found.reading, "2 pairs of claims joined: agrees 1, conflicts 1.");
    let joins: Vec<_> =
        found.joins.iter().map(|join| (join.number, join.kind, join.finding.as_str())).collect();
    assert_eq!(
        joins,
        [(1, "Conflicts", "When: “by May 10” or “by May 15”"), (2, "Agrees", "What: “rejected”")]
    );
    let first = shown(&library, &view);
    let second = found.page.unwrap();
    for (page, ends) in [
        (&first, found.joins.iter().map(|join| &join.mine).collect::<Vec<_>>()),
        (&second, found.joins.iter().map(|join| &join.theirs).collect()),
    ] {
        assert_eq!(page.joined.iter().collect::<Vec<_>>(), ends);
        let pieces = page.blocks.iter().flat_map(|block| match block {
            Block::Heading(pieces) | Block::Paragraph(pieces) => pieces.as_slice(),
            Block::Cut { .. } => &[],
        });
        let marked: Vec<_> = pieces.filter(|piece| piece.marks.contains(&Mark::Joined)).collect();
        for end in ends {
            assert!(marked.iter().any(|piece| piece.start == end.start));
            assert!(marked.iter().any(|piece| piece.end() == end.end));
        }
    }
    let back = beside(&library, &found.swapped).unwrap();
    assert_eq!(back.swapped, view);
    assert_eq!(back.joins.len(), found.joins.len());
    assert_eq!(found.alone.beside, None);
}

#[test]
fn what_is_only_possible_joins_nothing_and_is_told() {
    let library = strike();
    let view = View { beside: Some("003-strike".into()), ..open("000-strike") };
    let found = beside(&library, &view).unwrap();
    assert!(found.joins.is_empty());
    assert_eq!(
        found.reading,
        "No claim of one is matched with a claim of the other. 1 more match is only possible, and is not joined."
    );
}

#[test]
fn every_other_article_can_stand_beside() {
    let library = strike();
    let view = View { beside: Some("002-strike".into()), ..open("000-strike") };
    let choices = beside_choices(&library, &view);
    let told: Vec<_> =
        choices.iter().map(|choice| (choice.slug.as_str(), choice.matches, choice.chosen)).collect();
    assert_eq!(told, [("001-strike", 2, false), ("002-strike", 1, true), ("003-strike", 0, false)]);
    for choice in choices {
        assert_eq!(beside(&library, &choice.view).unwrap().joins.len() as u32, choice.matches);
        assert_eq!(View::parse(&choice.view.href()).0, choice.view);
    }
}

#[test]
fn an_article_that_is_not_here_is_told_and_the_first_stays() {
    let library = strike();
    let view = View { beside: Some("gone".into()), ..open("000-strike") };
    assert_eq!(beside(&library, &view).unwrap().page, None);
    assert!(shown(&library, &view).joined.is_empty());
    assert!(notes(&library, &view).iter().any(|note| note.what.contains("article “gone”")));
    assert_eq!(beside(&library, &view.on(Page::Claims)), None);
}
