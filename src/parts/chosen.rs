//! What a reader can choose about all figures at once: how many clustered cases count for one, and which entries of the
//! label lexicon count at all. Both stand in the link.

use crate::desk::Desk;
use crate::draw::{Drawing, el};
use crate::texts::figure as texts;
use leptos::prelude::event_target_value;
use parallax_view::{DesignEffect, View, label_choices};

/// The choices, folded away where none is made.
pub(crate) fn chosen(desk: Desk) -> Drawing {
    let view = desk.view();
    let changed = view.design_effect != DesignEffect::default() || !view.off.is_empty();
    let design_effect = view.design_effect.words();
    let words = match view.off.len() {
        0 => texts::all_labels_on(&design_effect),
        off => texts::labels_off(&design_effect, &off),
    };
    el("details")
        .class("figure-choices small")
        .with_some("open", changed.then_some(""))
        .child(el("summary").words(&words))
        .child(effect(desk, &view))
        .child(labels(desk))
}

fn effect(desk: Desk, view: &View) -> Drawing {
    let field = el("input")
        .with("id", "design-effect")
        .with("type", "number")
        .with("min", &DesignEffect::LEAST.words())
        .with("max", &DesignEffect::MOST.words())
        .with("step", "0.1")
        .value(&view.design_effect.words())
        .on("change", move |event| {
            if let Some(design_effect) = DesignEffect::of_words(event_target_value(&event).trim()) {
                desk.go(View { design_effect, ..desk.view_now() });
            }
        });
    el("p")
        .class("order")
        .child(el("label").with("for", "design-effect").words(texts::DESIGN_EFFECT))
        .child(field)
        .child(el("span").class("muted").words(texts::HOW_MANY_TELL_AS_MUCH))
}

fn labels(desk: Desk) -> Drawing {
    let boxes = desk.with(label_choices).into_iter().map(|choice| {
        let slug = choice.slug.clone();
        let id = format!("on-{slug}");
        let input =
            el("input").with("type", "checkbox").with("id", &id).ticked(choice.on).on("change", move |_| {
                let mut view = desk.view_now();
                if !view.off.remove(&slug) {
                    view.off.insert(slug.clone());
                }
                desk.go(view);
            });
        let swatch = choice.class.map(|class| {
            el("span").class(&format!("swatch label-{}", class.slug())).with("title", class.label())
        });
        el("li").child(el("label").with("for", &id).child(input).children(swatch).words(&choice.word))
    });
    el("fieldset")
        .child(el("legend").words(texts::LABELS_THAT_COUNT))
        .child(el("ul").class("label-switches").children(boxes))
}
