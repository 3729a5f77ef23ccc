//! Words of forgetting a contact person.

use super::phrases;

phrases! {
    FORGET = "Забыть этого человека" / "Forget this person";
    OF = "Забыть этого человека: {0}" / "Forget this person: {0}";
    TITLE = "Забыть этого человека?" / "Forget this person?";
    ASK = "«{0}»: имя, должность, телефон и почта будут стёрты в этом браузере отовсюду — из карточки, журнала правок, второй копии и точек восстановления. Отменить это нельзя, и прежние правки после этого отменить тоже нельзя. В файлах, которые вы сохранили или передали, контакт остаётся: удалите его там сами. Файл, записанный раньше, контакт сюда не вернёт." /
        "“{0}”: name, post, telephone and e-mail will be erased everywhere in this browser: the card, the journal of edits, the second copy and the restore points. This can't be undone, and earlier edits can't be undone after it either. Files that you saved or gave away still have the contact: delete it there yourself. A file that was written before doesn't bring the contact back here.";
    YES = "Забыть навсегда" / "Forget for ever";
    WORKING = "Стираем контакт отовсюду…" / "Erasing the contact everywhere…";
    DONE = "Контакт стёрт в этом браузере отовсюду. Если человека называют ещё в примечаниях или названиях, сотрите это там сами." /
        "The contact is erased everywhere in this browser. If notes or titles mention the person too, erase that there yourself.";
    DONE_HERE = "Из карточки контакт стёрт." / "The contact is gone from the card.";
    LEFT_KEPT = "В прежних записях этого браузера он пока может оставаться: программа сотрёт их при следующем открытии." /
        "Earlier writings of this browser may still have it: the program will erase them when it is opened next.";
    LEFT_UNKNOWN = "Точки восстановления сейчас не удалось просмотреть: программа сделает это при следующем открытии." /
        "The restore points couldn't be looked through now: the program will do that when it is opened next.";
    LEFT_POINTS = "Не читаются точки восстановления: {0}. Удалите их на странице «Обмен»." /
        "These restore points can't be read: {0}. Delete them on the Exchange page.";
    LEFT_UNREAD = "В отложенном, что не читается, контакт может оставаться: скачайте это и сотрите кнопками в сообщении вверху страницы." /
        "What was set aside because it can't be read may still have the contact: download that and erase it with the buttons in the message at the top of the page.";
    DONE_REMOVED = "Убранные контакты стёрты отовсюду: из журнала правок, второй копии и точек восстановления." /
        "The removed contacts are erased everywhere: in the journal of edits, the second copy and the restore points.";
    NOT_DONE_REMOVED = "Убранные контакты стёрты не отовсюду." / "The removed contacts are not erased everywhere.";
    REMOVED_LEAD = "Контакты, которые убрали из карточек или удалили вместе с партнёром, в точках остаются." /
        "Contacts that were taken off cards or deleted with their partner stay in the points.";
    FORGET_REMOVED = "Забыть убранные контакты" / "Forget removed contacts";
    REMOVED_TITLE = "Забыть убранные контакты?" / "Forget removed contacts?";
    ASK_REMOVED = "Контакты, которых в карточках партнёров больше нет, будут стёрты и из журнала правок, второй копии и точек восстановления. Остальное в точках не изменится. Отменить это нельзя." /
        "Contacts that are on no partner's card any more will be erased in the journal of edits, the second copy and the restore points too. The rest of the points stays as it is. This can't be undone.";
    NOT_LOADED = "Контакт не стёрт: нужная часть программы не загрузилась. Проверьте связь и повторите." /
        "The contact was not erased: a part of the program did not load. Check the connection and try again.";
}
