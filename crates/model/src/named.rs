//! Closed sets of values that have a name in files and links and another on screen.

/// Defines an enum whose every value has a slug (files, JSON, links) and a label (screen). Further derives stand
/// before the name.
#[macro_export]
macro_rules! named {
    ($(#[$head:meta])* $type:ident: $($(#[$doc:meta])* $name:ident = $slug:literal, $label:literal;)*) => {
        $(#[$head])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $type { $($(#[$doc])* $name),* }

        impl $type {
            /// Every value, in the order in which lists and figures show them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
            /// Its name in files, JSON and links.
            pub fn slug(self) -> &'static str {
                match self { $(Self::$name => $slug),* }
            }
            /// Its name on screen.
            pub fn label(self) -> &'static str {
                match self { $(Self::$name => $label),* }
            }
            /// The value of that slug.
            pub fn from_slug(slug: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.slug() == slug)
            }
        }
    };
}
