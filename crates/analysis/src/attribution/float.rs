//! Quotations that no cue of their own introduces. What stands in quotation marks and is as long as a clause is
//! somebody's words: those of the speaker before it, where the text goes on with him, else of nobody named. It is
//! never the outlet's own.

use super::draft::Draft;
use super::quoted::written_as_title;
use crate::prose::{ParagraphKind, Prose, Quotation, Tag, VerbForm};
use parallax_model::{CueClass, Span};

/// Words that a quotation needs to be more than a name, a title or a single expression.
const WORDS: usize = 4;

/// The draft that speaks last, and the paragraph in which its words end.
#[derive(Clone, Copy)]
struct Speaking {
    draft: usize,
    paragraph: usize,
    /// Whether its last quotation ends open, so that the next paragraph goes on with it.
    open: bool,
}

/// Gives each quotation that no draft tells to the speaker before it: of the same paragraph, or of the one before
/// where the quotation begins its own; else to a speaker who is not stated. `drafts` are in the order of their
/// sentences.
pub(super) fn float(prose: &Prose<'_>, drafts: &mut Vec<Draft>) {
    let told = told(prose, drafts);
    let given = drafts.len();
    let mut last: Option<Speaking> = None;
    for (quotation, teller) in prose.quotations.iter().zip(told) {
        if quotation.within.is_some() {
            continue;
        }
        let Some(place) = Place::of(prose, quotation) else { continue };
        if let Some(draft) = teller {
            last = Some(Speaking { draft, paragraph: place.paragraph, open: !quotation.closed });
            continue;
        }
        if !place.running || !is_clausal(prose, quotation, &place) || is_title(prose, quotation, &place) {
            continue;
        }
        let speaking = place.before(prose, drafts.get(..given).unwrap_or_default(), last);
        let Some(speaking) = speaking else {
            drafts.push(unstated(quotation.outer, place.sentence));
            continue;
        };
        let goes_on = last.is_some_and(|last| last.draft == speaking.draft);
        match drafts.get_mut(speaking.draft) {
            Some(draft) if goes_on => draft.content.push(quotation.outer),
            Some(draft) => {
                let carried =
                    Draft { content: vec![quotation.outer], rule: "carried-quotation", ..draft.clone() };
                drafts.push(carried);
            }
            None => continue,
        }
        let draft = if goes_on { speaking.draft } else { drafts.len() - 1 };
        last = Some(Speaking { draft, paragraph: place.paragraph, open: !quotation.closed });
    }
}

/// Somebody's words, and nobody said whose.
fn unstated(content: Span, sentence: usize) -> Draft {
    Draft {
        source: Vec::new(),
        cue: Vec::new(),
        content: vec![content],
        class: CueClass::Neutral,
        lemma: String::new(),
        negated: false,
        speech: true,
        relayed: false,
        hearer: None,
        rule: "quotation-alone",
        sentence,
    }
}

/// Where a quotation stands.
struct Place {
    sentence: usize,
    paragraph: usize,
    /// Whether it begins its sentence.
    leads: bool,
    /// Whether it begins its paragraph.
    begins: bool,
    /// Whether it stands in running text.
    running: bool,
}

impl Place {
    fn of(prose: &Prose<'_>, quotation: &Quotation) -> Option<Self> {
        let row = prose.sentence_at(quotation.outer.start)?;
        let sentence = prose.sentences.get(row)?;
        let paragraph = prose.paragraphs.get(sentence.paragraph)?;
        Some(Self {
            sentence: row,
            paragraph: sentence.paragraph,
            leads: sentence.span.start == quotation.outer.start,
            begins: paragraph.span.start == quotation.outer.start,
            running: paragraph.kind == ParagraphKind::Body,
        })
    }

