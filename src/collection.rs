//! What the reader collects, for the components of the whole: kept by this browser, the same in every window of it,
//! and changed by nothing but the reader. Where the browser keeps nothing, it lasts as long as the page.

use crate::desk::Desk;
use crate::store;
use leptos::prelude::{
    Get, GetUntracked, RwSignal, Set, UpdateUntracked, With, on_cleanup, provide_context, use_context,
    window_event_listener_untyped,
};
use parallax_view::{Collected, Library};

/// What is collected, and whether the browser keeps it.
#[derive(Clone, Copy)]
pub(crate) struct Collection {
    collected: RwSignal<Collected>,
    kept: RwSignal<bool>,
}

impl Collection {
    /// What the browser kept, for every component below.
    pub(crate) fn provide() -> Self {
        let collection = Self {
            collected: RwSignal::new(Collected::read(&store::collected())),
            kept: RwSignal::new(true),
        };
        let elsewhere = window_event_listener_untyped("storage", move |_| {
            let now = Collected::read(&store::collected());
            if collection.kept.get_untracked() && collection.collected.get_untracked() != now {
                collection.collected.set(now);
            }
        });
        on_cleanup(move || elsewhere.remove());
        provide_context(collection);
        collection
    }

    /// That of the component that asks; `None` in a program that has none.
    pub(crate) fn here() -> Option<Self> {
        use_context()
    }

    /// What is collected, followed.
    pub(crate) fn with<T>(self, read: impl FnOnce(&Collected) -> T) -> T {
        self.collected.with(read)
    }

    /// What is collected at this moment.
    pub(crate) fn now(self) -> Collected {
        self.collected.get_untracked()
    }

    /// Whether the browser keeps it, followed.
    pub(crate) fn is_kept(self) -> bool {
        self.kept.get()
    }

    /// Changes what is collected, on top of what other windows made of it.
    pub(crate) fn change(self, change: impl FnOnce(&Collected) -> Collected) {
        let changed = change(&self.latest());
        self.kept.set(store::keep_collected(&changed.written()));
        self.collected.set(changed);
    }

    /// The same while a reader types: nothing is drawn anew, as the field shows it.
    pub(crate) fn note(self, change: impl FnOnce(&Collected) -> Collected) {
        let changed = change(&self.latest());
        let kept = store::keep_collected(&changed.written());
        self.collected.update_untracked(|collected| *collected = changed);
        if self.kept.get_untracked() != kept {
            self.kept.set(kept);
        }
    }

    /// What is collected as the browser keeps it; where it keeps nothing, as this page does.
    fn latest(self) -> Collected {
        if self.kept.get_untracked() { Collected::read(&store::collected()) } else { self.now() }
    }

    /// Collects a claim, or takes it back.
    pub(crate) fn toggle(self, desk: Desk, claim: &str) {
        self.change(|collected| desk.now(|library: &Library, _| collected.toggled(library, claim)));
    }
}
