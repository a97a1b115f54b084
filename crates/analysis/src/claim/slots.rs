//! What a claim says beside its words: its kind, whether it affirms or negates, and how firmly, read off its main
//! verb, the words around that, and the cue of its attribution.

use super::predicates::{Predicates, Sense};
use super::verb::Grammar;
use crate::prose::{Chunk, Tag, Token, VerbForm};
use parallax_model::{Attribution, ClaimKind, CueClass, Modality, Polarity, Span};

/// How far after its verb a quantity can stand that the claim is about, in tokens.
const FIGURE: usize = 2;

/// What a claim says beside its words.
pub(super) struct Slots {
    pub(super) kind: ClaimKind,
    pub(super) polarity: Polarity,
    pub(super) modality: Modality,
}

/// What else the kind depends on.
pub(super) struct Around<'a> {
    pub(super) attribution: Option<&'a Attribution>,
    /// What the claim counts.
    pub(super) quantities: &'a [Span],
    /// Whether it sets a day by which something is to be.
    pub(super) deadline: bool,
}

/// The slots of the claim whose words are `tokens`.
pub(super) fn read(
    grammar: &Grammar<'_>,
    predicates: &Predicates,
    tokens: &[usize],
    around: &Around<'_>,
) -> Slots {
    let words: Vec<&Token> = tokens.iter().filter_map(|at| grammar.prose.tokens.get(*at)).collect();
    let verb = grammar.main_verb(tokens).or_else(|| words.iter().position(|word| is_verb(word))).unwrap_or(0);
    let group = Group::at(&words, verb);
    // `nor | did he give a hint`
    let finite = words.get(group.finite).map(|word| word.span);
    let at = tokens.iter().find(|at| grammar.prose.tokens.get(**at).map(|token| token.span) == finite);
    let before = at.and_then(|at| grammar.prose.tokens.get(at.checked_sub(1)?));
    let nor = before.is_some_and(|before| before.lower == "nor");
    let polarity = polarity(predicates, &words, &group, nor);
    let modality = modality(predicates, &words, &group, around);
    Slots { kind: kind(predicates, &words, &group, around, modality), polarity, modality }
}

/// The main verb with its auxiliaries: from the finite verb to the word that says what is done.
struct Group {
    finite: usize,
    /// The lexical verb; the finite verb itself where there is no other.
    main: usize,
}

impl Group {
    fn at(words: &[&Token], finite: usize) -> Self {
        let mut main = finite;
        let mut at = finite;
        // `has refused`, `would be set up`, `is now preparing`
        while words.get(at).is_some_and(|word| word.tag == Tag::Aux) {
            let next = (at + 1..words.len().min(at + 6)).find(|next| {
                words
                    .get(*next)
                    .is_some_and(|word| matches!(word.tag, Tag::Verb | Tag::Aux) || word.lower == "to")
            });
            let between_is_loose = next.is_some_and(|next| {
                words.get(at + 1..next).unwrap_or_default().iter().all(|word| {
                    matches!(word.tag, Tag::Adv | Tag::Part | Tag::Punct) || word.lower == "supposed"
                })
            });
            match next.filter(|_| between_is_loose) {
                Some(next) => at = next,
                None => break,
            }
            main = at;
        }
        Self { finite, main }
    }

