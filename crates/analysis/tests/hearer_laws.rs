//! Who speaks: whom something is told to is never its speaker, whatever stands between the speaker and the verb; and the
//! end of a compound is no cue.

use parallax_analysis::Analyzer;
use parallax_model::{Registry, SavedPage};

const FRAME: &str = "Council meets over bridge\n\nThe regional council of Norvale met on Tuesday in the old town hall by the river.\n\n";

const SPEAKERS: [&str; 6] = [
    "Ilse Brandt",
    "Ilse Brandt, the mayor of Norvale",
    "Ilse Brandt, 54, who runs the ferry",
    "Ilse Brandt, acting chair of the Ferry Board of Norvale and Molland",
    "Brandt (54)",
    "The mayor of Norvale, Ilse Brandt",
];

const HEARERS: [&str; 4] = ["reporters", "journalists", "reporters in the town hall", "the council"];

const WORDS: [&str; 3] =
    ["The bridge was safe in May", "Nobody told us about the cracks", "The mill will close in spring"];

/// How it is told; `@` the words, `#` the speaker, `*` the hearer.
const TELLINGS: [&str; 5] =
    ["#, told *: “@.”", "# told * on Monday: “@.”", "“@,” # told *.", "“@,” #, told *.", "# told * that @."];

#[test]
fn a_hearer_is_no_speaker() {
    let analyzer = Analyzer::new(Registry::default());
    let (mut told, mut wrong) = (0, Vec::new());
    for telling in TELLINGS {
        for speaker in SPEAKERS {
            for hearer in HEARERS {
                for words in WORDS {
                    let line = telling.replace('@', words).replace('#', speaker).replace('*', hearer);
                    let text = format!("{FRAME}{line}\n");
                    let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
                    for row in corpus.attributions.rows() {
                        let source =
                            row.source.iter().map(|span| span.of(&text)).collect::<Vec<_>>().join(" ");
                        told += 1;
                        if source.contains("reporters")
                            || source.contains("journalists")
                            || source == "the council"
                        {
                            wrong.push(format!("{source} | {line}"));
                        }
                    }
                }
            }
        }
    }
    assert!(
        told > TELLINGS.len() * SPEAKERS.len() * HEARERS.len() * WORDS.len() * 3 / 4,
        "only {told} are told"
    );
    assert!(wrong.is_empty(), "{} of {told}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_end_of_a_compound_is_no_cue() {
    let analyzer = Analyzer::new(Registry::default());
    let tells = ["crews have been the main force in the valley", "fighters pressed ahead and took the town"];
    let mut wrong = Vec::new();
    for whose in ["Verania", "Norvale", "U.S.", "Ankara"] {
        for cue in ["backed", "supported", "approved", "announced", "proposed"] {
            for tells in tells {
                let line = format!("{whose}-{cue} {tells}.");
                let corpus =
                    analyzer.analyze(&SavedPage::new("case.txt", &format!("{FRAME}{line}\n"))).corpus;
                if !corpus.attributions.rows().is_empty() {
                    wrong.push(line);
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
