//! The entrance of what reads workbooks (XLSX) and documents (DOCX): a part of its own, because most people never bring one.

// The attribute writes the imports and exports by which the parts find each other; they are its, not ours.
#![allow(unsafe_code)]

use crate::format::sheet::{Table, TableProblem, workbook};
use crate::format::word_document::{WordProblem, word_document};
use crate::state::later::NotLoaded;
#[cfg(feature = "parts")]
use leptos::wasm_split::wasm_split;

/// The tables of a workbook, one a worksheet that can be seen.
#[cfg_attr(feature = "parts", wasm_split(workbooks, wasm_split_path = ::leptos::wasm_split, fallible))]
pub(super) fn open(bytes: Vec<u8>) -> Result<Result<Vec<Table>, TableProblem>, NotLoaded> {
    Ok(workbook(&bytes))
}

/// The text of a document.
#[cfg_attr(feature = "parts", wasm_split(workbooks, wasm_split_path = ::leptos::wasm_split, fallible))]
pub(super) fn open_document(bytes: Vec<u8>) -> Result<Result<String, WordProblem>, NotLoaded> {
    Ok(word_document(&bytes))
}
