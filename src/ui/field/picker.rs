//! Choosing several from a long list: type a few letters, take what is found, see what was taken above.
//!
//! The pattern is the combobox with a list of the ARIA Authoring Practices: the focus stays in the input, the arrows
//! move `aria-activedescendant`, Enter takes, Escape closes, Backspace in an empty input gives the last one back.

use super::frame::{Frame, Idents};
use super::select::Choice;
use crate::ui::icon::{Icon, IconView};
use crate::ui::{IconButton, use_texts};
use leptos::prelude::*;
use leptos::web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

/// So many options are drawn; who has more types on.
const DRAWN: usize = 40;

/// The value of the option that adds what was typed.
const ADD: &str = "\u{0}add";

/// Several of a long list.
#[component]
pub fn PickerField(
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// The values chosen, in the order of choosing.
    chosen: RwSignal<Vec<String>>,
    /// Finds what answers the words typed; with no words, what to offer first.
    #[prop(into)]
    find: Callback<String, Vec<Choice>>,
    /// The name of a value that was chosen.
    #[prop(into)]
    name: Callback<String, String>,
    /// What the option that adds something new is called, for the words typed; none if nothing can be added now.
    #[prop(optional, into)]
    add_label: Option<Callback<String, Option<String>>>,
    /// Adds something new under the words typed and gives its value.
    #[prop(optional, into)]
    add: Option<Callback<String, Option<String>>>,
    /// Whether only one can be chosen: another one takes its place.
    #[prop(optional)]
    single: bool,
    /// How to answer.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong and what to do.
    #[prop(optional, into)]
    error: MaybeProp<String>,
) -> impl IntoView {
    let idents = Idents::new(hint, error);
    let texts = use_texts();
    let typed = RwSignal::new(String::new());
    let open = RwSignal::new(false);
    let here = RwSignal::new(0_usize);
    let options = Memo::new(move |_| {
        if !open.get() {
            return (Vec::new(), false);
        }
        let words = typed.get();
        let mut found = find.run(words.clone());
        let more = found.len() > DRAWN;
        found.truncate(DRAWN);
        if let Some(label) = add_label.and_then(|label| label.run(words)) {
            found.push(Choice::new(ADD, label));
        }
        (found, more)
    });
    // The option that the arrows reached must be seen, too.
    Effect::new(move |_| {
        let at = here.get();
        if open.get() {
            show_option(&format!("{}-{at}", idents.list()));
        }
    });
    let take = move |index: usize| {
        let Some(choice) = options.with_untracked(|(found, _)| found.get(index).cloned()) else { return };
        let value = if choice.value == ADD {
            let words = typed.get_untracked();
            let Some(value) = add.and_then(|add| add.run(words)) else {
                // Whoever adds goes on asking elsewhere and chooses the value later.
                typed.set(String::new());
                open.set(false);
                return;
            };
            value
        } else {
            choice.value
        };
        chosen.update(|chosen| {
            if let Some(place) = chosen.iter().position(|other| *other == value) {
                chosen.remove(place);
            } else {
                if single {
                    chosen.clear();
                }
                chosen.push(value);
            }
        });
        // Who searched has found; who looks through the whole list may take several. A list that is left open would go when the next
        // button is pressed, and take that button from under the pointer.
        let searched = typed.with_untracked(|typed| !typed.trim().is_empty());
        typed.set(String::new());
        here.set(0);
        if single || searched {
            open.set(false);
        }
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let count = options.with_untracked(|(found, _)| found.len());
        match event.key().as_str() {
            "ArrowDown" => {
                event.prevent_default();
                if open.get_untracked() {
                    here.update(|at| *at = if *at + 1 < count { *at + 1 } else { 0 });
                } else {
                    open.set(true);
                }
            }
            "ArrowUp" => {
                event.prevent_default();
                here.update(|at| *at = if *at == 0 { count.saturating_sub(1) } else { *at - 1 });
            }
            "Enter" if open.get_untracked() && count > 0 => {
                event.prevent_default();
                take(here.get_untracked());
            }
            // The list closes first; only the next Escape reaches the dialog.
            "Escape" if open.get_untracked() => {
                event.prevent_default();
                event.stop_propagation();
                open.set(false);
            }
            "Backspace" if typed.with_untracked(String::is_empty) => {
                chosen.update(|chosen| {
                    chosen.pop();
                });
            }
            _ => {}
        }
    };
    view! {
        <Frame idents label>
            <ul class="picker-chosen">
                {move || {
                    chosen
                        .get()
                        .into_iter()
                        .map(|value| {
                            let own = StoredValue::new(value.clone());
                            let named = Signal::derive(move || name.run(own.get_value()));
                            view! {
                                <li>
                                    <span>{move || named.get()}</span>
                                    <IconButton
                                        label=move || format!("{}: {}", texts.remove.get(), named.get())
                                        icon=Icon::Close
                                        on_press=move |()| {
                                            chosen.update(|chosen| chosen.retain(|other| *other != own.get_value()));
                                        }
                                    />
                                </li>
                            }
                        })
                        .collect_view()
                }}
            </ul>
            <div class="picker">
                <input
                    class="field-input"
                    id=idents.control()
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    aria-autocomplete="list"
                    aria-expanded=move || if open.get() { "true" } else { "false" }
                    aria-controls=idents.list()
                    aria-activedescendant=move || {
                        let any = options.with(|(found, _)| !found.is_empty());
                        (open.get() && any).then(|| format!("{}-{}", idents.list(), here.get()))
                    }
                    aria-describedby=move || idents.described_by()
                    aria-invalid=move || idents.invalid()
                    prop:value=move || typed.get()
                    on:click=move |_| open.set(true)
                    on:blur=move |_| open.set(false)
                    on:keydown=on_key
                    on:input=move |event| {
                        typed.set(event_target_value(&event));
                        here.set(0);
                        open.set(true);
                    }
                />
                <ul
                    class="picker-list"
                    id=idents.list()
                    role="listbox"
                    aria-multiselectable=(!single).then_some("true")
                    aria-label=move || label.get()
                    hidden=move || !open.get()
                    // The press must not take the focus away from the input, or the list would close before it is heard.
                    on:mousedown=|event| event.prevent_default()
                >
                    {move || {
                        let (found, _) = options.get();
                        found
                            .into_iter()
                            .enumerate()
                            .map(|(index, choice)| {
                                let own = choice.value.clone();
                                let selected = move || chosen.with(|chosen| chosen.contains(&own));
                                view! {
                                    <li
                                        class="picker-option"
                                        class:here=move || here.get() == index
                                        id=format!("{}-{index}", idents.list())
                                        role="option"
                                        aria-selected=move || if selected() { "true" } else { "false" }
                                        on:click=move |_| take(index)
                                    >
                                        <IconView icon=Icon::Check />
                                        <span>{choice.label}</span>
                                    </li>
                                }
                            })
                            .collect_view()
                    }}
                </ul>
                <p class="picker-note" role="status">
                    {move || {
                        let (none, more) = options.with(|(found, more)| (found.is_empty(), *more));
                        if open.get() && none {
                            texts.nothing_found.get()
                        } else if more {
                            texts.type_more.get()
                        } else {
                            String::new()
                        }
                    }}
                </p>
            </div>
        </Frame>
    }
    .into_any()
}

/// Scrolls the list as far as it takes to show an option.
fn show_option(id: &str) {
    let Some(option) = document().get_element_by_id(id) else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    option.scroll_into_view_with_scroll_into_view_options(&options);
}
