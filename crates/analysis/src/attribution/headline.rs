//! Headlines and transcripts with a colon: `Poll: Labour leads`, `Militants rearm: Russian Foreign Ministry`.

use super::draft::Draft;
use super::view::View;
use crate::prose::{ParagraphKind, Tag};
use parallax_model::{CueClass, Span};

/// The attribution that a colon makes in a headline, or at the head of a paragraph of a transcript.
pub(super) fn find(view: &View<'_>, drafts: &mut Vec<Draft>) {
    drafts.extend(at_colon(view));
}

fn at_colon(view: &View<'_>) -> Option<Draft> {
    let sentence = view.prose.sentences.get(view.sentence)?;
    let paragraph = view.prose.paragraphs.get(sentence.paragraph)?;
    if sentence.span.start != paragraph.span.start {
        return None;
    }
    let headline = paragraph.kind == ParagraphKind::Headline
        || sentence.paragraph == 0
        || paragraph.span.end == sentence.span.end && ends_open(view);
    let colon = (1..view.len()).find(|&at| view.lower(at) == ":" && view.quotation_row(at).is_none())?;
    let end = view.end();
    if end <= colon + 1 {
        return None;
    }
    let left_names = names_speaker(view, 0, colon);
    let right_names = names_speaker(view, colon + 1, end);
    let transcript = colon < 4 && (0..colon).all(|at| view.tag(at) == Tag::Propn);
    let (source, content) = if left_names && (headline || transcript) {
        let stop = if transcript && !headline { paragraph.span.end } else { view.span(colon + 1, end).end };
        (view.span(0, colon), Span { start: view.span(colon + 1, end).start, end: stop })
    } else if right_names && headline && (0..colon).any(|at| view.is_verbal(at)) {
        (view.span(colon + 1, end), view.span(0, colon))
    } else {
        return None;
    };
    Some(Draft {
        source: vec![source],
        cue: vec![view.span(colon, colon + 1)],
        content: vec![content],
        class: CueClass::Neutral,
        lemma: ":".to_owned(),
        negated: false,
        speech: true,
        relayed: false,
        hearer: None,
        rule: "colon",
        sentence: view.sentence,
    })
}

/// Whether the line has no stop of its own, as headlines have none.
fn ends_open(view: &View<'_>) -> bool {
    view.end() == view.len()
}

/// A short noun phrase without a verb.
fn names_speaker(view: &View<'_>, start: usize, end: usize) -> bool {
    end - start <= 7
        && (start..end)
            .all(|at| !view.is_verbal(at) && !matches!(view.lower(at), "," | "?" | "!" | "\"" | "“"))
        && (start..end).any(|at| matches!(view.tag(at), Tag::Propn | Tag::Noun))
}
