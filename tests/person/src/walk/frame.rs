//! The frame round every page: navigation, language, theme, an address that leads nowhere.

use super::PAGES;
use crate::{Outcome, Page};
use serde_json::json;

/// Opens the page and goes everywhere in both languages.
pub async fn frame(page: &Page) -> Outcome {
    page.heading("Обзор").await?;
    page.shows("the page says that it is Russian", "return document.documentElement.lang", json!("ru")).await?;
    for (_, name, _) in PAGES.iter().cycle().skip(1).take(PAGES.len()) {
        page.click("link", name).await?;
        page.heading(name).await?;
        page.heading_has_focus().await?;
        page.shows("the window's title", "return document.title", json!(format!("{name} — Круг"))).await?;
    }
    page.ask("history.back(); return null").await?;
    page.heading("Настройки").await?;

    page.click("button", "English").await?;
    page.heading("Settings").await?;
    page.shows("the page says that it is English", "return document.documentElement.lang", json!("en")).await?;
    for (_, _, name) in PAGES {
        page.click("link", name).await?;
        page.heading(name).await?;
    }
    page.reload_at_start().await?;
    page.shows("the language is remembered", "return document.documentElement.lang", json!("en")).await?;
    page.load_in("ru").await?;
    page.shows("the address sets the language", "return document.documentElement.lang", json!("ru")).await?;

    themes(page).await?;

    page.go("#/nowhere").await?;
    page.heading("Такой страницы нет").await?;
    page.see("Адрес «nowhere» никуда не ведёт").await?;
    page.click("link", "Перейти к обзору").await?;
    page.heading("Обзор").await
}

/// Light and dark, remembered.
async fn themes(page: &Page) -> Outcome {
    let ground = "return getComputedStyle(document.documentElement).backgroundColor";
    page.go("#/settings").await?;
    page.click("radio", "Светлое").await?;
    page.shows("the light theme", "return document.documentElement.dataset.theme", json!("light")).await?;
    let light = page.ask(ground).await?;
    page.click("radio", "Тёмное").await?;
    page.shows("the dark theme", "return document.documentElement.dataset.theme", json!("dark")).await?;
    let dark = page.ask(ground).await?;
    if light == dark {
        return Err(format!("The ground is {light} both in light and in dark."));
    }
    page.reload().await?;
    page.shows("the theme is remembered", ground, dark).await?;
    page.click("button", "Цвета: тёмные").await?;
    page.there("button", "Цвета: как в системе").await
}
