//! Who says what a page sets apart: block quotations and embedded posts as attributions of their own.
//!
//! Takes the quotations that the document stage found, and the attributions that cues gave; gives all of them in the
//! order of their content, with parents that name rows of the result. What a sentence before it announces (`Brandt
//! wrote:`) keeps that attribution, for the whole quotation; where that names nobody, the line of credit does.

use crate::document::BlockQuote;
use parallax_model::{
    Actor, ActorId, ActorKind, ArticleId, Attribution, AttributionId, CueClass, Form, Rule, Span, Spans,
    Speaker, SpeakerKind, Table,
};

/// The attributions with those of the quotations among them.
pub(crate) fn credit(
    quotes: &[BlockQuote],
    text: &str,
    actors: &Table<ActorId, Actor>,
    kind: impl Fn(&str) -> SpeakerKind,
    attributions: Vec<Attribution>,
) -> Vec<Attribution> {
    if quotes.is_empty() {
        return attributions;
    }
    let credit = Credit { text, actors, kind: &kind };
    let mut rows = attributions;
    for quote in quotes {
        credit.add(quote, &mut rows);
    }
    in_order(rows)
}

struct Credit<'a> {
    text: &'a str,
    actors: &'a Table<ActorId, Actor>,
    kind: &'a dyn Fn(&str) -> SpeakerKind,
}

impl Credit<'_> {
    /// Adds the attribution of a quotation behind the others; ids are rows until they are put in order.
    fn add(&self, quote: &BlockQuote, rows: &mut Vec<Attribution>) {
        let Some(content) = Spans::collect(quote.paragraphs.iter().copied()) else { return };
        let hull = content.hull();
        let inside = |span: &Span| hull.contains(*span);
        let announces = |told: &Attribution| {
            let words = || told.cue.iter().chain(&told.source);
            told.parent.is_none()
                && words().next().is_some()
                && words().all(|word| word.end <= hull.start)
                && told.content.iter().any(inside)
        };
        let speaker = quote.credit.map(|name| self.speaker(name));
        if let Some(told) = rows.iter_mut().find(|told| announces(told)) {
            let whole = told.content.iter().copied().chain(content.iter().copied());
            told.content = Spans::collect(whole).unwrap_or(content);
            if let Some(speaker) = speaker.filter(|_| told.speaker.name.is_empty()) {
                told.speaker = speaker;
                told.source = quote.credit.into_iter().collect();
            }
            return;
        }
        let own = AttributionId::new(rows.len());
        for told in rows.iter_mut().filter(|told| told.content.iter().all(inside)) {
            told.parent = told.parent.or(Some(own));
        }
        let nobody = Speaker { name: String::new(), actor: None, kind: SpeakerKind::Unstated };
        rows.push(Attribution {
            article: ArticleId::new(0),
            speaker: speaker.unwrap_or(nobody),
            joint: Vec::new(),
            source: quote.credit.into_iter().collect(),
            cue: Vec::new(),
            content,
            form: Form::Direct,
            cue_class: CueClass::Neutral,
            cue_lemma: String::new(),
            negated: false,
            parent: None,
            rule: Rule::new("block-quotation"),
        });
    }

    /// Who a line of credit names: the actor of that name, where the article names it too.
    fn speaker(&self, name: Span) -> Speaker {
        let name = name.of(self.text);
        let same = |form: &str| form.to_lowercase() == name.to_lowercase();
        let known = |actor: &Actor| same(&actor.name) || actor.aliases.iter().any(|alias| same(&alias.form));
        match self.actors.iter().find(|(_, actor)| known(actor)) {
            Some((id, actor)) => {
                let kind = match actor.kind {
                    ActorKind::Person => SpeakerKind::Person,
                    ActorKind::Medium => SpeakerKind::Medium,
                    _ => SpeakerKind::Organisation,
                };
                Speaker { name: actor.name.clone(), actor: Some(id), kind }
            }
            None => Speaker { name: name.to_owned(), actor: None, kind: (self.kind)(name) },
        }
    }
}

/// The rows by their content, with parents that are theirs.
fn in_order(rows: Vec<Attribution>) -> Vec<Attribution> {
    let mut sorted: Vec<(usize, Attribution)> = rows.into_iter().enumerate().collect();
    sorted.sort_by_key(|(_, told)| told.content.iter().min().copied());
    let mut places = vec![0; sorted.len()];
    for (place, (row, _)) in sorted.iter().enumerate() {
        if let Some(known) = places.get_mut(*row) {
            *known = place;
        }
    }
    let moved = |id: AttributionId| places.get(id.row()).copied().map(AttributionId::new);
    let rows = sorted.into_iter();
    rows.map(|(_, told)| Attribution { parent: told.parent.and_then(moved), ..told }).collect()
}
