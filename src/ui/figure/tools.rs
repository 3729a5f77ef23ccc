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

/// The words of a button: on it, and as what it is called where nothing stands beside it.
#[derive(Clone, Copy)]
pub struct ToolText {
    /// On the button, after «Скопировать»: «картинку».
    pub shown: Signal<String>,
    /// Its name: «Скопировать картинку».
    pub name: Signal<String>,
}

/// The words of every figure.
#[derive(Clone, Copy)]
pub struct FigureTexts {
    /// What opens the table.
    pub table: Signal<String>,
    /// What stands before the buttons.
    pub copy: Signal<String>,
    /// The button that copies the table.
    pub copy_table: ToolText,
    /// The button that copies the picture.
    pub copy_png: ToolText,
    /// The button that copies the picture of lines.
    pub copy_svg: ToolText,
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
    let of_picture = move |text: ToolText, what: fn(Pictured) -> Copying| {
        picture.map(|picture| {
            let copy = move || {
                if let Some(drawing) = picture.run(()) {
                    let (title, about) = (title.get_untracked(), texts.about.get_untracked());
                    on_copy.run(what(Pictured::new(drawing, &title, &about)));
                }
            };
            tool(text, copy)
        })
    };
    let save = ToolText { shown: texts.save_svg, name: texts.save_svg };
    view! {
        <div class="row figure-tools no-print">
            <span aria-hidden="true">{move || texts.copy.get()}</span>
            {of_picture(texts.copy_png, Copying::Png)}
            {of_picture(texts.copy_svg, Copying::Svg)}
            {tool(texts.copy_table, move || on_copy.run(Copying::Table(table.run(()))))}
            {of_picture(save, Copying::SvgFile)}
        </div>
    }
    .into_any()
}

fn tool(text: ToolText, press: impl Fn() + 'static) -> AnyView {
    view! {
        <button type="button" class="number-button" aria-label=move || text.name.get() on:click=move |_| press()>
            {move || text.shown.get()}
        </button>
    }
    .into_any()
}
