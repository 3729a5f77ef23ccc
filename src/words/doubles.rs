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
    CHOOSE = "Чему верить" / "What to believe";
    SAME_EVERYWHERE = "Во всём остальном записи одинаковы; списки объединятся." / "All else is the same; lists unite.";
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