    fn words<'t>(&self, words: &'t [&'t Token]) -> &'t [&'t Token] {
        words.get(self.finite..=self.main).unwrap_or_default()
    }
}

fn polarity(predicates: &Predicates, words: &[&Token], group: &Group, nor: bool) -> Polarity {
    let mut negations = usize::from(nor);
    let end = words.len().min(group.main + 3);
    for (at, word) in words.iter().enumerate().take(end) {
        let near_verb = at + 2 >= group.finite && at <= group.main + 1;
        let lower = word.lower.as_str();
        let only =
            words.get(at + 1).is_some_and(|word| matches!(word.lower.as_str(), "only" | "just" | "merely"));
        match lower {
            "not" | "n't" | "never" if near_verb && !only => negations += 1,
            // `No 26 seed Evans won`
            "no" if words.get(at + 1).is_some_and(|word| word.tag == Tag::Num) => {}
            "no" | "none" | "nobody" | "neither" | "nothing" | "hardly" => negations += 1,
            "yet" if near_verb && words.get(at + 1).is_some_and(|word| word.lower == "to") => negations += 1,
            _ => {}
        }
    }
    let lexical = words.get(group.main..words.len().min(group.main + 4)).unwrap_or_default();
    let negative = lexical.iter().enumerate().any(|(n, word)| {
        let particle = words.get(group.main + n + 1);
        (n == 0 || word.tag == Tag::Adj) && predicates.is(Sense::Negative, word, particle.copied())
    });
    if negative {
        negations += 1;
    }
    if negations % 2 == 1 { Polarity::Negative } else { Polarity::Positive }
}

fn modality(predicates: &Predicates, words: &[&Token], group: &Group, around: &Around<'_>) -> Modality {
    let denied = around.attribution.is_some_and(|attribution| {
        attribution.cue_class == CueClass::Denying
            && !attribution.negated
            && matches!(
                attribution.cue_lemma.as_str(),
                "deny" | "refute" | "reject" | "dispute" | "dismiss" | "rebut"
            )
    });
    if denied {
        return Modality::Denied;
    }
    let is = |sense: Sense, word: &&&Token| predicates.is(sense, word, None);
    let verbs = group.words(words);
    let obliged = verbs.iter().any(|word| is(Sense::Obligation, &word))
        || verbs.iter().any(|word| word.lower == "supposed")
        || follows(words, group.finite, "have", "to")
        || follows(words, group.finite, "need", "to");
    let first = words.iter().position(|word| !matches!(word.tag, Tag::Punct | Tag::Cconj | Tag::Adv));
    let conditional =
        first.and_then(|first| words.get(first)).is_some_and(|word| is(Sense::Conditional, &word))
            || words.iter().skip(group.main).any(|word| {
                word.tag == Tag::Sconj && is(Sense::Conditional, &word) && word.lower != "whether"
            });
    let hedged = verbs.iter().any(|word| is(Sense::Hedge, &word))
        || words.iter().take(group.main + 2).any(|word| word.tag == Tag::Adv && is(Sense::Hedge, &word))
        || is_said_to(words, group.main)
        || words.get(group.main).is_some_and(|word| matches!(word.lemma.as_str(), "seem" | "appear"));
    let future = verbs.iter().any(|word| is(Sense::Future, &word)) || is_about_to(words, group.main);
    if conditional {
        Modality::Conditional
    } else if hedged {
        Modality::Hedged
    } else if obliged {
        Modality::Obliged
    } else if future {
        Modality::Future
    } else if !around.quantities.is_empty() && words.windows(2).any(|pair| matches!(pair, [word, number] if number.tag == Tag::Num && predicates.is(Sense::Approximate, word, None))) {
        Modality::Hedged
    } else {
        Modality::Asserted
    }
}

fn kind(
    predicates: &Predicates,
    words: &[&Token],
    group: &Group,
    around: &Around<'_>,
    modality: Modality,
) -> ClaimKind {
    let Some(verb) = words.get(group.main) else { return ClaimKind::Event };
    let particle = words.get(group.main + 1).copied();
    let is = |sense: Sense| predicates.is(sense, verb, particle);
    let cue = around.attribution.map_or("", |attribution| attribution.cue_lemma.as_str());
    let cued = |sense: Sense| predicates.is_lemma(sense, cue);
    let passive =
        verb.form == VerbForm::Participle && group.words(words).iter().any(|word| word.lemma == "be");
    if is(Sense::Demand) || cued(Sense::Demand) {
        ClaimKind::Demand
    } else if is(Sense::Threat) || cued(Sense::Threat) {
        ClaimKind::Threat
    } else if is(Sense::Promise) || cued(Sense::Promise) {
        ClaimKind::Promise
    } else if is(Sense::Stance) && !passive {
        ClaimKind::Stance
    } else if matches!(modality, Modality::Future | Modality::Obliged) || around.deadline {
        ClaimKind::Forecast
    } else if is_figure(words, group, around) {
        ClaimKind::Figure
    } else if is(Sense::Cause)
        || words.windows(2).any(
            |pair| matches!(pair, [a, b] if (a.lower == "because") || (a.lower == "due" && b.lower == "to")),
        )
    {
        ClaimKind::Cause
    } else if is_characterisation(words, group) {
        ClaimKind::Characterisation
    } else {
        ClaimKind::Event
    }
}

/// Whether a quantity is what the claim is about: it stands before the verb, or right after it.
fn is_figure(words: &[&Token], group: &Group, around: &Around<'_>) -> bool {
    let reach = words.get(group.main + FIGURE).or(words.last()).map_or(0, |word| word.span.end);
    around.quantities.iter().any(|quantity| quantity.start < reach)
}

/// `is a coalition of`, `has been incapable`, `includes foreign elements`.
fn is_characterisation(words: &[&Token], group: &Group) -> bool {
    let Some(verb) = words.get(group.main) else { return false };
    if matches!(
        verb.lemma.as_str(),
        "include"
            | "comprise"
            | "consist"
            | "represent"
            | "remain"
            | "become"
            | "contain"
            | "host"
            | "belong"
    ) {
        return true;
    }
    if verb.lemma != "be" && verb.lower != "'s" {
        return false;
    }
    let state = words.get(group.main + 1..words.len().min(group.main + 4)).unwrap_or_default();
    let doing = state.iter().any(|word| {
        matches!(word.lower.as_str(), "able" | "unable" | "ready" | "willing")
            || (word.tag != Tag::Adj && word.chunk == Chunk::Outside && word.lower.ends_with("ing"))
    });
    if doing {
        return false;
    }
    let there =
        group.finite.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|word| word.lower == "there");
    !there
}

