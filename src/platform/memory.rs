//! What the page's modules share as long as the page lives: the map `guong.memory` of `boot.js`.

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::js;

/// Between the key of a record and the number of its slot.
pub const SLOT: char = '#';

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
    call("delete", &Array::of1(&key.into()));
}

/// All keys.
pub fn keys() -> Vec<String> {
    // An iterator, which `Array.from` takes as well as a list.
    let keys = call("keys", &Array::new()).map(|keys| Array::from(&keys));
    keys.map(|keys| keys.iter().filter_map(|key| key.as_string()).collect())
        .unwrap_or_default()
}

/// Everything on this device and in this page but the device's key, as a file (`session::copy`), put aside damage
/// included; `None` where there is nothing or it cannot be read.
pub async fn everything() -> Option<String> {
    let asked = js::call_async(&js::boot()?, "saved", &Array::new())?;
    JsFuture::from(asked).await.ok()?.as_string()
}
