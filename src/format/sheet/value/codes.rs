//! Words of the lists of codes: their names in both languages, as the program's own sheets have them, and what people write instead.

use super::fold;
use crate::format::document_text;
use crate::model::code::{Code, Coded};
use crate::model::codes::{
    AgreementKind, Direction, EventStatus, Form, Level, Meaningful, MinimumLevel, Mode, PartnerKind, Venue,
};

/// A list of codes whose words people write in cells.
pub trait Written: Code {
    /// For every code: its names, folded, and beginnings of what people write (they end in `*`). The first that fits counts.
    fn words() -> &'static [(Self, &'static [&'static str])];
}

/// The code that a cell names; `None` for a word that nobody knows.
pub fn code<C: Written>(text: &str) -> Option<C> {
    let folded = fold(text);
    if folded.is_empty() {
        return None;
    }
    if let Some(code) = C::parse(text.trim()) {
        return Some(code);
    }
    let exact = C::words().iter().find(|(_, words)| words.contains(&folded.as_str()));
    let begins = || {
        C::words().iter().find(|(_, words)| {
            words.iter().any(|word| word.strip_suffix('*').is_some_and(|start| has_beginning(&folded, start)))
        })
    };
    exact.or_else(begins).map(|(code, _)| *code)
}

/// The code that a cell of the program's own sheet names: a word that this version does not know stays as it is.
pub fn own_code<C: Written>(text: &str) -> Option<Coded<C>> {
    let unknown = || {
        let text = text.trim();
        let plain = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        (plain && !text.is_empty()).then(|| Coded::Unknown(text.into()))
    };
    code(text).map(Coded::Known).or_else(unknown)
}

/// Whether some word of a text, and the words behind it, begin as those of a sign.
fn has_beginning(folded: &str, sign: &str) -> bool {
    folded.starts_with(sign)
        || folded.match_indices(' ').any(|(at, _)| folded.get(at + 1..).is_some_and(|rest| rest.starts_with(sign)))
}

/// The kind of a partner that the words of a cell say, and whether they only hint at it.
pub fn kind_of_cell(cell: &str) -> Option<(PartnerKind, bool)> {
    code::<PartnerKind>(cell).map(|kind| (kind, false)).or_else(|| Some((guess(cell)?.0, true)))
}

/// The kind of a partner by its name, and whether nothing says so for sure.
pub fn kind_of_name(name: &str) -> (PartnerKind, bool) {
    guess(name).unwrap_or((PartnerKind::Other, true))
}

fn guess(text: &str) -> Option<(PartnerKind, bool)> {
    let row = read_row(&format!("{} (встреча)", plain_line(text)))?;
    let guessed = row.doubts.contains(&document_text::Doubt::KindGuessed);
    Some((row.kind, guessed)).filter(|(kind, _)| *kind != PartnerKind::Other)
}

/// The forms of joint work that the words of a cell name, each with its title, programme and grades.
pub fn forms(text: &str) -> Vec<document_text::DraftForm> {
    let text = text.replace(['\n', ';'], ",");
    read_row(&format!("Завод ({})", plain_line(&text))).map(|row| row.forms).unwrap_or_default()
}

/// The form of joint work that words name, and the programme in quotes among them.
pub fn form(text: &str) -> Option<(Form, Option<String>)> {
    if let Some(form) = code::<Form>(text) {
        return Some((form, None));
    }
    let found = forms(text).into_iter().find(|form| form.form != Form::Other)?;
    // Quotes in the title of an excursion name the works, not a programme.
    let of_programme =
        matches!(found.form, Form::Project | Form::Programme | Form::Course) || fold(text).contains("в рамках");
    Some((found.form, found.programme.filter(|_| of_programme)))
}

fn read_row(line: &str) -> Option<document_text::DraftRow> {
    document_text::read(&format!("- {line}\n")).ok()?.rows.into_iter().next()
}

/// A text without what would begin another entry or bracket.
fn plain_line(text: &str) -> String {
    let short: String = text.chars().take(500).collect();
    short.replace(['(', ')', '[', ']', '{', '}', '\n', '\r', ':', ';'], " ")
}

/// «да» or «нет».
pub fn truth(text: &str) -> Option<bool> {
    match fold(text).as_str() {
        "да" | "yes" | "true" | "истина" | "есть" | "1" | "v" | "x" | "х" => Some(true),
        "нет" | "no" | "false" | "ложь" | "0" => Some(false),
        _ if matches!(text.trim(), "+" | "✓" | "✔") => Some(true),
        _ if matches!(text.trim(), "-" | "–" | "—") => Some(false),
        _ => None,
    }
}

macro_rules! written {
    ($($list:ident { $($code:ident: $($word:literal),+;)+ })+) => { $(
        impl Written for $list {
            fn words() -> &'static [(Self, &'static [&'static str])] {
                &[$((Self::$code, &[$($word),+])),+]
            }
        }
    )+ };
}

written! {
    PartnerKind {
        Employer: "предприятие учреждение работодатель", "работодатель", "работодатели", "предприятие", "employer";
        UniformedService: "силовые структуры мчс военкомат", "силовые структуры", "uniformed service";
        College: "колледж техникум", "college", "спо", "поо", "колледж", "техникум", "ссуз", "профессиональная образовательная организация";
        University: "вуз", "university", "высшее учебное заведение";
        School: "общеобразовательная организация", "school", "школа", "оо", "общеобразовательное учреждение";
        Preschool: "детский сад", "kindergarten", "доу", "дошкольная образовательная организация";
        ExtraEducation: "дополнительное образование", "extra education", "удо", "учреждение дополнительного образования", "организация дополнительного образования";
        SupportCentre: "центр ппмс помощи", "support centre";
        CareerCentre: "центр профориентации цопп", "career centre", "цопп";
        EducationAuthority: "орган управления образованием", "education authority";
        Government: "орган власти", "government body", "администрация", "орган исполнительной власти", "орган местного самоуправления";
        EmploymentService: "служба занятости", "employment service", "центр занятости населения", "цзн";
        Culture: "учреждение культуры", "culture", "культура";
        YouthOrganisation: "молодежная организация", "youth organisation";
        PublicOrganisation: "общественная организация нко", "public organisation", "нко", "общественная организация";
        ParentCommunity: "родители представители профессий", "parents as professionals", "родители", "родительское сообщество";
        Other: "иное", "other", "другое", "прочее";
    }
    Form {
        Project: "проект", "project"; Programme: "программа", "programme"; Course: "курс", "course";
        JointClass: "совместное занятие", "joint class"; Lesson: "профориентационное занятие урок", "lesson";
        OnlineLesson: "онлайн урок", "online lesson"; ClassHour: "классный час", "class hour";
        Diagnostics: "профдиагностика", "aptitude testing"; Consultation: "консультация", "consultation";
        Meeting: "встреча с представителем профессии", "meeting with a professional";
        Masterclass: "мастер класс", "masterclass"; Excursion: "экскурсия", "excursion";
        OpenDay: "день открытых дверей", "open day"; JobTrial: "профессиональная проба", "job trial";
        Internship: "практика стажировка", "internship";
        VocationalTraining: "профессиональное обучение", "vocational training";
        SummerJob: "трудовой отряд", "summer job"; Mentoring: "наставничество", "mentoring";
        Camp: "профильная смена", "camp"; Olympiad: "олимпиада", "olympiad"; Contest: "слет конкурс", "contest";
        Championship: "чемпионат", "championship"; Game: "профориентационная игра квест", "career game";
        Festival: "фестиваль профессий", "festival"; CareerDay: "день неделя профориентации", "career day";
        Fair: "ярмарка профессий учебных мест", "fair"; Exhibition: "выставка", "exhibition";
        Seminar: "семинар для педагогов", "teachers seminar"; ParentsMeeting: "родительское собрание", "parents meeting";
        Other: "иное", "other", "другое", "прочее";
    }
    EventStatus {
        Cancelled: "отменено", "cancelled", "нет", "отмен*", "не провед*", "не состоял*", "не выполн*", "перенесен*", "cancel*";
        Planned: "запланировано", "planned", "план*", "заплан*", "предсто*", "plan*", "в работе*", "в процесс*", "будет*";
        Held: "проведено", "held", "да", "провед*", "состоял*", "выполн*", "исполн*", "реализован*", "завершен*", "done*", "held*";
    }
    AgreementKind {
        Cooperation: "о сотрудничестве", "cooperation", "сотруднич*", "взаимодейств*", "партнерств*";
        Network: "сетевая форма", "network form", "сетев*";
        PracticalTraining: "практическая подготовка", "practical training", "практич*", "практик*";
        TargetTraining: "целевое обучение", "target training", "целев*";
        Other: "иное", "other", "другое", "прочее";
    }
    Level {
        School: "школьный", "school", "школьн*", "внутришкольн*", "уровень оо*", "институциональн*", "учрежден*";
        Municipal: "муниципальный", "municipal", "муниципал*", "район*", "городск*";
        Interregional: "межрегиональный", "interregional", "межрегион*";
        Regional: "региональный", "regional", "регион*", "област*", "краев*", "республик*";
        International: "международный", "international", "международ*";
        Federal: "федеральный", "federal", "федерал*", "всероссийск*";
    }
    Mode {
        Mixed: "смешанный", "mixed", "смешан*", "гибрид*", "очно дист*", "очно заоч*", "очно онлайн*";
        Online: "онлайн", "online", "онлайн*", "дистан*", "вкс*", "заочн*", "удален*";
        InPerson: "очно", "in person", "очн*", "офлайн*", "оффлайн*", "личн*";
    }
    Venue {
        Partner: "у партнера", "at the partner s", "у партнер*", "на базе партнер*", "на предприят*", "предприяти*", "партнер*";
        School: "в школе", "at school", "в школ*", "на базе школ*", "школ*", "оо", "кабинет*", "актов*", "зал", "спортзал*", "спортивн*", "гимнази*", "лицей*", "лицее*";
        Other: "другое место", "elsewhere", "друг*";
    }
    Direction {
        ProfileClass: "профильный класс", "profile class", "профильн*", "предпрофессионал*";
        Lesson: "урочная деятельность", "lessons", "урочн*";
        Extracurricular: "внеурочная деятельность", "extracurricular", "внеуроч*";
        Educational: "воспитательная работа", "educational work", "воспит*";
        ExtraEducation: "дополнительное образование", "extra education", "дополн*";
        VocationalTraining: "профессиональное обучение", "vocational training", "профобуч*", "профессионал*";
        Parents: "работа с родителями", "work with parents", "родител*", "взаимодействие с родит*", "работа с родит*";
    }
    Meaningful {
        Purpose: "цель ясна участникам", "clear purpose", "цел*";
        Outcomes: "есть ожидаемый результат", "intended outcomes", "ожидаем*", "результат*";
        TwoWay: "двустороннее общение", "two way interaction", "двусторон*";
        Reflection: "проведена рефлексия", "reflection afterwards", "рефлекс*";
    }
    MinimumLevel {
        Basic: "базовый", "basic", "базов*"; Main: "основной", "main", "основн*"; Advanced: "продвинутый", "advanced", "продвинут*";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check<C: Written>(text: &str, expected: Option<C>) {
        assert_eq!(code::<C>(text), expected, "{text}");
    }

    #[test]
    fn words_of_lists_are_known() {
        check("Муниципальный уровень", Some(Level::Municipal));
        check("районный", Some(Level::Municipal));
        check("Межрегиональный", Some(Level::Interregional));
        check("всероссийский", Some(Level::Federal));
        check("внутришкольный", Some(Level::School));
        check::<Level>("важный", None);
        check("Очно-дистанционно", Some(Mode::Mixed));
        check("дистанционно", Some(Mode::Online));
        check("Очно", Some(Mode::InPerson));
        check("выполнено", Some(EventStatus::Held));
        check("Не проведено", Some(EventStatus::Cancelled));
        check("в плане", Some(EventStatus::Planned));
        check("внеурочная", Some(Direction::Extracurricular));
        check("урочная", Some(Direction::Lesson));
        check("договор о сетевом взаимодействии", Some(AgreementKind::Cooperation));
        check("Сетевая форма", Some(AgreementKind::Network));
        check("excursion", Some(Form::Excursion));
        check::<Form>("", None);
        assert_eq!((truth("Да"), truth("+"), truth("нет"), truth("?")), (Some(true), Some(true), Some(false), None));
    }

    #[test]
    fn kinds_come_from_the_word_or_from_the_name() {
        for (cell, expected) in
            [("СПО", Some((PartnerKind::College, false))), ("завод", Some((PartnerKind::Employer, true))), ("?", None)]
        {
            assert_eq!(kind_of_cell(cell), expected, "{cell}");
        }
        for (name, expected) in [
            ("Киришский политехнический техникум", (PartnerKind::College, false)),
            ("Центр занятости населения", (PartnerKind::EmploymentService, false)),
            ("Ромашка", (PartnerKind::Other, true)),
        ] {
            assert_eq!(kind_of_name(name), expected, "{name}");
        }
    }

    #[test]
    fn forms_come_from_the_words_of_a_title() {
        for (text, expected) in [
            ("Экскурсия на завод", Some(Form::Excursion)),
            ("Участие в днях открытых дверей (техникум)", Some(Form::OpenDay)),
            ("Классные часы «Мир профессий»", Some(Form::ClassHour)),
            ("Встречи: рабочие профессии", Some(Form::Meeting)),
            ("Просмотр фильма", None),
        ] {
            assert_eq!(form(text).map(|(form, _)| form), expected, "{text}");
        }
    }
}
