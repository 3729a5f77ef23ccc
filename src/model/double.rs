//! Why two records may be of the same thing.

/// The reason for which two records are shown to a person as possible doubles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    /// The same day, form and partner or title, in different schools: a joint event.
    JointEvent,
    /// The same day and form, and the same partner or title.
    SameEvent,
    /// The same form and partner or title; the dates may be of one day.
    SimilarEvent,
}

impl Reason {
    /// Every reason, the strongest first.
    pub const ALL: [Self; 12] = [
        Self::SameInn,
        Self::SameInnElsewhere,
        Self::SameName,
        Self::LegalForm,
        Self::WordOrder,
        Self::Abbreviation,
        Self::Typo,
        Self::Incomplete,
        Self::Part,
        Self::JointEvent,
        Self::SameEvent,
        Self::SimilarEvent,
    ];
}
