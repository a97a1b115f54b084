//! What stands behind one claim: its sentence in its context, who says it, its parts, and how it was found.

use crate::desk::Desk;
use crate::draw::{Drawing, effect, el, live};
use crate::parts::chain::chain;
use crate::parts::marked_text::marked;
use crate::parts::pane::pane_head;
use crate::parts::share::copy_button;
use crate::parts::source_mark::source_name;
use crate::parts::status::status;
use crate::texts::claim;
use crate::{browser, route};
use leptos::prelude::*;
use parallax_view::{Evidence, Page, View, evidence, shared};

/// The evidence of the open claim beside the list; on a phone, a sheet over it.
#[component]
pub(crate) fn EvidencePane() -> impl IntoView {
    let desk = Desk::here();
    let claim = Memo::new(move |_| desk.glance(|view| view.claim.clone()));
    let opened = Signal::derive(move || claim.with(Option::is_some));
    effect(move || {
        if opened.get() && browser::is_phone() {
            browser::focus_soon("evidence-title");
        }
    });
    let content = live(move || match desk.with(evidence) {
        Some(evidence) => vec![found(desk, &evidence)],
        None if opened.get() => vec![not_here()],
        None => vec![nothing_open()],
    });
    view! {
        <aside class="pane beside" class:open=move || opened.get() aria-label=claim::EVIDENCE>
            {pane_head(desk, "evidence-title", claim::EVIDENCE, opened)}
            {content}
        </aside>
    }
}

/// The evidence of one claim.
fn found(desk: Desk, evidence: &Evidence) -> Drawing {
    told(desk, evidence).children(how_read(evidence))
}

/// A claim's sentence in its context, who says it, and the ways from it.
pub(crate) fn told(desk: Desk, evidence: &Evidence) -> Drawing {
    let row = &evidence.row;
    let published = el("details")
        .class("published-when")
        .child(el("summary").words(&evidence.published))
        .child(el("p").class("muted").words(&evidence.published_why));
    let around = |pieces| marked(el("span").class("around"), pieces);
    let context = el("blockquote")
        .class("context words")
        .with("data-place", &row.badge.place.to_string())
        .child(around(&evidence.before))
        .words(" ");
    let context = marked(context, &evidence.sentence).words(" ").child(around(&evidence.after));
    let open_article =
        el("a").class("button go").with("href", &row.open_article.href()).words(claim::OPEN_IN_ARTICLE);
    el("div")
        .class("evidence")
        .child(el("p").class("from").child(source_name(&row.badge)))
        .child(el("p").child(el("cite").words(&evidence.headline)))
        .child(published)
        .child(context)
        .child(el("p").class("by").child(chain(&row.chain, row.voice)))
        .children(across(desk, evidence))
        .child(
            el("p").class("ways").child(open_article).children(copies(desk, evidence)).view((desk
                .program()
                .collect)(
                desk, &row.claim,
            )),
        )
}

/// How the claim stands among the others, as the way to its page; nothing where that is the page.
fn across(desk: Desk, evidence: &Evidence) -> Option<Drawing> {
    let page = Page::Claim(evidence.row.claim.clone());
    let to = desk.glance(|view| (view.page != page).then(|| view.on(page)))?;
    status(&evidence.row.status, &to).map(|link| el("p").class("across-sources").child(link))
}

/// The open claim beside its article.
pub(crate) fn beside_article(desk: Desk, evidence: &Evidence) -> Drawing {
    let row = &evidence.row;
    let listed = desk.glance(|view| view.on(Page::Claims).opening(&row.claim).href());
    let listed = el("a").class("button").with("href", &listed).words(claim::AMONG_ALL_CLAIMS);
    el("section")
        .class("evidence")
        .with("aria-label", claim::THIS_CLAIM)
        .child(el("h2").words(claim::THIS_CLAIM))
        .child(el("p").class("by").child(chain(&row.chain, row.voice)))
        .children(across(desk, evidence))
        .child(
            el("p").class("ways").child(listed).children(copies(desk, evidence)).view((desk
                .program()
                .collect)(
                desk, &row.claim
            )),
        )
        .children(how_read(evidence))
}

/// The link and the citation of a claim, to copy.
fn copies(desk: Desk, evidence: &Evidence) -> [Drawing; 2] {
    let link = desk.with(|library, view| {
        let page = view.page.clone();
        shared(library, &View { page, ..View::default() }.opening(&evidence.row.claim))
    });
    let link = route::address(&link);
    let cited = [evidence.citation.as_str(), &link].join(" ");
    [copy_button(claim::COPY_LINK, link), copy_button(claim::COPY_CITATION, cited)]
}

/// The parts of a claim, and the rules that found it.
pub(crate) fn how_read(evidence: &Evidence) -> [Drawing; 3] {
    let pair = |name: Drawing, words: &str| el("div").child(name).child(el("dd").words(words));
    let slots = evidence.slots.iter().map(|(name, words)| pair(el("dt").words(name), words));
    let rules = evidence.rules.iter().map(|(name, does)| pair(el("dt").child(el("code").words(name)), does));
    [
        el("h3").words(claim::WHAT_IT_SAYS),
        el("dl").class("slots").children(slots),
        el("details")
            .child(el("summary").words(claim::HOW_IT_WAS_FOUND_THE))
            .child(el("dl").class("rules").children(rules)),
    ]
}

fn nothing_open() -> Drawing {
    let key = |words| el("kbd").words(words);
    let hints = el("p")
        .class("small hints")
        .child(key("j"))
        .words(" ")
        .child(key("k"))
        .words(claim::NEXT_PREVIOUS)
        .child(el("br"))
        .child(key("Enter"))
        .words(claim::OPEN)
        .child(key(claim::ESC))
        .words(claim::CLOSE)
        .child(el("br"))
        .child(key("/"))
        .words(claim::SEARCH);
    el("div").class("nothing muted").child(el("p").words(claim::CHOOSE_A_CLAIM_HERE_STANDS)).child(hints)
}

/// A link names a claim that these articles do not hold.
fn not_here() -> Drawing {
    el("p").class("nothing").words(claim::THE_CLAIM_THAT_THIS_LINK)
}
