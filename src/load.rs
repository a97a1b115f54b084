//! The corpus on its way in, with its progress: from the file beside the program, or, where everything is one file,
//! from the blob that `public/single.js` unpacked. Takes nothing but the page; gives an open [`Library`] or a
//! [`Failure`] that says what is wrong and what to do.

use crate::texts::failure::{Failure, refused, unnamed, unreachable, unreadable};
use js_sys::{Reflect, Uint8Array};
use leptos::prelude::{document, window};
use parallax_model::LONGEST_CORPUS;
use parallax_view::Library;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, ReadableStreamDefaultReader, Response};

/// Opens the corpus that belongs to this page. `progress` hears how many bytes have come, and of how many, where
/// that is known.
pub(crate) async fn library(progress: impl Fn(usize, Option<usize>)) -> Result<Library, Failure> {
    let bytes = fetched(progress).await?;
    Library::open(&bytes).map_err(|error| unreadable(&error))
}

async fn fetched(progress: impl Fn(usize, Option<usize>)) -> Result<Vec<u8>, Failure> {
    let link = document().query_selector("link[data-parallax=corpus]").ok().flatten();
    let address = link.as_ref().and_then(|link| link.get_attribute("href")).ok_or_else(unnamed)?;
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
