//! From the tokens of a sentence to its tree.

use crate::arborescence::{Arcs, best};
use crate::features::{FIRST_WORD, Form, PARTS, ROOT, SHAPES, UNKNOWN, normal, others};
use crate::file::{ModelError, ModelFile};
use crate::headline::{self, Margin};
use crate::lemma::Lemmas;
use crate::mend::mend;
use crate::network::{Input, NO_ROW, Network, ROWS, Reading};
use crate::relation::Relation;
use crate::tag::{Upos, Xpos};
use crate::tree::{Node, Tree};
use crate::words::Words;
use parallax_text::Token;
use smol_str::SmolStr;

/// Tokens that are read as one sentence; a longer one is read in parts, each of which hangs on the first part's root.
pub const LONGEST: usize = 600;

/// A trained model, ready to read. Making one takes some milliseconds: keep it.
#[derive(Debug)]
pub struct Parser {
    about: String,
    words: Words,
    counts: [u32; 3],
    classes: Vec<u8>,
    network: Network,
    lemmas: Lemmas,
    tags: Vec<(Upos, Xpos)>,
    relations: Vec<Relation>,
}

/// The bits of a word's class: that it can be the base of a verb, a past or a third person, and a participle.
const BASE: u8 = 1;
const FINITE: u8 = 2;
const PARTICIPLE: u8 = 4;

/// Of past and participle, the one that a dictionary gives the word: `wrote` and `written` are one of them only.
fn known_form(xpos: Xpos, class: u8) -> Xpos {
    match (xpos, class & (FINITE | PARTICIPLE)) {
        (Xpos::Vbn, FINITE) => Xpos::Vbd,
        (Xpos::Vbd, PARTICIPLE) => Xpos::Vbn,
        _ => xpos,
    }
}

impl Parser {
    /// The parser of a model's bytes.
    ///
    /// # Errors
    /// Where the bytes are no model of this version, or were damaged.
    pub fn new(bytes: &[u8]) -> Result<Self, ModelError> {
        let file = ModelFile::decode(bytes)?;
        let network = Network::new(&file)?;
        let tag = |(upos, xpos): &(String, String)| Some((Upos::of(upos)?, Xpos::of(xpos)?));
        let tags: Option<Vec<_>> = file.tags.iter().map(tag).collect();
        let relations: Option<Vec<_>> = file.relations.iter().map(|name| Relation::of(name)).collect();
        let words = Words::new(file.words);
        let sum: usize = file.counts.iter().map(|count| *count as usize).sum();
        let (Some(tags), Some(relations)) = (tags, relations) else {
            return Err(ModelError::Misfit("names"));
        };
        if words.len() != sum || tags.is_empty() || !relations.iter().any(|r| *r != Relation::Root) {
            return Err(ModelError::Misfit("words"));
        }
        let lemmas = Lemmas::new(file.lemmas)?;
        Ok(Self {
            about: file.about,
            words,
            counts: file.counts,
            classes: file.classes,
            network,
            lemmas,
            tags,
            relations,
        })
    }

    /// What the model was trained on, under which licences, and how well it reads.
    pub fn about(&self) -> &str {
        &self.about
    }

    /// Whether the model met the word, in any spelling, in what it was trained on.
    pub fn has_met(&self, form: &Form<'_>) -> bool {
        let mut word = String::new();
        normal(form, &mut word);
        let [both, alone, _] = self.counts;
        self.words.number("", &word).is_some_and(|number| number < both + alone)
    }

    /// Whether a dictionary has the word as a verb, noun, adjective or adverb.
    pub fn lists(&self, form: &Form<'_>) -> bool {
        let mut word = String::new();
        normal(form, &mut word);
        let vector = self.words.number("", &word).map_or(0, |number| self.vector_of(number));
        self.class_of(vector) > 0
    }

