//! The words around names, made ready: what a word is to the name beside it.

use rustc_hash::FxHashMap;

const LEXICON: &str = include_str!("../../lexicon/naming.txt");

/// What a word does beside or in a name: a section of the lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Title,
    Organisation,
    Medium,
    Particle,
    Speaking,
    Never,
    Direction,
    Belonging,
    Held,
    Kind,
    Part,
    Adding,
    Organ,
}

impl Role {
    const ALL: [(Self, &'static str); 13] = [
        (Self::Title, "title"),
        (Self::Organisation, "organisation"),
        (Self::Medium, "medium"),
        (Self::Particle, "particle"),
        (Self::Speaking, "speaking"),
        (Self::Never, "never"),
        (Self::Direction, "direction"),
        (Self::Belonging, "belonging"),
        (Self::Held, "held"),
        (Self::Kind, "kind"),
        (Self::Part, "part"),
        (Self::Adding, "adding"),
        (Self::Organ, "organ"),
    ];

    fn bit(self) -> u16 {
        1 << (self as u16)
    }
}

/// Words with their roles.
pub(crate) struct Naming {
    roles: FxHashMap<&'static str, u16>,
}

impl Naming {
    pub(super) fn new() -> Self {
        let mut roles: FxHashMap<&'static str, u16> = FxHashMap::default();
        let mut role = Role::Title;
        for line in LEXICON.lines().map(str::trim).filter(|line| !line.starts_with('#')) {
            match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                Some(name) => {
                    role = Role::ALL.iter().find(|(_, known)| *known == name).map_or(role, |(role, _)| *role);
                }
                None => {
                    line.split_whitespace().for_each(|word| *roles.entry(word).or_default() |= role.bit());
                }
            }
        }
        Self { roles }
    }

    /// Whether the lower-cased `word` has the role.
    pub(super) fn is(&self, role: Role, word: &str) -> bool {
        self.roles.get(word).is_some_and(|roles| roles & role.bit() != 0)
    }
}
