//! Words of the frame round every page: navigation, tools, messages.

use super::phrases;

phrases! {
    KRUG = "Круг" / "Krug";
    SKIP = "К содержанию" / "Skip to the content";
    NAVIGATION = "Страницы" / "Pages";
    MORE = "Ещё" / "More";
    OVERVIEW = "Обзор" / "Overview";
    PARTNERS = "Партнёры" / "Partners";
    EVENTS = "Мероприятия" / "Events";
    ANALYSIS = "Анализ" / "Analysis";
    RECOMMENDATIONS = "Рекомендации" / "Recommendations";
    REPORT = "Справка" / "Report";
    EXCHANGE = "Обмен" / "Exchange";
    SETTINGS = "Настройки" / "Settings";
    HELP = "Помощь" / "Help";
    PARTNER = "Партнёр" / "Partner";
    EVENT = "Мероприятие" / "Event";
    MISSING = "Такой страницы нет" / "There is no such page";
    MISSING_TEXT = "Адрес «{0}» никуда не ведёт. Возможно, в нём опечатка или запись удалена." /
        "The address “{0}” leads nowhere. It may be misspelt, or the record was deleted.";
    TO_OVERVIEW = "Перейти к обзору" / "Go to the overview";
    NOT_LOADED = "Эта страница не загрузилась: нет связи, или программа обновилась. Проверьте связь и нажмите «Повторить»; \
        если не помогло, обновите страницу в браузере. Данные на месте." /
        "This page did not load: there is no connection, or the program was updated. Check the connection and press “Try \
        again”; if that does not help, reload the page. Your data are safe.";
    DROP_HERE = "Отпустите файлы: программа покажет, что изменится" / "Let go of the files: the program will show what would change";
    DROP_FORM = "Сначала сохраните или закройте форму, потом бросьте файлы снова." / "Save or close the form first, then drop the files again.";
    OLD_COPY = "Давно не было резервной копии" / "There has been no backup copy for long";
    OLD_COPY_TEXT = "Прошло больше 30 дней. Данные лежат только в этом браузере: сохраните копию на флешку или в облако." /
        "More than 30 days have passed. The data are in this browser only: save a copy to a memory stick or a cloud.";
    TO_COPY = "К резервной копии" / "To the backup copy";
    LATER = "Напомнить через неделю" / "Remind me in a week";
    AGAIN = "Повторить" / "Try again";
    THEME_AUTO = "Цвета: как в системе" / "Colours: as the system has them";
    THEME_LIGHT = "Цвета: светлые" / "Colours: light";
    THEME_DARK = "Цвета: тёмные" / "Colours: dark";
    SAVED = "Сохранено в этом браузере" / "Saved in this browser";
    SAVING = "Сохраняется…" / "Saving…";
    NOT_SAVED = "Не сохранено" / "Not saved";
    PRIVACY = "Данные остаются в этом браузере и никуда не отправляются." /
        "The data stay in this browser and are sent nowhere.";
}
