//! Measures the parser on the treebanks' dev parts from raw text, with our own sentences and tokens, as the shared
//! task of 2018 does (Zeman and others): words are aligned by their characters, and each figure is an F1.

use crate::treebank::{Sentence, read};
use parallax_model::Span;
use parallax_parse::{Parser, Relation};
use parallax_text::Stream;
use serde_json::json;
use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

/// The relations of the arguments of a verb.
const CORE: [Relation; 7] = [
    Relation::Nsubj,
    Relation::Obj,
    Relation::Ccomp,
    Relation::Xcomp,
    Relation::Csubj,
    Relation::Obl,
    Relation::Parataxis,
];

/// A word by its characters: the first, and the one behind the last, blanks not counted.
type Place = (usize, usize);

/// What is said of a word.
struct Said {
    upos: String,
    lemma: String,
    /// `None` for the root.
    head: Option<Place>,
    relation: String,
}

/// All words of a part, and its sentences.
#[derive(Default)]
struct Part {
    words: BTreeMap<Place, Said>,
    sentences: Vec<Place>,
}

/// Prints the figures of both dev parts, one JSON object a line.
pub(crate) fn run(treebank: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let parser = Parser::new(parallax_parse::MODEL)?;
    for (name, collection) in
        [("ewt-dev", "UD English EWT"), ("gum-free-dev", "UD English GUM, its free part")]
    {
        let path = treebank.join(format!("{name}.conllu"));
        let gold = gold(&read(&path)?);
        let (own, tokens, time) = own(&parser, &paragraphs(&std::fs::read_to_string(&path)?));
        let f1 = |right: usize, own: usize, gold: usize| 2.0 * right as f64 / (own + gold).max(1) as f64;
        let count = |test: &dyn Fn(&Said, &Said) -> bool| {
            gold.words
                .iter()
                .filter(|(place, said)| own.words.get(place).is_some_and(|o| test(o, said)))
                .count()
        };
        let words = |test: &dyn Fn(&Said, &Said) -> bool| f1(count(test), own.words.len(), gold.words.len());
        let core = |said: &Said| Relation::of(&said.relation).is_some_and(|r| CORE.contains(&r.universal()));
        let universal = |said: &Said| said.relation.split(':').next().unwrap_or("").to_owned();
        let cores = |part: &Part| part.words.values().filter(|said| core(said)).count();
        let right = count(&|o, g| core(g) && o.head == g.head && universal(o) == universal(g));
        let sentences = gold.sentences.iter().filter(|place| own.sentences.contains(place)).count();
        println!(
            "{}",
            json!({
                "collection": collection,
                "token_f1": words(&|_, _| true),
                "sentence_f1": f1(sentences, own.sentences.len(), gold.sentences.len()),
                "upos": words(&|o, g| o.upos == g.upos),
                "lemma": words(&|o, g| o.lemma == g.lemma),
                "uas": words(&|o, g| o.head == g.head),
                "las": words(&|o, g| o.head == g.head && universal(o) == universal(g)),
                "las_subtypes": words(&|o, g| o.head == g.head && o.relation == g.relation),
                "core_f1": f1(right, cores(&own), cores(&gold)),
                "tokens_a_second": tokens as f64 / time.as_secs_f64(),
            })
        );
        if std::env::var_os("SHOW").is_some() {
            for (place, said) in &gold.words {
                if !own.words.contains_key(place) {
                    eprintln!("{place:?} {}", said.lemma);
                }
            }
        }
    }
    Ok(())
}

/// The paragraphs of a CoNLL-U file as they were written.
fn paragraphs(file: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    for block in file.split("\n\n") {
        let new = block.lines().any(|line| line.starts_with("# newpar") || line.starts_with("# newdoc"));
        if new {
            paragraphs.push(String::new());
        }
        let text = block.lines().find_map(|line| line.strip_prefix("# text = "));
        let glued = block.lines().last().is_some_and(|line| line.contains("SpaceAfter=No"));
        if let (Some(paragraph), Some(text)) = (paragraphs.last_mut(), text) {
            paragraph.push_str(text);
            if !glued {
                paragraph.push(' ');
            }
        }
    }
    paragraphs
}

fn gold(sentences: &[Sentence]) -> Part {
    let mut part = Part::default();
    let mut at = 0;
    for sentence in sentences {
        let start = at;
        let places: Vec<Place> = sentence
            .iter()
            .map(|word| {
                let from = at;
                at += word.form.chars().filter(|c| !c.is_whitespace()).count();
                (from, at)
            })
            .collect();
        for (word, place) in sentence.iter().zip(&places) {
            let said = Said {
                upos: word.upos.clone(),
                lemma: word.lemma.clone(),
                head: word.head.checked_sub(1).map(|head| places[head]),
                relation: word.relation.clone(),
            };
            part.words.insert(*place, said);
        }
        part.sentences.push((start, at));
    }
    part
}

/// What the parser says, how many tokens there were and how long that took, reading and parsing.
fn own(parser: &Parser, paragraphs: &[String]) -> (Part, usize, Duration) {
    let mut part = Part::default();
    let (mut base, mut count, mut time) = (0, 0, Duration::ZERO);
    for text in paragraphs {
        // Where each byte stands among the characters that are not blank.
        let mut places = vec![0; text.len() + 1];
        let mut seen = base;
        for (at, c) in text.char_indices() {
            places[at] = seen;
            seen += usize::from(!c.is_whitespace());
        }
        places[text.len()] = seen;
        base = seen;
        let place = |span: Span| (places[span.start as usize], places[span.end as usize]);
        let begun = Instant::now();
        let stream = Stream::read(text, &[Span::new(0, text.len())]);
        time += begun.elapsed();
        for sentence in &stream.sentences {
            let tokens = stream.sentence(sentence);
            let begun = Instant::now();
            let tree = parser.parse_tokens(text, tokens);
            time += begun.elapsed();
            count += tokens.len();
            for (token, node) in tokens.iter().zip(tree.nodes()) {
                let said = Said {
                    upos: node.upos.name().to_owned(),
                    lemma: node.lemma.to_string(),
                    head: node.head.map(|head| place(tokens[head].span)),
                    relation: node.relation.name().to_owned(),
                };
                part.words.insert(place(token.span), said);
            }
            part.sentences.push(place(sentence.span));
        }
    }
    (part, count, time)
}
