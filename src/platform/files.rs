//! Files in and out.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, TextDecoder, TextDecoderOptions, Url};

pub use web_sys::File;

/// Why a file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// It has more bytes than are read.
    TooBig,
    /// The browser could not open it.
    Unopened,
}

/// The bytes of a file of at most so many.
pub async fn read_bytes(file: &File, most_bytes: f64) -> Result<Vec<u8>, ReadError> {
    if file.size() > most_bytes {
        return Err(ReadError::TooBig);
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| ReadError::Unopened)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// The text of bytes: UTF-8 or UTF-16 by its mark, else UTF-8 where it is that, else windows-1251.
pub fn decode(bytes: &[u8]) -> Option<String> {
    let marked = match bytes {
        [0xff, 0xfe, ..] => Some("utf-16le"),
        [0xfe, 0xff, ..] => Some("utf-16be"),
        // Without a mark, the zero of an ASCII character tells UTF-16.
        [first, 0, ..] if *first != 0 => Some("utf-16le"),
        [0, second, ..] if *second != 0 => Some("utf-16be"),
        _ => None,
    };
    match marked {
        Some(label) => decode_with(label, bytes, false),
        None => decode_with("utf-8", bytes, true).or_else(|| decode_with("windows-1251", bytes, false)),
    }
}

/// The text of bytes in an encoding; what is none of its characters becomes `\u{fffd}`.
pub fn decode_as(label: &str, bytes: &[u8]) -> Option<String> {
    decode_with(label, bytes, false)
}

fn decode_with(label: &str, bytes: &[u8], strict: bool) -> Option<String> {
    let options = TextDecoderOptions::new();
    options.set_fatal(strict);
    let decoder = TextDecoder::new_with_label_and_options(label, &options).ok()?;
    decoder.decode_with_u8_array(bytes).ok()
}

/// The text of a file that lies beside the page; `None` where it cannot be had.
pub async fn fetch_text(path: &str) -> Option<String> {
    let window = web_sys::window()?;
    let response: web_sys::Response = JsFuture::from(window.fetch_with_str(path)).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// Offers bytes to the person as a file.
pub fn download(name: &str, kind: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into().map_err(|_| JsValue::NULL)?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The address is given back once the browser has taken the file; at once would be too early for some.
    let revoke = wasm_bindgen::closure::Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&url);
    });
    if let Some(window) = web_sys::window() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(revoke.unchecked_ref(), 60_000);
    }
    Ok(())
}
