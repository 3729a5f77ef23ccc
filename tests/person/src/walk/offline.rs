//! The page without a network.

use super::PAGES;
use crate::{Outcome, Page};
use serde_json::json;

/// Once the worker holds the page.
const KEPT: &str = "if (!navigator.serviceWorker) return 'this browser keeps no pages';
    return navigator.serviceWorker.ready.then((there) => there.active.scriptURL.endsWith('/offline.js'))";

/// Visits once, loses the network, comes again and goes to every page, each of which has code of its own.
pub async fn offline(page: &Page) -> Outcome {
    page.heading("Обзор").await?;
    page.shows("the page is kept for visits without a network", KEPT, json!(true)).await?;
    page.cut_network();
    // Gone to anew, because what a driver calls reloading goes past the kept page in Firefox.
    page.reload_at_start().await?;
    for (hash, name, _) in PAGES {
        page.go(hash).await?;
        page.heading(name).await?;
    }
    page.go("#/").await?;
    page.click("button", "Загрузить пример").await?;
    page.click("button", "Применить").await?;
    page.there("button", "Отменить импорт").await?;
    page.go("#/analysis/matrix").await?;
    page.heading("Анализ").await
}
