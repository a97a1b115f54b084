//! The bar above the claims: the search, the active filters, the count, the order, and what to do with the rows.

use crate::browser;
use crate::desk::Desk;
use crate::draw::{Drawing, effect, el, live};
use crate::parts::search::{Suggesting, help as search_help, search, wrong};
use crate::parts::share::{export_rows, share};
use crate::texts::list as list_texts;
use leptos::html::Div;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use parallax_view::{Chip, ClaimList, Group, Page, Sort, View, chips};
use std::time::Duration;

/// How long typing rests before the count is said.
const TYPING: Duration = Duration::from_millis(350);

/// The bar over a list of claims. `filters_open` is whether a phone shows the tray of filters.
#[component]
pub(crate) fn Bar(list: Memo<ClaimList>, filters_open: RwSignal<bool>) -> impl IntoView {
    let desk = Desk::here();
    let active = desk.derive(chips);
    let suggesting = Suggesting::default();
    let open_filters = move |_| {
        filters_open.set(true);
        browser::focus_soon("filters-title");
    };
    let filters = live(move || {
        let words = match active.with(Vec::len) {
            0 => list_texts::FILTERS.to_owned(),
            count => list_texts::filters_picked(&count),
        };
        let button = el("button")
            .with("id", "filters-button")
            .with("type", "button")
            .class("button filters")
            .with("aria-expanded", if filters_open.get() { "true" } else { "false" })
            .on("click", open_filters);
        vec![button.words(&words), chips_drawn(desk, active.get())]
    });
    let ways = el("div")
        .class("ways")
        .live(move || desk.glance(|view| orders(desk, view)))
        .child(search_help())
        .child(share())
        .child(export_rows());
    let bar = NodeRef::<Div>::new();
    bar.on_load(|bar| browser::keep_below(&bar));
    view! {
        <div class="bar" node_ref=bar class:filtered=move || !active.with(Vec::is_empty)>
            {live(move || vec![search(desk, suggesting)])}
            {filters}
            {count(desk, list)}
            {ways}
        </div>
        {live(move || vec![wrong(desk)])}
    }
}

/// The active filters, and the way to lift them all; hidden where there is none.
fn chips_drawn(desk: Desk, chips: Vec<Chip>) -> Drawing {
    let hidden = chips.is_empty().then_some("");
    let clear = desk.glance(|view| view.cleared().href());
    let clear = lifting(el("a").class("small").with("href", &clear).words(list_texts::CLEAR_ALL));
    el("ul")
        .class("chips")
        .with("aria-label", list_texts::ACTIVE_FILTERS)
        .with_some("hidden", hidden)
        .children(chips.into_iter().map(|chip| el("li").child(active_filter(desk, chip))))
        .child(el("li").class("clear").child(clear))
}

/// A link that lifts filters and goes away with them: the focus goes to the count, which says what that leaves.
pub(crate) fn lifting(link: Drawing) -> Drawing {
    link.on("click", |_| browser::in_frame(|| browser::focus_first(".count")))
}

/// An active filter; pressing it lifts it.
fn active_filter(desk: Desk, chip: Chip) -> Drawing {
    let mut look = "chip".to_owned();
    if chip.excluded {
        look.push_str(" excluded");
    }
    if !chip.known {
        look.push_str(" unknown");
    }
    let without = chip.without;
    el("button")
        .with("type", "button")
        .class(&look)
        .with("aria-label", &chip.name)
        .with_some("title", (!chip.known).then_some(list_texts::NOT_IN_THESE_ARTICLES))
        .on("click", move |_| {
            desk.go(without.clone());
            browser::in_frame(|| browser::focus_first(".chip, .count"));
        })
        .child(el("b").words(if chip.excluded { list_texts::NOT } else { "" }).words(&chip.label))
        .words(" ")
        .child(el("span").class("value").words(&chip.words))
        .child(el("span").class("cross").with("aria-hidden", "true").words("×"))
}

/// How many claims pass: said at once after a choice, and when typing rests.
fn count(desk: Desk, list: Memo<ClaimList>) -> AnyView {
    let said = RwSignal::new(list.with_untracked(|list| (list.shown, list.total)));
    let resting: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    let mut typed: Option<String> = None;
    effect(move || {
        let now = list.with(|list| (list.shown, list.total));
        let query = desk.glance(|view| view.query.clone());
        if let Some(timer) = resting.try_update_value(Option::take).flatten() {
            timer.clear();
        }
        if typed.replace(query.clone()).is_some_and(|typed| typed != query) {
            resting.set_value(browser::after(TYPING, move || said.set(now)));
        } else {
            said.set(now);
        }
    });
    on_cleanup(move || {
        if let Some(timer) = resting.try_get_value().flatten() {
            timer.clear();
        }
    });
    live(move || {
        let (shown, total) = said.get();
        let words = list_texts::of_claims(&total);
        let count = el("p").class("count").with("role", "status").with("tabindex", "-1");
        vec![count.child(el("b").words(&shown.to_string())).words(&words)]
    })
}

/// The choices of the list; figures have an order of their own.
fn orders(desk: Desk, view: &View) -> Vec<Drawing> {
    if view.page == Page::Claims { vec![sorts(desk, view), groups(desk, view)] } else { Vec::new() }
}

/// In which order.
fn sorts(desk: Desk, view: &View) -> Drawing {
    let sorts = Sort::ALL.iter().map(|sort| (sort.slug(), sort.label()));
    choice("sort", list_texts::SORT, sorts, view.sort.slug()).on("change", move |event| {
        if let Some(sort) = Sort::from_slug(&event_target_value(&event)) {
            desk.go(View { sort, ..desk.view_now() });
        }
    })
}

/// Under which headings.
fn groups(desk: Desk, view: &View) -> Drawing {
    let groups = Group::ALL.iter().map(|group| (group.slug(), group.label()));
    choice("group", list_texts::GROUP, groups, view.group.slug()).on("change", move |event| {
        if let Some(group) = Group::from_slug(&event_target_value(&event)) {
            desk.go(View { group, ..desk.view_now() });
        }
    })
}

/// One choice among slugs with their names.
fn choice(
    id: &str,
    label: &str,
    choices: impl Iterator<Item = (&'static str, &'static str)>,
    chosen: &str,
) -> Drawing {
    let options = choices.map(|(slug, label)| el("option").with("value", slug).words(label));
    el("span")
        .class("order")
        .child(el("label").with("for", id).words(label))
        .child(el("select").with("id", id).class("button").children(options).value(chosen))
}
