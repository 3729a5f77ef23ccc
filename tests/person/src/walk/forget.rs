//! A contact person asks to be forgotten.

use crate::{Outcome, Page};
use serde_json::{Value, json};

/// Partners, and whom one calls there.
const WHO: [(&str, &str); 2] =
    [("Завод «Память»", "Сидорова Мария Петровна"), ("Фабрика «Забвение»", "Кузнецов Пётр Ильич")];

/// Everything that stands in local storage and in the browser's database as it stands there; entries of the journal are
/// written plainly.
const STANDS: &str = "return (async () => {
    const all = Object.entries(localStorage).flat();
    const done = (request) => new Promise((answer, fail) => {
        request.onsuccess = () => answer(request.result);
        request.onerror = fail;
    });
    const base = await done(indexedDB.open('krug.mirror'));
    for (const name of base.objectStoreNames) {
        const store = base.transaction(name).objectStore(name);
        all.push(...(await done(store.getAllKeys())), ...(await done(base.transaction(name).objectStore(name).getAll())));
    }
    base.close();
    return all.join(' ');
})()";

/// Keeps contacts in the data and in a restore point, forgets them, and looks for them everywhere.
pub async fn forget(page: &Page) -> Outcome {
    page.click("link", "Партнёры").await?;
    page.heading("Партнёры").await?;
    for (partner, person) in WHO {
        page.click("button", "Добавить партнёра").await?;
        page.fill("Название", partner).await?;
        page.choose("Вид", "Предприятие, учреждение (работодатель)").await?;
        page.click("button", "Подробнее: сайт, контакты, соглашения").await?;
        page.click("button", "Добавить контакт").await?;
        page.fill("Имя", person).await?;
        page.click("button", "Сохранить").await?;
        page.there("link", partner).await?;
    }
    journal(page, true).await?;
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
    if !points(page).await?.iter().all(|text| WHO.iter().all(|(_, person)| text.contains(person))) {
        return Err("A restore point lacks a contact, so nothing can be forgotten there.".to_owned());
    }

    // The second while the first is still being forgotten.
    for (partner, person) in WHO {
        page.click("link", "Партнёры").await?;
        page.click("link", partner).await?;
        page.click("button", &format!("Забыть этого человека: {person}")).await?;
        page.see("Отменить это нельзя").await?;
        page.click("button", "Забыть навсегда").await?;
        page.see("Контактов нет.").await?;
    }
    page.see("Контакт стёрт в этом браузере отовсюду.").await?;
    let done = "return localStorage.getItem('krug.forget')";
    page.shows("that nothing is left to be forgotten", done, Value::Null).await?;
    journal(page, false).await?;
    page.reload().await?;
    page.see("Контактов нет.").await?;

    page.click("link", "Обмен").await?;
    page.heading("Обмен").await?;
    match points(page).await?.iter().any(|text| WHO.iter().any(|(_, person)| text.contains(person))) {
        true => Err("A restore point still has a contact.".to_owned()),
        false => page.nothing_went_wrong().await,
    }
}

/// Looks whether the journal and its mirror have the contact that was written last.
async fn journal(page: &Page, has: bool) -> Outcome {
    let [.., (_, person)] = WHO;
    let script = format!("return (() => {{ {STANDS} }})().then((all) => all.includes('{person}'))");
    page.shows("whether the journal or its mirror has the contact", &script, json!(has)).await
}

/// What the restore points hold, each as the file that it is saved as.
async fn points(page: &Page) -> Result<Vec<String>, String> {
    page.see("перед удалением всех данных").await?;
    let mut out = Vec::new();
    for name in page.names("button").await?.iter().filter(|name| name.starts_with("Скачать:")) {
        out.push(page.saved_by(name).await?);
    }
    let whole = |text: &String| WHO.iter().all(|(partner, _)| text.contains(partner));
    if out.iter().all(whole) && !out.is_empty() { Ok(out) } else { Err(format!("The points lack partners: {out:?}")) }
}
