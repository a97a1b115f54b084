//! Verbs that colour the verb they govern: they turn it round (`refuse to`), make it a plan (`agree to`) or an attempt
//! (`seek to`), or leave it as it is (`begin to`). The classes follow Karttunen, Implicative Verbs (1971), and the
//! source-introducing and aspectual predicates of Saurí and Pustejovsky's `FactBank` (2009).

use super::Firm;

/// What a governing word does to the verb that it governs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Colour {
    /// It is so.
    Keeps,
    /// It is not so.
    Turns,
    /// It is so that firmly only.
    Makes(Firm),
}

const KEEPS: &[&str] = &[
    "begin", "start", "continue", "keep", "go_on", "carry_on", "resume", "manage", "proceed", "happen",
    "dare", "help", "finish", "use", "be", "have", "do", "see", "serve", "come", "remain",
];
const TURNS: &[&str] = &[
    "refuse",
    "fail",
    "decline",
    "neglect",
    "avoid",
    "refrain_from",
    "rule_out",
    "reject",
    "stop",
    "cease",
    "quit",
    "halt",
    "end",
    "forget",
    "deny",
    "forgo",
    "abandon",
    "resist",
    "oppose",
    "yet",
    "refusal",
    "failure",
    "unable",
];
/// Of these, what tells that somebody will not.
const REFUSES: &[&str] = &["refuse", "decline", "rule_out", "reject", "resist", "oppose", "refusal", "deny"];
const TRIES: &[&str] = &[
    "try", "seek", "attempt", "strive", "want", "hope", "aim", "wish", "struggle", "attempts", "bid",
    "effort", "efforts", "push",
];
const PLANS: &[&str] = &[
    "agree",
    "promise",
    "pledge",
    "vow",
    "commit",
    "offer",
    "decide",
    "plan",
    "prepare",
    "intend",
    "expect",
    "schedule",
    "set",
    "due",
    "agreement",
    "deal",
    "plan",
    "decision",
    "promise",
    "pledge",
    "initiative",
    "provide_for",
    "go",
    "involve",
    "threaten",
    "move",
];
const BINDS: &[&str] = &[
    "need", "require", "order", "force", "oblige", "ask", "urge", "call_on", "demand", "suppose", "tell",
    "call_for", "demand", "order", "duty",
];

/// What `governor` (a dictionary form, with its particle) does to the verb that it governs; words of which nothing is
/// known leave it imagined.
pub(super) fn colour(governor: &str) -> Colour {
    let is = |list: &[&str]| list.contains(&governor);
    if is(TURNS) {
        Colour::Turns
    } else if is(KEEPS) {
        Colour::Keeps
    } else if is(TRIES) {
        Colour::Makes(Firm::Try)
    } else if is(PLANS) {
        Colour::Makes(Firm::Plan)
    } else if is(BINDS) {
        Colour::Makes(Firm::Duty)
    } else {
        Colour::Makes(Firm::If)
    }
}

/// Whether `governor` tells that somebody will not do what it governs.
pub(super) fn is_refusal(governor: &str) -> bool {
    REFUSES.contains(&governor)
}

/// Whether a word is known to colour the verb that it governs.
pub(super) fn is_governor(word: &str) -> bool {
    [KEEPS, TURNS, TRIES, PLANS, BINDS].iter().any(|list| list.contains(&word))
}

/// What an auxiliary of a verb does to it.
pub(super) fn modal(lower: &str) -> Option<Firm> {
    match lower {
        "will" | "would" | "'ll" | "wo" | "shall" | "going" => Some(Firm::Plan),
        "should" | "must" | "supposed" | "ought" => Some(Firm::Duty),
        "may" | "might" | "could" | "can" | "ca" | "cannot" => Some(Firm::If),
        _ => None,
    }
}
