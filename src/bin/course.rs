//! Học, the second module: scenarios, result, certificate, verification, restoring. `boot.js` fetches it while the
//! directive is read and mounts it.

use guong_site::learn::app;
use guong_site::platform::panic;
use wasm_bindgen::prelude::wasm_bindgen;

/// Draws the module's screens.
#[wasm_bindgen]
pub fn mount() {
    app::mount(app::COURSE);
}

/// Takes them away again: another module draws now.
#[wasm_bindgen]
pub fn unmount() {
    app::unmount();
}

fn main() {
    panic::install();
}