    /// The tree of a sentence: one node for each form, in order. Time grows with the number of forms.
    pub fn parse(&self, forms: &[Form<'_>]) -> Tree {
        let mut nodes: Vec<Node> = Vec::with_capacity(forms.len());
        let mut top = None;
        for part in forms.chunks(LONGEST) {
            let base = nodes.len();
            nodes.extend(self.nodes(part).into_iter().map(|mut node| {
                node.head = node.head.map(|head| head + base);
                node
            }));
            let root = nodes.iter().skip(base).position(|node| node.head.is_none()).map(|at| at + base);
            match (top, root.and_then(|root| nodes.get_mut(root))) {
                (Some(top), Some(node)) => {
                    node.head = Some(top);
                    node.relation = Relation::Parataxis;
                }
                _ => top = root,
            }
        }
        Tree::new(nodes)
    }

    /// The tree of a sentence's tokens, which are of `text`: one node for each, in order.
    pub fn parse_tokens(&self, text: &str, tokens: &[Token]) -> Tree {
        let surfaces: Vec<_> = tokens.iter().map(|token| token.surface(text)).collect();
        let form = |(token, surface): (&Token, _)| Form {
            text: surface,
            glued: token.glued,
            quotes: token.quotes(),
        };
        let forms = tokens.iter().zip(surfaces.iter().map(AsRef::as_ref)).map(form);
        self.parse(&forms.collect::<Vec<_>>())
    }

    fn nodes(&self, forms: &[Form<'_>]) -> Vec<Node> {
        if forms.is_empty() {
            return Vec::new();
        }
        let mut inputs = Vec::with_capacity(forms.len() + 1);
        let mut normals = String::new();
        let mut ends = Vec::with_capacity(forms.len());
        let mut classes = Vec::with_capacity(forms.len());
        inputs.push(Self::root());
        let [both, alone, _] = self.counts;
        others(forms, |_, word, rows| {
            normals.push_str(word);
            ends.push(normals.len());
            let known = self.words.number("", word);
            let row = known.filter(|n| *n < both + alone).map_or(UNKNOWN, |n| n + FIRST_WORD);
            let vector = known.map_or(0, |number| self.vector_of(number));
            classes.push(self.class_of(vector));
            let class = PARTS + SHAPES + u32::from(self.class_of(vector));
            let base = FIRST_WORD + both + alone;
            let mut input = Input { rows: [0; ROWS], vector };
            let rows = [row].into_iter().chain(rows.into_iter().chain([class]).map(|row| base + row));
            for (place, row) in input.rows.iter_mut().zip(rows) {
                *place = row;
            }
            inputs.push(input);
        });
        let reading = self.network.read(&inputs);
        let heads = best(&Arcs { size: inputs.len(), scores: &reading.arcs });
        let mut scores = Vec::new();
        self.network.relations(&reading, &heads, &mut scores);
        let mut start = 0;
        let rows = scores.chunks_exact(self.relations.len());
        let known = ends.into_iter().zip(classes.iter().copied());
        let tokens = forms.iter().zip(known).zip(heads.iter().skip(1).zip(rows)).enumerate();
        let mut nodes: Vec<Node> = tokens
            .map(|(at, ((form, (end, class)), (head, scores)))| {
                let normal = normals.get(start..end).unwrap_or("");
                start = end;
                let (upos, xpos) = self.tag(&reading, at + 1);
                let xpos = known_form(xpos, class);
                let head = head.checked_sub(1);
                let relation = if head.is_none() { Relation::Root } else { self.relation(scores) };
                Node { upos, xpos, lemma: self.lemma(form, normal, xpos), head, relation }
            })
            .collect();
        self.mend_headline(&mut nodes, forms, &classes, &reading);
        mend(&mut nodes, |at| {
            classes.get(at).is_some_and(|class| class & (FINITE | PARTICIPLE) == FINITE | PARTICIPLE)
        });
        nodes
    }

    /// Reads a headline without a verb anew, with the word that could most easily be one as its verb.
    fn mend_headline(&self, nodes: &mut [Node], forms: &[Form<'_>], classes: &[u8], reading: &Reading) {
        let margin = |at: usize| {
            let class = classes.get(at).copied().unwrap_or(0);
            let scores = self.network.tags(reading, at + 1);
            let best = scores.iter().copied().fold(f32::MIN, f32::max);
            let behind = |wanted: Xpos, bit: u8| {
                let of = scores.iter().zip(&self.tags).filter(|(_, (_, xpos))| *xpos == wanted);
                of.map(|(score, _)| best - score).min_by(f32::total_cmp).filter(|_| class & bit != 0)
            };
            Margin { third: behind(Xpos::Vbz, FINITE), plural: behind(Xpos::Vbp, BASE), listed: class > 0 }
        };
        let Some((verb, xpos)) = headline::verb(nodes, margin) else {
            headline::say_of_noun(nodes);
            return;
        };
        headline::govern(nodes, verb, xpos);
        if let (Some(node), Some(form)) = (nodes.get_mut(verb), forms.get(verb)) {
            let mut word = String::new();
            normal(form, &mut word);
            node.lemma = self.lemma(form, &word, xpos);
        }
    }

    /// The vector of a word, counted from one; zero where it has none.
    fn vector_of(&self, word: u32) -> u32 {
        let [both, alone, _] = self.counts;
        match word {
            word if word < both => word + 1,
            word if word < both + alone => 0,
            word => word - alone + 1,
        }
    }

    /// What a dictionary says that the word of a vector can be.
    fn class_of(&self, vector: u32) -> u8 {
        vector.checked_sub(1).and_then(|vector| self.classes.get(vector as usize)).copied().unwrap_or(0)
    }

    /// The root as the network takes it: no word and no parts.
    fn root() -> Input {
        let mut rows = [NO_ROW; ROWS];
        if let Some(first) = rows.first_mut() {
            *first = ROOT;
        }
        Input { rows, vector: 0 }
    }

    fn tag(&self, reading: &Reading, token: usize) -> (Upos, Xpos) {
        let best = highest(self.network.tags(reading, token).iter().copied());
        best.and_then(|best| self.tags.get(best)).copied().unwrap_or((Upos::X, Xpos::Xx))
    }

    fn relation(&self, scores: &[f32]) -> Relation {
        let allowed = scores.iter().zip(&self.relations);
        let best = highest(allowed.map(|(score, r)| if *r == Relation::Root { f32::MIN } else { *score }));
        best.and_then(|best| self.relations.get(best)).copied().unwrap_or(Relation::Dep)
    }

    fn lemma(&self, form: &Form<'_>, normal: &str, xpos: Xpos) -> SmolStr {
        if xpos == Xpos::Nnp || normal.is_empty() || form.text.contains(|c: char| c.is_ascii_digit()) {
            return SmolStr::new(form.text);
        }
        if !self.has_met(form)
            && let Some(base) = irregular(normal)
        {
            return SmolStr::new_static(base);
        }
        let lemma = self.lemmas.lemma(if xpos == Xpos::Nnps { form.text } else { normal }, xpos);
        let verb = matches!(xpos, Xpos::Vbd | Xpos::Vbn | Xpos::Vbg);
        if verb && !self.has_met(form) && self.words.number("", &lemma).is_none() {
            return self.known_base(&lemma).unwrap_or(lemma);
        }
        lemma
    }

    /// A known word that a form which the model never met could be of, where the base that it guesses is none: `shelled`
    /// is not of `shel`.
    fn known_base(&self, guess: &str) -> Option<SmolStr> {
        let last = guess.char_indices().next_back()?;
        let shorter = SmolStr::from(guess.get(..last.0)?);
        let doubled = guess.chars().chain([last.1]).collect();
        [SmolStr::from_iter([guess, "e"]), doubled, shorter]
            .into_iter()
            .find(|base| self.words.number("", base).is_some())
    }
}

/// The base of an irregular past form that the model need not have met, whatever it takes it for.
fn irregular(normal: &str) -> Option<&'static str> {
    let lines = include_str!("../lexicon/irregular.txt").lines();
    lines.filter_map(|line| line.split_once(' ')).find_map(|(form, base)| (form == normal).then_some(base))
}

/// The place of the highest score, the first of equal ones.
fn highest(scores: impl Iterator<Item = f32>) -> Option<usize> {
    let mut best: Option<(f32, usize)> = None;
    for (at, score) in scores.enumerate() {
        if best.is_none_or(|(top, _)| score > top) {
            best = Some((score, at));
        }
    }
    best.map(|(_, at)| at)
}
