//! Every page, empty and full, in both languages and both themes, for people with other eyes, ears and hands.

use super::{PAGES, example};
use crate::{Outcome, Page};
use serde_json::json;

/// Asks axe-core on every page.
pub async fn everywhere(page: &Page) -> Outcome {
    all(page, "empty").await?;
    page.load_in("ru").await?;
    example::load(page).await?;
    all(page, "example").await
}

/// Every page in Russian and English, light and dark; ends as it began, in Russian.
async fn all(page: &Page, filled: &str) -> Outcome {
    let mut wrong = Vec::new();
    for (lang, switch) in [("ru", "English"), ("en", "Русский")] {
        for (theme, choice) in [("light", ["Светлое", "Light"]), ("dark", ["Тёмное", "Dark"])] {
            page.go("#/settings").await?;
            page.click("radio", if lang == "ru" { choice[0] } else { choice[1] }).await?;
            page.shows(theme, "return document.documentElement.dataset.theme", json!(theme)).await?;
            for (hash, ru, en) in PAGES {
                page.go(hash).await?;
                page.heading(if lang == "ru" { ru } else { en }).await?;
                if let Err(found) = page.accessible(&format!("{hash} {lang} {theme} {filled}")).await {
                    wrong.push(found);
                }
            }
        }
        page.click("button", switch).await?;
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}
