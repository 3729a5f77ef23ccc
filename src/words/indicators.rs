//! The names of indicators and how each is computed.

use super::Phrase;

/// Declares indicators: `NAME = "имя" / "name", "как считается" / "how it is computed";`.
macro_rules! indicators {
    ($($name:ident = $ru:literal / $en:literal, $about_ru:literal / $about_en:literal;)+) => {
        $(
            #[doc = $en]
            pub const $name: (Phrase, Phrase) =
                (Phrase { ru: $ru, en: $en }, Phrase { ru: $about_ru, en: $about_en });
        )+
        /// Every phrase of this file, for the tests that read them all.
        pub const ALL: &[Phrase] = &[$($name.0, $name.1),+];
    };
}

indicators! {
    PARTNERS_REGISTERED = "Партнёры в реестре" / "Partners in the register",
        "Все партнёры, которые внесены." / "All partners that were entered.";
    PARTNERS_ACTIVE = "Действующие партнёры" / "Active partners",
        "Партнёры мероприятий, проведённых в этом учебном году." / "Partners of the events held in this school year.";
    PARTNERS_NEW = "Новые партнёры" / "New partners",
        "Действующие партнёры, с которыми раньше не было проведённых мероприятий." / "Active partners with whom no event was held in earlier years.";
    PARTNERS_RETURNED = "Вернувшиеся партнёры" / "Returned partners",
        "Действующие партнёры, с которыми работали раньше, но не в прошлом учебном году к этой же дате." / "Active partners of earlier years who were not active last year by the same date.";
    PARTNERS_LOST = "Прервавшиеся связи" / "Lost partners",
        "Партнёры, действовавшие в прошлом учебном году к этой же дате и не действующие в этом." / "Partners active last year by the same date and not active this year.";
    PARTNERS_RETENTION = "Сохранение партнёров" / "Partners kept",
        "Доля прошлогодних партнёров (к этой же дате), с которыми работают и в этом учебном году." / "Share of last year's partners (by the same date) who are active this year.";
    PARTNERS_KINDS_COVERED = "Представленность видов" / "Kinds covered",
        "Доля ожидаемых видов партнёров, в которых есть действующий партнёр." / "Share of the expected kinds that have an active partner.";
    PARTNERS_EFFECTIVE_KINDS = "Разнообразие видов" / "Effective number of kinds",
        "Эффективное число видов среди действующих партнёров: 1 / Σ p², где p — доля вида." / "Effective number of kinds among active partners: 1 / Σ p², where p is a kind's share.";
    PARTNERS_SINGLE_FORM = "Партнёры с одной формой работы" / "Partners with a single form",
        "Доля действующих партнёров, с которыми в этом учебном году была только одна форма." / "Share of active partners with exactly one form this school year.";
    PARTNERS_AGREEMENT = "Партнёры с соглашением" / "Partners with an agreement",
        "Доля действующих партнёров, с которыми есть действующее соглашение." / "Share of active partners with an agreement in force.";
    PARTNERS_DORMANT = "Спящие партнёры" / "Dormant partners",
        "Партнёры, с которыми последнее мероприятие было от 12 до 24 месяцев назад." / "Partners whose last event was 12 to 24 months ago.";
    PARTNERS_LOST_LONG = "Давно без мероприятий" / "Long without events",
        "Партнёры, с которыми последнее мероприятие было более 24 месяцев назад." / "Partners whose last event was over 24 months ago.";
    PARTNERS_NEVER = "Партнёры без мероприятий" / "Partners without any event",
        "Партнёры, с которыми ещё не было проведённых мероприятий." / "Partners with whom no event has been held yet.";
    EVENTS_HELD = "Проведённые мероприятия" / "Events held",
        "Мероприятия, проведённые в этом учебном году." / "Events held in this school year.";
    EVENTS_PLANNED = "Запланированные мероприятия" / "Planned events",
        "Мероприятия этого учебного года, которые запланированы." / "Events of this school year that are planned.";
    EVENTS_CANCELLED = "Отменённые мероприятия" / "Cancelled events",
        "Мероприятия этого учебного года, которые отменены." / "Events of this school year that were cancelled.";
    EVENTS_MEANINGFUL = "Содержательные мероприятия" / "Meaningful events",
        "Доля мероприятий, отвечающих всем четырём критериям, среди оценённых." / "Share of events that met all four criteria, among those that were assessed.";
    EVENTS_JOINT = "Мероприятия нескольких организаций" / "Joint events",
        "Мероприятия, в которых участвовали две организации или больше." / "Events in which two or more schools took part.";
    PARTICIPATIONS_TOP1 = "Доля самого активного партнёра" / "Share of the most engaged partner",
        "Какая часть участий партнёров в мероприятиях приходится на одного, самого активного." / "Share of the partners' participations in events held by the most engaged one.";
    PARTICIPATIONS_TOP3 = "Доля трёх самых активных партнёров" / "Share of the three most engaged partners",
        "Какая часть участий партнёров в мероприятиях приходится на трёх самых активных." / "Share of the partners' participations in events held by the three most engaged.";
    PARTICIPANTS_PUPILS = "Участие обучающихся" / "Pupils' visits",
        "Сумма участников по мероприятиям: посещения, а не люди." / "Heads added up over events: visits, not persons.";
    PARTICIPANTS_TEACHERS = "Участие педагогов" / "Teachers' visits",
        "Сумма педагогов по мероприятиям: посещения, а не люди." / "Teachers added up over events: visits, not persons.";
    PARTICIPANTS_PARENTS = "Участие родителей" / "Parents' visits",
        "Сумма родителей по мероприятиям: посещения, а не люди." / "Parents added up over events: visits, not persons.";
    REACH_ANY = "Охват, 1–11 классы" / "Reach, grades 1–11",
        "Доля обучающихся 1–11 классов, побывавших хотя бы на одном мероприятии: не менее и не более." / "Share of pupils of grades 1–11 who came to at least one event: at least and at most.";
    REACH_EMPLOYER = "Охват: работодатели, 6–11 классы" / "Reach: employers, grades 6–11",
        "Доля обучающихся 6–11 классов, встретившихся с работодателем." / "Share of pupils of grades 6–11 who met an employer.";
    REACH_COLLEGE = "Охват: колледжи, 6–11 классы" / "Reach: colleges, grades 6–11",
        "Доля обучающихся 6–11 классов, встретившихся с колледжем или техникумом." / "Share of pupils of grades 6–11 who met a college.";
    REACH_UNIVERSITY = "Охват: вузы, 6–11 классы" / "Reach: universities, grades 6–11",
        "Доля обучающихся 6–11 классов, встретившихся с вузом." / "Share of pupils of grades 6–11 who met a university.";
    REACH_WORKPLACE = "Охват: на рабочем месте, 6–11 классы" / "Reach: workplaces, grades 6–11",
        "Доля обучающихся 6–11 классов, побывавших у работодателя на экскурсии, профессиональной пробе или практике (не онлайн)." / "Share of pupils of grades 6–11 who came to an employer for an excursion, a job trial or an internship (not online).";
    REACH_MEANINGFUL_EMPLOYER = "Охват: содержательные встречи с работодателями, 6–11 классы" / "Reach: meaningful encounters with employers, grades 6–11",
        "То же, что охват работодателями, но только мероприятия, отвечающие всем четырём критериям." / "As the reach of employers, over events that met all four criteria only.";
    HOURS_PER_CLASS = "Часы на класс" / "Hours per class",
        "Сколько академических часов получил каждый класс: не менее и не более." / "Academic hours that each class had: at least and at most.";
    SCHOOLS_WITH_EMPLOYER = "Организации, работающие с работодателями" / "Schools working with employers",
        "Доля организаций, у которых было мероприятие с работодателем." / "Share of schools that had an event with an employer.";
    SCHOOLS_WITH_COLLEGE = "Организации, работающие с колледжами" / "Schools working with colleges",
        "Доля организаций, у которых было мероприятие с колледжем или техникумом." / "Share of schools that had an event with a college.";
    SCHOOLS_WITH_UNIVERSITY = "Организации, работающие с вузами" / "Schools working with universities",
        "Доля организаций, у которых было мероприятие с вузом." / "Share of schools that had an event with a university.";
    MATRIX_FILLED = "Заполненность ожидаемых сочетаний вида и формы" / "Expected kinds and forms filled",
        "Доля ожидаемых сочетаний вида партнёра и формы, в которых было мероприятие." / "Share of the expected cells of kind × form that have an event.";
}
