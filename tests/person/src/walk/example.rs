//! The example, from loading it to deleting all.

use super::advice::advice;
use super::leaving::leaving;
use super::urgent::urgent;
use crate::{Outcome, Page};
use serde_json::json;
use std::fs;
use std::path::Path;

/// The headlines of the two recommendations that the example gives reason for.
const HEADLINES: [&str; 2] = [
    "Наладить взаимодействие с большим количеством социальных партнёров",
    "Организовать новые и укрепить имеющиеся связи с профессиональными образовательными организациями и работодателями",
];

/// The exports that everybody relies on.
const EXPORTS: [&str; 3] = ["Резервная копия (JSON)", "Файл для передачи (JSON)", "Описание формата"];

/// The way of the data: in, looked at from every side, out, away and back.
pub async fn example(page: &Page) -> Outcome {
    load(page).await?;

    page.click("link", "Обзор").await?;
    page.heading("Обзор").await?;
    page.see("Действующие партнёры").await?;
    page.see("Представленность видов").await?;
    let numbers = "return /Действующие партнёры\\s+\\d+/.test(document.body.innerText.replace(/\\u00a0/g, ' '))";
    page.shows("the number of active partners", numbers, json!(true)).await?;

    urgent(page).await?;

    page.click("link", "Анализ").await?;
    page.heading("Анализ").await?;
    page.there("link", "Виды и формы").await?;
    let cells =
        "return [...document.querySelectorAll('main table td')].some((one) => /^\\d+$/.test(one.innerText.trim()))";
    page.shows("a number in a cell of the matrix", cells, json!(true)).await?;

    page.click("link", "Рекомендации").await?;
    page.heading("Рекомендации").await?;
    for headline in HEADLINES {
        page.see(headline).await?;
    }
    advice(page, HEADLINES[0]).await?;

    page.click("link", "Справка").await?;
    page.heading("Справка").await?;
    for headline in HEADLINES {
        page.see(headline).await?;
    }

    page.click("link", "Обмен").await?;
    page.heading("Обмен").await?;
    for name in EXPORTS {
        page.there("button", name).await?;
    }
    leaving(page).await?;
    page.reload_at_start().await?;
    page.click("link", "Обмен").await?;
    page.heading("Обмен").await?;
    delete_and_return(page).await
}

/// Writes the pictures of the pages that people ask for, with what is in them.
pub async fn pictures(page: &Page) -> Outcome {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../screenshots");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    // The walk before leaves an empty page.
    page.go("#/").await?;
    load(page).await?;
    // What was said of the import would lie over the pictures.
    page.reload().await?;
    page.heading("Обмен").await?;
    for (lang, switch) in [("ru", "English"), ("en", "Русский")] {
        for (hash, name) in [
            ("#/", "overview"),
            ("#/partners", "partners"),
            ("#/analysis/matrix", "matrix"),
            ("#/analysis/reach", "reach"),
            ("#/analysis/network", "network"),
            ("#/recommendations", "recommendations"),
            ("#/report", "report"),
        ] {
            page.go(hash).await?;
            page.settle().await?;
            page.picture(&folder.join(format!("{name}-{lang}.png"))).await?;
        }
        page.click("button", switch).await?;
    }
    page.window(360, 800).await?;
    page.go("#/").await?;
    page.settle().await?;
    page.picture(&folder.join("overview-ru-360.png")).await
}

/// Loads the example into an empty page.
pub(super) async fn load(page: &Page) -> Outcome {
    page.heading("Обзор").await?;
    page.click("button", "Загрузить пример").await?;
    page.heading("Обмен").await?;
    page.see("Будет добавлено").await?;
    page.click("button", "Применить").await?;
    page.see("Загружено: добавлено").await?;
    page.there("button", "Отменить импорт").await
}

/// Everything goes only after a question, and comes back.
async fn delete_and_return(page: &Page) -> Outcome {
    page.click("button", "Удалить все данные").await?;
    page.see("Удалить все данные?").await?;
    page.click("button", "Отмена").await?;
    page.gone("Удалить все данные?").await?;
    page.click("button", "Удалить все данные").await?;
    page.see("Удалить все данные?").await?;
    page.click("button", "Удалить все данные").await?;
    page.see("Все данные удалены").await?;
    page.see("Удалять нечего: данных нет.").await?;
    page.click("link", "Обзор").await?;
    page.there("button", "Загрузить пример").await?;
    page.click("button", "Отменить").await?;
    page.see("Действующие партнёры").await?;
    go_back(page).await
}

/// What was deleted comes back on another day too, when nothing can be undone any more; and so does what that replaced.
async fn go_back(page: &Page) -> Outcome {
    page.click("link", "Обмен").await?;
    page.click("button", "Удалить все данные").await?;
    page.see("Удалить все данные?").await?;
    page.click("button", "Удалить все данные").await?;
    page.see("Удалять нечего: данных нет.").await?;
    page.reload().await?;
    page.heading("Обмен").await?;
    page.see("перед удалением всех данных").await?;
    page.click("button", "Восстановить").await?;
    page.see("Вернуться к данным на").await?;
    page.click("button", "Отмена").await?;
    page.gone("Вернуться к данным на").await?;
    page.click("button", "Восстановить").await?;
    page.see("Вернуться к данным на").await?;
    page.click("button", "Восстановить").await?;
    page.see("Данные восстановлены").await?;
    page.click("link", "Обзор").await?;
    page.see("Действующие партнёры").await?;
    page.click("button", "Отменить").await?;
    page.there("button", "Загрузить пример").await
}
