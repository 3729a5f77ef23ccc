//! Filling in: what a person types, pastes and chooses.

use crate::page::{PAUSE, WAIT};
use crate::{Outcome, Page};
use fantoccini::elements::Element;
use serde_json::json;
use std::time::Instant;

impl Page {
    /// Presses a key with Ctrl, and Shift where that is asked, while nothing has the focus.
    pub async fn press_on_page(&self, code: &str, shift: bool) -> Outcome {
        self.note(format!("Ctrl {code}{}", if shift { " Shift" } else { "" }));
        let script = "const [code, shiftKey] = arguments;
            document.body.dispatchEvent(new KeyboardEvent('keydown', { code, shiftKey, ctrlKey: true, bubbles: true }));
            return null";
        self.run(script, vec![json!(code), json!(shift)]).await.map(|_| ())
    }

    /// Types into a field in place of what was there.
    pub async fn fill(&self, label: &str, text: &str) -> Outcome {
        self.note(format!("fill «{label}»"));
        let field = self.find("textbox", Some(label)).await?;
        let began = Instant::now();
        loop {
            self.run_on(&field, "arguments[0].focus(); arguments[0].select(); return null", vec![]).await?;
            field.send_keys(text).await.map_err(|error| format!("«{label}»: {error}"))?;
            // On a busy machine the page may give the focus to a field of a part that has just opened while the first letters
            // come; a person looks, and types once more.
            let looked = Instant::now();
            while looked.elapsed() < WAIT / 5 {
                if self.run_on(&field, "return arguments[0].value", vec![]).await? == text {
                    return Ok(());
                }
                tokio::time::sleep(PAUSE).await;
            }
            if began.elapsed() > WAIT {
                return self.holds(&field, label, text).await;
            }
        }
    }

    /// Pastes into a field in place of what was there.
    pub async fn paste(&self, label: &str, text: &str) -> Outcome {
        let field = self.paste_into(label, text).await?;
        self.holds(&field, label, text).await
    }

    /// Pastes into a field that may hand the text on and forget it.
    pub async fn paste_away(&self, label: &str, text: &str) -> Outcome {
        self.paste_into(label, text).await.map(|_| ())
    }

    async fn paste_into(&self, label: &str, text: &str) -> Result<Element, String> {
        self.note(format!("paste into «{label}»"));
        let field = self.find("textbox", Some(label)).await?;
        let script = "arguments[0].focus(); arguments[0].select(); return document.execCommand('insertText', false, arguments[1])";
        self.run_on(&field, script, vec![json!(text)]).await?;
        Ok(field)
    }

    async fn holds(&self, field: &Element, label: &str, text: &str) -> Outcome {
        self.until(&format!("the field «{label}» holds what was typed"), async || {
            Ok(self.run_on(field, "return arguments[0].value", vec![]).await? == text)
        })
        .await
    }

    /// Chooses by its words in a list of choices.
    pub async fn choose(&self, label: &str, choice: &str) -> Outcome {
        self.note(format!("choose «{choice}» in «{label}»"));
        let list = self.find("combobox", Some(label)).await?;
        list.select_by_label(choice).await.map_err(|error| format!("«{choice}» in «{label}»: {error}"))
    }

    /// Types letters into a field that finds, and takes what it found.
    pub async fn pick(&self, label: &str, letters: &str, option: &str) -> Outcome {
        self.note(format!("pick «{option}» in «{label}»"));
        let field = self.find("combobox", Some(label)).await?;
        let typed = "return arguments[0].value === arguments[1]";
        // Where the focus went elsewhere the list closed; a person opens it again.
        let opened = "if (arguments[0].getAttribute('aria-expanded') === 'false') arguments[0].click(); return null";
        let began = Instant::now();
        loop {
            if self.run_on(&field, typed, vec![json!(letters)]).await? != true {
                self.run_on(&field, "arguments[0].focus(); arguments[0].select(); return null", vec![]).await?;
                field.send_keys(letters).await.map_err(|error| format!("«{label}»: {error}"))?;
            }
            self.run_on(&field, opened, vec![]).await?;
            if self.look("option", Some(option)).await?.get("element").is_some() {
                return self.click("option", option).await;
            }
            if began.elapsed() > WAIT {
                return Err(format!("«{option}» is not among what «{letters}» found in «{label}»"));
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until a field holds a text.
    pub async fn shows_value(&self, label: &str, text: &str) -> Outcome {
        self.note(format!("«{label}» holds a text"));
        let field = self.find("textbox", Some(label)).await?;
        self.holds(&field, label, text).await
    }
}
