//! The question that can't wait: «9-е классы, предприятия, ноябрь, до 15:00».

use crate::{Outcome, Page};
use serde_json::json;

/// Filters the events of the example, reads the count, copies the list, and looks at a month of the calendar.
pub(super) async fn urgent(page: &Page) -> Outcome {
    page.click("link", "Мероприятия").await?;
    page.heading("Мероприятия").await?;
    page.choose("Вид партнёра", "Предприятие, учреждение (работодатель)").await?;
    page.choose("Параллель", "9-е классы").await?;
    page.choose("Месяц", "сентябрь").await?;
    page.see("Показано: 2 из 65").await?;
    let address = "return location.hash";
    page.shows("the address says so", address, json!("#/events?kind=employer&grade=9&month=9")).await?;

    page.ask("navigator.clipboard.writeText = async (text) => { window.copied = text; }; return null").await?;
    page.click("button", "Скопировать список").await?;
    page.see("Список скопирован: 2 мероприятия.").await?;
    let lines = "return window.copied.split('\\n').map((line) => line.replace(/;.*/, ''))";
    page.shows("a line an event", lines, json!(["1. 25.09.2026", "2. 25.09.2025"])).await?;

    page.click("radio", "Календарь").await?;
    page.go("#/events?view=calendar&at=2026-10").await?;
    page.see("Октябрь 2026").await?;
    page.there("link", "Встреча со спасателями").await?;
    page.click("button", "Следующий месяц").await?;
    page.there("link", "День открытых дверей техникума").await?;
    page.click("button", "Добавить мероприятие 20.11.2026").await?;
    page.shows("the day stands in the form", "return document.activeElement.closest('dialog') !== null", json!(true))
        .await?;
    page.click("button", "Отмена").await
}
