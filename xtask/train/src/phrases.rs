//! Noun phrases of the treebanks, to speak and act in sentences that they did not stand in. News tells most of what is
//! said without quotation marks and with its speaker last (`The storm broke two dams, officials said.`); the
//! treebanks have eight such sentences. And it names whom the treebanks' people only call `he` and `we`.

use crate::random::Random;
use crate::treebank::{Sentence, Word};
use crate::variants::{capitalise, reach, set};

/// How many words a phrase has at most.
const LONGEST: usize = 6;

/// A noun phrase, whose heads count from its own first word; zero for its own head.
type Phrase = Sentence;

/// Phrases and verbs that say.
pub(crate) struct Phrases {
    /// Subjects of one, then of several.
    subjects: [Vec<Phrase>; 2],
    /// Pasts that a clause hangs on.
    verbs: Vec<Word>,
}

impl Phrases {
    /// Those of the sentences.
    pub(crate) fn of(sentences: &[Sentence]) -> Self {
        let (mut subjects, mut verbs) = ([Vec::new(), Vec::new()], Vec::new());
        for sentence in sentences {
            for at in 0..sentence.len() {
                let word = &sentence[at];
                let told = sentence.iter().any(|child| child.relation == "ccomp" && child.head == at + 1);
                if word.xpos == "VBD" && told && word.form.chars().all(char::is_lowercase) {
                    verbs.push(word.clone());
                }
                if let Some(phrase) = phrase(sentence, at) {
                    subjects[usize::from(word.xpos.ends_with('S'))].push(phrase);
                }
            }
        }
        Self { subjects, verbs }
    }

    /// `S, X said.`, `“S,” said X on Monday.`: the sentence as what somebody says, where it is a clause.
    pub(crate) fn told(&self, sentence: &Sentence, random: &mut Random) -> Option<Sentence> {
        let (stop, clause) = sentence.split_last()?;
        let root = clause.iter().position(|word| word.head == 0)?;
        let has_subject =
            clause.iter().any(|word| word.head == root + 1 && word.relation.starts_with("nsubj"));
        let plain = clause.iter().all(|word| !matches!(word.xpos.as_str(), "``" | "''" | ":"));
        let bare_stop = !clause.iter().any(|word| word.head == sentence.len());
        if !(3..=26).contains(&clause.len()) || stop.form != "." || !bare_stop || !has_subject || !plain {
            return None;
        }
        let quoted = random.chance(0.25);
        let inverted = random.chance(0.3);
        let day = random.chance(0.3);
        let phrase = pick(&self.subjects[(random.next() % 2) as usize], random)?;
        let mut verb = pick(&self.verbs, random)?.clone();
        // Half of what is said is `said`.
        if random.chance(0.5) {
            set(&mut verb, "said", "say", "VERB", "VBD", "root");
        }
        let lead = usize::from(quoted);
        let length = clause.len() + 2 * lead + 1;
        let says = length + 1 + if inverted { 0 } else { phrase.len() };
        let mark = |form: &str, xpos: &str, head: usize, spaced: bool| {
            let mut word = stop.clone();
            set(&mut word, form, form, "PUNCT", xpos, "punct");
            (word.head, word.spaced) = (head, spaced);
            word
        };
        let mut out = Sentence::new();
        if quoted {
            out.push(mark("\"", "``", root + 1 + lead, true));
        }
        for (at, word) in clause.iter().enumerate() {
            let mut word = word.clone();
            word.spaced &= at > 0 || !quoted;
            if word.head == 0 {
                "ccomp".clone_into(&mut word.relation);
                word.head = says;
            } else {
                word.head += lead;
            }
            out.push(word);
        }
        out.push(mark(",", ",", says, false));
        if quoted {
            out.push(mark("\"", "''", root + 1 + lead, false));
        }
        let frame = |out: &mut Sentence, first: usize| {
            for word in phrase {
                let mut word = word.clone();
                (word.head, word.spaced) =
                    if word.head == 0 { (says, true) } else { (word.head + first, word.spaced) };
                out.push(word);
            }
        };
        (verb.head, verb.spaced) = (0, true);
        "root".clone_into(&mut verb.relation);
        if inverted {
            out.push(verb);
            frame(&mut out, says);
        } else {
            frame(&mut out, length);
            out.push(verb);
        }
        if day {
            let mut on = mark("on", "IN", out.len() + 2, true);
            set(&mut on, "on", "on", "ADP", "IN", "case");
            let mut named = mark("", "NNP", says, true);
            let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
            let name = days[(random.next() % 7) as usize];
            set(&mut named, name, name, "PROPN", "NNP", "obl");
            out.extend([on, named]);
        }
        out.push(mark(".", ".", says, false));
        Some(out)
    }

