//! The numbers of figures, and other rows that are no stretch of words, under columns.

use super::set::{Rows, Set};
use super::table::Value;
use crate::text::plain;
use crate::texts::export as texts;
use crate::{
    AXES, ClaimPage, Count, Library, NamingMatrix, Page, View, actor, actors as actor_index, axis_of,
    compare, coverage as covered, figures, named_together, naming as named, reader, timeline,
};

fn set(key: &'static str, label: &'static str, columns: &[&'static str], rows: Vec<Vec<Value>>) -> Set {
    Set::new(key, label, Rows::Figures(columns.to_vec(), rows))
}

/// The naming of every actor in every source, in one voice.
pub(super) fn naming(library: &Library, view: &View) -> Set {
    let rows = matrix(&named(library, view), view.naming_voice.slug());
    set("naming", texts::WHAT_THEY_CALL_EACH, &NAMING, rows)
}

/// The naming of the actor of the page, voice by voice.
pub(super) fn naming_of_actor(library: &Library, view: &View) -> Set {
    let rows = actor(library, view).map(|actor| {
        let mut rows = matrix(&actor.naming, "");
        for row in &mut rows {
            // Its rows are voices: the name is the voice, and the actor is the page's.
            if let [name, _, voice, ..] = row.as_mut_slice() {
                std::mem::swap(name, voice);
                *name = actor.name.as_str().into();
            }
        }
        rows
    });
    set("naming", texts::HOW_IT_IS_LABELLED, &NAMING, rows.unwrap_or_default())
}

const NAMING: [&str; 8] = ["actor", "source", "voice", "word", "class", "k", "n", "link"];

fn matrix(matrix: &NamingMatrix, voice: &str) -> Vec<Vec<Value>> {
    let mut rows = Vec::new();
    for actor in &matrix.rows {
        for (badge, cell) in matrix.sources.iter().zip(&actor.cells) {
            rows.extend(cell.parts.iter().map(|part| {
                vec![
                    actor.name.as_str().into(),
                    badge.name.as_str().into(),
                    voice.into(),
                    part.word.as_str().into(),
                    part.class.map_or("", |class| class.slug()).into(),
                    part.k.into(),
                    cell.n.into(),
                    (&part.open).into(),
                ]
            }));
        }
    }
    rows
}

/// Who says what, and who is silent: a row for each proposition in each source.
pub(super) fn coverage(library: &Library, view: &View) -> Set {
    let matrix = covered(library, view, usize::MAX);
    let mut rows = Vec::new();
    for proposition in &matrix.rows {
        for (badge, cell) in matrix.sources.iter().zip(&proposition.cells) {
            rows.push(vec![
                proposition.words.as_str().into(),
                badge.name.as_str().into(),
                cell.words.into(),
                Value::List(cell.claims.iter().map(|(name, _)| name.clone()).collect()),
                cell.nearest.as_ref().map_or(String::new(), |near| plain(&near.sentence)).into(),
                cell.nearest.as_ref().map_or("", |near| near.distance.as_str()).into(),
                (&proposition.open).into(),
            ]);
        }
    }
    let columns = ["proposition", "source", "standing", "claims", "nearest", "distance", "link"];
    set("coverage", texts::WHO_IS_SILENT, &columns, rows)
}

/// Every number of the other figures on the sources.
pub(super) fn numbers(library: &Library, view: &View) -> Set {
    let mut rows: Vec<Vec<Value>> = Vec::new();
    for chart in figures(library, view) {
        for row in &chart.rows {
            for (column, number) in chart.columns.iter().zip(&row.cells) {
                rows.extend(number.as_ref().map(|number| {
                    vec![
                        chart.slug.into(),
                        row.name.as_str().into(),
                        column.name.as_str().into(),
                        number.k.into(),
                        number.n.map_or_else(String::new, |n| n.to_string()).into(),
                        number.words.as_str().into(),
                        (&number.open).into(),
                    ]
                }));
            }
        }
    }
    set("figures", texts::EVERY_NUMBER, &["figure", "row", "column", "k", "n", "words", "link"], rows)
}

/// The actors of the index.
pub(super) fn actors(library: &Library, view: &View) -> Set {
    let n = |count: &Count| Value::Number(count.n);
    let mut rows = Vec::new();
    for group in actor_index(library, view).kinds {
        rows.extend(group.actors.iter().map(|line| {
            vec![
                line.name.as_str().into(),
                group.kind.slug().into(),
                Value::List(line.sources.iter().map(|badge| badge.name.clone()).collect()),
                n(&line.mentions),
                n(&line.says),
                n(&line.told),
                (&line.page).into(),
            ]
        }));
    }
    set(
        "actors",
        texts::WHO_IS_NAMED,
        &["actor", "kind", "sources", "mentions", "says", "told", "link"],
        rows,
    )
}

/// The forms of the name of the page's actor, in each source.
pub(super) fn forms(library: &Library, view: &View) -> Set {
    let mut rows = Vec::new();
    if let Some(actor) = actor(library, view) {
        for form in &actor.forms {
            rows.extend(form.parts.iter().map(|part| {
                vec![
                    actor.name.as_str().into(),
                    form.words.as_str().into(),
                    part.badge.name.as_str().into(),
                    part.k.into(),
                    form.n.into(),
                    form.how.as_str().into(),
                    form.score.map_or_else(|| "".into(), |score| u32::from(score).into()),
                    (&part.open).into(),
                ]
            }));
        }
    }
    let columns = ["actor", "form", "source", "k", "n", "how", "score", "link"];
    set("forms", texts::UNDER_WHICH_NAMES, &columns, rows)
}

/// The sources that say nothing on the claim of the page.
pub(super) fn silence(page: &ClaimPage) -> Set {
    let row = |source: &crate::SilentSource| {
        let near = source.nearest.as_ref();
        vec![
            page.evidence.row.claim.as_str().into(),
            source.badge.name.as_str().into(),
            source.words.into(),
            near.map(|near| plain(&near.sentence)).unwrap_or_default().into(),
            near.map_or("", |near| near.distance.as_str()).into(),
            near.map_or_else(|| "".into(), |near| (&near.open).into()),
        ]
    };
    let rows = page.silent.iter().map(row).collect();
    set(
        "silence",
        texts::SOURCES_WITHOUT_A_MATCH,
        &["claim", "source", "standing", "nearest", "distance", "link"],
        rows,
    )
}

/// What changes and what is contradicted along the timeline.
pub(super) fn turns(library: &Library, view: &View) -> Set {
    let rows = timeline(library, view).turns.into_iter().map(|turn| {
        vec![
            turn.kind.slug().into(),
            turn.slot.into(),
            turn.before.badge.name.into(),
            turn.before.words.into(),
            turn.before.published.into(),
            turn.after.badge.name.into(),
            turn.after.words.into(),
            turn.after.published.into(),
            turn.why.into(),
            (&turn.after.open).into(),
        ]
    });
    let columns = [
        "relation",
        "slot",
        "before_source",
        "before",
        "before_published",
        "after_source",
        "after",
        "after_published",
        "why",
        "link",
    ];
    set("turns", texts::WHAT_CHANGES, &columns, rows.collect())
}

/// What the sides of a comparison have in common, and what not.
pub(super) fn parts(library: &Library, view: &View) -> Set {
    let parts = compare(library, view).parts.into_iter();
    let rows = parts.map(|part| vec![part.words.into(), part.count.into(), (&part.open).into()]).collect();
    set("common", texts::WHAT_IS_COMMON, &["part", "claims", "link"], rows)
}

/// How each side of a comparison is told, property by property.
pub(super) fn axes(library: &Library, view: &View) -> Set {
    let axes = AXES.iter().filter_map(|facet| axis_of(library, view, *facet));
    let mut rows = Vec::new();
    for axis in named_together(library, view).into_iter().chain(axes) {
        for value in &axis.rows {
            rows.extend(axis.columns.iter().zip(&value.cells).map(|(side, cell)| {
                vec![
                    axis.name.as_str().into(),
                    value.name.as_str().into(),
                    side.as_str().into(),
                    cell.k.into(),
                    cell.n.into(),
                    (&cell.open).into(),
                ]
            }));
        }
    }
    set("axes", texts::HOW_EACH_SIDE_IS_TOLD, &["property", "value", "side", "k", "n", "link"], rows)
}

/// Who says what in the article of the Reader.
pub(super) fn speech(library: &Library, view: &View) -> Set {
    let article = match &view.page {
        Page::Reader(slug) => slug.as_str(),
        _ => "",
    };
    let speech = reader(library, view).map(|page| page.speech).unwrap_or_default().into_iter();
    let rows = speech.map(|note| {
        vec![
            article.into(),
            note.speaker.into(),
            note.kind.slug().into(),
            note.cue.into(),
            note.class.slug().into(),
            note.form.slug().into(),
            note.content.into(),
            note.rule.into(),
        ]
    });
    let columns = ["article", "speaker", "speaker_kind", "cue", "cue_class", "form", "words", "rule"];
    set("speech", texts::WHO_SAYS_WHAT, &columns, rows.collect())
}
