//! The status line: what was just done, with a button that takes it back.

use super::{Button, Icon, IconButton, Tone, use_texts};
use leptos::prelude::*;

/// The status line at the foot of the window. The region is always there, so that screen readers hear what comes into it.
#[component]
pub fn Toast(
    /// What was done; nothing while there is nothing to say.
    #[prop(into)]
    text: Signal<Option<String>>,
    /// The name of the button that takes it back; no button while there is none.
    #[prop(optional, into)]
    undo_label: MaybeProp<String>,
    /// Takes it back.
    #[prop(into)]
    on_undo: Callback<()>,
    /// Puts the message away.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let texts = use_texts();
    view! {
        <div class="toast-place" role="status">
            {move || {
                text.get()
                    .map(|text| {
                        view! {
                            <div class="toast">
                                <span>{text}</span>
                                {move || {
                                    undo_label
                                        .get()
                                        .map(|label| {
                                            view! { <Button label tone=Tone::Plain on_press=on_undo /> }
                                        })
                                }}
                                <IconButton label=texts.close icon=Icon::Close on_press=on_close />
                            </div>
                        }
                    })
            }}
        </div>
    }
    .into_any()
}
