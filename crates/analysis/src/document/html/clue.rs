//! What an element's name, classes and role say of the words in it, by the lexicon `lexicon/markup.txt`.

use dom_query::NodeRef;
use parallax_model::FurnitureReason;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What an element says of its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clue {
    pub(super) says: Says,
    pub(super) strength: Strength,
    /// The word that says so: a name of the lexicon, or the element's.
    pub(super) word: &'static str,
}

/// What words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    Furniture(FurnitureReason),
    /// The article's text.
    Body,
    /// The article's standfirst.
    Lead,
    /// Somebody else's words, set apart.
    Quote,
}

/// When a clue counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Strength {
    /// Unless most of the article is in the element.
    Firm,
    /// Only where the element holds few words.
    Small,
}

/// What an element says of its words.
pub(super) fn clue(name: &str, node: &NodeRef<'_>) -> Option<Clue> {
    let found =
        classes(node).iter().filter_map(|words| LEXICON.clue(words)).min_by_key(|clue| match clue.says {
            Says::Body => 0,
            Says::Lead => 1,
            Says::Furniture(_) => 2,
            Says::Quote => 3,
        });
    found.or_else(|| by_name(name).or_else(|| by_role(node)))
}

/// The words of an element's classes, id and role: one list a class.
fn classes(node: &NodeRef<'_>) -> Vec<Vec<String>> {
    let mut classes = Vec::new();
    for name in [
        "class",
        "id",
        "role",
        "itemprop",
        "property",
        "data-component",
        "data-testid",
        "data-qa",
        "aria-label",
    ] {
        let Some(value) = node.attr(name) else { continue };
        let whole = matches!(name, "aria-label");
        if whole {
            classes.push(words(&value));
        } else {
            classes.extend(value.split_whitespace().take(MOST_CLASSES).map(words));
        }
    }
    classes.retain(|words| words.first().is_some_and(|first| !NOT_OF_ITSELF.contains(&first.as_str())));
    classes
}

/// An element has no more classes than these; sites that write a style a class have some thirty.
const MOST_CLASSES: usize = 40;

/// A class that opens with one of these says what is elsewhere, or what an element looks like.
const NOT_OF_ITSELF: [&str; 15] = [
    "has", "with", "no", "is", "not", "without", "hide", "show", "js", "type", "category", "tag", "status",
    "format", "page",
];

fn by_name(name: &str) -> Option<Clue> {
    use FurnitureReason as Reason;
    let names: [(&'static str, Reason, Strength); 16] = [
        ("nav", Reason::Navigation, Strength::Firm),
        ("menu", Reason::Navigation, Strength::Firm),
        ("aside", Reason::Sidebar, Strength::Firm),
        ("footer", Reason::Notice, Strength::Firm),
        ("form", Reason::Notice, Strength::Firm),
        ("dialog", Reason::Notice, Strength::Firm),
        ("button", Reason::Notice, Strength::Firm),
        ("label", Reason::Notice, Strength::Firm),
        ("fieldset", Reason::Notice, Strength::Firm),
        ("figcaption", Reason::Caption, Strength::Firm),
        ("figure", Reason::Caption, Strength::Small),
        ("amp-ad", Reason::Sidebar, Strength::Firm),
        ("amp-embed", Reason::Sidebar, Strength::Firm),
        ("amp-sidebar", Reason::Navigation, Strength::Firm),
        ("time", Reason::Dateline, Strength::Small),
        ("small", Reason::Notice, Strength::Small),
    ];
    let (word, reason, strength) = names.into_iter().find(|(known, ..)| *known == name)?;
    Some(Clue { says: Says::Furniture(reason), strength, word })
}

fn by_role(node: &NodeRef<'_>) -> Option<Clue> {
    use FurnitureReason as Reason;
    let (word, reason) = match node.attr("role")?.as_ref() {
        "navigation" | "menu" | "menubar" | "search" | "tablist" => ("role=navigation", Reason::Navigation),
        "complementary" => ("role=complementary", Reason::Sidebar),
        "contentinfo" | "dialog" | "alertdialog" | "alert" => ("role=dialog", Reason::Notice),
        _ => return None,
    };
    Some(Clue { says: Says::Furniture(reason), strength: Strength::Firm, word })
}

/// `c-Related_postsWide` as `c`, `related`, `posts`, `wide`.
fn words(class: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut open = false;
    let mut small = false;
    for c in class.chars().take(LONGEST_CLASS) {
        if !c.is_ascii_alphanumeric() {
            open = false;
            continue;
        }
        let breaks = c.is_ascii_uppercase() && small;
        if !open || breaks {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(c.to_ascii_lowercase());
        }
        open = true;
        small = c.is_ascii_lowercase();
    }
    words
}

/// A class is no longer than these characters; what is, is a token.
const LONGEST_CLASS: usize = 80;

static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(include_str!("../../../lexicon/markup.txt")));

