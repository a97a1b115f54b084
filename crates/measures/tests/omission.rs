//! What each source makes of a proposition, on a corpus that is small enough to see.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use parallax_measures::{Likeness, NEAR, Scope, Stand, Standing, late, matrix, omission, unsure};
use parallax_model::*;

/// Four sources with one article each, published on consecutive days, one sentence each.
struct Story(Corpus);

impl Story {
    fn new(texts: [&str; 4]) -> Self {
        let mut corpus = Corpus::default();
        let (name, kind) = ("Lowtown Dam Company".to_owned(), ActorKind::Organisation);
        corpus.actors.push(Actor {
            slug: Slug::of(&name),
            name,
            kind,
            side: None,
            of: None,
            aliases: vec![],
        });
        for (row, text) in texts.into_iter().enumerate() {
            let slug = Slug::of(&format!("source-{row}"));
            let outlet = corpus.outlets.push(Outlet { slug: slug.clone(), name: None, why: String::new() });
            let day = Day::new(2021, 5, 1 + row as i8);
            let published =
                Dating { from: day, to: day, basis: Basis::Editor, why: "a test".into(), evidence: vec![] };
            let span = Span::new(0, text.len());
            let article = corpus.articles.push(Article {
                slug: slug.clone(),
                file: slug.to_string(),
                outlet,
                headline: None,
                headings: vec![],
                byline: None,
                published,
                text: text.into(),
                body: vec![span],
                quotes: vec![],
                furniture: vec![],
                origin: Origin::Bundled,
                unread: None,
            });
            let sentence = corpus.sentences.push(Sentence { article, span });
            corpus.claims.push(Claim {
                slug: claim_slug(&slug, text, 0),
                article,
                sentence,
                content: Spans::one(span),
                attribution: None,
                voice: Voice::Own,
                kind: ClaimKind::Event,
                predicate: None,
                agent: None,
                polarity: Polarity::Positive,
                modality: Modality::Asserted,
                actors: vec![ActorId::new(0)],
                time: None,
                place: None,
                quantities: vec![],
                harms: vec![],
                rule: Rule::new("test"),
            });
        }
        Self(corpus)
    }

    /// These claims say the same.
    fn merge(mut self, claims: &[usize]) -> Self {
        self.0.propositions.push(Proposition {
            slug: Slug::of("same"),
            claims: claims.iter().map(|row| ClaimId::new(*row)).collect(),
            shared: vec![],
            independent: claims.len() as u32,
        });
        self
    }

    fn relate(mut self, from: usize, to: usize, kind: RelationKind, score: u8) -> Self {
        let aligned = Aligned { slot: Slot::Polarity, from: Span::new(0, 1), to: Span::new(0, 1) };
        self.0.relations.push(Relation {
            from: ClaimId::new(from),
            to: ClaimId::new(to),
            kind,
            reason: Slot::Polarity,
            slots: vec![aligned],
            rule: Rule::new("test"),
            score,
        });
        self
    }

    fn attribute(mut self, claim: usize, cue_class: CueClass) -> Self {
        let row = self.0.claims.get(ClaimId::new(claim)).unwrap().clone();
        let attribution = self.0.attributions.push(Attribution {
            article: row.article,
            speaker: Speaker { name: "a spokesman".into(), actor: None, kind: SpeakerKind::Role },
            joint: Vec::new(),
            source: vec![],
            cue: vec![],
            content: row.content,
            form: Form::Indirect,
            cue_class,
            cue_lemma: "claim".into(),
            negated: false,
            parent: None,
            rule: Rule::new("test"),
        });
        self.0.claims.get_mut(ClaimId::new(claim)).unwrap().attribution = Some(attribution);
        self
    }

    fn standings(&self) -> Vec<Standing> {
        matrix(&self.0, |_| true)[0].cells.iter().map(|cell| cell.standing).collect()
    }
}

const TEXTS: [&str; 4] = [
    "The Lowtown dam broke on Monday.",
    "The Lowtown dam has broken.",
    "The Lowtown dam did not break.",
    "Engineers inspect it.",
];

