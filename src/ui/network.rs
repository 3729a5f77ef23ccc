//! A graph of two columns with threads between them.
//!
//! The picture is one stop of the Tab key: the arrows walk from node to node and along the threads, Enter opens what is stood
//! on, and a status line says where that is. However many threads there are, they are drawn as a few lines, and what a pointer
//! means is found by geometry; only what is looked at is drawn over them thread by thread.

mod drawing;

use super::Hue;
use super::ident::fresh;
use super::use_width;
use crate::plot::network::{Input, Network as Placed, Place, Step, layout, step};
use crate::plot::text;
use drawing::{SIZE, base, over};
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;

/// A node.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NetworkNode {
    /// Its name.
    pub label: String,
    /// Its hue; none is the page's ink.
    pub hue: Option<Hue>,
}

/// A graph to be drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NetworkOf {
    /// The left column, in its order.
    pub left: Vec<NetworkNode>,
    /// The right column; nodes of one group stand together.
    pub right: Vec<NetworkNode>,
    /// The names of the groups.
    pub groups: Vec<NetworkNode>,
    /// What stands where.
    pub input: crate::plot::network::Input,
}

/// The graph.
#[component]
pub fn Network(
    /// What it shows, for who does not see it.
    #[prop(into)]
    summary: Signal<String>,
    /// How to walk it.
    #[prop(into)]
    hint: Signal<String>,
    /// What is drawn.
    #[prop(into)]
    of: Signal<NetworkOf>,
    /// What is looked at, until somebody looks elsewhere.
    chosen: RwSignal<Option<Place>>,
    /// What is said of a place.
    #[prop(into)]
    said: Callback<Place, String>,
    /// The rows behind a place are asked for.
    #[prop(into)]
    on_open: Callback<Place>,
) -> impl IntoView {
    let picture = NodeRef::<html::Div>::new();
    let width = use_width(picture);
    let hint_id = StoredValue::new(fresh("network"));
    let placed = Memo::new(move |_| {
        of.with(|of| {
            let widest =
                |nodes: &[NetworkNode]| nodes.iter().map(|node| text::width(&node.label, SIZE)).fold(0.0, f64::max);
            layout(&Input { names: (widest(&of.left), widest(&of.right)), ..of.input.clone() }, width.get())
        })
    });
    let pointed = RwSignal::new(None::<Place>);
    let looked = Memo::new(move |_| pointed.get().or_else(|| chosen.get()));
    let at = move |event: &MouseEvent| {
        let svg = event.current_target()?.dyn_into::<Element>().ok()?.get_bounding_client_rect();
        let scale = placed.with_untracked(|placed| placed.width) / svg.width().max(1.0);
        let x = (f64::from(event.client_x()) - svg.left()) * scale;
        let y = (f64::from(event.client_y()) - svg.top()) * scale;
        placed.with_untracked(|placed| placed.at(x, y))
    };
    let press = move |event: MouseEvent| {
        let place = at(&event);
        // A second press on a node lets go of it; a thread opens at once.
        let again = place.is_some() && place == chosen.get_untracked();
        match place {
            Some(Place::Link { .. }) => {
                chosen.set(place);
                place.into_iter().for_each(|place| on_open.run(place));
            }
            _ => chosen.set(place.filter(|_| !again)),
        }
    };
    let key = move |event: KeyboardEvent| {
        if let Some(asked) = Step::of_key(&event.key()) {
            event.prevent_default();
            pointed.set(None);
            let next = placed.with_untracked(|placed| step(placed, chosen.get_untracked(), asked));
            chosen.set(next);
            request_animation_frame(move || show_looked(picture));
            return;
        }
        match (event.key().as_str(), chosen.get_untracked()) {
            ("Enter" | " ", Some(place)) => {
                event.prevent_default();
                on_open.run(place);
            }
            ("Escape", Some(_)) => chosen.set(None),
            _ => {}
        }
    };
    view! {
        <div
            class="network"
            role="application"
            tabindex="0"
            aria-label=move || summary.get()
            aria-describedby=hint_id.get_value()
            node_ref=picture
            on:keydown=key
        >
            <div class="network-base" class:dim=move || looked.with(Option::is_some) aria-hidden="true">
                {move || of.with(|of| placed.with(|placed| base(of, placed)))}
            </div>
            <div class="network-over" aria-hidden="true">
                <svg
                    class="picture"
                    viewBox=move || placed.with(view_box)
                    on:pointermove=move |event| {
                        let now = at(&event);
                        if now != pointed.get_untracked() {
                            pointed.set(now);
                        }
                    }
                    on:pointerleave=move |_| pointed.set(None)
                    on:click=press
                >
                    <rect class="picture-hit" width="100%" height="100%"></rect>
                    {move || {
                        looked.get().map(|place| of.with(|of| placed.with(|placed| over(of, placed, place))))
                    }}
                </svg>
            </div>
        </div>
        <p class="unseen" role="status">
            {move || chosen.get().map(|place| said.run(place))}
        </p>
        <p class="soft small" id=hint_id.get_value()>
            {move || hint.get()}
        </p>
    }
    .into_any()
}

fn view_box(placed: &Placed) -> String {
    format!("0 0 {:.0} {:.0}", placed.width, placed.height.max(1.0))
}

/// Scrolls to what the keys have come to. The picture may be gone by the time that a frame is drawn.
fn show_looked(picture: NodeRef<html::Div>) {
    let picture = picture.try_get_untracked().flatten();
    let looked = picture.and_then(|picture| picture.query_selector(".network-here").ok().flatten());
    if let Some(looked) = looked {
        let options = leptos::web_sys::ScrollIntoViewOptions::new();
        options.set_block(leptos::web_sys::ScrollLogicalPosition::Nearest);
        looked.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
