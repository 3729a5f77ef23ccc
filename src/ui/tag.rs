//! A word with a colour: a kind with its dot, a state with its ground.

use super::Hue;
use leptos::prelude::*;

/// What a tag says besides its word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TagTone {
    /// Nothing.
    #[default]
    Neutral,
    /// As text, without a ground.
    Bare,
    /// As it should be.
    Good,
    /// To be looked at.
    Warn,
    /// Not as it should be.
    Bad,
}

/// A word on a small ground, with a dot where it has a hue.
#[component]
pub fn Tag(
    /// The word.
    #[prop(into)]
    label: Signal<String>,
    /// The hue of its dot.
    #[prop(optional, into)]
    hue: Option<Hue>,
    /// What it says besides.
    #[prop(optional)]
    tone: TagTone,
) -> impl IntoView {
    let class = match tone {
        TagTone::Neutral => "tag",
        TagTone::Bare => "tag bare",
        TagTone::Good => "tag good",
        TagTone::Warn => "tag warn",
        TagTone::Bad => "tag bad",
    };
    view! {
        <span class=class>
            {hue.map(|hue| view! { <span class=hue.dot_class() aria-hidden="true"></span> })}
            <span>{move || label.get()}</span>
        </span>
    }
}
