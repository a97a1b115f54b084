//! What the events of one claim take from each other: the time and place of the main one, and what a verb governs.

use super::Event;
use super::class::Class;
use super::read::Reading;

/// Gives what a participle tells beside the main verb the time and place of that: `attacked on Monday, killing two`.
pub(super) fn share_setting(readings: &[Reading], rows: &[usize], events: &mut [Event]) {
    let Some(main) = events.iter().position(|event| event.main) else { return };
    let beside = readings.iter().zip(rows).enumerate().filter(|(_, (reading, _))| reading.is_beside);
    let beside = beside.filter_map(|(row, (_, place))| {
        let next = rows.get(row + 1).copied().unwrap_or(events.len());
        (*place < next).then_some(*place)
    });
    let beside: Vec<usize> = beside.collect();
    let Some((time, places)) = events.get(main).map(|main| (main.time, main.places.clone())) else { return };
    for place in beside {
        let Some(event) = events.get_mut(place) else { continue };
        event.time = event.time.or(time);
        if event.places.is_empty() {
            event.places.clone_from(&places);
        }
    }
}

/// Gives each event that governs another one its class: `agreed to withdraw`. `rows` holds for each reading the place
/// at which its event stands, or would.
pub(super) fn set_complements(readings: &[Reading], rows: &[usize], events: &mut [Event]) {
    let event = |row: usize| {
        let (place, next) = (*rows.get(row)?, rows.get(row + 1).copied().unwrap_or(events.len()));
        (place < next).then_some(place)
    };
    let governed: Vec<(usize, Class)> = readings
        .iter()
        .enumerate()
        .rev()
        .filter_map(|(row, reading)| {
            Some((event(reading.governor?)?, events.get(event(row)?)?.class.clone()))
        })
        .collect();
    for (place, class) in governed {
        if let Some(event) = events.get_mut(place) {
            event.complement = Some(class);
        }
    }
}
