//! Much work in a short time, after which the browser is killed. Chromium writes local storage down an hour late by then.

use crate::{Outcome, Page};
use serde_json::json;
use std::time::Duration;

/// How old an edit must be to be safe.
const SAFE: Duration = Duration::from_secs(6);
/// How often something is taken back and done again: two edits each.
const TIMES: usize = 75;
const FIRST: &str = "Завод первый";
const LAST: &str = "Завод последний";

/// Loads the example, adds a partner, takes that back and does it again many times, adds another, and waits till it is safe.
pub async fn edits(page: &Page) -> Outcome {
    page.click("button", "Загрузить пример").await?;
    page.click("button", "Применить").await?;
    page.there("button", "Отменить импорт").await?;
    page.click("link", "Партнёры").await?;
    page.heading("Партнёры").await?;
    adds(page, FIRST).await?;
    // With the keyboard, on the page itself; each waits for what it does.
    for _ in 0..TIMES {
        page.press_on_page("KeyZ", false).await?;
        page.gone(FIRST).await?;
        page.press_on_page("KeyZ", true).await?;
        page.see(FIRST).await?;
    }
    adds(page, LAST).await?;
    tokio::time::sleep(SAFE).await;
    Ok(())
}

/// Finds both partners and the example, and goes on with the work.
pub async fn edits_are_there(page: &Page) -> Outcome {
    page.click("link", "Партнёры").await?;
    page.heading("Партнёры").await?;
    page.see(FIRST).await?;
    page.see(LAST).await?;
    page.shows("no alert", "return document.querySelectorAll('[role=alert]').length", json!(0)).await?;
    adds(page, "Завод после всего").await?;
    page.reload().await?;
    page.see("Завод после всего").await?;
    page.see(LAST).await
}

async fn adds(page: &Page, name: &str) -> Outcome {
    page.click("button", "Добавить партнёра").await?;
    page.fill("Название", name).await?;
    page.choose("Вид", "Предприятие, учреждение (работодатель)").await?;
    page.click("button", "Сохранить").await?;
    page.there("link", name).await
}
