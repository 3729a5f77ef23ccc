//! Words of the exchange page: files in, files out, and what would change.

use super::phrases;

phrases! {
    IN = "Получить" / "Bring in";
    IN_LEAD = "Файлы школ и резервные копии (.json), таблицы (.xlsx, .csv), прошлогодний документ (.docx, .txt). Их можно бросить на любую страницу." /
        "Schools' files and backup copies (.json), spreadsheets (.xlsx, .csv), last year's document (.docx, .txt). They can be dropped on any page.";
    CHOOSE_FILES = "Выбрать файлы" / "Choose files";
    PASTE = "Вставить текст документа" / "Paste a document's text";
    PASTE_HINT = "Скопируйте анализ мониторинга прошлого года целиком и вставьте сюда: партнёры и формы работы будут найдены сами." /
        "Copy the whole of last year's monitoring analysis and paste it here: its partners and forms of work will be found.";
    READING = "Читаю «{0}»…" / "Reading “{0}”…";
    READING_STOPPED = "Чтение остановлено. Ваши данные не изменились." / "Reading was stopped. Your data have not changed.";
    READING_MANY = "Читаю файлы: {0}…" / "Reading {0} files…";
    PLAN = "Что изменится" / "What would change";
    PLAN_OF = "Что изменится: {0}" / "What would change: {0}";
    TO_ADD = "Будет добавлено" / "To add";
    TO_CHANGE = "Будет изменено" / "To change";
    TO_DELETE = "Будет удалено" / "To delete";
    UNCHANGED = "Без изменений" / "Unchanged";
    CONFLICTS = "Расхождения" / "Conflicts";
    DOUBLES = "Возможные дубли" / "Possible doubles";
    PROBLEMS = "Замечания" / "Problems";
    APPLY = "Применить" / "Apply";
    CANCEL = "Отмена" / "Cancel";
    APPLIED = "Загружено: добавлено {0}, изменено {1}, удалено {2}" / "Imported: {0} added, {1} changed, {2} deleted";
    APPLIED_NOTHING = "Нового ничего не было: ваши данные не изменились." / "There was nothing new: your data have not changed.";
    APPLIED_MERGED = "Объединено похожих записей: {0}." / "Records merged that looked alike: {0}.";
    PLAN_OF_MANY = "Что изменится: {0}" / "What would change: {0}";
    NOTHING_NEW = "Нового ничего нет: всё это здесь уже есть или изменено позже." / "There is nothing new: all of it is here already, or was changed later.";
    PARTED = "По файлу это не одно и то же, записи разделятся: {0}." / "By the file these are not the same, so they are taken apart: {0}.";
    PARTED_TWO = "«{0}» и «{1}»" / "“{0}” and “{1}”";
    NOTHING_TAKEN = "Ничего не отмечено, загружать нечего. Отметьте файлы или записи, которые нужны." /
        "Nothing is ticked, so there is nothing to bring in. Tick the files or the records that you need.";
    NOTHING_CHANGES = "Загрузка ничего не изменит." / "The import would change nothing.";
    PLAN_BAR = "Добавится {0}, изменится {1}, удалится {2}" / "{0} to add, {1} to change, {2} to delete";
    PLAN_BAR_PARTED = "разделится {0}" / "{0} to take apart";
    APPLIED_PARTED = "Разделено записей: {0}." / "Records taken apart: {0}.";
    PLAN_BAR_MERGED = "объединится {0}" / "{0} to merge";
    PLAN_BAR_ASK = "Выберите столбец с названием" / "Choose the column of names";
    PLAN_BAR_PROBLEMS = "Не прочитано: {0}. Отметьте «Загрузить читаемые записи»" / "Not read: {0}. Tick “Load the readable records”";
    WHOSE = "От кого: {0}. Выгружен: {1}." / "From: {0}. Exported: {1}.";
    APPLYING = "Загружаю…" / "Loading…";
    APPLYING_STOPPED = "Загрузка остановлена. Ваши данные не изменились." / "Loading was stopped. Your data have not changed.";
    BUSY = "Сначала дождитесь, пока закончится начатое, или остановите его. Новые файлы не взяты." /
        "Wait until what was begun is done, or stop it. The new files were not taken.";
    TAKING_BACK = "Отменяю…" / "Undoing…";
    TAKING_BACK_STOPPED = "Отмена остановлена: загруженное осталось." / "Undoing was stopped: what was loaded stays.";
    UNDO_IMPORT = "Отменить импорт" / "Undo import";
    IMPORT_UNDONE = "Импорт отменён" / "The import was undone";
    IMPORT_UNDONE_KEPT = "Импорт отменён. Осталось то, что после него изменили или выбрали в мероприятиях: {0}" / "The import was undone. What was edited or chosen for events since stays: {0}";
    STALE = "Данные изменились, пока план был открыт. Посмотрите его ещё раз." /
        "The data changed while the plan was open. Look at it once more.";
    READABLE = "Загрузить читаемые записи" / "Load the readable records";
    READABLE_HINT = "Записи с замечаниями будут пропущены: {0}." / "Records with problems will be left out: {0}.";
    REFUSED_MANY = "Ошибки есть в файлах: {0} из {1}. Снимите с них отметку, попросите отправителей выгрузить их заново или загрузите читаемую часть." /
        "Files with errors: {0} of {1}. Untick them, ask their senders to export them again, or load the readable part.";
    PROBLEMS_OF = "{0}: {1}" / "{0}: {1}";
    PROBLEMS_OF_WHOM = "{0}, {1}: {2}" / "{0}, {1}: {2}";
    PROBLEM_PATH = "Место в файле" / "Place in the file";
    REFUSED = "В файле есть ошибки, поэтому он не загружен. Попросите отправителя выгрузить его заново или загрузите читаемую часть." /
        "The file has errors and is not loaded. Ask the sender to export it again, or load the readable part.";
    DIGEST_WRONG = "Файл «{0}» меняли вне программы, или он повреждён при пересылке. Если вы этого не ждали, попросите прислать его снова." /
        "The file “{0}” was changed outside the program or damaged on its way. If you didn't expect that, ask for it again.";
    AHEAD = "Часы отправителя спешат: правки из будущего — {0}." / "The sender's clock is ahead: edits from the future — {0}.";
    DANGLING = "Ссылки на записи, которых нет ни в файле, ни здесь: {0}. Они не учитываются." /
        "References to records that are neither in the file nor here: {0}. They are not counted.";
    UNTICKED = "Ссылки на записи, которые в файле есть, но не отмечены: {0}. Без них эти ссылки не учитываются." /
        "References to records that the file has but that are not ticked: {0}. Without them they are not counted.";
    TAKE_UNTICKED = "Отметить и их" / "Tick them, too";
    OUTLIVED = "Удаление из файла не принято, потому что запись здесь изменена позже: {0}." /
        "Deletions in the file that are not followed, because the record was changed here later: {0}.";
    STAY_AWAY = "Записи из файла, которые здесь удалены позже: {0}. Они останутся удалёнными." /
        "Records of the file that were deleted here later: {0}. They stay deleted.";
    WRONG_INN = "ИНН с неверными контрольными цифрами: {0}." / "INNs with wrong check digits: {0}.";
    FROM = "От кого" / "From";
    MADE_AT = "Выгружен" / "Exported";
    NOBODY = "не указано" / "not stated";
    MINE = "Сейчас" / "Now";
    THEIRS = "Станет" / "Then";
    FIELD = "Поле" / "Field";
    EMPTY_VALUE = "пусто" / "empty";
    MORE = "И ещё {0}" / "And {0} more";
    SHOW_ALL = "Показать все" / "Show all";

    RECORDS = "Записи" / "Records";
    WHAT_HAPPENS = "Что показать" / "What to show";
    WHICH_RECORDS = "Какие записи" / "Which records";
    FIND_RECORD = "Название" / "Name";
    ALL_RECORDS = "все" / "all";
    ALL_FILES = "все" / "all";
    SORT_CHANGES = "Все изменения" / "All changes";
    SORT_DOUBTS = "Под вопросом" / "In doubt";
    TO_REVIVE = "Вернутся из удалённых" / "To come back";
    RECORDS_FOUND = "Найдено: {0}. Неотмеченное не загрузится." / "Found: {0}. What is not ticked is not imported.";
    TAKE_ALL = "Отметить все" / "Select all";
    LEAVE_ALL = "Снять отметки" / "Select none";
    ONE_SCHOOL = "организация" / "school";
    ONE_PARTNER = "партнёр" / "partner";
    ONE_EVENT = "мероприятие" / "event";
    ONE_RECOMMENDATION = "рекомендация" / "recommendation";
    IS_NEW = "добавится" / "new";
    IS_CHANGED = "изменится" / "changes";
    IS_SAME = "без изменений" / "unchanged";
    IS_DELETED = "удалится" / "goes";
    IS_REVIVED = "вернётся" / "comes back";
    IS_LEFT_OUT = "не загружать" / "left out";
    DOUBT_AHEAD = "правка из будущего: часы отправителя спешат" / "an edit from the future: the sender's clock is ahead";
    DOUBT_DANGLING = "ссылается на запись, которой нет ни в файле, ни здесь" / "refers to a record that is neither in the file nor here";
    DOUBT_UNTICKED = "ссылается на запись, которая в файле есть, но не отмечена" / "refers to a record that the file has but that is not ticked";
    DOUBT_OUTLIVED = "удаление из файла не принято: здесь изменено позже" / "the deletion in the file is not followed: it was changed here later";
    DOUBT_INN = "ИНН с неверными контрольными цифрами" / "an INN with wrong check digits";
    DOUBT_UNSOUND = "стороны вместе сказали невозможное; лишнее не учитывается" / "two sides together say the impossible; what is too much is not counted";

    CONFLICTS_LEAD = "Это поле изменили и здесь, и в файле, не зная друг о друге. Отмечено более позднее значение; можно выбрать другое." /
        "This field was changed both here and in the file, neither knowing of the other. The later value is marked; another can be chosen.";
    ALL_MINE = "Везде оставить моё" / "Keep mine everywhere";
    ALL_THEIRS = "Везде взять из файла" / "Take the file's everywhere";
    SIDE_MINE = "здесь" / "here";
    SIDE_TEXT = "текст" / "the text";
    CLEARED = "очищено" / "cleared";
    CONFLICT_OF = "{0}: {1}" / "{0}: {1}";
    FILES_SIDE_BY_SIDE = "Файлы" / "Files";
    FILES_OVERLAP = "Числа каждого файла — как если бы он был один: что есть в нескольких файлах, загрузится один раз, поэтому их сумма может быть больше, чем «Будет добавлено»." /
        "Each file is counted as if it came alone: what several files have is imported once, so these numbers may add up to more than “To add”.";
    FILE_TAKEN = "Взять файл «{0}»" / "Take the file “{0}”";
    FILE = "Файл" / "File";
    FILE_ADDS = "Новых" / "New";
    FILE_CHANGES = "Изменений" / "Changed";
    FILE_CONFLICTS = "Расхождений" / "Conflicts";
    FILE_DELETES = "Удалений" / "Deleted";
    FILE_DOUBTS = "Под вопросом" / "In doubt";
    UNSOUND = "Записей, у которых стороны вместе сказали невозможное (конец раньше начала, слишком много партнёров): {0}. Лишнее не учитывается." /
        "Records in which two sides together say the impossible (an end before the start, too many partners): {0}. What is too much is not counted.";
    DOUBLES_LEAD = "Похожи на то, что здесь уже есть, или друг на друга. Решите сейчас, вместе с загрузкой, или позже, в разделе «Дубли»." /
        "They look like what is here already, or like each other. Settle them now, with the import, or later, under “Doubles”.";
    SENT = "Кто прислал" / "Who has sent";
    SENT_LEAD = "По каждой организации — последний загруженный файл." / "For each school, the last file that was brought in.";
    SENT_SCHOOL = "Организация" / "School";
    SENT_LAST = "Последний файл" / "Last file";
    SENT_MADE = "Выгружен" / "Exported";
    SENT_PERIOD = "Период" / "Period";
    SENT_NEVER = "не присылали" / "nothing yet";
    SENT_OWN = "своя организация" / "my school";
    SENT_SUMMARY = "Прислали: {0} из {1}." / "Sent: {0} of {1}.";
    COPY_LIST = "Скопировать список" / "Copy the list";
    COPIED = "Список скопирован" / "The list was copied";
    NOT_COPIED = "Браузер не дал скопировать. Выделите таблицу и скопируйте её сами." /
        "The browser did not allow copying. Select the table and copy it yourself.";
    LOG = "Журнал загрузок: {0}" / "Imports so far: {0}";
    BACK_BEFORE = "Вернуть как было до импорта" / "Go back to before this import";
    LOG_LINE = "{0} — {1}: добавлено {2}, изменено {3}, удалено {4}" / "{0} — {1}: {2} added, {3} changed, {4} deleted";
    LEAVING = "В файле «{0}» будет: партнёров {1}, мероприятий {2}, организаций {3}, рекомендаций {4}." /
        "The file “{0}” will have: partners {1}, events {2}, schools {3}, recommendations {4}.";
    LEAVING_PERSONAL = "Вместе с ними уйдут контактные лица ({0}) и примечания ({1})." /
        "Contact persons ({0}) and notes ({1}) go along.";
    STAYING_PERSONAL = "Не уйдут: контактных лиц {0}, примечаний {1}." / "Left out: contact persons {0}, notes {1}.";
    SEND = "Отправить…" / "Send…";
    SENT_ON = "Файл передан" / "The file was handed on";
    NOT_SENT_ON = "Устройство не дало передать файл. Сохраните его и отправьте сами." /
        "The device did not let the file be handed on. Save it and send it yourself.";
    STARTER = "Файл для начала работы школ (JSON)" / "Starter file for schools (JSON)";
    STARTER_HINT = "Школы и общий реестр партнёров без мероприятий. Раздайте его до начала года: тогда партнёры у всех будут одни, и дублей не появится." /
        "Schools and the common register of partners, without events. Give it out before the year begins: then everybody has the same partners, and no doubles arise.";

    CANNOT_READ = "Файл «{0}» не прочитан. {1}" / "The file “{0}” could not be read. {1}";
    STORE_UNTOUCHED = "Ваши данные не изменились." / "Your data have not changed.";
    WHY_EMPTY = "Он пустой. Выберите файл с данными." / "It is empty. Choose a file with data.";
    WHY_SYNTAX = "Это не JSON, или файл оборван: строка {0}, знак {1}. Попросите прислать его ещё раз." /
        "It is not JSON, or it breaks off: line {0}, character {1}. Ask for it to be sent again.";
    WHY_CUT = "Файл оборван: он кончается посередине (строка {0}, знак {1}). Попросите прислать его ещё раз." /
        "It breaks off in the middle (line {0}, character {1}). Ask for it to be sent again.";
    WHY_HALF = "В нём испорчен знак (строка {0}, знак {1}). Попросите выгрузить файл заново." /
        "It has a damaged character (line {0}, character {1}). Ask for the file to be exported again.";
    WHY_NO_VERSION = "В нём не указана версия формата. Попросите выгрузить файл заново." /
        "It does not say its format version. Ask for the file to be exported again.";
    WHY_TEXT_LONG = "Текст больше 4 МБ. Вставьте только раздел со списком партнёров." / "The text is over 4 MB. Paste only the part with the list of partners.";
    WHY_DEEP = "Вложенность больше 128 уровней: это не файл программы «Круг»." / "It is nested over 128 levels deep: this is not a Krug file.";
    WHY_BIG = "Он больше 256 МБ: это не файл программы «Круг»." / "It is over 256 MB: this is not a Krug file.";
    WHY_MANY = "В нём больше миллиона записей. Попросите выгрузить его по частям, по школам или учебным годам." /
        "It has over a million records. Ask for it in parts, by school or school year.";
    WHY_NOT_KRUG = "Это не файл программы «Круг». Нужен файл, выгруженный кнопкой «Файл для передачи» или «Резервная копия»." /
        "This is not a Krug file. It must be one made with “File to share” or “Backup copy”.";
    WHY_DOCUMENT = "Это документ, а не файл программы «Круг». Откройте его, скопируйте весь текст и вставьте на странице «Обмен»." /
        "This is a document and not a Krug file. Open it, copy the whole text and paste it on the page “Exchange”.";
    WHY_OLD_DOCUMENT = "Это документ старого вида (.doc). Откройте его и сохраните как .docx или скопируйте весь текст и вставьте на странице «Обмен»." /
        "This is a document of the old form (.doc). Open it and save it as .docx, or copy the whole text and paste it on the page “Exchange”.";
    WHY_LOCKED_DOCUMENT = "Документ закрыт паролем. Снимите пароль и выберите файл снова." /
        "The document is locked with a password. Take the password off and choose the file again.";
    WHY_BIG_DOCUMENT = "Документ слишком большой: больше 64 МБ или 4 МБ текста. Скопируйте из него раздел со списком партнёров и вставьте на странице «Обмен»." /
        "The document is too big: over 64 MB, or over 4 MB of text. Copy the part with the list of partners and paste it on the page “Exchange”.";
    WHY_BROKEN_DOCUMENT = "Это не документ Word, или он повреждён. Откройте его и сохраните заново как .docx или скопируйте текст и вставьте на странице «Обмен»." /
        "This is no Word document, or it is damaged. Open it and save it again as .docx, or copy the text and paste it on the page “Exchange”.";
    WHY_ALONE = "Документ разбирается отдельно от других файлов и по одному. Выберите его ещё раз, когда закончите с этими." /
        "A document is read by itself, one at a time. Choose it again when these are done.";
    WHY_NEWER = "Он сделан более новой версией программы (формат {0}). Обновите страницу и попробуйте снова." /
        "It was made by a newer version of the program (format {0}). Reload the page and try again.";
    WHY_UNREADABLE = "Браузер не смог открыть его. Проверьте, что файл на месте, и выберите его снова." /
        "The browser could not open it. Check that the file is there and choose it again.";
    WHY_KIND = "Такой вид файла программа не читает. Подходят .json, .xlsx, .csv, .docx и .txt." / "This sort of file is not read. Choose .json, .xlsx, .csv, .docx or .txt.";
    WHY_NOT_TEXT = "Это не текст: в нём знаки, которых в документах не бывает. Откройте документ, скопируйте его целиком и вставьте на странице «Обмен»." /
        "This is no text: it has characters that documents don't have. Open the document, copy the whole of it and paste it on the page “Exchange”.";
    WHY_NO_PARTNER = "В тексте не нашлось партнёров. Нужен список организаций, у каждой в скобках формы работы." /
        "No partner was found in the text. It must be a list of organisations, each with its forms of work in brackets.";
    TEXT_CANNOT = "Из вставленного текста ничего не взято. {0}" / "Nothing was taken from the pasted text. {0}";
    WHY_TEXT_EMPTY = "Он пустой. Скопируйте документ целиком и вставьте снова." / "It is empty. Copy the whole document and paste it again.";

    DRAFT = "Черновик из документа" / "Draft from the document";
    DRAFT_LEAD = "Проверьте строки: имя, вид, формы. Что вызывает сомнение, помечено." / "Check the rows: name, kind, forms. Doubts are marked.";
    DRAFT_YEAR = "Учебный год" / "School year";
    DRAFT_OWN = "Своя организация" / "My school";
    DRAFT_OWN_HINT = "Найдена в тексте; будет добавлена как центр." / "Found in the text; it will be added as a centre.";
    DRAFT_NAME = "Партнёр" / "Partner";
    DRAFT_FORMS = "Формы" / "Forms";
    DRAFT_THERE = "уже в реестре" / "in the register already";
    DRAFT_NO_FORM = "форма не указана" / "no form";
    DRAFT_WORDS = "Слова документа" / "The document's words";
    DRAFT_DROP = "Убрать строку" / "Drop the row";
    DRAFT_SPLIT = "Разделить на двух партнёров" / "Split into two partners";
    DRAFT_MERGE = "Соединить со строкой выше" / "Join with the row above";
    DRAFT_ROW = "Партнёр {0}" / "Partner {0}";
    DRAFT_ADD_FORM = "Добавить форму" / "Add a form";
    DRAFT_REMOVE_FORM = "Убрать форму «{0}»" / "Remove the form “{0}”";
    DRAFT_FOUND = "Найдено партнёров: {0}, мероприятий: {1}" / "Found: {0} partners, {1} events";
    DOUBT_TWO = "возможно, два партнёра" / "possibly two partners";
    DOUBT_KIND = "вид угадан" / "the kind is a guess";
    DOUBT_CASE = "проверьте падеж имени" / "check the name's case";
    DOUBT_QUOTE = "не закрыта кавычка" / "a quotation mark is not closed";
    DOUBT_FORM = "форма не распознана" / "a form was not recognised";
    FROM_DOCUMENT = "текст документа" / "the document's text";

    OUT = "Выгрузить" / "Export";
    OUT_LEAD = "Копия для себя и файл для других." / "A copy for yourself and a file for others.";
    BACKUP = "Резервная копия (JSON)" / "Backup copy (JSON)";
    BACKUP_HINT = "Всё, что есть, с контактами и настройками. Храните на флешке или рабочем диске, не в общем доступе." /
        "Everything, contacts and settings included. Keep it on a stick or an office drive, not where others can get at it.";
    ALONE = "Второго места для копии в браузере нет" / "The browser has no second place for a copy";
    ALONE_TEXT = "Всё сохраняется, но при внезапном выключении компьютера последние правки могут пропасть. Чаще сохраняйте резервную копию." /
        "All is saved, but when the computer goes off suddenly the latest edits may be lost. Save backup copies more often.";
    SHARE = "Файл для передачи (JSON)" / "File to share (JSON)";
    SHARE_UNSIGNED = "Файл уйдёт без имени отправителя: получатель не увидит, от кого он, и в списке «Кто прислал» вас не отметит. Отправить можно и так." /
        "The file goes without its sender's name: the receiver will not see whom it is from, nor find you under “Who has sent”. It can be sent all the same.";
    SHARE_ADD_OWN = "Добавить свою организацию в настройках" / "Add my school in the settings";
    NOT_SAVED_FILE = "Браузер не сохранил файл «{0}». Разрешите странице загрузки или попробуйте другой браузер." /
        "The browser did not save the file “{0}”. Allow the page to download, or try another browser.";
    SHARE_HINT = "Для центра или другой школы. Контакты и примечания не уходят, если их не отметить." /
        "For the centre or another school. Contacts and notes stay here unless ticked.";
    SHARE_CONTACTS = "С контактами (персональные данные)" / "With contacts (personal data)";
    SHARE_NOTES = "С примечаниями" / "With notes";
    SHARE_SCHOOL = "Организация" / "School";
    SHARE_YEAR = "Учебный год" / "School year";
    ALL_SCHOOLS = "все" / "all";
    YEARS_TO_SHARE = "Учебные годы. Если ни один не отмечен, уходят все" / "School years. With none ticked, all of them go";
    FIGURES = "Показатели (JSON)" / "Indicators (JSON)";
    FIGURES_FOR = "За какой год и по каким организациям показатели" / "The year and the schools of the indicators";
    FIGURES_HINT = "Все показатели, матрицы и рекомендации за выбранный учебный год на сегодня: чтобы проверить числа или взять их в другую программу." /
        "Every indicator, matrix and recommendation of the chosen school year as of today: to check the numbers or to take them into another program.";
    FORMAT = "Описание формата" / "File format";
    FORMAT_HINT = "JSON Schema: для тех, кто пишет программы." / "JSON Schema: for those who write programs.";
    SAVED_AS = "Сохранён файл «{0}»" / "Saved the file “{0}”";
    LAST_COPY = "Последняя копия: {0}" / "Last copy: {0}";

    CLEAR = "Удаление" / "Deletion";
    DELETE_ALL = "Удалить все данные" / "Delete all data";
    DELETE_ALL_LEAD = "Удаляет всё, что хранится в этом браузере, кроме точек восстановления." /
        "Deletes everything kept in this browser but the restore points.";
    DELETE_ALL_ASK = "Удалить все данные? Будет удалено записей: {0}. Сначала они станут точкой восстановления; её можно вернуть или удалить на этой странице." /
        "Delete all data? Records to be deleted: {0}. They become a restore point first, which can be restored or deleted on this page.";
    DELETED_ALL = "Все данные удалены" / "All data were deleted";
    DELETED_ALL_FOR_GOOD = "Все данные удалены. Точку восстановления браузер сделать не дал: вернуть данные можно, только пока страница открыта." /
        "All data were deleted. The browser let no restore point be taken: they can be brought back only while the page is open.";
    NOTHING_TO_DELETE = "Удалять нечего: данных нет." / "There is nothing to delete: there are no data.";
}
