//! Words about what could not be done.

use super::phrases;

phrases! {
    REFUSED_MISSING = "Этой записи больше нет: её удалили здесь или в другой вкладке." / "This record is gone: it was deleted here or in another tab.";
    REFUSED_EXISTS = "Такая запись уже есть. Обновите страницу и попробуйте снова." / "There is such a record already. Reload the page and try again.";
    REFUSED_FIELD = "Поле не может иметь такое значение. Проверьте введённое." / "A field can't have this value. Check what was typed.";
    REFUSED_STALE = "Данные изменились. Посмотрите план ещё раз." / "The data have changed. Look at the plan once more.";
    REFUSED_READ_ONLY = "Данные открыты только для просмотра: их записала более новая версия программы. Обновите страницу." / "The data are open for reading only: a newer version of the program has written them. Reload the page.";
}
