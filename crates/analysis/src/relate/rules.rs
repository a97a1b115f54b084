//! The names of the rules by which a headline is set against a claim, and what each does.

/// Name and explanation of every rule.
pub(crate) const RULES: &[(&str, &str)] = &[
    ("answer-no", "The headline answers a story that goes around: No, …; …? No, says X; Sorry, …."),
    ("refusal", "Somebody rejects what is told: X denies, shoots down, refutes …."),
    ("verdict", "A word calls the story untrue: hoax, false, debunked, no evidence."),
    ("quelled-rumour", "A verb or preposition against a word for rumours: X slams rumours; despite reports."),
    (
        "slighted-rumour",
        "A word that belittles near a word for rumours: ridiculous rumours, reports premature.",
    ),
    ("negation", "The headline negates words of the claim, which the claim itself does not."),
    ("negated-echo", "A negated auxiliary answers what stands before it: … He did not."),
    (
        "opposite",
        "The headline says of the same subject what excludes the claim's word: safe against stolen.",
    ),
    ("number", "The headline counts the same, and gives at least twice or at most half as many."),
    ("question", "The part of the headline that holds most of the claim is a question that leaves it open."),
    ("hedge", "A word leaves the claim open: reportedly, is believed to, unconfirmed."),
    ("modal", "may, might or could stands before words of the claim."),
    ("rumour", "The headline tells of a rumour, report or allegation."),
    ("voice-before", "A speaker, document or medium stands in front of a colon: Official: …."),
    ("voice-behind", "A speaker, document or medium stands behind a colon or dash: … - report."),
    ("saying", "A speaker vouches for it, X says …, and the claim is not itself about somebody's words."),
    ("quoted", "What the headline shares with the claim stands in quotation marks."),
    ("unhedged", "Nothing denies or hedges: the words that both share are asserted."),
    ("unaligned", "Nothing denies or hedges, but no word is shared either: the weakest ground for support."),
];
