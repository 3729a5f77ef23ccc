//! The main job: last year's document in, the report out.

use crate::{Outcome, Page};
use serde_json::json;

/// A document of the kind that schools write, and what must be found in it.
const DOCUMENT: &str = include_str!("../../../fixtures/documents/nominative.txt");
const FOUND: [&str; 3] =
    ["Белозерский индустриально-педагогический колледж имени А.А. Желобовского", "МЧС России", "Совет ветеранов"];

/// Pastes the document, applies its plan, finds the partners and reads the report.
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

    page.click("link", "Справка").await?;
    page.heading("Справка").await?;
    page.there("button", "Печать").await?;
    for name in FOUND {
        page.see(name).await?;
    }
    prints(page).await?;

    page.click("link", "Обмен").await?;
    page.click("button", "Отменить импорт").await?;
    page.see("Импорт отменён").await?;
    page.click("link", "Обзор").await?;
    page.there("button", "Загрузить пример").await
}

/// The button asks the browser to print, which is as far as a test can go.
async fn prints(page: &Page) -> Outcome {
    page.ask("window.print = () => { document.documentElement.dataset.printed = 'yes'; }; return null").await?;
    page.click("button", "Печать").await?;
    page.shows("the browser is asked to print", "return document.documentElement.dataset.printed", json!("yes")).await
}
