//! How the corpus was made.

use crate::claim_page::SILENCE;
use crate::sorting::sorted;
use crate::texts::method as texts;
use crate::{Badge, Facet, Library, Page, View, row, wording};
use parallax_measures::MEASURES;
use parallax_model::{CueClass, LabelClass, Relation, SCHEMA};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How the corpus was made.
#[derive(Debug, Clone, PartialEq)]
pub struct MethodPage {
    /// The hash of the corpus's content.
    pub hash: String,
    /// The number of the corpus file's format.
    pub schema: u32,
    /// The articles.
    pub articles: Vec<ArticleNote>,
    /// The rules that found something, by name.
    pub rules: Vec<RuleNote>,
    /// The entries of the label lexicon that occur, by class, then by word.
    pub labels: Vec<LabelNote>,
    /// The words that attribute, by class, most frequent first.
    pub cues: Vec<CueNote>,
    /// How each number of the figures is computed: name, formula, reference.
    pub formulas: Vec<(String, String, String)>,
}

/// An article and where it is from.
#[derive(Debug, Clone, PartialEq)]
pub struct ArticleNote {
    /// Its source.
    pub badge: Badge,
    /// The file.
    pub file: String,
    /// Its headline.
    pub headline: String,
    /// When it was published, and how that is known.
    pub published: String,
    /// The reason.
    pub published_why: String,
    /// How the outlet is known, or why it is not.
    pub outlet_why: String,
    /// How many claims.
    pub claims: u32,
    /// The article.
    pub open: View,
}

/// A rule at work.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleNote {
    /// Its name.
    pub name: String,
    /// What it does; empty where the corpus does not say.
    pub explanation: String,
    /// How many rows it made.
    pub used: u32,
}

/// An entry of the label lexicon.
#[derive(Debug, Clone, PartialEq)]
pub struct LabelNote {
    /// The word.
    pub word: String,
    /// Its class.
    pub class: LabelClass,
    /// How many mentions carry it.
    pub used: u32,
    /// The claims that hold it.
    pub open: View,
}

/// A cue's dictionary form.
#[derive(Debug, Clone, PartialEq)]
pub struct CueNote {
    /// The form: `according to`.
    pub lemma: String,
    /// Its class.
    pub class: CueClass,
    /// How many attributions have it.
    pub used: u32,
}

/// How the corpus was made.
pub fn method(library: &Library) -> MethodPage {
    MethodPage {
        hash: library.hash.clone(),
        schema: SCHEMA,
        articles: articles(library),
        rules: rules(library),
        labels: labels(library),
        cues: cues(library),
        formulas: formulas(),
    }
}

/// The formula of each measure, then that of the interval around its share.
fn formulas() -> Vec<(String, String, String)> {
    let measures = MEASURES.iter().map(|measure| {
        let (formula, reference) = (texts::sentence(measure.formula), texts::sentence(measure.reference));
        (measure.name.to_owned(), formula, reference)
    });
    let named =
        |name: &str, formula: String, reference: &str| (name.to_owned(), formula, reference.to_owned());
    let others = [
        named(texts::INTERVAL, texts::interval(), texts::INTERVAL_REFERENCE),
        named(texts::SILENCE, SILENCE.to_owned(), texts::SILENCE_REFERENCE),
        named(texts::NEAREST, texts::NEAREST_FORMULA.to_owned(), texts::NEAREST_REFERENCE),
        named(texts::RELATIONS, texts::relations(Relation::SURE), ""),
        named(texts::RELEVANCE, texts::RELEVANCE_FORMULA.to_owned(), texts::RELEVANCE_REFERENCE),
    ];
    measures.chain(others).collect()
}

fn articles(library: &Library) -> Vec<ArticleNote> {
    let corpus = &library.corpus;
    let note = |(id, article): (_, &parallax_model::Article)| {
        Some(ArticleNote {
            badge: row::badge(library, article.outlet)?,
            file: article.file.clone(),
            headline: article.headline.map_or("", |span| span.of(&article.text).trim()).to_owned(),
            published: wording::published(&article.published),
            published_why: article.published.why.clone(),
            outlet_why: corpus.outlets.get(article.outlet)?.why.clone(),
            claims: library.index.contents.claims(corpus, id).count() as u32,
            open: View::default().on(Page::Reader(article.slug.to_string())),
        })
    };
    corpus.articles.iter().filter_map(note).collect()
}

fn rules(library: &Library) -> Vec<RuleNote> {
    let corpus = &library.corpus;
    let mut used: BTreeMap<String, u32> = BTreeMap::new();
    used.extend(corpus.rules.keys().map(|name| (name.clone(), 0)));
    let mentions = corpus.mentions.rows().iter().map(|row| &row.rule);
    let attributions = corpus.attributions.rows().iter().map(|row| &row.rule);
    let times = corpus.times.rows().iter().map(|row| &row.rule);
    let claims = corpus.claims.rows().iter().map(|row| &row.rule);
    let relations = corpus.relations.rows().iter().map(|row| &row.rule);
    for rule in mentions.chain(attributions).chain(times).chain(claims).chain(relations) {
        *used.entry(rule.name().to_owned()).or_default() += 1;
    }
    let note = |(name, used): (String, u32)| RuleNote {
        explanation: corpus.rules.get(&name).cloned().unwrap_or_default(),
        name,
        used,
    };
    used.into_iter().map(note).collect()
}

fn labels(library: &Library) -> Vec<LabelNote> {
    let corpus = &library.corpus;
    let mut used = vec![0u32; corpus.labels.len()];
    for mention in corpus.mentions.rows() {
        for (place, labelling) in mention.labels.iter().enumerate() {
            let earlier = mention.labels.iter().take(place).any(|earlier| earlier.label == labelling.label);
            if let Some(used) = used.get_mut(labelling.label.row()).filter(|_| !earlier) {
                *used += 1;
            }
        }
    }
    let claims = View::default().on(Page::Claims);
    let notes: Vec<LabelNote> = corpus
        .labels
        .rows()
        .iter()
        .zip(used)
        .map(|(label, used)| LabelNote {
            word: label.word.clone(),
            class: label.class,
            used,
            open: claims.toggle(Facet::Label, label.slug.as_str()),
        })
        .collect();
    sorted(notes, |a, b| (a.class, &a.word).cmp(&(b.class, &b.word)))
}

fn cues(library: &Library) -> Vec<CueNote> {
    let mut notes: Vec<CueNote> = Vec::new();
    for attribution in library.corpus.attributions.rows().iter().filter(|row| !row.cue_lemma.is_empty()) {
        let (class, lemma) = (attribution.cue_class, &attribution.cue_lemma);
        match notes.iter_mut().find(|note| note.class == class && note.lemma == *lemma) {
            Some(note) => note.used += 1,
            None => notes.push(CueNote { lemma: lemma.clone(), class, used: 1 }),
        }
    }
    sorted(notes, |a, b| (a.class, Reverse(a.used), &a.lemma).cmp(&(b.class, Reverse(b.used), &b.lemma)))
}
