//! Why two records look like doubles, as people read it.

use super::{Phrase, phrases};
use crate::model::double::Reason;

phrases! {
    SAME_INN = "тот же ИНН" / "the same INN";
    SAME_INN_ELSEWHERE = "тот же ИНН, но, возможно, филиал" / "the same INN, but perhaps a branch";
    SAME_NAME = "то же имя" / "the same name";
    LEGAL_FORM = "то же имя без ООО, МБОУ и т. п." / "the same name without its legal form";
    WORD_ORDER = "другой порядок слов" / "another order of words";
    ABBREVIATION = "сокращение" / "an abbreviation";
    TYPO = "похоже: опечатка" / "alike: a typing error";
    INCOMPLETE = "похоже: одно имя указано не полностью" / "alike: one name is incomplete";
    PART = "одно имя входит в другое" / "one name is a part of the other";
    JOINT_EVENT = "похоже на совместное мероприятие: та же дата и форма" / "looks like a joint event: the same date and form";
    SAME_EVENT = "те же дата и форма, тот же партнёр или похожее название" /
        "the same date and form, the same partner or a similar title";
    SIMILAR_EVENT = "похоже: даты могут совпадать, та же форма" / "alike: the dates may be one, the same form";
    SURE = "почти наверняка одно и то же" / "almost surely the same";
    DOUBT = "проверьте" / "please check";
    TITLE = "Дубли" / "Doubles";
    LEAD = "Одна организация под двумя именами считается дважды. Программа найдёт похожих, решаете вы." /
        "One organisation under two names counts twice. The program finds those that look alike; you decide.";
    FIND = "Найти дубли" / "Find doubles";
    SEARCHING = "Ищу похожие записи" / "Looking for records that are alike";
    NONE = "Похожих записей не нашлось." / "No records look alike.";
    FOUND = "Похожих пар: {0}" / "Pairs that look alike: {0}";
    MERGE = "Это одно и то же" / "They are the same";
    APART = "Это разные" / "They are different";
    LATER = "Решить позже" / "Decide later";
    MERGED = "Записи «{0}» и «{1}» теперь одна" / "“{0}” and “{1}” are one record now";
    TOLD_APART = "Записи «{0}» и «{1}» — разные; больше не спросим" / "“{0}” and “{1}” are different; this will not be asked again";
    WILL_BE_ONE = "«{0}» и «{1}» станут одной записью" / "“{0}” and “{1}” will be one record";
    WILL_STAY = "«{0}» и «{1}» останутся разными" / "“{0}” and “{1}” will stay apart";
    WILL_BE_ASKED = "«{0}» и «{1}»: решите потом, в разделе «Дубли»" / "“{0}” and “{1}”: to be settled later, under “Doubles”";
    ASK_AGAIN = "Изменить ответ" / "Change the answer";
    SAME_EVERYWHERE = "Во всём остальном записи одинаковы." / "All else is the same.";
    LISTS_UNITE = "Списки объединятся; что указано только с одной стороны, останется." /
        "Lists unite; what only one side says stays.";
    HERE = "здесь" / "here";
    IN_FILE = "файл «{0}»" / "the file “{0}”";
    IN_FILE_OF = "файл «{0}», {1}" / "the file “{0}”, {1}";
    OWN = "{0} (своя)" / "{0} (my own)";
    WHERE = "Откуда" / "Where it is";
    WHOSE = "Чьи мероприятия" / "Whose events";
    NO_EVENTS = "нет мероприятий" / "no events";
    EVENTS = "Мероприятий" / "Events";
    LAST_EVENT = "Последнее" / "The last one";
    DIFFERS = "различается" / "differs";
    FOUND_GROUPS = "Осталось вопросов: {0}, в них похожих записей: {1}" / "Questions left: {0}, records that look alike in them: {1}";
    GROUP_TITLE = "{0}: похожих записей {1}" / "{0}: {1} records that look alike";
    GROUP_LEAD = "Снимите отметку с тех, кто не относится к остальным." / "Untick those that do not belong with the others.";
    WHICH_NAME = "Какое название оставить?" / "Which name to keep?";
    OTHER_DIFFERENCES = "В чём ещё различаются: {0}" / "What else differs: {0}";
    TICKED = "Отмечено: {0} из {1}" / "Ticked: {0} of {1}";
    GROUP_ALL_APART = "Все записи здесь разные" / "They are all different";
    GROUP_SOME_APART = "Неотмеченные — другие" / "Those not ticked are others";
    MERGED_MANY = "Объединено записей: {0}. Теперь это «{1}»" / "Records merged: {0}. They are “{1}” now";
    APART_MANY = "Записи разные: {0}; больше не спросим" / "Different records: {0}; this will not be asked again";
    WILL_BE_ONE_MANY = "Станут одной записью: {0}" / "To be one record: {0}";
    WILL_STAY_MANY = "Останутся разными: {0}" / "To stay apart: {0}";
    WILL_BE_ASKED_MANY = "Решите потом, в разделе «Дубли»: {0}" / "To be settled later, under “Doubles”: {0}";
    MERGE_SURE = "Объединить все почти наверняка одинаковые: {0}" / "Merge all that are almost surely the same: {0}";
    MERGE_SURE_ASK = "Объединить почти наверняка одинаковые?" / "Merge those that are almost surely the same?";
    MERGE_SURE_TEXT = "Похожих записей: {0}; из них станет: {1}. У них один ИНН, одно и то же имя или оно же без ООО и МБОУ, с сокращением, в другом порядке слов. Это можно отменить." /
        "Records that look alike: {0}; they become: {1}. They have one INN, or one name, or the same without its legal form, abbreviated, in another order of words. This can be undone.";
    MERGE_SURE_YES = "Объединить" / "Merge";
    SURE_STAYS = "Останется название: {0}" / "The name that stays: {0}";
    MERGED_SURE = "Объединено записей: {0}, осталось: {1} — {2}" / "Records merged: {0}, left: {1} — {2}";
    JOINED_WITH = "объединится с записью «{0}»" / "to be one with “{0}”";
    JOINED_NO_MORE = "больше не одно с записью «{0}»" / "no longer one with “{0}”";
    WILL_BE_MERGED = "Объединятся похожие записи: «{0}» и «{1}»" / "Records that look alike will be merged: “{0}” and “{1}”";
    WILL_BE_MERGED_MANY = "Объединятся похожие записи: {0}" / "Records that look alike will be merged: {0}";
    MADE_OF = "Объединено из записей: {0} — {1}" / "Merged from {0} records: {1}";
    TAKE_APART = "Разделить" / "Take apart";
    TAKEN_APART = "Записи снова разные: {0}" / "Different records again: {0}";
    MERGE_WITH = "Объединить с другим…" / "Merge with another…";
    MERGE_WITH_TITLE = "Объединить с другим партнёром" / "Merge with another partner";
    MERGE_WITH_WHOM = "Тот же партнёр под другим названием" / "The same partner under another name";
    MERGE_WITH_HINT = "Мероприятия, контакты и договоры соединятся, другие названия сохранятся. Это можно отменить или потом разделить." /
        "Events, contacts and agreements come together, the other names stay. It can be undone, or taken apart later.";
    DELETE_ASK = "Удалить «{0}»?" / "Delete “{0}”?";
    DELETE_OWN_TEXT = "Эту запись внесли и другие: {0}. Можно удалить только свою часть: у них всё останется как было." /
        "Others entered this as well: {0}. You can delete your part alone: theirs stays as it is.";
    DELETE_ALL_TEXT = "Эту запись внесли: {0}. Удалится у всех; отменить можно, пока открыта страница." /
        "This was entered by {0}. It goes for all of them; it can be undone while the page is open.";
    DELETE_SCHOOL_OWN_TEXT = "Эта организация объединена из записей: {0}. Если удалить только свою, остальные останутся одной организацией. Мероприятия, где указана своя запись ({1}), останутся без организации. Чтобы удалить одну из записей, можно сначала разделить их." /
        "This organisation was merged from the records: {0}. If you delete yours alone, the others stay one organisation. Events that name your record ({1}) are left without one. To delete one of the records, you can take them apart first.";
    DELETE_SCHOOL_TEXT = "Эта организация объединена из записей: {0}. Удалятся все; отменить можно, пока открыта страница. Чтобы удалить одну из них, сначала разделите их." /
        "This organisation was merged from the records: {0}. All of them go; it can be undone while the page is open. To delete one of them, take them apart first.";
    DELETE_ALL_RECORDS = "Удалить все записи" / "Delete all the records";
    OTHERS = "другие организации" / "other schools";
    DELETE_OWN = "Только свою запись" / "My record alone";
    DELETE_FOR_ALL = "Удалить у всех" / "Delete for all";
    DELETED_OWN = "Удалена только своя запись: {0}" / "My record alone was deleted: {0}";
    SHOW_MORE = "Показать ещё" / "Show more";
}

/// Why two records look like doubles.
pub fn reason(reason: Reason) -> Phrase {
    match reason {
        Reason::SameInn => SAME_INN,
        Reason::SameInnElsewhere => SAME_INN_ELSEWHERE,
        Reason::SameName => SAME_NAME,
        Reason::LegalForm => LEGAL_FORM,
        Reason::WordOrder => WORD_ORDER,
        Reason::Abbreviation => ABBREVIATION,
        Reason::Typo => TYPO,
        Reason::Incomplete => INCOMPLETE,
        Reason::Part => PART,
        Reason::JointEvent => JOINT_EVENT,
        Reason::SameEvent => SAME_EVENT,
        Reason::SimilarEvent => SIMILAR_EVENT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_words_of_its_own() {
        let mut said: Vec<&str> = Reason::ALL.iter().map(|one| reason(*one).ru).collect();
        said.sort_unstable();
        said.dedup();
        assert_eq!(said.len(), Reason::ALL.len());
    }
}
