//! Words round every chart: its table, and copying it.

use super::phrases;

phrases! {
    TABLE = "Те же числа таблицей" / "The same numbers as a table";
    COPY = "Скопировать" / "Copy";
    COPY_TABLE = "Скопировать таблицу" / "Copy the table";
    COPY_SVG = "Скопировать SVG" / "Copy the SVG";
    SAVE_SVG = "Скачать SVG" / "Download SVG";
    COPY_PNG = "Скопировать картинку" / "Copy the picture";
    TABLE_COPIED = "Таблица скопирована: вставьте её в документ или в таблицу." /
        "The table is copied: paste it into a document or a spreadsheet.";
    TABLE_FAILED = "Браузер не дал скопировать. Выделите таблицу и скопируйте её сами." /
        "The browser did not allow copying. Select the table and copy it yourself.";
    PICTURE_COPIED = "Картинка скопирована: вставьте её в документ." / "The picture is copied: paste it into a document.";
    SVG_TEXT_COPIED = "Браузер не копирует рисунки SVG: скопирован их текст. Вставьте его в редактор рисунков или скачайте файл." /
        "This browser does not copy SVG pictures: their text is copied. Paste it into a drawing program, or download the file.";
    AS_OF = "по состоянию на {0}" / "as of {0}";
    ALL_SCHOOLS = "все организации" / "all schools";
    PICTURE_SAVED = "Картинка сохранена в файл {0}." / "The picture is saved in the file {0}.";
    PICTURE_FAILED = "Браузер не смог сделать картинку. Сделайте снимок экрана." /
        "The browser could not make a picture. Take a screenshot instead.";
}
