//! Paper.

/// Opens the browser's print dialog; `false` where there is none, as in most chat programs' own browsers.
pub fn print() -> bool {
    super::js::get(&js_sys::global(), "print").is_some() && gloo::utils::window().print().is_ok()
}
