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

/// A clause whose own clause goes on behind it; `@` what is said, and what goes on.
const HOSTS: [(&str, &str); 5] = [
    ("The group, which thinks @, is small.", "is small"),
    ("As Ilse Brandt said that @, the crew left the harbour.", "the crew left"),
    ("When the mayor announced that @, the market was empty.", "the market"),
    ("Brandt, who believes @, is a candidate for the council.", "is a candidate"),
    ("While they argued that @, the rain stopped.", "the rain"),
];

#[test]
fn what_is_said_ends_where_the_clause_around_it_goes_on() {
    let analyzer = Analyzer::new(Registry::default());
    let (mut told, mut wrong) = (0, Vec::new());
    for (host, rest) in HOSTS {
        for clause in
            ["the bridge was safe", "the mill will close", "the union had lost", "the river is too high"]
        {
            let line = host.replace('@', clause);
            let text = format!("{FRAME}{line}\n");
            let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
            told += 1;
            let contents = corpus.attributions.rows().iter().flat_map(|row| row.content.iter());
            let words: Vec<&str> = contents.map(|span| span.of(&text)).collect();
            if !words.iter().any(|words| words.contains(clause))
                || words.iter().any(|words| words.contains(rest))
            {
                wrong.push(format!("{words:?} | {line}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {told}:\n{}", wrong.len(), wrong.join("\n"));
}

/// Tellings whose speaker or content stands where no simple order of words has it: the line with `@` the clause, the words of the
/// source, of the cue and of the content.
const PLACES: [(&str, &str, &str, &str); 34] = [
    ("As the Courier reported just today, @.", "the Courier", "reported", "@"),
    ("But as Ilse Brandt wrote on Monday, @.", "Ilse Brandt", "wrote", "@"),
    ("As reported by the Norvale Courier, @.", "the Norvale Courier", "reported", "@"),
    (
        "The rules, which officials said will change in May, are strict.",
        "officials",
        "said",
        "will change in May",
    ),
    ("The song, which critics said was too loud, won.", "critics", "said", "was too loud"),
    ("They struck names that the clerk said would be read out.", "the clerk", "said", "would be read out"),
    ("Some accused Lind of theft.", "Some", "accused", "Lind of theft"),
    ("Both vowed to be tougher.", "Both", "vowed", "to be tougher"),
    ("By attacking the mayor, Ilse Brandt won votes.", "Ilse Brandt", "attacking", "the mayor"),
    ("Besides criticising the plan, the minister left early.", "the minister", "criticising", "the plan"),
    ("Ilse Brandt renewed her call for a vote.", "Ilse Brandt", "call", "a vote"),
    ("Ilse Brandt said in a statement that @.", "Ilse Brandt", "said", "that @"),
    ("She claimed to be undecided about the bridge.", "She", "claimed", "to be undecided about the bridge"),
    ("Lind warned the bank against buying bonds.", "Lind", "warned the bank against", "buying bonds"),
    ("Lind asked her about the bridge.", "Lind", "asked her about", "the bridge"),
    (
        "The mill did not respond to a request for comment.",
        "The mill",
        "did not respond to",
        "a request for comment",
    ),
    ("Voters judge that @.", "Voters", "judge", "that @"),
    ("The union emoted that @.", "The union", "emoted", "that @"),
    ("Peter Lind sniped that @.", "Peter Lind", "sniped", "that @"),
    ("“Really,” she added when the reporter left.", "she", "added", "“Really,”"),
    (
        "Ilse Brandt, now the nominee for mayor, secretly traveled to Norvale, officials said.",
        "officials",
        "said",
        "Ilse Brandt, now the nominee for mayor, secretly traveled to Norvale",
    ),
    ("Ilse Brandt put out a statement saying @.", "Ilse Brandt", "saying", "@"),
    (
        "The mayor sent a letter this week urging the council to meet.",
        "The mayor",
        "urging",
        "the council to meet",
    ),
    ("A group that backed the bridge won.", "A group", "backed", "the bridge"),
    ("The council drove hundreds of farmers to demand a vote.", "hundreds of farmers", "demand", "a vote"),
    ("On Monday, Ilse Brandt floated the notion of a vote.", "Ilse Brandt", "notion", "a vote"),
    ("There are concerns about how the plan will work.", "", "concerns", "how the plan will work"),
    (
        "Lind said that the mill was lost, but that the bridge would stay.",
        "Lind",
        "said",
        "that the mill was lost, but that the bridge would stay",
    ),
    (
        "“It is our bad luck,” Lind said, that both men knew the town.",
        "Lind",
        "said",
        "that both men knew the town",
    ),
    ("Lind said on the Courier’s “Morning Call” that @.", "Lind", "said", "that @"),
    (
        "Recently she announced on her page, in all capital letters, “I am getting off the ship.”",
        "she",
        "announced on her page, in all capital letters",
        "“I am getting off the ship.”",
    ),
    (
        "Lind emailed the town, telling her, “you are a star and we need you.”",
        "Lind",
        "telling her",
        "“you are a star and we need you.”",
    ),
    (
        "The mayor gave Lind a compliment: “You never have to guess where he is.”",
        "The mayor",
        "gave Lind a compliment",
        "“You never have to guess where he is.”",
    ),
    ("He expects Lind, Abe, and Park to meet.", "He", "expects", "Lind, Abe, and Park to meet"),
];

#[test]
fn speaker_and_content_are_found_where_they_stand() {
    let analyzer = Analyzer::new(Registry::default());
    let (mut told, mut wrong) = (0, Vec::new());
    for (telling, source, cue, content) in PLACES {
        for clause in
            ["the bridge was safe", "the mill will close in May", "four men died when the ferry sank"]
        {
            let line = telling.replace('@', clause);
            let content = content.replace('@', clause);
            let text = format!("{FRAME}{line}\n");
            let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
            told += 1;
            let of = |spans: &mut dyn Iterator<Item = &parallax_model::Span>, words: &str| {
                spans.map(|span| span.of(&text)).any(|found| found == words)
            };
            let found = corpus.attributions.rows().iter().any(|row| {
                (source.is_empty() || of(&mut row.source.iter(), source))
                    && of(&mut row.cue.iter(), cue)
                    && of(&mut row.content.iter(), &content)
            });
            if !found {
                wrong.push(line);
            }
            if !telling.contains('@') {
                break;
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {told}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_title_of_a_work_is_no_speech() {
    let analyzer = Analyzer::new(Registry::default());
    let mut wrong = Vec::new();
    for place in ["on “Good Morning”", "on the podcast “Here’s the Thing”", "in his memoir “I Was There”"]
    {
        for line in
            [format!("The bridge was safe, Lind said {place}."), format!("“It is late,” Lind said {place}.")]
        {
            let text = format!("{FRAME}{line}\n");
            let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
            let title = text.rfind('“').unwrap();
            let holds =
                |span: &parallax_model::Span| span.start as usize <= title && title < span.end as usize;
            if corpus.attributions.rows().iter().any(|row| row.content.iter().any(holds)) {
                wrong.push(line);
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

/// Clauses that are nobody's words: their verb tells an effect.
const EFFECTS: [&str; 3] =
    ["The storm meant that @.", "The council ensured that @.", "It turned out that @."];

#[test]
fn effects_are_nobodys_words() {
    let analyzer = Analyzer::new(Registry::default());
    let mut wrong = Vec::new();
    for effect in EFFECTS {
        let line = effect.replace('@', "the bridge was closed");
        let text = format!("{FRAME}{line}\n");
        let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
        if corpus
            .attributions
            .rows()
            .iter()
            .any(|row| row.content.iter().any(|s| s.of(&text).contains("closed")))
        {
            wrong.push(line);
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}
