//! The words around the articles of saved pages, and what of them is published. They are set apart, but an article's
//! text is kept whole, so that whoever reads the file reads them too: menus, comments, and at times the name and the mail
//! address of whoever saved the page. What looks like these is covered; on demand everything is. A covered byte becomes
//! another byte, so that every span stays where it is.

use parallax_model::{Article, Corpus, PageFormat, SavedPage, Span};
use std::io::{Result, Write};

/// What is covered of the words around articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cover {
    /// Mail addresses and names of accounts.
    Private,
    /// All of them, but where the analysis names them as evidence: the line with the date, the author's.
    All,
}

impl From<bool> for Cover {
    fn from(flag: bool) -> Self {
        if flag { Self::All } else { Self::Private }
    }
}

/// What became of the words around articles.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Furnished {
    /// How many words of them are published.
    pub kept: usize,
    /// How many mail addresses and names of accounts are covered.
    pub private: usize,
    /// How many words were left out.
    pub dropped: usize,
}

impl Furnished {
    /// Adds what became of another article's.
    pub(crate) fn add(&mut self, other: Self) {
        self.kept += other.kept;
        self.private += other.private;
        self.dropped += other.dropped;
    }

    /// Says it, a line each.
    pub(crate) fn write(&self, out: &mut impl Write) -> Result<()> {
        if self.kept > 0 {
            writeln!(
                out,
                "{} words around the articles (menus, boxes, comments) are in it too, set apart; --drop-furniture leaves them out",
                self.kept
            )?;
        }
        if self.private > 0 {
            writeln!(
                out,
                "{} mail addresses and names of accounts among them are covered with *",
                self.private
            )?;
        }
        if self.dropped > 0 {
            writeln!(
                out,
                "{} words around the articles (menus, boxes, comments) were left out",
                self.dropped
            )?;
        }
        Ok(())
    }
}

/// Covers the names of accounts in a page of plain text before it is read, so that nobody is named by them: all that
/// follows on a line that begins as only the line of an account does. Gives how many.
pub(crate) fn cover_accounts(page: &mut SavedPage) -> usize {
    if page.format != PageFormat::Text {
        return 0;
    }
    let mut covered = 0;
    let mut text = String::with_capacity(page.text.len());
    for line in page.text.split_inclusive('\n') {
        let blanks = line.len() - line.trim_start().len();
        let phrase = ACCOUNT.iter().find(|phrase| {
            line.get(blanks..blanks + phrase.len()).is_some_and(|begins| begins.eq_ignore_ascii_case(phrase))
        });
        let end = phrase.map_or(line.len(), |phrase| blanks + phrase.len());
        let (phrase, name) = line.split_at(end);
        text.push_str(phrase);
        covered += usize::from(name.chars().any(char::is_alphanumeric));
        for c in name.chars() {
            if c.is_whitespace() { text.push(c) } else { text.extend(std::iter::repeat_n('*', c.len_utf8())) }
        }
    }
    page.text = text;
    covered
}

/// Covers what is to be covered in a corpus of one article that is not linked yet.
pub(crate) fn cut(corpus: &mut Corpus, drop: Cover) -> Furnished {
    let evidence = evidence(corpus);
    let mut furnished = Furnished::default();
    for article in corpus.articles.rows_mut() {
        let spans: Vec<Span> = article.furniture.iter().map(|piece| piece.span).collect();
        let mut covers: Vec<(Span, char)> = Vec::new();
        for span in spans {
            let words = span.of(&article.text).split_whitespace().count();
            match drop {
                Cover::All => {
                    covers.push((span, ' '));
                    furnished.dropped += words;
                }
                Cover::Private => {
                    let private = private(span.of(&article.text));
                    furnished.private += private.len();
                    furnished.kept += words;
                    let from = span.start as usize;
                    covers.extend(
                        private.iter().map(|(start, end)| (Span::new(from + start, from + end), '*')),
                    );
                }
            }
        }
        cover(article, &covers, &evidence);
        if drop == Cover::All {
            let Article { text, furniture, .. } = article;
            furniture.retain(|piece| !piece.span.of(text).trim().is_empty());
        }
    }
    furnished
}

/// Writes `sign` over each character of the spans that is no blank and no evidence, as often as it has bytes.
fn cover(article: &mut Article, covers: &[(Span, char)], evidence: &[Span]) {
    if covers.is_empty() {
        return;
    }
    let mut signs: Vec<Option<char>> = vec![None; article.text.len()];
    let uncovered = evidence.iter().map(|span| (*span, None));
    for (span, sign) in covers.iter().map(|(span, sign)| (*span, Some(*sign))).chain(uncovered) {
        if let Some(bytes) = signs.get_mut(span.range()) {
            bytes.fill(sign);
        }
    }
    let mut text = String::with_capacity(article.text.len());
    for (at, c) in article.text.char_indices() {
        match signs.get(at).copied().flatten().filter(|_| !c.is_whitespace()) {
            Some(sign) => text.extend(std::iter::repeat_n(sign, c.len_utf8())),
            None => text.push(c),
        }
    }
    article.text = text;
}

/// Every place of a corpus of one article that some row of it points at, but for the furniture itself.
fn evidence(corpus: &Corpus) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for article in corpus.articles.rows() {
        spans.extend(article.headline.iter().chain(&article.byline).chain(&article.headings));
        spans.extend(article.body.iter().chain(&article.published.evidence));
    }
    spans.extend(corpus.sentences.rows().iter().map(|row| row.span));
    for row in corpus.mentions.rows() {
        spans.extend([row.span, row.head].into_iter().chain(row.distanced));
        spans.extend(row.labels.iter().map(|labelling| labelling.span));
    }
    for row in corpus.attributions.rows() {
        spans.extend(row.source.iter().chain(&row.cue).chain(&row.content));
    }
    spans.extend(corpus.times.rows().iter().map(|row| row.span));
    for row in corpus.claims.rows() {
        spans.extend(row.content.iter().chain(&row.quantities));
        spans.extend(row.predicate.as_ref().map(|predicate| predicate.span));
        spans.extend(row.harms.iter().map(|harm| harm.word));
    }
    spans
}

