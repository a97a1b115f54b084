//! `parallax.analysis/1`: everything found in one article.

use super::rows::Rows;
use super::span::{SpanJson, spans};
use parallax_model::{
    ActorId, Article, ArticleId, Attribution, Claim, Corpus, Dating, Furniture, Harm, Mention, Participant,
    TimeExpression, Warning,
};
use serde::Serialize;

/// The name and number of this format.
const SCHEMA: &str = "parallax.analysis/1";

#[derive(Debug, Serialize)]
pub(super) struct AnalysisJson<'c> {
    schema: &'static str,
    document: Option<DocumentJson<'c>>,
    /// The article's paragraphs, headings among them, without the headline.
    body: Vec<SpanJson>,
    /// What was set apart.
    furniture: Vec<FurnitureJson>,
    sentences: Vec<SpanJson>,
    mentions: Vec<MentionJson<'c>>,
    attributions: Vec<AttributionJson<'c>>,
    times: Vec<TimeJson<'c>>,
    claims: Vec<ClaimJson<'c>>,
    /// What was odd and did not stop the analysis.
    warnings: Vec<WarningJson<'c>>,
}

#[derive(Debug, Serialize)]
struct DocumentJson<'c> {
    file: &'c str,
    slug: &'c str,
    /// Length of the text.
    bytes: usize,
    /// The extracted text, which all spans point into; only where the page was HTML.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'c str>,
    headline: Option<SpanJson>,
    /// Headings inside the body.
    headings: Vec<SpanJson>,
    /// Paragraphs of the body that the page sets apart as other people's words.
    quotes: Vec<SpanJson>,
    byline: Option<SpanJson>,
    published: PublishedJson<'c>,
    /// The outlet's slug.
    outlet: &'c str,
    /// Its name, where it is known.
    outlet_name: Option<&'c str>,
    /// How it is known, or why it is not.
    outlet_why: &'c str,
    /// Why nothing was read from the text, where that is so.
    #[serde(skip_serializing_if = "Option::is_none")]
    unread: Option<&'c str>,
}

#[derive(Debug, Serialize)]
struct PublishedJson<'c> {
    from: Option<String>,
    to: Option<String>,
    basis: &'static str,
    why: &'c str,
    /// The words of the text that say so.
    evidence: Vec<SpanJson>,
}

#[derive(Debug, Serialize)]
struct FurnitureJson {
    #[serde(flatten)]
    span: SpanJson,
    reason: &'static str,
}

#[derive(Debug, Serialize)]
struct MentionJson<'c> {
    #[serde(flatten)]
    span: SpanJson,
    actor: Option<&'c str>,
    form: &'static str,
    /// The first label's slug.
    label: Option<&'c str>,
    voice: &'static str,
    /// The name alone, or the noun.
    head: SpanJson,
    labels: Vec<LabelJson<'c>>,
    /// Words that hold the name at a distance.
    distanced: Option<SpanJson>,
    rule: &'c str,
}

#[derive(Debug, Serialize)]
struct LabelJson<'c> {
    label: &'c str,
    class: &'static str,
    #[serde(flatten)]
    span: SpanJson,
}

#[derive(Debug, Serialize)]
struct AttributionJson<'c> {
    speaker_actor: Option<&'c str>,
    /// Every actor who speaks: several where they speak as one.
    speaker_actors: Vec<&'c str>,
    /// The speaker as a reader knows it; empty where nobody is named.
    speaker: &'c str,
    speaker_kind: &'static str,
    source: Vec<SpanJson>,
    cue: Vec<SpanJson>,
    content: Vec<SpanJson>,
    form: &'static str,
    cue_class: &'static str,
    cue_lemma: &'c str,
    negated: bool,
    /// The attribution that this one is told within, by its place in `attributions`.
    parent: Option<usize>,
    rule: &'c str,
}

#[derive(Debug, Serialize)]
struct TimeJson<'c> {
    #[serde(flatten)]
    span: SpanJson,
    #[serde(rename = "type")]
    kind: &'static str,
    value: &'c str,
    /// The first and the last day that it can mean.
    from: Option<String>,
    to: Option<String>,
    rule: &'c str,
}

