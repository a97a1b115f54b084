//! A corpus file is read back as it was written, and anything else is told apart.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use parallax_model::*;
use proptest::prelude::*;

fn small() -> Corpus {
    let mut corpus = Corpus { title: "A deal".into(), ..Corpus::default() };
    let outlet = corpus.outlets.push(Outlet {
        slug: Slug::of("Alwaght"),
        name: Some("Alwaght".into()),
        why: String::new(),
    });
    let text = "Hay’at fighters left. “We stay,” he said.".to_owned();
    let article = corpus.articles.push(Article {
        slug: Slug::of("one"),
        file: "one.txt".into(),
        outlet,
        headline: None,
        headings: vec![],
        byline: None,
        published: Dating::unknown("The text names no date."),
        body: vec![Span::new(0, text.len())],
        text,
        quotes: vec![],
        furniture: vec![],
        origin: Origin::Bundled,
        unread: None,
    });
    let sentence = corpus.sentences.push(Sentence { article, span: Span::new(0, 23) });
    corpus.claims.push(Claim {
        slug: claim_slug(&Slug::of("one"), "Hay’at fighters left", 0),
        article,
        sentence,
        content: Spans::one(Span::new(0, 22)),
        attribution: None,
        voice: Voice::Own,
        kind: ClaimKind::Event,
        predicate: None,
        agent: None,
        polarity: Polarity::Positive,
        modality: Modality::Asserted,
        actors: vec![],
        time: None,
        place: None,
        quantities: vec![],
        harms: vec![],
        rule: Rule::new("own-clause"),
    });
    corpus
}

#[test]
fn reads_back_what_was_written() {
    let corpus = small();
    let bytes = encode(&corpus, b"index").unwrap();
    assert_eq!(decode(&bytes), Ok((corpus, &b"index"[..])));
    assert_eq!(corpus_hash(&bytes).map(|hash| hash.len()), Some(12));
}

#[test]
fn tells_other_files_apart() {
    let bytes = encode(&small(), b"index").unwrap();
    assert_eq!(decode(b""), Err(CodecError::Foreign));
    assert_eq!(decode(b"<!doctype html>"), Err(CodecError::Foreign));
    assert_eq!(decode(&bytes[..5]), Err(CodecError::Damaged));
    assert_eq!(decode(&bytes[..bytes.len() - 1]), Err(CodecError::Damaged));
    let mut newer = bytes.clone();
    newer[8..12].copy_from_slice(&(SCHEMA + 1).to_le_bytes());
    assert_eq!(decode(&newer), Err(CodecError::Newer { schema: SCHEMA + 1 }));
    let mut older = bytes;
    older[8..12].copy_from_slice(&0u32.to_le_bytes());
    assert_eq!(decode(&older), Err(CodecError::Older { schema: 0 }));
}

#[test]
fn a_corpus_that_contradicts_itself_is_refused() {
    let mut outside = small();
    outside.claims.rows_mut()[0].content = Spans::one(Span::new(0, 9_999));
    let mut inside_a_letter = small();
    inside_a_letter.claims.rows_mut()[0].content = Spans::one(Span::new(0, 4));
    let mut orphan = small();
    orphan.claims.rows_mut()[0].attribution = Some(AttributionId::new(7));
    for corpus in [outside, inside_a_letter, orphan] {
        let bytes = encode(&corpus, b"index").unwrap();
        assert!(matches!(decode(&bytes), Err(CodecError::Inconsistent(_))), "{:?}", decode(&bytes));
    }
}

/// Spans as a file may have them, in any order.
fn spans(spans: &[(usize, usize)]) -> Spans {
    let spans: Vec<Span> = spans.iter().map(|(start, end)| Span::new(*start, *end)).collect();
    postcard::from_bytes(&postcard::to_allocvec(&spans).unwrap()).unwrap()
}

#[test]
fn words_that_overlap_or_go_over_the_text_many_times_are_refused() {
    let refused = |change: &dyn Fn(&mut Claim)| {
        let mut corpus = small();
        change(&mut corpus.claims.rows_mut()[0]);
        let bytes = encode(&corpus, b"index").unwrap();
        matches!(decode(&bytes), Err(CodecError::Inconsistent(_)))
    };
    assert!(!refused(&|claim| claim.content = spans(&[(0, 3), (3, 8), (10, 22)])));
    assert!(refused(&|claim| claim.content = spans(&[(0, 22); 500])), "500 times the same words");
    assert!(refused(&|claim| claim.content = spans(&[(8, 12), (0, 6)])), "out of order");
    assert!(refused(&|claim| claim.content = spans(&[])), "no words");
    assert!(!refused(&|claim| claim.quantities = vec![Span::new(0, 6); 3]));
    assert!(refused(&|claim| claim.quantities = vec![Span::new(0, 22); 500]));
}

