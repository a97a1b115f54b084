//! What the naming matrix says in a sentence, and what it can't say.

use super::Row;
use crate::figure::is_about_claims;
use crate::sorting::sorted;
use crate::texts::{names, naming as texts};
use crate::{DateRange, Library, NamingVoice, View};
use parallax_measures::{FEWEST, Figure, Naming, Order, Subject, compare};
use parallax_model::{LabelClass, OutletId};
use std::cmp::Reverse;

/// How many words are named.
const WORDS: usize = 3;

/// The actor that is characterised most often, in the source that does it most often, against the other sources.
pub(super) fn reading(library: &Library, view: &View, rows: &[Row]) -> String {
    let voice = voice(view.naming_voice);
    let sum = |cells: &Row| cells.1.iter().map(|cell| cell.characterised.k).sum::<u32>();
    let resolved = rows.iter().filter(|(actor, _)| actor.is_some());
    // The first of those that are equal: the rows stand in their order.
    let Some(row) = resolved.min_by_key(|row| Reverse(sum(row))).filter(|row| sum(row) > 0) else {
        return texts::nobody(voice);
    };
    let actor = row.0.and_then(|actor| library.corpus.actors.get(actor)).map_or("", |actor| &actor.name);
    let Some(most) = row.1.iter().min_by_key(|cell| Reverse(cell.characterised.k)) else {
        return String::new();
    };
    let share = texts::share(most.characterised.k, most.characterised.n);
    let owned = owner(library, most.outlet);
    let first = texts::puts(&owned, &words(library, most), actor, &share, voice);
    let others: Vec<&Naming> = row.1.iter().filter(|cell| cell.outlet != most.outlet).collect();
    let k = others.iter().map(|cell| cell.characterised.k).sum();
    let n = others.iter().map(|cell| cell.characterised.n).sum();
    let effect = view.design_effect.value();
    let verdict = match compare((most.characterised.k, most.characterised.n), (k, n), effect) {
        Order::NotEstablished => texts::ORDER_NOT_ESTABLISHED,
        Order::First | Order::Second => texts::INTERVALS_APART,
    };
    let share = texts::share(k, n);
    match others.as_slice() {
        [] => texts::nobody_else(&first, voice),
        [other] => texts::one_other(&first, &owner(library, other.outlet), &share, verdict),
        others => texts::others(&first, others.len() as u32, &share, verdict),
    }
}

/// The words that characterise an actor in a source, most frequent first: `“Takfiri”, “terrorist” or “so-called”`.
fn words(library: &Library, naming: &Naming) -> String {
    let label = |figure: &Figure| match figure.subject {
        Subject::Word(_, label) => library.corpus.labels.get(label),
        _ => None,
    };
    let words = naming.words.iter().filter_map(|figure| Some((figure.k, label(figure)?)));
    let words = words.filter(|(_, label)| label.class != LabelClass::Neutral);
    let mut words: Vec<(u32, String)> = words.map(|(k, label)| (k, names::quoted(&label.word))).collect();
    if naming.distanced.k > 0 {
        words.push((naming.distanced.k, names::quoted(&super::distance(library, &naming.distanced))));
    }
    let words: Vec<String> =
        sorted(words, |(a, _), (b, _)| b.cmp(a)).into_iter().take(WORDS).map(|(_, word)| word).collect();
    texts::either(&words)
}

/// `Alwaght’s article`, or `Alwaght’s 3 articles`: what the figures describe.
fn owner(library: &Library, outlet: OutletId) -> String {
    let name = library.index.badges.get(outlet.row()).map_or("", |badge| badge.name.as_str());
    let articles = library.corpus.articles.rows().iter().filter(|article| article.outlet == outlet).count();
    if articles == 1 { texts::article_of(name) } else { texts::articles_of(name, articles) }
}

pub(super) fn voice(voice: NamingVoice) -> &'static str {
    match voice {
        NamingVoice::Own => texts::IN_ITS_OWN_VOICE,
        NamingVoice::Attributed => texts::IN_ATTRIBUTED_WORDS,
        NamingVoice::Quoted => texts::IN_QUOTATIONS,
        NamingVoice::All => texts::IN_ALL_VOICES,
    }
}

/// What counts of these articles can't say, and how their intervals are made. `cases` names what is counted.
pub(crate) fn caveat(library: &Library, view: &View, cases: &str) -> String {
    let articles = library.corpus.articles.len();
    let whose = if articles == library.corpus.outlets.len() {
        texts::ONE_ARTICLE_PER_SOURCE.to_owned()
    } else {
        texts::several_articles(articles)
    };
    texts::caveat(&whose, FEWEST, cases, &view.design_effect.words())
}

/// Whether a filter leaves out mentions: of days, or by way of claims.
pub(super) fn is_narrowed(view: &View) -> bool {
    is_about_claims(view) || view.date != DateRange::default()
}

/// Which filters narrow the matrix only by way of claims; empty where there is none.
pub(super) fn by_way_of_claims(view: &View) -> &'static str {
    if is_about_claims(view) { texts::BY_WAY_OF_CLAIMS } else { "" }
}
