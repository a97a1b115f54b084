//! What each page shows of the small corpus.

#![allow(clippy::unwrap_used)] // A page that is missing fails its test.

mod common;

use common::{Desk, claim, dam, dated};
use parallax_model::{
    ActorKind, Basis, ClaimId, ClaimKind, CueClass, Form, RelationKind, Slot, SpeakerKind, Voice,
};
use parallax_view::{
    Block, CellLabel, Facet, Layer, Library, Mark, NamingVoice, Page, Piece, View, evidence, glance,
    mention_rows, method, naming, naming_where, overview, reader,
};

fn marked(pieces: &[Piece], mark: Mark) -> Vec<&str> {
    pieces.iter().filter(|piece| piece.marks.contains(&mark)).map(|piece| piece.words.as_str()).collect()
}

fn joined(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.words.as_str()).collect()
}

#[test]
fn evidence_shows_the_sentence_its_neighbours_and_its_parts() {
    let library = dam();
    let slug = claim(&library, "the rebel Delta Front may");
    let view = View::default().on(Page::Claims).opening(&slug);
    let found = evidence(&library, &view).unwrap();
    assert_eq!(joined(&found.before), "Who broke the dam?");
    assert_eq!(joined(&found.after), "Harbour demanded an inquiry by Friday.");
    assert_eq!(
        marked(&found.sentence, Mark::Claim).join(""),
        "the rebel Delta Front may have breached the dam"
    );
    let slots: Vec<String> = found.slots.iter().map(|(name, words)| format!("{name}: {words}")).collect();
    assert_eq!(
        slots,
        [
            "Words: the rebel Delta Front may have breached the dam",
            "Type: Event",
            "Voice: Attributed",
            "Speaker: witnesses (anonymous), in the text “Witnesses”",
            "Cue: “claimed” (doubting)",
            "Certainty: Hedged",
            "Polarity: Positive",
            "Actors: Delta Front",
        ]
    );
    assert_eq!(found.rules[0], ("test-claim".into(), "One clause, one claim.".into()));
    assert_eq!(
        found.citation,
        format!(
            "“Witnesses claimed that the rebel Delta Front may have breached the dam.” witnesses ← The Quay, “Who broke the dam?”, 5 May 2021. Parallax, claim {slug}, corpus 0123456789ab."
        )
    );
    assert_eq!(
        evidence(&library, &View { page: Page::Claim(slug), ..View::default() }).unwrap().headline,
        "Who broke the dam?"
    );
    assert_eq!(evidence(&library, &View::default().opening("nothere")), None);
}

fn page(library: &Library, article: &str, view: View) -> parallax_view::ReaderPage {
    reader(library, &View { page: Page::Reader(article.into()), ..view }).unwrap()
}

#[test]
fn the_reader_shows_the_text_in_order_and_marks_the_open_claim() {
    let library = dam();
    let open = View::default().opening(&claim(&library, "Water rose"));
    let found = page(&library, "000-dam", open);
    assert_eq!(joined(&found.headline), "Dam breached at Lowtown");
    let blocks: Vec<String> = found
        .blocks
        .iter()
        .map(|block| match block {
            Block::Heading(pieces) => format!("# {}", joined(pieces)),
            Block::Paragraph(pieces) => joined(pieces),
            Block::Cut { words, reason, .. } => format!("[{reason}: {words}]"),
        })
        .collect();
    let text = &library.corpus.articles.rows()[0];
    let expected: Vec<String> = text.body.iter().map(|span| span.of(&text.text).to_owned()).collect();
    assert_eq!(blocks.len(), expected.len());
    assert!(blocks.iter().zip(&expected).all(|(shown, text)| shown.trim_start_matches("# ") == text));
    assert_eq!(blocks[2], "# What comes next");
    let Block::Paragraph(first) = &found.blocks[0] else { panic!() };
    assert_eq!(marked(first, Mark::Current), ["Water rose by 3 metres"]);
    assert_eq!(found.cut_summary, "1 piece of the page was cut: menu or section name 1.");
    assert!(found.previous.is_none());
    assert_eq!(found.next.unwrap().page, Page::Reader("001-dam".into()));
    assert_eq!(found.claims.iter().filter(|note| note.current).count(), 1);
    assert_eq!(found.published, "4 May 2021, stated in the text");
    assert_eq!(page(&library, "002-dam", View::default()).published, "date unknown");
    assert_eq!(reader(&library, &View { page: Page::Reader("gone".into()), ..View::default() }), None);
}

