//! Whom `the group` means: a definite singular noun for a group, after a sentence that names exactly one, or one
//! alone that is called so; and `the Turkish-backed alliance`, wherever one actor alone was called Turkish-backed.

use super::draft::Draft;
use super::labels::Number;
use super::reading::Reading;
use super::words::Gap;
use parallax_model::{Actor, ActorId, ActorKind, LabelClass, MentionForm, Table};

/// What makes a noun point back.
const POINTING: &[&str] = &["the", "this", "that"];
/// Nouns for groups of groups, which mean the same.
const ALLIANCES: &[&str] = &["alliance", "coalition", "bloc"];

/// Resolves what the text itself resolves: the draft's sentence, before the draft, or else the sentence before it
/// names one group. `drafts` are in the order of the text.
pub(super) fn resolve(reading: &Reading<'_>, actors: &Table<ActorId, Actor>, drafts: &mut [Draft]) {
    for row in 0..drafts.len() {
        let Some((before, [draft, ..])) = drafts.split_at_mut_checked(row) else { return };
        if points_back(reading, draft)
            && let Some(actor) = antecedent(reading, actors, before, draft)
        {
            draft.actor = Some(actor);
            draft.rule = "definite-anaphora";
        }
    }
}

/// Whether the draft is a singular noun for a group with an article that points: `the terror outfit`.
fn points_back(reading: &Reading<'_>, draft: &Draft) -> bool {
    let head = reading.words.within(draft.head);
    // `the opposition` is nobody in particular.
    let group = reading
        .hit(head.start)
        .is_some_and(|hit| hit.roles.is_group() && !hit.roles.is_trait() && hit.number == Number::Singular);
    // `the modern conservative movement` says what it means itself.
    let bare = (draft.words.start + 1..head.start).all(|at| reading.hit(at).is_some());
    draft.form == MentionForm::Nominal
        && draft.actor.is_none()
        && group
        && bare
        && reading.is(draft.words.start, POINTING)
}

/// The only group that the same sentence names before the draft, or else the sentence before.
fn antecedent(
    reading: &Reading<'_>,
    actors: &Table<ActorId, Actor>,
    before: &[Draft],
    draft: &Draft,
) -> Option<ActorId> {
    if let Some(actor) = same_words(before, draft) {
        return Some(actor);
    }
    let sentence = reading.prose.sentence_at(draft.span.start)?;
    for row in [Some(sentence), sentence.checked_sub(1)].into_iter().flatten() {
        let groups = groups(reading, actors, before, row);
        let called: Vec<ActorId> =
            groups.iter().copied().filter(|id| is_called(reading, actors, before, *id, draft)).collect();
        match (groups.as_slice(), called.as_slice()) {
            ([], _) => {}
            (_, [one]) => return Some(*one),
            ([one], _) if can_be_called(reading, actors, *one, draft) => return Some(*one),
            _ => return None,
        }
    }
    only_one_that_fights(actors, before, draft)
}

/// The only armed group that the text names before the draft, where the draft's labels say that it means one.
fn only_one_that_fights(actors: &Table<ActorId, Actor>, before: &[Draft], draft: &Draft) -> Option<ActorId> {
    const FIGHTING: [LabelClass; 3] =
        [LabelClass::Condemning, LabelClass::Religious, LabelClass::Militarising];
    if !draft.labels.iter().any(|(label, _)| FIGHTING.contains(&label.class)) {
        return None;
    }
    let is_group = |id: &ActorId| actors.get(*id).is_some_and(|actor| actor.kind == ActorKind::Group);
    let mut groups: Vec<ActorId> = before.iter().filter_map(|known| known.actor).filter(is_group).collect();
    groups.sort_unstable();
    groups.dedup();
    match groups.as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}

/// The only actor that was called so before, with the same label: `the Turkish-backed alliance`.
fn same_words(before: &[Draft], draft: &Draft) -> Option<ActorId> {
    let telling = |draft: &Draft| -> Vec<String> {
        let labels = draft.labels.iter().filter(|(label, _)| label.class == LabelClass::Linked);
        labels.map(|(label, _)| label.slug.to_string()).collect()
    };
    let own = telling(draft);
    let alike = before.iter().filter(|known| telling(known).iter().any(|label| own.contains(label)));
    let mut actors: Vec<ActorId> = alike.filter_map(|known| known.actor).collect();
    actors.sort_unstable();
    actors.dedup();
    match actors.as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}

/// Whether the actor's name or its labels have the noun, or one that means the same.
fn is_called(
    reading: &Reading<'_>,
    actors: &Table<ActorId, Actor>,
    before: &[Draft],
    actor: ActorId,
    draft: &Draft,
) -> bool {
    let noun = reading.words.folded(reading.words.within(draft.head).start);
    let same = |word: &str| word == noun || ALLIANCES.contains(&word) && ALLIANCES.contains(&noun);
    let forms = actors
        .get(actor)
        .into_iter()
        .flat_map(|actor| std::iter::once(&actor.name).chain(actor.aliases.iter().map(|alias| &alias.form)));
    let named = forms.map(|form| form.to_lowercase()).any(|form| form.split(' ').any(same));
    let own = before.iter().filter(|known| known.actor == Some(actor));
    let mut words = own.flat_map(|known| known.words.clone()).map(|at| reading.words.folded(at));
    named || words.any(same)
}

/// Whether a listed organisation, such as a union of states, can be meant: an outfit or a gang it is not.
fn can_be_called(
    reading: &Reading<'_>,
    actors: &Table<ActorId, Actor>,
    actor: ActorId,
    draft: &Draft,
) -> bool {
    let noun = reading.words.folded(reading.words.within(draft.head).start);
    let union = actors.get(actor).is_some_and(|actor| actor.aliases.iter().any(|a| a.rule() == "state-name"));
    let plain = draft.labels.iter().all(|(label, _)| label.class == LabelClass::Neutral);
    // `the party` is one that is called so.
    noun != "party" && (!union || (plain && matches!(noun, "organisation" | "organization" | "bloc")))
}

/// The groups that the drafts of a sentence name, each once.
fn groups(
    reading: &Reading<'_>,
    actors: &Table<ActorId, Actor>,
    drafts: &[Draft],
    sentence: usize,
) -> Vec<ActorId> {
    let Some(span) = reading.prose.sentences.get(sentence).map(|sentence| sentence.span) else {
        return Vec::new();
    };
    let near = drafts.iter().rev().take_while(|draft| draft.span.end > span.start);
    let named = near.filter(|draft| {
        span.contains(draft.head) && draft.form == MentionForm::Name && !is_aside(reading, draft)
    });
    let mut groups: Vec<ActorId> = named.filter_map(|draft| draft.actor).collect();
    groups.retain(|actor| {
        let kind = actors.get(*actor).map(|actor| actor.kind);
        matches!(kind, Some(ActorKind::Group | ActorKind::Organisation))
    });
    groups.sort_unstable();
    groups.dedup();
    groups
}

/// Whether the name only stands in a compound or as another name of somebody: `X-linked`, `also known as X`.
fn is_aside(reading: &Reading<'_>, draft: &Draft) -> bool {
    let head = reading.words.within(draft.head);
    let compound = reading.words.gap(head.end) == Gap::Hyphen;
    let renamed =
        head.start > 1 && reading.is(head.start - 1, &["as"]) && reading.is(head.start - 2, &["known"]);
    compound || renamed
}
