//! The sheet of keys.

use crate::draw::{Drawing, el};
use crate::parts::over;
use leptos::prelude::{AnyView, IntoAny};

/// Where keys work, and each of them with what it does.
type Place = (&'static str, &'static [(&'static [&'static str], &'static str)]);

/// The keys, by where they work.
const KEYS: [Place; 5] = [
    (
        "Everywhere",
        &[
            (&["Ctrl K", "⌘ K"], "Commands: go to a view, article, actor or filter"),
            (&["/"], "Search the claims"),
            (&["c"], "Collect the open claim, or take it back"),
            (&["Esc"], "Close what is open; leave a field"),
            (&["?"], "This sheet"),
        ],
    ),
    (
        "Claims",
        &[
            (&["j", "↓"], "Next claim"),
            (&["k", "↑"], "Previous claim"),
            (&["Enter"], "Open its evidence; once more: go there"),
        ],
    ),
    (
        "Reader",
        &[
            (&["1", "2", "3", "4", "5"], "Next speech, label, date, claim, piece that was cut"),
            (&["n"], "Next mark of that layer"),
            (&["p"], "Previous mark of that layer"),
        ],
    ),
    ("Map of the article", &[(&["↑", "↓"], "Paragraph by paragraph"), (&["Home", "End"], "First, last")]),
    (
        "Window on the days",
        &[(&["←", "→"], "Move an end of the window by a day"), (&["PgUp", "PgDn"], "By 30 days")],
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
        .words("Close");
    let head: Drawing = el("header").class("head").child(el("h2").words("Keys")).child(close);
    over::dialog("help", "Keys").child(el("div").child(head).children(KEYS.iter().map(section))).into_any()
}