    /// A sentence in which a phrase stands for a pronoun that is a subject.
    pub(crate) fn named(&self, sentence: &Sentence, random: &mut Random) -> Option<Sentence> {
        let number = |word: &Word| match word.lemma.to_lowercase().as_str() {
            "he" | "she" | "it" => Some(0),
            "they" | "we" => Some(1),
            _ => None,
        };
        let free = |at: &usize| {
            let word = &sentence[*at];
            word.relation.starts_with("nsubj")
                && word.upos == "PRON"
                && number(word).is_some()
                && !sentence.iter().any(|child| child.head == at + 1)
        };
        let places: Vec<usize> = (0..sentence.len()).filter(free).collect();
        let at = *pick(&places, random)?;
        let phrase = pick(&self.subjects[number(&sentence[at])?], random)?;
        let more = phrase.len() - 1;
        let top = phrase.iter().position(|word| word.head == 0)?;
        let number = |head: usize| match head {
            _ if head == at + 1 => at + 1 + top,
            _ if head > at + 1 => head + more,
            _ => head,
        };
        let mut out = Sentence::new();
        for (place, word) in sentence.iter().enumerate() {
            if place != at {
                let mut word = word.clone();
                word.head = number(word.head);
                out.push(word);
                continue;
            }
            for (part, own) in phrase.iter().enumerate() {
                let mut own = own.clone();
                if part == 0 {
                    own.spaced = word.spaced;
                    if at == 0 {
                        capitalise(&mut own, 0);
                    }
                }
                if own.head == 0 {
                    own.head = number(word.head);
                    own.relation.clone_from(&word.relation);
                } else {
                    own.head += at;
                }
                out.push(own);
            }
        }
        Some(out)
    }
}

/// The phrase that is the subject at `at`, as it stands inside a sentence.
fn phrase(sentence: &Sentence, at: usize) -> Option<Phrase> {
    let word = &sentence[at];
    let noun = matches!(word.xpos.as_str(), "NN" | "NNS" | "NNP" | "NNPS");
    if !noun || !word.relation.starts_with("nsubj") {
        return None;
    }
    let (start, end) = reach(sentence, at)?;
    let phrase = sentence.get(start..end).filter(|phrase| phrase.len() <= LONGEST)?;
    if phrase.iter().any(|word| word.upos == "PUNCT" || word.upos == "VERB") {
        return None;
    }
    let mut phrase = phrase.to_vec();
    for word in &mut phrase {
        word.head = if word.head == sentence[at].head { 0 } else { word.head - start };
    }
    let first = phrase.first_mut()?;
    if start == 0 && first.upos != "PROPN" {
        first.form = first.form.to_lowercase();
    }
    "nsubj".clone_into(&mut phrase[at - start].relation);
    (phrase.iter().filter(|word| word.head == 0).count() == 1).then_some(phrase)
}

fn pick<'l, T>(list: &'l [T], random: &mut Random) -> Option<&'l T> {
    if list.is_empty() { None } else { list.get((random.next() % list.len() as u64) as usize) }
}
