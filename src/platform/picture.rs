//! Pictures of what is drawn: an `svg` of the page as a file by itself, and as pixels.
//!
//! The page's style sheet does not go with a picture, so each element takes along what the sheet gave it.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlImageElement};

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

/// Pixels to one of the drawing's units, so that a printed note is sharp.
const SCALE: f64 = 2.0;

/// The drawing as the text of an SVG file that looks alike everywhere, on the ground that it has on the page.
pub fn svg_text(drawing: &Element) -> Option<String> {
    let window = web_sys::window()?;
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
    let (width, height) = size(drawing);
    copy.set_attribute("xmlns", "http://www.w3.org/2000/svg").ok()?;
    copy.set_attribute("width", &format!("{width}")).ok()?;
    copy.set_attribute("height", &format!("{height}")).ok()?;
    let document = window.document()?;
    let ground = document.create_element_ns(Some("http://www.w3.org/2000/svg"), "rect").ok()?;
    let box_of: Vec<f64> = copy
        .get_attribute("viewBox")
        .map(|text| text.split([' ', ',']).filter_map(|part| part.parse().ok()).collect())
        .unwrap_or_default();
    let [left, top, wide, high] = box_of.try_into().unwrap_or([0.0, 0.0, width, height]);
    for (name, value) in [("x", left), ("y", top), ("width", wide), ("height", high)] {
        ground.set_attribute(name, &value.to_string()).ok()?;
    }
    ground.set_attribute("fill", &ground_of(&window, drawing)).ok()?;
    copy.insert_before(&ground, copy.first_child().as_ref()).ok()?;
    let serializer = web_sys::XmlSerializer::new().ok()?;
    serializer.serialize_to_string(&copy).ok()
}

/// The colour of the sheet that the drawing stands on.
fn ground_of(window: &web_sys::Window, drawing: &Element) -> String {
    let mut place = drawing.parent_element();
    while let Some(element) = place {
        let colour = window.get_computed_style(&element).ok().flatten();
        let colour = colour.and_then(|style| style.get_property_value("background-color").ok()).unwrap_or_default();
        if !colour.is_empty() && colour != "transparent" && !colour.ends_with(", 0)") {
            return colour;
        }
        place = element.parent_element();
    }
    "white".to_owned()
}

fn size(drawing: &Element) -> (f64, f64) {
    let shown = drawing.get_bounding_client_rect();
    (shown.width().max(1.0), shown.height().max(1.0))
}

/// The drawing as the pixels of a PNG file.
pub async fn png(drawing: &Element) -> Option<Blob> {
    let (width, height) = size(drawing);
    pixels_of(&svg_text(drawing)?, width, height).await
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
pub async fn copy_png(drawing: &Element) -> bool {
    let written = || {
        let window = web_sys::window()?;
        let kind = Reflect::get(&window, &"ClipboardItem".into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
        let clipboard = Reflect::get(&window.navigator(), &"clipboard".into()).ok().filter(JsValue::is_object)?;
        let write = Reflect::get(&clipboard, &"write".into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
        // The picture comes as a promise: some browsers want the call in the very moment of the press.
        let drawing = drawing.clone();
        let made = wasm_bindgen_futures::future_to_promise(async move {
            png(&drawing).await.map(JsValue::from).ok_or(JsValue::NULL)
        });
        let parts = Object::new();
        Reflect::set(&parts, &"image/png".into(), &made).ok()?;
        let item = Reflect::construct(&kind, &Array::of1(&parts)).ok()?;
        write.call1(&clipboard, &Array::of1(&item)).ok()?.dyn_into::<Promise>().ok()
    };
    match written() {
        Some(written) => JsFuture::from(written).await.is_ok(),
        None => false,
    }
}

/// The bytes of a picture made by [`png`].
pub async fn bytes(blob: &Blob) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}
