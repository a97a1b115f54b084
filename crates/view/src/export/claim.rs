//! Claims and mentions as rows of a table.

use super::set::Tie;
use super::table::{Address, Value};
use crate::index::speaker_value;
use crate::text::plain;
use crate::{Page, View, row};
use parallax_model::{Claim, ClaimId, Day, MentionId};

pub(super) const CLAIM: [&str; 27] = [
    "claim",
    "source",
    "article",
    "headline",
    "published_from",
    "published_to",
    "published_basis",
    "voice",
    "speaker",
    "speaker_kind",
    "chain",
    "cue",
    "cue_class",
    "type",
    "certainty",
    "polarity",
    "actors",
    "labels",
    "place",
    "time",
    "time_from",
    "time_to",
    "words",
    "sentence",
    "start",
    "end",
    "link",
];
/// What a claim is to the one whose page lists it.
pub(super) const TIE: [&str; 5] = ["relation", "finding", "rule", "score", "verdict"];
pub(super) const MENTION: [&str; 10] =
    ["actor", "source", "article", "voice", "labels", "words", "sentence", "start", "end", "link"];
impl Tie {
    pub(super) fn values(&self) -> [Value; 5] {
        let Self { kind, finding, rule, score, verdict } = self;
        [
            kind.clone().into(),
            finding.clone().into(),
            rule.clone().into(),
            Value::Number(*score),
            (*verdict).into(),
        ]
    }
}

impl Address<'_> {
    pub(super) fn claim(&self, view: &View, id: ClaimId) -> Option<Vec<Value>> {
        let library = self.library;
        let corpus = &library.corpus;
        let claim = corpus.claims.get(id)?;
        let article = corpus.articles.get(claim.article)?;
        let attribution = row::attributions(library, claim).next();
        let time = claim.time.and_then(|time| corpus.times.get(time));
        let chain: Vec<String> = row::chain(library, claim).into_iter().map(|hop| hop.name).collect();
        let hull = claim.content.hull();
        let slug = |actor| corpus.actors.get(actor).map(|actor| actor.slug.to_string());
        Some(vec![
            claim.slug.as_str().into(),
            self.badge(claim.article)?.name.into(),
            article.slug.as_str().into(),
            article.headline.map_or("", |span| span.of(&article.text)).into(),
            iso(article.published.from),
            iso(article.published.to),
            article.published.basis.slug().into(),
            claim.voice.slug().into(),
            attribution.map(|row| speaker_value(corpus, row).1).unwrap_or_default().into(),
            attribution.map_or("", |row| row.speaker.kind.slug()).into(),
            chain.join(" ← ").into(),
            attribution.map(|row| row::cue(library, row)).unwrap_or_default().into(),
            attribution.filter(|row| !row.cue.is_empty()).map_or("", |row| row.cue_class.slug()).into(),
            claim.kind.slug().into(),
            claim.modality.slug().into(),
            claim.polarity.slug().into(),
            Value::List(claim.actors.iter().filter_map(|actor| slug(*actor)).collect()),
            Value::List(self.labels(claim)),
            claim.place.and_then(slug).unwrap_or_default().into(),
            time.map_or("", |time| corpus.words(time.article, time.span)).into(),
            iso(time.and_then(|time| time.from)),
            iso(time.and_then(|time| time.to)),
            claim.content.words(&article.text).into(),
            plain(&row::sentence(library, view, id, claim)).into(),
            Value::Number(hull.start),
            Value::Number(hull.end),
            self.link(
                &View::default().on(Page::Reader(article.slug.to_string())).opening(claim.slug.as_str()),
            )
            .into(),
        ])
    }

    fn labels(&self, claim: &Claim) -> Vec<String> {
        let corpus = &self.library.corpus;
        let mentions = self.library.index.contents.mentions(corpus, claim.article);
        let labellings = mentions.flat_map(|(_, mention)| &mention.labels);
        let inside = labellings.filter(|labelling| claim.content.overlaps(labelling.span));
        let mut labels: Vec<String> = Vec::new();
        for label in inside.filter_map(|labelling| corpus.labels.get(labelling.label)) {
            if !labels.iter().any(|known| known == label.slug.as_str()) {
                labels.push(label.slug.to_string());
            }
        }
        labels
    }

    pub(super) fn mention(&self, view: &View, id: MentionId) -> Option<Vec<Value>> {
        let corpus = &self.library.corpus;
        let mention = corpus.mentions.get(id)?;
        let article = corpus.articles.get(mention.article)?;
        let sentences = self.library.index.contents.sentences(corpus, mention.article);
        let sentence = sentences.map(|(_, row)| row.span).find(|span| span.overlaps(mention.span));
        let labels = mention.labels.iter().filter_map(|labelling| corpus.labels.get(labelling.label));
        let open =
            View { cell: view.cell.clone(), ..View::default().on(Page::Reader(article.slug.to_string())) };
        Some(vec![
            mention
                .actor
                .and_then(|actor| corpus.actors.get(actor))
                .map_or("", |actor| actor.slug.as_str())
                .into(),
            self.badge(mention.article)?.name.into(),
            article.slug.as_str().into(),
            mention.voice.slug().into(),
            Value::List(labels.map(|label| label.slug.to_string()).collect()),
            mention.span.of(&article.text).into(),
            sentence.unwrap_or(mention.span).of(&article.text).into(),
            Value::Number(mention.span.start),
            Value::Number(mention.span.end),
            self.link(&open).into(),
        ])
    }
}

fn iso(day: Option<Day>) -> Value {
    day.map(|day| day.to_string()).unwrap_or_default().into()
}
