//! The hue of a kind of partner: its group's, everywhere the same, with a shade of its own.

use crate::model::codes::{KindGroup, PartnerKind};
use crate::ui::Hue;

/// The hue of a kind.
pub fn hue_of(kind: PartnerKind) -> Hue {
    let group = match kind.group() {
        KindGroup::Employers => 1,
        KindGroup::Vocational => 2,
        KindGroup::Education => 3,
        KindGroup::Authorities => 4,
        KindGroup::Community => 5,
        KindGroup::Other => 0,
    };
    let shade = match kind {
        PartnerKind::Employer
        | PartnerKind::University
        | PartnerKind::School
        | PartnerKind::EducationAuthority
        | PartnerKind::Culture
        | PartnerKind::Other => 0,
        PartnerKind::UniformedService
        | PartnerKind::College
        | PartnerKind::Preschool
        | PartnerKind::Government
        | PartnerKind::YouthOrganisation => 1,
        PartnerKind::ExtraEducation | PartnerKind::EmploymentService | PartnerKind::PublicOrganisation => 2,
        PartnerKind::SupportCentre | PartnerKind::ParentCommunity => 3,
        PartnerKind::CareerCentre => 4,
    };
    Hue::new(group, shade)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::code::Code;

    #[test]
    fn no_two_kinds_look_alike() {
        for (index, one) in PartnerKind::ALL.iter().enumerate() {
            for other in PartnerKind::ALL.iter().skip(index + 1) {
                assert_ne!(hue_of(*one), hue_of(*other), "{one:?} {other:?}");
            }
        }
    }
}
