//! Parts of speech, dictionary forms and a dependency tree (Universal Dependencies) for each sentence, from a small
//! network that `cargo xtask train` trains on treebanks. The same bytes on every machine; no input makes it fail.
//!
//! The model is a file, `model/english.bin`: [`MODEL`] is its bytes, for programs that hold it; the browser fetches
//! it beside the analysis.
//!
//! ```no_run
//! # fn main() -> Result<(), parallax_parse::ModelError> {
//! use parallax_parse::{Form, Parser, Relation};
//! let parser = Parser::new(parallax_parse::MODEL)?;
//! let words = ["Talks", "failed", "."];
//! let form = |text| Form { text, glued: text == ".", quotes: false };
//! let tree = parser.parse(&words.map(form));
//! assert_eq!(tree.head(0), Some(1));
//! assert_eq!(tree.relation(0), Some(Relation::Nsubj));
//! # Ok(())
//! # }
//! ```

mod arborescence;
mod features;
mod file;
mod headline;
mod layer;
mod lemma;
mod mend;
mod network;
mod parser;
mod past;
mod relation;
mod said;
mod tag;
mod tree;
mod words;

pub use features::{CLASSES, FIRST_WORD, Form, OTHERS, PARTS, SHAPES, normal, others};
pub use file::{LemmaFile, Matrix, ModelError, ModelFile};
pub use layer::EPSILON;
pub use lemma::LONGEST_END;
pub use network::{distance, size};
pub use parser::{LONGEST, Parser};
pub use relation::Relation;
pub use tag::{Number, Tense, Upos, VerbForm, Xpos};
pub use tree::{Node, Tree};

/// The trained model for English.
pub static MODEL: &[u8] = include_bytes!("../model/english.bin");
