//! The content security policy of a page, written into it: its own inline scripts and styles by their hashes,
//! WebAssembly, the files beside it, and nothing else from anywhere.

use crate::page::{Page, Piece};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// Where a page may take things from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// The folder that it stands in.
    Folder,
    /// Itself alone.
    Itself,
}

/// The policy, as the value of a `Content-Security-Policy`.
pub(crate) fn policy(page: &Page, reach: Reach) -> String {
    let scripts = hashes(&page.inline(Piece::Script));
    let styles = hashes(&page.inline(Piece::Style));
    let rest = match reach {
        Reach::Folder => {
            format!(
                "script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'{styles}; img-src 'self' data:; \
                 connect-src 'self'; manifest-src 'self'; worker-src 'self'"
            )
        }
        // The articles are unpacked into a blob, which is then read like the file beside other pages.
        Reach::Itself => {
            format!(
                "script-src 'wasm-unsafe-eval'{scripts}; style-src{styles}; img-src data:; connect-src blob:"
            )
        }
    };
    format!("default-src 'none'; {rest}; base-uri 'none'; form-action 'none'")
}

fn hashes(pieces: &[String]) -> String {
    let hashes = pieces.iter().map(|piece| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(piece))));
    hashes.collect::<Vec<_>>().concat()
}
