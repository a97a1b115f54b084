//! When and where: gives each expression of time and each named place of a claim to the event whose verb stands nearest
//! before it, else to the main one.

use super::Event;
use super::argument::{Argument, Scene};
use super::sides::Line;
use parallax_model::{Span, TimeId, TimeKind};

/// Prepositions that put something in a place.
const PLACING: &[&str] =
    &["in", "at", "near", "around", "inside", "across", "within", "outside", "throughout", "on"];
/// Prepositions that set a day by which something is to be done.
const DUE: &[&str] = &["by", "until", "before"];

pub(super) fn set(scene: &Scene<'_>, line: &Line<'_>, events: &mut [Event]) {
    set_times(scene, line, events);
    for phrase in line.phrases.iter().filter(|phrase| phrase.start > 0 && line.is(phrase.start - 1, PLACING))
    {
        let (run, _) = line.right(phrase.start);
        let Some(place) = Argument::read(scene, &line.words, &run, "") else { continue };
        if let Some(event) = nearest(events, place.span) {
            event.places.push(place);
        }
    }
}

fn set_times(scene: &Scene<'_>, line: &Line<'_>, events: &mut [Event]) {
    let (first_row, times) = scene.times;
    let hull = line.words.first().zip(line.words.last()).map(|(first, last)| first.span.join(last.span));
    let Some(hull) = hull else { return };
    let from = times.partition_point(|time| time.span.end <= hull.start);
    for (row, time) in times.iter().enumerate().skip(from).take_while(|(_, time)| time.span.start < hull.end)
    {
        let inside = line.words.iter().any(|word| word.span.overlaps(time.span));
        if !inside || matches!(time.kind, TimeKind::Duration | TimeKind::Set) || time.from.is_none() {
            continue;
        }
        let at = line.words.partition_point(|word| word.span.start < time.span.start);
        let deadline = at > 0 && line.is(at - 1, DUE);
        let Some(event) = nearest(events, time.span) else { continue };
        if event.time.is_none() || deadline && !event.deadline {
            event.time = Some(TimeId::new(first_row + row));
            event.deadline = deadline;
        }
    }
}

/// The event whose verb stands nearest before `span`, else the main one.
fn nearest(events: &mut [Event], span: Span) -> Option<&mut Event> {
    let before = events.iter().enumerate().filter(|(_, event)| event.verb.start < span.start);
    let nearest = before.max_by_key(|(_, event)| event.verb.start).map(|(row, _)| row);
    let row = nearest.or_else(|| events.iter().position(|event| event.main))?;
    events.get_mut(row)
}