#[test]
fn layers_are_switched_apart() {
    let library = dam();
    let with = |layers: &[Layer]| {
        page(&library, "000-dam", View { layers: layers.iter().copied().collect(), ..View::default() })
    };
    let cut =
        |layers: &[Layer]| with(layers).blocks.iter().filter(|b| matches!(b, Block::Cut { .. })).count();
    assert_eq!((cut(&[Layer::Furniture]), cut(&[])), (1, 0));
    assert!(
        matches!(with(&[Layer::Furniture]).blocks[0], Block::Cut { .. }),
        "in text order: before the text"
    );
    let marks = |layers: &[Layer]| {
        let mut marks: Vec<Mark> = with(layers)
            .blocks
            .into_iter()
            .flat_map(|block| match block {
                Block::Paragraph(pieces) | Block::Heading(pieces) => pieces,
                Block::Cut { .. } => vec![],
            })
            .flat_map(|piece| piece.marks)
            .collect();
        marks.sort();
        marks.dedup();
        marks
    };
    assert_eq!(marks(&[]), []);
    assert_eq!(marks(&[Layer::Dates]), [Mark::Date]);
    assert_eq!(marks(&[Layer::Claims]), [Mark::Claim]);
    assert_eq!(marks(&[Layer::Labels]), [Mark::Label(parallax_model::LabelClass::Condemning)]);
    let counts: Vec<u32> = with(&[]).layer_counts.into_iter().map(|(_, count)| count).collect();
    assert_eq!(counts, [4, 2, 1, 5, 1]);
}

#[test]
fn every_number_of_the_matrix_opens_as_many_mentions() {
    let library = dam();
    for voice in NamingVoice::ALL {
        for filter in [
            View::default(),
            View::default().toggle(Facet::Source, "tideline"),
            View::default().toggle(Facet::Actor, "delta-front"),
        ] {
            let view = View { naming_voice: *voice, ..filter.on(Page::Sources) };
            let matrix = naming(&library, &view);
            for row in &matrix.rows {
                for cell in row.cells.iter().filter(|cell| cell.n > 0) {
                    let all = mention_rows(&library, cell.all.as_ref().unwrap()).unwrap();
                    assert_eq!((all.count, all.rows.len() as u32), (cell.n, cell.n));
                    for part in &cell.parts {
                        let list = mention_rows(&library, &part.open).unwrap();
                        assert_eq!((list.count, list.rows.len() as u32), (part.k, part.k), "{}", part.name);
                        assert_eq!(View::parse(&part.open.href()).0, part.open);
                    }
                }
            }
        }
    }
}

