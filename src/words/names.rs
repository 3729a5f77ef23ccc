//! The names of codes, as people read them.

use super::{Lang, Phrase};
use crate::model::code::{Code, Coded};
use crate::model::codes::{
    AddresseeRole, AgreementKind, Direction, EventStatus, Form, KindGroup, Level, Meaningful, MinimumLevel, Mode,
    PartnerKind, RecommendationStatus, SchoolType, Venue,
};

/// A list of codes whose words have names.
pub trait Named: Code {
    /// The name in both languages.
    fn name(self) -> Phrase;
}

/// The name of a code read from a file; an unknown word is its own name.
pub fn name_of<C: Named>(coded: &Coded<C>, lang: Lang) -> String {
    match coded {
        Coded::Known(code) => code.name().say(lang).to_owned(),
        Coded::Unknown(word) => word.to_string(),
    }
}

/// Declares the names of one list.
macro_rules! names {
    ($list:ident { $($variant:ident = $ru:literal / $en:literal),+ $(,)? }) => {
        impl Named for $list {
            fn name(self) -> Phrase {
                match self { $(Self::$variant => Phrase { ru: $ru, en: $en }),+ }
            }
        }
    };
}

names!(PartnerKind {
    Employer = "Предприятие, учреждение (работодатель)" / "Employer",
    UniformedService = "Силовые структуры, МЧС, военкомат" / "Uniformed service",
    College = "Колледж, техникум" / "College",
    University = "Вуз" / "University",
    School = "Общеобразовательная организация" / "School",
    Preschool = "Детский сад" / "Kindergarten",
    ExtraEducation = "Дополнительное образование" / "Extra education",
    SupportCentre = "Центр ППМС-помощи" / "Support centre",
    CareerCentre = "Центр профориентации, ЦОПП" / "Career centre",
    EducationAuthority = "Орган управления образованием" / "Education authority",
    Government = "Орган власти" / "Government body",
    EmploymentService = "Служба занятости" / "Employment service",
    Culture = "Учреждение культуры" / "Culture",
    YouthOrganisation = "Молодёжная организация" / "Youth organisation",
    PublicOrganisation = "Общественная организация, НКО" / "Public organisation",
    ParentCommunity = "Родители — представители профессий" / "Parents as professionals",
    Other = "Иное" / "Other",
});

impl PartnerKind {
    /// A name short enough for the heading of a narrow row or a sector of the circle.
    pub fn short_name(self) -> Phrase {
        match self {
            Self::Employer => Phrase { ru: "Работодатели", en: "Employers" },
            Self::UniformedService => Phrase { ru: "Силовые структуры", en: "Uniformed services" },
            Self::College => Phrase { ru: "Колледжи", en: "Colleges" },
            Self::University => Phrase { ru: "Вузы", en: "Universities" },
            Self::School => Phrase { ru: "Школы", en: "Schools" },
            Self::Preschool => Phrase { ru: "Детские сады", en: "Kindergartens" },
            Self::ExtraEducation => Phrase { ru: "Допобразование", en: "Extra education" },
            Self::SupportCentre => Phrase { ru: "Центры ППМС", en: "Support centres" },
            Self::CareerCentre => Phrase { ru: "Центры профориентации", en: "Career centres" },
            Self::EducationAuthority => {
                Phrase { ru: "Управление образованием", en: "Education authorities" }
            }
            Self::Government => Phrase { ru: "Органы власти", en: "Government" },
            Self::EmploymentService => Phrase { ru: "Служба занятости", en: "Employment services" },
            Self::Culture => Phrase { ru: "Культура", en: "Culture" },
            Self::YouthOrganisation => Phrase { ru: "Молодёжные", en: "Youth" },
            Self::PublicOrganisation => Phrase { ru: "НКО", en: "Public organisations" },
            Self::ParentCommunity => Phrase { ru: "Родители", en: "Parents" },
            Self::Other => Phrase { ru: "Иное", en: "Other" },
        }
    }
}

impl KindGroup {
    /// The group's name.
    pub fn name(self) -> Phrase {
        match self {
            Self::Employers => Phrase { ru: "Работодатели", en: "Employers" },
            Self::Vocational => Phrase {
                ru: "Профессиональное образование", en: "Vocational and higher education"
            },
            Self::Education => Phrase { ru: "Образование", en: "Education" },
            Self::Authorities => {
                Phrase { ru: "Органы власти и службы", en: "Authorities and services" }
            }
            Self::Community => Phrase { ru: "Сообщество", en: "Community" },
            Self::Other => Phrase { ru: "Иное", en: "Other" },
        }
    }
}

