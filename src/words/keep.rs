//! Words about keeping the data: what is not saved, what can't be read, and what to do.

use super::phrases;

phrases! {
    NOT_SAVED = "Не сохранено" / "Not saved";
    NOT_SAVED_FULL = "В хранилище браузера закончилось место. Последние изменения есть только в этом окне: не закрывайте его, сохраните резервную копию, затем удалите ненужное. Когда место появится, всё сохранится само." /
        "The browser's storage is full. The latest changes are in this window only: don't close it, save a backup copy, then delete what is not needed. Once there is room, all is saved by itself.";
    NOT_SAVED_BLOCKED = "Браузер не разрешает этой странице хранить данные: так бывает в приватном окне или при запрете файлов cookie. Работать можно, но всё введённое исчезнет вместе с окном. Сохраните резервную копию." /
        "The browser does not let this page keep data: so it is in a private window, or where cookies are forbidden. You can work, but what you enter goes with the window. Save a backup copy.";
    NOT_SAVED_FAILED = "Хранилище браузера не отвечает. Последние изменения есть только в этом окне: не закрывайте его и сохраните резервную копию. Программа пробует сохранить их снова." /
        "The browser's storage does not answer. The latest changes are in this window only: don't close it, and save a backup copy. The program keeps trying to save them.";
    READ_ONLY = "Только просмотр" / "Read only";
    READ_ONLY_TEXT = "Данные в этом браузере записала более новая версия программы. Чтобы их не испортить, здесь они открыты только для просмотра. Обновите страницу: скорее всего, откроется новая версия." /
        "A newer version of the program has written the data in this browser. So as not to spoil them, they are open here for reading only. Reload the page: most likely the new version will open.";
    RELOAD = "Обновить страницу" / "Reload the page";
    DAMAGED = "Часть данных не читается" / "A part of the data can't be read";
    DAMAGED_TEXT = "Открыто последнее состояние, которое удалось прочитать. Повреждённое отложено и не будет стёрто: скачайте его, чтобы показать тому, кто умеет восстанавливать данные. Сверьте записи с резервной копией." /
        "The newest state that could be read is open. What is damaged was set aside and won't be overwritten: download it to show it to somebody who can recover data. Compare the records with a backup copy.";
    DAMAGED_LOST = "Не прочитано записей: {0}. Остальное открыто. Повреждённое отложено и не будет стёрто: скачайте его, затем загрузите резервную копию — недостающее вернётся." /
        "Records that could not be read: {0}. The rest is open. What is damaged was set aside and won't be overwritten: download it, then bring in a backup copy, and what is missing comes back.";
    DAMAGED_MENDED = "Всё, что не читалось, восстановлено из второй копии: записи на месте. Повреждённое отложено: если хотите, скачайте его, а затем сотрите, и это сообщение больше не появится." /
        "All that could not be read was recovered from the second copy: the records are there. What is damaged was set aside: download it if you like, then erase it, and this message won't come again.";
    DOWNLOAD_DAMAGED = "Скачать повреждённое" / "Download what is damaged";
    FORGET_DAMAGED = "Стереть повреждённое" / "Erase what is damaged";
    BROKEN = "Программа остановилась из-за ошибки" / "The program stopped because of a mistake in it";
    BROKEN_TEXT = "Ошибка в самой программе, не в ваших действиях. Сохраните резервную копию и откройте страницу заново: всё, что было сохранено, останется на месте." /
        "The mistake is in the program, not in what you did. Save a backup copy and open the page anew: all that was saved is still there.";
    OPEN_ANEW = "Открыть заново" / "Open anew";
}
