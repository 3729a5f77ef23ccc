//! Words of the settings page.

use super::phrases;

phrases! {
    OWN = "Моя организация" / "My school";
    OWN_LEAD = "Чьи это данные. От этого зависит, каких партнёров программа ждёт и кому адресует рекомендации." /
        "Whose data these are. It decides which partners are expected and whom recommendations address.";
    OWN_NONE = "Не выбрана" / "Not chosen";
    OWN_SAVED = "Своя организация: {0}" / "My school: {0}";
    OWN_CLEARED = "Своя организация не выбрана" / "No school is chosen as my own";
    OWN_ASK = "Какая организация — ваша?" / "Which school is yours?";
    OWN_ASK_LEAD = "Пока не сказано, чьи это данные. Выберите свою организацию: её имя встанет в файлы для передачи и в справку." /
        "It is not said yet whose data these are. Choose your school: its name goes into the files to share and into the report.";
    OWN_ASK_CHOOSE = "Выберите из списка" / "Choose from the list";
    SCHOOLS = "Организации" / "Schools";
    FIND_SCHOOL = "Найти организацию" / "Find a school";
    SCHOOLS_SHOWN = "Показано: {0} из {1}" / "Shown: {0} of {1}";
    SCHOOLS_LEAD = "Школы и центры, чьи мероприятия здесь учитываются." / "Schools and centres whose events are kept here.";
    SCHOOLS_EMPTY = "Организаций пока нет. Начните со своей: её имя появится в справке." /
        "There are no schools yet. Start with your own: its name stands in the report.";
    ADD_SCHOOL = "Добавить организацию" / "Add school";
    EDIT_SCHOOL = "Изменить организацию" / "Edit school";
    TYPE = "Тип" / "Type";
    SHORT_NAME = "Краткое название" / "Short name";
    SHORT_NAME_HINT = "Для таблиц и подписей, например «Школа № 3»." / "For tables and labels, such as “School no. 3”.";
    MUNICIPALITY = "Муниципальное образование" / "Municipality";
    IS_OWN = "Это моя организация" / "This is my school";
    NAME_MISSING = "Напишите название организации." / "Write the school's name.";
    INN_WRONG = "Похоже на опечатку: контрольные цифры ИНН не сходятся. Сохранить всё равно можно." /
        "This looks like a typing error: the INN's check digits don't match. You can save it all the same.";
    INN_NOT = "ИНН — это 10 или 12 цифр. Сохранить всё равно можно." / "An INN has 10 or 12 digits. You can save it all the same.";
    SCHOOL_ADDED = "Добавлена организация «{0}»" / "Added the school “{0}”";
    SCHOOL_SAVED = "Сохранена организация «{0}»" / "Saved the school “{0}”";
    SCHOOL_DELETED = "Удалена организация «{0}»" / "Deleted the school “{0}”";
    SCHOOL_DELETE_ASK = "Удалить организацию «{0}»? Мероприятия останутся, но перестанут считаться за ней." /
        "Delete the school “{0}”? Its events stay, but no longer count as its own.";
    ENROLMENT = "Контингент" / "Enrolment";
    ENROLMENT_LEAD = "Сколько обучающихся в классах. Без этого охват неизвестен." /
        "How many pupils the classes have. Without it reach is unknown.";
    ENROLMENT_OF = "Контингент: {0}" / "Enrolment: {0}";
    ENROLMENT_NONE = "Не указан" / "Not entered";
    ENROLMENT_EDIT = "Изменить контингент" / "Edit enrolment";
    ENROLMENT_PASTE = "Классы и число обучающихся" / "Classes and pupils";
    ENROLMENT_HINT = "По строке на класс: «8А 25». Можно вставить столбцы из таблицы. Третье число — обучающиеся с ОВЗ, четвёртое — с инвалидностью. Строка «9 51» — вся параллель." /
        "A line a class: “8А 25”. Columns from a spreadsheet can be pasted. A third number is pupils with special needs, a fourth disabled pupils. A line “9 51” is the whole grade.";
    ENROLMENT_READ = "Прочитано строк: {0}. Всего {1}." / "Lines read: {0}. {1} in all.";
    ENROLMENT_SAVED = "Сохранён контингент: {0}, {1}" / "Saved the enrolment: {0}, {1}";
    ENROLMENT_NO_SCHOOL = "Сначала добавьте организацию." / "Add a school first.";
    COPY_PREVIOUS = "Взять классы прошлого года" / "Take last year's classes";
    LINE = "Строка {0}: {1}" / "Line {0}: {1}";
    NO_GRADE = "в начале нужен класс от 0 до 12, например «8А»." / "it must begin with a grade from 0 to 12, such as “8А”.";
    NO_PUPILS = "нет числа обучающихся." / "there is no number of pupils.";
    TOO_MANY = "число больше возможного." / "a number is larger than can be.";
    TWICE = "такой класс уже есть выше." / "this class stands above already.";
    GRADE_AND_CLASSES = "у параллели есть и общая строка, и строки классов; оставьте что-то одно." /
        "the grade has both a line of its own and lines of classes; keep one or the other.";
    GRADE = "Параллель" / "Grade";
    CLASS = "Класс" / "Class";
    PUPILS = "Обучающихся" / "Pupils";
    OVZ = "с ОВЗ" / "special needs";
    DISABLED = "с инвалидностью" / "disabled";
    TOTAL = "Всего" / "Total";
    WHOLE_GRADE = "вся параллель" / "whole grade";
    LOOK = "Язык и оформление" / "Language and look";
    LANGUAGE = "Язык" / "Language";
    THEME = "Оформление" / "Theme";
    THEME_AUTO = "Как в системе" / "As the system";
    THEME_LIGHT = "Светлое" / "Light";
    THEME_DARK = "Тёмное" / "Dark";
    EVENTS_OF = "Мероприятий" / "Events";
    PRIVACY = "Что здесь хранится" / "What is kept here";
    PRIVACY_TEXT = "Все данные лежат только в этом браузере и никуда не отправляются. Они не зашифрованы: не работайте под общей учётной записью. Фамилии детей не нужны нигде." /
        "All data lie in this browser only and are sent nowhere. They are not encrypted: don't work under a shared account. Children's names are needed nowhere.";
}
