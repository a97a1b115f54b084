//! The command palette: a field, and below it what fits to what is typed, by arrows and Enter or by pointer.

use crate::browser;
use crate::desk::Desk;
use crate::draw::{Drawing, effect, el, live};
use crate::handover;
use crate::parts::over;
use crate::route;
use crate::store::{self, Choice};
use crate::texts::frame;
use leptos::ev::Event;
use leptos::prelude::{AnyView, Get, GetUntracked, Memo, RwSignal, Set, With, event_target_value, window};
use leptos::task::spawn_local;
use parallax_view::{Command, Entry, Target, View, palette as entries};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// The id of the dialog.
const ID: &str = "palette";

/// The palette's state.
#[derive(Clone, Copy)]
pub(crate) struct Palette {
    desk: Desk,
    opened: RwSignal<bool>,
    typed: RwSignal<String>,
    /// Which entry Enter chooses.
    chosen: RwSignal<usize>,
    found: Memo<Vec<Entry>>,
}

/// A closed palette.
pub(crate) fn palette(desk: Desk) -> Palette {
    let (opened, typed) = (RwSignal::new(false), RwSignal::new(String::new()));
    let found = Memo::new(move |_| {
        if opened.get() {
            typed.with(|typed| desk.with(|library, view| entries(library, view, typed)))
        } else {
            Vec::new()
        }
    });
    let chosen = RwSignal::new(0);
    // The field tells which entry Enter chooses.
    effect(move || {
        let _ = found.with(Vec::len);
        tell_chosen(&format!("palette-{}", chosen.get()));
    });
    Palette { desk, opened, typed, chosen, found }
}

impl Palette {
    /// Opens it with what was typed while it was on its way.
    pub(crate) fn open(self, typed: &str) {
        self.typed.set(typed.to_owned());
        self.chosen.set(0);
        self.opened.set(true);
        browser::in_frame(|| {
            over::open(ID);
            browser::focus("palette-field");
        });
    }

    /// The dialog.
    pub(crate) fn drawn(self) -> AnyView {
        live(move || {
            let opened = self.opened.get();
            vec![
                over::dialog(ID, frame::COMMANDS_TITLE)
                    .on("close", move |_| self.opened.set(false))
                    .children(opened.then(|| self.field()))
                    .children(opened.then(|| el("div").live(move || self.list()))),
            ]
        })
    }

    fn field(self) -> Drawing {
        let typed = move |event: Event| {
            self.typed.set(event_target_value(&event));
            self.chosen.set(0);
        };
        let field = el("input")
            .with("id", "palette-field")
            .with("type", "text")
            .with("role", "combobox")
            .with("aria-expanded", "true")
            .with("aria-controls", "palette-list")
            .with("aria-autocomplete", "list")
            .with("autocomplete", "off")
            .with("spellcheck", "false")
            .value(&self.typed.get_untracked())
            .with("placeholder", frame::VIEW_ACTOR_FILTER_COMMAND)
            .on("input", typed)
            .on("keydown", move |event| self.press(&event));
        el("div")
            .class("palette-field")
            .child(el("label").class("unseen").with("for", "palette-field").words(frame::GO_TO_FILTER_OR_DO))
            .child(field)
    }

    fn list(self) -> Vec<Drawing> {
        let chosen = self.chosen.get();
        let found = self.found.get();
        let count = match found.len() {
            0 => frame::NOTHING_FITS.to_owned(),
            1 => "1 entry".to_owned(),
            n => format!("{n} entries"),
        };
        let options = found.into_iter().enumerate().map(|(place, entry)| {
            let detail = (!entry.detail.is_empty())
                .then(|| el("span").class("small muted").with("dir", "auto").words(&entry.detail));
            let target = entry.target.clone();
            el("li")
                .with("id", &format!("palette-{place}"))
                .with("role", "option")
                .with("aria-selected", if place == chosen { "true" } else { "false" })
                .on("click", move |_| self.choose(&target))
                .child(el("span").class("kind").words(entry.kind))
                .child(el("span").class("name").with("dir", "auto").words(&entry.name))
                .children(detail)
        });
        vec![
            el("p").class("unseen").with("role", "status").words(&count),
            el("ul")
                .with("id", "palette-list")
                .with("role", "listbox")
                .with("aria-label", frame::ENTRIES)
                .children(options),
        ]
    }

    fn press(self, event: &Event) {
        let Some(key) = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key) else { return };
        let count = self.found.with(Vec::len);
        let now = self.chosen.get_untracked();
        let to = match key.as_str() {
            "ArrowDown" => {
                if now + 1 < count {
                    now + 1
                } else {
                    0
                }
            }
            "ArrowUp" => now.checked_sub(1).unwrap_or(count.saturating_sub(1)),
            "Enter" => {
                event.prevent_default();
                let target = self.found.with(|found| found.get(now).map(|entry| entry.target.clone()));
                if let Some(target) = target {
                    self.choose(&target);
                }
                return;
            }
            _ => return,
        };
        event.prevent_default();
        self.chosen.set(to);
        browser::in_frame(move || browser::near(&format!("palette-{to}")));
    }

    fn choose(self, target: &Target) {
        over::close(ID);
        match target {
            Target::Go(view) => self.desk.go((**view).clone()),
            Target::Do(Command::Theme) => next(Choice::Theme),
            Target::Do(Command::Density) => next(Choice::Density),
            Target::Do(Command::Help) => handover::wish("help"),
            Target::Do(Command::Print) => browser::in_frame(|| drop(window().print())),
            Target::Do(Command::CopyLink) => {
                let link = self.desk.now(|library, view| {
                    route::address(&View { corpus: Some(library.hash.clone()), ..view.clone() })
                });
                spawn_local(async move {
                    browser::copy(&link).await;
                });
            }
        }
    }
}

/// Goes on to the next value of a choice, as its button does.
fn next(choice: Choice) {
    let selector = format!("[data-choice=\"{}\"]", choice.label());
    match browser::all(&selector).into_iter().next() {
        Some(button) => button.click(),
        None => store::choose(choice, ""),
    }
}

fn tell_chosen(id: &str) {
    if let Some(field) = browser::all("#palette-field").into_iter().next() {
        let _ = field.set_attribute("aria-activedescendant", id);
    }
}
