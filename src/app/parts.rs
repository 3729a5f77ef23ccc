//! The parts of the page that are loaded when they are used: each is a wasm file of its own, split from the one program
//! after it is linked, with the same memory.
//!
//! A part is named by a function that is called after its file has come; what it gives is the way to draw its pages.

// The attribute writes the imports and exports by which the parts find each other; they are its, not ours.
#![allow(unsafe_code)]

use crate::state::address::Page;
use crate::state::later::{NotLoaded, style, when_loaded};
use crate::views;
use leptos::prelude::*;
#[cfg(feature = "parts")]
use leptos::wasm_split::wasm_split;

/// Draws a page of a part.
pub type Draw = fn(Page) -> AnyView;

/// A part that is loaded when it is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// The year at a glance; a page without data does without.
    Overview,
    /// Partners and events: registers, cards, forms.
    Registers,
    /// Matrices, recommendations, the note.
    Findings,
    /// Files in and out.
    Exchange,
    /// Own school, pupils, language.
    Settings,
    /// What everything means.
    Help,
}

impl Part {
    /// The part that a page is in; `None`: it is there from the start.
    pub fn of(page: &Page) -> Option<Self> {
        Some(match page {
            Page::Unknown(_) => return None,
            Page::Overview => Self::Overview,
            Page::Partners | Page::Partner(_) | Page::Events | Page::Event(_) => Self::Registers,
            Page::Analysis(_) | Page::Recommendations | Page::Report => Self::Findings,
            Page::Exchange => Self::Exchange,
            Page::Settings => Self::Settings,
            Page::Help => Self::Help,
        })
    }

    /// Loads the part, once; a part that did not come is asked for again by the next call.
    pub async fn load(self) -> Result<Draw, NotLoaded> {
        let style = style();
        let draw = match self {
            Self::Overview => when_loaded!(overview()),
            Self::Registers => when_loaded!(registers()),
            Self::Findings => when_loaded!(findings()),
            Self::Exchange => when_loaded!(exchange()),
            Self::Settings => when_loaded!(settings()),
            Self::Help => when_loaded!(help()),
        };
        style.await;
        draw
    }
}

#[cfg_attr(feature = "parts", wasm_split(overview, wasm_split_path = ::leptos::wasm_split, fallible))]
fn overview() -> Result<Draw, NotLoaded> {
    Ok(|_| view! { <views::overview::Overview /> }.into_any())
}

#[cfg_attr(feature = "parts", wasm_split(registers, wasm_split_path = ::leptos::wasm_split, fallible))]
fn registers() -> Result<Draw, NotLoaded> {
    Ok(|page| match page {
        Page::Partners => view! { <views::partners::Partners /> }.into_any(),
        Page::Partner(id) => view! { <views::partner::PartnerCard id /> }.into_any(),
        Page::Events => view! { <views::events::Events /> }.into_any(),
        Page::Event(id) => view! { <views::event::EventCard id /> }.into_any(),
        _ => ().into_any(),
    })
}

#[cfg_attr(feature = "parts", wasm_split(findings, wasm_split_path = ::leptos::wasm_split, fallible))]
fn findings() -> Result<Draw, NotLoaded> {
    Ok(|page| match page {
        Page::Analysis(view) => view! { <views::analysis::Analysis view /> }.into_any(),
        Page::Recommendations => view! { <views::recommendations::Recommendations /> }.into_any(),
        Page::Report => view! { <views::report::Report /> }.into_any(),
        _ => ().into_any(),
    })
}

#[cfg_attr(feature = "parts", wasm_split(exchange, wasm_split_path = ::leptos::wasm_split, fallible))]
fn exchange() -> Result<Draw, NotLoaded> {
    Ok(|_| view! { <views::exchange::Exchange /> }.into_any())
}

#[cfg_attr(feature = "parts", wasm_split(settings, wasm_split_path = ::leptos::wasm_split, fallible))]
fn settings() -> Result<Draw, NotLoaded> {
    Ok(|_| view! { <views::settings::Settings /> }.into_any())
}

#[cfg_attr(feature = "parts", wasm_split(help, wasm_split_path = ::leptos::wasm_split, fallible))]
fn help() -> Result<Draw, NotLoaded> {
    Ok(|_| view! { <views::help::Help /> }.into_any())
}
