//! The two layers of a graph: all of it, and over it what is looked at.

use super::{NetworkNode, NetworkOf, view_box};
use crate::plot::network::{Network as Placed, Node, Place};
use crate::ui::Hue;
use crate::ui::bars::n;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The size of text in a picture, in CSS pixels.
pub(super) const SIZE: f64 = 12.0;
/// The height of a line of a name.
const LINE: f64 = 14.0;
/// The least distance of two names.
const APART: f64 = 15.0;

fn hue(node: Option<&NetworkNode>) -> &'static str {
    node.and_then(|node| node.hue).map_or("hue-ink", Hue::class)
}

/// The whole graph.
pub fn base(of: &NetworkOf, placed: &Placed) -> AnyView {
    // Threads of one hue and one thickness are one line, so that thousands are a few dozen.
    let mut lines: BTreeMap<(bool, &'static str, u32), String> = BTreeMap::new();
    for (index, (_, right, _)) in placed.links.iter().enumerate() {
        let thick = placed.thick.get(index).copied().unwrap_or_default();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a thread is at most some pixels")]
        let halves = (thick * 2.0).round().max(1.0) as u32;
        lines
            .entry((placed.stands_out(index), hue(of.right.get(*right)), halves))
            .or_default()
            .push_str(&placed.path(index));
    }
    // The faint ones come first, under those that stand out.
    let threads = lines.into_iter().map(|((stands_out, hue, halves), path)| {
        let class = if stands_out { "network-thread" } else { "network-thread faint" };
        view! {
            <path class=format!("{class} {hue}") d=path stroke-width=n(f64::from(halves) / 2.0)></path>
        }
    });
    let groups = placed.groups.iter().map(|place| {
        let group = of.groups.get(place.group);
        let label = group.map(|group| placed.fitted(&group.label, false, SIZE)).unwrap_or_default();
        view! {
            <g class=hue(group)>
                <line
                    class="network-span"
                    x1=n(placed.x.1)
                    x2=n(placed.x.1)
                    y1=n(place.span.0)
                    y2=n(place.span.1)
                ></line>
                <text class="network-group" x=n(placed.x.1 - 4.0) y=n(place.name) dominant-baseline="central">
                    {label}
                </text>
            </g>
        }
    });
    let (threads, groups) = (threads.collect_view(), groups.collect_view());
    view! {
        <svg class="picture" viewBox=view_box(placed)>
            {threads}
            {groups}
            {column(of, placed, true)}
            {column(of, placed, false)}
        </svg>
    }
    .into_any()
}

/// The nodes of one column, with the names that have room.
fn column(of: &NetworkOf, placed: &Placed, left: bool) -> AnyView {
    let (nodes, places) = if left { (&of.left, &placed.left) } else { (&of.right, &placed.right) };
    // Dots that look alike are one shape, so that hundreds are a few.
    let mut dots: BTreeMap<(&'static str, String), String> = BTreeMap::new();
    for (node, place) in nodes.iter().zip(places) {
        let shape = dots.entry((hue(Some(node)), dot_class(node, *place))).or_default();
        let (from, y) = (n(x_of(placed, left) - place.radius), n(place.y));
        let [round, there, back] = [1.0, 2.0, -2.0].map(|times| n(place.radius * times));
        shape.push_str(&format!("M{from} {y}a{round} {round} 0 1 0 {there} 0a{round} {round} 0 1 0 {back} 0"));
    }
    let dots =
        dots.into_iter().map(|((hue, class), shape)| view! { <path class=format!("{class} {hue}") d=shape></path> });
    let named = nodes.iter().zip(places).filter(|(_, place)| place.named);
    let names = named.map(|(node, place)| name(node, *place, placed, left, "network-name"));
    let (dots, names) = (dots.collect_view(), names.collect_view());
    view! {
        {dots}
        {names}
    }
    .into_any()
}

/// The x of a column.
fn x_of(placed: &Placed, left: bool) -> f64 {
    if left { placed.x.0 } else { placed.x.1 }
}

fn dot_class(node: &NetworkNode, place: Node) -> String {
    let shade = node.hue.map_or(0, |hue| hue.shade);
    // The smallest are too small for an outline.
    let class = if place.radius < 3.0 { "network-dot" } else { "network-dot outlined" };
    format!("{class} shade-{shade}")
}

fn dot(node: &NetworkNode, place: Node, placed: &Placed, left: bool) -> AnyView {
    let x = x_of(placed, left);
    view! { <circle class=dot_class(node, place) cx=n(x) cy=n(place.y) r=n(place.radius)></circle> }.into_any()
}

fn name(node: &NetworkNode, place: Node, placed: &Placed, left: bool, class: &'static str) -> AnyView {
    let (x, anchor) = if left { (placed.x.0 - 9.0, "end") } else { (placed.x.1 + 9.0, "start") };
    let lines = placed.name_lines(&node.label, left, SIZE);
    let top = place.y - LINE * (lines.len().saturating_sub(1)) as f64 / 2.0;
    let lines = lines.into_iter().enumerate().map(|(number, line)| {
        // The space parts the words of two lines for who copies or hears them.
        view! { <tspan x=n(x) y=n(top + LINE * number as f64)>{line}" "</tspan> }
    });
    view! {
        <text class=class text-anchor=anchor dominant-baseline="central">
            {lines.collect_view()}
        </text>
    }
    .into_any()
}

/// What is looked at: its threads, and the nodes at their ends with as many names as have room.
pub fn over(of: &NetworkOf, placed: &Placed, here: Place) -> AnyView {
    let links: Vec<usize> = match here {
        Place::Left(node) => crate::plot::network::links_of(placed, node, true),
        Place::Right(node) => crate::plot::network::links_of(placed, node, false),
        Place::Link { link, .. } => vec![link],
    };
    let threads = links.iter().map(|link| {
        let right = placed.links.get(*link).and_then(|(_, right, _)| of.right.get(*right));
        let thick = placed.thick.get(*link).copied().unwrap_or_default().max(1.5);
        view! {
            <path class=format!("network-thread over {}", hue(right)) d=placed.path(*link) stroke-width=n(thick)></path>
        }
    });
    let threads = threads.collect_view();
    let mut strongest = links.clone();
    strongest.sort_by_key(|link| std::cmp::Reverse(placed.links.get(*link).map(|link| link.2)));
    let ends = |left: bool| {
        let first = match (here, left) {
            (Place::Left(node), true) | (Place::Right(node), false) => Some(node),
            _ => None,
        };
        let linked = strongest.iter().filter_map(|link| placed.links.get(*link));
        first.into_iter().chain(linked.map(move |link| if left { link.0 } else { link.1 })).collect::<Vec<_>>()
    };
    view! {
        {threads}
        {some_nodes(of, placed, &ends(true), true, here)}
        {some_nodes(of, placed, &ends(false), false, here)}
    }
    .into_any()
}

/// Some nodes of a column, the first ones having the first right to their names.
fn some_nodes(of: &NetworkOf, placed: &Placed, wanted: &[usize], left: bool, here: Place) -> AnyView {
    let (nodes, places) = if left { (&of.left, &placed.left) } else { (&of.right, &placed.right) };
    let mut taken: Vec<f64> = Vec::new();
    let mut drawn: Vec<usize> = Vec::new();
    let mut views = Vec::new();
    for index in wanted {
        let (Some(node), Some(place)) = (nodes.get(*index), places.get(*index)) else { continue };
        if drawn.contains(index) {
            continue;
        }
        drawn.push(*index);
        let room = taken.iter().all(|other| (other - place.y).abs() >= APART);
        if room {
            taken.push(place.y);
        }
        let own = if left { Place::Left(*index) } else { Place::Right(*index) };
        // Of a thread its left end is scrolled to.
        let is_here = here == own || (left && matches!(here, Place::Link { .. }));
        let class = if is_here { "network-name over network-here" } else { "network-name over" };
        let name = room.then(|| name(node, *place, placed, left, class));
        views.push(view! { <g class=hue(Some(node))>{dot(node, *place, placed, left)} {name}</g> });
    }
    views.collect_view().into_any()
}
