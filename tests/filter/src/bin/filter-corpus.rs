//! `filter-corpus SEEDS.bin CLAIMS OUT`: a corpus of so many claims from the sentences of another, each the beginning of
//! one and the end of another, with who says it, whom it names and how drawn from those of the other, a few of them often
//! and many seldom, as in news. The same on every machine. Writes OUT.bin, and OUT.json for peers: the values of each
//! claim, and its words as the index has them.

#![allow(clippy::indexing_slicing, clippy::unwrap_used)] // A bench: what is not there is a mistake in it.

use parallax_model::{
    Actor, ActorId, Article, ArticleId, Attribution, Claim, Corpus, Dating, LabelId, Labelling, Mention,
    Outlet, OutletId, Sentence, Slug, Span, Spans, Speaker, decode, encode,
};
use parallax_view::index_of;
use serde_json::{Value, json};
use std::error::Error;

/// Claims of one article.
const ARTICLE: usize = 25;
const OUTLETS: usize = 40;
const SPEAKERS: usize = 1_500;
const ACTORS: usize = 1_000;
const QUERIES: usize = 240;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(seeds), Some(claims), Some(out)) = (arguments.next(), arguments.next(), arguments.next())
    else {
        return Err("filter-corpus SEEDS.bin CLAIMS OUT".into());
    };
    let file = std::fs::read(&seeds)?;
    let corpus = recombined(&decode(&file)?.0, claims.parse()?);
    corpus.check().map_err(|damage| damage.to_string())?;
    let index = index_of(&corpus);
    std::fs::write(format!("{out}.bin"), encode(&corpus, &index.write()?)?)?;
    let without = encode(&corpus, &[])?.len();
    std::fs::write(format!("{out}.json"), serde_json::to_vec(&peers(&corpus, &index, without))?)?;
    Ok(())
}

/// Numbers that look drawn and are always the same (Knuth's MMIX generator).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % end.max(1)
    }

    /// Small numbers often, large ones seldom: the product of three draws.
    fn skewed(&mut self, end: usize) -> usize {
        let draws = [0; 3].map(|_| self.below(1_000));
        draws.iter().product::<usize>() * end / 1_000_000_000
    }
}

fn recombined(seeds: &Corpus, claims: usize) -> Corpus {
    let mut dice = Dice(20_181_010);
    let mut corpus = Corpus { labels: seeds.labels.clone(), rules: seeds.rules.clone(), ..Corpus::default() };
    let sentences: Vec<Vec<&str>> = seeds
        .sentences
        .rows()
        .iter()
        .map(|row| seeds.words(row.article, row.span).split_whitespace().collect())
        .filter(|words: &Vec<&str>| words.len() > 5)
        .collect();
    for number in 0..OUTLETS {
        let name = format!("Outlet {number}");
        corpus.outlets.push(Outlet { slug: Slug::of(&name), name: Some(name), why: String::new() });
    }
    for number in 0..ACTORS {
        let seed = &seeds.actors.rows()[number % seeds.actors.len()];
        let name = format!("{} {}", seed.name, number / seeds.actors.len() + 1);
        corpus.actors.push(Actor { slug: Slug::of(&name), name, ..seed.clone() });
    }
    let article = &seeds.articles.rows()[0];
    while corpus.claims.len() < claims {
        let mut text = String::new();
        let mut spans = Vec::new();
        for _ in 0..ARTICLE.min(claims - corpus.claims.len()) {
            let [one, other] = [0, 1].map(|_| &sentences[dice.below(sentences.len())]);
            let cut = 1 + dice.below(one.len() - 1);
            let words = [&one[..cut], &other[cut.min(other.len() - 1)..]].concat().join(" ");
            spans.push(Span::new(text.len(), text.len() + words.len()));
            text.push_str(&words);
            text.push('\n');
        }
        let number = corpus.articles.len();
        let id = corpus.articles.push(Article {
            slug: Slug::of(&format!("{number:05}-made")),
            file: format!("{number:05}.txt"),
            outlet: OutletId::new(dice.skewed(OUTLETS)),
            headline: None,
            headings: vec![],
            byline: None,
            body: spans.clone(),
            quotes: vec![],
            furniture: vec![],
            published: Dating { evidence: vec![], ..article.published.clone() },
            text,
            ..article.clone()
        });
        for span in spans {
            claim(seeds, &mut corpus, &mut dice, id, span);
        }
    }
    corpus
}

