//! Học, the second module: result, certificate, verification. `boot.js` fetches it while the run goes on and mounts it.

use std::cell::RefCell;

use guong_site::learn::app::FinishApp;
use guong_site::platform::{page, panic};
use wasm_bindgen::prelude::wasm_bindgen;
use yew::{AppHandle, Renderer};

thread_local! {
    static APP: RefCell<Option<AppHandle<FinishApp>>> = const { RefCell::new(None) };
}

/// Draws the module's screens.
#[wasm_bindgen]
pub fn mount() {
    if let Some(root) = page::root() {
        APP.set(Some(Renderer::<FinishApp>::with_root(root).render()));
    }
}

/// Takes them away again: another module draws now.
#[wasm_bindgen]
pub fn unmount() {
    if let Some(app) = APP.take() {
        app.destroy();
    }
}

fn main() {
    panic::install();
}
