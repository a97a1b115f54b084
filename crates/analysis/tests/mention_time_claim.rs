//! Mentions, actors, expressions of time and claims on passages written for this test (`cases/mention.md`,
//! `cases/actors.md`, `cases/time.md`, `cases/claim.md`): what is found stands below each passage. `UPDATE_EXPECT=1` rewrites it, to be read in review.

#![allow(clippy::unwrap_used, reason = "a test stops where its cases can't be read")]

use parallax_analysis::Analyzer;
use parallax_model::{
    Actor, ActorId, ActorKind, Alias, Basis, Claim, Corpus, Dating, Harm, Mention, MentionForm, Participant,
    Registry, SavedPage, Slug, TimeExpression,
};
use std::fmt::Write;
use std::path::Path;

#[test]
fn mentions() {
    check("mention.md", |corpus, text| {
        corpus.mentions.rows().iter().map(|row| mention(corpus, row, text)).collect()
    });
}

#[test]
fn actors() {
    check("actors.md", |corpus, text| {
        corpus.actors.iter().map(|(id, row)| actor_with_names(corpus, id, row, text)).collect()
    });
}

#[test]
fn times() {
    check("time.md", |corpus, text| corpus.times.rows().iter().map(|row| time(row, text)).collect());
}

#[test]
fn a_date_line_near_the_day_of_publication_is_today() {
    let text = "The 2021 regatta ends in the rain\n\nThursday, March 18, 2021\n\nYesterday the last boats came home to \
                the harbour, and the mayor met their crews.";
    let corpus = Analyzer::new(Registry::default()).analyze(&page(text, "2021-03-17".parse().ok())).corpus;
    let said = corpus.times.iter().find(|(_, row)| row.span.of(text) == "Yesterday");
    assert_eq!(said.map(|(_, row)| row.value.as_str()), Some("2021-03-17"));
}

#[test]
fn claims() {
    check("claim.md", |corpus, text| {
        corpus.claims.rows().iter().map(|row| claim(corpus, row, text)).collect()
    });
}

#[test]
fn harms() {
    check("harm.md", |corpus, text| {
        let acts = corpus.claims.rows().iter().flat_map(|row| &row.harms);
        acts.map(|row| harm(corpus, row, text)).collect()
    });
}

fn harm(corpus: &Corpus, row: &Harm, text: &str) -> String {
    let part = |part: Option<Participant>| match part {
        Some(part) => format!("`{}` = {}", part.span.of(text), actor(corpus, part.actor)),
        None => "nobody".to_owned(),
    };
    let (agent, victim) = (part(row.agent), part(row.victim));
    format!("`{}`: {} {}; by {agent}; to {victim}", row.word.of(text), row.kind.slug(), row.agency.slug())
}

/// The actor with each alias and why it is one, then what else refers to it.
fn actor_with_names(corpus: &Corpus, id: ActorId, row: &Actor, text: &str) -> String {
    let alias = |alias: &Alias| format!("{} ({}, {})", alias.form, alias.evidence, alias.score);
    let aliases: Vec<String> = row.aliases.iter().map(alias).collect();
    let own = corpus.mentions.rows().iter().filter(|mention| mention.actor == Some(id));
    let others = own.filter(|mention| mention.form != MentionForm::Name);
    let others: Vec<String> = others.map(|mention| format!("`{}`", mention.span.of(text))).collect();
    let others = if others.is_empty() { String::new() } else { format!("; {}", others.join(", ")) };
    format!("{} [{}]: {}{others}", row.slug, row.kind.slug(), aliases.join("; "))
}

fn mention(corpus: &Corpus, row: &Mention, text: &str) -> String {
    let labels: Vec<String> = row.labels.iter().map(|labelling| label(corpus, labelling.label)).collect();
    let distanced = row.distanced.map_or(String::new(), |span| format!("; distanced by `{}`", span.of(text)));
    let labels = if labels.is_empty() { String::new() } else { format!("; {}", labels.join(", ")) };
    format!("`{}`: {}{labels}{distanced} ({})", row.span.of(text), actor(corpus, row.actor), row.rule)
}

fn label(corpus: &Corpus, id: parallax_model::LabelId) -> String {
    corpus.labels.get(id).map_or(String::new(), |label| format!("{} {}", label.class.label(), label.slug))
}

