//! Choosing files, or dropping them.

use super::ident::fresh;
use leptos::prelude::*;
use leptos::web_sys::{DragEvent, File, HtmlInputElement};

/// A place for files: an input of its own and a ground to drop on.
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
    /// Files were chosen or dropped.
    on_files: Callback<Vec<File>>,
) -> impl IntoView {
    let id = fresh("files");
    let hint_id = format!("{id}-hint");
    let described_by = hint_id.clone();
    let over = RwSignal::new(false);
    view! {
        <div
            class="drop"
            class:over=move || over.get()
            on:dragover=move |event| {
                event.prevent_default();
                over.set(true);
            }
            on:dragleave=move |_| over.set(false)
            on:drop=move |event| {
                event.prevent_default();
                event.stop_propagation();
                over.set(false);
                let files = dropped(&event);
                if !files.is_empty() {
                    on_files.run(files);
                }
            }
        >
            <label for=id.clone()>{move || label.get()}</label>
            {move || {
                let id = hint_id.clone();
                hint.get().map(|text| view! { <p class="field-hint" id=id>{text}</p> })
            }}
            <input
                id=id
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
        </div>
    }
    .into_any()
}

/// The files of a drop.
pub fn dropped(event: &DragEvent) -> Vec<File> {
    list(event.data_transfer().and_then(|transfer| transfer.files()))
}

fn list(files: Option<leptos::web_sys::FileList>) -> Vec<File> {
    files.map_or_else(Vec::new, |files| (0..files.length()).filter_map(|index| files.get(index)).collect())
}
