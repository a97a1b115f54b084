//! Lines that are several menu entries or section names in one: `News / Syria`, `Home > World > Europe`,
//! `FeaturedLatest developmentsMiddle East`, `Home World Sport`.

use super::phrase::is_menu_entry;

/// Whether `line` is a trail or row of section names.
pub(super) fn is_menu(line: &str) -> bool {
    is_trail(line) || is_run_together(line) || is_row(line)
}

/// Parts between slashes, bars or arrows, the first a section's name.
fn is_trail(line: &str) -> bool {
    const SIGNS: [char; 9] = ['/', '>', '»', '›', '|', '→', '•', '·', '\\'];
    let parts: Vec<&str> = line.split(SIGNS).map(str::trim).filter(|part| !part.is_empty()).collect();
    let [first, middle @ .., _] = parts.as_slice() else { return false };
    let short = |part: &&str| part.split_whitespace().count() <= 4;
    let arrow = line.contains(['>', '»', '›', '→']);
    is_menu_entry(first) && middle.iter().all(short) && (arrow || parts.iter().all(short))
}

/// Names set without blanks between them: a small letter meets a capital more than once.
fn is_run_together(line: &str) -> bool {
    let mut names = Vec::new();
    let mut name = String::new();
    let mut before = ' ';
    for c in line.chars() {
        if before.is_lowercase() && c.is_uppercase() {
            names.push(std::mem::take(&mut name));
        }
        name.push(c);
        before = c;
    }
    names.push(name);
    let known = names.iter().filter(|name| is_menu_entry(name)).count();
    names.len() >= 3 && 2 * known >= names.len()
}

/// Three section names or more, of one word each, with blanks between.
fn is_row(line: &str) -> bool {
    let words = || line.split_whitespace();
    let count = words().count();
    (3..=20).contains(&count)
        && words().all(|word| word.chars().all(char::is_alphabetic) && is_menu_entry(word))
}

#[cfg(test)]
mod tests {
    use super::is_menu;

    #[test]
    fn section_names_in_one_line_are_a_menu() {
        for line in [
            "News   /   Syria",
            "Home > World > Middle East > A headline of any length stands at the end of the trail",
            "FeaturedLatest developmentsMiddle EastOthersWorld News",
            "Home World Politics Sport",
            "Home | Opinion | Contact us",
        ] {
            assert!(is_menu(line), "{line}");
        }
    }

    #[test]
    fn names_with_capitals_and_slashes_are_none() {
        for line in [
            "McDonald said the LinkedIn post was fake",
            "Russia / Turkey talks end without a deal on the border crossing",
            "Opinion polls open in Ankara",
            "World leaders meet",
        ] {
            assert!(!is_menu(line), "{line}");
        }
    }
}
