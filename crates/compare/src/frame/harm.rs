//! What is done to people whom a toll counts, and the words that say so.

/// What was done to those who are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Harm {
    Killed,
    Wounded,
    Missing,
    Displaced,
}

impl Harm {
    /// The participle that asks for it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Killed => "killed",
            Self::Wounded => "wounded",
            Self::Missing => "missing",
            Self::Displaced => "displaced",
        }
    }

    /// What an active verb or a participle before a number says: `killed 43`, `wounding at least 12`.
    pub(super) fn before(word: &str) -> Option<Self> {
        match word {
            "killed" | "kills" | "kill" | "killing" => Some(Self::Killed),
            "wounded" | "wounds" | "wounding" | "injured" | "injures" | "injuring" | "hurt" | "hurting" => {
                Some(Self::Wounded)
            }
            "displaced" | "displacing" | "displaces" | "uprooted" | "uprooting" => Some(Self::Displaced),
            _ => None,
        }
    }

    /// What a word behind a number says of those counted: `43 dead`, `12 were injured`.
    pub(super) fn behind(word: &str) -> Option<Self> {
        match word {
            "killed" | "dead" | "died" | "perished" => Some(Self::Killed),
            "wounded" | "injured" | "hurt" => Some(Self::Wounded),
            "missing" => Some(Self::Missing),
            "displaced" | "homeless" => Some(Self::Displaced),
            _ => None,
        }
    }
}