fn actor(corpus: &Corpus, id: Option<ActorId>) -> String {
    let actor = id.and_then(|id| corpus.actors.get(id));
    actor.map_or("nobody".to_owned(), |actor| format!("{} [{}]", actor.slug, actor.kind.slug()))
}

fn time(row: &TimeExpression, text: &str) -> String {
    let days = match (row.from, row.to) {
        (Some(from), Some(to)) if from == to => String::new(),
        (Some(from), Some(to)) => format!(", {from} to {to}"),
        _ => String::new(),
    };
    format!("`{}`: {} {}{days} ({})", row.span.of(text), row.kind.slug(), row.value, row.rule)
}

fn claim(corpus: &Corpus, row: &Claim, text: &str) -> String {
    let speaker =
        row.attribution.and_then(|id| corpus.attributions.get(id)).map(|told| told.speaker.name.clone());
    let mut says = [row.voice.slug(), row.kind.slug(), row.polarity.slug(), row.modality.slug()].join(" ");
    for (name, value) in [
        ("by", speaker.unwrap_or_default()),
        (
            "time",
            row.time.and_then(|id| corpus.times.get(id)).map_or(String::new(), |time| time.value.clone()),
        ),
        (
            "place",
            row.place
                .and_then(|id| corpus.actors.get(id))
                .map_or(String::new(), |place| place.slug.to_string()),
        ),
        ("counts", row.quantities.iter().map(|span| span.of(text)).collect::<Vec<_>>().join(" / ")),
    ] {
        if !value.is_empty() {
            write!(says, "; {name} {value}").unwrap();
        }
    }
    format!("`{}`: {says} ({})", row.content.words(text), row.rule)
}

/// Compares what is found in each passage of a case file with what stands below it.
fn check(file: &str, found: impl Fn(&Corpus, &str) -> Vec<String>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(file);
    let cases = std::fs::read_to_string(&path).unwrap();
    let analyzer = Analyzer::new(registry(&cases));
    let mut published = None;
    let mut fresh = String::new();
    let mut lines = cases.lines().peekable();
    while let Some(line) = lines.next() {
        if line.starts_with("## ") {
            published = None;
        }
        published = line.strip_prefix("Published: ").map_or(published, |day| day.parse().ok());
        fresh.push_str(line);
        fresh.push('\n');
        let Some(passage) = line.strip_prefix("> ") else { continue };
        while lines.next_if(|line| line.is_empty() || line.starts_with("- ")).is_some() {}
        let rows = found(&analyzer.analyze(&page(passage, published)).corpus, passage);
        let rows = if rows.is_empty() { vec!["nothing".to_owned()] } else { rows };
        writeln!(fresh, "\n- {}", rows.join("\n- ")).unwrap();
        if lines.peek().is_some() {
            fresh.push('\n');
        }
    }
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, &fresh).unwrap();
        return;
    }
    let differ = cases.lines().zip(fresh.lines()).find(|(old, new)| old != new);
    assert!(cases == fresh, "{file}: {differ:#?}\nread the difference, then rewrite with UPDATE_EXPECT=1");
}

/// The passage as the only paragraph of a page.
fn page(passage: &str, published: Option<parallax_model::Day>) -> SavedPage {
    let mut page = SavedPage::new("case.txt", passage);
    page.published = published.map(|day| Dating {
        from: Some(day),
        to: Some(day),
        basis: Basis::Editor,
        why: "the case says so".into(),
        evidence: vec![],
    });
    page
}

/// The actors that a case file lists: `- kind: name, alias, alias` under `Actors:`.
fn registry(cases: &str) -> Registry {
    let listed = cases
        .lines()
        .skip_while(|line| *line != "Actors:")
        .skip(1)
        .take_while(|line| !line.starts_with("## "));
    let actors = listed.filter_map(|line| {
        let (kind, names) = line.strip_prefix("* ")?.split_once(": ")?;
        let mut names = names.split(", ");
        let name = names.next()?.to_owned();
        let aliases = names.map(Alias::listed).collect();
        Some(Actor {
            slug: Slug::of(&name),
            name,
            kind: ActorKind::from_slug(kind)?,
            side: None,
            of: None,
            aliases,
        })
    });
    Registry { actors: actors.collect(), ..Registry::default() }
}