#[derive(Debug, Serialize)]
struct ClaimJson<'c> {
    id: &'c str,
    content: Vec<SpanJson>,
    /// Who says it, by its place in `attributions`; `null` in the outlet's own voice.
    attribution: Option<usize>,
    #[serde(rename = "type")]
    kind: &'static str,
    polarity: &'static str,
    modality: &'static str,
    actors: Vec<&'c str>,
    /// What it says is done or is so: its class of predicates, and the verb.
    predicate: Option<PredicateJson<'c>>,
    /// Who does it.
    agent: Option<&'c str>,
    /// What time it is about, by its place in `times`.
    time: Option<usize>,
    quantities: Vec<SpanJson>,
    /// The violence that it tells as having happened.
    harms: Vec<HarmJson<'c>>,
    place: Option<&'c str>,
    voice: &'static str,
    /// The sentence that it begins in, by its place in `sentences`.
    sentence: Option<usize>,
    rule: &'c str,
}

#[derive(Debug, Serialize)]
struct HarmJson<'c> {
    kind: &'static str,
    #[serde(flatten)]
    span: SpanJson,
    /// How its grammar treats who does it.
    agency: &'static str,
    agent: Option<ParticipantJson<'c>>,
    victim: Option<ParticipantJson<'c>>,
}

#[derive(Debug, Serialize)]
struct ParticipantJson<'c> {
    #[serde(flatten)]
    span: SpanJson,
    actor: Option<&'c str>,
}

#[derive(Debug, Serialize)]
struct PredicateJson<'c> {
    class: &'c str,
    #[serde(flatten)]
    span: SpanJson,
}

#[derive(Debug, Serialize)]
struct WarningJson<'c> {
    #[serde(flatten)]
    span: Option<SpanJson>,
    message: &'c str,
}

impl<'c> AnalysisJson<'c> {
    pub(super) fn of(corpus: &'c Corpus, rows: &Rows, id: ArticleId, warnings: &'c [Warning]) -> Self {
        let writer = Writer { corpus, rows };
        let article = corpus.articles.get(id);
        let sentences = rows.sentences.rows(id).iter().filter_map(|&id| corpus.sentences.get(id));
        let mentions = rows.mentions.rows(id).iter().filter_map(|&id| corpus.mentions.get(id));
        let attributions = rows.attributions.rows(id).iter().filter_map(|&id| corpus.attributions.get(id));
        let times = rows.times.rows(id).iter().filter_map(|&id| corpus.times.get(id));
        let claims = rows.claims.rows(id).iter().filter_map(|&id| corpus.claims.get(id));
        let warning = |warning: &'c Warning| WarningJson {
            span: warning.span.map(SpanJson::from),
            message: &warning.message,
        };
        Self {
            schema: SCHEMA,
            document: article.map(|article| writer.document(article)),
            body: article.map_or_else(Vec::new, |article| spans(&article.body)),
            furniture: article
                .map_or_else(Vec::new, |article| article.furniture.iter().map(furniture).collect()),
            sentences: sentences.map(|sentence| sentence.span.into()).collect(),
            mentions: mentions.map(|mention| writer.mention(mention)).collect(),
            attributions: attributions.map(|attribution| writer.attribution(attribution)).collect(),
            times: times.map(time).collect(),
            claims: claims.map(|claim| writer.claim(claim)).collect(),
            warnings: warnings.iter().map(warning).collect(),
        }
    }
}

impl<'c> AnalysisJson<'c> {
    /// The same, with the text that its spans point into.
    pub(super) fn with_text(mut self, text: &'c str) -> Self {
        if let Some(document) = &mut self.document {
            document.text = Some(text);
        }
        self
    }
}

struct Writer<'c, 'r> {
    corpus: &'c Corpus,
    rows: &'r Rows,
}

