//! The code that reads doubles as one: it comes when a document has any.

// The attribute writes the imports and exports by which the parts find each other; they are its, not ours.
#![allow(unsafe_code)]

use super::later::NotLoaded;
use crate::model::Document;
#[cfg(feature = "parts")]
use leptos::wasm_split::wasm_split;
use std::sync::Arc;

/// Reads a document's classes of doubles each as one record.
pub type AsOne = fn(&Arc<Document>) -> Arc<Document>;

/// Gives [`crate::model::one::as_one`].
#[cfg_attr(feature = "parts", wasm_split(one, wasm_split_path = ::leptos::wasm_split, fallible))]
pub(super) fn as_one() -> Result<AsOne, NotLoaded> {
    Ok(crate::model::one::as_one)
}
