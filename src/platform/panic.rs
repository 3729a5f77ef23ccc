//! The page that stands when the program has come upon a mistake of its own.
//!
//! It is made of plain elements inside the panic hook, because nothing of the program may be trusted to run afterwards:
//! the link to the data has their text in it already.

use js_sys::Array;
use std::panic;
use wasm_bindgen::JsCast;
use web_sys::{Blob, Document, Element, HtmlAnchorElement, Url};

/// What the page says.
#[derive(Clone, Debug)]
pub struct Words {
    /// Its heading.
    pub title: String,
    /// What happened, and what to do.
    pub text: String,
    /// The link that saves the data.
    pub save: String,
    /// The link that opens the page anew.
    pub reload: String,
    /// The name of the saved file.
    pub file_name: String,
    /// The data, where they can be had.
    pub data: Option<String>,
}

/// Shows such a page whenever the program panics. `words` is asked at that moment and must not panic itself.
pub fn on_panic(words: impl Fn() -> Words + Send + Sync + 'static) {
    panic::set_hook(Box::new(move |what| {
        web_sys::console::error_1(&what.to_string().into());
        // A page that can't be shown leaves the message in the console.
        let _ = show(&words());
    }));
}

fn show(words: &Words) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let body = document.body()?;
    let page = element(&document, "div", "panic")?;
    page.set_attribute("role", "alert").ok()?;
    for (name, text) in [("h1", &words.title), ("p", &words.text)] {
        let part = element(&document, name, "")?;
        part.set_text_content(Some(text));
        page.append_child(&part).ok()?;
    }
    let links = element(&document, "p", "actions")?;
    if let Some(url) = words.data.as_deref().and_then(url_of) {
        let link = link(&document, &words.save, &url)?;
        link.set_download(&words.file_name);
        links.append_child(&link).ok()?;
    }
    // An empty address is the page itself, without what stands behind the `#`.
    let reload = link(&document, &words.reload, "?")?;
    links.append_child(&reload).ok()?;
    page.append_child(&links).ok()?;
    while let Some(child) = body.first_child() {
        body.remove_child(&child).ok()?;
    }
    body.append_child(&page).ok()?;
    Some(())
}

fn element(document: &Document, name: &str, class: &str) -> Option<Element> {
    let element = document.create_element(name).ok()?;
    element.set_class_name(class);
    Some(element)
}

fn link(document: &Document, text: &str, url: &str) -> Option<HtmlAnchorElement> {
    let link: HtmlAnchorElement = element(document, "a", "button")?.dyn_into().ok()?;
    link.set_text_content(Some(text));
    link.set_href(url);
    Some(link)
}

fn url_of(text: &str) -> Option<String> {
    let blob = Blob::new_with_str_sequence(&Array::of1(&text.into())).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}