fn claim(seeds: &Corpus, corpus: &mut Corpus, dice: &mut Dice, article: ArticleId, span: Span) {
    let seed = &seeds.claims.rows()[dice.below(seeds.claims.len())];
    let sentence = corpus.sentences.push(Sentence { article, span });
    let attribution = (dice.below(5) > 1).then(|| {
        let seed = &seeds.attributions.rows()[dice.below(seeds.attributions.len())];
        let number = dice.skewed(SPEAKERS);
        let name =
            format!("{} {number}", seeds.attributions.rows()[number % seeds.attributions.len()].speaker.name);
        corpus.attributions.push(Attribution {
            article,
            speaker: Speaker { name, actor: None, kind: seed.speaker.kind },
            joint: Vec::new(),
            source: vec![],
            cue: vec![span],
            content: Spans::one(span),
            parent: None,
            ..seed.clone()
        })
    });
    let mut actors: Vec<ActorId> = (0..dice.below(4)).map(|_| ActorId::new(dice.skewed(ACTORS))).collect();
    actors.sort();
    actors.dedup();
    if dice.below(4) == 0 {
        let mention = &seeds.mentions.rows()[dice.below(seeds.mentions.len())];
        let label = LabelId::new(dice.skewed(corpus.labels.len()));
        corpus.mentions.push(Mention {
            article,
            span,
            head: span,
            actor: None,
            labels: vec![Labelling { label, span }],
            distanced: None,
            ..mention.clone()
        });
    }
    corpus.claims.push(Claim {
        slug: Slug::of(&format!("c{}", corpus.claims.len())),
        article,
        sentence,
        content: Spans::one(span),
        attribution,
        predicate: None,
        agent: None,
        time: None,
        place: (dice.below(3) == 0).then(|| ActorId::new(dice.skewed(ACTORS / 5))),
        actors,
        quantities: vec![],
        harms: vec![],
        ..seed.clone()
    });
}

/// What the peers read, and what all are asked.
fn peers(corpus: &Corpus, index: &parallax_view::Tables, without: usize) -> Value {
    let text = &index.text;
    let mut starts = vec![0usize];
    for document in 0..text.documents() {
        starts.push(starts[document] + text.words(document as u32) as usize + 1);
    }
    let mut words: Vec<&str> = vec![""; *starts.last().unwrap_or(&0)];
    for stem in 0..text.beginning("").len() {
        for place in text.word(text.stem(stem)) {
            words[*place as usize] = text.stem(stem);
        }
    }
    let document =
        |number: usize| &words[starts[number]..starts[number] + text.words(number as u32) as usize];
    let claims = corpus.claims.len();
    let facets: Vec<Value> = index
        .facets
        .iter()
        .map(|facet| {
            let mut of_claim: Vec<Vec<u32>> = vec![vec![]; claims];
            for value in 0..facet.values().len() as u32 {
                for claim in facet.claims(value) {
                    of_claim[*claim as usize].push(value);
                }
            }
            json!({ "values": facet.values().iter().map(|value| &value.slug).collect::<Vec<_>>(), "claims": of_claim })
        })
        .collect();
    let speakers = &index.facets[1];
    let first: usize = claims + index.facets[0].values().len();
    let mut texts: Vec<String> = (0..claims).map(|claim| document(claim).join(" ")).collect();
    for value in 0..speakers.values().len() {
        for claim in speakers.claims(value as u32) {
            let text = &mut texts[*claim as usize];
            text.push_str(" | ");
            text.push_str(&document(first + value).join(" "));
        }
    }
    let mut dice = Dice(7);
    let (mut pairs, mut phrases) = (Vec::new(), Vec::new());
    while phrases.len() < QUERIES {
        let row = dice.below(claims);
        let typed: Vec<&str> = corpus
            .words(corpus.claims.rows()[row].article, corpus.claims.rows()[row].content.hull())
            .split_whitespace()
            .collect();
        let stems = document(row);
        let plain = |word: &&str| word.bytes().all(|letter| letter.is_ascii_lowercase());
        let length = 2 + dice.below(2);
        // As many of both may still be others, where a dash is no word and a hyphen makes two.
        let alike = typed.iter().zip(stems).all(|(word, stem)| {
            !plain(word) || stem.get(..2).is_none_or(|beginning| word.starts_with(beginning))
        });
        if !alike || typed.len() != stems.len() || typed.len() < length + 3 {
            continue;
        }
        let at = dice.below(typed.len() - length);
        if typed[at..at + length].iter().all(plain) {
            phrases
                .push(json!({ "typed": typed[at..at + length].join(" "), "stems": &stems[at..at + length] }));
        }
        let two = [dice.below(typed.len()), dice.below(typed.len())];
        if pairs.len() < QUERIES && two[0] != two[1] && two.iter().all(|at| plain(&typed[*at])) {
            pairs.push(
                json!({ "typed": two.map(|at| typed[at]).join(" "), "stems": two.map(|at| stems[at]) }),
            );
        }
    }
    json!({ "facets": facets, "texts": texts, "words": pairs, "phrases": phrases, "bytesWithoutIndex": without })
}
