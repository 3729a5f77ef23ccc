//! Words of the register of partners, of a partner's card and of its form.

use super::phrases;

phrases! {
    ADD = "Добавить партнёра" / "Add partner";
    EDIT = "Изменить партнёра" / "Edit partner";
    BACK = "Все партнёры" / "All partners";
    SEARCH = "Найти партнёра" / "Find a partner";
    CAPTION = "Партнёры" / "Partners";
    PRINTED = "Напечатаны первые {0} из {1}. Все строки — на странице «Обмен»: «Партнёры (CSV)» или «Книга Excel (XLSX)»." /
        "The first {0} of {1} are printed. All rows are on the page “Exchange”: “Partners (CSV)” or “Excel workbook (XLSX)”.";
    SHOWN = "Показано: {0} из {1}" / "Shown: {0} of {1}";
    CLEAR = "Сбросить отбор" / "Clear the filters";
    EMPTY = "Партнёров пока нет" / "There are no partners yet";
    EMPTY_TEXT = "Партнёр — предприятие, колледж, вуз, центр занятости, с которым школа проводит мероприятия. Внесите первого или вставьте прошлогодний документ на странице «Обмен»." /
        "A partner is an employer, a college, a university or a service that the school holds events with. Enter the first one, or paste last year's document on the Exchange page.";
    NOTHING = "Таких партнёров нет" / "There are no such partners";
    NOTHING_FILTERED = "Измените или сбросьте отбор." / "Change or clear the filters.";
    NOTHING_TEXT = "Проверьте слово в поиске или сбросьте отбор." / "Check the word in the search, or clear the filters.";

    NAME_COLUMN = "Партнёр" / "Partner";
    FORMS = "Формы работы" / "Forms of work";
    EVENTS_IN = "Мероприятий в {0}" / "Events in {0}";
    LAST = "Последнее" / "Last event";
    ACTIVITY = "Работали" / "Worked with";
    AGREEMENT = "Соглашение" / "Agreement";
    AGREEMENT_YES = "действует" / "in force";
    AGREEMENT_NO = "нет" / "none";
    ANY_KIND = "любой" / "any";
    ANY_ACTIVITY = "не важно" / "any";
    ANY_AGREEMENT = "не важно" / "any";
    AGREEMENT_WITH = "есть" / "in force";
    AGREEMENT_WITHOUT = "нет" / "none";
    ACTIVE = "в этом году" / "this year";
    RECENT = "меньше года назад" / "less than a year ago";
    DORMANT = "больше года назад" / "over a year ago";
    LOST_LONG = "больше двух лет назад" / "over two years ago";
    NEVER = "ещё не работали" / "not yet";
    MORE_FORMS = "и ещё {0}" / "and {0} more";

    SHORT_NAME = "Краткое название" / "Short name";
    SHORT_NAME_HINT = "Для таблиц и рисунков, например «Завод „Заря“»." / "For tables and pictures, such as “Zarya works”.";
    CHOOSE_KIND = "Выберите вид" / "Choose a kind";
    KIND_LABEL = "Какой именно вид" / "Which kind exactly";
    SECTOR = "Отрасль" / "Sector";
    SECTOR_HINT = "Например: медицина, энергетика, банк." / "Such as medicine, energy, banking.";
    PLACE = "Где находится" / "Place";
    PLACE_HINT = "Город, посёлок или район." / "A town, village or district.";
    WEBSITE = "Сайт" / "Website";
    ALIASES = "Другие названия" / "Other names";
    ALIASES_HINT = "По одному в строке: прежнее имя, сокращение. По ним партнёр тоже находится." /
        "One a line: a former name, an abbreviation. The partner is found by them too.";
    NOTE_HINT = "Видно только вам: в файл для передачи не уходит, если его не отметить." /
        "Only you see it: it does not go into a file to share unless ticked.";
    MORE = "Подробнее: сайт, контакты, соглашения" / "More: website, contacts, agreements";
    NAME_MISSING = "Напишите название партнёра." / "Write the partner's name.";
    KIND_MISSING = "Выберите вид партнёра." / "Choose the partner's kind.";
    TOO_LONG = "Слишком длинно: до {0} знаков." / "Too long: up to {0} characters.";
    INN_WRONG = "Похоже на опечатку: контрольные цифры ИНН не сходятся. Сохранить всё равно можно." /
        "This looks like a typing error: the INN's check digits don't match. You can save it all the same.";
    INN_NOT = "ИНН — это 10 или 12 цифр. Сохранить всё равно можно." / "An INN has 10 or 12 digits. You can save it all the same.";
    ALIKE = "Похожий партнёр уже есть:" / "There is a similar partner already:";

    CONTACTS = "Контакты" / "Contacts";
    CONTACTS_HINT = "Это личные данные: вносите только с согласия человека. В файл для передачи они не уходят, если их не отметить." /
        "These are personal data: enter them only with the person's consent. They do not go into a file to share unless ticked.";
    CONTACT = "Контакт {0}" / "Contact {0}";
    ADD_CONTACT = "Добавить контакт" / "Add contact";
    REMOVE_CONTACT = "Убрать контакт {0}" / "Remove contact {0}";
    PERSON = "Имя" / "Full name";
    ROLE = "Должность" / "Post";
    PHONE = "Телефон" / "Telephone";
    EMAIL = "Электронная почта" / "E-mail";
    NO_CONTACTS = "Контактов нет." / "There are no contacts.";

    AGREEMENTS = "Соглашения" / "Agreements";
    AGREEMENT_NUMBERED = "Соглашение {0}" / "Agreement {0}";
    ADD_AGREEMENT = "Добавить соглашение" / "Add agreement";
    REMOVE_AGREEMENT = "Убрать соглашение {0}" / "Remove agreement {0}";
    AGREEMENT_KIND = "О чём" / "About";
    NOT_SAID = "не указано" / "not stated";
    SIDE = "Кто подписал" / "Signed by";
    SIDE_OWN = "Своя организация" / "My school";
    NUMBER = "Номер" / "Number";
    SIGNED = "Подписано" / "Signed";
    EXPIRES = "Действует до" / "In force until";
    EXPIRES_HINT = "Пусто — бессрочно." / "Empty: without end.";
    AUTO_RENEW = "Продлевается само" / "Renewed by itself";
    DAY_WRONG = "Не похоже на дату. Напишите, например, 01.09.2026." / "This is not a date. Write, for example, 1 Sep 2026.";
    EXPIRES_FIRST = "Раньше дня подписания. Проверьте обе даты." / "Before the day of signing. Check both dates.";
    IN_FORCE = "действует" / "in force";
    NOT_IN_FORCE = "не действует" / "not in force";
    UNTIL = "до {0}" / "until {0}";
    WITHOUT_END = "бессрочно" / "without end";
    SIGNED_ON = "от {0}" / "of {0}";
    NUMBER_IS = "№ {0}" / "no. {0}";
    NO_AGREEMENTS = "Соглашений нет." / "There are no agreements.";
    UNKNOWN_SCHOOL = "неизвестная организация" / "unknown school";

    ADDED = "Добавлен партнёр: {0}" / "Partner added: {0}";
    SAVED = "Сохранён партнёр: {0}" / "Partner saved: {0}";
    DELETED = "Удалён партнёр: {0}" / "Partner deleted: {0}";
    DELETED_EVENTS = "Удалён партнёр: {0}. Без него остались: {1}" /
        "Partner deleted: {0}. Left without it: {1}";

    ABOUT = "О партнёре" / "About the partner";
    TIMELINE = "Мероприятия по годам" / "Events by year";
    TIMELINE_HELD = "проведено {0}" / "{0} held";
    TIMELINE_PLANNED = "запланировано {0}" / "{0} planned";
    TIMELINE_CANCELLED = "отменено {0}" / "{0} cancelled";
    TIMELINE_EMPTY = "Мероприятий с этим партнёром ещё нет. Добавьте первое: партнёр в нём уже будет выбран." /
        "There are no events with this partner yet. Add the first one: the partner will be chosen in it.";
    FORMS_HELD = "Что уже проводили" / "Held so far";
    FORMS_NONE = "Пока ничего." / "Nothing yet.";
    FORM_COUNT = "{0}: {1}" / "{0}: {1}";
    FORMS_MISSING = "Чего ждут от этого вида партнёров, но в {0} ещё не было" / "Expected of this kind of partner, not yet held in {0}";
    GONE = "Такого партнёра нет" / "There is no such partner";
    GONE_TEXT = "Его удалили, или адрес неверный. Если вы удалили его только что, нажмите «Отменить»." /
        "It was deleted, or the address is wrong. If you have just deleted it, press “Undo”.";
    OPENS_OUTSIDE = "{0} (откроется в новом окне)" / "{0} (opens in a new window)";
}
