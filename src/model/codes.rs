//! The lists of codes of the data format, in the order in which people are offered them.

use super::code::codes;

codes! {
    /// What sort of organisation a partner is.
    PartnerKind {
        /// Предприятие, учреждение (работодатель): hospitals, banks and media too, told apart by the sector.
        Employer = "employer",
        /// Силовые структуры, МЧС, военкомат.
        UniformedService = "uniformed_service",
        /// Колледж, техникум (ПОО).
        College = "college",
        /// Вуз.
        University = "university",
        /// Общеобразовательная организация.
        School = "school",
        /// Детский сад.
        Preschool = "preschool",
        /// Организация дополнительного образования, Кванториум.
        ExtraEducation = "extra_education",
        /// Центр ППМС-помощи.
        SupportCentre = "support_centre",
        /// Центр профориентации, ЦОПП.
        CareerCentre = "career_centre",
        /// Орган управления образованием.
        EducationAuthority = "education_authority",
        /// Орган власти.
        Government = "government",
        /// Служба занятости, кадровый центр.
        EmploymentService = "employment_service",
        /// Учреждение культуры.
        Culture = "culture",
        /// Молодёжный центр, Движение Первых.
        YouthOrganisation = "youth_organisation",
        /// Общественная организация, НКО.
        PublicOrganisation = "public_organisation",
        /// Родители — представители профессий.
        ParentCommunity = "parent_community",
        /// Иное, named by `kind_label`.
        Other = "other",
    } other Other
}

/// The five groups of kinds that share a hue, and the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KindGroup {
    /// Employers and uniformed services.
    Employers,
    /// Colleges and universities.
    Vocational,
    /// Schools, kindergartens, extra education, support and career centres.
    Education,
    /// Authorities and services.
    Authorities,
    /// Culture, youth, public organisations, parents.
    Community,
    /// What has no group.
    Other,
}

impl PartnerKind {
    /// The group whose hue the kind has.
    pub fn group(self) -> KindGroup {
        match self {
            Self::Employer | Self::UniformedService => KindGroup::Employers,
            Self::College | Self::University => KindGroup::Vocational,
            Self::School | Self::Preschool | Self::ExtraEducation | Self::SupportCentre | Self::CareerCentre => {
                KindGroup::Education
            }
            Self::EducationAuthority | Self::Government | Self::EmploymentService => KindGroup::Authorities,
            Self::Culture | Self::YouthOrganisation | Self::PublicOrganisation | Self::ParentCommunity => {
                KindGroup::Community
            }
            Self::Other => KindGroup::Other,
        }
    }
}

codes! {
    /// What an event is.
    Form {
        Project = "project", Programme = "programme", Course = "course", JointClass = "joint_class",
        Lesson = "lesson", OnlineLesson = "online_lesson", ClassHour = "class_hour", Diagnostics = "diagnostics",
        Consultation = "consultation", Meeting = "meeting", Masterclass = "masterclass", Excursion = "excursion",
        OpenDay = "open_day", JobTrial = "job_trial", Internship = "internship",
        VocationalTraining = "vocational_training", SummerJob = "summer_job", Mentoring = "mentoring", Camp = "camp",
        Olympiad = "olympiad", Contest = "contest", Championship = "championship", Game = "game",
        Festival = "festival", CareerDay = "career_day", Fair = "fair", Exhibition = "exhibition",
        Seminar = "seminar", ParentsMeeting = "parents_meeting",
        /// Иное, named by `form_label`.
        Other = "other",
    } other Other
}

codes! {
    /// Whether an event is still to come, was held, or fell through.
    EventStatus { Planned = "planned", Held = "held", Cancelled = "cancelled" }
}

codes! {
    /// What sort of organisation a school (организация) is.
    SchoolType {
        School = "school", Preschool = "preschool", ExtraEducation = "extra_education", College = "college",
        Centre = "centre", Authority = "authority",
    }
}

codes! {
    /// What an agreement with a partner is about.
    AgreementKind {
        Cooperation = "cooperation",
        /// Сетевая форма.
        Network = "network",
        PracticalTraining = "practical_training", TargetTraining = "target_training", Other = "other",
    } other Other
}

codes! {
    /// How wide an event is.
    Level {
        School = "school", Municipal = "municipal", Regional = "regional", Interregional = "interregional",
        Federal = "federal", International = "international",
    }
}

codes! {
    /// In person or not.
    Mode { InPerson = "in_person", Online = "online", Mixed = "mixed" }
}

codes! {
    /// Where an event is held.
    Venue { Partner = "partner", School = "school", Other = "other" } other Other
}

codes! {
    /// The direction of career guidance that an event belongs to.
    Direction {
        ProfileClass = "profile_class", Lesson = "lesson", Extracurricular = "extracurricular",
        Educational = "educational", ExtraEducation = "extra_education",
        VocationalTraining = "vocational_training", Parents = "parents",
    }
}

codes! {
    /// The four criteria of a meaningful encounter.
    Meaningful { Purpose = "purpose", Outcomes = "outcomes", TwoWay = "two_way", Reflection = "reflection" }
}

codes! {
    /// The level of the career guidance minimum that a class is meant to reach.
    MinimumLevel { Basic = "basic", Main = "main", Advanced = "advanced" }
}

codes! {
    /// Where a recommendation stands.
    RecommendationStatus { Issued = "issued", InProgress = "in_progress", Done = "done", Withdrawn = "withdrawn" }
}

codes! {
    /// Who a recommendation is for.
    AddresseeRole {
        Authority = "authority", MethodService = "method_service", Head = "head", Coordinator = "coordinator",
        Partner = "partner",
    }
}
