//! The search field.

/// The field's name.
pub(crate) const SEARCH_CLAIMS: &str = "Search claims";
/// What stands in it while it is empty.
pub(crate) const EXAMPLES: &str = "Words, “a phrase”";
/// The list of ways to go on.
pub(crate) const SUGGESTIONS: &str = "Suggestions";
/// The list of what is wrong in the query.
pub(crate) const UNREAD: &str = "What the search could not read";
/// The button of the help.
pub(crate) const HELP_BUTTON: &str = "Search help";
/// The help's title.
pub(crate) const HELP_TITLE: &str = "What can be searched";

/// The language by example.
pub(crate) const HELP: [(&str, &str); 9] = [
    ("heavy weapons", "both words, in any form, in a claim’s sentences or its speaker’s name"),
    ("\"buffer zone\"", "these words, one after another"),
    ("Idlib OR Hama", "either; AND is understood between words"),
    ("deal -Russia", "without this word; NOT does the same"),
    ("(arms OR weapons) withdraw", "parentheses first"),
    ("rebels NEAR/5 withdraw", "at most 5 words apart"),
    ("milit*", "words that begin so"),
    (
        "speaker:putin",
        "a value of a filter: source, speaker, speaker-kind, voice, actor, label, type, status, cue, certainty, place",
    ),
    ("date:2018-09..2018-10", "days, months or years, or a range of them"),
];
