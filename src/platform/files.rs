//! Files in and out.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, FilePropertyBag, HtmlAnchorElement, ShareData, TextDecoder, TextDecoderOptions, Url,
};

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

/// What became of a file that was handed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// Another program took it.
    Yes,
    /// The person thought better of it.
    No,
    /// The device refused.
    Failed,
}

/// Whether the device can hand a text file to its other programs.
pub fn can_send() -> bool {
    let there = || {
        let navigator = web_sys::window()?.navigator();
        // Asked for by name first: where it is missing, calling it would throw.
        let known = js_sys::Reflect::has(&navigator, &"canShare".into()).ok()?;
        Some(known && navigator.can_share_with_data(&to_send("krug.txt", "text/plain", b"{}")?))
    };
    there().unwrap_or(false)
}

/// Hands a file to another program of the device, which the person chooses. Only in answer to a press.
pub async fn send(name: &str, kind: &str, bytes: &[u8]) -> Sent {
    let sending = || Some(web_sys::window()?.navigator().share_with_data(&to_send(name, kind, bytes)?));
    let Some(sending) = sending() else { return Sent::Failed };
    match JsFuture::from(sending).await {
        Ok(_) => Sent::Yes,
        Err(error) => {
            let name = error.dyn_ref::<web_sys::DomException>().map(web_sys::DomException::name);
            if name.as_deref() == Some("AbortError") { Sent::No } else { Sent::Failed }
        }
    }
}

fn to_send(name: &str, kind: &str, bytes: &[u8]) -> Option<ShareData> {
    let options = FilePropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let file = File::new_with_u8_array_sequence_and_options(&parts, name, &options).ok()?;
    let data = ShareData::new();
    data.set_files(&Array::of1(&file));
    Some(data)
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
