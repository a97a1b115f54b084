//! What the card of a source names.

pub(crate) const ARTICLES_AND_DATES: &str = "Articles and dates";
pub(crate) const ITS_NAME: &str = "Its name";
pub(crate) const NO_WIRE: &str = "No claim of it is credited to an agency, newspaper or broadcaster.";
pub(crate) const SIZE: &str = "Size";
pub(crate) const WIRE_ORIGINS: &str = "Wire origins";
