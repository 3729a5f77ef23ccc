//! Words that many pages share.

use super::phrases;

phrases! {
    SAVE = "Сохранить" / "Save";
    CANCEL = "Отмена" / "Cancel";
    DELETE = "Удалить" / "Delete";
    EDIT = "Изменить" / "Edit";
    ADD = "Добавить" / "Add";
    COPY = "Скопировать" / "Copy";
    CLOSE = "Закрыть" / "Close";
    REMOVE = "Убрать" / "Remove";
    UNDO = "Отменить" / "Undo";
    REDO = "Вернуть" / "Redo";
    YES = "Да" / "Yes";
    NO = "Нет" / "No";
    EVERY = "Все" / "All";
    TOTAL = "Всего" / "Total";
    NO_DATA = "нет данных" / "no data";
    NOTHING_FOUND = "Ничего не найдено. Попробуйте другие слова." / "Nothing found. Try other words.";
    TYPE_MORE = "Показаны не все. Допишите слово, чтобы найти точнее." / "Not all are shown. Type more to narrow the search.";
    CALENDAR = "Выбрать день в календаре" / "Choose a day in the calendar";
    WAIT = "Подождите…" / "Please wait…";
    ROWS = "строк" / "rows";
    OPTIONAL = "необязательно" / "optional";
    BACK = "Назад" / "Back";
    NAME = "Название" / "Name";
    KIND = "Вид" / "Kind";
    FORM = "Форма" / "Form";
    DATE = "Дата" / "Date";
    PARTNERS = "Партнёры" / "Partners";
    INN = "ИНН" / "INN";
    SCHOOL_YEAR = "Учебный год" / "School year";
    SCHOOL = "Организация" / "School";
    NOTE = "Примечание" / "Note";
    EXPECTED_EMPTY = "ожидается, но пусто" / "expected, but empty";
    EMPTY_CELL = "пусто" / "empty";
}