proptest! {
    #[test]
    fn no_bytes_stop_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(decode(&bytes).is_err());
    }

    #[test]
    fn a_changed_byte_never_passes(place in 0usize..10_000, change in 1u8..) {
        let mut bytes = encode(&small(), b"index").unwrap();
        let place = place % bytes.len();
        bytes[place] ^= change;
        prop_assert!(decode(&bytes).is_err());
    }
}

/// A corpus file of these bytes, sealed as the program itself seals one.
fn sealed(payload: &[u8]) -> Vec<u8> {
    use sha2::{Digest, Sha256};
    let mut file = MAGIC.to_vec();
    file.extend(SCHEMA.to_le_bytes());
    file.extend(Sha256::digest(payload));
    file.extend(Sha256::digest(b""));
    file.extend((payload.len() as u32).to_le_bytes());
    file.extend(payload);
    file
}

/// A number as postcard writes it.
fn number(mut value: usize) -> Vec<u8> {
    let mut bytes = vec![];
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
    bytes
}

#[test]
fn what_is_sealed_here_is_what_the_program_reads() {
    let whole = encode(&Corpus::default(), b"").unwrap();
    assert_eq!(
        sealed(&[0; 18]),
        whole,
        "an empty corpus: as many empty tables, lists and texts as a corpus has"
    );
}

#[test]
fn a_file_that_claims_to_hold_more_than_it_does_is_refused_and_costs_nothing() {
    // Every text, list and table in turn says that it has 2^60 rows, or as many as there may be, and holds none.
    for place in 0..18 {
        for rows in [1 << 60, MOST_ROWS] {
            let file = sealed(&[vec![0; place], number(rows)].concat());
            assert_eq!(decode(&file), Err(CodecError::Damaged), "{place}: {rows}");
        }
    }
}

#[test]
fn a_table_of_more_rows_than_there_may_be_is_neither_read_nor_written() {
    // Outlets of three bytes each, whose number alone condemns them: all of them are there.
    let outlets = |rows: usize| {
        let mut payload = vec![0; 3];
        payload.extend(number(rows));
        payload.extend([0, 0, 0].repeat(rows));
        payload.extend([0; 14]);
        decode(&sealed(&payload)).map(|_| ())
    };
    assert_eq!(outlets(MOST_ROWS + 1), Err(CodecError::Damaged));
    assert!(matches!(outlets(MOST_ROWS), Err(CodecError::Inconsistent(_))), "read, and of one slug");

    let mut corpus = small();
    for _ in 0..=MOST_ROWS {
        corpus.sentences.push(Sentence { article: ArticleId::new(0), span: Span::new(0, 1) });
    }
    assert_eq!(encode(&corpus, b""), Err(CodecError::Unwritable));
}

#[test]
fn a_file_longer_than_there_may_be_is_neither_read_nor_written() {
    let bytes = LONGEST_CORPUS + 1;
    assert_eq!(decode(&vec![0; bytes]), Err(CodecError::TooLong { bytes }));
    assert!(matches!(encode(&small(), &vec![0; LONGEST_CORPUS]), Err(CodecError::TooLong { .. })));
}

#[test]
fn texts_and_names_that_no_page_could_show_are_refused() {
    let mut text = small();
    text.articles.rows_mut()[0].text.push_str(&" ".repeat(LONGEST_TEXT));
    let mut name = small();
    name.outlets.rows_mut()[0].name = Some("Alwaght ".repeat(LONGEST_NAME));
    let mut slug = small();
    slug.articles.rows_mut()[0].slug = Slug::of(&"one ".repeat(LONGEST_NAME));
    for (corpus, table) in [(text, "articles"), (name, "outlets"), (slug, "articles")] {
        let bytes = encode(&corpus, b"index").unwrap();
        let read = decode(&bytes).map(|_| ());
        assert!(matches!(&read, Err(CodecError::Inconsistent(damage)) if damage.table == table), "{read:?}");
    }
}
