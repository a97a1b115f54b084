//! `parallax relate`: pairs of a claim and a headline in, one stance each out, in the order of the input.
//!
//! One line is held at a time. A line that is no pair is named on standard error and has an error record in its place;
//! the others are done.

use crate::json::ErrorJson;
use crate::{CliError, Outcome};
use parallax_analysis::{Stance, relate as stance_of};
use parallax_ingest::{Line, Lines};
use parallax_model::Span;
use serde::{Deserialize, Serialize};
use std::io::{BufRead, Write};

/// The longest line that is read, in bytes: a pair is two sentences, and what compares them is held in memory.
const LONGEST_LINE: u64 = 1 << 20;

#[derive(Deserialize)]
struct Pair {
    claim: String,
    headline: String,
}

#[derive(Serialize)]
struct StanceJson<'s> {
    relation: &'static str,
    reason: ReasonJson<'s>,
}

/// Spans are `[start, end)` in UTF-8 bytes of the claim and of the headline.
#[derive(Serialize)]
struct ReasonJson<'s> {
    rule: &'s str,
    claim: &'s [Span],
    headline: &'s [Span],
}

/// Relates every pair of the input.
pub(crate) fn relate(
    input: impl BufRead,
    out: &mut impl Write,
    errors: &mut impl Write,
) -> Result<Outcome, CliError> {
    let mut outcome = Outcome::Done;
    let mut lines = Lines::new(input, "standard input", LONGEST_LINE);
    while let Some((number, line)) = lines.read()? {
        let pair = match line {
            Line::Read(bytes) => serde_json::from_slice::<Pair>(bytes).map_err(|why| {
                format!("this line is no pair: {why}; write {{\"claim\": \"…\", \"headline\": \"…\"}}")
            }),
            Line::TooLong => {
                Err(format!("this line has more than {LONGEST_LINE} bytes; give one pair a line"))
            }
        };
        match pair {
            Ok(pair) => print(&stance_of(&pair.claim, &pair.headline), out),
            Err(error) => {
                outcome = Outcome::SomeFailed;
                writeln!(errors, "standard input:{number}: {error}").map_err(CliError::Output)?;
                ErrorJson { file: &format!("line-{number}"), error: &error }.write_line(out)
            }
        }
        .and_then(|()| out.flush())
        .map_err(CliError::Output)?;
    }
    Ok(outcome)
}

fn print(stance: &Stance, out: &mut impl Write) -> std::io::Result<()> {
    let reason = ReasonJson {
        rule: stance.reason.rule.name(),
        claim: &stance.reason.claim,
        headline: &stance.reason.headline,
    };
    serde_json::to_writer(&mut *out, &StanceJson { relation: stance.relation.slug(), reason })?;
    out.write_all(b"\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(input: &str) -> (Outcome, String, String) {
        let (mut out, mut errors) = (Vec::new(), Vec::new());
        let outcome = relate(input.as_bytes(), &mut out, &mut errors).unwrap();
        (outcome, String::from_utf8(out).unwrap(), String::from_utf8(errors).unwrap())
    }

    #[test]
    fn a_pair_becomes_a_stance_with_its_reason() {
        let (outcome, out, errors) =
            run(r#"{"claim": "The bridge fell", "headline": "Bridge has not fallen", "relation": "?"}"#);
        let expected = concat!(
            r#"{"relation":"disputes","reason":{"rule":"negation","#,
            r#""claim":[{"start":11,"end":15}],"headline":[{"start":11,"end":14},{"start":15,"end":21}]}}"#,
            "\n"
        );
        assert_eq!((outcome, out.as_str(), errors.as_str()), (Outcome::Done, expected, ""));
    }

    #[test]
    fn a_line_that_is_no_pair_is_named_and_the_next_is_done() {
        let (outcome, out, errors) = run("{\"claim\": 3}\n\n{\"claim\": \"a\", \"headline\": \"b\"}\n");
        assert_eq!(outcome, Outcome::SomeFailed);
        let lines: Vec<&str> = out.lines().collect();
        assert!(lines[0].starts_with("{\"file\":\"line-1\",\"error\":\"this line is no pair"), "{out}");
        assert!(lines.len() == 2 && lines[1].starts_with("{\"relation\""), "{out}");
        assert!(errors.starts_with("standard input:1: this line is no pair"), "{errors}");
    }

    #[test]
    fn a_line_without_an_end_is_passed_over() {
        let input =
            format!("{{\"claim\": \"{}\n{{\"claim\": \"a\", \"headline\": \"b\"}}", "x".repeat(3 << 20));
        let (outcome, out, errors) = run(&input);
        assert_eq!((outcome, out.lines().count()), (Outcome::SomeFailed, 2));
        assert!(errors.contains("this line has more than 1048576 bytes"), "{errors}");
    }
}
