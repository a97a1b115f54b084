//! Stage 4: who is credited with what, by which words. Takes the prose and the mentions of one article, and
//! gives its attributions in the order of their content; every span lies in the text, and `parent` names the
//! attribution within whose content the cue stands.

mod according;
mod acts;
mod announce;
mod arcs;
mod aside;
mod begin;
mod chain;
mod clause;
mod complement;
mod control;
mod draft;
mod extent;
mod float;
mod framed;
mod gap;
mod goes_on;
mod headline;
mod hearer;
mod host;
mod joint;
mod kind;
mod lexicon;
mod loose;
mod nominal;
mod parenthesis;
mod passive;
mod phrase;
mod quoted;
mod relay;
mod rules;
mod silence;
mod speaker;
mod subject;
mod told;
mod verbal;
mod view;

pub(crate) use rules::RULES;

use crate::mention::Found;
use crate::prose::{Prose, Tag};
use draft::Draft;
use lexicon::{CueKind, Frames, Lexicon};
use parallax_model::{ArticleId, Attribution, AttributionId, CueClass, Form, Rule, Spans, SpeakerKind};
use speaker::{Nouns, Speakers};
use std::cell::{Cell, RefCell};
use view::View;

/// Tokens that a rule looks over at most: what is longer is no sentence, and every rule looks around each word.
const LONGEST: usize = 400;

/// How many words the rules may look at for each word of an article: a hundred times what prose takes. It is counted and not
/// timed, so that an article is read, or is not, on every machine alike.
const STEPS: u64 = 20_000;

/// The cue lexicon and the speaker nouns, made ready.
pub(crate) struct Finder {
    lexicon: Lexicon,
    nouns: Nouns,
    /// How many words the rules may look at for each word of an article.
    pub(crate) steps: u64,
}

impl Finder {
    pub(crate) fn new() -> Self {
        Self { lexicon: Lexicon::read(), nouns: Nouns::read(), steps: STEPS }
    }

    /// All attributions in the prose, in the order of their content; `parent` ids are rows of the result. `None` where the
    /// rules looked at more words than `steps` allows.
    pub(crate) fn find(&self, prose: &Prose<'_>, found: &Found) -> Option<Vec<Attribution>> {
        let quoted = outermost_quotations(prose);
        let mut drafts = self.drafts(prose, &quoted)?;
        drafts = drafts.into_iter().filter_map(|draft| draft.tidied(prose.text)).collect();
        float::float(prose, &mut drafts);
        drafts.sort_by_key(|draft| draft.sentence);
        let speakers = Speakers { prose, found, nouns: &self.nouns };
        let drafts = goes_on::by_who_spoke(drafts, &speakers);
        let mut drafts = relay::through_media(chain::prune(prose, drafts), &speakers);
        drafts.sort_by_key(|draft| draft.content.iter().min().copied());
        let parents = chain::parents(&drafts);
        let speakers = speakers.resolve(&drafts, &parents);
        let rows = drafts.into_iter().zip(speakers).zip(parents);
        let rows = rows.filter_map(|((draft, credited), parent)| {
            let content = Spans::collect(draft.content)?;
            let mut row = Attribution {
                article: ArticleId::new(0),
                speaker: credited.speaker,
                joint: credited.joint,
                source: draft.source,
                cue: draft.cue,
                form: form(prose, &quoted, &content),
                content,
                cue_class: draft.class,
                cue_lemma: draft.lemma,
                negated: draft.negated,
                parent: parent.map(AttributionId::new),
                rule: Rule::new(draft.rule),
            };
            if !row.joint.is_empty() {
                row.name_speaker(&found.actors);
            }
            Some(row)
        });
        Some(rows.collect())
    }

    /// Whether what the attribution tells is put in its speaker's words, and not the outlet's account of a plan or a try:
    /// `promised to rid the town of thieves`, but `is preparing to`.
    pub(crate) fn tells_words(&self, attribution: &Attribution) -> bool {
        let lemma = attribution.cue_lemma.as_str();
        attribution.cue_class != CueClass::Committing
            || !self.lexicon.knows(lemma, CueKind::Verb)
            || self
                .lexicon
                .cues(lemma, CueKind::Verb)
                .any(|cue| cue.takes(Frames::QUOTE) || cue.takes(Frames::THAT))
    }

    /// What kind of speaker a name stands for that is no mention of the prose, as far as its words tell.
    pub(crate) fn kind_of_name(&self, name: &str) -> SpeakerKind {
        let words = name.split_whitespace().rev();
        words.map(str::to_lowercase).find_map(|word| self.nouns.of_name(&word)).unwrap_or(SpeakerKind::Person)
    }

    fn drafts(&self, prose: &Prose<'_>, quoted: &[Option<u32>]) -> Option<Vec<Draft>> {
        let mut drafts = Vec::new();
        let steps = Cell::new(0);
        let most = self.steps * (prose.tokens.len() as u64 + LONGEST as u64);
        for (row, sentence) in prose.sentences.iter().enumerate() {
            let tokens = prose.tokens(sentence.tokens.clone()).chunks(LONGEST);
            let quoted = quoted.get(sentence.tokens.clone()).unwrap_or_default().chunks(LONGEST);
            for (part, (tokens, quoted)) in tokens.zip(quoted).enumerate() {
                let base = sentence.tokens.start + part * LONGEST;
                let subjects = RefCell::default();
                let steps = &steps;
                let view = View {
                    lexicon: &self.lexicon,
                    prose,
                    tokens,
                    base,
                    quoted,
                    sentence: row,
                    subjects,
                    steps,
                };
                verbal::find(&view, &mut drafts);
                announce::find(&view, &mut drafts);
                headline::find(&view, &mut drafts);
                according::find(&view, &mut drafts);
                nominal::find(&view, &mut drafts);
                framed::find(&view, &mut drafts);
                relay::find(&view, &mut drafts);
                if steps.get() > most {
                    return None;
                }
            }
        }
        Some(drafts)
    }
}

/// Direct where every word of the content stands in quotation marks, mixed where some do.
fn form(prose: &Prose<'_>, quoted: &[Option<u32>], content: &Spans) -> Form {
    let tokens = content.iter().flat_map(|span| prose.tokens_in(*span));
    let words = tokens.filter(|&at| prose.tokens.get(at).is_some_and(|token| token.tag != Tag::Punct));
    let (mut inside, mut outside) = (false, false);
    for at in words {
        let marked = quoted.get(at).is_some_and(Option::is_some);
        inside |= marked;
        outside |= !marked;
    }
    match (inside, outside) {
        (true, false) => Form::Direct,
        (true, true) => Form::Mixed,
        _ => Form::Indirect,
    }
}

/// For each token the outermost quotation that holds it.
fn outermost_quotations(prose: &Prose<'_>) -> Vec<Option<u32>> {
    let mut quoted = vec![None; prose.tokens.len()];
    for (row, quotation) in prose.quotations.iter().enumerate().filter(|(_, q)| q.within.is_none()) {
        for slot in quoted.get_mut(prose.tokens_in(quotation.outer)).unwrap_or_default() {
            *slot = Some(row as u32);
        }
    }
    quoted
}
