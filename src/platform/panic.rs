//! The last resort: when the program stops, `boot.js` says so without it.

use std::panic;

use js_sys::Array;

use super::js;

/// From now on a panic shows the banner that can reload and save the answers.
pub fn install() {
    panic::set_hook(Box::new(|info| {
        if let Some(boot) = js::boot() {
            js::call(&boot, "panicked", &Array::of1(&info.to_string().into()));
        }
    }));
}
