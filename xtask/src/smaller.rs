//! Takes out of the built page what only people and tools read.

use crate::run::run_unheard;
use crate::setup::Tools;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// The module under which the program finds what the browser gives it.
const BROWSER: &str = "./krug_bg.js";

/// Gives what the program takes from the browser names of two or three letters. `wasm-bindgen` ends each with a hash that
/// does not pack, and each stands twice: together, a fortieth of the first visit.
pub fn short_names(dist: &Path) -> Result<(), String> {
    let (program, script) = (dist.join("krug_bg.wasm"), dist.join("krug.js"));
    let failed = |error: std::io::Error| format!("{}: {error}", dist.display());
    let (wasm, names) =
        renamed(&fs::read(&program).map_err(failed)?).map_err(|error| format!("krug_bg.wasm: {error}"))?;
    let text = said_shortly(&fs::read_to_string(&script).map_err(failed)?, &names)?;
    fs::write(program, wasm).map_err(failed)?;
    fs::write(script, text).map_err(failed)
}

/// The program with other names for what it takes from the browser, and the old names with the new ones.
fn renamed(wasm: &[u8]) -> Result<(Vec<u8>, BTreeMap<String, String>), String> {
    let said = |error: &dyn std::fmt::Display| error.to_string();
    let mut names = BTreeMap::new();
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.map_err(|error| said(&error))?;
        if let Payload::ImportSection(section) = payload {
            let mut imports = ImportSection::new();
            for import in section.into_imports() {
                let import = import.map_err(|error| said(&error))?;
                let sort = RoundtripReencoder.entity_type(import.ty).map_err(|error| said(&error))?;
                let next = format!("i{}", names.len());
                let name = match import.module {
                    BROWSER => names.entry(import.name.to_owned()).or_insert(next).as_str(),
                    _ => import.name,
                };
                imports.import(import.module, name, sort);
            }
            module.section(&imports);
        } else if let Some((id, range)) = payload.as_section() {
            let place = |at: u64| usize::try_from(at).map_err(|error| said(&error));
            let data = wasm.get(place(range.start)?..place(range.end)?).ok_or("cut short")?;
            module.section(&RawSection { id, data });
        }
    }
    Ok((module.finish(), names))
}

/// The script with each of the names replaced; each must stand there once.
fn said_shortly(script: &str, names: &BTreeMap<String, String>) -> Result<String, String> {
    let is_of_name = |sign: char| sign.is_alphanumeric() || sign == '_' || sign == '$';
    let mut seen = BTreeMap::new();
    let mut out = String::with_capacity(script.len());
    let mut rest = script;
    while !rest.is_empty() {
        let end = rest.find(|sign| !is_of_name(sign)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        if let Some(short) = names.get(word) {
            *seen.entry(word).or_insert(0) += 1;
            out.push_str(short);
        } else {
            out.push_str(word);
        }
        let sign = after.chars().next();
        out.extend(sign);
        rest = after.get(sign.map_or(0, char::len_utf8)..).unwrap_or_default();
    }
    match names.keys().find(|name| seen.get(name.as_str()) != Some(&1)) {
        Some(name) => Err(format!("krug.js does not give `{name}` once; look at xtask/src/smaller.rs.")),
        None => Ok(out),
    }
}

/// Takes out of scripts and style what only people read.
pub fn minify(dist: &Path, tools: &Tools) -> Result<(), String> {
    for name in ["krug.js", "parts.js", "krug.css", "later.css"] {
        let path = dist.join(name);
        let mut minifier = tools.program("esbuild");
        minifier.args(["--minify", "--log-level=warning", "--legal-comments=none", "--allow-overwrite"]).arg(&path);
        if name.ends_with(".js") {
            minifier.arg("--format=esm");
        }
        let mut outfile = OsString::from("--outfile=");
        outfile.push(&path);
        run_unheard(minifier.arg(outfile), "Look at its message above.")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(of: &[(&str, &str)]) -> BTreeMap<String, String> {
        of.iter().map(|(name, short)| ((*name).to_owned(), (*short).to_owned())).collect()
    }

    #[test]
    fn only_whole_names_are_shortened_and_none_is_missed() {
        let both = names(&[("__wbg_get_1a", "i0"), ("__wbg_get_1", "i1")]);
        let script = "const i = { __wbg_get_1a: function(x) { return get(x); }, __wbg_get_1: 2, __wbg_get_1ab: 3 };";
        let short = "const i = { i0: function(x) { return get(x); }, i1: 2, __wbg_get_1ab: 3 };";
        assert_eq!(said_shortly(script, &both).as_deref(), Ok(short));
        for other in ["{ __wbg_get_1a: 1 }", "{ __wbg_get_1a: 1, __wbg_get_1: 2, __wbg_get_1: 3 }"] {
            assert!(said_shortly(other, &both).is_err(), "{other}");
        }
    }

    #[test]
    fn a_program_keeps_everything_but_the_names_of_the_browser() {
        let mut imports = ImportSection::new();
        let memory = wasm_encoder::MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        imports.import(BROWSER, "__wbg_long_0123456789abcdef", memory);
        imports.import(
            "./parts.js",
            "load",
            wasm_encoder::GlobalType { val_type: wasm_encoder::ValType::I32, mutable: false, shared: false },
        );
        let mut module = Module::new();
        module.section(&imports);
        module.section(&wasm_encoder::CustomSection { name: "kept".into(), data: (&[1, 2, 3]).into() });
        let (short, names) = renamed(&module.finish()).unwrap();
        assert_eq!(names, super::tests::names(&[("__wbg_long_0123456789abcdef", "i0")]));
        let mut seen = Vec::new();
        for payload in Parser::new(0).parse_all(&short) {
            match payload.unwrap() {
                Payload::ImportSection(section) => {
                    seen.extend(section.into_imports().map(|import| import.unwrap().name.to_owned()));
                }
                Payload::CustomSection(section) => seen.push(section.name().to_owned()),
                _ => {}
            }
        }
        assert_eq!(seen, ["i0", "load", "kept"]);
        assert!(renamed(b"not a program").is_err());
    }
}
