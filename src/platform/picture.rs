//! A picture drawn in the page: a canvas with the colours and fonts of the styles, then a PNG.
//!
//! The PNG goes into the page as a `data:` address. Browsers inside chat programs drop `blob:` downloads without a word,
//! while an image can be pressed, held and saved nearly everywhere.

use gloo::file::futures::read_as_data_url;
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, CssStyleDeclaration, File, FilePropertyBag,
    HtmlCanvasElement, HtmlImageElement, Path2d,
};
use yew::AttrValue;

use super::js::{self, Unsettled};

/// How long fonts and drawings may take, in milliseconds: both were on the screen before.
const LOAD_MS: i32 = 3000;

/// The media type of what is made here.
const PNG: &str = "image/png";

/// Side of the field in which the sprite's drawings are drawn, and the width of their lines.
const SPRITE_SIDE: f64 = 24.0;
const SPRITE_LINE: f64 = 1.75;

/// A finished picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// `data:image/png;base64,…`.
    pub address: AttrValue,
    /// The same as a file, for sharing.
    pub file: File,
}

/// A canvas. Lengths are its pixels; colours and the font are names of roles in `tokens.css`, such as `--river`.
pub struct Canvas {
    element: HtmlCanvasElement,
    pen: CanvasRenderingContext2d,
    roles: CssStyleDeclaration,
}

impl Canvas {
    /// An empty canvas in the colours that hold inside the first element of a selector; `None` where the browser draws
    /// none.
    pub fn new(width: u32, height: u32, palette: &str) -> Option<Self> {
        let document = gloo::utils::document();
        let element: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
        element.set_width(width);
        element.set_height(height);
        let options = Object::new();
        // Its pixels are read back, part by part.
        Reflect::set(&options, &"willReadFrequently".into(), &true.into()).ok()?;
        let pen = element.get_context_with_context_options("2d", &options);
        let pen = pen.ok()??.dyn_into().ok()?;
        let palette = document.query_selector(palette).ok()??;
        let roles = gloo::utils::window().get_computed_style(&palette).ok()??;
        Some(Self {
            element,
            pen,
            roles,
        })
    }

    fn role(&self, name: &str) -> String {
        self.roles.get_property_value(name).unwrap_or_default()
    }

    /// Waits for the fonts of some words, regular and bold; one that does not come is replaced by the device's own.
    pub async fn fonts(&self, words: &str) {
        let Some(fonts) = js::get(&gloo::utils::document(), "fonts") else {
            return;
        };
        for bold in [false, true] {
            let arguments = Array::of2(&self.font(16, bold).into(), &words.into());
            if let Some(loading) = js::call_async(&fonts, "load", &arguments) {
                // Late or refused: the next font of the list stands in.
                let _: Result<JsValue, Unsettled> = js::within(LOAD_MS, loading).await;
            }
        }
    }

    fn font(&self, size: u32, bold: bool) -> String {
        let weight = if bold { 700 } else { 400 };
        format!("{weight} {size}px {}", self.role("--font"))
    }

    fn set_font(&self, size: u32, bold: bool) {
        self.pen.set_font(&self.font(size, bold));
        // As in base.css; browsers that do not know it set the words a little closer. Widths follow by themselves.
        let space = format!("{}px", (size * 45 + 500) / 1000);
        // A property that is refused changes nothing.
        let _ = Reflect::set(&self.pen, &"wordSpacing".into(), &space.into());
    }

    /// How wide some words are.
    pub fn width_of(&self, words: &str, size: u32, bold: bool) -> f64 {
        self.set_font(size, bold);
        self.pen
            .measure_text(words)
            .map_or(0.0, |found| found.width())
    }

    /// Words from a point on their baseline.
    pub fn words(&self, words: &str, (x, y): (f64, f64), size: u32, bold: bool, role: &str) {
        self.set_font(size, bold);
        self.pen.set_fill_style_str(&self.role(role));
        // Nothing but a number that is none could be refused.
        let _ = self.pen.fill_text(words, x, y);
    }

    /// Filled rectangles: left and upper edge, width and height. On whole pixels they are sharp in every engine, which a
    /// path is not.
    pub fn rectangles(&self, rectangles: impl IntoIterator<Item = [u32; 4]>, role: &str) {
        self.pen.set_fill_style_str(&self.role(role));
        for [x, y, width, height] in rectangles {
            self.pen
                .fill_rect(x.into(), y.into(), width.into(), height.into());
        }
    }

    /// A dashed edge.
    pub fn dashed_edge(&self, x: f64, y: f64, width: f64, height: f64, line: f64, role: &str) {
        self.pen.save();
        self.pen.set_stroke_style_str(&self.role(role));
        self.pen.set_line_width(line);
        let dashes = Array::of2(&(3.0 * line).into(), &(2.0 * line).into());
        // Refused dashes leave a solid line.
        let _ = self.pen.set_line_dash(&dashes);
        self.pen.stroke_rect(x, y, width, height);
        self.pen.restore();
    }

