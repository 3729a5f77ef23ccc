//! Codes: the closed lists of words that the file uses, open at one end.
//!
//! A list of codes is an enum that is `Copy` and knows its words. A value read from a file is
//! [`Coded`]: a code of the list, or a word that this version does not know, which is kept as it came,
//! shown as it is and counts as the list's `other`.

use std::sync::Arc;

/// A closed list of code words.
pub trait Code: Copy + Eq + Ord + std::hash::Hash + std::fmt::Debug + 'static {
    /// Every code, in the order in which people are offered them.
    const ALL: &'static [Self];
    /// The word in the file.
    fn code(self) -> &'static str;
    /// What an unknown word counts as, where the list has such a thing.
    const OTHER: Option<Self>;

    /// The code with this word.
    fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.code() == word)
    }
}

/// A code of the list `C`, or a word that this version does not know.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Coded<C> {
    /// A word of the list.
    Known(C),
    /// Any other word, kept and written back.
    Unknown(Arc<str>),
}

impl<C: Code> Coded<C> {
    /// Reads a word; every word is readable.
    pub fn new(word: &str) -> Self {
        C::parse(word).map_or_else(|| Self::Unknown(word.into()), Self::Known)
    }

    /// The word as the file has it.
    pub fn word(&self) -> &str {
        match self {
            Self::Known(code) => code.code(),
            Self::Unknown(word) => word,
        }
    }

    /// What the value counts as: itself, or the list's `other`. `None` where the list has no `other`.
    pub fn counted(&self) -> Option<C> {
        match self {
            Self::Known(code) => Some(*code),
            Self::Unknown(_) => C::OTHER,
        }
    }

    /// Whether the value is this code.
    pub fn is(&self, code: C) -> bool {
        matches!(self, Self::Known(known) if *known == code)
    }
}

impl<C> From<C> for Coded<C> {
    fn from(code: C) -> Self {
        Self::Known(code)
    }
}

/// Declares a list of codes: `codes! { /// Doc. Name { Variant = "word", … } other Variant }`.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? } $(other $other:ident)?) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $crate::model::code::Code for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            const OTHER: Option<Self> = $crate::model::code::codes!(@other $($other)?);
            fn code(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
    };
    (@other) => { None };
    (@other $other:ident) => { Some(Self::$other) };
}
pub(crate) use codes;
