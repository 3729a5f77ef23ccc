//! Texts in the order of the page's language.

use crate::model::order::InOrder;
use crate::platform::intl;
use crate::words::Lang;
use std::collections::BTreeMap;

/// The rank of each text in the order of a language; equal texts have equal ranks.
///
/// Each different text is compared once however often it comes: a long register has few different forms and partners.
pub fn ranks(texts: &[String], lang: Lang) -> Vec<usize> {
    let different: BTreeMap<&String, usize> = texts.iter().into_set().into_iter().zip(0..).into_map();
    let list: Vec<String> = different.keys().map(|text| (*text).clone()).collect();
    let mut rank_of = vec![0; list.len()];
    for (rank, place) in intl::order(&list, lang.tag()).into_iter().enumerate() {
        if let Some(own) = rank_of.get_mut(place) {
            *own = rank;
        }
    }
    let place = |text: &String| different.get(text).and_then(|place| rank_of.get(*place)).copied();
    texts.iter().map(|text| place(text).unwrap_or_default()).collect()
}

/// The places of some texts in the order of a language, numbers by their value: «Школа № 2» before «Школа № 10».
pub fn order(texts: &[String], lang: Lang) -> Vec<usize> {
    intl::order(texts, lang.tag())
}

/// Things with their names in the order of a language.
pub fn by_name<T: Clone>(named: &[(String, T)], lang: Lang) -> Vec<(String, T)> {
    let names: Vec<String> = named.iter().map(|(name, _)| name.clone()).collect();
    order(&names, lang).into_iter().filter_map(|place| named.get(place).cloned()).collect()
}
