//! Packing texts with the browser's own deflate, into characters that local storage counts as one unit each.
//!
//! Fifteen bits go into a character from U+0020 on: U+0020 to U+801F has no surrogate in it. The first character says how
//! many bytes there are in the last group (0 to 14 bits are left over at the end).

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableWritablePair, Response};

/// How many bits a character carries.
const BITS: u32 = 15;
/// The character of zero.
const FIRST: u32 = 0x20;

/// The packed text; `None` where the browser can't pack.
pub async fn pack(text: &str) -> Option<String> {
    Some(to_characters(&through(text.as_bytes(), &stream("CompressionStream")?).await?))
}

/// The text that was packed; `None` where it was not packed so, or the browser can't unpack.
pub async fn unpack(packed: &str) -> Option<String> {
    String::from_utf8(through(&from_characters(packed)?, &stream("DecompressionStream")?).await?).ok()
}

/// A stream of the browser's, made by name: the typed ones are there in unstable builds only.
fn stream(name: &str) -> Option<JsValue> {
    let class: Function = Reflect::get(&js_sys::global(), &name.into()).ok()?.dyn_into().ok()?;
    Reflect::construct(&class, &Array::of1(&"deflate-raw".into())).ok()
}

/// The bytes that come out of a stream when these go in.
async fn through(bytes: &[u8], stream: &JsValue) -> Option<Vec<u8>> {
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes))).ok()?;
    let pair: &ReadableWritablePair = stream.unchecked_ref();
    let response = Response::new_with_opt_readable_stream(Some(&blob.stream().pipe_through(pair))).ok()?;
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// Bytes as characters: the number of bytes modulo fifteen, then fifteen bits a character.
fn to_characters(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 8 / 5 + 8);
    let mut put = |bits: u32| out.extend(char::from_u32(FIRST + bits));
    put(u32::try_from(bytes.len() % 15).unwrap_or_default());
    let (mut bits, mut waiting) = (0_u32, 0);
    for byte in bytes {
        bits = (bits << 8) | u32::from(*byte);
        waiting += 8;
        if waiting >= BITS {
            waiting -= BITS;
            put(bits >> waiting);
            bits &= (1 << waiting) - 1;
        }
    }
    if waiting > 0 {
        put(bits << (BITS - waiting));
    }
    out
}

/// The bytes of characters; `None` where they are not such characters.
fn from_characters(text: &str) -> Option<Vec<u8>> {
    let mut characters = text.chars().map(|character| u32::from(character).checked_sub(FIRST));
    let left = characters.next()??;
    let mut out = Vec::with_capacity(text.len());
    let (mut bits, mut waiting) = (0_u32, 0);
    for character in characters {
        let character = character.filter(|bits| *bits < 1 << BITS)?;
        bits = (bits << BITS) | character;
        waiting += BITS;
        while waiting >= 8 {
            waiting -= 8;
            out.push(u8::try_from(bits >> waiting).ok()?);
            bits &= (1 << waiting) - 1;
        }
    }
    // The last character may have brought a byte of nothing.
    if u32::try_from(out.len() % 15) != Ok(left) {
        out.pop();
    }
    (u32::try_from(out.len() % 15) == Ok(left)).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_of_every_length_come_back() {
        for length in 0..64_usize {
            let bytes: Vec<u8> = (0..length).map(|byte| u8::try_from(byte * 37 % 256).unwrap()).collect();
            for bytes in [bytes, vec![0; length], vec![255; length]] {
                let text = to_characters(&bytes);
                assert_eq!(text.chars().count(), 1 + (length * 8).div_ceil(15));
                assert!(text.chars().all(|character| character.len_utf16() == 1));
                assert_eq!(from_characters(&text), Some(bytes));
            }
        }
    }

    #[test]
    fn other_characters_are_no_bytes() {
        for text in ["", "\u{1f}", "!\u{9000}", "!!!!!"] {
            assert_eq!(from_characters(text), None, "{text:?}");
        }
    }
}
