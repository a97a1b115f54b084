//! What is missing or uncertain in a corpus, said before anybody asks.

use super::{claims_with, having, unnamed};
use crate::mentions::cell_view;
use crate::texts::count::Counted;
use crate::texts::overview as texts;
use crate::{Cell, CellLabel, Facet, Library, NamingVoice, Page, View, row, wording};
use parallax_model::{Basis, MentionForm, SpeakerKind};

pub(super) fn uncertain(library: &Library) -> Vec<(String, Option<View>)> {
    let mut said = Vec::new();
    said.extend(outlets(library));
    unread(library, &mut said);
    said.extend(dates(library));
    said.extend(speakers(library, SpeakerKind::Anonymous, texts::rest_on_unnamed_speakers));
    said.extend(speakers(library, SpeakerKind::Unstated, texts::credited_to_nobody));
    said.extend(unresolved(library));
    said.extend(times(library));
    said
}

fn outlets(library: &Library) -> Option<(String, Option<View>)> {
    let (unnamed, all) = (unnamed(library), library.corpus.outlets.len() as u32);
    let words = match unnamed {
        0 => return None,
        1 => texts::one_source_is_unnamed(all),
        n => texts::sources_are_unnamed(n, all),
    };
    Some((words, Some(View::default().on(Page::Method))))
}

/// Each article from whose text nothing was read.
fn unread(library: &Library, said: &mut Vec<(String, Option<View>)>) {
    for article in library.corpus.articles.rows() {
        if let Some(why) = &article.unread {
            let name = row::badge(library, article.outlet).map(|badge| badge.name).unwrap_or_default();
            said.push((
                format!("{name}: {why}"),
                Some(View::default().on(Page::Reader(article.slug.to_string()))),
            ));
        }
    }
}

/// Each article whose day of publication the text does not state.
fn dates(library: &Library) -> Vec<(String, Option<View>)> {
    let articles = library.corpus.articles.rows().iter();
    let unsure = articles
        .filter(|article| article.published.day().is_none() || article.published.basis == Basis::Inferred);
    unsure
        .map(|article| {
            let name = row::badge(library, article.outlet).map(|badge| badge.name).unwrap_or_default();
            let why = article.published.why.trim_end_matches('.');
            let words =
                format!("{name}: {}. {}.", wording::published(&article.published), wording::capital(why));
            (words.replace(". .", "."), Some(View::default().on(Page::Reader(article.slug.to_string()))))
        })
        .collect()
}

fn speakers(library: &Library, kind: SpeakerKind, words: Counted) -> Option<(String, Option<View>)> {
    let n = having(library, Facet::SpeakerKind, kind.slug());
    (n > 0).then(|| (words(n), Some(claims_with(Facet::SpeakerKind, &[kind.slug()]))))
}

fn unresolved(library: &Library) -> Option<(String, Option<View>)> {
    let cell = Cell { actor: None, source: None, label: CellLabel::Any, voice: NamingVoice::All };
    let view = View { naming_voice: NamingVoice::All, ..View::default() };
    let mentions = library.corpus.mentions.rows().iter();
    let counted = mentions.filter(|mention| mention.form != MentionForm::Pronoun);
    let (all, n) =
        counted.fold((0, 0), |(all, n), mention| (all + 1, n + u32::from(mention.actor.is_none())));
    (n > 0).then(|| (texts::unresolved_mentions(n, all), Some(cell_view(&view, cell))))
}

fn times(library: &Library) -> Option<(String, Option<View>)> {
    let times = library.corpus.times.rows();
    let n = times.iter().filter(|time| time.value.is_empty()).count();
    (n > 0).then(|| (texts::times_without_value(n, times.len()), None))
}
