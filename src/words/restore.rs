//! Words of the restore points.

use super::phrases;

phrases! {
    TITLE = "Точки восстановления" / "Restore points";
    LEAD = "Данные целиком, какими они были перед загрузкой файлов, перед удалением всех данных и в начале каждого дня. Хранятся в этом браузере: последние двадцать и по одной за каждый из двенадцати месяцев." /
        "The whole of the data as it was before files were brought in, before everything was deleted, and at the start of each day. Kept in this browser: the newest twenty and one for each of twelve months.";
    NONE = "Точек пока нет: первая появится перед загрузкой файла." / "There are none yet: the first comes before a file is brought in.";
    MISSING = "Этот браузер не даёт хранить точки восстановления. Чаще сохраняйте резервную копию." /
        "This browser doesn't let restore points be kept. Save backup copies more often.";
    TAKEN_AT = "Когда" / "When";
    REASON = "Почему" / "Why";
    HOLDS = "Что в ней" / "What it holds";
    BEFORE_IMPORT = "перед загрузкой файлов" / "before files were brought in";
    BEFORE_DELETE_ALL = "перед удалением всех данных" / "before all data were deleted";
    BEFORE_RESTORE = "перед возвратом к другой точке" / "before going back to another point";
    DAILY = "в начале дня" / "at the start of the day";
    COUNTS = "партнёров {0}, мероприятий {1}, организаций {2}" / "{0} partners, {1} events, {2} organisations";
    RESTORE = "Восстановить" / "Restore";
    DOWNLOAD = "Скачать" / "Download";
    REMOVE = "Удалить точку" / "Delete the point";
    OF = "{0}: {1}" / "{0}: {1}";
    ASK_RESTORE = "Вернуться к данным на {0}? Вернётся записей: {1}, изменится: {2}, исчезнет: {3}. Нынешние данные станут точкой восстановления, и возврат можно отменить." /
        "Go back to the data of {0}? {1} records will come back, {2} will change, {3} will go. The data of now become a restore point, and going back can be undone.";
    ASK_SAME = "Данные на {0} такие же, как сейчас: возвращать нечего." / "The data of {0} are the same as now: there is nothing to go back to.";
    ASK_REMOVE = "Удалить точку восстановления от {0}? Вернуть её будет нельзя. Нынешние данные не изменятся." /
        "Delete the restore point of {0}? It can't be brought back. The data of now stay as they are.";
    GOING_BACK = "Восстанавливаю…" / "Restoring…";
    GOING_BACK_STOPPED = "Восстановление остановлено. Ваши данные не изменились." / "Restoring was stopped. Your data have not changed.";
    CHANGED_MEANWHILE = "Пока шло восстановление, данные изменились, поэтому они оставлены как есть. Посмотрите, что изменит возврат теперь." /
        "The data changed while they were being restored, so they were left as they are. Look at what going back would change now.";
    WENT_BACK = "Данные восстановлены" / "The data were restored";
    UNREAD = "Точка от {0} не читается. Нынешние данные не изменились; попробуйте другую точку." /
        "The point of {0} can't be read. The data of now have not changed; try another point.";
}
