//! Settings: a school of one's own and how many pupils it has.

use crate::{Outcome, Page};

/// A name that no example has.
const SCHOOL: &str = "Школа № 7 имени П. И. Рябинина";
const CLASSES: &str = "Классы и число обучающихся";

/// Adds a school and its pupils, takes that back, and finds it again after a reload.
pub async fn settings(page: &Page) -> Outcome {
    page.click("link", "Настройки").await?;
    page.heading("Настройки").await?;

    page.click("button", "Добавить организацию").await?;
    page.there("heading", "Добавить организацию").await?;
    page.click("button", "Сохранить").await?;
    page.see("Напишите название организации.").await?;
    page.fill("Название", SCHOOL).await?;
    page.click("button", "Сохранить").await?;
    page.there("button", &format!("Изменить организацию: {SCHOOL}")).await?;
    page.see(&format!("Добавлена организация «{SCHOOL}»")).await?;

    page.paste(CLASSES, "8А 25\n8Б двадцать").await?;
    page.see("Строка 2: нет числа обучающихся.").await?;
    page.paste(CLASSES, "8А 25\n8Б 24").await?;
    page.see("Прочитано строк: 2. Всего 49 обучающихся.").await?;
    page.click("button", "Сохранить").await?;
    page.see(&format!("Сохранён контингент: {SCHOOL}")).await?;

    page.click("button", "Отменить").await?;
    page.shows_value(CLASSES, "").await?;
    page.click("button", "Вернуть").await?;
    page.shows_value(CLASSES, "8А 25\n8Б 24").await?;

    survives(page).await
}

/// What was entered is there after a reload.
async fn survives(page: &Page) -> Outcome {
    page.see("Сохранено в этом браузере").await?;
    page.reload().await?;
    page.heading("Настройки").await?;
    page.there("button", &format!("Изменить организацию: {SCHOOL}")).await?;
    page.shows_value(CLASSES, "8А 25\n8Б 24").await
}
