//! The corpus on its way in, with its progress: from the file beside the program, or, where everything is one file,
//! from the blob that `public/single.js` unpacked. Takes nothing but the page; gives an open [`Library`] or a
//! [`Failure`] that says what is wrong and what to do.

use js_sys::{Reflect, Uint8Array};
use leptos::prelude::{document, window};
use parallax_model::{CodecError, LONGEST_CORPUS};
use parallax_view::Library;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, ReadableStreamDefaultReader, Response};

/// Why the articles can't be shown, in words for the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    /// What happened.
    pub(crate) title: &'static str,
    /// What exactly is wrong.
    pub(crate) what: String,
    /// What the reader, or who hosts the page, can do.
    pub(crate) remedy: &'static str,
}

/// Opens the corpus that belongs to this page. `progress` hears how many bytes have come, and of how many, where
/// that is known.
pub(crate) async fn library(progress: impl Fn(usize, Option<usize>)) -> Result<Library, Failure> {
    let bytes = fetched(progress).await?;
    Library::open(&bytes).map_err(|error| unreadable(&error))
}

async fn fetched(progress: impl Fn(usize, Option<usize>)) -> Result<Vec<u8>, Failure> {
    let link = document().query_selector("link[data-parallax=corpus]").ok().flatten();
    let address = link.as_ref().and_then(|link| link.get_attribute("href")).ok_or_else(|| Failure {
        title: "This page names no articles",
        what: "The page has no link to a corpus file.".to_owned(),
        remedy: "Whoever hosts it: build the folder again with `cargo xtask build` or `parallax site`.",
    })?;
    let response =
        JsFuture::from(window().fetch_with_str(&address)).await.map_err(|_| unreachable(&address))?;
    let response: Response = response.dyn_into().map_err(|_| unreachable(&address))?;
    if !response.ok() {
        return Err(refused(&address, response.status()));
    }
    let expected = length(link.as_ref(), &response);
    let bytes = read(&response, |so_far| progress(so_far, expected)).await;
    bytes.ok_or_else(|| unreachable(&address))
}

/// The length that the build noted on the link, else the one that the server states and that is not of a
/// compressed form.
fn length(link: Option<&Element>, response: &Response) -> Option<usize> {
    let noted = link.and_then(|link| link.get_attribute("data-bytes"));
    let headers = response.headers();
    let plain = headers.get("content-encoding").ok().flatten().is_none();
    let stated = headers.get("content-length").ok().flatten().filter(|_| plain);
    noted.or(stated)?.parse().ok().filter(|bytes| *bytes > 0)
}

/// The bytes of an answer, as far as a corpus may be long: whatever sends without end is heard no longer.
async fn read(response: &Response, heard: impl Fn(usize)) -> Option<Vec<u8>> {
    let reader: ReadableStreamDefaultReader = response.body()?.get_reader().dyn_into().ok()?;
    let mut bytes = Vec::new();
    loop {
        let chunk = JsFuture::from(reader.read()).await.ok()?;
        if Reflect::get(&chunk, &JsValue::from_str("done")).ok()?.is_truthy() {
            return Some(bytes);
        }
        let piece: Uint8Array = Reflect::get(&chunk, &JsValue::from_str("value")).ok()?.dyn_into().ok()?;
        bytes.extend(piece.to_vec());
        heard(bytes.len());
        if bytes.len() > LONGEST_CORPUS {
            return Some(bytes);
        }
    }
}

fn refused(address: &str, status: u16) -> Failure {
    if status == 404 {
        return Failure {
            title: "The articles are not where they should be",
            what: format!("The server has no file {address} (404)."),
            remedy: "Reload, in case a new version was just put in place. Whoever hosts the page: copy the whole \
                     folder, the .bin file too.",
        };
    }
    Failure {
        title: "The server did not give the articles",
        what: format!("It answered {status} to the request for {address}."),
        remedy: "Wait a little, then try again.",
    }
}

fn unreachable(address: &str) -> Failure {
    Failure {
        title: "The articles did not arrive",
        what: format!("The connection broke off, or there is none ({address})."),
        remedy: "See whether you are online, then try again.",
    }
}

fn unreadable(error: &CodecError) -> Failure {
    let (title, remedy) = match error {
        CodecError::Foreign => (
            "This file holds no articles",
            "Some servers answer a missing file with a page. Whoever hosts it: copy the whole folder, the .bin \
             file too.",
        ),
        CodecError::Newer { .. } => (
            "These articles need a newer Parallax",
            "Reload, so that the browser fetches the program again. If this stays, clear this page’s cached files.",
        ),
        CodecError::Unindexed | CodecError::Older { .. } => (
            "These articles were made for an older Parallax",
            "Whoever hosts the page: build the corpus again with this version.",
        ),
        CodecError::Damaged => (
            "The articles arrived damaged",
            "Try again. If this stays, whoever hosts the page should copy the .bin file again.",
        ),
        CodecError::TooLong { .. } => {
            ("There are too many articles for one page", "Split the folder into several corpora.")
        }
        CodecError::Inconsistent(_) | CodecError::Unwritable => (
            "The articles contradict themselves",
            "Whoever hosts the page: build the corpus again with `parallax build`, and report this if it stays.",
        ),
    };
    Failure { title, what: sentence(&error.to_string()), remedy }
}

/// An error's words as a sentence of their own.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|c| c.to_uppercase().collect::<String>()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}
