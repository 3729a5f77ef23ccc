//! A recommendation on its way: into the report, to whoever answers for it, back again, and into the plan.

use crate::{Outcome, Page};
use serde_json::json;

/// Puts the first recommendation into the report, gives it to somebody, takes both back, and begins the event that another one asks for.
pub(super) async fn advice(page: &Page, headline: &str) -> Outcome {
    let edit = format!("Изменить: {headline}");
    page.click("button", "Включить в справку").await?;
    page.see(&format!("Включено в справку: {headline}")).await?;
    page.click("button", &edit).await?;
    page.choose("Состояние", "Исполняется").await?;
    page.fill("Ответственный", "заместитель директора").await?;
    page.click("button", "Сохранить").await?;
    page.see("Исполняется").await?;
    page.see("заместитель директора").await?;
    page.click("button", "Отменить").await?;
    page.gone("заместитель директора").await?;
    page.there("button", &edit).await?;
    page.click("button", "Отменить").await?;
    page.gone("Направлена").await?;

    page.click("link", "Запланировать").await?;
    page.heading("Мероприятия").await?;
    page.there("heading", "Добавить мероприятие").await?;
    let planned = "return document.querySelector('dialog[open] [type=radio]:checked').value";
    page.shows("the event is planned", planned, json!("planned")).await?;
    page.click("button", "Отмена").await
}
