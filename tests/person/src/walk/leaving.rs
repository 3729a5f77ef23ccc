//! What goes on when a page was left: pictures and files on their way out, while the person is on the next page already.

use crate::{Outcome, Page};
use serde_json::json;

/// A page, a button on it that takes a while, and where the person is when it is done.
const LEFT: [(&str, &str, &str, &str); 4] = [
    ("#/analysis/reach", "Скопировать картинку", "#/partners", "Партнёры"),
    ("#/report", "Скачать DOCX", "#/settings", "Настройки"),
    ("#/exchange?year=2026/27", "Книга Excel (XLSX)", "#/analysis/matrix", "Анализ"),
    ("#/events", "Календарь (ICS)", "#/partners", "Партнёры"),
];

/// Presses each button and is on another page in the same moment; the page lives and says what came of it.
pub(super) async fn leaving(page: &Page) -> Outcome {
    // Files are offered, not kept: the browser would ask what to do with each.
    page.ask("HTMLAnchorElement.prototype.click = function () {}; return null").await?;
    for (from, button, to, heading) in LEFT {
        page.go(from).await?;
        page.there("button", button).await?;
        let script = format!(
            "const press = [...document.querySelectorAll('main button')].find((one) => one.innerText.trim() === '{button}');
            press.click(); location.hash = '{to}'; return null"
        );
        page.ask(&script).await?;
        page.heading(heading).await?;
        let said = "return document.querySelector('[role=\"status\"].toast-place').innerText.trim() !== ''";
        page.shows(&format!("what came of «{button}» is said"), said, json!(true)).await?;
        page.nothing_went_wrong().await?;
        page.click("button", "Закрыть").await?;
    }
    Ok(())
}
