//! A stream line by line, with a bound on each line: memory does not grow with the input.

use crate::IngestError;
use std::io::{BufRead, Read};

/// Reads a stream line by line.
pub struct Lines<Input> {
    input: Input,
    /// What the stream is called in errors.
    name: String,
    /// The longest line that is held, in bytes.
    longest: u64,
    number: usize,
    bytes: Vec<u8>,
}

/// One line that holds more than blanks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line<'l> {
    /// The bytes of the line, with its end.
    Read(&'l [u8]),
    /// It is longer than the longest that is held, and was passed over.
    TooLong,
}

impl<Input: BufRead> Lines<Input> {
    /// Reads lines of up to `longest` bytes from `input`, which is called `name` in errors.
    pub fn new(input: Input, name: &str, longest: u64) -> Self {
        Self { input, name: name.to_owned(), longest, number: 0, bytes: Vec::new() }
    }

    /// The next line that is not blank, with its number from 1; `None` at the end.
    ///
    /// # Errors
    /// Where the stream breaks off.
    pub fn read(&mut self) -> Result<Option<(usize, Line<'_>)>, IngestError> {
        loop {
            self.bytes.clear();
            let mut limited = self.input.by_ref().take(self.longest + 1);
            let read = limited.read_until(b'\n', &mut self.bytes).map_err(|why| broken(&self.name, why))?;
            if read == 0 {
                return Ok(None);
            }
            self.number += 1;
            if self.bytes.len() as u64 > self.longest {
                if self.bytes.last() != Some(&b'\n') {
                    self.skip()?;
                }
                return Ok(Some((self.number, Line::TooLong)));
            }
            if !self.bytes.trim_ascii().is_empty() {
                break;
            }
        }
        Ok(Some((self.number, Line::Read(&self.bytes))))
    }

    /// Passes over the rest of a line.
    fn skip(&mut self) -> Result<(), IngestError> {
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
}

fn broken(stream: &str, why: std::io::Error) -> IngestError {
    IngestError::Broken { stream: stream.to_owned(), why }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_over_the_bound_is_passed_over_and_not_held() {
        let stream = format!("ab\n\n{}\n{}\ncd", "x".repeat(4), "y".repeat(100_000));
        let mut lines = Lines::new(stream.as_bytes(), "stream", 4);
        let mut read = Vec::new();
        while let Some((number, line)) = lines.read().unwrap() {
            let words = match line {
                Line::Read(bytes) => String::from_utf8_lossy(bytes).trim().to_owned(),
                Line::TooLong => "too long".to_owned(),
            };
            read.push((number, words));
        }
        let expected = [(1, "ab"), (3, "too long"), (4, "too long"), (5, "cd")];
        assert_eq!(read, expected.map(|(number, words)| (number, words.to_owned())));
        assert!(lines.bytes.capacity() < 100, "{}", lines.bytes.capacity());
    }
}
