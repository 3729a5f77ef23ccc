//! Words round every chart: its table, and copying it.

use super::phrases;

phrases! {
    TABLE = "Те же числа таблицей" / "The same numbers as a table";
    COPY_TABLE = "Скопировать таблицу" / "Copy the table";
    SAVE_SVG = "Скачать SVG" / "Download SVG";
    COPY_PNG = "Скопировать картинку" / "Copy the picture";
    TABLE_COPIED = "Таблица скопирована: вставьте её в документ или в таблицу." /
        "The table is copied: paste it into a document or a spreadsheet.";
    TABLE_FAILED = "Браузер не дал скопировать. Выделите таблицу и скопируйте её сами." /
        "The browser did not allow copying. Select the table and copy it yourself.";
    PICTURE_COPIED = "Картинка скопирована: вставьте её в документ." / "The picture is copied: paste it into a document.";
    PICTURE_SAVED = "Картинка сохранена в файл {0}." / "The picture is saved in the file {0}.";
    PICTURE_FAILED = "Браузер не смог сделать картинку. Сделайте снимок экрана." /
        "The browser could not make a picture. Take a screenshot instead.";
}
