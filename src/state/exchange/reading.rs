//! The entrance of what reads and plans files: it comes with the page «Обмен», or when a file is dropped anywhere.

// The attribute writes the imports and exports by which the parts find each other; they are its, not ours.
#![allow(unsafe_code)]

use super::Exchange;
use super::taking::{Chosen, Work};
use crate::state::later::NotLoaded;
#[cfg(feature = "parts")]
use leptos::wasm_split::wasm_split;
use std::pin::Pin;

/// Reads what was chosen.
#[cfg_attr(feature = "parts", wasm_split(exchange, wasm_split_path = ::leptos::wasm_split, fallible))]
pub(super) fn begin(
    exchange: Exchange,
    chosen: Chosen,
    work: Work,
) -> Result<Pin<Box<dyn Future<Output = ()>>>, NotLoaded> {
    Ok(Box::pin(exchange.open(chosen, work)))
}
