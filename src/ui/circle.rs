//! The circle of partners as a picture: sectors with labels, dots that are links, a «+» where something is missing.
//!
//! The picture is one stop of the Tab key; the arrows walk round it. Under it stands the same as a list, which is what
//! phones and screen readers have instead of the labels. Of very many dots the first of each ring are drawn, and each sector
//! says how many more there are and leads to them.

use super::bars::n;
use super::{Hue, walk::walk};
use crate::plot::circle::{
    CENTRE, Dot, EDGE, HALF_HEIGHT, HALF_WIDTH, PlacedSector, Ring, Sector, drawn, layout, most_of_a_ring, point, wrap,
};
use leptos::html;
use leptos::prelude::*;

/// With more dots than this, the threads to the centre would only blur the picture.
const THREADS: usize = 60;

/// One dot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CircleItem {
    /// What it is called: «Технопарк».
    pub name: String,
    /// What is said of it: «4 мероприятия».
    pub state: String,
    /// Where it leads.
    pub href: String,
    /// Its ring.
    pub ring: Ring,
    /// How large it is.
    pub weight: u32,
}

/// One sector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CircleSector {
    /// Its name.
    pub label: String,
    /// Its hue.
    pub hue: Hue,
    /// Its dots, those that matter most before the others of their ring.
    pub items: Vec<CircleItem>,
    /// Where all that it stands for are listed.
    pub all: String,
    /// Where its «+» leads and what that is called, in a sector without dots.
    pub add: Option<(String, String)>,
}

impl CircleSector {
    fn rings(&self) -> Vec<Ring> {
        self.items.iter().map(|item| item.ring).collect()
    }
}

/// A sector as it is drawn.
struct Drawn {
    /// The sector with the dots that have room.
    sector: CircleSector,
    /// The lines of its label; of one that leaves dots out the last line says how many.
    lines: Vec<String>,
    left_out: usize,
}

impl Drawn {
    fn of(sector: &CircleSector, most: Option<usize>, more: Callback<usize, String>) -> Self {
        let kept = drawn(&sector.rings(), most);
        let items: Vec<CircleItem> = kept.into_iter().filter_map(|place| sector.items.get(place).cloned()).collect();
        let left_out = sector.items.len() - items.len();
        let mut lines = wrap(&sector.label);
        lines.extend((left_out > 0).then(|| more.run(left_out)));
        Self { sector: CircleSector { items, ..sector.clone() }, lines, left_out }
    }
}

/// How many dots of one ring of one sector are drawn at most; `None`: all of them are.
pub fn most_drawn(sectors: &[CircleSector]) -> Option<usize> {
    most_of_a_ring(&sectors.iter().map(CircleSector::rings).collect::<Vec<_>>())
}

/// The circle.
#[component]
pub fn Circle(
    /// What it shows, in a sentence or two: the text for who does not see it.
    #[prop(into)]
    summary: Signal<String>,
    /// The words in the centre, at most two short lines.
    #[prop(into)]
    centre: Signal<Vec<String>>,
    /// The sectors, in their order round the circle.
    #[prop(into)]
    sectors: Signal<Vec<CircleSector>>,
    /// What is said of as many dots as a sector has no room for: «ещё 12».
    #[prop(into)]
    more: Callback<usize, String>,
) -> impl IntoView {
    let picture = NodeRef::<html::Div>::new();
    view! {
        <div
            class="circle-box"
            role="group"
            aria-label=move || summary.get()
            node_ref=picture
            on:keydown=move |event| {
                if let Some(picture) = picture.get_untracked() {
                    walk(&event, &picture);
                }
            }
        >
            {move || sectors.with(|sectors| draw(sectors, &centre.get(), more))}
            <ul class="circle-legend">{move || sectors.with(|sectors| legend(sectors))}</ul>
        </div>
    }
    .into_any()
}

/// The sectors as a list: what a phone shows instead of labels that would be too small to read.
fn legend(sectors: &[CircleSector]) -> AnyView {
    let crowded = most_drawn(sectors).is_some();
    sectors
        .iter()
        .map(|sector| {
            let label = sector.label.clone();
            let label = if crowded {
                view! { <a href=sector.all.clone()>{label}</a> }.into_any()
            } else {
                view! { <span>{label}</span> }.into_any()
            };
            view! {
                <li>
                    <span class=sector.hue.dot_class() aria-hidden="true"></span>
                    {label}
                    <span class="number">{sector.items.len().to_string()}</span>
                </li>
            }
        })
        .collect_view()
        .into_any()
}

fn draw(sectors: &[CircleSector], centre: &[String], more: Callback<usize, String>) -> AnyView {
    let most = most_drawn(sectors);
    let sectors: Vec<Drawn> = sectors.iter().map(|sector| Drawn::of(sector, most, more)).collect();
    let input: Vec<Sector> = sectors
        .iter()
        .map(|of| Sector {
            dots: of.sector.items.iter().map(|item| Dot { ring: item.ring, weight: item.weight }).collect(),
            label_lines: u8::try_from(of.lines.len()).unwrap_or(1),
        })
        .collect();
    let placed = layout(&input);
    let rings = Ring::ALL.map(|ring| {
        let class = if ring == Ring::Inner { "circle-ring" } else { "circle-ring outer" };
        view! { <circle class=class r=n(ring.radius())></circle> }
    });
    let all = sectors.iter().map(|of| of.sector.items.len()).sum();
    let mut first = true;
    let drawn = sectors
        .iter()
        .zip(&placed)
        .map(|(of, place)| {
            let view = draw_sector(of, place, all, first);
            first = first && of.sector.items.is_empty() && of.sector.add.is_none();
            view
        })
        .collect_view();
    view! {
        <svg
            class="circle"
            viewBox=format!("{} {} {} {}", -HALF_WIDTH, -HALF_HEIGHT, 2.0 * HALF_WIDTH, 2.0 * HALF_HEIGHT)
            aria-hidden=sectors.is_empty().then_some("true")
        >
            {rings.into_iter().collect_view()}
            {drawn}
            <circle class="circle-centre" r=n(CENTRE)></circle>
            {draw_centre(centre)}
        </svg>
    }
    .into_any()
}

