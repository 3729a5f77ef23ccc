//! The views of the analysis and their words in an address.

/// A view of the analysis, in the order of the tabs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum View {
    /// Kinds and forms.
    Matrix,
    /// Reach.
    Reach,
    /// Trends.
    Dynamics,
    /// Structure of the circle of partners.
    Structure,
    /// Schools and partners as a graph.
    Network,
    /// Benchmarks.
    Benchmarks,
    /// Completeness of the data.
    Quality,
}

impl View {
    /// Every view.
    pub const ALL: [Self; 7] =
        [Self::Matrix, Self::Reach, Self::Dynamics, Self::Structure, Self::Network, Self::Benchmarks, Self::Quality];

    /// Its word in an address.
    pub fn word(self) -> &'static str {
        match self {
            Self::Matrix => "matrix",
            Self::Reach => "reach",
            Self::Dynamics => "dynamics",
            Self::Structure => "structure",
            Self::Network => "network",
            Self::Benchmarks => "benchmarks",
            Self::Quality => "quality",
        }
    }

    /// The view of a word; `None` where there is none.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.word() == word)
    }
}
