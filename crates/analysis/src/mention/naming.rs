//! The words around names, made ready: what a word is to the name beside it.

use rustc_hash::FxHashMap;

const LEXICON: &str = include_str!("../../lexicon/naming.txt");
const GIVEN_NAMES: &str = include_str!("../../lexicon/given-names.txt");

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
    Place,
    Media,
    Thing,
    Renaming,
}

impl Role {
    const ALL: [(Self, &'static str); 17] = [
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
        (Self::Place, "place"),
        (Self::Media, "media"),
        (Self::Thing, "thing"),
        (Self::Renaming, "renaming"),
    ];

    fn bit(self) -> u32 {
        1 << (self as u16)
    }
}

/// Which pronoun can mean a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gender {
    Male,
    Female,
    /// The words do not tell.
    Open,
}

/// Words with their roles, and given names.
pub(crate) struct Naming {
    roles: FxHashMap<&'static str, u32>,
    given: FxHashMap<&'static str, Gender>,
}

impl Naming {
    pub(super) fn new() -> Self {
        let mut roles: FxHashMap<&'static str, u32> = FxHashMap::default();
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
        Self { roles, given: given_names() }
    }

    /// The gender of a lower-cased given name; `None` where the word is not known as one.
    pub(super) fn given(&self, word: &str) -> Option<Gender> {
        self.given.get(word).copied()
    }

    /// Whether the lower-cased `word` has the role.
    pub(super) fn is(&self, role: Role, word: &str) -> bool {
        self.roles.get(word).is_some_and(|roles| roles & role.bit() != 0)
    }
}

fn given_names() -> FxHashMap<&'static str, Gender> {
    let mut given = FxHashMap::default();
    let mut gender = Gender::Open;
    for line in GIVEN_NAMES.lines().filter(|line| !line.starts_with('#')) {
        match line {
            "[male]" => gender = Gender::Male,
            "[female]" => gender = Gender::Female,
            "[either]" => gender = Gender::Open,
            names => names.split_whitespace().for_each(|name| {
                given.entry(name).or_insert(gender);
            }),
        }
    }
    given
}