fn follows(words: &[&Token], at: usize, lemma: &str, next: &str) -> bool {
    words.get(at).is_some_and(|word| word.lemma == lemma)
        && words.get(at + 1).is_some_and(|word| word.lower == next)
}

/// `is said to be`, `are believed to have`, `has been accused of`.
fn is_said_to(words: &[&Token], main: usize) -> bool {
    let told = |word: &Token| {
        matches!(
            word.lemma.as_str(),
            "say"
                | "believe"
                | "think"
                | "report"
                | "allege"
                | "rumour"
                | "rumor"
                | "understand"
                | "suspect"
                | "estimate"
        )
    };
    (main.saturating_sub(3)..=main).any(|at| {
        words.get(at).is_some_and(|word| word.form == VerbForm::Participle && told(word))
            && words.get(at + 1).is_some_and(|word| word.lower == "to")
            || words.get(at).is_some_and(|word| word.form == VerbForm::Participle && word.lemma == "accuse")
    })
}

/// `is about to`, `is set to`, `plans to`, `is going to`.
fn is_about_to(words: &[&Token], main: usize) -> bool {
    // `is going to leave`, but `went to get lunch`
    let planning = |word: &Token| {
        word.lower == "going"
            || matches!(
                word.lemma.as_str(),
                "plan" | "intend" | "set" | "expect" | "about" | "due" | "schedule" | "prepare" | "poise"
            )
    };
    (main.saturating_sub(1)..main + 3).any(|at| {
        words.get(at).is_some_and(|word| planning(word))
            && words.get(at + 1).is_some_and(|word| word.lower == "to")
            && words.get(at + 2).is_some_and(|word| matches!(word.tag, Tag::Verb | Tag::Aux))
    })
}

fn is_verb(word: &Token) -> bool {
    matches!(word.tag, Tag::Verb | Tag::Aux)
}
