//! What the naming matrix says in a sentence, and what it can't say.

use super::Row;
use crate::figure::is_about_claims;
use crate::sorting::sorted;
use crate::{Library, NamingVoice, View, wording};
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
        return format!("No actor is characterised {voice} here.");
    };
    let actor = row.0.and_then(|actor| library.corpus.actors.get(actor)).map_or("", |actor| &actor.name);
    let Some(most) = row.1.iter().min_by_key(|cell| Reverse(cell.characterised.k)) else {
        return String::new();
    };
    let first = format!(
        "{} puts {} on {actor} in {} {voice}",
        owner(library, most.outlet),
        words(library, most),
        share(most.characterised.k, most.characterised.n)
    );
    let others: Vec<&Naming> = row.1.iter().filter(|cell| cell.outlet != most.outlet).collect();
    let k = others.iter().map(|cell| cell.characterised.k).sum();
    let n = others.iter().map(|cell| cell.characterised.n).sum();
    let whose = match others.as_slice() {
        [] => return format!("{first}; no other source names it {voice}."),
        [other] => owner(library, other.outlet),
        others => format!("the {} other sources that name it", wording::number(others.len() as u32)),
    };
    let effect = view.design_effect.value();
    let verdict = match compare((most.characterised.k, most.characterised.n), (k, n), effect) {
        Order::NotEstablished => "Order not established.",
        Order::First | Order::Second => "The intervals are apart.",
    };
    format!(
        "{first}; {whose} put{} such a word in {}. {verdict}",
        if others.len() == 1 { "s" } else { "" },
        share(k, n)
    )
}

fn share(k: u32, n: u32) -> String {
    format!("{k} of {}", wording::count(n, "mention"))
}

/// The words that characterise an actor in a source, most frequent first: `“Takfiri”, “terrorist” or “so-called”`.
fn words(library: &Library, naming: &Naming) -> String {
    let label = |figure: &Figure| match figure.subject {
        Subject::Word(_, label) => library.corpus.labels.get(label),
        _ => None,
    };
    let words = naming.words.iter().filter_map(|figure| Some((figure.k, label(figure)?)));
    let words = words.filter(|(_, label)| label.class != LabelClass::Neutral);
    let mut words: Vec<(u32, String)> = words.map(|(k, label)| (k, format!("“{}”", label.word))).collect();
    if naming.distanced.k > 0 {
        words.push((naming.distanced.k, format!("“{}”", super::distance(library, &naming.distanced))));
    }
    let words: Vec<String> =
        sorted(words, |(a, _), (b, _)| b.cmp(a)).into_iter().take(WORDS).map(|(_, word)| word).collect();
    match words.as_slice() {
        [most @ .., last] if !most.is_empty() => format!("{} or {last}", most.join(", ")),
        words => words.concat(),
    }
}

/// `Alwaght’s article`, or `Alwaght’s 3 articles`: what the figures describe.
fn owner(library: &Library, outlet: OutletId) -> String {
    let name = library.index.badges.get(outlet.row()).map_or("", |badge| badge.name.as_str());
    let articles = library.corpus.articles.rows().iter().filter(|article| article.outlet == outlet).count();
    if articles == 1 { format!("{name}’s article") } else { format!("{name} (in {articles} articles)") }
}

fn voice(voice: NamingVoice) -> &'static str {
    match voice {
        NamingVoice::Own => "in its own voice",
        NamingVoice::Attributed => "in attributed words",
        NamingVoice::Quoted => "in quotations",
        NamingVoice::All => "in all voices together",
    }
}

/// What counts of these articles can't say, and how their intervals are made. `cases` names what is counted.
pub(crate) fn caveat(library: &Library, view: &View, cases: &str) -> String {
    let articles = library.corpus.articles.len();
    let whose = if articles == library.corpus.outlets.len() {
        "Counts from one article per source: they describe these articles, not the outlets.".to_owned()
    } else {
        format!("Counts from {articles} articles: they describe these articles, not the outlets.")
    };

    format!(
        "{whose} Fewer than {FEWEST} {cases}: counts only. Intervals are Wilson’s at 95% on n / {}, because \
         {cases} of one article resemble each other.",
        view.design_effect.words()
    )
}

/// Which filters narrow the matrix only by way of claims; empty where there is none.
pub(super) fn by_way_of_claims(view: &View) -> String {
    if is_about_claims(view) {
        return " A filter is about claims: only mentions in the words of claims that pass are counted."
            .to_owned();
    }
    String::new()
}
