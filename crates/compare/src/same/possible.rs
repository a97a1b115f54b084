//! What rules out that two claims tell the same, however alike they are.

use crate::alike::{Alike, times_clash};
use crate::frame::tolls_clash;
use crate::passage::Passage;
use crate::statement::Statement;
use parallax_model::ActorId;
use parallax_text::{is_variant, swapped};

/// How many days apart articles may be published that tell the same: a week later the same words may be of another
/// occasion.
const MOST_DAYS: i32 = 7;
/// How many words two claims share at least that tell one thing, besides figures and months.
const SHARED: usize = 2;

/// Whether nothing rules out that two statements tell the same: they share words, neither denies what the other asserts,
/// their days, figures and tolls can be the same, they differ neither in one word alone nor in the whole of which they tell
/// a part, and where they name different agents, one passage names both.
pub(crate) fn is_possible(alike: &Alike<'_>, a: &Statement<'_>, b: &Statement<'_>) -> bool {
    let named =
        |agent: Option<ActorId>, passage: &Passage| agent.is_none_or(|agent| passage.actors.contains(&agent));
    let agents = a.claim.agent.zip(b.claim.agent).is_none_or(|(one, other)| one == other)
        || named(a.claim.agent, b.passage)
        || named(b.claim.agent, a.passage);
    let figures = a.figures.is_subset(&b.figures) || b.figures.is_subset(&a.figures);
    let clash = times_clash(a.passage, b.passage) || tolls_clash(a.passage, b.passage);
    let days = a.published.zip(b.published).is_none_or(|(x, y)| x.days_to(y).abs() <= MOST_DAYS);
    let wholes = a.whole.zip(b.whole).is_some_and(|(one, other)| one != other);
    let shared = a.plain.intersection(&b.plain).count() >= SHARED;
    a.row != b.row
        && shared
        && !differ_in_a_word(alike, a, b)
        && !wholes
        && days
        && a.denied == b.denied
        && agents
        && figures
        && !clash
}

/// Whether two claims differ in one word alone: `approved a budget on Thursday`, `approved a vaccine on Thursday`. Two verbs
/// of one class are one word, so are two spellings, and two labels of somebody may mean the same.
fn differ_in_a_word(alike: &Alike<'_>, a: &Statement<'_>, b: &Statement<'_>) -> bool {
    let Some((one, other)) = swapped(&a.order, &b.order) else { return false };
    let verbs = a.class() == b.class() && a.verb == Some(one) && b.verb == Some(other);
    let labels = a.labels.contains(&one) && b.labels.contains(&other);
    let word = |stem: usize| alike.passages.stems.get(stem).map_or("", String::as_str);
    !verbs && !labels && !is_variant(word(one), word(other))
}
