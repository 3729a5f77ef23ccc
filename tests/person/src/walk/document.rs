//! The main job: last year's document in, this year's event added, the report out, the file there and back.

use super::{event, exchange};
use crate::{Outcome, Page};
use serde_json::json;

/// A document of the kind that schools write, and what must be found in it.
const DOCUMENT: &str = include_str!("../../../fixtures/documents/nominative.txt");
const FOUND: [&str; 3] =
    ["Белозерский индустриально-педагогический колледж имени А.А. Желобовского", "МЧС России", "Совет ветеранов"];

/// The headlines of the two recommendations that such a circle of partners gives reason for.
const HEADLINES: [&str; 2] = [
    "Наладить взаимодействие с большим количеством социальных партнёров",
    "Организовать новые и укрепить имеющиеся связи с профессиональными образовательными организациями и работодателями",
];

/// Pastes the document, applies its plan, adds an event, looks at the matrix, the recommendations and the report, takes
/// everything out as a file, deletes it, gets it back from the file and takes that back.
pub async fn document(page: &Page) -> Outcome {
    page.click("link", "Вставить прошлогодний документ").await?;
    page.heading("Обмен").await?;
    page.paste_away("Вставить текст документа", DOCUMENT).await?;
    page.see("Найдено партнёров: 6, мероприятий: 8").await?;
    page.see("Будет добавлено").await?;
    page.click("button", "Применить").await?;
    page.see("Загружено: добавлено").await?;
    page.there("button", "Отменить импорт").await?;

    page.click("link", "Партнёры").await?;
    page.heading("Партнёры").await?;
    for name in FOUND {
        page.see(name).await?;
    }

    event::add(page, "Квест в пожарной части", "Молодёжный", "Молодёжный центр «Импульс»").await?;

    page.click("link", "Рекомендации").await?;
    page.heading("Рекомендации").await?;
    for headline in HEADLINES {
        page.see(headline).await?;
    }

    page.click("link", "Справка").await?;
    page.heading("Справка").await?;
    page.there("button", "Печать").await?;
    for name in FOUND {
        page.see(name).await?;
    }
    prints(page).await?;
    // A packed file names its parts in plain letters.
    let written = page.saved_by("Скачать DOCX").await?;
    if !written.starts_with("PK") || !written.contains("word/document.xml") {
        return Err("«Скачать DOCX» offered no document".to_owned());
    }

    exchange::there_and_back(page).await
}

/// The button asks the browser to print, which is as far as a test can go.
async fn prints(page: &Page) -> Outcome {
    page.ask("window.print = () => { document.documentElement.dataset.printed = 'yes'; }; return null").await?;
    page.click("button", "Печать").await?;
    page.shows("the browser is asked to print", "return document.documentElement.dataset.printed", json!("yes")).await
}
