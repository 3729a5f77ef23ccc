//! Words of the help: what each number means, how files are exchanged, where the data live, what the law asks.

pub mod examples;
pub mod rules;

use super::phrases;

phrases! {
    LEAD = "Что означает каждое число, почему появляется рекомендация, как обмениваться файлами и где лежат данные." /
        "What each number means, why a recommendation appears, how files are exchanged and where the data live.";
    CONTENTS = "Содержание" / "Contents";
    EXAMPLE = "Пример. {0}" / "Example. {0}";
    BETTER_UP = "Чем больше, тем лучше." / "More is better.";
    BETTER_DOWN = "Чем меньше, тем лучше." / "Less is better.";

    START = "С чего начать" / "Where to begin";
    START_1 = "В «Настройках» назовите свою организацию, добавьте школы и вставьте контингент по классам: без него не посчитать охват." /
        "In Settings name your own school, add schools and paste their enrolment by class: without it reach cannot be computed.";
    START_2 = "На странице «Обмен» бросьте прошлогодний документ (.docx), таблицы (.xlsx, .csv) или файлы школ: программа покажет, что изменится, и только потом загрузит." /
        "On the Exchange page drop last year's document (.docx), spreadsheets (.xlsx, .csv) or schools' files: the program shows what would change, and only then takes it in.";
    START_3 = "Записывайте мероприятия по ходу года: дата, партнёр, классы, сколько пришло. Любое действие можно отменить (Ctrl+Z)." /
        "Enter events as the year goes on: date, partner, classes, how many came. Every action can be undone (Ctrl+Z).";
    START_4 = "В июне откройте «Рекомендации» и «Справку»: они уже написаны по данным, останется проверить, дополнить и напечатать или скачать в DOCX." /
        "In June open Recommendations and Report: they are written from the data already; check them, add to them, print them or download DOCX.";

    INDICATORS = "Показатели" / "Indicators";
    INDICATORS_LEAD = "Показатели считаются за выбранный период и организации на сегодняшний день. Рядом стоит значение за прошлый год на ту же дату: так осень сравнивается с осенью, а не с целым годом. Один партнёр под двумя именами считается один раз, если записи соединены как дубли." /
        "Indicators are computed for the chosen period and schools as of today. Beside each stands the value of the year before by the same date, so that an autumn is compared with an autumn and not with a whole year. One partner under two names counts once where the records were joined as doubles.";

    BOUNDS = "Что значит «не менее … не более …»" / "What “at least … at most …” means";
    BOUNDS_1 = "Число пришедших не говорит, кто именно пришёл. Если на двух экскурсиях было по 20 восьмиклассников из 50, это могли быть одни и те же 20 человек или 40 разных. Поэтому охват — это промежуток: не менее 20, не более 40 из 50." /
        "A head-count does not say who came. Where two excursions each had 20 of the 50 pupils of grade 8, these may have been the same 20 or 40 different ones. So reach is an interval: at least 20, at most 40 of 50.";
    BOUNDS_2 = "Нижняя граница доказана данными, верхняя — самое большее, что они допускают. Сплошная часть полоски — доказанный охват, заштрихованная — возможный." /
        "The lower bound is proven by the data, the upper one is the most that they allow. The solid part of a bar is the proven reach, the hatched part the possible one.";
    BOUNDS_3 = "Промежуток сужается, когда участников записывают по классам и отмечают «весь класс». Если участников не сосчитали, верхняя граница — вся параллель." /
        "The interval narrows when participants are entered by class, with “the whole class” ticked. Where nobody counted, the upper bound is the whole grade.";
    BOUNDS_4 = "«Нет данных» — не ноль: например, не внесён контингент, и делить не на что. По «нет данных» не выводится ни одна рекомендация." /
        "“No data” is not nought: for example, no enrolment is entered and there is nothing to divide by. No recommendation follows from “no data”.";

    PICTURES = "Как читать рисунки" / "How to read the pictures";
    PICTURES_1 = "У каждого рисунка есть предложение о том, что на нём, таблица тех же чисел и кнопки, чтобы скопировать его картинкой или таблицей. Нажмите на точку, полоску, линию или ячейку — откроются записи, из которых получено число." /
        "Each picture has a sentence on what it shows, a table of the same numbers, and buttons that copy it as a picture or a table. Press a dot, a bar, a line or a cell to open the records that its number comes from.";
    PICTURES_2 = "Круг партнёров на обзоре: на внутреннем кольце те, с кем работали в этом году, дальше от середины — те, с кем давно не было мероприятий и с кем их ещё не было. Чем больше точка, тем больше мероприятий. Знак «+» — ожидаемый вид, в котором нет ни одного партнёра." /
        "The circle of partners on the overview: on the inner ring those you worked with this year, further out those without events for long and those without any yet. The larger a dot, the more events. A “+” is an expected kind without a single partner.";
    PICTURES_3 = "Когда партнёров сотни, круг показывает в каждом виде тех, с кем мероприятий больше всего; «ещё» под названием вида открывает всех его партнёров. Таблица под кругом всегда полная." /
        "With hundreds of partners the circle shows, of each kind, those with the most events; “more” under the name of a kind opens all its partners. The table under the circle is always complete.";
    PICTURES_4 = "Когда партнёров или пар сотни, рисунок на странице «Связи» показывает самых частых партнёров, а из их пар выделяет самые частые; остальные линии бледнее. Нажмите на название школы или партнёра — выделятся все его линии; выберите организацию или вид в фильтре — на рисунке будут только они. В таблице всегда все пары." /
        "With hundreds of partners or pairs the picture on the Network page shows the most frequent partners, and lets the most frequent of their pairs stand out; the other lines are fainter. Press the name of a school or partner to bring out all its lines; choose a school or kind in the filter to see those alone. The table always has all pairs.";

    RULES = "Правила рекомендаций" / "Rules of recommendations";
    RULES_LEAD = "Правило смотрит на все организации вместе и на каждую отдельно. Пороги ниже — исходные; их можно изменить в настройках. Каждая рекомендация показывает строки, из которых она следует." /
        "A rule looks at all schools together and at each by itself. The thresholds below are the initial ones; they can be changed in Settings. Each recommendation shows the rows that it follows from.";

    FILES = "Как обмениваться файлами" / "How files are exchanged";
    FILES_1 = "Школа нажимает на странице «Обмен» кнопку «Файл для передачи (JSON)» и отправляет файл почтой или мессенджером. Контакты и примечания в него не входят, если их не отметить." /
        "On the Exchange page a school presses “File to share (JSON)” and sends the file by mail or messenger. Contacts and notes are not in it unless ticked.";
    FILES_2 = "Центр бросает все файлы сразу на любую страницу. Видно, что добавится, что изменится и где два человека исправили одно и то же; повторная загрузка ничего не удваивает. Импорт можно отменить." /
        "The centre drops all files at once on any page. It sees what is added, what changes and where two people corrected the same thing; bringing a file in again doubles nothing. An import can be undone.";
    FILES_3 = "«Резервная копия (JSON)» содержит всё, с контактами и настройками: храните её у себя и не пересылайте." /
        "“Backup copy (JSON)” has everything, contacts and settings included: keep it to yourself and don't pass it on.";
    FILES_4 = "«Книга Excel (XLSX)» и CSV — для своих расчётов, «Скачать DOCX» — чтобы править справку в Word, «Календарь (ICS)» — сроки и планы для календаря телефона." /
        "“Excel workbook (XLSX)” and CSV are for calculations of your own, “Download DOCX” for editing the note in Word, “Calendar (ICS)” for deadlines and plans in a phone's calendar.";

    PLACE = "Где лежат данные" / "Where the data live";
    PLACE_1 = "Только в этом браузере на этом устройстве. Программа ничего никуда не отправляет и работает без сети после первого открытия." /
        "Only in this browser on this device. The program sends nothing anywhere and works without a network after the first visit.";
    PLACE_2 = "В другом браузере, в режиме инкогнито и на другом компьютере данных не будет. Очистка данных браузера удалит и их: раз в месяц сохраняйте резервную копию." /
        "They are not in another browser, a private window or another computer. Clearing the browser's data deletes them too: save a backup copy once a month.";
    PLACE_3 = "Перед каждой загрузкой файлов и раз в день программа делает точку восстановления; вернуться к ней можно на странице «Обмен»." /
        "Before every import and once a day the program takes a restore point; the Exchange page goes back to one.";

    LAW = "Персональные данные" / "Personal data";
    LAW_LEAD = "Это памятка, а не юридическая консультация." / "This is a reminder, not legal advice.";
    LAW_1 = "Контакты, которые вносит организация, обрабатывает она сама: она и есть оператор персональных данных." /
        "The organisation that enters contacts is the operator of these personal data under Russian law.";
    LAW_2 = "Данные не зашифрованы: не работайте под общей учётной записью компьютера." /
        "The data are not encrypted: don't work under a shared account of the computer.";
    LAW_3 = "Контактное лицо — это персональные данные, и для них нужно основание (152-ФЗ); согласие с 1 сентября 2025 года оформляется отдельным документом. Лучше записать должность и рабочий телефон." /
        "A contact person is personal data and needs a ground (Federal Law 152-FZ); since 1 September 2025 consent is a separate document. Better a post and an office number.";
    LAW_4 = "Фамилий детей не должно быть нигде: ни в названиях, ни в результатах, ни в примечаниях." /
        "Children's surnames belong nowhere: neither in titles nor in results nor in notes.";
    LAW_5 = "Число обучающихся с ОВЗ и с инвалидностью указывается только по школе или параллели." /
        "Numbers of pupils with special needs and disabled pupils are given only by school or grade.";
    LAW_6 = "Человек просит стереть его данные? «Забыть этого человека» в карточке партнёра стирает контакт в этом браузере отовсюду, и из точек восстановления тоже. «Убрать контакт» в форме только убирает его из карточки." /
        "Does a person ask for the data to be erased? “Forget this person” on the partner's card erases the contact everywhere in this browser, the restore points too. “Remove contact” in the form only takes it off the card.";
    LAW_7 = "Реестры, которые публикуются, контактов не содержат: их нет ни в справке, ни в книге Excel, ни в CSV." /
        "Registers that are published carry no contacts: neither the note nor the Excel workbook nor the CSV has them.";
}
