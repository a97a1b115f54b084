//! A mention before its voice is known.

use parallax_model::{ActorId, Label, MentionForm, Span};
use std::ops::Range;

/// A mention with its labels as the lexicon has them; distance and voice are told when it is written.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    /// The phrase, as words of the reading.
    pub(super) words: Range<usize>,
    /// The phrase, in the text.
    pub(crate) span: Span,
    /// The name or noun.
    pub(crate) head: Span,
    /// How it refers.
    pub(crate) form: MentionForm,
    /// Who is meant.
    pub(crate) actor: Option<ActorId>,
    /// What characterises it, in order.
    pub(super) labels: Vec<(Label, Span)>,
    /// Words that hold it at a distance.
    pub(super) distanced: Option<Span>,
    /// Which rule found it.
    pub(super) rule: &'static str,
}

impl Draft {
    /// A pronoun that means `actor`.
    pub(super) fn pronoun(words: Range<usize>, span: Span, actor: ActorId, rule: &'static str) -> Self {
        Self {
            words,
            span,
            head: span,
            form: MentionForm::Pronoun,
            actor: Some(actor),
            labels: Vec::new(),
            distanced: None,
            rule,
        }
    }

    /// Puts it among `drafts`, which stand in the order of the text, unless its words are a mention already.
    pub(super) fn put(self, drafts: &mut Vec<Self>) {
        let place = drafts.partition_point(|draft| (draft.span, draft.head) < (self.span, self.head));
        if drafts.get(place).is_none_or(|draft| draft.span != self.span) {
            drafts.insert(place, self);
        }
    }
}