fn draw_centre(lines: &[String]) -> AnyView {
    let top = -7.5 * (lines.len() as f64 - 1.0);
    lines
        .iter()
        .enumerate()
        .map(|(index, line)| {
            let y = top + 15.0 * index as f64;
            view! {
                <text class=if index == 0 { "circle-centre-text first" } else { "circle-centre-text" } y=n(y) dominant-baseline="central">
                    {line.clone()}
                </text>
            }
        })
        .collect_view()
        .into_any()
}

fn draw_sector(drawn: &Drawn, place: &PlacedSector, all: usize, first: bool) -> AnyView {
    let Drawn { sector, lines, left_out } = drawn;
    let (x1, y1) = point(place.start, CENTRE);
    let (x2, y2) = point(place.start, EDGE);
    let threads = all <= THREADS;
    let spoke = view! { <line class="circle-spoke" x1=n(x1) y1=n(y1) x2=n(x2) y2=n(y2)></line> };
    let threads = sector
        .items
        .iter()
        .filter(|_| threads)
        .zip(&place.dots)
        .filter(|(item, _)| item.ring == Ring::Inner)
        .map(|(item, dot)| {
            let width = (0.75 + f64::from(item.weight).sqrt() * 0.4).min(3.5) * (dot.radius / 8.0).min(1.0);
            view! { <line class="circle-thread" x2=n(dot.x) y2=n(dot.y) stroke-width=n(width)></line> }
        })
        .collect_view();
    // The links stand in a group of their own, because only inside a picture is an `a` a link of the picture.
    let dots = if sector.items.is_empty() {
        place.dots.first().and_then(|dot| {
            sector.add.clone().map(|(href, label)| {
                view! {
                    <g><a class="circle-missing" href=href aria-label=label.clone() data-walk="" tabindex=tab_stop(first)>
                        <title>{label.clone()}</title>
                        <circle class="circle-dot" cx=n(dot.x) cy=n(dot.y) r=n(dot.radius)></circle>
                        <text class="circle-plus" x=n(dot.x) y=n(dot.y)>"+"</text>
                        <circle class="circle-focus" cx=n(dot.x) cy=n(dot.y) r="13"></circle>
                    </a></g>
                }
                .into_any()
            })
        })
    } else {
        let dots = sector
            .items
            .iter()
            .zip(&place.dots)
            .enumerate()
            .map(|(index, (item, dot))| {
                // What a screen reader says and what hovering shows.
                let name = format!("{}, {}", item.name, item.state);
                let class = if item.ring == Ring::Inner { "circle-dot" } else { "circle-dot hollow" };
                view! {
                    <g><a
                        href=item.href.clone()
                        aria-label=name.clone()
                        data-walk=""
                        tabindex=tab_stop(first && index == 0)
                    >
                        <title>{name.clone()}</title>
                        <circle class=class cx=n(dot.x) cy=n(dot.y) r=n(dot.radius)></circle>
                        <circle class="circle-focus" cx=n(dot.x) cy=n(dot.y) r=n(dot.radius + 2.5)></circle>
                    </a></g>
                }
            })
            .collect_view();
        Some(dots.into_any())
    };
    view! {
        <g class=sector.hue.class()>
            {spoke}
            {threads}
            {dots}
            {draw_label(sector, lines, *left_out > 0, place)}
        </g>
    }
    .into_any()
}

/// Only the first thing is a stop of the Tab key; the arrows reach the others.
fn tab_stop(first: bool) -> &'static str {
    if first { "0" } else { "-1" }
}

/// The name of a sector, and under it the way to the dots that are not drawn.
fn draw_label(sector: &CircleSector, lines: &[String], left_out: bool, place: &PlacedSector) -> AnyView {
    let label = place.label;
    let height = label.height / lines.len().max(1) as f64;
    let anchor = if label.right { "start" } else { "end" };
    let draw = |(index, line): (usize, &String)| {
        let y = label.y - label.height / 2.0 + height * (index as f64 + 0.5);
        let is_link = left_out && index + 1 == lines.len();
        let class = if is_link { "circle-label more" } else { "circle-label" };
        let text = view! {
            <text class=class x=n(label.x) y=n(y) text-anchor=anchor dominant-baseline="central">
                {line.clone()}
            </text>
        };
        if !is_link {
            return text.into_any();
        }
        let name = format!("{}: {line}", sector.label);
        view! { <g><a href=sector.all.clone() aria-label=name data-walk="" tabindex="-1">{text}</a></g> }.into_any()
    };
    lines.iter().enumerate().map(draw).collect_view().into_any()
}
