//! The pages of the app, each with its place in links.

use crate::texts::names;

/// A page, with the slug of what it shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Page {
    /// What the corpus holds, at a glance.
    #[default]
    Overview,
    /// The list of claims.
    Claims,
    /// One claim, by its id.
    Claim(String),
    /// One article, by its slug; none where a link names none.
    Reader(String),
    /// How each source tells it.
    Sources,
    /// What is said to happen when.
    Timeline,
    /// Who is named.
    Actors,
    /// One actor, by its slug.
    Actor(String),
    /// Two to four sources, or two actors, side by side.
    Compare,
    /// What the reader collected, in this browser.
    Collected,
    /// How it was made.
    Method,
    /// A page that this version does not have: its path as the link has it, still escaped.
    Unknown(String),
}

impl Page {
    /// The first segment of its link.
    pub fn key(&self) -> &str {
        match self {
            Self::Overview => "overview",
            Self::Claims => "claims",
            Self::Claim(_) => "claim",
            Self::Reader(_) => "reader",
            Self::Sources => "sources",
            Self::Timeline => "timeline",
            Self::Actors | Self::Actor(_) => "actors",
            Self::Compare => "compare",
            Self::Collected => "collected",
            Self::Method => "method",
            Self::Unknown(path) => path,
        }
    }

    /// The second segment of its link.
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Claim(id) | Self::Reader(id) | Self::Actor(id) => Some(id),
            _ => None,
        }
    }

    /// Its name on screen.
    pub fn label(&self) -> &'static str {
        match self {
            Self::Overview => names::OVERVIEW,
            Self::Claims => names::CLAIMS,
            Self::Claim(_) => names::CLAIM,
            Self::Reader(_) => names::READER,
            Self::Sources => names::SOURCES,
            Self::Timeline => names::TIMELINE,
            Self::Actors => names::ACTORS,
            Self::Actor(_) => names::ACTOR,
            Self::Compare => names::COMPARE,
            Self::Collected => names::COLLECTED,
            Self::Method => names::METHOD,
            Self::Unknown(_) => names::UNKNOWN_PAGE,
        }
    }

    /// The page of these two segments, where this version has it.
    pub(crate) fn of(key: &str, id: Option<&str>) -> Option<Self> {
        match (key, id) {
            ("" | "overview", None) => Some(Self::Overview),
            ("claims", None) => Some(Self::Claims),
            ("claim", Some(id)) => Some(Self::Claim(id.to_owned())),
            // Without an article: the first, see `opened`.
            ("reader", id) => Some(Self::Reader(id.unwrap_or_default().to_owned())),
            ("sources", None) => Some(Self::Sources),
            ("timeline", None) => Some(Self::Timeline),
            ("actors", None) => Some(Self::Actors),
            ("actors", Some(id)) => Some(Self::Actor(id.to_owned())),
            ("compare", None) => Some(Self::Compare),
            ("collected", None) => Some(Self::Collected),
            ("method", None) => Some(Self::Method),
            _ => None,
        }
    }
}
