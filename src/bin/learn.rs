//! Học, the first module: from the first screen to the end of the directive. `boot.js` mounts it.

use guong_site::learn::app;
use guong_site::platform::panic;
use wasm_bindgen::prelude::wasm_bindgen;

/// Draws the module's screens.
#[wasm_bindgen]
pub fn mount() {
    app::mount(app::FIRST);
}

/// Takes them away again: another module draws now.
#[wasm_bindgen]
pub fn unmount() {
    app::unmount();
}

fn main() {
    panic::install();
}
