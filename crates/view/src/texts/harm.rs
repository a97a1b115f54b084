//! What is said of what is left out: propositions on which a source is silent, and who does harm.

use super::{count, wording};

pub(crate) const AGENCY: &str = "Who is said to do harm";
pub(crate) const AGENCY_CAVEAT: &str = "Who does it is whom the words allege, true or not; where it is left out, the \
                                        article may say it elsewhere, or nobody may know it.";
pub(crate) const NOTHING_LEFT_OUT: &str =
    "Nothing here is carried by two sources and missing in a third that could have known it.";
pub(crate) const NO_VIOLENCE: &str = "No violence is told here as having happened.";
pub(crate) const OMISSION: &str = "How much each source leaves out";
pub(crate) const OMISSION_CAVEAT: &str = "Silence is no disagreement: an article may be shorter, or on \
                                          something else. The nearest that a source says stands beside each \
                                          silence under “Who says what, and who is silent”.";
pub(crate) const ONE_ACT_STATED: &str = "One act of violence is told as having happened, and who does it.";
pub(crate) const ONE_ACT_UNSTATED: &str =
    "One act of violence is told as having happened, and not who does it.";
pub(crate) const OTHERS: &str = "others";
pub(crate) const SIDE_OF_THE_VICTIM: &str = "Source and side of whom it befalls";
pub(crate) const SILENT: &str = "Silent";
pub(crate) const SILENT_OF: &str = "Silent, of what two others carry or it carries with them";

/// How often silence counts, before the order of the sources.
pub(crate) fn silence(times: u32, order: &str) -> String {
    format!("Silence counts {} over all sources.{order}", wording::count(times, "time"))
}

/// Where a source is so late that what it leaves out may have been no news any more.
pub(crate) fn outdated(source: &str, first: &str, days: i32) -> String {
    format!(
        "{source} is of {first} or later, the earliest days of all that carry what it leaves out are {days} days before \
         that or more: it could know it, so its silence counts, but it may have left it out because it was no news any \
         more."
    )
}

/// Where the date of a source is known so roughly that it may have been too early.
pub(crate) fn undated(source: &str, unsure: u32, silences: u32) -> String {
    format!(
        "The date of {source} is known only roughly: on {unsure} of {} it may have been too early to know.",
        count::propositions(silences)
    )
}

/// The name of a number: `Names who does it, 3 of 5 acts to Russia in Alwaght`.
pub(crate) fn acts_in(form: &str, told: usize, acts: u32, side: &str, source: &str) -> String {
    format!("{form}, {told} of {} to {side} in {source}", wording::count(acts, "act"))
}

/// To whom: a row beside its source.
pub(crate) fn to(side: &str) -> String {
    format!("to {side}")
}

/// How many of several acts say who does it.
pub(crate) fn acts(all: u32, stated: u32) -> String {
    let unstated = all - stated;
    format!(
        "Of {all} acts of violence told as having happened, {stated} say who does it; {unstated} leave it out."
    )
}
