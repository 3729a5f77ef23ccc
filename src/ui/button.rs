//! Buttons: what is pressed. A button does something; a link goes somewhere, even where it looks like a button.

use super::icon::{Icon, IconView};
use leptos::prelude::*;

/// How loud a button is. A view has one primary button.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// The one thing to do here.
    Primary,
    /// Anything else.
    #[default]
    Quiet,
    /// Without a frame: beside text, in a row.
    Plain,
    /// Takes something away.
    Danger,
    /// The last press before something goes.
    DangerSure,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "button primary",
            Self::Quiet => "button",
            Self::Plain => "button plain",
            Self::Danger => "button danger",
            Self::DangerSure => "button danger sure",
        }
    }
}

/// A button with a word.
#[component]
pub fn Button(
    /// What it does, in a word or two.
    #[prop(into)]
    label: Signal<String>,
    /// What happens. Left out for a button that submits its form.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// How loud it is.
    #[prop(optional)]
    tone: Tone,
    /// A drawing before the word.
    #[prop(optional, into)]
    icon: Option<Icon>,
    /// Whether it cannot be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether it submits the form that it stands in.
    #[prop(optional)]
    submit: bool,
    /// Its accessible name, where several do the same to different things: the label and what it is done to.
    #[prop(optional, into)]
    full_name: Option<Signal<String>>,
    /// More classes.
    #[prop(optional, into)]
    class: &'static str,
) -> impl IntoView {
    view! {
        <button
            type=if submit { "submit" } else { "button" }
            class=format!("{} {class}", tone.class())
            aria-label=move || full_name.map(|name| name.get())
            disabled=move || disabled.get()
            on:click=move |_| {
                if let Some(on_press) = on_press {
                    on_press.run(());
                }
            }
        >
            {icon.map(|icon| view! { <IconView icon /> })}
            <span>{move || label.get()}</span>
        </button>
    }
}

/// A button with a drawing only; its name is read and shown on hovering.
#[component]
pub fn IconButton(
    /// The accessible name.
    #[prop(into)]
    label: Signal<String>,
    /// The drawing.
    #[prop(into)]
    icon: Signal<Icon>,
    /// What happens.
    #[prop(into)]
    on_press: Callback<()>,
    /// Whether it cannot be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button only-icon"
            aria-label=move || label.get()
            title=move || label.get()
            disabled=move || disabled.get()
            on:click=move |_| on_press.run(())
        >
            <IconView icon />
        </button>
    }
}

/// A link that looks like a button.
#[component]
pub fn LinkButton(
    /// Where it leads, in words.
    #[prop(into)]
    label: Signal<String>,
    /// The address.
    #[prop(into)]
    href: Signal<String>,
    /// How loud it is.
    #[prop(optional)]
    tone: Tone,
    /// A drawing before the word.
    #[prop(optional, into)]
    icon: Option<Icon>,
) -> impl IntoView {
    view! {
        <a class=tone.class() href=move || href.get()>
            {icon.map(|icon| view! { <IconView icon /> })}
            <span>{move || label.get()}</span>
        </a>
    }
}
