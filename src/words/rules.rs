//! What the recommendations say. Names of partners and forms are put in undeclined.

use super::phrases;

phrases! {
    GROW_CIRCLE = "Наладить взаимодействие с большим количеством социальных партнёров" /
        "Build relations with more partners";
    VOCATIONAL_AND_EMPLOYERS = "Организовать новые и укрепить имеющиеся связи с профессиональными образовательными организациями и работодателями" /
        "Make new links with colleges and employers and strengthen those that exist";
    FEW = "Действующих партнёров — {0}, нужно не менее {1}." / "Active partners: {0}; at least {1} are wanted.";
    FELL = "Годом раньше к той же дате действующих партнёров было {0}, теперь — {1}." /
        "A year earlier by the same date there were {0} active partners, now {1}.";
    MISSING_KIND = "Нет действующих партнёров вида: {0}." / "There is no active partner of the kind: {0}.";
    MISSING_KINDS = "Нет действующих партнёров видов: {0}." / "There are no active partners of the kinds: {0}.";
    IN_REGISTER = "В реестре уже есть: {0}." / "Already in the register: {0}.";
    NO_COLLEGE = "Нет мероприятий с колледжами и техникумами." /
        "There are no events with colleges.";
    NO_EMPLOYER = "Нет мероприятий с работодателями." /
        "There are no events with employers.";
    COLLEGE_FORM = "С колледжами и техникумами не было формы: {0}." / "A form that was not held with colleges: {0}.";
    COLLEGE_FORMS = "С колледжами и техникумами не было форм: {0}." / "Forms that were not held with colleges: {0}.";
    EMPLOYER_FORM = "С работодателями не было формы: {0}." / "A form that was not held with employers: {0}.";
    EMPLOYER_FORMS = "С работодателями не было форм: {0}." / "Forms that were not held with employers: {0}.";
    SINGLE_FORM = "Колледжи и работодатели, с которыми была только одна форма работы ({0} из {1}): {2}." /
        "Colleges and employers with a single form of work ({0} of {1}): {2}.";
    WAKE_DORMANT = "Возобновить работу с партнёрами, с которыми давно не было мероприятий" /
        "Resume work with partners who have had no events for long";
    DORMANT = "Последнее мероприятие было более года назад: {0}." / "The last event was over a year ago: {0}.";
    START_REGISTERED = "Начать работу с партнёрами, которые уже есть в реестре" /
        "Begin to work with partners who are already in the register";
    UNSTARTED = "Мероприятий ещё не было: {0}." / "No events yet: {0}.";
    RENEW_AGREEMENTS = "Продлить соглашения с партнёрами" / "Renew the agreements with partners";
    ENDED = "Соглашение закончилось: {0}." / "The agreement has ended: {0}.";
    ENDING = "Соглашение заканчивается (в ближайшие {0}\u{a0}дн.): {1}." / "The agreement ends (within {0} days): {1}.";
    FORMALISE_PARTNER = "Заключить соглашения с постоянными партнёрами" / "Conclude agreements with regular partners";
    NO_AGREEMENT = "Мероприятий за год — не менее {0}, а действующего соглашения нет: {1}." /
        "At least {0} events in the year, and no agreement in force: {1}.";
    REACH_GRADE = "Расширить охват обучающихся по параллелям" / "Reach more pupils of each grade";
    MISSED = "Не охвачены (нужно не менее {0}\u{a0}%): {1}." / "Not reached (at least {0}% is wanted): {1}.";
    MISSED_EMPLOYER = "Не охвачены встречами с работодателями (нужно не менее {0}\u{a0}%): {1}." /
        "Not reached by encounters with employers (at least {0}% is wanted): {1}.";
    MISSED_PART = "Не охвачены в нужной мере (нужно не менее {0}\u{a0}%): {1}." / "Not reached enough (at least {0}% is wanted): {1}.";
    MISSED_EMPLOYER_PART = "Не охвачены встречами с работодателями в нужной мере (нужно не менее {0}\u{a0}%): {1}." /
        "Not reached enough by encounters with employers (at least {0}% is wanted): {1}.";
    UNPROVEN = "Охват не подтверждён, уточните классы (нужно не менее {0}\u{a0}%): {1}." /
        "The reach is not proven, enter the classes (at least {0}% is wanted): {1}.";
    UNPROVEN_EMPLOYER = "Охват встречами с работодателями не подтверждён, уточните классы (нужно не менее {0}\u{a0}%): {1}." /
        "The reach by encounters with employers is not proven, enter the classes (at least {0}% is wanted): {1}.";
    GRADE = "{0}-е\u{a0}классы — {1} из {2}" / "grade {0}: {1} of {2}";
    NEAREST = "С кем можно начать: {0}." / "With whom to begin: {0}.";
    GRADUATING_GRADES = "Провести для выпускных классов мероприятия с колледжами и вузами" /
        "Hold events with colleges and universities for the graduating grades";
    GRADUATING = "К {0} не было мероприятий с колледжами и вузами в параллелях: {1}." /
        "By {0} there were no events with colleges or universities in the grades: {1}.";
    GRADUATING_ONE = "К {0} не было мероприятий с колледжами и вузами в параллели: {1}." /
        "By {0} there were no events with colleges or universities in grade {1}.";
    START_EARLY = "Начать профориентационную работу в младших классах" / "Begin career guidance in the early grades";
    NONE_EARLY = "В {0} мероприятий не было; обучающихся там — {1}. Подойдут формы: {2}." /
        "There were no events in {0}; they have {1} pupils. Forms that fit: {2}.";
    PRESCHOOL = "дошкольных группах" / "the preschool groups";
    PRESCHOOL_FIRST = "дошкольных группах и 1-х\u{a0}классах" / "the preschool groups and grade 1";
    PRESCHOOL_TO = "дошкольных группах и 1–{0}\u{a0}классах" / "the preschool groups and grades 1–{0}";
    DIVERSIFY = "Дополнить работу с ведущим партнёром мероприятиями с другими партнёрами" /
        "Add events with other partners to the work with the leading one";
    CONCENTRATED = "На одного партнёра приходится {1} участий партнёров в мероприятиях ({2} из {3}): {0}. Эту работу стоит сохранить и дополнить другими партнёрами." /
        "One partner holds {1} of the partners' participations in events ({2} of {3}): {0}. Keep this work and add other partners to it.";
    SPREAD_YEAR = "Распределить мероприятия по учебному году равномернее" / "Spread the events more evenly over the school year";
    BUSY = "На один месяц ({0}) приходится {1} мероприятий: {2} из {3}." / "One month ({0}) holds {1} of the events: {2} of {3}.";
    BORROW_PARTNER = "Пригласить партнёров, с которыми уже работают другие организации" /
        "Invite partners with whom other schools work already";
    BORROW = "Нет действующих партнёров вида: {0}. С другими организациями уже работают: {1}." /
        "There is no active partner of the kind: {0}. Already working with other schools: {1}.";
    REVERSE_DECLINE = "Остановить снижение показателей" / "Reverse the decline";
    DECLINED = "{0}: было {1}, стало {2} (на ту же дату)." / "{0}: {1} before, {2} now (by the same date).";
    RAISE_QUALITY = "Повысить содержательность встреч" / "Make the encounters more meaningful";
    SHALLOW = "Оценённых мероприятий, которые отвечают всем четырём критериям, — {0} из {1} ({2})." /
        "Assessed events that met all four criteria: {0} of {1} ({2}).";
    LACKING = "Не выполнен критерий: {0} — {1}." / "A criterion that was not met: {0} ({1}).";
    INVOLVE_PARENTS = "Привлечь родителей к профориентационной работе" / "Involve parents in career guidance";
    NO_PARENTS = "Мероприятий для родителей за это время не было. Подойдут формы: {0}." /
        "There were no events for parents in this time. Forms that fit: {0}.";
    REACH_OVZ = "Включить в мероприятия обучающихся с ОВЗ и учитывать их" / "Include pupils with special needs in events and count them";
    OVZ_UNSEEN = "Обучающихся с ОВЗ — {0}, и ни одно мероприятие их не учитывает. Подойдут формы: {1}." /
        "Pupils with special needs: {0}; no event counts them. Forms that fit: {1}.";
    OVZ_FEW = "В контингенте есть обучающиеся с ОВЗ, и ни одно мероприятие их не учитывает. Подойдут формы: {0}." /
        "Pupils with special needs are enrolled, and no event counts them. Forms that fit: {0}.";
    MEND_DATA = "Дополнить данные, без которых показатели неизвестны" / "Complete the data without which indicators are unknown";
    GAP = "{0}: {1}." / "{0}: {1}.";
    SHARE_PRACTICE = "Поделиться опытом: здесь есть чему поучиться" / "Share the practice: there is much to learn from here";
    LEADS = "{0}: {1}, медиана организаций — {2}." / "{0}: {1}; the median of the schools is {2}.";
    AT_LEAST = "не менее {0}" / "at least {0}";
    AND_MORE = "{0} и ещё {1}" / "{0} and {1} more";
    PARTNER_FORM = "{0} ({1})" / "{0} ({1})";
}

/// A text with its first letter small, for the middle of a sentence; an abbreviation stays as it is.
pub fn small_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next();
    let abbreviated = letters.clone().next().is_some_and(char::is_uppercase);
    match first {
        Some(first) if !abbreviated => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::small_first;

    #[test]
    fn abbreviations_keep_their_capitals() {
        for (text, expected) in [("Вузы", "вузы"), ("НКО", "НКО"), ("", ""), ("Day", "day"), ("Я", "я")]
        {
            assert_eq!(small_first(text), expected);
        }
    }
}
