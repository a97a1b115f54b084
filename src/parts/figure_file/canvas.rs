//! An SVG painted on a canvas, as a PNG.

use js_sys::{Promise, encode_uri_component};
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// The largest area in pixels that every browser paints.
const LARGEST: f64 = 16_000_000.0;

/// The picture at twice its size, or at its size where that would be too large; `None` where the browser refuses.
#[expect(clippy::cast_sign_loss, reason = "a width is not negative")]
pub(super) async fn painted(svg: &str, width: f64, height: f64) -> Option<Blob> {
    let scale = [2.0, 1.0, 0.5].into_iter().find(|scale| width * height * scale * scale <= LARGEST)?;
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{}", encode_uri_component(svg)));
    JsFuture::from(image.decode()).await.ok()?;
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width((width * scale) as u32);
    canvas.set_height((height * scale) as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (across, down) = (width * scale, height * scale);
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, across, down).ok()?;
    let blob = Promise::new(&mut |resolve, _| {
        let done = Closure::once_into_js(move |blob: wasm_bindgen::JsValue| {
            let _ = resolve.call1(&wasm_bindgen::JsValue::NULL, &blob);
        });
        if canvas.to_blob(done.unchecked_ref()).is_err() {
            let _ = done
                .unchecked_ref::<js_sys::Function>()
                .call1(&wasm_bindgen::JsValue::NULL, &wasm_bindgen::JsValue::NULL);
        }
    });
    JsFuture::from(blob).await.ok()?.dyn_into().ok()
}
