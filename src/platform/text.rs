//! Unicode work that the browser does for us.

use js_sys::JsString;

/// The text in Unicode Normalization Form C.
pub fn nfc(text: &str) -> String {
    JsString::from(text).normalize("NFC").into()
}
