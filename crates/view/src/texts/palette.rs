//! What the palette says: kinds of entries, and commands.

pub(crate) const ACTOR: &str = "Actor";
pub(crate) const ARTICLE: &str = "Article";
pub(crate) const CHANGE_THE_DENSITY: &str = "Change the density";
pub(crate) const CHANGE_THE_THEME: &str = "Change the theme";
pub(crate) const CLEAR_ALL_FILTERS: &str = "Clear all filters";
pub(crate) const COMMAND: &str = "Command";
pub(crate) const COPY_THE_LINK: &str = "Copy the link of this view";
pub(crate) const DENSITIES: &str = "comfortable, compact";
pub(crate) const FILTER: &str = "Filter";
pub(crate) const KEYS: &str = "Keys";
pub(crate) const PRINT_THIS_PAGE: &str = "Print this page";
pub(crate) const SEARCH: &str = "Search";
pub(crate) const THEMES: &str = "system, light, dark";
pub(crate) const VIEW: &str = "View";
pub(crate) const WITH_FULL_REFERENCES: &str = "with full references";

pub(crate) fn search_claims_for(typed: &str) -> String {
    format!("Search claims for “{typed}”")
}
