//! A message across the page that needs a person.

use leptos::prelude::*;

/// How grave a banner is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BannerTone {
    /// Something may be lost.
    Bad,
    /// Something should be looked at.
    #[default]
    Warn,
    /// Good to know; no alert.
    Calm,
}

/// A message with what can be done about it (buttons, as children).
#[component]
pub fn Banner(
    /// What is the matter, in a few words.
    #[prop(into)]
    title: Signal<String>,
    /// Why, and what to do.
    #[prop(optional, into)]
    text: MaybeProp<String>,
    /// How grave it is.
    #[prop(optional)]
    tone: BannerTone,
    /// The buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (class, role) = match tone {
        BannerTone::Bad => ("banner bad", "alert"),
        BannerTone::Warn => ("banner", "alert"),
        BannerTone::Calm => ("banner calm", "status"),
    };
    view! {
        <div class=class role=role>
            <div class="banner-text">
                <strong>{move || title.get()}</strong>
                {move || text.get().map(|text| view! { <p>{text}</p> })}
            </div>
            {children.map(|children| view! { <div class="actions">{children()}</div> })}
        </div>
    }
    .into_any()
}
