//! The code that takes back and does again: it comes when it is first asked for.

// The attribute writes the imports and exports by which the parts find each other; they are its, not ours.
#![allow(unsafe_code)]

use super::krug::Krug;
use super::later::NotLoaded;
use crate::model::change::Entry;
#[cfg(feature = "parts")]
use leptos::wasm_split::wasm_split;
use std::pin::Pin;
use std::sync::Arc;

/// Which way through what was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The last edit is taken back.
    Back,
    /// What was taken back last is done again.
    Again,
}

/// Brings back what another tab edited before it knew that it was taken back here.
#[cfg_attr(feature = "parts", wasm_split(undoing, wasm_split_path = ::leptos::wasm_split, fallible))]
pub(super) fn bring_back(krug: Krug, entries: &[Arc<Entry>]) -> Result<(), NotLoaded> {
    krug.bring_back_now(entries);
    Ok(())
}

/// Goes one step.
#[cfg_attr(feature = "parts", wasm_split(undoing, wasm_split_path = ::leptos::wasm_split, fallible))]
pub(super) fn go(krug: Krug, way: Way) -> Result<Pin<Box<dyn Future<Output = ()>>>, NotLoaded> {
    Ok(Box::pin(krug.go_now(way)))
}
