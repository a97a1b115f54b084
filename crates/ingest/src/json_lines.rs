//! Articles as JSON lines, one object a line: `{"file": "a.txt", "text": "…", "published": "2018-10-01"?,
//! "outlet": "alwaght"?, "html": false?}`.
//!
//! Reads one line at a time: memory is bounded by the longest line, whatever their number. Fields of other names are not
//! used, and each such name is said once.

use crate::decode::LONGEST;
use crate::lines::{Line, Lines};
use crate::{IngestError, NoText, Problem, ReadPage, Severity, several};
use parallax_model::{Basis, Dating, Day, Origin, Outlet, PageFormat, SavedPage, Slug};
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::collections::{BTreeMap, BTreeSet};
use std::io::BufRead;

/// The articles of a stream, in its order; a line that is no article is [`Refused`], with a problem that names the line.
pub struct JsonLines<Input> {
    lines: Lines<Input>,
    /// What the stream is called in problems.
    name: String,
    unused: Unused,
}

/// A line that is no article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// What the article would be called: as the line says, else by the line's number.
    pub file: String,
    /// Why, and where in the stream.
    pub problem: Box<Problem>,
}

/// A line may be six times as long as the longest article: JSON can write a character in six.
const LONGEST_LINE: u64 = 6 * LONGEST as u64;

#[derive(Deserialize)]
struct Document {
    file: Option<String>,
    text: String,
    published: Option<String>,
    outlet: Option<String>,
    #[serde(default)]
    html: bool,
    /// What other tools write beside.
    #[serde(flatten)]
    #[allow(clippy::zero_sized_map_values, reason = "serde gathers what is left over in a map only")]
    other: BTreeMap<String, IgnoredAny>,
}

/// The name of a line whose text can't be used.
#[derive(Deserialize)]
struct Named {
    file: String,
}

/// The names of fields that were said not to be used.
#[derive(Default)]
struct Unused(BTreeSet<String>);

impl Unused {
    /// How many names are said of a stream at most, and how many characters of each.
    const MOST: usize = 50;
    const LONGEST: usize = 40;

    /// Those of `names` that were not said before, and the first time that there are too many of them.
    fn news(&mut self, names: impl Iterator<Item = String>) -> Vec<String> {
        let mut news = Vec::new();
        for name in names {
            let name: String = name.chars().take(Self::LONGEST).collect();
            if self.0.len() < Self::MOST && self.0.insert(name.clone()) {
                news.push(format!("\"{name}\""));
                if self.0.len() == Self::MOST {
                    news.push("and further ones".to_owned());
                }
            }
        }
        news
    }
}

impl<Input: BufRead> JsonLines<Input> {
    /// Reads articles from `input`, which is called `name` in problems.
    pub fn new(input: Input, name: &str) -> Self {
        Self {
            lines: Lines::new(input, name, LONGEST_LINE),
            name: name.to_owned(),
            unused: Unused::default(),
        }
    }
}

/// Where a line stands.
struct At<'s> {
    stream: &'s str,
    line: usize,
}

impl At<'_> {
    fn problem(&self, severity: Severity, message: String, help: &str) -> Problem {
        let place = Some(crate::Place { line: self.line, column: 1 });
        Problem { file: self.stream.to_owned(), place, severity, message, help: help.to_owned() }
    }

    fn refused(&self, file: Option<String>, message: String, help: &str) -> Refused {
        let file = file.unwrap_or_else(|| self.file());
        Refused { file, problem: Box::new(self.problem(Severity::Error, message, help)) }
    }

    /// What an article without a name is called.
    fn file(&self) -> String {
        format!("line-{}", self.line)
    }

    fn article(&self, bytes: &[u8], unused: &mut Unused) -> Result<ReadPage, Refused> {
        let document: Document = serde_json::from_slice(bytes).map_err(|why| {
            let named = serde_json::from_slice::<Named>(bytes).ok();
            self.refused(
                named.map(|named| named.file),
                format!("this line is no article: {why}"),
                r#"write {"file": "a.txt", "text": "…"} on one line"#,
            )
        })?;
        let format = if document.html { PageFormat::Html } else { PageFormat::Text };
        if let Some(why) = no_text(&document.text, format) {
            let help = if why == NoText::Empty { "leave the line out" } else { why.help() };
            return Err(self.refused(document.file, why.to_string(), help));
        }
        let file = document.file.unwrap_or_else(|| self.file());
        let mut page = match format {
            PageFormat::Html => SavedPage::html(&file, &document.text),
            PageFormat::Text => SavedPage::new(&file, &document.text),
        };
        page.origin = Origin::Bundled;
        page.outlet = document.outlet.map(|name| Outlet {
            slug: Slug::of(&name),
            name: Some(name),
            why: "Given with the article.".to_owned(),
        });
        let mut problems = Vec::new();
        if let Some(said) = document.published {
            match day(&said) {
                Some(day) => page.published = Some(given(day)),
                None => problems.push(self.problem(
                    Severity::Warning,
                    format!("\"published\" is {said:?}, which is no day of the calendar; it is not used"),
                    "write it as YYYY-MM-DD",
                )),
            }
        }
        let news = unused.news(document.other.into_keys());
        if !news.is_empty() {
            problems.push(self.problem(
                Severity::Warning,
                format!("these fields are not used, here and in the lines that follow: {}", news.join(", ")),
                "what is read is \"file\", \"text\", \"html\", \"published\" (the day) and \"outlet\" (who publishes it): \
                 rename what should be used",
            ));
        }
        Ok(ReadPage { page, problems })
    }
}

