//! What the page's modules share as long as the page lives: `guong.memory` of `boot.js`.

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::js;

fn call(name: &str, arguments: &Array) -> Option<JsValue> {
    let memory = js::get(&js::boot()?, "memory")?;
    js::call(&memory, name, arguments)
}

/// A text by its key.
pub fn get(key: &str) -> Option<String> {
    call("get", &Array::of1(&key.into()))?.as_string()
}

/// Keeps a text under a key.
pub fn set(key: &str, text: &str) {
    call("set", &Array::of2(&key.into(), &text.into()));
}

/// Forgets a key.
pub fn remove(key: &str) {
    call("remove", &Array::of1(&key.into()));
}

/// All keys.
pub fn keys() -> Vec<String> {
    let keys = call("keys", &Array::new()).map(|keys| Array::from(&keys));
    keys.map(|keys| keys.iter().filter_map(|key| key.as_string()).collect())
        .unwrap_or_default()
}
