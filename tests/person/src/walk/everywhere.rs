//! Every page, empty and full, in both languages and both themes, for people with other eyes, ears and hands.

use super::{PAGES, VIEWS, example};
use crate::{Outcome, Page};
use serde_json::json;
use std::collections::BTreeMap;

/// What was found, each with the places where it was.
type Barriers = BTreeMap<String, Vec<String>>;

/// Asks axe-core on every page.
pub async fn everywhere(page: &Page) -> Outcome {
    is_awake(page).await?;
    let mut wrong = Barriers::new();
    all(page, "empty", &mut wrong).await?;
    page.load_in("ru").await?;
    example::load(page).await?;
    all(page, "full", &mut wrong).await?;
    let wrong: Vec<String> =
        wrong.iter().map(|(what, places)| format!("{what}\n    at {}", places.join(", "))).collect();
    if wrong.is_empty() { Ok(()) } else { Err(format!("axe:\n  {}", wrong.join("\n  "))) }
}

/// Every page in Russian and English, light and dark; ends as it began, in Russian.
async fn all(page: &Page, filled: &str, wrong: &mut Barriers) -> Outcome {
    for (lang, switch) in [("ru", "English"), ("en", "Русский")] {
        for (theme, choice) in [("light", ["Светлое", "Light"]), ("dark", ["Тёмное", "Dark"])] {
            page.go("#/settings").await?;
            page.click("radio", if lang == "ru" { choice[0] } else { choice[1] }).await?;
            page.shows(theme, "return document.documentElement.dataset.theme", json!(theme)).await?;
            for (hash, ru, en) in PAGES.into_iter().chain(VIEWS) {
                page.go(hash).await?;
                page.heading(if lang == "ru" { ru } else { en }).await?;
                for barrier in page.barriers().await? {
                    wrong.entry(barrier).or_default().push(format!("{hash} {lang} {theme} {filled}"));
                }
            }
        }
        page.click("button", switch).await?;
    }
    Ok(())
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
