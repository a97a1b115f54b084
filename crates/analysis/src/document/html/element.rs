//! An element of a page: its name, its classes as words, and what they say of the words in it.

use super::clue::{self, Clue, Says};
use dom_query::NodeRef;
use parallax_model::FurnitureReason as Reason;
use smol_str::SmolStr;

/// The row of an element among those of its page.
pub(super) type ElementId = usize;

/// An element around words.
#[derive(Debug, Clone)]
pub(super) struct Element {
    /// Its name, in small letters.
    pub(super) name: String,
    pub(super) parent: Option<ElementId>,
    /// Whether a browser sets its words apart from those around it.
    pub(super) block: bool,
    /// What its name, classes and role say of the words in it.
    pub(super) clue: Option<Clue>,
    /// Whether the page hides it.
    pub(super) hidden: bool,
    /// Its class as it is written; elements of one kind have the same.
    pub(super) class: SmolStr,
    /// Whether a picture or film stands right in it.
    pub(super) picture: bool,
}

/// What a block is, by the element that makes it one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Plain,
    /// `h1` to `h6`, by its number.
    Heading(u8),
    Item,
    Cell,
    Quote,
}

impl Element {
    pub(super) fn of(node: &NodeRef<'_>, name: &str, parent: Option<ElementId>, hidden: bool) -> Self {
        Self {
            name: name.to_owned(),
            parent,
            block: is_block(name),
            clue: clue::clue(name, node),
            hidden,
            class: node.attr("class").map(|class| SmolStr::new(class.trim())).unwrap_or_default(),
            picture: false,
        }
    }
}

impl Element {
    /// Whether it sets its words apart as somebody else's.
    pub(super) fn is_quote(&self) -> bool {
        let said = self.clue.map(|clue| clue.says);
        said == Some(Says::Quote)
            || (self.name == "blockquote" && !matches!(said, Some(Says::Body | Says::Lead)))
    }

    /// Whether it names whose words a quotation is, inside that.
    pub(super) fn is_credit(&self) -> bool {
        let byline = |clue: Clue| matches!(clue.says, Says::Furniture(Reason::Byline | Reason::Dateline));
        matches!(self.name.as_str(), "cite" | "footer" | "figcaption" | "address" | "time")
            || self.clue.is_some_and(byline)
    }

    /// Whether it says that the article's body is in it.
    pub(super) fn is_body(&self) -> bool {
        self.clue.is_some_and(|clue| clue.says == Says::Body)
    }
}

impl Kind {
    pub(super) fn of(name: &str) -> Option<Self> {
        match name {
            "h1" => Some(Self::Heading(1)),
            "h2" => Some(Self::Heading(2)),
            "h3" => Some(Self::Heading(3)),
            "h4" => Some(Self::Heading(4)),
            "h5" => Some(Self::Heading(5)),
            "h6" => Some(Self::Heading(6)),
            "li" | "dt" | "dd" => Some(Self::Item),
            "td" | "th" => Some(Self::Cell),
            "blockquote" => Some(Self::Quote),
            "body" => Some(Self::Plain),
            _ => None,
        }
    }
}

/// Whether a browser sets the words of such an element apart. Elements of a site's own (`amp-ad`) are taken so.
pub(super) fn is_block(name: &str) -> bool {
    const BLOCKS: [&str; 48] = [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ];
    BLOCKS.contains(&name) || name.contains('-')
}

/// Elements that show a picture or film.
pub(super) fn is_picture(name: &str) -> bool {
    matches!(name, "img" | "picture" | "video" | "amp-img" | "amp-video" | "iframe" | "object")
}

/// Elements whose words are no text of the page.
pub(super) fn is_passed_over(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "template"
            | "select"
            | "datalist"
            | "textarea"
            | "input"
            | "svg"
            | "iframe"
            | "object"
            | "head"
            | "audio"
            | "video"
            | "noscript"
            | "progress"
            | "meter"
    )
}

/// Whether the page hides an element by itself.
pub(super) fn is_hidden(node: &NodeRef<'_>) -> bool {
    let style = node.attr("style").map(|style| style.to_ascii_lowercase().replace(' ', ""));
    node.has_attr("hidden")
        || style.is_some_and(|style| style.contains("display:none") || style.contains("visibility:hidden"))
        || node.attr("class").is_some_and(|class| hides(&class))
}

/// Whether one of the classes that common style sheets hide by is among `classes`, and none that shows the element at
/// some width (`hidden md:block`).
fn hides(classes: &str) -> bool {
    let hides = |class: &str| {
        matches!(class, "hidden" | "is-hidden" | "hide" | "d-none" | "display-none" | "u-hidden")
    };
    let shows =
        |class: &str| class.contains(':') || (class.starts_with("d-") && class.matches('-').count() > 1);
    let mut words = classes.split_whitespace();
    classes.split_whitespace().any(hides) && !words.any(|class| shows(class) && class != "d-none")
}
