//! Pictures of what is drawn: an `svg` of the page as a picture by itself, and as pixels.
//!
//! The page's style sheet does not go with a picture, so each element takes along what the sheet gives it; in light colours,
//! whatever the page has at the moment: a picture goes into a document, which is white.

use super::clipboard;
use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, Document, Element, HtmlCanvasElement, HtmlImageElement, Window};

/// What pictures are made of: an `svg` element.
pub use web_sys::Element as Drawing;

/// What a style sheet decides of a drawing.
const STYLES: [&str; 16] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-opacity",
    "opacity",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
    "dominant-baseline",
    "paint-order",
    "visibility",
    "display",
];

const SVG: &str = "http://www.w3.org/2000/svg";

/// Pixels to one of the drawing's units, so that a printed note is sharp.
const SCALE: f64 = 2.0;

/// The free room round a picture, in CSS pixels.
const MARGIN: f64 = 24.0;

/// The sizes and the heights of the lines above a picture: of its title, and of what it is about.
const LINES: [(&str, f64); 2] = [("17", 24.0), ("13", 19.0)];

/// A picture by itself: the text of an SVG file, and its size in CSS pixels.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The text.
    pub svg: String,
    width: f64,
    height: f64,
}

/// A drawing as a picture that looks alike everywhere, under its title and what it is about, each in lines. The drawing may go
/// afterwards.
pub fn sheet(drawing: &Element, title: &[String], about: &[String]) -> Option<Sheet> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let root = document.document_element()?;
    let theme = root.get_attribute("data-theme");
    root.set_attribute("data-theme", "light").ok()?;
    let made = compose(&window, &document, drawing, [title, about]);
    // What fails here leaves the page light until its theme is chosen again.
    let _ = match theme {
        Some(theme) => root.set_attribute("data-theme", &theme),
        None => root.remove_attribute("data-theme"),
    };
    made
}

fn compose(window: &Window, document: &Document, drawing: &Element, texts: [&[String]; 2]) -> Option<Sheet> {
    let (wide, high) = size(drawing);
    let family = window.get_computed_style(drawing).ok()??.get_property_value("font-family").ok()?;
    let ink = window.get_computed_style(&document.document_element()?).ok()??.get_property_value("color").ok()?;
    let make = |name: &str, attributes: &[(&str, &str)]| -> Option<Element> {
        let element = document.create_element_ns(Some(SVG), name).ok()?;
        for (name, value) in attributes {
            element.set_attribute(name, value).ok()?;
        }
        Some(element)
    };
    let outer = make("svg", &[])?;
    let ground = make("rect", &[("width", "100%"), ("height", "100%"), ("fill", "#ffffff")])?;
    outer.append_child(&ground).ok()?;
    let mut y = MARGIN;
    for ((lines, (font, height)), weight) in texts.into_iter().zip(LINES).zip(["700", "400"]) {
        for line in lines {
            y += height;
            let baseline = (y - height * 0.3).to_string();
            let text = make(
                "text",
                &[
                    ("x", &MARGIN.to_string()),
                    ("y", &baseline),
                    ("fill", &ink),
                    ("font-family", &family),
                    ("font-size", font),
                    ("font-weight", weight),
                ],
            )?;
            text.set_text_content(Some(line));
            outer.append_child(&text).ok()?;
        }
    }
    if y > MARGIN {
        y += MARGIN / 2.0;
    }
    let copy = styled(window, drawing)?;
    for (name, value) in [("x", MARGIN), ("y", y), ("width", wide), ("height", high)] {
        copy.set_attribute(name, &value.to_string()).ok()?;
    }
    // A stroke at the edge of the drawing is not cut in half.
    copy.set_attribute("overflow", "visible").ok()?;
    outer.append_child(&copy).ok()?;
    let (width, height) = (wide + 2.0 * MARGIN, y + high + MARGIN);
    outer.set_attribute("viewBox", &format!("0 0 {width} {height}")).ok()?;
    outer.set_attribute("width", &width.to_string()).ok()?;
    outer.set_attribute("height", &height.to_string()).ok()?;
    let svg = web_sys::XmlSerializer::new().ok()?.serialize_to_string(&outer).ok()?;
    Some(Sheet { svg, width, height })
}

/// A copy of a drawing that needs no style sheet.
fn styled(window: &Window, drawing: &Element) -> Option<Element> {
    let copy: Element = drawing.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    let here = drawing.query_selector_all("*").ok()?;
    let there = copy.query_selector_all("*").ok()?;
    let pair = |index: u32| Some((here.item(index)?.dyn_into().ok()?, there.item(index)?.dyn_into().ok()?));
    let inside = (0..here.length()).filter_map(pair);
    for (shown, copied) in std::iter::once((drawing.clone(), copy.clone())).chain(inside) {
        let (shown, copied): (Element, Element) = (shown, copied);
        let style = window.get_computed_style(&shown).ok()??;
        for name in STYLES {
            let value = style.get_property_value(name).ok()?;
            if !value.is_empty() {
                copied.set_attribute(name, &value).ok()?;
            }
        }
    }
    Some(copy)
}

fn size(drawing: &Element) -> (f64, f64) {
    let shown = drawing.get_bounding_client_rect();
    (shown.width().max(1.0), shown.height().max(1.0))
}

/// A picture as the pixels of a PNG file.
pub async fn png(sheet: &Sheet) -> Option<Blob> {
    pixels_of(&sheet.svg, sheet.width, sheet.height).await
}

/// The bytes of a PNG file of a drawing that is not on the page: the text of an SVG file of that size.
pub async fn png_of(svg: &str, width: f64, height: f64) -> Option<Vec<u8>> {
    bytes(&pixels_of(svg, width, height).await?).await
}

async fn pixels_of(text: &str, width: f64, height: f64) -> Option<Blob> {
    let image = HtmlImageElement::new().ok()?;
    let loaded = Promise::new(&mut |yes, no| {
        image.set_onload(Some(&yes));
        image.set_onerror(Some(&no));
    });
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{}", js_sys::encode_uri_component(text)));
    JsFuture::from(loaded).await.ok()?;
    let canvas: HtmlCanvasElement = web_sys::window()?.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a picture of the screen has thousands of pixels"
    )]
    let pixels = |length: f64| (length * SCALE).ceil() as u32;
    canvas.set_width(pixels(width));
    canvas.set_height(pixels(height));
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (wide, high) = (f64::from(canvas.width()), f64::from(canvas.height()));
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, wide, high).ok()?;
    let made = Promise::new(&mut |yes, no| {
        let hand_on = Closure::once_into_js(move |blob: JsValue| {
            // Nobody hears whether the one who waits still does.
            let _ = yes.call1(&JsValue::NULL, &blob);
        });
        if canvas.to_blob(hand_on.unchecked_ref()).is_err() {
            let _ = no.call0(&JsValue::NULL);
        }
    });
    JsFuture::from(made).await.ok()?.dyn_into().ok()
}

/// Puts a picture where it can be pasted from; `false` where the browser has no such place or does not allow it.
pub async fn copy_png(sheet: &Sheet) -> bool {
    // The picture comes as a promise: some browsers want the call in the very moment of the press.
    let sheet = sheet.clone();
    let made =
        wasm_bindgen_futures::future_to_promise(
            async move { png(&sheet).await.map(JsValue::from).ok_or(JsValue::NULL) },
        );
    match clipboard::begin(&[("image/png", made.into())]) {
        Some(written) => JsFuture::from(written).await.is_ok(),
        None => false,
    }
}

/// The bytes of a picture made by [`png`].
pub async fn bytes(blob: &Blob) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}
