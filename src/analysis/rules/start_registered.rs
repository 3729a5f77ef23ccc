//! `start_registered`: partners of the register with whom no event was held by the as-of date.
//!
//! Source: the indicator `partners.never`. Of a school only its own ([`Case::own`]): those that its planned or
//! cancelled events name, or with whom it signed an agreement.

use super::Priority;
use super::advice::{Finding, Reason};
use super::case::Case;
use super::wake_dormant::asleep;
use crate::analysis::partners::Activity;

pub(super) fn judge(case: &Case) -> Option<Finding> {
    asleep(case, Activity::Never, Reason::Unstarted, "partners.never", Priority::Low)
}
