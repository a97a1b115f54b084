//! Whether a text holds several articles, as the exports of news databases do.
//!
//! Told by what such an export prints at each article, never by the file's name: `3 of 74 DOCUMENTS`, a document number, a
//! line of its length or of the day when it was loaded. Takes text or markup; one article with these lines is one article.

use parallax_model::PageFormat;
use std::collections::BTreeSet;

/// How many articles a text holds, where it holds more than one and says so.
pub(crate) fn articles(text: &str, format: PageFormat) -> Option<usize> {
    let mut counts = Counts::default();
    match format {
        PageFormat::Text => text.lines().for_each(|line| counts.look(line.trim())),
        PageFormat::Html => {
            // What stands behind each tag up to the next.
            let pieces = text.split('<').map(|piece| piece.split_once('>').map_or("", |(_, words)| words));
            pieces.flat_map(str::lines).for_each(|line| counts.look(line.trim()));
            counts.publications = text.matches("class=\"DocPublicationName\"").count();
        }
    }
    counts.most().filter(|articles| *articles > 1)
}

/// What was met of each kind of line.
#[derive(Default)]
struct Counts<'t> {
    /// Of `3 of 74 DOCUMENTS`, each first number.
    places: BTreeSet<&'t str>,
    /// Of `Document FTFT000020180314ee3e0000k`, each number.
    documents: BTreeSet<&'t str>,
    lengths: usize,
    ends: usize,
    loaded: usize,
    records: usize,
    publications: usize,
}

impl<'t> Counts<'t> {
    fn look(&mut self, line: &'t str) {
        // No line of these is longer: the text of an article is passed over quickly.
        if line.is_empty() || line.len() > 90 {
            return;
        }
        if let Some(place) = place(line) {
            self.places.insert(place);
        } else if let Some(number) = document(line) {
            self.documents.insert(number);
        }
        self.lengths += usize::from(is_length(line));
        self.ends += usize::from(line.eq_ignore_ascii_case("end of document"));
        self.loaded += usize::from(line.starts_with("Load-Date:") || line.starts_with("LOAD-DATE:"));
        self.records += usize::from(line.starts_with("ProQuest document ID:"));
    }

    fn most(&self) -> Option<usize> {
        let counts = [
            self.places.len(),
            self.documents.len(),
            self.lengths,
            self.ends,
            self.loaded,
            self.records,
            self.publications,
        ];
        counts.into_iter().max()
    }
}

/// `3` of `3 of 74 DOCUMENTS`, `3 von 74 DOKUMENTEN`, `Document 3 of 74`.
fn place(line: &str) -> Option<&str> {
    let words: Vec<&str> = line.split_whitespace().take(5).collect();
    let (place, of, all) = match words.as_slice() {
        [place, of, all, noun] if is_document(noun) => (place, of, all),
        [noun, place, of, all] if is_document(noun) => (place, of, all),
        _ => return None,
    };
    let joined = matches!(of.to_lowercase().as_str(), "of" | "von" | "de" | "sur" | "di" | "van");
    let (first, last) = (place.parse::<u32>().ok()?, all.parse::<u32>().ok()?);
    (joined && first <= last).then_some(place)
}

/// `Document`, `DOKUMENTEN`, `documenti`.
fn is_document(noun: &str) -> bool {
    let noun = noun.to_lowercase();
    noun.starts_with("document") || noun.starts_with("dokument")
}

/// The number behind `Document`: letters and digits without a space, a day of eight digits among them.
fn document(line: &str) -> Option<&str> {
    let (noun, number) = line.rsplit_once(char::is_whitespace)?;
    let noun = noun.rsplit(char::is_whitespace).next().unwrap_or(noun);
    let signs = number.bytes().all(|sign| sign.is_ascii_alphanumeric());
    let begins = number.bytes().take(4).filter(u8::is_ascii_uppercase).count() >= 2;
    let dated = ["19", "20"].iter().any(|century| {
        number.match_indices(century).any(|(at, _)| {
            number.get(at..at + 8).is_some_and(|day| day.bytes().all(|digit| digit.is_ascii_digit()))
        })
    });
    (is_document(noun) && (18..=40).contains(&number.len()) && signs && begins && dated).then_some(number)
}

/// `LENGTH: 325 words`, `Length: 325 words`.
fn is_length(line: &str) -> bool {
    let Some((name, words)) = line.split_once(':') else { return false };
    let mut words = words.split_whitespace();
    let number = words.next().is_some_and(|number| number.parse::<u32>().is_ok());
    name.eq_ignore_ascii_case("length") && number && words.next().is_some_and(|noun| noun.starts_with("word"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROSE: &str = "The envoys met on Monday, the mediator said. On page 3 of 74 documents they agreed.";

    /// An export of so many articles, each between what a database prints before and behind it.
    fn export(articles: usize, before: &str, behind: &str) -> String {
        let number = |line: &str, n: usize| line.replace('#', &n.to_string());
        let one = |n| format!("{}\n\n{PROSE}\n\n{}\n", number(before, n), number(behind, n));
        (1..=articles).map(one).collect::<Vec<String>>().concat()
    }

    #[test]
    fn what_a_database_prints_at_each_article_counts_them() {
        for (before, behind) in [
            ("    # of 74 DOCUMENTS", ""),
            ("# von 74 DOKUMENTEN", ""),
            ("Document # of 20", ""),
            ("LENGTH: 3# words", ""),
            ("", "Load-Date: March #, 2018"),
            ("", "End of Document"),
            ("", "Document NORV00002018031#ee3e0000k"),
            ("", "AN  Document NORV00002018031#ee3e0000k"),
            ("", "Dokument NORV00002018031#ee3e0000k"),
            ("ProQuest document ID: 4711#", ""),
        ] {
            assert_eq!(articles(&export(5, before, behind), PageFormat::Text), Some(5), "{before}{behind}");
            assert_eq!(articles(&export(1, before, behind), PageFormat::Text), None, "{before}{behind}");
        }
    }

    #[test]
    fn markup_is_looked_into() {
        let page = export(4, "<div><P CLASS=\"c1\"><SPAN>1# of 74 DOCUMENTS</SPAN></P>", "");
        assert_eq!(articles(&page, PageFormat::Html), Some(4));
        let page = export(3, "<span class=\"DocPublicationName\">The Norvale Courier</span>", "");
        assert_eq!(articles(&page, PageFormat::Html), Some(3));
    }

    #[test]
    fn prose_about_documents_is_one_article() {
        let prose = format!(
            "{PROSE}\nPage 1 of 3\nPage 2 of 3\n1 of 5 documents was found\nLength: about two words\n\
             The document 20180314 was signed.\nDocument 20180314\nDocument A\n"
        );
        assert_eq!(articles(&prose.repeat(2), PageFormat::Text), None);
    }
}
