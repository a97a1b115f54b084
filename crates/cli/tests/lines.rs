//! A stream stays a stream: one line out for each line in, in order, written out at once, failures among them.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use clap::Parser;
use parallax_cli::{Arguments, Outcome, run};
use serde_json::Value;
use std::io::Write;

/// What was written, and how many lines had been when it was flushed.
#[derive(Default)]
struct Pipe {
    bytes: Vec<u8>,
    flushed: Vec<usize>,
}

impl Write for Pipe {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.flushed.push(self.bytes.split(|byte| *byte == b'\n').count() - 1);
        Ok(())
    }
}

fn parallax(arguments: &[&str], input: &[u8]) -> (Outcome, Pipe, String) {
    let arguments = Arguments::try_parse_from([&["parallax"], arguments].concat()).unwrap();
    let (mut out, mut errors) = (Pipe::default(), Vec::new());
    let outcome = run(&arguments, input, &mut out, &mut errors);
    (outcome, out, String::from_utf8(errors).unwrap())
}

fn records(out: &Pipe) -> Vec<Value> {
    let text = std::str::from_utf8(&out.bytes).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

const LINES: [&str; 2] = ["--input=jsonl", "--format=jsonl"];

#[test]
fn a_line_that_fails_has_an_error_record_in_its_place() {
    let input = b"{\"file\":\"a\",\"text\":\"Talks resume\"}\nno json\n{\"file\":\"c\",\"text\":3}\n\n{\"text\":\"Talks end\"}\n";
    let (outcome, out, errors) = parallax(&[&["analyze"], &LINES[..]].concat(), input);
    let records = records(&out);
    assert_eq!(outcome, Outcome::SomeFailed);
    assert_eq!(records[0]["document"]["file"], "a");
    assert_eq!((&records[1]["file"], &records[2]["file"]), (&"line-2".into(), &"c".into()));
    for failed in [&records[1], &records[2]] {
        assert!(failed["error"].as_str().unwrap().starts_with("this line is no article"), "{failed}");
        assert_eq!(failed.as_object().unwrap().len(), 2);
    }
    assert_eq!(records[3]["document"]["file"], "line-5");
    assert!(errors.contains("standard input:2:1: error: this line is no article"), "{errors}");

    let (_, out, _) = parallax(&["analyze", "--input", "jsonl"], input);
    let list: Value = serde_json::from_slice(&out.bytes).unwrap();
    assert_eq!(list.as_array().map(Vec::len), Some(4));
    assert_eq!(list[1]["file"], "line-2");
}

#[test]
fn each_line_is_written_out_before_the_next_is_read() {
    let input = b"{\"text\":\"Talks resume\"}\nno json\n{\"text\":\"Talks end\"}\n";
    let (_, out, _) = parallax(&[&["analyze"], &LINES[..]].concat(), input);
    assert_eq!(out.flushed[..3], [1, 2, 3]);
    let pairs = b"{\"claim\":\"a\",\"headline\":\"b\"}\nno json\n{\"claim\":\"a\",\"headline\":\"b\"}\n";
    let (_, out, _) = parallax(&["relate"], pairs);
    assert_eq!(out.flushed[..3], [1, 2, 3]);
}

#[test]
fn fields_of_other_tools_are_named_once() {
    let line = |text: &str| serde_json::json!({"text": text, "date": "2018-10-01", "url": "x", "title": "T", "source": "S", "author": ["A"]});
    let input = format!("{}\n{}\n", line("Talks resume"), line("Talks end"));
    let (outcome, out, errors) = parallax(&[&["analyze"], &LINES[..]].concat(), input.as_bytes());
    assert_eq!(outcome, Outcome::Done);
    let named = "\"author\", \"date\", \"source\", \"title\", \"url\"";
    assert_eq!(errors.matches(named).count(), 1, "{errors}");
    let records = records(&out);
    let said = |record: &Value| record["warnings"].to_string().matches("are not used").count();
    assert_eq!((said(&records[0]), said(&records[1])), (1, 0));
}
