//! Another claim that was matched with the open one: both sentences with what differs marked, slot beside slot, the
//! rule, and what the reader thinks of it.

use crate::draw::{Drawing, el};
use crate::parts::chain::chain;
use crate::parts::marked_text::marked;
use crate::parts::source_mark::source_mark;
use crate::texts::list;
use leptos::prelude::{Callable, Callback};
use parallax_view::{Judgement, Match, SlotPair};

/// What a reader decides of the claim of that id.
pub(crate) type Judge = Callback<(String, Option<Judgement>)>;

/// One match; `judge` keeps what the reader decides.
pub(crate) fn match_card(found: &Match, judge: Judge) -> Drawing {
    let other = &found.other;
    let by = el("p")
        .class("meta")
        .child(source_mark(&other.badge))
        .child(chain(&other.chain, other.voice))
        .child(el("span").words(&other.when));
    let ways = el("p")
        .class("ways small")
        .child(el("a").with("href", &found.open.href()).words(list::THE_OTHER_CLAIMS_PAGE))
        .words(" ")
        .child(el("a").with("href", &other.open_article.href()).words(list::OPEN_IN_ARTICLE));
    let side = |name: &str, pieces| {
        let whose = el("small").class("whose").words(name);
        marked(el("p").class("said words").child(whose), pieces)
    };
    let rule = el("details")
        .class("small")
        .child(el("summary").words(&list::why_score_of(&found.score)))
        .child(el("p").child(el("code").words(&found.rule)).words(" ").words(&found.why));
    el("article")
        .class(&format!("matched {}", found.look))
        .with("data-match", &other.claim)
        .child(el("p").class("kind small").words(&found.kind))
        .child(el("h4").words(&found.finding))
        .child(side(list::OTHER_CLAIM, &found.theirs))
        .child(by)
        .child(side(list::THIS_CLAIM, &found.mine))
        .child(slots(&found.slots))
        .child(rule)
        .child(ways)
        .child(decision(found, judge))
}

/// The slots of both claims, side by side.
fn slots(slots: &[SlotPair]) -> Drawing {
    let head = |words| el("th").with("scope", "col").words(words);
    let rows = slots.iter().map(|slot| {
        let words = |words: &str| if words.is_empty() { "–".to_owned() } else { format!("“{words}”") };
        let differs = slot.differs.then(|| el("span").class("unseen").words(list::DIFFERS));
        el("tr")
            .with_some("class", slot.differs.then_some("differs"))
            .child(el("th").with("scope", "row").words(slot.name).children(differs))
            .child(el("td").words(&words(&slot.mine)))
            .child(el("td").words(&words(&slot.theirs)))
    });
    let corner = el("td").child(el("span").class("unseen").words(list::SLOT));
    el("table")
        .class("slot-pairs")
        .child(el("thead").child(
            el("tr").child(corner).child(head(list::THIS_CLAIM_HEAD)).child(head(list::OTHER_CLAIM_HEAD)),
        ))
        .child(el("tbody").children(rows))
}

/// What the reader decided, or may decide.
fn decision(found: &Match, judge: Judge) -> Drawing {
    let button = |words: &str, judgement: Option<Judgement>| {
        let claim = found.other.claim.clone();
        el("button")
            .with("type", "button")
            .class("plain")
            .with("aria-label", &list::judged(&words, &found.finding, &found.other.badge.name))
            .on("click", move |_| judge.run((claim.clone(), judgement)))
            .words(words)
    };
    let line = el("p").class("decision small");
    match found.judged {
        Some(Judgement::Confirmed) => {
            line.child(el("b").words(list::CONFIRMED_BY_YOU)).child(button(list::UNDO, None))
        }
        Some(Judgement::Rejected) => {
            line.child(el("b").words(list::REJECTED_BY_YOU)).child(button(list::UNDO, None))
        }
        None => line
            .child(el("span").class("muted").words(list::IS_THIS_RIGHT))
            .child(button(list::CONFIRM, Some(Judgement::Confirmed)))
            .words(" ")
            .child(button(list::REJECT, Some(Judgement::Rejected))),
    }
}