    /// Who speaks before the quotation and goes on with it.
    fn before(&self, prose: &Prose<'_>, drafts: &[Draft], last: Option<Speaking>) -> Option<Speaking> {
        if !self.leads {
            return None;
        }
        let near =
            |paragraph: usize| paragraph == self.paragraph || self.begins && paragraph + 1 == self.paragraph;
        if let Some(last) =
            last.filter(|last| last.open && self.begins && last.paragraph + 1 == self.paragraph)
        {
            return Some(last);
        }
        let end = drafts.partition_point(|draft| draft.sentence < self.sentence);
        let before = drafts.iter().enumerate().take(end).rev();
        let before = before.map(|(row, draft)| (row, draft, paragraph_of(prose, draft.sentence)));
        let mut before = before.take_while(|(.., paragraph)| paragraph.is_some_and(near));
        let told = before.find(|(_, draft, _)| speaks(prose, draft));
        let told = told
            .and_then(|(draft, _, paragraph)| Some(Speaking { draft, paragraph: paragraph?, open: false }));
        match (last.filter(|last| near(last.paragraph)), told) {
            (Some(last), Some(told)) if told.draft > last.draft && told.paragraph >= last.paragraph => {
                Some(told)
            }
            (Some(last), _) => Some(last),
            (None, told) => told,
        }
    }
}

/// Whether the draft is speech of somebody whom the reporter can go on with: with a source, and not inside what
/// another says.
fn speaks(prose: &Prose<'_>, draft: &Draft) -> bool {
    draft.speech
        && !draft.relayed
        && !draft.source.is_empty()
        && draft.cue.first().is_some_and(|cue| prose.quotation_around(cue.start).is_none())
}

/// For each quotation the draft whose content holds most of it. What a quoted speaker says in turn tells nothing of
/// who quotes him.
fn told(prose: &Prose<'_>, drafts: &[Draft]) -> Vec<Option<usize>> {
    let mut told = vec![None; prose.quotations.len()];
    let own = |draft: &Draft| draft.cue.first().is_none_or(|cue| prose.quotation_around(cue.start).is_none());
    for (row, draft) in drafts.iter().enumerate().filter(|(_, draft)| own(draft)) {
        for content in &draft.content {
            let around = prose.quotation_around(content.start).map_or(content.start, |q| q.outer.start);
            let first = prose.quotations.partition_point(|q| q.outer.start < around);
            let rows = prose.quotations.iter().zip(told.iter_mut()).skip(first);
            for (quotation, told) in rows.take_while(|(q, _)| q.outer.start < content.end) {
                if quotation.outer.overlaps(*content) && content.len() * 2 > quotation.outer.len() {
                    told.get_or_insert(row);
                }
            }
        }
    }
    told
}

/// Whether a quotation is as long as a clause: some words with a finite verb, or a sentence of its own.
fn is_clausal(prose: &Prose<'_>, quotation: &Quotation, place: &Place) -> bool {
    let tokens = prose.tokens(prose.tokens_in(quotation.inner));
    let words = tokens.iter().filter(|token| token.tag != Tag::Punct).count();
    let verb = tokens.iter().any(|token| {
        matches!(token.tag, Tag::Verb | Tag::Aux)
            && matches!(token.form, VerbForm::Base | VerbForm::Third | VerbForm::Past)
    });
    let ends = prose.words(quotation.inner).trim_end().ends_with(['.', '!', '?', '…', ',']);
    words >= WORDS && (verb || place.leads && ends)
}

/// `said on the podcast “Here's the Thing”`: the title of a work, where it does not begin its sentence.
fn is_title(prose: &Prose<'_>, quotation: &Quotation, place: &Place) -> bool {
    let words = prose.words(quotation.inner);
    let count = words.split_whitespace().count();
    !place.leads && count > 1 && count < 8 && written_as_title(words.split_whitespace())
}

fn paragraph_of(prose: &Prose<'_>, sentence: usize) -> Option<usize> {
    prose.sentences.get(sentence).map(|s| s.paragraph)
}
