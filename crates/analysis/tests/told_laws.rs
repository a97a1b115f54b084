//! Who speaks, in whatever order it is told: a clause that somebody is said to say is never the outlet's own, and its
//! speaker is the one that the sentence names. Changing the verb of saying, the name, or what stands before the clause
//! changes neither.

use parallax_analysis::Analyzer;
use parallax_model::{Registry, SavedPage, Voice};

const FRAME: &str = "Council meets over bridge\n\nThe regional council of Norvale met on Tuesday in the old town hall by the river.\n\n";

const SPEAKERS: [&str; 8] = [
    "Ilse Brandt",
    "Minister Carl Bell",
    "organizers",
    "the mayor of Norvale",
    "experts",
    "two residents",
    "her lawyer",
    "his campaign manager Jon Weller",
];

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

const CLAUSES: [&str; 13] = [
    "the bridge was safe in May",
    "private companies did not pay for the trips",
    "the mill will close in the spring",
    "they had yet to speak to officials",
    "that might hold traps for the unwary",
    "Molland has broken the truce three times",
    "the ministry of trade has asked for a second survey",
    "four men died when the ferry sank",
    "the attack killed sixteen people",
    "the storm damaged hundreds of homes",
    "shelling wounded a child in the port",
    "the company closed two plants last year",
    "a strike destroyed both bridges",
];

/// How it is told; `@` the clause, `#` the speaker, `*` the verb.
const TELLINGS: [&str; 12] = [
    "@, # *.",
    "@, # * on Monday.",
    "@, # * this week.",
    "By Monday morning, @, # *.",
    "But @, # *.",
    "HARLOW, Nov. 22 — @, # * today.",
    "HARLOW (Norvale Agency) - @, # * on Thursday.",
    "# * that @.",
    "In a letter, # * that @.",
    "“@,” * #.",
    "“@,” * #, speaking to the Courier on Monday.",
    "“It is late,” * #. “@.”",
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
                let clause = if telling.contains("“@") { &*capitalised(clause) } else { clause };
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

/// How a next quotation is introduced behind one that has ended; `#` the pronoun.
const NEXT: [&str; 5] = [
    "# added, “@.”",
    "# went on to say that @.",
    "# said, twice, that @.",
    "# told the Courier: “@.”",
    "# then wrote: “@.”",
];

#[test]
fn words_that_ended_are_not_those_of_who_speaks_next() {
    let analyzer = Analyzer::new(Registry::default());
    let mut wrong = Vec::new();
    for (turn, next) in NEXT.iter().enumerate() {
        for (at, clause) in CLAUSES.iter().enumerate() {
            let (said, later) = (clause, CLAUSES[(at + turn + 1) % CLAUSES.len()]);
            let pronoun = ["He", "She", "They", "The mayor"][at % 4];
            let next = next.replace('#', pronoun).replace('@', later);
            let line = format!("Ilse Brandt told the Norvale Post, “{}.” {next}", capitalised(said));
            let text = format!("{FRAME}{line}\n");
            let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
            let start = text.find(&capitalised(said)).unwrap();
            let takes = corpus.attributions.rows().iter().find(|row| {
                row.content.iter().any(|span| span.start as usize <= start && start < span.end as usize)
                    && row.source.iter().any(|span| span.of(&text) == pronoun)
            });
            if takes.is_some() {
                wrong.push(line);
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

/// A noun with a clause that describes it and has no pronoun.
const DESCRIBED: [&str; 6] = [
    "the areas they hold",
    "the deal Molland signed",
    "the town the army had besieged for months",
    "a plan the union would accept",
    "the men he met in May",
    "the worst storm the island had seen",
];

#[test]
fn a_noun_with_a_clause_that_describes_it_is_no_claim() {
    let analyzer = Analyzer::new(Registry::default());
    let (mut told, mut wrong) = (0, Vec::new());
    for verb in
        ["announced", "declared", "praised", "condemned", "denounced", "described", "welcomed", "recalled"]
    {
        for noun in DESCRIBED {
            let line = format!("Ilse Brandt {verb} {noun}.");
            let text = format!("{FRAME}{line}\n");
            let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
            let start = text.rfind(noun).unwrap();
            told += 1;
            let bare = corpus.claims.rows().iter().find(|claim| claim.content.hull().start as usize >= start);
            if bare.is_some() {
                wrong.push(line);
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {told}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn whom_a_clause_describes_speaks_and_not_the_object_of_that_clause() {
    let analyzer = Analyzer::new(Registry::default());
    let (mut told, mut wrong) = (0, Vec::new());
    for speaker in ["the men who know them", "a woman who had met him", "groups that have endorsed us"] {
        for (at, verb) in VERBS.iter().enumerate() {
            let line = format!("{} {verb} that {}.", capitalised(speaker), CLAUSES[at % CLAUSES.len()]);
            let text = format!("{FRAME}{line}\n");
            let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
            told += 1;
            let whole = corpus.attributions.rows().iter().any(|row| {
                row.source.iter().any(|span| span.of(&text).eq_ignore_ascii_case(speaker))
                    && row.cue.iter().any(|span| span.of(&text) == *verb)
            });
            if !whole {
                wrong.push(line);
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {told}:\n{}", wrong.len(), wrong.join("\n"));
}