    /// A drawing of the sprite by its name without `i-`, in lines of a role's colour; its petals are lotus.
    pub fn icon(&self, name: &str, x: f64, y: f64, side: f64, role: &str) {
        let selector = format!("#i-{name} > *");
        let Ok(parts) = gloo::utils::document().query_selector_all(&selector) else {
            return;
        };
        self.pen.save();
        // Numbers are never refused.
        let _ = self.pen.translate(x, y);
        let _ = self.pen.scale(side / SPRITE_SIDE, side / SPRITE_SIDE);
        self.pen.set_line_width(SPRITE_LINE);
        self.pen.set_line_cap("round");
        self.pen.set_line_join("round");
        self.pen.set_stroke_style_str(&self.role(role));
        self.pen.set_fill_style_str(&self.role("--lotus"));
        for index in 0..parts.length() {
            let part = parts.item(index).and_then(|part| part.dyn_into().ok());
            if let Some(part) = part {
                self.part(&part);
            }
        }
        self.pen.restore();
    }

    fn part(&self, part: &web_sys::Element) {
        let Some(path) = outline(part) else { return };
        if part.class_list().contains("petal") {
            self.pen.fill_with_path_2d(&path);
        } else {
            self.pen.stroke_with_path(&path);
        }
    }

    /// An image file of this site over the whole canvas; nothing when it does not come.
    pub async fn image(&self, address: &str) {
        let Ok(image) = HtmlImageElement::new() else {
            return;
        };
        image.set_src(address);
        if js::within(LOAD_MS, image.decode()).await.is_ok() {
            let (width, height) = (self.element.width(), self.element.height());
            // Refused only for an image that has not come.
            let _ = self.pen.draw_image_with_html_image_element_and_dw_and_dh(
                &image,
                0.0,
                0.0,
                width.into(),
                height.into(),
            );
        }
    }

    /// Whether the canvas gives back what was drawn, judged by a row of pixels that must begin light and end dark:
    /// browsers that guard against being recognised hand out noise instead, and no code survives that.
    pub fn tells_the_truth(&self, x: u32, y: u32, length: u32) -> bool {
        let row = self.pixels(x, y, length, 1).unwrap_or_default();
        let first = row.chunks_exact(4).next().map(|pixel| pixel[0]);
        let last = row.chunks_exact(4).next_back().map(|pixel| pixel[0]);
        matches!((first, last), (Some(first), Some(last)) if first > 200 && last < 60)
    }

    /// Pixels of a part, row by row, four bytes each: red, green, blue, opacity.
    pub fn pixels(&self, x: u32, y: u32, width: u32, height: u32) -> Option<Vec<u8>> {
        let (width, height) = (f64::from(width), f64::from(height));
        let data = self.pen.get_image_data(x.into(), y.into(), width, height);
        Some(data.ok()?.data().to_vec())
    }

    /// The canvas as the browser's own PNG; `None` where it hands out none.
    pub async fn png(&self) -> Option<Blob> {
        let made = Promise::new(&mut |resolve, _| {
            if self.element.to_blob(&resolve).is_err() {
                // A function called with a value: it cannot refuse.
                let _ = resolve.call1(&JsValue::NULL, &JsValue::NULL);
            }
        });
        JsFuture::from(made).await.ok()?.dyn_into().ok()
    }
}

impl Picture {
    /// A PNG's bytes under a file name.
    pub async fn of_bytes(bytes: &[u8], name: &str) -> Option<Self> {
        let parts = Array::of1(&Uint8Array::from(bytes));
        let options = BlobPropertyBag::new();
        options.set_type(PNG);
        let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
        Self::of_blob(blob, name).await
    }

    /// A PNG under a file name.
    pub async fn of_blob(blob: Blob, name: &str) -> Option<Self> {
        let options = FilePropertyBag::new();
        options.set_type(PNG);
        let parts = Array::of1(&blob);
        let file = File::new_with_blob_sequence_and_options(&parts, name, &options).ok()?;
        let address = read_as_data_url(&blob.into()).await.ok()?;
        Some(Self {
            address: address.into(),
            file,
        })
    }
}

/// Bytes compressed by the browser (zlib, RFC 1950); `None` where it cannot.
pub async fn deflated(bytes: &[u8]) -> Option<Vec<u8>> {
    let made = |name: &str, arguments: &Array| {
        let class: Function = js::get(&js_sys::global(), name)?.dyn_into().ok()?;
        Reflect::construct(&class, arguments).ok()
    };
    let plain = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes))).ok()?;
    let plain = js::call(&plain, "stream", &Array::new())?;
    let press = made("CompressionStream", &Array::of1(&"deflate".into()))?;
    let pressed = js::call(&plain, "pipeThrough", &Array::of1(&press))?;
    let answer = made("Response", &Array::of1(&pressed))?;
    let whole = js::call_async(&answer, "arrayBuffer", &Array::new())?;
    let whole = JsFuture::from(whole).await.ok()?;
    Some(Uint8Array::new(&whole).to_vec())
}

/// The outline of a part of the sprite: a path, or a circle.
fn outline(part: &web_sys::Element) -> Option<Path2d> {
    if let Some(path) = part.get_attribute("d") {
        return Path2d::new_with_path_string(&path).ok();
    }
    let number = |name: &str| js_sys::parse_float(&part.get_attribute(name).unwrap_or_default());
    let (x, y, radius) = (number("cx"), number("cy"), number("r"));
    let circle = Path2d::new().ok()?;
    circle.arc(x, y, radius, 0.0, std::f64::consts::TAU).ok()?;
    Some(circle)
}
