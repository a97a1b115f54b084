//! Articles as JSON lines, one object a line: `{"file": "a.txt", "text": "…", "published": "2018-10-01"?,
//! "outlet": "alwaght"?, "html": false?}`.
//!
//! Reads one line at a time: memory is bounded by the longest line, whatever their number.

use crate::decode::LONGEST;
use crate::{IngestError, Problem, ReadPage, Severity};
use parallax_model::{Basis, Dating, Day, Origin, Outlet, SavedPage, Slug};
use serde::Deserialize;
use std::io::{BufRead, Read};

/// The articles of a stream, in its order; a line that is no article is a [`Problem`] that names the line.
pub struct JsonLines<Input> {
    input: Input,
    /// What the stream is called in problems.
    name: String,
    line: usize,
    bytes: Vec<u8>,
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
}

impl<Input: BufRead> JsonLines<Input> {
    /// Reads articles from `input`, which is called `name` in problems.
    pub fn new(input: Input, name: &str) -> Self {
        Self { input, name: name.to_owned(), line: 0, bytes: Vec::new() }
    }

    /// Reads the next line; `None` at the end.
    fn read_line(&mut self) -> Result<Option<()>, IngestError> {
        self.bytes.clear();
        let mut limited = self.input.by_ref().take(LONGEST_LINE + 1);
        let read = limited.read_until(b'\n', &mut self.bytes).map_err(|why| broken(&self.name, why))?;
        self.line += 1;
        Ok((read > 0).then_some(()))
    }

    /// Passes over the rest of a line that is too long.
    fn skip_line(&mut self) -> Result<(), IngestError> {
        loop {
            let buffer = self.input.fill_buf().map_err(|why| broken(&self.name, why))?;
            let (used, over) = match buffer.iter().position(|&byte| byte == b'\n') {
                Some(at) => (at + 1, true),
                None => (buffer.len(), buffer.is_empty()),
            };
            self.input.consume(used);
            if over {
                return Ok(());
            }
        }
    }

    fn article(&self) -> Result<ReadPage, Problem> {
        let refuse = |message: String, help: &str| self.problem(Severity::Error, message, help);
        let document: Document = serde_json::from_slice(&self.bytes).map_err(|why| {
            refuse(
                format!("this line is no article: {why}"),
                r#"write {"file": "a.txt", "text": "…"} on one line"#,
            )
        })?;
        let text_is_blank = document.text.chars().all(|c| c.is_whitespace() || c.is_control());
        if text_is_blank {
            return Err(refuse("there is no text in it".to_owned(), "leave the line out"));
        }
        let file = document.file.unwrap_or_else(|| format!("line-{}", self.line));
        let mut page = if document.html {
            SavedPage::html(&file, &document.text)
        } else {
            SavedPage::new(&file, &document.text)
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
        Ok(ReadPage { page, problems })
    }

    fn problem(&self, severity: Severity, message: String, help: &str) -> Problem {
        let place = Some(crate::Place { line: self.line, column: 1 });
        Problem { file: self.name.clone(), place, severity, message, help: help.to_owned() }
    }
}

fn broken(stream: &str, why: std::io::Error) -> IngestError {
    IngestError::Broken { stream: stream.to_owned(), why }
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
    type Item = Result<Result<ReadPage, Problem>, IngestError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.read_line() {
                Err(why) => return Some(Err(why)),
                Ok(None) => return None,
                Ok(Some(())) if self.bytes.trim_ascii().is_empty() => {}
                Ok(Some(())) if self.bytes.len() as u64 > LONGEST_LINE => {
                    let message = format!("this line has more than {LONGEST_LINE} bytes");
                    let problem = self.problem(Severity::Error, message, "give one article a line");
                    return Some(self.skip_line().map(|()| Err(problem)));
                }
                Ok(Some(())) => return Some(Ok(self.article())),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use parallax_model::PageFormat;

    fn read(lines: &str) -> Vec<Result<ReadPage, Problem>> {
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
        assert_eq!(pages[0].as_ref().unwrap_err().place.unwrap().line, 1);
        assert_eq!(pages[1].as_ref().unwrap().page.file, "line-3");
    }

    #[test]
    fn a_date_that_does_not_exist_is_not_used() {
        let pages = read("{\"text\":\"Idlib\",\"published\":\"2018-02-30\"}");
        let read = pages[0].as_ref().unwrap();
        assert_eq!(read.page.published, None);
        assert_eq!(read.problems[0].severity, Severity::Warning);
    }
}
