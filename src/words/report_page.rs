//! Words of the page of the note: its forms, what goes into it, own texts.

use super::phrases;

phrases! {
    FORM = "Вид справки" / "Kind of report";
    FULL = "Полная справка" / "Full note";
    SHORT = "Краткая форма" / "Short form";
    SHEET = "Лист организации" / "Sheet for one school";
    CHOOSE_SCHOOL = "Выберите организацию" / "Choose a school";
    CHOOSE_SCHOOL_TEXT = "Лист рекомендаций пишется для одной организации. Выберите её в поле «Организация» выше." /
        "The sheet of recommendations is for one school. Choose it in the field “School” above.";
    CONTENTS = "Что войдёт в справку" / "What goes into the note";
    CONTENTS_LEAD = "Снимите отметку, чтобы убрать раздел; номера сдвинутся сами. Выбор запоминается для этого периода и этой организации." /
        "Untick a section to leave it out; the numbers move up. The choice is kept for this period and school.";
    NOTHING_TO_SAY = "{0} (сейчас сказать нечего)" / "{0} (nothing to say now)";
    SECTION_OFF = "Раздел «{0}» убран из справки." / "The section “{0}” was taken out of the note.";
    SECTION_ON = "Раздел «{0}» возвращён в справку." / "The section “{0}” is in the note again.";
    EDIT_TEXT = "Изменить текст" / "Edit the text";
    EDIT_OF = "Изменить текст: {0}" / "Edit the text: {0}";
    OWN_TEXT = "Текст раздела" / "Text of the section";
    OWN_HINT = "Каждая строка — абзац. Строки с «- » в начале станут списком, с «1. » — нумерованным списком, строка с «# » — подзаголовком. Таблицы и диаграммы останутся." /
        "Each line is a paragraph. Lines that begin with “- ” become a list, with “1. ” a numbered list; a line that begins with “# ” is a subheading. Tables and charts stay.";
    OWN_SAVED = "Текст раздела «{0}» изменён." / "The text of “{0}” was changed.";
    OWN_MARK = "Текст изменён вами. Числа в нём сами не обновятся." / "You changed this text. The numbers in it don't update by themselves.";
    RESTORE = "Вернуть как было" / "Restore the original";
    RESTORED = "Текст раздела «{0}» снова пишется из данных." / "The text of “{0}” is written from the data again.";
    BASIS_TITLE = "Основание, цель и задачи" / "Basis, aim and tasks";
    BASIS_FIELD = "Основание" / "Basis";
    BASIS_HINT = "Например: приказ комитета по образованию от 01.09.2026 № 15" / "For example: order no. 15 of the education committee, 1 Sep 2026";
    AIM_FIELD = "Цель" / "Aim";
    TASKS_FIELD = "Задачи" / "Tasks";
    TASKS_HINT = "Каждая задача с новой строки." / "One task a line.";
    PREPARED_FIELD = "Справку подготовил(а)" / "Prepared by";
    PREPARED_HINT = "Должность и фамилия; останутся и на следующий год." / "Post and name; they stay for the next year.";
    DEFAULTS_HINT = "Пустое поле — текст по умолчанию." / "An empty field has the default text.";
    BASIS_SAVED = "Основание, цель и задачи сохранены." / "Basis, aim and tasks are saved.";
    SHOW_ROWS = "показать строки" / "show the rows";
    ROWS_TITLE = "Строки: {0}" / "Rows: {0}";
    OPENS = "{0}, показать строки" / "{0}, show the rows";
}
