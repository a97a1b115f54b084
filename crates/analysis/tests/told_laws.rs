//! Who speaks, in whatever order it is told: a clause that somebody is said to say is never the outlet's own, and its
//! speaker is the one that the sentence names. Changing the verb of saying, the name, or what stands before the clause
//! changes neither.

use parallax_analysis::Analyzer;
use parallax_model::{Registry, SavedPage, Voice};

const FRAME: &str = "Council meets over bridge\n\nThe regional council of Norvale met on Tuesday in the old town hall by the river.\n\n";

const SPEAKERS: [&str; 6] =
    ["Ilse Brandt", "Minister Carl Bell", "organizers", "the mayor of Norvale", "experts", "two residents"];

const VERBS: [&str; 12] = [
    "said",
    "added",
    "warned",
    "wrote",
    "claimed",
    "argued",
    "noted",
    "insisted",
    "announced",
    "stressed",
    "confirmed",
    "reported",
];

const CLAUSES: [&str; 8] = [
    "the bridge was safe in May",
    "private companies did not pay for the trips",
    "the mill will close in the spring",
    "they had yet to speak to officials",
    "that might hold traps for the unwary",
    "Molland has broken the truce three times",
    "the ministry of trade has asked for a second survey",
    "four men died when the ferry sank",
];

/// How it is told; `@` the clause, `#` the speaker, `*` the verb.
const TELLINGS: [&str; 9] = [
    "@, # *.",
    "@, # * on Monday.",
    "@, # * this week.",
    "By Monday morning, @, # *.",
    "But @, # *.",
    "HARLOW, Nov. 22 — @, # * today.",
    "HARLOW (Norvale Agency) - @, # * on Thursday.",
    "# * that @.",
    "In a letter, # * that @.",
];

fn capitalised(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[test]
fn what_somebody_is_said_to_say_is_theirs_in_any_order() {
    let analyzer = Analyzer::new(Registry::default());
    let (mut told, mut wrong) = (0, Vec::new());
    for telling in TELLINGS {
        for (turn, speaker) in SPEAKERS.iter().enumerate() {
            for (at, verb) in VERBS.iter().enumerate() {
                let clause = CLAUSES[(turn + at) % CLAUSES.len()];
                let line = telling.replace('*', verb);
                let line = match line.split_once("— ").or_else(|| line.split_once(" - ")) {
                    Some((place, rest)) => format!(
                        "{place}{}{}",
                        if line.contains('—') { "— " } else { " - " },
                        capitalised(&rest.replace('@', clause).replace('#', speaker))
                    ),
                    None => capitalised(&line.replace('@', clause).replace('#', speaker)),
                };
                let text = format!("{FRAME}{line}\n");
                let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
                let words = clause.rsplit_once(' ').map_or(clause, |(_, last)| last);
                let start = text.rfind(words).unwrap();
                let claim = corpus.claims.rows().iter().find(|claim| {
                    claim.content.iter().any(|span| span.start as usize <= start && start < span.end as usize)
                });
                told += 1;
                let Some(claim) = claim else {
                    wrong.push(format!("no claim | {line}"));
                    continue;
                };
                let row = claim.attribution.and_then(|id| corpus.attributions.get(id));
                let source = row
                    .map(|row| row.source.iter().map(|span| span.of(&text)).collect::<String>())
                    .unwrap_or_default();
                let named = speaker.split_whitespace().last().unwrap();
                if claim.voice == Voice::Own || !source.to_lowercase().contains(&named.to_lowercase()) {
                    wrong.push(format!("{:?} by “{source}” | {line}", claim.voice));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {told}:\n{}", wrong.len(), wrong.join("\n"));
}
