//! The pages of the app, each with its place in links.

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
    /// One article, by its slug.
    Reader(String),
    /// How each source tells it.
    Sources,
    /// How it was made.
    Method,
    /// A page that this version does not have, as its link names it.
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
            Self::Method => "method",
            Self::Unknown(path) => path,
        }
    }

    /// The second segment of its link.
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Claim(id) | Self::Reader(id) => Some(id),
            _ => None,
        }
    }

    /// Its name on screen.
    pub fn label(&self) -> &'static str {
        match self {
            Self::Overview => "Overview",
            Self::Claims => "Claims",
            Self::Claim(_) => "Claim",
            Self::Reader(_) => "Reader",
            Self::Sources => "Sources",
            Self::Method => "Method",
            Self::Unknown(_) => "Unknown page",
        }
    }

    /// The page of these two segments.
    pub(crate) fn of(key: &str, id: Option<&str>) -> Self {
        match (key, id) {
            ("" | "overview", None) => Self::Overview,
            ("claims", None) => Self::Claims,
            ("claim", Some(id)) => Self::Claim(id.to_owned()),
            ("reader", Some(id)) => Self::Reader(id.to_owned()),
            ("sources", None) => Self::Sources,
            ("method", None) => Self::Method,
            (key, None) => Self::Unknown(key.to_owned()),
            (key, Some(id)) => Self::Unknown(format!("{key}/{id}")),
        }
    }
}
