//! Spreadsheets: out, corrected, and back; a plan of last year as it lies on the disk.

use crate::scratch::Scratch;
use crate::{Outcome, Page};
use serde_json::json;
use std::fs;
use std::path::Path;

/// Whether some table is taken for a plan.
const IS_PLAN: &str = "return [...document.querySelectorAll('select')].some((one) => one.selectedOptions[0]?.text === 'План мероприятий')";

/// Whether the plan can't be applied yet.
const APPLY_WAITS: &str = "return [...document.querySelectorAll('button')].some((one) => one.innerText.trim() === 'Применить' && one.disabled)";

/// Whether an event is among the records that the plan would add.
const ADDS_EVENTS: &str = "return [...document.querySelectorAll('main label.check')].map((one) => one.innerText)
    .some((text) => text.includes('мероприятие') && text.includes('добавится'))";

/// Takes the register out, corrects one place and takes it back; then brings in workbooks and tables of other people's.
pub async fn tables(page: &Page) -> Outcome {
    page.click("button", "Загрузить пример").await?;
    page.click("button", "Применить").await?;
    page.there("button", "Отменить импорт").await?;
    let folder = Scratch::new()?;

    let table = page.saved_by("Партнёры (CSV)").await?;
    back(page, folder.path(), "партнёры.csv", &table).await?;
    page.see("Нового ничего нет").await?;
    page.click("button", "Отмена").await?;
    let corrected = table.replacen("Кириши", "город Кириши", 1);
    back(page, folder.path(), "партнёры исправленные.csv", &corrected).await?;
    page.see("Найдено: 1. Неотмеченное не загрузится.").await?;
    page.see("город Кириши").await?;
    page.click("button", "Применить").await?;
    page.there("button", "Отменить импорт").await?;

    let table = page.saved_by("Мероприятия (CSV)").await?;
    back(page, folder.path(), "мероприятия.csv", &table).await?;
    page.see("Нового ничего нет").await?;
    page.click("button", "Отмена").await?;

    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/sheets");
    let fixtures = fixtures.canonicalize().map_err(|error| format!("{}: {error}", fixtures.display()))?;
    for name in ["plan_merged.xlsx", "plan_simple.csv"] {
        page.choose_files("Выбрать файлы", &[&fixtures.join(name)]).await?;
        page.see(&format!("Что изменится: {name}")).await?;
        page.shows("it is taken for a plan", IS_PLAN, json!(true)).await?;
        page.shows("events are added", ADDS_EVENTS, json!(true)).await?;
        accessible(page).await?;
        page.click("button", "Отмена").await?;
        page.gone("Что изменится").await?;
    }

    // Last year's document as it lies on the disk; a workbook out.
    let documents = fixtures.join("../documents");
    page.choose_files("Выбрать файлы", &[&documents.join("office.docx")]).await?;
    page.see("Найдено партнёров: 4, мероприятий: 8").await?;
    accessible(page).await?;
    page.click("button", "Отмена").await?;
    page.gone("Что изменится").await?;
    let book = page.saved_by("Книга Excel (XLSX)").await?;
    if !book.starts_with("PK") || !book.contains("xl/workbook.xml") {
        return Err("«Книга Excel (XLSX)» offered no workbook".to_owned());
    }

    // What cannot be read is told by row; the rest comes in when that is asked for.
    page.choose_files("Выбрать файлы", &[&fixtures.join("events_broken.csv")]).await?;
    page.see("Что изменится: events_broken.csv").await?;
    page.see("Не прочитано: 8").await?;
    accessible(page).await?;
    page.shows("«Применить» waits", APPLY_WAITS, json!(true)).await?;
    page.click("checkbox", "Загрузить читаемые записи").await?;
    page.click("button", "Применить").await?;
    page.see("Загружено: добавлено 3, изменено 0, удалено 0").await
}

async fn back(page: &Page, folder: &Path, name: &str, text: &str) -> Outcome {
    let path = folder.join(name);
    fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    page.choose_files("Выбрать файлы", &[&path]).await?;
    page.see(&format!("Что изменится: {name}")).await
}

async fn accessible(page: &Page) -> Outcome {
    let barriers = page.barriers().await?;
    if barriers.is_empty() { Ok(()) } else { Err(format!("barriers: {barriers:#?}")) }
}
