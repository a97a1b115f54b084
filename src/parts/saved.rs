//! A saved view that a reader opens: what it shows, what it carries of its maker's own and what that would change
//! here; nothing of it is taken over unless the reader ticks it.

use crate::collection::Collection;
use crate::desk::Desk;
use crate::draw::{Drawing, el};
use crate::parts::over;
use crate::parts::share_dialog::is_ticked;
use crate::texts::passing;
use crate::{handover, store};
use js_sys::Uint8Array;
use leptos::prelude::{
    AnyView, Get, GetUntracked, IntoAny, RwSignal, Set, provide_context, untrack, use_context,
};
use leptos::task::spawn_local;
use parallax_view::{Change, Changes, Fate, MOST_BYTES, Own, SavedError, SavedView, changes};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// The id of the dialog.
const DIALOG: &str = "saved";

/// The saved view that was chosen last, for the components of the whole.
#[derive(Clone, Copy)]
pub(crate) struct SavedViews {
    read: RwSignal<Option<Result<SavedView, String>>>,
}

impl SavedViews {
    /// None chosen yet, for every component below.
    pub(crate) fn provide() -> Self {
        let views = Self { read: RwSignal::new(None) };
        provide_context(views);
        views
    }

    /// That of the component that asks; `None` in a program that has none.
    pub(crate) fn here() -> Option<Self> {
        use_context()
    }

    /// Reads a file and shows what it holds, or why it can't be read.
    pub(crate) fn open(self, file: File) {
        spawn_local(async move {
            self.read.set(Some(content(&file).await));
            over::open(DIALOG);
        });
    }

    /// The dialog.
    pub(crate) fn drawn(self, desk: Desk) -> AnyView {
        let dialog = over::dialog(DIALOG, passing::SAVED_VIEW).live(move || match self.read.get() {
            Some(Ok(saved)) => told(desk, &saved),
            Some(Err(why)) => refused(&why),
            None => Vec::new(),
        });
        dialog.into_any()
    }
}

/// A file's content, if it is not larger than any saved view.
#[expect(clippy::cast_sign_loss, reason = "a size is not negative")]
async fn content(file: &File) -> Result<SavedView, String> {
    let size = file.size();
    if size > MOST_BYTES as f64 {
        return Err(SavedError::TooLong { bytes: size as usize }.to_string());
    }
    let bytes = JsFuture::from(file.array_buffer()).await;
    let bytes = bytes.map_err(|_| passing::COULD_NOT_READ.to_owned())?;
    SavedView::read(&Uint8Array::new(&bytes).to_vec()).map_err(|error| error.to_string())
}

fn refused(why: &str) -> Vec<Drawing> {
    vec![
        el("h2").words(passing::NOT_OPENED),
        el("p").with("role", "alert").words(why),
        el("p").class("choices").child(button(passing::CLOSE, || over::close(DIALOG))),
    ]
}

fn told(desk: Desk, saved: &SavedView) -> Vec<Drawing> {
    // Asked for here: what a press does knows no context.
    let collection = Collection::here();
    let would = would(desk, collection, saved);
    let day = if saved.day.is_empty() { String::new() } else { passing::saved_on(&saved.day) };
    let notes = would.notes.iter().map(|note| el("li").words(&note.what));
    let with_actors = RwSignal::new(false);
    let with_verdicts = RwSignal::new(false);
    let with_items = RwSignal::new(false);
    let carried = [
        list(passing::SPLITS_AND_JOINS, &would.actors, with_actors),
        list(passing::VERDICTS, &would.verdicts, with_verdicts),
        list(passing::COLLECTED_ITEMS, &would.items, with_items),
    ];
    let nothing = would.actors.is_empty() && would.verdicts.is_empty() && would.items.is_empty();
    let about = if nothing { passing::CARRIES_NOTHING } else { passing::CARRIES_DECISIONS };
    let taken = saved.clone();
    let open = move || {
        let ticked = |kind: RwSignal<bool>| kind.get_untracked();
        take_over(desk, collection, &taken, [ticked(with_actors), ticked(with_verdicts), ticked(with_items)]);
    };
    let title = if saved.title.is_empty() { passing::WITHOUT_A_TITLE } else { &saved.title };
    vec![
        el("h2").words(passing::A_SAVED_VIEW),
        el("p").class("words").child(el("bdi").words(title)),
        el("p").class("small muted").words(&day).words(about),
        el("ul").class("small").children(notes),
        el("div").class("carried").children(carried.into_iter().flatten()),
        el("p")
            .class("choices")
            .child(button(passing::OPEN_THE_VIEW, open).with("id", "saved-open"))
            .child(button(passing::CANCEL, || over::close(DIALOG))),
    ]
}

/// What a file carries of one kind, each with what it would do; nothing where it carries none.
fn list(what: &str, carried: &[Change], ticked: RwSignal<bool>) -> Option<Drawing> {
    let lines = carried.iter().map(|change| {
        let fate = (!change.fate.words().is_empty())
            .then(|| el("small").class("muted").words(" ").words(change.fate.words()));
        el("li")
            .with("data-fate", fate_slug(change.fate))
            .child(el("bdi").words(&change.words))
            .children(fate)
    });
    let would = carried.iter().filter(|change| change.fate.does_something()).count();
    let name = passing::take_over(&what, &would, &carried.len());
    let input = el("input").with("type", "checkbox").on("change", move |event| ticked.set(is_ticked(&event)));
    let input = if would == 0 { input.with("disabled", "") } else { input };
    (!carried.is_empty()).then(|| {
        el("fieldset")
            .child(el("legend").child(el("label").child(input).words(" ").words(&name)))
            .child(el("ul").class("small").children(lines))
    })
}

fn fate_slug(fate: Fate) -> &'static str {
    match fate {
        Fate::New => "new",
        Fate::Known => "known",
        Fate::Reverses => "reverses",
        Fate::Foreign => "foreign",
    }
}

/// What it would change now to take a file over.
fn would(desk: Desk, collection: Option<Collection>, saved: &SavedView) -> Changes {
    let (edits, judgements) = (desk.edits(), store::judgements());
    let collected = collection.map(Collection::now).unwrap_or_default();
    let own = Own { edits: &edits, judgements: &judgements, collected: &collected };
    desk.with(|library, _| changes(library, saved, own))
}

/// Shows the view, and takes over what was ticked, on top of what is the reader's at this moment.
fn take_over(
    desk: Desk,
    collection: Option<Collection>,
    saved: &SavedView,
    [actors, verdicts, items]: [bool; 3],
) {
    let would = untrack(|| would(desk, collection, saved));
    if verdicts {
        store::keep(&would.judgements);
        handover::tell(store::JUDGED);
        desk.judge();
    }
    if actors {
        desk.edit(|edits| edits.clone_from(&would.edits));
    }
    if let Some(collection) = collection.filter(|_| items) {
        collection.change(|_| would.collected.clone());
    }
    over::close(DIALOG);
    desk.go(would.view.clone());
}

fn button(words: &str, done: impl Fn() + Send + Sync + 'static) -> Drawing {
    el("button").with("type", "button").class("button").on("click", move |_| done()).words(words)
}
