//! The forms under which an actor is mentioned: which sources use each, and how it is known to be this actor.

use crate::mentions::cell_view;
use crate::row::badge;
use crate::sorting::sorted;
use crate::texts::actors as texts;
use crate::{Badge, Cell, CellLabel, Library, MOST_SOURCES, NamingVoice, View, wording};
use parallax_measures::Naming;
use parallax_model::{Actor, Alias, Corpus, Edit, Mention, MentionForm, OutletId, Slug};
use std::cmp::Reverse;

/// One form of an actor's name.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// The words, as the first mention has them.
    pub words: String,
    /// Its name in links.
    pub slug: String,
    /// How many mentions have it.
    pub n: u32,
    /// By source, in the order of the corpus: at most [`MOST_SOURCES`], those with most mentions.
    pub parts: Vec<FormPart>,
    /// In how many more sources.
    pub parts_left: u32,
    /// How it is known to be this actor: the rule, in a sentence.
    pub how: String,
    /// How sure that is, of a hundred; `None` where nothing was merged.
    pub score: Option<u8>,
    /// The change that splits it off; `None` where it is the actor's own name, or no name.
    pub split: Option<Edit>,
}

/// A form in one source.
#[derive(Debug, Clone, PartialEq)]
pub struct FormPart {
    /// Which source.
    pub badge: Badge,
    /// How many mentions.
    pub k: u32,
    /// `Huras al-Din, 2 mentions in Press TV`.
    pub name: String,
    /// Exactly those.
    pub open: View,
}

/// The form of a mention: the alias by which it names its actor, else its noun without an article.
pub(crate) fn form_of<'c>(corpus: &'c Corpus, mention: &Mention) -> &'c str {
    match corpus.alias_of(mention) {
        Some(alias) => &alias.form,
        None => without_article(corpus.words(mention.article, mention.head)),
    }
}

/// The words without a leading article.
fn without_article(words: &str) -> &str {
    let words = words.trim();
    let rest = words.split_once(' ').filter(|(first, _)| first.eq_ignore_ascii_case("the"));
    rest.map_or(words, |(_, rest)| rest)
}

/// The forms under which an actor is mentioned, most frequent first.
pub(super) fn forms(library: &Library, view: &View, actor: &Actor, cells: &[Naming]) -> Vec<Form> {
    let corpus = &library.corpus;
    let mut found: Vec<Found> = Vec::new();
    for cell in cells {
        for mention in cell.mentions.iter().filter_map(|id| corpus.mentions.get(*id)) {
            let slug = Slug::of(form_of(corpus, mention));
            let place = found.iter().position(|(known, ..)| *known == slug).unwrap_or(found.len());
            if place == found.len() {
                found.push((slug, mention, Vec::new()));
            }
            let Some((_, _, sources)) = found.get_mut(place) else { continue };
            // Cells stand by source.
            match sources.last_mut().filter(|(outlet, _)| *outlet == cell.outlet) {
                Some((_, k)) => *k += 1,
                None => sources.push((cell.outlet, 1)),
            }
        }
    }
    let forms = found.into_iter().map(|(slug, first, sources)| {
        let words = form_of(corpus, first).split_whitespace().collect::<Vec<_>>().join(" ");
        let alias = corpus.alias_of(first);
        let most = sorted(sources.clone(), |a, b| (Reverse(a.1), a.0).cmp(&(Reverse(b.1), b.0)));
        let most = sorted(most.into_iter().take(MOST_SOURCES).collect(), |a, b| a.0.cmp(&b.0));
        let parts = most
            .iter()
            .filter_map(|(outlet, k)| Some(part(view, actor, &slug, &words, badge(library, *outlet)?, *k)));
        Form {
            n: sources.iter().map(|(_, k)| k).sum(),
            parts: parts.collect(),
            parts_left: sources.len().saturating_sub(MOST_SOURCES) as u32,
            how: how(library, alias, first),
            score: alias.filter(|alias| alias.words().is_some()).map(|alias| alias.score),
            split: alias
                .filter(|alias| alias.form != actor.name)
                .map(|alias| Edit::Split { actor: actor.slug.clone(), form: alias.form.clone() }),
            slug: slug.to_string(),
            words,
        }
    });
    sorted(forms.collect(), |a: &Form, b: &Form| Reverse(a.n).cmp(&Reverse(b.n)))
}

/// A form while mentions are counted: its slug, its first mention, and how many there are by source.
type Found<'c> = (Slug, &'c Mention, Vec<(OutletId, u32)>);

fn part(view: &View, actor: &Actor, form: &Slug, words: &str, badge: Badge, k: u32) -> FormPart {
    let cell = Cell {
        actor: Some(actor.slug.to_string()),
        source: Some(badge.slug.clone()),
        label: CellLabel::Form(form.to_string()),
        voice: NamingVoice::All,
    };
    let name = texts::form_in(words, k, &badge.name);
    FormPart { open: cell_view(view, cell), badge, k, name }
}

/// How a form is known to be the actor: by the rule of its alias and what that rests on, else by the rule that found
/// its first mention.
fn how(library: &Library, alias: Option<&Alias>, first: &Mention) -> String {
    let rule = alias.map_or(first.rule.name(), Alias::rule);
    let words = match library.corpus.rules.get(rule) {
        _ if rule == "registry" => texts::THE_EDITORS_LIST_HAS_IT.to_owned(),
        Some(words) => words.clone(),
        None if first.form != MentionForm::Name => texts::A_NOUN_THAT_STANDS_FOR_IT.to_owned(),
        None => wording::capital(&format!("{}.", rule.replace('-', " "))),
    };
    match alias.and_then(Alias::words) {
        Some(evidence) => texts::with_evidence(&words, evidence),
        None => words,
    }
}