#[test]
fn a_source_states_attributes_or_doubts_by_its_cue() {
    let story = Story::new(TEXTS).merge(&[0, 1, 2, 3]);
    let story = story.attribute(1, CueClass::Neutral).attribute(2, CueClass::Doubting);
    assert_eq!(
        story.standings(),
        [Standing::States, Standing::Attributes, Standing::Doubts, Standing::States]
    );
}

#[test]
fn a_sure_contradiction_denies_and_a_possible_one_is_nothing() {
    let denied = Story::new(TEXTS).merge(&[0, 1]).relate(2, 0, RelationKind::Conflicts, Relation::SURE);
    assert_eq!(denied.standings()[2], Standing::Denies);
    assert_eq!(matrix(&denied.0, |_| true)[0].cells[2].claims, [(Stand::Denies, ClaimId::new(2))]);
    let possible = Story::new(TEXTS).merge(&[0, 1]).relate(2, 0, RelationKind::Conflicts, Relation::SURE - 1);
    assert_eq!(possible.standings()[2], Standing::Silent);
}

#[test]
fn silence_counts_from_two_other_sources_on() {
    assert_eq!(Story::new(TEXTS).merge(&[0, 1]).standings()[3], Standing::Silent);
    assert_eq!(Story::new(TEXTS).merge(&[0]).standings()[3], Standing::Unknowable);
}

#[test]
fn nobody_is_silent_on_what_came_later() {
    assert_eq!(Story::new(TEXTS).merge(&[2, 3]).standings()[0], Standing::Unknowable);
}

#[test]
fn nobody_is_silent_on_what_was_no_news_any_more() {
    let mut story = Story::new(TEXTS).merge(&[0, 1]);
    story.0.articles.get_mut(ArticleId::new(3)).unwrap().published.from = Day::new(2021, 7, 1);
    story.0.articles.get_mut(ArticleId::new(3)).unwrap().published.to = Day::new(2021, 7, 1);
    assert_eq!(story.standings()[3], Standing::Unknowable);
}

#[test]
fn nobody_is_silent_on_what_is_not_its_subject() {
    let mut story = Story::new(TEXTS).merge(&[0, 1]);
    story.0.claims.get_mut(ClaimId::new(3)).unwrap().actors.clear();
    assert_eq!(story.standings()[3], Standing::Unknowable);
}

#[test]
fn who_says_nearly_the_same_is_not_silent() {
    let texts = [TEXTS[0], TEXTS[1], "The Lowtown dam, it is said, broke on Monday.", TEXTS[3]];
    let story = Story::new(texts).merge(&[0, 1]);
    assert_eq!(story.standings()[2], Standing::Unknowable);
    let likeness = Likeness::of(&story.0);
    let miss = likeness.nearest(&story.0, &story.0.propositions.rows()[0].claims)[2].unwrap();
    assert!(miss.distance <= NEAR, "{}", miss.distance);
}

#[test]
fn a_silent_source_shows_what_comes_nearest() {
    let story = Story::new(TEXTS).merge(&[0, 1]);
    let said = &story.0.propositions.rows()[0].claims;
    let likeness = Likeness::of(&story.0);
    let miss = likeness.nearest(&story.0, said)[2].unwrap();
    assert_eq!(miss.claim, ClaimId::new(2));
    assert!(miss.distance > 0 && miss.distance < 100, "{}", miss.distance);
    assert_eq!(
        likeness.nearest(&story.0, &[ClaimId::new(0)])[0].unwrap().distance,
        15,
        "all words and actors"
    );
}

