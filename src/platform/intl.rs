//! Order of words as a language has it, by the browser's own collation.

use js_sys::{Array, Intl, JsString, Object, Reflect};
use std::cmp::Ordering;

/// The places of the texts in the order of a language (a BCP 47 tag): numbers by their value, punctuation left out. Equal
/// texts keep their order. Where the browser can't compare two, their characters decide.
pub fn order(texts: &[String], tag: &str) -> Vec<usize> {
    let options = Object::new();
    for name in ["numeric", "ignorePunctuation"] {
        // A plain new object takes every property.
        let _ = Reflect::set(&options, &name.into(), &true.into());
    }
    let compare = Intl::Collator::new(&Array::of1(&tag.into()), &options).compare();
    let keys: Vec<JsString> = texts.iter().map(|text| JsString::from(text.as_str())).collect();
    let mut places: Vec<usize> = (0..texts.len()).collect();
    places.sort_by(|a, b| {
        let (Some(one), Some(other)) = (keys.get(*a), keys.get(*b)) else { return Ordering::Equal };
        let compared = compare.call2(&js_sys::Object::new(), one, other).ok().and_then(|sign| sign.as_f64());
        compared.map_or_else(|| texts.get(*a).cmp(&texts.get(*b)), |sign| sign.total_cmp(&0.0))
    });
    places
}
