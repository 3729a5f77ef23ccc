//! Every page, empty and full, in both languages and both themes, for people with other eyes, ears and hands.

use super::{PAGES, example};
use crate::{Outcome, Page};
use serde_json::json;
use std::collections::BTreeMap;

/// Asks axe-core on every page.
pub async fn everywhere(page: &Page) -> Outcome {
    is_awake(page).await?;
    all(page, "empty").await?;
    page.load_in("ru").await?;
    example::load(page).await?;
    all(page, "example").await
}

/// Every page in Russian and English, light and dark; ends as it began, in Russian.
async fn all(page: &Page, filled: &str) -> Outcome {
    let mut wrong: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (lang, switch) in [("ru", "English"), ("en", "Русский")] {
        for (theme, choice) in [("light", ["Светлое", "Light"]), ("dark", ["Тёмное", "Dark"])] {
            page.go("#/settings").await?;
            page.click("radio", if lang == "ru" { choice[0] } else { choice[1] }).await?;
            page.shows(theme, "return document.documentElement.dataset.theme", json!(theme)).await?;
            for (hash, ru, en) in PAGES {
                page.go(hash).await?;
                page.heading(if lang == "ru" { ru } else { en }).await?;
                for barrier in page.barriers().await? {
                    wrong.entry(barrier).or_default().push(format!("{hash} {lang} {theme}"));
                }
            }
        }
        page.click("button", switch).await?;
    }
    let wrong: Vec<String> =
        wrong.iter().map(|(what, places)| format!("{what}\n    at {}", places.join(", "))).collect();
    if wrong.is_empty() { Ok(()) } else { Err(format!("axe, {filled}:\n  {}", wrong.join("\n  "))) }
}

/// Finds a barrier that is put up for it: or else its silence says nothing.
async fn is_awake(page: &Page) -> Outcome {
    page.ask("document.querySelector('main').append(Object.assign(document.createElement('button'), { id: 'nameless' })); return null").await?;
    let found = page.barriers().await?;
    page.ask("document.getElementById('nameless').remove(); return null").await?;
    if found.iter().any(|barrier| barrier.starts_with("button-name")) {
        Ok(())
    } else {
        Err(format!("axe sleeps: {found:?}"))
    }
}
