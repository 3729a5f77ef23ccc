//! What is always true: the nouns of the glossary, one file each. Knows no JSON text, no browser, no clock.

pub mod code;
pub mod codes;