names!(Form {
    Project = "Проект" / "Project", Programme = "Программа" / "Programme", Course = "Курс" / "Course",
    JointClass = "Совместное занятие" / "Joint class", Lesson = "Профориентационное занятие, урок" / "Lesson",
    OnlineLesson = "Онлайн-урок" / "Online lesson", ClassHour = "Классный час" / "Class hour",
    Diagnostics = "Профдиагностика" / "Aptitude testing", Consultation = "Консультация" / "Consultation",
    Meeting = "Встреча с представителем профессии" / "Meeting with a professional",
    Masterclass = "Мастер-класс" / "Masterclass", Excursion = "Экскурсия" / "Excursion",
    OpenDay = "День открытых дверей" / "Open day", JobTrial = "Профессиональная проба" / "Job trial",
    Internship = "Практика, стажировка" / "Internship",
    VocationalTraining = "Профессиональное обучение" / "Vocational training",
    SummerJob = "Трудовой отряд" / "Summer job", Mentoring = "Наставничество" / "Mentoring",
    Camp = "Профильная смена" / "Camp", Olympiad = "Олимпиада" / "Olympiad",
    Contest = "Слёт, конкурс" / "Contest", Championship = "Чемпионат" / "Championship",
    Game = "Профориентационная игра, квест" / "Career game", Festival = "Фестиваль профессий" / "Festival",
    CareerDay = "День (неделя) профориентации" / "Career day", Fair = "Ярмарка профессий, учебных мест" / "Fair",
    Exhibition = "Выставка" / "Exhibition", Seminar = "Семинар для педагогов" / "Teachers' seminar",
    ParentsMeeting = "Родительское собрание" / "Parents' meeting", Other = "Иное" / "Other",
});

names!(EventStatus {
    Planned = "Запланировано" / "Planned", Held = "Проведено" / "Held", Cancelled = "Отменено" / "Cancelled",
});
names!(SchoolType {
    School = "Школа" / "School", Preschool = "Детский сад" / "Kindergarten",
    ExtraEducation = "Дополнительное образование" / "Extra education", College = "Колледж, техникум" / "College",
    Centre = "Муниципальный центр" / "Municipal centre", Authority = "Орган управления образованием" / "Education authority",
});
names!(AgreementKind {
    Cooperation = "О сотрудничестве" / "Cooperation", Network = "Сетевая форма" / "Network form",
    PracticalTraining = "Практическая подготовка" / "Practical training",
    TargetTraining = "Целевое обучение" / "Target training", Other = "Иное" / "Other",
});
names!(Level {
    School = "Школьный" / "School", Municipal = "Муниципальный" / "Municipal", Regional = "Региональный" / "Regional",
    Interregional = "Межрегиональный" / "Interregional", Federal = "Федеральный" / "Federal",
    International = "Международный" / "International",
});
names!(Mode { InPerson = "Очно" / "In person", Online = "Онлайн" / "Online", Mixed = "Смешанный" / "Mixed" });
names!(Venue { Partner = "У партнёра" / "At the partner's", School = "В школе" / "At school", Other = "Другое место" / "Elsewhere" });
names!(Direction {
    ProfileClass = "Профильный класс" / "Profile class", Lesson = "Урочная деятельность" / "Lessons",
    Extracurricular = "Внеурочная деятельность" / "Extracurricular",
    Educational = "Воспитательная работа" / "Educational work",
    ExtraEducation = "Дополнительное образование" / "Extra education",
    VocationalTraining = "Профессиональное обучение" / "Vocational training",
    Parents = "Работа с родителями" / "Work with parents",
});
names!(Meaningful {
    Purpose = "Цель ясна участникам" / "Clear purpose", Outcomes = "Есть ожидаемый результат" / "Intended outcomes",
    TwoWay = "Двустороннее общение" / "Two-way interaction", Reflection = "Проведена рефлексия" / "Reflection afterwards",
});
names!(MinimumLevel { Basic = "Базовый" / "Basic", Main = "Основной" / "Main", Advanced = "Продвинутый" / "Advanced" });
names!(RecommendationStatus {
    Issued = "Направлена" / "Issued", InProgress = "Исполняется" / "In progress", Done = "Выполнена" / "Done",
    Withdrawn = "Снята с контроля" / "Withdrawn",
});
names!(AddresseeRole {
    Authority = "Орган управления образованием" / "Education authority",
    MethodService = "Методическая служба" / "Method service", Head = "Руководитель организации" / "Head of school",
    Coordinator = "Координатор" / "Coordinator", Partner = "Партнёр" / "Partner",
});
