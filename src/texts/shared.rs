//! What several pages say alike: links and controls that do the same wherever they stand.

pub(crate) const ALL_CLAIMS: &str = "All claims";
pub(crate) const CLOSE: &str = "Close";
pub(crate) const COPY_CITATION: &str = "Copy citation";
pub(crate) const COPY_LINK: &str = "Copy link";
pub(crate) const EVIDENCE: &str = "Evidence";
pub(crate) const EXPORT: &str = "Export";
pub(crate) const HOW_THIS_IS_COMPUTED: &str = "How this is computed";
pub(crate) const KEY: &str = "Key";
pub(crate) const MAP_OF_THE_ARTICLE: &str = "Map of the article";
pub(crate) const NAMING: &str = "Naming";
pub(crate) const OPEN_IN_ARTICLE: &str = "Open in article";
pub(crate) const THAT_CLAIMS_PAGE: &str = "That claim’s page";
pub(crate) const THE_LINK_MAY_HAVE_BEEN: &str = "The link may have been cut, or made on another corpus.";
pub(crate) const UNDO: &str = "Undo";
pub(crate) const VIEW_AS_TABLE: &str = "View as table";
pub(crate) const WHO_SPEAKS: &str = "Who speaks";
