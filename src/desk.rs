//! What every component can ask for: the open library and the reader's view of it. The view is the one state;
//! a component derives from it with [`Desk::derive`] and changes it with [`Desk::go`]. Beside it stand the reader's
//! own changes to who is who, which this browser keeps and no link carries: [`Desk::edit`] opens the library anew.

use crate::pages::Program;
use crate::store;
use leptos::prelude::{
    Get, GetUntracked, Memo, RwSignal, Set, StoredValue, With, WithUntracked, WithValue, provide_context,
    use_context,
};
use parallax_model::Edit;
use parallax_view::{Library, View, read_edits, write_edits};
use std::sync::Arc;

/// The open library and the view of it.
#[derive(Clone, Copy)]
pub(crate) struct Desk {
    program: Program,
    /// The library as it came.
    original: StoredValue<Arc<Library>>,
    /// The library with the reader's changes.
    library: RwSignal<Arc<Library>>,
    edits: RwSignal<Vec<Edit>>,
    /// Whether the browser will remember them.
    kept: RwSignal<bool>,
    view: RwSignal<View>,
}

impl Desk {
    /// A desk with a library and a first view, for every component below.
    pub(crate) fn provide(program: Program, library: Arc<Library>, view: View) -> Self {
        let edits = (program.edits)();
        let desk = Self {
            program,
            library: RwSignal::new((program.edited)(&library, &edits)),
            original: StoredValue::new(library),
            edits: RwSignal::new(edits),
            kept: RwSignal::new(true),
            view: RwSignal::new(view),
        };
        provide_context(desk);
        desk
    }

    /// The desk of the component that asks.
    pub(crate) fn here() -> Self {
        // Every component stands below the one that provides the desk; one that does not sees an empty one.
        use_context()
            .unwrap_or_else(|| Self::provide(Program::FRONT, Arc::new(Library::empty()), View::default()))
    }

    /// What the program that runs can do.
    pub(crate) fn program(self) -> Program {
        self.program
    }

    /// The view, followed.
    pub(crate) fn view(self) -> View {
        self.view.get()
    }

    /// The view as it is at this moment: for what a reader does, not for what is shown.
    pub(crate) fn view_now(self) -> View {
        self.view.get_untracked()
    }

    /// The same; `None` once the desk is gone: for what was put off.
    pub(crate) fn try_view_now(self) -> Option<View> {
        self.view.try_get_untracked()
    }

    /// Something small of the view, followed.
    pub(crate) fn glance<T>(self, read: impl FnOnce(&View) -> T) -> T {
        self.view.with(read)
    }

    /// Shows another view.
    pub(crate) fn go(self, view: View) {
        self.view.set(view);
    }

    /// Something of the library, followed.
    pub(crate) fn library<T>(self, read: impl FnOnce(&Library) -> T) -> T {
        self.library.with(|library| read(library))
    }

    /// The reader's changes to who is who, whether they fit these articles or not, followed.
    pub(crate) fn edits(self) -> Vec<Edit> {
        self.edits.get()
    }

    /// Whether the browser will remember them, followed.
    pub(crate) fn keeps_edits(self) -> bool {
        self.kept.get()
    }

    /// Makes other changes to who is who, on top of those that other windows made.
    pub(crate) fn edit(self, change: impl FnOnce(&mut Vec<Edit>)) {
        let mut edits = self.edits_now();
        change(&mut edits);
        self.kept.set(store::keep_edits(&write_edits(&edits)));
        self.show_edits(edits);
    }

    /// Takes over what another window changed.
    pub(crate) fn follow_edits(self) {
        let edits = self.edits_now();
        if edits != self.edits.get_untracked() {
            self.show_edits(edits);
        }
    }

    /// The changes as the browser keeps them; where it keeps none, those of this page.
    fn edits_now(self) -> Vec<Edit> {
        if self.kept.get_untracked() { read_edits(&store::edits()) } else { self.edits.get_untracked() }
    }

    fn show_edits(self, edits: Vec<Edit>) {
        let edited = self.program.edited;
        self.library.set(self.original.with_value(|library| edited(library, &edits)));
        self.edits.set(edits);
    }

    /// Opens the library anew after the reader decided on a match: a rejected one is nowhere shown any more.
    pub(crate) fn judge(self) {
        let edited = self.program.edited;
        let edits = self.edits.get_untracked();
        self.library.set(self.original.with_value(|library| edited(library, &edits)));
    }

    /// What `derive` gives for the library and the present view, followed.
    pub(crate) fn with<T>(self, derive: impl FnOnce(&Library, &View) -> T) -> T {
        self.library.with(|library| self.view.with(|view| derive(library, view)))
    }

    /// The same for this moment: for what a reader does, and for what is drawn anew with every change.
    pub(crate) fn now<T>(self, derive: impl FnOnce(&Library, &View) -> T) -> T {
        self.library.with_untracked(|library| self.view.with_untracked(|view| derive(library, view)))
    }

    /// What `derive` gives, computed once for all who read it.
    pub(crate) fn derive<T>(self, derive: impl Fn(&Library, &View) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.with(&derive))
    }
}
