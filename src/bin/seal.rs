//! The seal module, which works for the two that draw the page: signing, verifying, QR. Request JSON in, reply JSON out
//! (`evidence::wire`); no Yew, no clock, no randomness, no storage. Fetched while the run goes on.

use wasm_bindgen::prelude::wasm_bindgen;

/// Signs a finished run: `SealRequest` → `Reply<Sealed>`.
#[wasm_bindgen]
pub fn seal_run(request: &str) -> String {
    evidence::seal::seal_run(request, nfc)
}

/// Judges a text: `VerifyRequest` → `Reply<Verdict>`.
#[wasm_bindgen]
pub fn verify_text(request: &str) -> String {
    evidence::seal::verify_text(request, nfc)
}

/// Draws a code: `QrRequest` → `Reply<QrImage>`.
#[wasm_bindgen]
pub fn qr_code(request: &str) -> String {
    evidence::seal::qr_code(request)
}

/// The browser's own normaliser costs no bytes of ours.
fn nfc(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFC").into()
}

fn main() {}
