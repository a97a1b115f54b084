//! Cuts a stretch of text where its marks begin and end. Law: the pieces, joined, are the stretch.

use super::{Mark, Piece};
use crate::sorting::sort_rows;
use parallax_model::Span;

/// The pieces of `stretch` of `text`. Marks may overlap and reach beyond the stretch; one that does not lie in
/// the text on character boundaries marks nothing.
pub(crate) fn cut(text: &str, stretch: Span, marks: &[(Span, Mark)]) -> Vec<Piece> {
    let marks: Vec<(Span, Mark)> = marks
        .iter()
        .filter(|(span, _)| span.fits(text) && span.overlaps(stretch) && !span.is_empty())
        .map(|(span, mark)| {
            (Span { start: span.start.max(stretch.start), end: span.end.min(stretch.end) }, *mark)
        })
        .collect();
    let mut edges: Vec<u32> = marks.iter().flat_map(|(span, _)| [span.start, span.end]).collect();
    edges.extend([stretch.start, stretch.end]);
    sort_rows(&mut edges, &|a, b| a.cmp(&b));
    edges.dedup();
    edges
        .iter()
        .zip(edges.iter().skip(1))
        .map(|(&start, &end)| Span { start, end })
        .filter(|piece| !piece.of(text).is_empty())
        .map(|piece| Piece {
            start: piece.start,
            words: piece.of(text).to_owned(),
            marks: marks_on(piece, &marks),
        })
        .collect()
}

fn marks_on(piece: Span, marks: &[(Span, Mark)]) -> Vec<Mark> {
    let mut on: Vec<Mark> = Vec::new();
    for (_, mark) in marks.iter().filter(|(span, _)| span.contains(piece)) {
        // There are few: each is put in its place.
        if let Err(place) = on.binary_search(mark) {
            on.insert(place, *mark);
        }
    }
    on
}

#[cfg(test)]
mod tests {
    use super::super::plain;
    use super::*;
    use parallax_model::CueClass;
    use proptest::prelude::*;

    fn shown(text: &str, stretch: (usize, usize), marks: &[(usize, usize, Mark)]) -> String {
        let marks: Vec<_> = marks.iter().map(|(start, end, mark)| (Span::new(*start, *end), *mark)).collect();
        let pieces = cut(text, Span::new(stretch.0, stretch.1), &marks);
        let marked = |piece: &Piece| format!("[{}{}]", piece.words, ".".repeat(piece.marks.len()));
        pieces.iter().map(marked).collect::<Vec<_>>().concat()
    }

    #[test]
    fn overlapping_marks_cut_each_other() {
        let marks = [(0, 6, Mark::Claim), (4, 9, Mark::Date), (4, 9, Mark::Date)];
        assert_eq!(shown("abc def ghi", (0, 11), &marks), "[abc .][de..][f g.][hi]");
        assert_eq!(shown("abc def ghi", (5, 7), &marks), "[e..][f.]");
    }

    #[test]
    fn a_mark_inside_a_character_marks_nothing() {
        assert_eq!(shown("aéb", (0, 4), &[(0, 2, Mark::Claim), (0, 9, Mark::Date)]), "[aéb]");
    }

    proptest! {
        #[test]
        fn pieces_joined_are_the_stretch(
            text in "[a-cé “”]{0,30}",
            ends in (0usize..40, 0usize..40),
            marks in prop::collection::vec((0usize..40, 0usize..40, 0usize..3), 0..9),
        ) {
            let kinds = [Mark::Claim, Mark::Cue(CueClass::Neutral), Mark::Date];
            let marks: Vec<_> = marks.iter().map(|(a, b, kind)| (Span::new(*a.min(b), *a.max(b)), kinds[*kind])).collect();
            let ends = [ends.0, ends.1].map(|end| text.floor_char_boundary(end));
            let stretch = Span::new(ends[0].min(ends[1]), ends[0].max(ends[1]));
            let pieces = cut(&text, stretch, &marks);
            prop_assert_eq!(plain(&pieces), stretch.of(&text));
            for (span, mark) in marks.iter().filter(|(span, _)| span.fits(&text) && stretch.contains(*span)) {
                let marked: usize = pieces.iter().filter(|p| p.marks.contains(mark)).map(|p| p.words.len()).sum();
                prop_assert!(marked >= span.len());
            }
        }
    }
}
