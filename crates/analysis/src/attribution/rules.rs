//! The names of this stage's rules, and what each does.

/// Name and explanation of every rule.
pub(crate) const RULES: &[(&str, &str)] = &[
    (
        "cue-clause",
        "A verb of speech, thought or showing with a clause: X said that …, X asked whether …. The content is the whole clause, up to where the reporter speaks again.",
    ),
    ("cue-quotation", "A cue verb right before a quotation: X said, \"…\"."),
    (
        "parenthetical",
        "A cue behind or inside what is said, also inverted: \"…,\" said X; …, X said on Sunday, …. Quotations that follow without a cue of their own go on with the same speaker.",
    ),
    ("cue-object", "A cue verb with a noun phrase: X denied the charge, X called for talks."),
    (
        "cue-infinitive",
        "A promise, plan, refusal, demand or proposal: X pledged to …, X urged Y to …, X suggested …-ing.",
    ),
    ("characterisation", "X called Y a …, X described Y as …: what Y is called belongs to X."),
    (
        "passive",
        "A passive cue: Y was accused of …, Y is said to …, it was reported that …. The speaker is named with by, or not at all.",
    ),
    ("raised", "Seem and appear: their subject belongs to what seems so, and nobody is named who says it."),
    ("quoted-as-saying", "X quoted Y as saying …: two hops, X's and within it Y's."),
    (
        "hearer",
        "X told Y, X said in an interview with Y, X was quoted by Y, where Y is a medium: what X says came through Y.",
    ),
    ("citing", "X said, citing Y: what X passes on was told by Y."),
    ("according-to", "According to X, …, in front of, inside or behind what X says."),
    (
        "in-view-of",
        "In X's view, …, in the words of X, …, in a poll by X, …: a phrase that tells on whose word a clause stands.",
    ),
    (
        "carried-quotation",
        "A quotation without a cue of its own goes on with who spoke before it: X said it had ended. \"It is over.\"",
    ),
    (
        "quotation-alone",
        "A quotation as long as a clause that nobody is said to have said: never the outlet's own words.",
    ),
    ("announced-quotation", "A sentence that ends in a colon, before a quotation in a paragraph of its own."),
    (
        "block-quotation",
        "Words that the page sets apart: a block quotation, an embedded post. The line below it names the speaker, or a sentence before it that announces it; else nobody is named.",
    ),
    ("colon", "A headline or transcript with a colon: X: …; in headlines also …: X."),
    ("noun-clause", "A noun of saying with a clause: X's claim that …, a plan by X to …."),
    ("noun-object", "A noun of saying with a preposition: X's support for …, concerns about …."),
    ("adjective", "X is confident that …, X was aware of …, willing to …."),
    ("hearsay-adverb", "Reportedly, allegedly: the clause around the adverb, on nobody's word."),
];
