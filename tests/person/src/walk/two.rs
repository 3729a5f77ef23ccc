//! Two people who entered the same employer, each their own way, and exchange files until both have the same.

use crate::scratch::Scratch;
use crate::{Outcome, Page};
use serde_json::{Value, json};
use std::fs;

const SHARE: &str = "Файл для передачи (JSON)";
const OWN: &str = "Инженер отдела кадров Анна";
const THEIRS: &str = "Начальник цеха Пётр";

/// Who somebody is, and what they called the employer.
struct Person<'a> {
    page: &'a Page,
    school: &'a str,
    employer: &'a str,
    contact: &'a str,
}

/// Both enter, exchange both ways twice, and end with one partner, each with their own contact.
pub async fn two(page: &Page, other: &Page) -> Outcome {
    let one = Person { page, school: "МБОУ «СОШ № 1»", employer: "КИНЕФ", contact: OWN };
    let two = Person {
        page: other, school: "МБОУ «СОШ № 8»", employer: "ООО ПО «КИНЕФ»", contact: THEIRS
    };
    one.enters().await?;
    two.enters().await?;

    two.takes(&one.sends().await?).await?;
    other.there("button", "Это одно и то же").await?;
    // What is not settled with the plan is asked about right after it.
    two.applies().await?;
    other.see("Похожих пар: 1").await?;
    other.click("button", "Отменить импорт").await?;
    other.see("Импорт отменён").await?;

    two.takes(&one.sends().await?).await?;
    other.see("Возможные дубли").await?;
    other.click("button", "Это одно и то же").await?;
    other.see("станут одной записью").await?;
    two.applies().await?;
    one.takes(&two.sends().await?).await?;
    one.applies().await?;

    // The second time there is nothing that either does not know.
    two.takes(&one.sends().await?).await?;
    other.see("Нового ничего нет").await?;
    two.applies().await?;
    one.takes(&two.sends().await?).await?;
    page.see("Нового ничего нет").await?;
    one.applies().await?;

    one.has_one_partner(two.contact).await?;
    two.has_one_partner(one.contact).await
}

impl Person<'_> {
    async fn enters(&self) -> Outcome {
        let page = self.page;
        page.click("link", "Настройки").await?;
        page.click("button", "Добавить организацию").await?;
        page.fill("Название", self.school).await?;
        page.click("button", "Сохранить").await?;
        page.there("button", &format!("Изменить организацию: {}", self.school)).await?;
        page.click("link", "Партнёры").await?;
        page.heading("Партнёры").await?;
        page.click("button", "Добавить партнёра").await?;
        page.fill("Название", self.employer).await?;
        page.choose("Вид", "Предприятие, учреждение (работодатель)").await?;
        page.click("button", "Подробнее: сайт, контакты, соглашения").await?;
        page.click("button", "Добавить контакт").await?;
        page.fill("Имя", self.contact).await?;
        page.click("button", "Сохранить").await?;
        page.there("link", self.employer).await
    }

    /// The file to share, which has nobody's contact.
    async fn sends(&self) -> Result<String, String> {
        self.page.click("link", "Обмен").await?;
        self.page.heading("Обмен").await?;
        let file = self.page.saved_by(SHARE).await?;
        match [OWN, THEIRS].into_iter().find(|contact| file.contains(contact)) {
            Some(contact) => Err(format!("«{contact}» left the browser unasked.")),
            None => Ok(file),
        }
    }

    async fn takes(&self, file: &str) -> Outcome {
        let folder = Scratch::new()?;
        let path = folder.path().join("файл коллеги.json");
        fs::write(&path, file).map_err(|error| format!("{}: {error}", path.display()))?;
        self.page.click("link", "Обмен").await?;
        self.page.heading("Обмен").await?;
        self.page.choose_files("Выбрать файлы", &[&path]).await?;
        self.page.see("Что изменится: файл коллеги.json").await
    }

    async fn applies(&self) -> Outcome {
        self.page.click("button", "Применить").await?;
        // The way back may still be that of the import before.
        self.page.gone("Что изменится: файл коллеги.json").await?;
        self.page.there("button", "Отменить импорт").await
    }

    /// In the register is one partner, whose card has the own contact and not the other's.
    async fn has_one_partner(&self, foreign: &str) -> Outcome {
        let page = self.page;
        page.click("link", "Партнёры").await?;
        page.heading("Партнёры").await?;
        page.see("Показано: 1 из 1").await?;
        let name = page.ask("return document.querySelector('main table a').innerText").await?;
        let Value::String(name) = name else { return Err(format!("The partner is called {name}.")) };
        page.click("link", &name).await?;
        page.see(self.contact).await?;
        let words = page.text().await?;
        if words.contains(foreign) { Err(format!("«{foreign}» came to somebody else.")) } else { Ok(()) }?;
        page.reload().await?;
        page.see(self.contact).await?;
        page.shows("one heading", "return document.querySelectorAll('h1').length", json!(1)).await
    }
}
