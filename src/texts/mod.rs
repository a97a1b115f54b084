//! Every text of the app's own, by where it is read: the one place to change for another language. A text is a name,
//! or a function of what stands in it. What `parallax_view` puts into words, its own `texts` and `wording` hold.

pub(crate) mod actors;
pub(crate) mod card;
pub(crate) mod chart;
pub(crate) mod claim;
pub(crate) mod collecting;
pub(crate) mod comparing;
pub(crate) mod coverage;
pub(crate) mod days;
pub(crate) mod failure;
pub(crate) mod figure;
pub(crate) mod frame;
pub(crate) mod list;
pub(crate) mod method;
pub(crate) mod naming;
pub(crate) mod passing;
pub(crate) mod reading;
pub(crate) mod search;
mod shared;
pub(crate) mod sources;
