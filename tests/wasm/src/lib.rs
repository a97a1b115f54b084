//! The analysis behind a door that Node can open. Takes saved pages and a registry as postcard bytes; gives the
//! corpus file's bytes, so that two machines can be compared byte for byte.

use parallax_analysis::Analyzer;
use parallax_model::{Corpus, Registry, SavedPage, Span, encode};
use parallax_parse::{MODEL, Parser};
use parallax_text::Stream;
use wasm_bindgen::prelude::wasm_bindgen;

/// The corpus file of `(Registry, Vec<SavedPage>)` in postcard bytes; empty where they can't be read.
#[wasm_bindgen]
pub fn corpus_file(pages: &[u8]) -> Vec<u8> {
    let Ok((registry, pages)) = postcard::from_bytes::<(Registry, Vec<SavedPage>)>(pages) else {
        return Vec::new();
    };
    let analyzer = Analyzer::new(registry);
    let parts = pages.iter().map(|page| analyzer.analyze(page).corpus).collect();
    encode(&Corpus::gather(parts), &[]).unwrap_or_default()
}

/// The tokens, quotations and trees of a text, a paragraph a line, written out; empty where the model can't be read.
#[wasm_bindgen]
pub fn trees(text: &str) -> String {
    let Ok(parser) = Parser::new(MODEL) else { return String::new() };
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        start += line.len();
        Span::new(start - line.len(), start).trimmed(text)
    });
    let stream = Stream::read(text, &lines.collect::<Vec<_>>());
    let trees = stream.sentences.iter().map(|sentence| {
        let tree = parser.parse_tokens(text, stream.sentence(sentence));
        format!("{sentence:?}\n{tree:?}\n")
    });
    trees.chain([format!("{:?}\n{:?}", stream.tokens, stream.quotations)]).collect()
}

/// An analyzer without a registry, for measuring speed.
#[wasm_bindgen]
pub struct Bench(Analyzer);

#[wasm_bindgen]
impl Bench {
    /// Makes the lexicons ready.
    #[wasm_bindgen(constructor)]
    #[expect(clippy::new_without_default, reason = "JavaScript calls it by `new`")]
    pub fn new() -> Self {
        Self(Analyzer::new(Registry::default()))
    }

    /// How many claims the text makes.
    pub fn claims(&self, text: &str) -> usize {
        self.0.analyze(&SavedPage::new("page.txt", text)).corpus.claims.len()
    }
}