/// Why a text is no article's.
fn no_text(text: &str, format: PageFormat) -> Option<NoText> {
    if text.chars().all(|c| c.is_whitespace() || c.is_control()) {
        return Some(NoText::Empty);
    }
    if text.len() > LONGEST {
        return Some(NoText::TooLong { bytes: text.len() as u64 });
    }
    several::articles(text, format).map(|articles| NoText::Several { articles })
}

/// The day at the start of `2018-10-01` or `2018-10-01T10:32:00Z`.
fn day(said: &str) -> Option<Day> {
    let (day, rest) = said.split_at_checked(10)?;
    (rest.is_empty() || rest.starts_with(['T', ' '])).then(|| day.parse().ok())?
}

fn given(day: Day) -> Dating {
    Dating {
        from: Some(day),
        to: Some(day),
        basis: Basis::Editor,
        why: "Given with the article.".to_owned(),
        evidence: Vec::new(),
    }
}

impl<Input: BufRead> Iterator for JsonLines<Input> {
    type Item = Result<Result<ReadPage, Refused>, IngestError>;

    fn next(&mut self) -> Option<Self::Item> {
        let (line, words) = match self.lines.read() {
            Err(why) => return Some(Err(why)),
            Ok(None) => return None,
            Ok(Some(read)) => read,
        };
        let at = At { stream: &self.name, line };
        Some(Ok(match words {
            Line::Read(bytes) => at.article(bytes, &mut self.unused),
            Line::TooLong => Err(at.refused(
                None,
                format!("this line has more than {LONGEST_LINE} bytes"),
                "give one article a line",
            )),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &str) -> Vec<Result<ReadPage, Refused>> {
        JsonLines::new(lines.as_bytes(), "standard input").collect::<Result<_, _>>().unwrap()
    }

    #[test]
    fn a_line_is_an_article_with_what_is_known_of_it() {
        let pages = read(
            "{\"file\":\"b/a.txt\",\"text\":\"Idlib\",\"published\":\"2018-10-01\",\"outlet\":\"Press TV\"}\n",
        );
        let page = &pages[0].as_ref().unwrap().page;
        assert_eq!((page.file.as_str(), page.text.as_str()), ("b/a.txt", "Idlib"));
        assert_eq!(page.published.as_ref().unwrap().day(), Day::new(2018, 10, 1));
        assert_eq!(page.outlet.as_ref().unwrap().slug.as_str(), "press-tv");
    }

    #[test]
    fn a_line_can_hold_html() {
        let pages = read("{\"text\":\"<p>Idlib\",\"html\":true}\n{\"text\":\"<p>Idlib\"}\n");
        let formats: Vec<PageFormat> = pages.iter().map(|page| page.as_ref().unwrap().page.format).collect();
        assert_eq!(formats, [PageFormat::Html, PageFormat::Text]);
    }

    #[test]
    fn a_line_that_is_no_article_is_named_and_the_next_is_read() {
        let pages = read("{\"text\": 3}\n\n{\"text\": \"Idlib\"}");
        assert_eq!(pages[0].as_ref().unwrap_err().problem.place.unwrap().line, 1);
        assert_eq!(pages[1].as_ref().unwrap().page.file, "line-3");
    }

    #[test]
    fn a_date_that_does_not_exist_is_not_used() {
        let pages = read("{\"text\":\"Idlib\",\"published\":\"2018-02-30\"}");
        let read = pages[0].as_ref().unwrap();
        assert_eq!(read.page.published, None);
        assert_eq!(read.problems[0].severity, Severity::Warning);
    }

    #[test]
    fn fields_that_are_not_used_are_named_once() {
        let line = |more: &str| format!("{{\"text\":\"Idlib\",{more}}}\n");
        let said: Vec<Vec<String>> = read(
            &[
                line("\"url\":\"x\",\"date\":{\"a\":[1]}"),
                line("\"date\":\"2018\""),
                line("\"title\":null,\"url\":1"),
            ]
            .concat(),
        )
        .into_iter()
        .map(|page| page.unwrap().problems.into_iter().map(|problem| problem.message).collect())
        .collect();
        assert!(said[0][0].ends_with("that follow: \"date\", \"url\""), "{said:?}");
        assert_eq!(said[1], Vec::<String>::new());
        assert!(said[2][0].ends_with("that follow: \"title\""), "{said:?}");
    }

    #[test]
    fn a_text_is_as_long_as_a_file_may_be_and_no_longer() {
        let line = |length: usize| format!("{{\"file\":\"a\",\"text\":\"{}\"}}\n", "x".repeat(length));
        let pages = read(&[line(LONGEST + 1), line(LONGEST)].concat());
        let refused = pages[0].as_ref().unwrap_err();
        assert_eq!(refused.file, "a");
        assert!(refused.problem.message.contains("more than the 16777216"), "{}", refused.problem.message);
        assert!(pages[1].is_ok());
    }

    #[test]
    fn a_line_that_holds_several_articles_is_refused() {
        let text = "1 of 2 DOCUMENTS\n\nTalks\n\n2 of 2 DOCUMENTS\n\nTalks\n";
        let pages = read(&serde_json::json!({ "file": "a", "text": text }).to_string());
        assert!(pages[0].as_ref().unwrap_err().problem.message.contains("2 articles"));
    }
}
