//! Everything out as a file, deleted, back from the file, compared, and taken back.

use crate::scratch::Scratch;
use crate::{Outcome, Page};
use serde_json::{Map, Value};
use std::fs;

/// What may differ between two files of the same data: when and by what they were written, what this browser did
/// meanwhile, and what follows from that.
const OF_THE_FILE: [&str; 4] = ["exported_at", "writer", "seen", "digest"];

/// The way of the data through a file.
pub(super) async fn there_and_back(page: &Page) -> Outcome {
    page.click("link", "Обмен").await?;
    page.heading("Обмен").await?;
    let first = page.saved_by("Резервная копия (JSON)").await?;
    let before = records(&first)?;

    page.click("button", "Удалить все данные").await?;
    page.see("Удалить все данные?").await?;
    page.click("button", "Удалить все данные").await?;
    page.see("Удалять нечего: данных нет.").await?;

    let folder = Scratch::new()?;
    let file = folder.path().join("копия.json");
    fs::write(&file, &first).map_err(|error| format!("{}: {error}", file.display()))?;
    page.choose_files("Выбрать файлы", &[&file]).await?;
    page.see("Будет добавлено").await?;
    page.click("button", "Применить").await?;
    page.there("button", "Отменить импорт").await?;
    let after = records(&page.saved_by("Резервная копия (JSON)").await?)?;
    same(&before, &after)?;

    // What was taken in once changes nothing when it comes again.
    page.choose_files("Выбрать файлы", &[&file]).await?;
    page.see("Нового ничего нет").await?;
    page.click("button", "Отмена").await?;
    page.gone("Без изменений").await?;

    page.click("button", "Отменить").await?;
    page.click("link", "Обзор").await?;
    page.there("button", "Загрузить пример").await
}

/// A file's data, without what is of the file itself.
fn records(text: &str) -> Result<Map<String, Value>, String> {
    let file: Value = serde_json::from_str(text).map_err(|error| format!("The file is not JSON: {error}"))?;
    let Value::Object(mut members) = file else { return Err("The file is not an object.".to_owned()) };
    for member in OF_THE_FILE {
        members.remove(member).ok_or(format!("The file has no `{member}`."))?;
    }
    // Bringing the file in is told in the log of imports, and nothing else.
    if let Some(Value::Object(settings)) = members.get_mut("settings") {
        settings.retain(|name, _| !name.starts_with("imports"));
    }
    let events = members.get("events").and_then(Value::as_array).map_or(0, Vec::len);
    if events < 9 { Err(format!("The file has {events} events.")) } else { Ok(members) }
}

fn same(before: &Map<String, Value>, after: &Map<String, Value>) -> Outcome {
    for (member, was) in before {
        let is = after.get(member).unwrap_or(&Value::Null);
        if was != is {
            return Err(format!("`{member}` came back otherwise.\nbefore: {was}\nafter: {is}"));
        }
    }
    match after.keys().find(|member| !before.contains_key(*member)) {
        Some(member) => Err(format!("`{member}` came back and was not there before.")),
        None => Ok(()),
    }
}
