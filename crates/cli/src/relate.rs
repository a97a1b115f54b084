//! `parallax relate`: pairs of a claim and a headline in, one stance each out, in the order of the input.
//!
//! One line is held at a time. A line that is no pair is named on standard error, and the others are done.

use crate::{CliError, Outcome};
use parallax_analysis::{Stance, relate as stance_of};
use parallax_ingest::IngestError;
use parallax_model::Span;
use serde::{Deserialize, Serialize};
use std::io::{BufRead, Write};

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
    mut input: impl BufRead,
    out: &mut impl Write,
    errors: &mut impl Write,
) -> Result<Outcome, CliError> {
    let mut outcome = Outcome::Done;
    let mut line = Vec::new();
    for number in 1usize.. {
        line.clear();
        let read = input.read_until(b'\n', &mut line).map_err(|why| {
            CliError::Ingest(IngestError::Broken { stream: "standard input".to_owned(), why })
        })?;
        if read == 0 {
            break;
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        match serde_json::from_slice::<Pair>(&line) {
            Ok(pair) => print(&stance_of(&pair.claim, &pair.headline), out),
            Err(why) => {
                outcome = Outcome::SomeFailed;
                writeln!(
                    errors,
                    "standard input:{number}: this line is no pair: {why}; write {{\"claim\": \"…\", \"headline\": \"…\"}}"
                )
            }
        }
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
        assert_eq!(out.lines().count(), 1);
        assert!(errors.starts_with("standard input:1: this line is no pair"), "{errors}");
    }
}