/// The entries by their first word.
#[derive(Default)]
struct Lexicon {
    entries: BTreeMap<&'static str, Vec<(Vec<&'static str>, Clue)>>,
}

impl Lexicon {
    /// Lines before the first `[reason strength]` are the file's header.
    fn read(file: &'static str) -> Self {
        let mut lexicon = Self::default();
        let mut section = None;
        for line in file.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if let Some(head) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                section = Clue::read(head);
            } else if let Some(section) = section {
                let clue = Clue { word: line, ..section };
                let words: Vec<&str> = line.split(' ').collect();
                let first = words.first().copied().unwrap_or(line);
                lexicon.entries.entry(first).or_default().push((words, clue));
            }
        }
        lexicon
    }

    /// The clue of the longest entry in a class; of equals, the last in the class, which names what it is.
    fn clue(&self, class: &[String]) -> Option<Clue> {
        let mut best: Option<(usize, Clue)> = None;
        for at in 0..class.len() {
            let rest = class.get(at..).unwrap_or(&[]);
            let Some(first) = rest.first() else { continue };
            for (words, clue) in self.entries.get(first.as_str()).into_iter().flatten() {
                let here = rest.len() >= words.len() && rest.iter().zip(words).all(|(a, b)| a == b);
                if here && best.is_none_or(|(length, _)| words.len() >= length) {
                    best = Some((words.len(), *clue));
                }
            }
        }
        best.map(|(_, clue)| clue)
    }
}

impl Clue {
    fn read(head: &str) -> Option<Self> {
        let (says, strength) = head.split_once(' ')?;
        let says = match says {
            "body" => Says::Body,
            "lead" => Says::Lead,
            "quote" => Says::Quote,
            reason => Says::Furniture(FurnitureReason::from_slug(reason)?),
        };
        let strength = match strength {
            "firm" => Strength::Firm,
            "small" => Strength::Small,
            _ => return None,
        };
        Some(Self { says, strength, word: "" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(class: &str) -> Option<Says> {
        LEXICON.clue(&words(class)).map(|clue| clue.says)
    }

    #[test]
    fn every_section_of_the_lexicon_can_be_read() {
        let heads = include_str!("../../../lexicon/markup.txt")
            .lines()
            .filter(|line| line.starts_with('[') && line.ends_with(']'));
        for head in heads {
            assert!(Clue::read(head.trim_matches(['[', ']'])).is_some(), "{head}");
        }
    }

    #[test]
    fn classes_are_read_as_words() {
        use FurnitureReason as Reason;
        assert_eq!(said("c-Related_posts--wide"), Some(Says::Furniture(Reason::Related)));
        assert_eq!(said("articleAuthorBio"), Some(Says::Furniture(Reason::Byline)));
        assert_eq!(said("field--name-body"), Some(Says::Body));
        assert_eq!(said("lead-image"), Some(Says::Furniture(Reason::Caption)));
        assert_eq!(said("article-body__content"), Some(Says::Body));
        assert_eq!(said("shared-layout"), None);
    }
}
