//! The reach of the example, its numbers and the events behind them.

use super::example;
use crate::{Outcome, Page};
use serde_json::json;

/// What the example says of every pupil of the year.
const ALL: &str = "не менее 404 из 1140 обучающихся (35,4 %), по неполным данным не более 507 (44,5 %)";

/// What it says of pupils of the grades 6 to 11 and employers.
const EMPLOYERS: &str = "не менее 178 из 737 обучающихся (24,1 %), по неполным данным не более 190 (25,8 %)";

/// A number of the table, and the one event behind it.
const NUMBER: &str = "5-е классы, Не менее: 12";
const EVENT: &str = "Классный час «Книги о профессиях»";

/// Whether the picture stands and is as wide as its room.
const PICTURE: &str = "const svg = document.querySelector('main svg.range-picture');
    return !!svg && Math.abs(svg.getBoundingClientRect().width - svg.parentElement.getBoundingClientRect().width) < 2";

/// Looks at the reach of a year that is over, opens what stands behind a number, and asks about employers alone.
pub async fn reach(page: &Page) -> Outcome {
    example::load(page).await?;
    page.go("#/analysis/reach?year=2025/26").await?;
    page.heading("Анализ").await?;
    page.see("Охват по параллелям").await?;
    page.see(ALL).await?;
    page.shows("the picture", PICTURE, json!(true)).await?;
    page.click("button", "Те же числа таблицей").await?;
    page.click("button", NUMBER).await?;
    page.see(EVENT).await?;
    page.click("button", "Закрыть").await?;

    page.click("radio", "работодатели").await?;
    page.see(EMPLOYERS).await?;
    page.shows("the address says so", "return location.hash", json!("#/analysis/reach?year=2025/26&with=employer"))
        .await?;
    page.see("Охват по организациям: работодатели").await?;

    page.go("#/analysis/reach?year=2026/27&period=2026").await?;
    page.see("Охват не считается за два учебных года сразу").await
}
