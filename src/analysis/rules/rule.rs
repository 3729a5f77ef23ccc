//! The list of rules.

use super::advice::Finding;
use super::case::Case;
use super::{
    borrow_partner, diversify, formalise_partner, graduating_grades, grow_circle, involve_parents, mend_data,
    raise_quality, reach_grade, reach_ovz, renew_agreements, reverse_decline, share_practice, spread_year, start_early,
    start_registered, vocational_and_employers, wake_dormant,
};

/// Declares the rules in their order: variant, file and name in files.
macro_rules! rules {
    ($($(#[$doc:meta])+ $name:ident = $file:ident;)+) => {
        /// A rule.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Rule { $($(#[$doc])+ $name),+ }

        impl Rule {
            /// Every rule, in the order of the definitions.
            pub const ALL: [Self; 18] = [$(Self::$name),+];

            /// Its name in files.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => stringify!($file)),+ }
            }

            /// The rule of a name in files; `None` where there is none.
            pub fn parse(code: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|rule| rule.code() == code)
            }

            pub(super) fn judge(self, case: &Case) -> Option<Finding> {
                match self { $(Self::$name => $file::judge(case)),+ }
            }
        }
    };
}

rules! {
    /// Too few partners, a kind without one, or fewer than a year ago.
    GrowCircle = grow_circle;
    /// Too little work with colleges and employers.
    VocationalAndEmployers = vocational_and_employers;
    /// Partners whose last event is over a year ago.
    WakeDormant = wake_dormant;
    /// Partners with whom no event was held yet.
    StartRegistered = start_registered;
    /// Agreements that ended or will soon.
    RenewAgreements = renew_agreements;
    /// Frequent partners without an agreement.
    FormalisePartner = formalise_partner;
    /// Grades whose reach is below the target, or not proven.
    ReachGrade = reach_grade;
    /// Graduating grades that met neither a college nor a university.
    GraduatingGrades = graduating_grades;
    /// Nothing in the early grades.
    StartEarly = start_early;
    /// One partner holds most of it.
    Diversify = diversify;
    /// One month holds too much of it.
    SpreadYear = spread_year;
    /// A kind that another school works with.
    BorrowPartner = borrow_partner;
    /// An indicator that declined.
    ReverseDecline = reverse_decline;
    /// Too few meaningful encounters.
    RaiseQuality = raise_quality;
    /// No event for parents.
    InvolveParents = involve_parents;
    /// Pupils with ОВЗ whom no event counts.
    ReachOvz = reach_ovz;
    /// Gaps in the data that leave an indicator unknown.
    MendData = mend_data;
    /// The addressee leads: others can learn from it.
    SharePractice = share_practice;
}
