//! Whose words: nothing of clause length in quotation marks is the outlet's own, in whatever marks, place and company
//! it stands, and whether or not anybody is said to have said it.

use parallax_analysis::Analyzer;
use parallax_model::{Registry, SavedPage, Voice};

/// Clauses, all in invented names.
const CLAUSES: [&str; 14] = [
    "The bridge was safe in May",
    "Nobody told us about the cracks",
    "The ministry has not paid for the pump",
    "We have seen the river drop",
    "The mill will close in the spring",
    "Verania must withdraw its soldiers",
    "I do not know who shot at the boats",
    "They came at night and took the horses",
    "There is no reason to wait any longer",
    "Our doctors are working without light",
    "It cost the town 60,000 crowns",
    "The council never asked the farmers",
    "He was a good man and a bad mayor",
    "Molland has broken the truce three times",
];

const MARKS: [(&str, &str); 4] = [("“", "”"), ("\"", "\""), ("«", "»"), ("‘", "’")];

/// Where the quotation stands: what goes before and behind it; `{` and `}` are its marks, `@` the clause.
const PLACES: [&str; 19] = [
    "{@.}",
    "{@,} said Ilse Brandt.",
    "{@,} Ilse Brandt said on Monday.",
    "Ilse Brandt said: {@.}",
    "Ilse Brandt, 54, told the Norvale Courier: {@.}",
    "Brandt said the ministry had lied. {@.}",
    "Brandt said the ministry had lied.\n\n{@.}",
    "The council met on Thursday. {@.}",
    "The council met on Thursday.\n\n{@.}\n\nIt meets again in June.",
    "Was anybody hurt?\n\n{@.}\n\nWill it open again?\n\n{@.}",
    "{@,} said Ilse Brandt. {@.}",
    "{@,} said Ilse Brandt.\n\n{@.}",
    "{@,} said Ilse Brandt. {@.\n\n{@.\n\n{@.}",
    "A banner on the town hall read {@}.",
    "The minister was met by shouts of {@!}",
    "{@.} – Ilse Brandt",
    "Brandt took credit for the pumps, including those of the mill in Molland: {We told them, I think. @.}",
    "Brandt was blunt about the plan: {I know, of course, it hurts, but this I say: @.}",
    "Brandt drew cheers and boomed, {@.}",
];

const FRAME: &str = "Council meets over bridge\n\nThe regional council of Norvale met on Tuesday in the old town hall by the river.\n\n";

#[test]
fn nothing_in_quotation_marks_is_the_outlets_own() {
    let analyzer = Analyzer::new(Registry::default());
    let mut wrong = Vec::new();
    let mut told = 0;
    for place in PLACES {
        for (open, close) in MARKS {
            for (turn, _) in CLAUSES.iter().enumerate() {
                let mut clauses = CLAUSES.iter().cycle().skip(turn);
                let mut text = String::from(FRAME);
                let mut quoted = Vec::new();
                for c in place.chars() {
                    match c {
                        '{' => text.push_str(open),
                        '}' => text.push_str(close),
                        '@' => {
                            let start = text.len();
                            text.push_str(clauses.next().unwrap());
                            quoted.push(start..text.len());
                        }
                        c => text.push(c),
                    }
                }
                let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
                for claim in corpus.claims.rows() {
                    let hull = claim.content.hull();
                    let (start, end) = (hull.start as usize, hull.end as usize);
                    if !quoted.iter().any(|quoted| quoted.start <= start && end <= quoted.end) {
                        continue;
                    }
                    told += 1;
                    if claim.voice == Voice::Own {
                        wrong.push(format!("{} | {}", hull.of(&text), text.get(FRAME.len()..).unwrap()));
                    }
                }
            }
        }
    }
    assert!(
        told > PLACES.len() * MARKS.len() * CLAUSES.len() / 2,
        "only {told} claims inside quotation marks"
    );
    assert!(wrong.is_empty(), "{} of {told}:\n{}", wrong.len(), wrong.join("\n"));
}
