//! The entrance of what reads and plans files: it comes with the page «Обмен», or when a file is dropped anywhere.

// The attribute writes the imports and exports by which the parts find each other; they are its, not ours.
#![allow(unsafe_code)]

use super::Exchange;
use super::taking::Named;
use crate::format::sheet::Table;
use crate::state::later::NotLoaded;
#[cfg(feature = "parts")]
use leptos::wasm_split::wasm_split;

/// Takes files that are no workbooks, and the tables of those that are, each with the file's name.
#[cfg_attr(feature = "parts", wasm_split(exchange, wasm_split_path = ::leptos::wasm_split, fallible))]
pub(super) fn read_files(exchange: Exchange, read: Vec<Named>, tables: Vec<(String, Table)>) -> Result<(), NotLoaded> {
    exchange.take_read(read, tables);
    Ok(())
}
