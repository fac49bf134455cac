//! Paper.

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::js;

/// One sheet of A4 lying down, edge to edge. Not a named page of the style sheet: Firefox prints those onto the paper of
/// the unnamed rule, with an empty sheet behind.
const LYING: &str = "@page { size: A4 landscape; margin: 0; }";

/// Opens the browser's print dialog; `false` where there is none, as in most chat programs' own browsers.
pub fn print() -> bool {
    js::get(&js_sys::global(), "print").is_some() && gloo::utils::window().print().is_ok()
}

/// Asks for a sheet of A4 lying down until it is dropped.
pub struct LyingPaper(Option<JsValue>);

impl LyingPaper {
    /// From now on.
    pub fn ask() -> Self {
        Self(last_sheet().filter(|sheet| {
            rules(sheet).is_some_and(|end| {
                js::call(sheet, "insertRule", &Array::of2(&LYING.into(), &end.into())).is_some()
            })
        }))
    }
}

impl Drop for LyingPaper {
    fn drop(&mut self) {
        // Nobody else adds rules, so the last one is ours.
        if let Some(sheet) = &self.0
            && let Some(end) = rules(sheet)
        {
            js::call(sheet, "deleteRule", &Array::of1(&(end - 1.0).into()));
        }
    }
}

/// The sheet whose rules come last, and so win.
fn last_sheet() -> Option<JsValue> {
    let sheets = js::get(&gloo::utils::document(), "styleSheets")?;
    let count = js::get(&sheets, "length")?.as_f64()?;
    js_sys::Reflect::get_f64(&sheets, count - 1.0).ok()
}

fn rules(sheet: &JsValue) -> Option<f64> {
    js::get(&js::get(sheet, "cssRules")?, "length")?.as_f64()
}
