//! Whether an article is written in English: nothing is understood of any other language, so nothing is read from it.
//!
//! Two witnesses must agree before a text is left aside: the trigrams of its letters (a library's), and that the small
//! words without which nobody writes English are missing. What is too short to tell is taken for English, as headlines and
//! lists of names are. On the English texts at hand, cut into pieces of 40 words and more, it left none aside.

use parallax_model::Article;
use whatlang::Lang;

/// Words of which English prose has one in ten, and other languages none. Those that others write too (`is`, `of`, `for`,
/// `are`) are left out.
const ENGLISH: [&str; 24] = [
    "the", "and", "that", "with", "from", "has", "had", "were", "said", "this", "which", "his", "they",
    "would", "their", "who", "been", "she", "you", "our", "about", "what", "when", "there",
];
/// A text of another language has fewer of them in a thousand words.
const FEWEST: usize = 20;
/// A text with fewer words tells nothing.
const SHORTEST: usize = 40;
/// Of scripts without blanks between words, so many letters do.
const LETTERS: usize = 80;
/// From so many words on, the missing English words tell by themselves that it is another language, if not which.
const LONG: usize = 100;
/// So many bytes of the text are looked at.
const SAMPLE: usize = 20_000;

/// The English name of the language of an article that is written in another one.
pub(crate) fn other_than_english(article: &Article) -> Option<String> {
    let mut sample = String::new();
    for span in article.prose() {
        sample.push_str(span.of(&article.text));
        sample.push('\n');
        if sample.len() > SAMPLE {
            break;
        }
    }
    let words = || sample.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let all = words().count();
    let letters = sample.chars().filter(|c| c.is_alphabetic() && *c > '\u{24f}').count();
    if all < SHORTEST && letters < LETTERS {
        return None;
    }
    let english = words().filter(|word| ENGLISH.iter().any(|own| own.eq_ignore_ascii_case(word))).count();
    if english * 1000 >= all * FEWEST {
        return None;
    }
    let told = whatlang::detect(&sample).filter(|told| told.lang() != Lang::Eng)?;
    if told.is_reliable() {
        return Some(named(told.lang()));
    }
    (all >= LONG).then(|| "another language".to_owned())
}

fn named(language: Lang) -> String {
    match language {
        Lang::Cmn => "Chinese".to_owned(),
        other => other.eng_name().to_owned(),
    }
}

#[cfg(test)]
mod tests;
