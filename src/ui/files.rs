//! Choosing files; what is dropped on the page.

use super::ident::fresh;
use leptos::prelude::*;
use leptos::web_sys::{DragEvent, File, HtmlInputElement};

/// A place for files. Whoever frames the page takes what is dropped, here or anywhere.
#[component]
pub fn FileDrop(
    /// The name of the input.
    #[prop(into)]
    label: Signal<String>,
    /// What can be chosen or dropped.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// The types that are offered first: `.json,.txt`.
    #[prop(optional, into)]
    accept: Option<&'static str>,
    /// Files were chosen.
    on_files: Callback<Vec<File>>,
) -> impl IntoView {
    let id = fresh("files");
    let hint_id = format!("{id}-hint");
    let described_by = hint_id.clone();
    view! {
        <div class="drop">
            {move || {
                let id = hint_id.clone();
                hint.get().map(|text| view! { <p class="field-hint" id=id>{text}</p> })
            }}
            // The browser's own button says «no file chosen» in its own language; the label is pressed instead.
            <input
                id=id.clone()
                class="unseen"
                type="file"
                multiple
                accept=accept
                aria-describedby=move || hint.get().map(|_| described_by.clone())
                on:change=move |event| {
                    let input = event_target::<HtmlInputElement>(&event);
                    let files = list(input.files());
                    // The same file can be chosen again only if the input forgets it.
                    input.set_value("");
                    if !files.is_empty() {
                        on_files.run(files);
                    }
                }
            />
            <label class="button" for=id>
                {move || label.get()}
            </label>
        </div>
    }
    .into_any()
}

/// Whether what is dragged over the page is files.
pub fn brings_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|transfer| transfer.types().iter().any(|kind| kind == "Files"))
}

/// The files of a drop.
pub fn dropped(event: &DragEvent) -> Vec<File> {
    list(event.data_transfer().and_then(|transfer| transfer.files()))
}

fn list(files: Option<leptos::web_sys::FileList>) -> Vec<File> {
    files.map_or_else(Vec::new, |files| (0..files.length()).filter_map(|index| files.get(index)).collect())
}
