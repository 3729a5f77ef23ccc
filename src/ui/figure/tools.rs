//! Copying a chart out: as a picture, as a file of lines, as a table.

use super::FigureTable;
use crate::plot::text;
use leptos::prelude::*;
use web_sys::Element;

/// The sizes of the text above a picture, in CSS pixels: of its title, and of what it is about.
const SIZES: (f64, f64) = (17.0, 13.0);
/// The least room for that text, under which it would be broken into single words.
const NARROWEST: f64 = 280.0;

/// A picture with what stands above it when it stands by itself.
#[derive(Clone, Debug)]
pub struct Pictured {
    /// The `svg`.
    pub drawing: Element,
    /// Its title, in lines.
    pub title: Vec<String>,
    /// What is filtered, the span of time, in lines.
    pub about: Vec<String>,
}

impl Pictured {
    fn new(drawing: Element, title: &str, about: &str) -> Self {
        let room = drawing.get_bounding_client_rect().width().max(NARROWEST);
        let title = text::lines(title, room, SIZES.0, 3);
        Self { drawing, title, about: text::lines(about, room, SIZES.1, 4) }
    }
}

/// What is to be copied out.
#[derive(Clone, Debug)]
pub enum Copying {
    /// The table.
    Table(FigureTable),
    /// The picture, to be pasted.
    Png(Pictured),
    /// The picture of lines, to be pasted.
    Svg(Pictured),
    /// The picture of lines as a file.
    SvgFile(Pictured),
}

/// The words of every figure.
#[derive(Clone, Copy)]
pub struct FigureTexts {
    /// What opens the table.
    pub table: Signal<String>,
    /// What the names of the buttons that copy begin with: «Скопировать».
    pub copy: Signal<String>,
    /// The button that copies the table.
    pub copy_table: Signal<String>,
    /// The button that copies the picture.
    pub copy_png: Signal<String>,
    /// The button that copies the picture of lines.
    pub copy_svg: Signal<String>,
    /// The button that saves it.
    pub save_svg: Signal<String>,
    /// What a copied picture says below its title: what is filtered, the span of time.
    pub about: Signal<String>,
}

/// The buttons that copy a figure out, in one quiet line.
#[component]
pub fn FigureTools(
    /// Its title.
    title: Signal<String>,
    /// The words.
    texts: FigureTexts,
    /// Its picture as it is drawn now; left out where there is none.
    picture: Option<Callback<(), Option<Element>>>,
    /// Its numbers as they are now.
    table: Callback<(), FigureTable>,
    /// Something is to be copied out.
    on_copy: Callback<Copying>,
) -> impl IntoView {
    let of_picture = move |name: Signal<String>, what: fn(Pictured) -> Copying| {
        picture.map(|picture| {
            let copy = move || {
                if let Some(drawing) = picture.run(()) {
                    let (title, about) = (title.get_untracked(), texts.about.get_untracked());
                    on_copy.run(what(Pictured::new(drawing, &title, &about)));
                }
            };
            tool(texts.copy, name, copy)
        })
    };
    view! {
        <div class="row figure-tools no-print">
            <span aria-hidden="true">{move || texts.copy.get()}":"</span>
            {of_picture(texts.copy_png, Copying::Png)}
            {of_picture(texts.copy_svg, Copying::Svg)}
            {tool(texts.copy, texts.copy_table, move || on_copy.run(Copying::Table(table.run(()))))}
            {of_picture(texts.save_svg, Copying::SvgFile)}
        </div>
    }
    .into_any()
}

/// A button. What its name begins with stands before all of them and is not seen again, but is still its name.
fn tool(begins: Signal<String>, name: Signal<String>, press: impl Fn() + 'static) -> AnyView {
    let text = move || {
        let (begins, name) = (begins.get(), name.get());
        match name.strip_prefix(&format!("{begins} ")) {
            Some(rest) => view! { <><span class="said">{begins}" "</span>{rest.to_owned()}</> }.into_any(),
            None => name.into_any(),
        }
    };
    view! {
        <button type="button" class="number-button" aria-label=move || name.get() on:click=move |_| press()>
            {text}
        </button>
    }
    .into_any()
}