#[test]
fn the_matrix_keeps_voices_apart_and_unresolved_mentions_last() {
    let library = dam();
    let view = View { naming_voice: NamingVoice::All, ..View::default().on(Page::Sources) };
    let matrix = naming(&library, &view);
    let rows: Vec<(&str, Vec<&str>)> = matrix
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.cells.iter().map(|cell| cell.words.as_str()).collect()))
        .collect();
    assert_eq!(
        rows,
        [
            ("Delta Front", vec!["saboteurs 1 · no label 1 of 2", "rebel 1 of 1", "no label 1 of 1"]),
            ("Harbour", vec!["not mentioned", "no label 1 of 1", "not mentioned"]),
            ("Not resolved to an actor", vec!["saboteurs 1 of 1", "not mentioned", "not mentioned"]),
        ]
    );
    assert_eq!(matrix.rows[0].cells[0].parts[0].name, "saboteurs, 1 mention in Tideline");
    assert!(matrix.rows[0].cells[0].few && matrix.rows[0].cells[0].interval.is_empty());
    assert_eq!(
        matrix.reading,
        "Tideline’s article puts “saboteurs” on Delta Front in 1 of 2 mentions in all voices together; the two other sources that name it put such a word in 1 of 2 mentions. Order not established."
    );
    let own = naming(&library, &View::default().on(Page::Sources));
    assert_eq!(own.rows[0].cells[1].words, "not in its own voice", "the rebels are theirs, not the outlet’s");
    assert!(own.caveat.contains("they describe these articles, not the outlets"));
    let filtered = naming(&library, &View::default().toggle(Facet::Cue, "doubting").on(Page::Sources));
    let cells = filtered.rows.iter().flat_map(|row| &row.cells);
    assert!(
        cells.filter(|cell| cell.n == 0).all(|cell| cell.words != "not in its own voice"),
        "a filter is on"
    );
    assert!(filtered.caveat.ends_with("only mentions in the words of claims that pass are counted."));
}

#[test]
fn a_mention_is_marked_in_its_sentence_and_in_its_article() {
    let library = dam();
    let view = View { naming_voice: NamingVoice::Quoted, ..View::default().on(Page::Sources) };
    let part = naming(&library, &view).rows[0].cells[0].parts[0].clone();
    let list = mention_rows(&library, &part.open).unwrap();
    assert_eq!(list.title, "Saboteurs, 1 mention not resolved to an actor in Tideline, quoted");
    assert_eq!(marked(&list.rows[0].sentence, Mark::Current).join(""), "The saboteurs will");
    let open = &list.rows[0].open_article;
    assert_eq!(open.cell.as_ref().unwrap().label, CellLabel::Label("saboteurs".into()));
    let article = reader(&library, open).unwrap();
    let current: String = article
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph(pieces) => Some(marked(pieces, Mark::Current).join("")),
            _ => None,
        })
        .collect();
    assert_eq!(current, "“The saboteurs will pay,”", "its claim's words");
    assert_eq!(list.close, View { cell: None, ..part.open });
}

#[test]
fn rows_that_are_asked_for_are_those_of_the_whole_matrix() {
    let (library, view) = (dam(), View::default().on(Page::Sources));
    let whole = naming(&library, &view);
    let first = naming_where(&library, &view, |row| row == 0);
    assert_eq!(first.rows[0], whole.rows[0]);
    assert!(whole.rows.len() > 1 && first.rows.len() == whole.rows.len());
    assert!(first.rows[1..].iter().all(|row| row.cells.is_empty()), "the others have no cells");
    assert_eq!((first.reading, first.sources), (whole.reading, whole.sources));
}

#[test]
fn the_overview_asks_only_what_it_can_answer() {
    let library = dam();
    let found = glance(&library);
    assert_eq!(found.headline, "Three articles");
    assert_eq!(
        found.counts,
        "Three articles, published in May 2021. 10 claims: 6 in the sources’ own voice, 4 credited to 5 speakers."
    );
    assert_eq!(found.questions.len(), 4);
    for (question, view) in &found.questions {
        let rows = match view.page {
            Page::Sources => naming(&library, view).rows.len(),
            _ => parallax_view::claim_list(&library, view).shown as usize,
        };
        assert!(rows > 0, "{question}");
    }
    assert_eq!(found.questions[0].0, "Who is called “saboteurs”, and by whom?");
    let found = overview(&library);
    let days: Vec<&str> = found.timeline.marks.iter().map(|mark| mark.days.as_str()).collect();
    assert_eq!(days, ["3 May 2021", "7 May 2021"]);
    let said: Vec<&str> = found.uncertain.iter().map(|(words, _)| words.as_str()).collect();
    assert_eq!(
        said,
        [
            "One of three sources is not named in its text.",
            "Unnamed · 002: date unknown. No date stands in the text.",
            "1 claim rests on speakers who are kept unnamed.",
            "1 of 6 mentions is not resolved to an actor: the text does not say who is meant.",
        ]
    );
}

