//! Words about what could not be done.

use super::phrases;

phrases! {
    UNDO_NOT_LOADED = "Не отменено: часть программы не загрузилась. Проверьте связь и попробуйте ещё раз. Данные на месте." / "Not undone: a part of the program did not load. Check the connection and try again. Your data are safe.";
    DOUBLES_NOT_LOADED = "Объединённые дубли пока показаны порознь: часть программы не загрузилась. Проверьте связь и обновите страницу. Данные на месте." / "Doubles that were merged are shown apart for now: a part of the program did not load. Check the connection and reload the page. Your data are safe.";
    EDITED_SINCE = "То, что тем временем исправили в другой вкладке, осталось: {0}" /
        "What was corrected in another tab meanwhile stays: {0}";
    REFUSED_MISSING = "Этой записи больше нет: её удалили здесь или в другой вкладке." / "This record is gone: it was deleted here or in another tab.";
    REFUSED_EXISTS = "Такая запись уже есть. Обновите страницу и попробуйте снова." / "There is such a record already. Reload the page and try again.";
    REFUSED_FIELD = "Поле не может иметь такое значение. Проверьте введённое." / "A field can't have this value. Check what was typed.";
    REFUSED_STALE = "Данные изменились. Посмотрите план ещё раз." / "The data have changed. Look at the plan once more.";
    REFUSED_READ_ONLY = "Данные открыты только для просмотра: их записала более новая версия программы. Обновите страницу." / "The data are open for reading only: a newer version of the program has written them. Reload the page.";
}
