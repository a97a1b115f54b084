//! Characters that are not seen: such as have no width, and such as turn the direction of what follows (Unicode Standard
//! Annex 9), by which words can be made to read as others. Names never have them; in a text they stay, are told of, and
//! are shown as what they are.

use crate::Corpus;

/// Whether a character turns the direction of the text around it.
pub fn turns_direction(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character is not seen: a control character that is no white space, a mark of direction, or one without a
/// width. A soft hyphen is none of them: it shows where a word is broken.
pub fn is_hidden(c: char) -> bool {
    let without_width = matches!(
        c,
        '\u{34f}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200d}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}'
    );
    turns_direction(c) || without_width || (c.is_control() && !c.is_whitespace())
}

/// A name without what is not seen of it, and without white space at its ends. What joins or parts the letters of a
/// script that joins them stays between two of them: it is a part of their spelling.
pub fn visible(name: &str) -> String {
    let mut visible = String::with_capacity(name.len());
    let mut letters = name.chars().peekable();
    while let Some(c) = letters.next() {
        let joins = matches!(c, '\u{200c}' | '\u{200d}')
            && visible.ends_with(is_of_other_script)
            && letters.peek().is_some_and(|next| is_of_other_script(*next));
        if joins || !(is_hidden(c) || c == '\u{ad}') {
            visible.push(c);
        }
    }
    visible.trim().to_owned()
}

fn is_of_other_script(c: char) -> bool {
    c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase()
}

impl Corpus {
    /// Lets every name of an outlet or actor be seen whole; an outlet of which nothing is left is unnamed.
    pub fn show_names(&mut self) {
        for outlet in self.outlets.rows_mut() {
            outlet.name = outlet.name.take().map(|name| visible(&name)).filter(|name| !name.is_empty());
        }
        for actor in self.actors.rows_mut() {
            if actor.name.contains(is_hidden) {
                actor.name = visible(&actor.name);
            }
            if actor.aliases.iter().any(|alias| alias.form.contains(is_hidden)) {
                let mut aliases = std::mem::take(&mut actor.aliases);
                for alias in &mut aliases {
                    alias.form = visible(&alias.form);
                }
                actor.add_all(aliases);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_lose_what_is_not_seen_and_keep_their_spelling() {
        for (name, expected) in [
            ("\u{202e}sretueR", "sretueR"),
            ("Reu\u{200b}ters\u{2069} ", "Reuters"),
            ("Reu\u{ad}ters", "Reuters"),
            ("Al\u{200d}waght", "Alwaght"),
            ("می\u{200c}خواهد", "می\u{200c}خواهد"),
            ("\u{feff}", ""),
            ("Al-Watan", "Al-Watan"),
        ] {
            assert_eq!(visible(name), expected, "{name:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_turns_is_left_and_what_is_left_stays(name in "[a-zé ا-ی\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{feff}]{0,20}") {
            let once = visible(&name);
            prop_assert!(!once.contains(turns_direction), "{:?}", once);
            prop_assert_eq!(visible(&once), once.clone());
            let seen = |text: &str| text.chars().filter(|c| !is_hidden(*c)).collect::<String>();
            let (before, after) = (seen(&name), seen(&once));
            prop_assert_eq!(after, before.trim());
        }
    }
}
