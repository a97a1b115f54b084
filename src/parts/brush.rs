//! The whole line of days with the window that a reader moves over it: by pointer from one day to another, or by the
//! arrow keys at either end. Both do what the typed days do: they set the days of the view.

use crate::desk::Desk;
use crate::draw::{Drawing, el};
use crate::parts::lanes::{scale, stretch};
use crate::texts::days;
use leptos::ev::Event;
use leptos::prelude::{Get, GetUntracked, RwSignal, Set};
use parallax_model::Day;
use parallax_view::{BAR, DateRange, DayLine, PARTS, Whole};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent};

/// The window while a reader moves it: the end that stays, and the end that moves.
pub(crate) type Held = RwSignal<Option<(Day, Day)>>;

/// How near to an end of the window the pointer takes hold of it, in parts of the line.
const NEAR: i32 = 150;

/// The name of the end of the window that comes first.
const FIRST: &str = days::FIRST_DAY;

/// The line with its bars and the window.
pub(crate) fn brush(desk: Desk, whole: &Whole, held: Held) -> Drawing {
    let bars = whole.bars.iter().zip((0..).step_by(BAR as usize)).filter(|(height, _)| **height > 0).map(
        |(height, at)| {
            let style = format!("{}; height: {height}%", stretch(at, Some(BAR)));
            el("span").class("bar-of-days").with("style", &style)
        },
    );
    let (axis, window) = (whole.axis.clone(), whole.window);
    let pointed = move |event: Event| {
        if let Ok(event) = event.dyn_into::<PointerEvent>() {
            follow(desk, &axis, window, held, &event);
        }
    };
    let line = &whole.axis;
    let (from, to) = ends(held.get().unwrap_or(window));
    let (left, right) = (line.at(from), line.end_of(to));
    let picked = el("span").class("picked").with("style", &stretch(left, Some(right - left)));
    let first = handle(desk, line, held, FIRST, (to, from)).with("style", &stretch(left, None));
    let last = handle(desk, line, held, days::LAST_DAY, (from, to)).with("style", &stretch(right, None));
    el("div")
        .class("brush")
        .child(
            el("div")
                .class("whole")
                .on("pointerdown", pointed.clone())
                .on("pointermove", pointed.clone())
                .on("pointerup", pointed.clone())
                .on("pointercancel", pointed)
                .children(bars)
                .children([picked, first, last]),
        )
        .child(scale(line))
}

/// One end of the window: it moves by keys, the other stays.
fn handle(desk: Desk, line: &DayLine, held: Held, name: &str, (stays, moves): (Day, Day)) -> Drawing {
    let number = |day: Day| line.from.days_to(day).to_string();
    let (first, last) = (line.from, line.to);
    let room = if name == FIRST { (first, stays) } else { (stays, last) };
    el("span")
        .class("handle")
        .with("role", "slider")
        .with("tabindex", "0")
        .with("aria-label", name)
        .with("aria-valuemin", "0")
        .with("aria-valuemax", &number(last))
        .with("aria-valuenow", &number(moves))
        .with("aria-valuetext", &moves.in_words())
        .on("keydown", move |event| {
            if let Some(day) = pressed(&event, moves).map(|day| day.clamp(room.0, room.1)) {
                event.prevent_default();
                held.set(Some((stays, day)));
            }
        })
        .on("keyup", move |_| settle(desk, held, first, last))
}

/// Where a key takes an end of the window.
fn pressed(event: &Event, day: Day) -> Option<Day> {
    match event.dyn_ref::<KeyboardEvent>()?.key().as_str() {
        "ArrowLeft" | "ArrowDown" => day.plus(-1),
        "ArrowRight" | "ArrowUp" => day.plus(1),
        "PageDown" => day.plus(-30),
        "PageUp" => day.plus(30),
        "Home" => Day::new(-9999, 1, 1),
        "End" => Day::new(9999, 12, 31),
        _ => None,
    }
}

/// Follows the pointer from the day where it was put down to the day where it is lifted.
fn follow(desk: Desk, line: &DayLine, window: (Day, Day), held: Held, event: &PointerEvent) {
    let Some(target) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return;
    };
    let at = event.offset_x() * PARTS / target.client_width().max(1);
    let day = line.day_at(at);
    match (event.type_().as_str(), held.get_untracked()) {
        ("pointerdown", _) => {
            let near = |end: i32| (at - end).abs() < NEAR;
            let stays = match window {
                (from, to) if near(line.at(from)) => to,
                (from, to) if near(line.end_of(to)) => from,
                _ => day,
            };
            held.set(Some((stays, day)));
            // Without the capture the drag ends at the line's edge, no more.
            let _ = target.set_pointer_capture(event.pointer_id());
        }
        ("pointermove", Some((stays, _))) => held.set(Some((stays, day))),
        ("pointerup", Some((stays, now))) if stays != now => settle(desk, held, line.from, line.to),
        ("pointermove", None) => {}
        _ => held.set(None),
    }
}

/// Makes the window the days of the view; an end of the line is an open end.
fn settle(desk: Desk, held: Held, first: Day, last: Day) {
    let Some(window) = held.get_untracked() else { return };
    held.set(None);
    let (from, to) = ends(window);
    let days = DateRange::between(Some(from).filter(|day| first < *day), Some(to).filter(|day| *day < last));
    desk.go(desk.view_now().dated(days));
}

fn ends((a, b): (Day, Day)) -> (Day, Day) {
    (a.min(b), a.max(b))
}
