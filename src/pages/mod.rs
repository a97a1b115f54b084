//! The pages, one file each.

mod actor;
mod actors;
mod claim;
mod claims;
mod compare;
mod method;
mod overview;
mod reader;
mod sources;
mod timeline;
mod unknown;

use crate::desk::Desk;
use crate::draw::live;
use crate::handover;
use crate::parts::claim_list;
use leptos::prelude::{AnyView, IntoAny, view};
use parallax_view::Page;

/// The pages that a program holds.
#[derive(Clone, Copy)]
pub struct Pages {
    holds: fn(&Page) -> bool,
    draw: fn(Desk, &Page) -> Option<AnyView>,
}

impl Pages {
    /// What a first visit is for: what there is, the claims, and the articles.
    pub const FRONT: Self = Self { holds: is_front, draw: front };
    /// All of them.
    pub const WHOLE: Self =
        Self { holds: |_| true, draw: |desk, page| front(desk, page).or_else(|| further(desk, page)) };

    /// Whether this program holds the page.
    pub(crate) fn hold(self, page: &Page) -> bool {
        (self.holds)(page)
    }

    /// The page that a view names; where this program does not hold it, the wait for the one that does.
    pub(crate) fn page(self, desk: Desk, page: &Page) -> AnyView {
        let name = page.label();
        (self.draw)(desk, page).unwrap_or_else(|| handover::waiting(name).into_any())
    }
}

fn is_front(page: &Page) -> bool {
    matches!(page, Page::Overview | Page::Claims | Page::Reader(_) | Page::Unknown(_))
}

fn front(desk: Desk, page: &Page) -> Option<AnyView> {
    Some(match page {
        Page::Overview => overview::overview().into_any(),
        Page::Claims => {
            view! { <claims::Claims page=Page::Claims middle=claim_list::claim_lines/> }.into_any()
        }
        Page::Reader(_) => reader::reader(),
        Page::Unknown(name) => {
            let name = name.clone();
            live(move || vec![desk.glance(|view| unknown::unknown(view, &name))])
        }
        _ => return None,
    })
}

fn further(desk: Desk, page: &Page) -> Option<AnyView> {
    Some(match page {
        Page::Claim(_) => claim::claim(desk),
        Page::Compare => compare::comparison(desk),
        Page::Sources => sources::sources(),
        Page::Timeline => view! { <claims::Claims page=Page::Timeline middle=timeline::middle/> }.into_any(),
        Page::Actors => live(move || vec![actors::index(desk)]),
        Page::Actor(_) => actor::actor_page(),
        Page::Method => method::method().into_any(),
        _ => return None,
    })
}
