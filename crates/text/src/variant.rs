//! Whether two words are one in two spellings, and whether two runs of words differ in one word alone.

/// From this length on, in letters, one letter may differ: `Hasakah`, `Hasakeh`; of shorter words it makes another one.
const LONG: usize = 6;

/// Whether two lower-cased words, or stems of words, are one in two spellings: but for marks (`u.s`, `us`), but for one letter
/// of a long word behind its first (`harbour`, `harbor`), or a number in digits and in words. Which number is not compared.
pub fn is_variant(a: &str, b: &str) -> bool {
    let letters = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).collect::<Vec<char>>();
    let (one, other) = (letters(a), letters(b));
    let digits = |word: &[char]| word.first().is_some_and(char::is_ascii_digit);
    if one == other || digits(&one) != digits(&other) {
        return true;
    }
    let long = one.len().min(other.len()) >= LONG && !digits(&one) && one.first() == other.first();
    long && apart(&one, &other) <= 1
}

/// How many letters lie between what both words begin with and what both end with, in the longer one.
fn apart(one: &[char], other: &[char]) -> usize {
    let ahead = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let rest = one.len().min(other.len()) - ahead;
    let behind = one.iter().rev().zip(other.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    one.len().max(other.len()) - ahead - behind
}

/// The one word of each of two runs in which they differ, where both stand between the same neighbours: `a law on pensions
/// in the north`, `a law on forestry in the north`.
pub fn swapped<Word: Ord + Copy>(a: &[Word], b: &[Word]) -> Option<(Word, Word)> {
    let lone = |of: &[Word], other: &[Word]| {
        let mut alone = of.iter().enumerate().filter(|(_, word)| !other.contains(word));
        let (at, word) = alone.next()?;
        alone.all(|(_, more)| more == word).then_some((at, *word))
    };
    let ((x, one), (y, other)) = lone(a, b).zip(lone(b, a))?;
    let before = |of: &[Word], at: usize| at.checked_sub(1).and_then(|at| of.get(at).copied());
    let around = before(a, x) == before(b, y) && a.get(x + 1) == b.get(y + 1);
    around.then_some((one, other))
}

#[cfg(test)]
mod tests {
    use super::{is_variant, swapped};

    #[test]
    fn one_word_alone_between_the_same_neighbours_is_swapped() {
        let words = |text: &'static str| text.split(' ').collect::<Vec<_>>();
        let found = |a, b| swapped(&words(a), &words(b));
        assert_eq!(found("law on pensions signed", "law on forestry signed"), Some(("pensions", "forestry")));
        assert_eq!(found("law signed", "law signed"), None);
        assert_eq!(found("new law signed", "law signed late"), None);
        assert_eq!(found("idlib deal forbids provocation", "deal forbids provocation violations"), None);
        assert_eq!(found("law on pensions signed", "law on forestry and housing signed"), None);
    }

    #[test]
    fn one_word_in_two_spellings_is_a_variant_and_another_word_is_none() {
        for (a, b) in [
            ("hasakah", "hasakeh"),
            ("harbour", "harbor"),
            ("u.s", "us"),
            ("fifteen", "15"),
            ("same", "same"),
        ] {
            assert!(is_variant(a, b) && is_variant(b, a), "{a} {b}");
        }
        for (a, b) in
            [("budget", "vaccine"), ("lesk", "lesh"), ("export", "import"), ("1962", "1963"), ("", "word")]
        {
            assert!(!is_variant(a, b) && !is_variant(b, a), "{a} {b}");
        }
    }
}
