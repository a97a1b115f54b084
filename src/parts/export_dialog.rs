//! The rows and the figures on screen as files.

use crate::desk::Desk;
use crate::draw::{Drawing, el};
use crate::parts::figure_file::{self, Picture};
use crate::texts::passing;
use crate::{browser, route, store};
use leptos::prelude::{Get, GetUntracked, RwSignal, Set};
use leptos::task::spawn_local;
use parallax_view::{Format, Offer, Stamp, export, offers, shared};

/// What the Export button opens.
pub(crate) fn dialog(desk: Desk, open: RwSignal<bool>) -> Vec<Drawing> {
    let offers = desk.with(|library, view| offers(library, view, &store::judgements()));
    let chosen = RwSignal::new(0);
    let failed = RwSignal::new(false);
    let outcome = move |saved: bool| {
        if saved {
            open.set(false);
            browser::focus("export-button");
        } else {
            failed.set(true);
        }
    };
    let failure = move || {
        let words = passing::NOT_ALLOWED;
        let words = failed.get().then(|| el("span").class("small").with("role", "alert").words(words));
        words.into_iter().collect()
    };
    let choice = (1 < offers.len()).then(|| choice(&offers, chosen));
    let about = match offers.as_slice() {
        [] => passing::NO_ROWS.to_owned(),
        [one] => passing::precisely(&rows(one)),
        _ => passing::PRECISELY_THIS_PAGE.to_owned(),
    };
    let about = el("p").class("small muted").words(&about).words(passing::WITH_LINK_AND_DATE);
    let formats = el("div").class("choices").live(move || {
        let offer = offers.get(chosen.get()).cloned();
        let first = offer.as_ref().and_then(|offer| offer.formats.first().copied());
        let offered = offer
            .into_iter()
            .flat_map(|offer| offer.formats.into_iter().map(move |format| (offer.set, format)));
        offered
            .map(|(set, format)| {
                let id = if Some(format) == first { "export-first" } else { "" };
                el("button")
                    .with("type", "button")
                    .class("button")
                    .with_some("id", (!id.is_empty()).then_some(id))
                    .on("click", move |_| outcome(save(desk, set, format)))
                    .words(format.label())
            })
            .collect()
    });
    let pictures: Vec<Drawing> = figure_file::titles()
        .into_iter()
        .enumerate()
        .map(|(place, title)| {
            let picture = |picture: Picture| {
                let name = format!("{}: {title}", picture.label());
                el("button")
                    .with("type", "button")
                    .class("button")
                    .with("aria-label", &name)
                    .on("click", move |_| {
                        let from = desk.now(|library, view| figure_file::Origin {
                            link: route::address(&shared(library, view)),
                            corpus: library.hash.clone(),
                            day: browser::today(),
                        });
                        spawn_local(async move { outcome(figure_file::save(place, picture, &from).await) });
                    })
                    .words(picture.label())
            };
            el("li")
                .child(el("span").class("small").words(&title))
                .child(el("span").class("choices").child(picture(Picture::Svg)).child(picture(Picture::Png)))
        })
        .collect();
    let figures = (!pictures.is_empty()).then(|| {
        el("section")
            .child(el("h3").words(passing::FIGURES_AS_PICTURES))
            .child(el("ul").class("pictures").children(pictures))
    });
    [el("h2").words(passing::SAVE_THESE_ROWS), about]
        .into_iter()
        .chain(choice)
        .chain([formats.live(failure)])
        .chain(figures)
        .collect()
}

fn rows(offer: &Offer) -> String {
    passing::offered_rows(&offer.label, offer.rows)
}

/// Which of the page's rows.
fn choice(offers: &[Offer], chosen: RwSignal<usize>) -> Drawing {
    let choices = offers.iter().enumerate().map(|(place, offer)| {
        let input = el("input")
            .with("type", "radio")
            .with("name", "export-set")
            .ticked(place == chosen.get_untracked())
            .on("change", move |_| chosen.set(place));
        el("label").class("small").child(input).words(" ").words(&rows(offer))
    });
    el("fieldset")
        .class("sets")
        .child(el("legend").class("small").words(passing::WHICH_ROWS))
        .children(choices)
}

fn save(desk: Desk, set: &str, format: Format) -> bool {
    let judgements = store::judgements();
    let (base, day) = (route::base(), browser::today());
    let stamp = Stamp { base: &base, day: &day, judgements: &judgements };
    let file = desk.now(|library, view| export(library, view, set, format, &stamp));
    browser::save(&file.file_name, file.media_type, &file.bytes)
}
