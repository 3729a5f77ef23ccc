//! The mark: a circle of partners round its centre. Also the picture of empty places.

use leptos::prelude::*;

/// The eight dots round the centre: x, y, radius and hue.
const DOTS: [(&str, &str, &str, &str); 8] = [
    ("24", "6", "3.2", "hue-1"),
    ("36.7", "11.3", "2.6", "hue-2"),
    ("42", "24", "3.2", "hue-3"),
    ("36.7", "36.7", "2.6", "hue-4"),
    ("24", "42", "3.2", "hue-2"),
    ("11.3", "36.7", "2.6", "hue-5"),
    ("6", "24", "3.2", "hue-4"),
    ("11.3", "11.3", "2.6", "hue-3"),
];

/// The mark, decorative: what it stands beside says the name.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
            {DOTS
                .map(|(x, y, r, hue)| view! { <circle class=format!("mark-dot {hue}") cx=x cy=y r=r></circle> })
                .into_iter()
                .collect_view()}
            <circle class="mark-centre" cx="24" cy="24" r="6.5"></circle>
        </svg>
    }
}