#[test]
fn a_share_of_silence_counts_what_a_source_could_have_carried_and_how_late_it_is() {
    let story = Story::new(TEXTS).merge(&[0, 1]);
    let rows = matrix(&story.0, |_| true);
    let figures = omission(&Scope::of(&story.0), &rows);
    // Sources 2 and 3 are silent on the one proposition; 0 and 1 carry it, but each has one other beside it.
    let counts: Vec<_> = figures.iter().map(|figure| (figure.outlet.row(), figure.k, figure.n)).collect();
    assert_eq!(counts, [(2, 1, 1), (3, 1, 1)]);
    // Carried on 1 and 2 May; source 3 is of 4 May.
    assert_eq!(late(&story.0, &figures[1]), Day::new(2021, 5, 4).map(|day| (day, 2)));
    let early = Story::new(TEXTS).merge(&[0, 2, 3]);
    let figures = omission(&Scope::of(&early.0), &matrix(&early.0, |_| true));
    let silent = figures.iter().find(|figure| figure.k > 0).unwrap();
    assert_eq!((silent.outlet.row(), silent.k), (1, 1));
    assert_eq!(late(&early.0, silent), None, "it is earlier than the last that carries it");
    assert_eq!(unsure(&early.0, silent), 0, "it is later than the first that carries it");
    let mut rough = early.0.clone();
    rough.articles.get_mut(ArticleId::new(1)).unwrap().published.from = None;
    assert_eq!(unsure(&rough, silent), 1, "it may be of any day before");
    rough.articles.get_mut(ArticleId::new(0)).unwrap().published.from = None;
    assert_eq!(unsure(&rough, silent), 0, "so may be the first that carries it");
}

#[test]
fn claims_that_a_reader_filtered_out_are_no_silence() {
    let story = Story::new(TEXTS).merge(&[0, 1, 3]);
    let rows = matrix(&story.0, |claim| claim != ClaimId::new(3));
    assert_eq!((rows[0].cells[3].standing, rows[0].cells[3].claims.len()), (Standing::Filtered, 0));
    let counts = |passes: fn(ClaimId) -> bool| -> Vec<(usize, u32, u32)> {
        let figures = omission(&Scope::of(&story.0), &matrix(&story.0, passes));
        figures.iter().map(|figure| (figure.outlet.row(), figure.k, figure.n)).collect()
    };
    assert_eq!(counts(|_| true), [(0, 0, 1), (1, 0, 1), (2, 1, 1), (3, 0, 1)]);
    assert_eq!(
        counts(|claim| claim != ClaimId::new(3)),
        counts(|_| true),
        "source 3 carries it all the same"
    );
    assert_eq!(counts(|_| false), [], "nobody is silent of what no claim that counts says");
}

/// The words of generated articles: few, so that claims come near each other.
const WORDS: [&str; 12] = [
    "broke",
    "Lowtown",
    "dam",
    "water",
    "Monday",
    "engineers",
    "levee",
    "flooded",
    "minister",
    "repair",
    "closed",
    "village",
];

proptest::proptest! {
    /// Where time and subject let all be expected to tell it, exactly those are silent that say nothing near.
    #[test]
    fn who_is_silent_says_nothing_near_and_whoever_says_nothing_near_is_silent(
        picks in proptest::array::uniform4(proptest::collection::vec(0_usize..12, 1..7)),
        said in proptest::sample::subsequence(vec![0_usize, 1, 2, 3], 2..=3),
    ) {
        let texts = picks.map(|picks| picks.into_iter().map(|word| WORDS[word]).collect::<Vec<_>>().join(" "));
        let mut story = Story::new([&texts[0], &texts[1], &texts[2], &texts[3]]).merge(&said);
        for row in 0..4 {
            story.0.articles.get_mut(ArticleId::new(row)).unwrap().published.to = Day::new(2021, 5, 9);
        }
        let claims = &story.0.propositions.rows()[0].claims;
        let nearest = Likeness::of(&story.0).nearest(&story.0, claims);
        let coverage = &matrix(&story.0, |_| true)[0];
        for cell in coverage.cells.iter().filter(|cell| !said.contains(&cell.outlet.row())) {
            let far = nearest[cell.outlet.row()].is_none_or(|miss| miss.distance > NEAR);
            let expected = if far { Standing::Silent } else { Standing::Unknowable };
            assert_eq!(cell.standing, expected, "{texts:?}");
        }
        let silent = coverage.cells.iter().filter(|cell| cell.standing == Standing::Silent).count();
        assert_eq!((coverage.silent, coverage.sayers, coverage.carriers), (silent, said.len(), said.len()));
    }
}
