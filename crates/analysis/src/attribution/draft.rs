//! An attribution as a rule finds it, before speakers are resolved and hops are linked.

use parallax_model::{CueClass, Span};

/// Source, cue and content in the text.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub(super) source: Vec<Span>,
    pub(super) cue: Vec<Span>,
    pub(super) content: Vec<Span>,
    pub(super) class: CueClass,
    pub(super) lemma: String,
    pub(super) negated: bool,
    /// Whether the cue reports speech, not only an attitude.
    pub(super) speech: bool,
    /// Whether another draft with the same content tells it: the medium that quotes a speaker.
    pub(super) relayed: bool,
    /// Whom the text says that it was told to, or who is said to have quoted it: where that is a medium, a hop of its own.
    pub(super) hearer: Option<Span>,
    /// The name of the rule that found it.
    pub(super) rule: &'static str,
    /// In which sentence the cue stands.
    pub(super) sentence: usize,
}

impl Draft {
    /// Without spans that hold no word, and without commas at the ends of the source; `None` where no content
    /// is left, and where the cue ends a compound (`US-backed`).
    pub(super) fn tidied(mut self, text: &str) -> Option<Self> {
        let worded = |span: &Span| span.of(text).chars().any(char::is_alphanumeric);
        self.content.retain(worded);
        self.cue.retain(|span| !span.is_empty());
        self.source.retain(worded);
        for source in &mut self.source {
            let words = source.of(text);
            let loose = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':');
            let start = source.start as usize + words.len() - words.trim_start_matches(loose).len();
            *source = Span::new(start, start + words.trim_matches(loose).len());
        }
        let told = !self.content.is_empty() && !self.is_compound(text);
        told.then_some(self)
    }

    fn is_compound(&self, text: &str) -> bool {
        let start = self.cue.first().map_or(0, |cue| cue.start as usize);
        let before = text.get(..start).and_then(|before| before.strip_suffix(['-', '\u{2010}', '\u{2011}']));
        before.is_some_and(|before| before.ends_with(char::is_alphanumeric) || before.ends_with('.'))
    }

    /// A parenthesis or `according to` encloses its content; what holds its cue does not tell it.
    pub(super) fn stands_by_itself(&self) -> bool {
        matches!(self.rule, "parenthetical" | "according-to")
    }
}
