//! A contact person asks to be forgotten.

use crate::{Outcome, Page};

const PARTNER: &str = "Завод «Память»";
const PERSON: &str = "Сидорова Мария Петровна";

/// Keeps a contact in the data and in restore points, forgets it, and looks for it everywhere.
pub async fn forget(page: &Page) -> Outcome {
    page.click("link", "Партнёры").await?;
    page.heading("Партнёры").await?;
    page.click("button", "Добавить партнёра").await?;
    page.fill("Название", PARTNER).await?;
    page.choose("Вид", "Предприятие, учреждение (работодатель)").await?;
    page.click("button", "Подробнее: сайт, контакты, соглашения").await?;
    page.click("button", "Добавить контакт").await?;
    page.fill("Имя", PERSON).await?;
    page.click("button", "Сохранить").await?;
    page.there("link", PARTNER).await?;
    // Before everything is deleted, a point is taken, and another before that is gone back to.
    page.click("link", "Обмен").await?;
    page.click("button", "Удалить все данные").await?;
    page.see("Удалить все данные?").await?;
    page.click("button", "Удалить все данные").await?;
    page.see("Удалять нечего: данных нет.").await?;
    page.click("button", "Восстановить").await?;
    page.see("Вернуться к данным на").await?;
    page.click("button", "Восстановить").await?;
    page.see("Данные восстановлены").await?;
    if !points(page).await?.iter().any(|text| text.contains(PERSON)) {
        return Err(format!("No restore point has {PERSON}, so nothing can be forgotten there."));
    }

    page.click("link", "Партнёры").await?;
    page.click("link", PARTNER).await?;
    page.see(PERSON).await?;
    page.click("button", &format!("Забыть этого человека: {PERSON}")).await?;
    page.see("Отменить это нельзя").await?;
    page.click("button", "Забыть навсегда").await?;
    page.see("Контакт стёрт в этом браузере отовсюду.").await?;
    page.see("Контактов нет.").await?;
    page.reload().await?;
    page.see("Контактов нет.").await?;

    page.click("link", "Обмен").await?;
    page.heading("Обмен").await?;
    match points(page).await?.iter().any(|text| text.contains(PERSON)) {
        true => Err(format!("A restore point still has {PERSON}.")),
        false => page.nothing_went_wrong().await,
    }
}

/// What the restore points hold, each as the file that it is saved as.
async fn points(page: &Page) -> Result<Vec<String>, String> {
    page.see("перед удалением всех данных").await?;
    let mut out = Vec::new();
    for name in page.names("button").await?.iter().filter(|name| name.starts_with("Скачать:")) {
        out.push(page.saved_by(name).await?);
    }
    if out.iter().all(|text| text.contains(PARTNER)) && !out.is_empty() {
        Ok(out)
    } else {
        Err(format!("The restore points do not hold {PARTNER}: {out:?}"))
    }
}
