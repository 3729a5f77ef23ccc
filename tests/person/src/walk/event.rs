//! An event, from the form to the cell of the matrix.

use crate::{Outcome, Page};
use serde_json::json;

/// The number of events in the cell of youth organisations and excursions; nothing where the cell is not there.
const CELL: &str = "const name = 'Молодёжные, Экскурсия: ';
    const cells = [...document.querySelectorAll('main table button')].map((one) => one.getAttribute('aria-label') || one.innerText);
    const cell = cells.map((one) => one.replace(/\\u00a0/g, ' ')).find((one) => one.startsWith(name));
    return cell ? Number.parseInt(cell.slice(name.length)) : null";

/// Adds an excursion of today with a partner that is there, finds it in the table and counts it in the matrix.
pub(super) async fn add(page: &Page, title: &str, letters: &str, partner: &str) -> Outcome {
    page.click("link", "Мероприятия").await?;
    page.heading("Мероприятия").await?;
    page.click("button", "Добавить мероприятие").await?;
    page.fill("Название", title).await?;
    page.choose("Форма", "Экскурсия").await?;
    page.pick("Партнёры", letters, partner).await?;
    // A form without a date can't be saved, and says so where the date goes.
    page.click("button", "Сохранить").await?;
    page.shows("the date is asked for", "return document.activeElement.getAttribute('aria-invalid')", json!("true"))
        .await?;
    page.fill("Дата", "05.10.2026").await?;
    page.click("button", "Сохранить").await?;
    page.see(title).await?;

    page.click("link", "Анализ").await?;
    page.heading("Анализ").await?;
    page.go("#/analysis/matrix?year=2026/27").await?;
    page.shows("one event in the cell of the matrix", CELL, json!(1)).await
}
