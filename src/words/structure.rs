//! Words of the structure of partners, and of schools side by side.

use super::measures::many;
use super::plural::Noun;
use super::{Lang, phrases};

/// A partner with an event in the span of time.
pub const ACTIVE_PARTNER: Noun = Noun {
    one: "действующий партнёр",
    few: "действующих партнёра",
    many: "действующих партнёров",
    en_one: "active partner",
    en_many: "active partners",
};

/// One partner at one event.
pub const PARTICIPATION: Noun =
    Noun {
        one: "участие", few: "участия", many: "участий", en_one: "participation", en_many: "participations"
    };

phrases! {
    KINDS = "Партнёры по видам" / "Partners by kind";
    KINDS_SUMMARY = "За {0}: {1}, {2}." / "For {0}: {1}, {2}.";
    KINDS_MOST = "Больше всего партнёров вида «{0}» — {1}." / "The most are of the kind “{0}”: {1}.";
    KINDS_EFFECTIVE = "Эффективное число видов — {0}: столько видов было бы, если бы партнёры делились между ними поровну." /
        "The effective number of kinds is {0}: so many kinds there would be if the partners were shared among them equally.";
    KINDS_MISSING = "Ожидаются, но не представлены: {0}." / "Expected, but not there: {0}.";
    KINDS_COMPLETE = "Все ожидаемые виды представлены." / "All expected kinds are there.";
    NONE = "За {0} действующих партнёров нет." / "There are no active partners for {0}.";
    KIND = "Вид партнёра" / "Kind of partner";
    ACTIVE = "Действующие" / "Active";
    SHARE = "Доля" / "Share";
    OF_REGISTER = "Всего в реестре" / "In the register";
    EXPECTED_NONE = "0, ожидается" / "0, expected";

    CONCENTRATION = "На ком держится работа" / "Who carries the work";
    CONCENTRATION_SUMMARY = "{0} партнёров в мероприятиях. На самого активного партнёра приходится {1}, на трёх самых активных — {2}." /
        "{0} of partners in events. The most engaged partner holds {1}, the three most engaged {2}.";
    CONCENTRATION_NOTE = "Полоса каждого партнёра начинается там, где кончилась предыдущая: её конец — доля нарастающим итогом." /
        "Each partner's bar begins where the one before ended: its end is the share so far.";
    PARTNER = "Партнёр" / "Partner";
    PARTICIPATIONS = "Участия" / "Participations";
    TOGETHER = "Нарастающим итогом" / "Share so far";
    SO_FAR = "{0} · вместе {1}" / "{0} · together {1}";
    THE_OTHERS = "Остальные, {0}" / "The others, {0}";

    DEPTH = "Сколько форм с партнёром" / "Forms with a partner";
    DEPTH_SUMMARY = "Партнёров с одной формой — {0} из {1} ({2}). В среднем на партнёра — {3} формы." /
        "Partners with a single form: {0} of {1} ({2}). On average {3} forms a partner.";
    FORMS = "Форм" / "Forms";
    DEPTH_MORE = "4 формы и больше" / "4 forms or more";
    NAMES = "Партнёры" / "Partners";

    ACTIVITY = "Активность партнёров" / "Activity of partners";
    ACTIVITY_SUMMARY = "Всего {0}: действующих — {1}, были в последние 12 месяцев — {2}, спящих — {3}, дольше двух лет без мероприятий — {4}, ещё без мероприятий — {5}." /
        "{0} in all: {1} active, {2} within the last 12 months, {3} dormant, {4} over two years without events, {5} without any event.";
    ACTIVITY_NOTE = "На {0}. Спящий партнёр — тот, с кем последнее мероприятие было 12–24 месяца назад." /
        "As of {0}. A dormant partner is one whose last event was 12 to 24 months ago.";
    STATE = "Состояние" / "State";
    STATE_ACTIVE = "действующие" / "active";
    STATE_RECENT = "были в последние 12 месяцев" / "within the last 12 months";
    STATE_DORMANT = "спящие, 12–24 месяца" / "dormant, 12 to 24 months";
    STATE_LOST = "дольше двух лет" / "over two years";
    STATE_NEVER = "ещё без мероприятий" / "no event yet";
    COUNT = "Число" / "Number";

    SCHOOLS = "Организации рядом" / "Schools side by side";
    COMPARE = "Сравнить" / "Compare";
    BY_PARTNERS = "партнёры" / "partners";
    BY_EVENTS = "мероприятия" / "events";
    BY_KINDS = "виды" / "kinds";
    BY_FORMS = "формы на партнёра" / "forms a partner";
    SCHOOL = "Организация" / "School";
    VALUE_PARTNERS = "Действующие партнёры" / "Active partners";
    VALUE_EVENTS = "Проведённые мероприятия" / "Events held";
    VALUE_KINDS = "Представленность ожидаемых видов" / "Expected kinds covered";
    VALUE_FORMS = "Форм на партнёра" / "Forms a partner";
    MEDIAN = "Медиана: {0}" / "Median: {0}";
    SCHOOLS_SUMMARY = "{0}, за {1}. Больше всего: {2} — {3}. Медиана — {4}." / "{0} for {1}. The most: {2}, {3}. The median is {4}.";
    SCHOOLS_NONE = "{0}, за {1}: нет данных." / "{0} for {1}: no data.";
    CHOSEN = "Выбрана: {0} — {1}." / "Chosen: {0}, {1}.";
    PART_OF = "{0} из {1}" / "{0} of {1}";

    SHARE_OF = "{0}\u{a0}({1}\u{a0}из\u{a0}{2})" / "{0}\u{a0}({1}\u{a0}of\u{a0}{2})";
    IF_HELD = "{0}, станет {1}" / "{0}, would be {1}";
    MORE_ROWS = "Показать ещё {0}" / "Show {0} more";
    EMPTY_TEXT = "Внесите партнёров и мероприятия или выберите другой период." / "Enter partners and events, or choose another period.";
}

/// A count and, where it is asked for, how much is added if what is planned happens: «3 (+2)».
pub fn with_more(now: usize, then: Option<usize>, lang: Lang) -> String {
    let text = many(now, lang);
    match then {
        Some(then) if then > now => format!("{text}\u{a0}(+{})", many(then - now, lang)),
        Some(then) if then < now => format!("{text}\u{a0}(−{})", many(now - then, lang)),
        _ => text,
    }
}

/// A number that is not a count, with one decimal: 2,4 in Russian.
pub fn decimal(number: f64, lang: Lang) -> String {
    let text = format!("{number:.1}");
    match lang {
        Lang::Ru => text.replace('.', ","),
        Lang::En => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_planned_stands_beside_what_is() {
        for (now, then, expected) in
            [(3, Some(5), "3 (+2)"), (3, Some(3), "3"), (3, None, "3"), (4, Some(1), "4 (−3)"), (0, Some(1), "0 (+1)")]
        {
            assert_eq!(with_more(now, then, Lang::Ru).replace('\u{a0}', " "), expected);
        }
        assert_eq!((decimal(2.44, Lang::Ru), decimal(2.0, Lang::En)), ("2,4".to_owned(), "2.0".to_owned()));
    }
}
