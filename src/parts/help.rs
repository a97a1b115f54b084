//! The sheet of keys.

use crate::draw::{Drawing, el};
use crate::parts::over;
use crate::texts::frame;
use leptos::prelude::{AnyView, IntoAny};

/// Where keys work, and each of them with what it does.
type Place = (&'static str, &'static [(&'static [&'static str], &'static str)]);

/// The keys, by where they work.
const KEYS: [Place; 5] = [
    (
        frame::EVERYWHERE,
        &[
            (&[frame::CTRL_K, "⌘ K"], frame::COMMANDS_GO_TO_A_VIEW),
            (&["/"], frame::SEARCH_THE_CLAIMS),
            (&["c"], frame::COLLECT_THE_OPEN_CLAIM_OR),
            (&[frame::ESC], frame::CLOSE_WHAT_IS_OPEN_LEAVE),
            (&["?"], frame::THIS_SHEET),
        ],
    ),
    (
        frame::CLAIMS,
        &[
            (&["j", "↓"], frame::NEXT_CLAIM),
            (&["k", "↑"], frame::PREVIOUS_CLAIM),
            (&["Enter"], frame::OPEN_ITS_EVIDENCE_ONCE_MORE),
        ],
    ),
    (
        frame::READER,
        &[
            (&["1", "2", "3", "4", "5"], frame::NEXT_SPEECH_LABEL_DATE_CLAIM),
            (&["n"], frame::NEXT_MARK_OF_THAT_LAYER),
            (&["p"], frame::PREVIOUS_MARK_OF_THAT_LAYER),
        ],
    ),
    (
        frame::MAP_OF_THE_ARTICLE,
        &[(&["↑", "↓"], frame::PARAGRAPH_BY_PARAGRAPH), (&["Home", "End"], frame::FIRST_LAST)],
    ),
    (
        frame::WINDOW_ON_THE_DAYS,
        &[(&["←", "→"], frame::MOVE_AN_END_OF_THE), (&[frame::PGUP, frame::PGDN], frame::BY_30_DAYS)],
    ),
];

/// The dialog.
pub(crate) fn help() -> AnyView {
    let section = |(title, keys): &Place| {
        let keys = keys.iter().map(|(keys, does)| {
            let mut names = el("dt");
            for key in *keys {
                names = names.child(el("kbd").words(key)).words(" ");
            }
            el("div").child(names).child(el("dd").words(does))
        });
        el("section").child(el("h3").words(title)).child(el("dl").class("keys").children(keys))
    };
    let close = el("button")
        .with("type", "button")
        .with("autofocus", "")
        .class("button")
        .on("click", |_| over::close("help"))
        .words(frame::CLOSE);
    let head: Drawing = el("header").class("head").child(el("h2").words(frame::KEYS)).child(close);
    over::dialog("help", frame::KEYS)
        .child(el("div").child(head).children(KEYS.iter().map(section)))
        .into_any()
}
