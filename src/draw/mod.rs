//! What a page shows, as a plain tree: elements with their attributes, words, and where a part lives on its own, a
//! view. Pages draw with it rather than with the typed trees of `view!`, each of which is a program of its own to
//! load. A tree that follows another changes of the document only what differs, so that focus and selection stay;
//! words and attributes are set as such, never read as HTML.

mod drawn;

use crate::browser;
use leptos::ev::Event;
use leptos::prelude::{AnyView, Effect, IntoAny};
use std::sync::Arc;

/// An element to draw. Behind a pointer: a chain of calls passes one number on.
pub(crate) struct Drawing(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<(&'static str, String)>,
    field: Option<Field>,
    heard: Vec<(&'static str, Heard)>,
    children: Vec<Child>,
    still: bool,
}

enum Child {
    Words(String),
    Element(Drawing),
    View(AnyView),
}

/// What a reader can change in a field, and a drawing sets.
enum Field {
    Ticked(bool),
    Value(String),
}

/// What is done with an event.
type Heard = Arc<dyn Fn(Event) + Send + Sync>;

/// An element of that tag, still empty.
pub(crate) fn el(tag: &'static str) -> Drawing {
    Drawing(Box::new(Parts {
        tag,
        attributes: Vec::new(),
        field: None,
        heard: Vec::new(),
        children: Vec::new(),
        still: false,
    }))
}

impl Drawing {
    /// With these classes.
    pub(crate) fn class(self, classes: &str) -> Self {
        self.with("class", classes)
    }

    /// With an attribute.
    #[inline(never)]
    pub(crate) fn with(mut self, name: &'static str, value: &str) -> Self {
        self.0.attributes.push((name, value.to_owned()));
        self
    }

    /// With an attribute, where it has a value.
    #[inline(never)]
    pub(crate) fn with_some(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// A box to tick, as it stands now, whatever a reader did to it since.
    pub(crate) fn ticked(mut self, ticked: bool) -> Self {
        self.0.field = Some(Field::Ticked(ticked));
        self
    }

    /// A field or a choice with its present value, whatever a reader did to it since.
    pub(crate) fn value(mut self, value: &str) -> Self {
        self.0.field = Some(Field::Value(value.to_owned()));
        self
    }

    /// Hears an event.
    pub(crate) fn on(mut self, event: &'static str, heard: impl Fn(Event) + Send + Sync + 'static) -> Self {
        self.0.heard.push((event, Arc::new(heard)));
        self
    }

    /// With words after what it holds already.
    #[inline(never)]
    pub(crate) fn words(mut self, words: &str) -> Self {
        self.0.children.push(Child::Words(words.to_owned()));
        self
    }

    /// With an element after what it holds already.
    #[inline(never)]
    pub(crate) fn child(mut self, child: Drawing) -> Self {
        self.0.children.push(Child::Element(child));
        self
    }

    /// With any number of elements after what it holds already.
    pub(crate) fn children(self, children: impl IntoIterator<Item = Drawing>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// With a view that follows signals by itself.
    pub(crate) fn view(mut self, view: AnyView) -> Self {
        self.0.children.push(Child::View(view));
        self
    }

    /// As it stands in the document, if it does: whatever it holds there stays for now.
    pub(crate) fn still(mut self) -> Self {
        self.0.still = true;
        self
    }

    /// With a part that is drawn anew whenever a signal changes that it reads.
    pub(crate) fn live(self, draw: impl Fn() -> Vec<Drawing> + Send + 'static) -> Self {
        self.view(live(draw))
    }
}

/// A part that is drawn anew whenever a signal changes that it reads.
pub(crate) fn live(draw: impl Fn() -> Vec<Drawing> + Send + 'static) -> AnyView {
    follow(Box::new(draw))
}

/// How much of a part is drawn.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Extent {
    /// All of it.
    Whole,
    /// What is on the screen; the rest stays as it stands until the whole is drawn.
    OnScreen,
}

impl Extent {
    /// Whether the element of that id is left as it stands.
    pub(crate) fn leaves(self, id: &str) -> bool {
        self == Extent::OnScreen && !browser::is_on_screen(id)
    }
}

/// Does it now, and again whenever a signal changes that it reads. Behind a pointer: the way there is in the program once.
pub(crate) fn effect(run: impl FnMut() + 'static) {
    repeat(Box::new(run));
}

fn repeat(run: Box<dyn FnMut()>) {
    Effect::new(run);
}

/// Once for every part, whatever its type.
fn follow(draw: Box<dyn Fn() -> Vec<Drawing> + Send>) -> AnyView {
    (move || draw()).into_any()
}