impl<'c> Writer<'c, '_> {
    fn document(&self, article: &'c Article) -> DocumentJson<'c> {
        let outlet = self.corpus.outlets.get(article.outlet);
        DocumentJson {
            file: &article.file,
            slug: article.slug.as_str(),
            bytes: article.text.len(),
            text: None,
            headline: article.headline.map(SpanJson::from),
            headings: spans(&article.headings),
            quotes: spans(&article.quotes),
            byline: article.byline.map(SpanJson::from),
            published: published(&article.published),
            outlet: outlet.map_or("", |outlet| outlet.slug.as_str()),
            outlet_name: outlet.and_then(|outlet| outlet.name.as_deref()),
            outlet_why: outlet.map_or("", |outlet| &outlet.why),
            unread: article.unread.as_deref(),
        }
    }

    fn mention(&self, mention: &'c Mention) -> MentionJson<'c> {
        let label = |labelling: &parallax_model::Labelling| {
            let label = self.corpus.labels.get(labelling.label)?;
            Some(LabelJson {
                label: label.slug.as_str(),
                class: label.class.slug(),
                span: labelling.span.into(),
            })
        };
        let labels: Vec<LabelJson<'c>> = mention.labels.iter().filter_map(label).collect();
        MentionJson {
            span: mention.span.into(),
            actor: mention.actor.and_then(|actor| self.actor(actor)),
            form: mention.form.slug(),
            label: labels.first().map(|label| label.label),
            voice: mention.voice.slug(),
            head: mention.head.into(),
            labels,
            distanced: mention.distanced.map(SpanJson::from),
            rule: mention.rule.name(),
        }
    }

    fn attribution(&self, attribution: &'c Attribution) -> AttributionJson<'c> {
        AttributionJson {
            speaker_actor: attribution.speaker.actor.and_then(|actor| self.actor(actor)),
            speaker_actors: attribution.actors().filter_map(|actor| self.actor(actor)).collect(),
            speaker: &attribution.speaker.name,
            speaker_kind: attribution.speaker.kind.slug(),
            source: spans(&attribution.source),
            cue: spans(&attribution.cue),
            content: spans(&attribution.content),
            form: attribution.form.slug(),
            cue_class: attribution.cue_class.slug(),
            cue_lemma: &attribution.cue_lemma,
            negated: attribution.negated,
            parent: attribution.parent.and_then(|id| self.rows.attributions.place(id.row())),
            rule: attribution.rule.name(),
        }
    }

    fn claim(&self, claim: &'c Claim) -> ClaimJson<'c> {
        ClaimJson {
            id: claim.slug.as_str(),
            content: spans(&claim.content),
            attribution: claim.attribution.and_then(|id| self.rows.attributions.place(id.row())),
            kind: claim.kind.slug(),
            polarity: claim.polarity.slug(),
            modality: claim.modality.slug(),
            actors: claim.actors.iter().filter_map(|&actor| self.actor(actor)).collect(),
            predicate: claim.predicate.as_ref().map(|predicate| PredicateJson {
                class: predicate.class.as_str(),
                span: predicate.span.into(),
            }),
            agent: claim.agent.and_then(|actor| self.actor(actor)),
            time: claim.time.and_then(|id| self.rows.times.place(id.row())),
            quantities: spans(&claim.quantities),
            harms: claim.harms.iter().map(|harm| self.harm(harm)).collect(),
            place: claim.place.and_then(|actor| self.actor(actor)),
            voice: claim.voice.slug(),
            sentence: self.rows.sentences.place(claim.sentence.row()),
            rule: claim.rule.name(),
        }
    }

    fn harm(&self, harm: &Harm) -> HarmJson<'c> {
        let part = |part: Participant| ParticipantJson {
            span: part.span.into(),
            actor: part.actor.and_then(|actor| self.actor(actor)),
        };
        HarmJson {
            kind: harm.kind.slug(),
            span: harm.word.into(),
            agency: harm.agency.slug(),
            agent: harm.agent.map(part),
            victim: harm.victim.map(part),
        }
    }

    fn actor(&self, id: ActorId) -> Option<&'c str> {
        self.corpus.actors.get(id).map(|actor| actor.slug.as_str())
    }
}

fn published(dating: &Dating) -> PublishedJson<'_> {
    PublishedJson {
        from: dating.from.map(|day| day.to_string()),
        to: dating.to.map(|day| day.to_string()),
        basis: dating.basis.slug(),
        why: &dating.why,
        evidence: spans(&dating.evidence),
    }
}

fn furniture(piece: &Furniture) -> FurnitureJson {
    FurnitureJson { span: piece.span.into(), reason: piece.reason.slug() }
}

fn time(time: &TimeExpression) -> TimeJson<'_> {
    TimeJson {
        span: time.span.into(),
        kind: time.kind.slug(),
        value: &time.value,
        from: time.from.map(|day| day.to_string()),
        to: time.to.map(|day| day.to_string()),
        rule: time.rule.name(),
    }
}