/// What stands before the name of an account.
const ACCOUNT: [&str; 7] = [
    "logged in as",
    "logged-in as",
    "signed in as",
    "posting as",
    "commenting as",
    "replying as",
    "welcome back",
];

/// Where words hold a mail address, or the name of an account up to the end of its line; in bytes, in order.
fn private(words: &str) -> Vec<(usize, usize)> {
    let small = words.to_ascii_lowercase();
    let accounts =
        ACCOUNT.iter().flat_map(|phrase| small.match_indices(phrase).map(|(at, phrase)| at + phrase.len()));
    let accounts = accounts.map(|start| {
        let rest = words.get(start..).unwrap_or_default();
        (start, start + rest.lines().next().unwrap_or_default().len())
    });
    let addresses = words.match_indices('@').filter_map(|(at, _)| address(words, at));
    let mut found: Vec<(usize, usize)> = accounts.chain(addresses).collect();
    found.retain(|&(start, end)| {
        words.get(start..end).is_some_and(|words| words.chars().any(char::is_alphanumeric))
    });
    found.sort_unstable();
    found
}

/// The mail address around the `@` at that byte.
fn address(words: &str, at: usize) -> Option<(usize, usize)> {
    let (before, after) = (words.get(..at)?, words.get(at + 1..)?);
    let of_name = |c: &char| c.is_alphanumeric() || "._%+-'".contains(*c);
    let of_host = |c: &char| c.is_alphanumeric() || ".-".contains(*c);
    let name: usize = before.chars().rev().take_while(of_name).map(char::len_utf8).sum();
    let host: usize = after.chars().take_while(of_host).map(char::len_utf8).sum();
    let host = after.get(..host)?.trim_end_matches(['.', '-']);
    let (_, ending) = host.rsplit_once('.')?;
    let ends = ending.chars().count() > 1 && ending.chars().all(char::is_alphabetic);
    (name > 0 && ends).then_some((at - name, at + 1 + host.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use parallax_analysis::Analyzer;
    use parallax_model::Registry;
    use proptest::prelude::*;

    const PAGE: &str = "Home | World | Sport\n\nLogged in as Jane Doe-Ünal (log out)\n\nTalks resume in Geneva\n\n10 October \
                        2018\n\nThe delegations met again on Monday, the mediator said.\n\nComments\n\nWrite to \
                        jane.doe@mail.example.org to join the discussion.\n";

    fn cut_page(text: &str, drop: Cover) -> (Corpus, Corpus, Furnished) {
        let mut page = SavedPage::new("a.txt", text);
        let accounts = cover_accounts(&mut page);
        assert_eq!(page.text.len(), text.len());
        let before = Analyzer::new(Registry::default()).analyze(&page).corpus;
        let mut after = before.clone();
        let mut furnished = cut(&mut after, drop);
        furnished.private += accounts;
        (before, after, furnished)
    }

    fn text(corpus: &Corpus) -> &str {
        &corpus.articles.rows()[0].text
    }

    #[test]
    fn mail_addresses_and_accounts_are_covered_where_they_stand_around_the_article() {
        let (_, after, furnished) = cut_page(PAGE, Cover::Private);
        for private in ["Jane", "Ünal", "jane.doe", "mail.example"] {
            assert!(!text(&after).contains(private), "{private}: {}", text(&after));
        }
        assert!(
            text(&after).contains("Home | World") && text(&after).contains("Logged in as **"),
            "{}",
            text(&after)
        );
        assert_eq!(furnished.private, 2);
        assert!(furnished.kept > 3);
    }

    #[test]
    fn on_demand_nothing_around_the_article_is_left() {
        let (before, after, furnished) = cut_page(PAGE, Cover::All);
        for piece in ["Home", "Sport", "Jane", "discussion"] {
            assert!(!text(&after).contains(piece), "{piece}: {}", text(&after));
        }
        assert!(text(&after).contains("10 October 2018"), "what dates the article is evidence");
        assert!(furnished.dropped > 5 && furnished.kept == 0);
        assert_eq!(after.claims, before.claims);
    }

    #[test]
    fn a_mail_address_is_told_from_other_uses_of_its_sign() {
        for (words, found) in [
            ("write to a.b+c@mail.example.org.", vec!["a.b+c@mail.example.org"]),
            ("follow @paper or @paper.example", vec![]),
            ("5 @ 3.50, a@b", vec![]),
            ("Signed in as", vec![]),
            ("SIGNED IN AS Ünal O’Neil\nNext", vec![" Ünal O’Neil"]),
        ] {
            let places: Vec<&str> =
                private(words).into_iter().filter_map(|(start, end)| words.get(start..end)).collect();
            assert_eq!(places, found, "{words}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn every_span_keeps_its_words(noise in "[a-zé@. \n]{0,60}", all: bool) {
            let page = format!("{noise}\n\n{PAGE}\n\n{noise}");
            let (before, after, _) = cut_page(&page, Cover::from(all));
            prop_assert_eq!(after.check(), Ok(()));
            prop_assert_eq!(text(&after).len(), text(&before).len());
            for span in evidence(&before) {
                prop_assert_eq!(span.of(text(&after)), span.of(text(&before)));
            }
        }
    }
}
