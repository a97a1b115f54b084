//! A drawing in the document, and how one that follows it changes there only what differs.

use super::{Child, Drawing, Field, Heard, Parts};
use js_sys::Reflect;
use leptos::ev::Event;
use leptos::prelude::{Render, document};
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState, RenderHtml};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, Node, Text};

/// A drawing in the document.
pub(crate) struct Drawn {
    tag: &'static str,
    element: Element,
    attributes: Vec<(&'static str, String)>,
    heard: Vec<Listener>,
    children: Vec<DrawnChild>,
}

enum DrawnChild {
    Words(Text, String),
    Element(Drawn),
    View(AnyViewState),
}

/// What hears an event: the ear stays on its element while the drawings that follow one another change what is
/// done.
struct Listener {
    event: &'static str,
    heard: Rc<RefCell<Heard>>,
    _ear: Closure<dyn Fn(Event)>,
}

impl Render for Drawing {
    type State = Drawn;

    fn build(self) -> Drawn {
        let Parts { tag, attributes, field, heard, children, .. } = *self.0;
        // What is drawn inside an `svg` is named with its prefix.
        let element = match tag.strip_prefix("svg:") {
            Some(tag) => Rndr::create_element(tag, Some("http://www.w3.org/2000/svg")),
            None => Rndr::create_element(tag, None),
        };
        for (name, value) in &attributes {
            set(&element, name, value);
        }
        let heard = heard.into_iter().map(|(event, heard)| listener(&element, event, heard)).collect();
        let mut children: Vec<DrawnChild> = children.into_iter().map(build_child).collect();
        for child in &mut children {
            child.mount(&element, None);
        }
        fill(&element, field);
        Drawn { tag, element, attributes, heard, children }
    }

    fn rebuild(self, drawn: &mut Drawn) {
        if !drawn.alike(&self) {
            let mut new = self.build();
            drawn.insert_before_this(&mut new);
            drawn.unmount();
            *drawn = new;
            return;
        }
        if self.0.still {
            return;
        }
        let Parts { attributes, field, heard, children, .. } = *self.0;
        for (listener, (_, heard)) in drawn.heard.iter().zip(heard) {
            listener.heard.replace(heard);
        }
        if drawn.attributes != attributes {
            change_attributes(&drawn.element, &drawn.attributes, &attributes);
            drawn.attributes = attributes;
        }
        rebuild_children(drawn, children);
        fill(&drawn.element, field);
    }
}

impl Drawn {
    /// Whether the drawing can take this one's place by changes to it.
    fn alike(&self, drawing: &Drawing) -> bool {
        let events = drawing.0.heard.iter().map(|(event, _)| *event);
        self.tag == drawing.0.tag && events.eq(self.heard.iter().map(|listener| listener.event))
    }
}

fn build_child(child: Child) -> DrawnChild {
    match child {
        Child::Words(words) => DrawnChild::Words(document().create_text_node(&words), words),
        Child::Element(drawing) => DrawnChild::Element(drawing.build()),
        Child::View(view) => DrawnChild::View(view.build()),
    }
}

fn rebuild_children(drawn: &mut Drawn, children: Vec<Child>) {
    for mut left in drawn.children.drain(children.len().min(drawn.children.len())..) {
        left.unmount();
    }
    let mut kept = drawn.children.iter_mut();
    let mut added = Vec::new();
    for child in children {
        match (child, kept.next()) {
            (Child::Words(words), Some(DrawnChild::Words(node, before))) => {
                if *before != words {
                    node.set_data(&words);
                    *before = words;
                }
            }
            (Child::Element(drawing), Some(DrawnChild::Element(before))) => drawing.rebuild(before),
            (Child::View(view), Some(DrawnChild::View(before))) => view.rebuild(before),
            (child, Some(before)) => {
                let mut new = build_child(child);
                before.insert_before_this(&mut new);
                before.unmount();
                *before = new;
            }
            (child, None) => {
                let mut new = build_child(child);
                new.mount(&drawn.element, None);
                added.push(new);
            }
        }
    }
    drawn.children.append(&mut added);
}

fn change_attributes(element: &Element, before: &[(&str, String)], now: &[(&str, String)]) {
    for (name, _) in before.iter().filter(|(name, _)| !now.iter().any(|(kept, _)| kept == name)) {
        let _ = element.remove_attribute(name);
    }
    for (name, value) in now.iter().filter(|attribute| !before.contains(attribute)) {
        set(element, name, value);
    }
}

/// Sets an attribute. A style goes through the element's style object, which the page's security policy allows.
fn set(element: &Element, name: &str, value: &str) {
    match element.dyn_ref::<HtmlElement>().filter(|_| name == "style") {
        Some(element) => element.style().set_css_text(value),
        // Only a name that is not one could fail.
        None => drop(element.set_attribute(name, value)),
    }
}

/// Sets what a reader can change; the same value is left alone, as setting it would move the caret.
fn fill(element: &Element, field: Option<Field>) {
    let (name, value) = match field {
        Some(Field::Ticked(ticked)) => ("checked", JsValue::from_bool(ticked)),
        Some(Field::Value(value)) => ("value", JsValue::from_str(&value)),
        None => return,
    };
    let name = JsValue::from_str(name);
    if Reflect::get(element, &name).ok().as_ref() != Some(&value) {
        let _ = Reflect::set(element, &name, &value);
    }
}

fn listener(element: &Element, event: &'static str, heard: Heard) -> Listener {
    let heard = Rc::new(RefCell::new(heard));
    let done = heard.clone();
    let ear = Closure::<dyn Fn(Event)>::new(move |event| {
        // What is done may draw anew, which changes what is done next.
        let now = done.borrow().clone();
        now(event);
    });
    let _ = element.add_event_listener_with_callback(event, ear.as_ref().unchecked_ref());
    Listener { event, heard, _ear: ear }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.element.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.element.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}

impl Mountable for DrawnChild {
    fn unmount(&mut self) {
        match self {
            Self::Words(node, _) => node.unmount(),
            Self::Element(drawn) => drawn.unmount(),
            Self::View(view) => view.unmount(),
        }
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        match self {
            Self::Words(node, _) => node.mount(parent, marker),
            Self::Element(drawn) => drawn.mount(parent, marker),
            Self::View(view) => view.mount(parent, marker),
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self {
            Self::Words(node, _) => node.insert_before_this(child),
            Self::Element(drawn) => drawn.insert_before_this(child),
            Self::View(view) => view.insert_before_this(child),
        }
    }

    fn elements(&self) -> Vec<Element> {
        match self {
            Self::Words(..) => Vec::new(),
            Self::Element(drawn) => drawn.elements(),
            Self::View(view) => view.elements(),
        }
    }
}

no_attrs!(Drawing);

/// A drawing is only ever built in a browser: there is no page from a server to take over, and none to write.
impl RenderHtml for Drawing {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _page: &mut String,
        _position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _cursor: &Cursor, _position: &PositionState) -> Drawn {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
