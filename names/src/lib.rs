//! What makes two names of Russian organisations the same, written as people write them.
//!
//! It knows no records: a [`Register`] takes names, places and ИНН and speaks of them by their numbers. [`letters`] cuts a name
//! into words, [`lexicon`] knows legal forms, abbreviations and everyday words of names, [`normal`] puts a name into its
//! comparable form, [`learn`] is what all names together tell, [`keys`] and [`meeting`] choose which pairs are worth judging,
//! [`pair`] judges two, [`agree`] asks what all pairs say together, and [`joined`] what they join. Everything is pure: the same names give the same answers in
//! the same order.
//!
//! A crate of its own, for it alone is built to be fast where the page is built to be small.

mod agree;
mod gazetteer;
mod guesses;
mod hash;
mod joined;
mod keys;
mod latin;
mod learn;
mod letters;
mod lexemes;
mod lexicon;
mod meeting;
mod normal;
mod numbers;
mod order;
mod pair;
mod places;
mod reason;
mod register;
mod stem;
mod subject;
mod typo;

pub use agree::{Agreement, Found, in_order};
pub use guesses::drop_guesses;
pub use joined::Joined;
pub use meeting::{Other, VAGUE};
pub use pair::Verdict;
pub use reason::Reason;
pub use register::{Register, What};
pub use subject::Inn;