#[test]
fn an_article_from_which_nothing_was_read_is_named_with_the_reason() {
    let why = "This text is in German, and only English is understood: nothing is read from it.";
    let mut corpus = dam().corpus.clone();
    corpus.articles.rows_mut().first_mut().unwrap().unread = Some(why.to_owned());
    let found = overview(&Library::of(corpus, "0123456789ab".to_owned()));
    let said = found.uncertain.iter().filter(|(words, _)| words.ends_with(why));
    let pages: Vec<(&str, &Page)> =
        said.filter_map(|(words, view)| Some((words.as_str(), &view.as_ref()?.page))).collect();
    let (words, page) = pages.first().unwrap();
    assert_eq!(*words, format!("Tideline: {why}"));
    assert!(matches!(page, Page::Reader(_)) && pages.len() == 1);
}

#[test]
fn a_doubt_shows_its_cue() {
    let disputes = overview(&dam()).disputes;
    let titles: Vec<&str> = disputes.iter().map(|dispute| dispute.title.as_str()).collect();
    assert_eq!(titles, ["Held at a distance in The Quay: witnesses"]);
}

#[test]
fn a_denial_shows_both_sides_and_is_no_disagreement_between_sources() {
    let library = denied();
    let found = overview(&library);
    assert!(found.disagreements.is_empty(), "one article tells both sides");
    assert_eq!(found.headlines[0].1, "Dam breached");
    let disputes = found.disputes;
    assert_eq!(disputes[0].title, "Delta Front “denied”, in Tideline");
    assert_eq!(disputes[0].why, "“denied it.” answers the claim that stands before it.");
    assert_eq!(joined(&disputes[0].claim.sentence), "The Delta Front breached the dam.");
    assert_eq!(disputes[0].answer.as_ref().unwrap().claim, claim(&library, "We never touched"));
}

/// One article in which the Delta Front denies what stands before it, and says so in its own words.
fn denied() -> Library {
    let mut desk = Desk::default();
    let front = desk.actor("Delta Front", ActorKind::Group);
    let article = desk.article(
        "000-dam",
        Some("Tideline"),
        dated("2021-05-04", "2021-05-04", Basis::Stated),
        &[
            "Dam breached",
            "The Delta Front breached the dam.| The Delta Front denied it.| “We never touched the dam.”",
        ],
    );
    let speaker = ("Delta Front", Some(front), SpeakerKind::Organisation);
    let cue = ("denied", CueClass::Denying);
    desk.says(article, speaker, "The Delta Front", cue, "it.", Form::Indirect, None);
    let claims =
        ["The Delta Front breached", "The Delta Front denied it", "We never touched the dam"].map(|words| {
            desk.claim(article, words, ClaimKind::Event, Voice::Own);
            ClaimId::new(desk.corpus.claims.len() - 1)
        });
    let slots = [(Slot::Polarity, "denied", "breached")];
    desk.relation(RelationKind::Denies, 90, (claims[1], claims[0]), &slots);
    desk.relation(
        RelationKind::Conflicts,
        75,
        (claims[2], claims[0]),
        &[(Slot::Polarity, "never", "breached")],
    );
    desk.library()
}

#[test]
fn the_method_counts_what_each_rule_did() {
    let library = dam();
    let found = method(&library);
    let rules: Vec<(&str, u32)> = found.rules.iter().map(|rule| (rule.name.as_str(), rule.used)).collect();
    assert_eq!(rules, [("test-claim", 10), ("test-cue", 6), ("test-mention", 6), ("test-time", 2)]);
    assert_eq!(found.articles[2].badge.name, "Unnamed · 002");
    assert_eq!(found.labels.iter().map(|label| label.used).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(found.formulas[0].0, "Naming");
}
