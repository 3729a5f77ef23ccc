//! The code that reads doubles as one: it comes when a document has any.

// The attribute writes the imports and exports by which the parts find each other; they are its, not ours.
#![allow(unsafe_code)]

use super::later::NotLoaded;
use crate::model::Document;
use crate::model::change::Touched;
pub use crate::model::one::AsOne;
#[cfg(feature = "parts")]
use leptos::wasm_split::wasm_split;
use std::sync::Arc;

/// Reads a document's classes of doubles each as one record, given the reading of before with what was touched since.
pub type Read = fn(Option<(AsOne, &[Touched])>, &Arc<Document>) -> AsOne;

/// Gives the code that reads a document so.
#[cfg_attr(feature = "parts", wasm_split(one, wasm_split_path = ::leptos::wasm_split, fallible))]
pub(super) fn read() -> Result<Read, NotLoaded> {
    Ok(|before, document| match before {
        Some((mut one, touched)) => {
            one.update(document, touched);
            one
        }
        None => AsOne::new(document),
    })
}
