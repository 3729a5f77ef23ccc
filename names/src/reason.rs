//! Why two names may be of the same organisation.

/// The reason for which two names may be of one organisation, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Both have the same ИНН.
    SameInn,
    /// The same ИНН, but one is a branch, or the places or numbers differ.
    SameInnElsewhere,
    /// The same name; case, quotes and punctuation aside.
    SameName,
    /// The same name without the legal form.
    LegalForm,
    /// The same words in another order.
    WordOrder,
    /// One name is an abbreviation of the other, or has words cut short.
    Abbreviation,
    /// A typing error stands between them.
    Typo,
    /// The same name, but only one says where it is, or what number it has.
    Incomplete,
    /// One name is a part of the other.
    Part,
}
