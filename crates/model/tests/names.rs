//! Slugs, ids and days read as they should.

use parallax_model::*;
use proptest::prelude::*;

#[test]
fn slugs_are_readable() {
    for (words, slug) in [
        ("Hay’at Tahrir al-Sham", "hayat-tahrir-al-sham"),
        ("  Unnamed · 000 ", "unnamed-000"),
        ("Press TV", "press-tv"),
        ("«»", "x"),
        ("الجزيرة", "الجزيرة"),
    ] {
        assert_eq!(Slug::of(words).as_str(), slug);
    }
}

#[test]
fn a_claims_id_depends_on_words_alone() {
    let article = Slug::of("one");
    let id = claim_slug(&article, "both groups denied it", 0);
    assert_eq!(id, claim_slug(&article, "Both groups, denied it.", 0));
    assert_ne!(id, claim_slug(&article, "both groups denied it", 1));
    assert_ne!(id, claim_slug(&Slug::of("two"), "both groups denied it", 0));
    assert_ne!(claim_slug(&article, "ab c", 0), claim_slug(&article, "a bc", 0));
}

#[test]
fn days_know_the_calendar() {
    let day: Day = "2018-09-30".parse().unwrap();
    assert_eq!((day.to_string(), day.in_words()), ("2018-09-30".to_owned(), "30 September 2018".to_owned()));
    assert_eq!(day.plus(2).map(|d| d.to_string()), Some("2018-10-02".to_owned()));
    assert_eq!(day.days_to("2018-10-15".parse().unwrap()), 15);
    for wrong in ["2018-02-30", "2018-9-3", "yesterday", "", "2018-10-01T00:00"] {
        assert!(wrong.parse::<Day>().is_err(), "{wrong}");
    }
}

proptest! {
    #[test]
    fn spans_come_out_sorted_and_apart(spans in proptest::collection::vec((0usize..90, 0usize..20), 0..12)) {
        let given: Vec<Span> = spans.iter().map(|&(start, length)| Span::new(start, start + length)).collect();
        match Spans::collect(given.iter().copied()) {
            None => prop_assert!(given.iter().all(|span| span.is_empty())),
            Some(found) => {
                for pair in found.as_slice().windows(2) {
                    prop_assert!(pair[0].end <= pair[1].start);
                }
                for byte in 0..120u32 {
                    let at = Span { start: byte, end: byte + 1 };
                    prop_assert_eq!(found.overlaps(at), given.iter().any(|span| span.overlaps(at)));
                }
            }
        }
    }

    #[test]
    fn a_slug_is_its_own_slug(words in ".{0,40}") {
        let slug = Slug::of(&words);
        prop_assert_eq!(Slug::of(slug.as_str()), slug);
    }
}
