//! What was wrong with the files of a folder, or is worth knowing of them, for whoever made it: by severity, and what many
//! files have in common is said once.

use parallax_ingest::{Problem, Severity, one_line};
use std::collections::BTreeMap;
use std::io::{Result, Write};

/// How many files are named of those that a remark is true of.
const NAMED: usize = 5;

/// Writes all problems, the worst first.
pub(crate) fn write(problems: &[Problem], out: &mut impl Write) -> Result<()> {
    let kinds = [
        (Severity::Error, "Left out or wrong"),
        (Severity::Warning, "Read, perhaps not as meant"),
        (Severity::Note, "Worth knowing"),
    ];
    let mut problems: Vec<&Problem> = problems.iter().collect();
    problems.sort();
    for (severity, title) in kinds {
        let mut remarks: BTreeMap<String, Vec<&Problem>> = BTreeMap::new();
        for &problem in problems.iter().filter(|problem| problem.severity == severity) {
            remarks.entry(kind(&problem.message)).or_default().push(problem);
        }
        if remarks.is_empty() {
            continue;
        }
        writeln!(out, "\n{title}: {}", remarks.values().map(Vec::len).sum::<usize>())?;
        remarks.values().try_for_each(|of| remark(of, out))?;
    }
    Ok(())
}

/// A message without its numbers and without the names that it quotes: what it has in common with others.
fn kind(message: &str) -> String {
    let unquoted = message.split('`').step_by(2).collect::<Vec<_>>().join("`");
    unquoted.replace(|c: char| c.is_ascii_digit(), "")
}

fn remark(of: &[&Problem], out: &mut impl Write) -> Result<()> {
    let Some(first) = of.first() else { return Ok(()) };
    if of.len() == 1 {
        return writeln!(out, "  {first}");
    }
    let such = if of.iter().all(|problem| problem.message == first.message) { "" } else { ", such as" };
    writeln!(out, "  {} times {}{such}: {}", of.len(), first.severity.name(), one_line(&first.message))?;
    let named: Vec<String> = of.iter().take(NAMED).map(|problem| place(problem)).collect();
    let more = match of.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    writeln!(out, "    {}{more}", named.join(", "))?;
    match of.iter().all(|problem| problem.help == first.help) {
        _ if first.help.is_empty() => Ok(()),
        true => writeln!(out, "    help: {}", one_line(&first.help)),
        false => writeln!(out, "    help, for the first: {}", one_line(&first.help)),
    }
}

/// The file, and the line in it where there is one.
fn place(problem: &Problem) -> String {
    let file = one_line(&problem.file);
    problem.place.map_or_else(|| file.clone(), |place| format!("{file}:{}", place.line))
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    fn check(problems: &[Problem], expected: &Expect) {
        let mut out = Vec::new();
        write(problems, &mut out).unwrap();
        expected.assert_eq(&String::from_utf8(out).unwrap());
    }

    #[test]
    fn nothing_is_said_of_nothing() {
        check(&[], &expect![""]);
    }

    #[test]
    fn the_worst_comes_first_and_what_is_common_once() {
        let unlisted = |file: &str| {
            Problem::of_file(file, Severity::Note, "this article is not listed", format!("add {file}"))
        };
        let mut problems: Vec<Problem> = ["g", "f", "e", "d", "c", "b", "a"].map(unlisted).to_vec();
        problems.push(Problem::of_file("x.txt", Severity::Error, "there is no text in it", "remove it"));
        problems.push(Problem::of_file("y.txt", Severity::Warning, "12 bytes of `latin-1` are odd", ""));
        problems.push(Problem::of_file("z.txt", Severity::Warning, "3 bytes of `koi8-r` are odd", ""));
        check(
            &problems,
            &expect![[r"

                Left out or wrong: 1
                  x.txt: error: there is no text in it
                    help: remove it

                Read, perhaps not as meant: 2
                  2 times warning, such as: 12 bytes of `latin-1` are odd
                    y.txt, z.txt

                Worth knowing: 7
                  7 times note: this article is not listed
                    a, b, c, d, e and 2 more
                    help, for the first: add a
            "]],
        );
    }
}
