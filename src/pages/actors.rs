//! Who is named: all actors by kind, each number a link to its rows.

use crate::desk::Desk;
use crate::draw::{Drawing, el};
use crate::texts::actors;

use crate::parts::share::{export_rows, share};
use crate::parts::source_mark::source_mark;
use parallax_view::{ActorGroup, ActorLine, Count, actors};

/// The index of actors.
pub(crate) fn index(desk: Desk) -> Drawing {
    let index = desk.with(actors);
    let heads = [
        ("", actors::ACTOR),
        ("", actors::SOURCES),
        ("often", actors::MENTIONS),
        ("n", actors::SAYS),
        ("n", actors::SAID_OF_IT),
    ];
    let heads = heads.map(|(class, head)| el("th").class(class).with("scope", "col").words(head));
    let jumps = index.kinds.iter().map(|group| {
        let place = format!("kind-{}", group.kind.slug());
        el("li").child(
            el("button")
                .class("plain")
                .with("type", "button")
                .on("click", move |_| crate::browser::focus(&place))
                .words(group.kind.label())
                .words(" ")
                .child(el("small").class("muted").words(&group.count.to_string())),
        )
    });
    el("div")
        .class("page actors")
        .child(
            el("header")
                .class("head")
                .child(el("h1").with("tabindex", "-1").words(actors::WHO_IS_NAMED))
                .child(el("div").class("ways").child(share()).child(export_rows())),
        )
        .child(el("p").class("lead").words(&index.reading))
        .child(
            el("nav")
                .with("aria-label", actors::KINDS_OF_ACTORS)
                .child(el("ul").class("jumps").children(jumps)),
        )
        .child(
            el("table")
                .class("plain-table")
                .child(el("thead").child(el("tr").children(heads)))
                .children(index.kinds.iter().map(kind)),
        )
}

/// The rows of one kind under its heading.
fn kind(group: &ActorGroup) -> Drawing {
    let most = group.actors.first().map_or(1, |actor| actor.mentions.n.max(1));
    let id = format!("kind-{}", group.kind.slug());
    let title = el("h2").with("id", &id).with("tabindex", "-1").words(group.kind.label());
    let title = el("th").class("kind-title").with("colspan", "5").with("scope", "rowgroup").child(title);
    let left = group.count as usize - group.actors.len();
    let rest = (0 < left).then(|| {
        let words = actors::more_are_named_less_often(&left);
        el("tr").child(el("td").class("muted").with("colspan", "5").words(&words))
    });
    el("tbody")
        .child(el("tr").child(title))
        .children(group.actors.iter().map(|actor| line(actor, most)))
        .children(rest)
}

fn line(actor: &ActorLine, most: u32) -> Drawing {
    let name = el("a").with("href", &actor.page.href()).words(&actor.name);
    let width = format!("width: {}%", 100 * actor.mentions.n / most);
    let bar = el("span").class("fill").with("style", &width);
    let often = el("div")
        .class("often")
        .child(el("span").class("track").with("aria-hidden", "true").child(bar))
        .child(number(&actor.mentions));
    let letters = el("div").class("letters").children(actor.sources.iter().map(source_mark));
    let left = (actor.sources_left > 0)
        .then(|| el("small").class("muted").words(&actors::and_more(&actor.sources_left)));
    el("tr")
        .child(el("th").with("scope", "row").child(name))
        .child(el("td").child(letters.children(left)))
        .child(el("td").child(often))
        .child(el("td").class("n").child(number(&actor.says)))
        .child(el("td").class("n").child(number(&actor.told)))
}

/// A number that opens its rows; a zero opens none.
pub(super) fn number(count: &Count) -> Drawing {
    if count.n == 0 {
        return el("span").class("muted").words("0");
    }
    el("a").with("href", &count.open.href()).with("aria-label", &count.name).words(&count.n.to_string())
}
