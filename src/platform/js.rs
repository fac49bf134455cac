//! Small helpers over promises and names that a browser may lack.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Why a promise gave nothing.
pub(super) enum Unsettled {
    /// It did not settle in time.
    Timeout,
    /// It was rejected.
    Rejected(JsValue),
}

/// What a promise settles to within a time.
pub(super) async fn within(milliseconds: i32, promise: Promise) -> Result<JsValue, Unsettled> {
    let late = Object::new();
    let mut timer = None;
    let timeout = Promise::new(&mut |resolve, _| {
        timer = gloo::utils::window()
            .set_timeout_with_callback_and_timeout_and_arguments_1(
                resolve.unchecked_ref(),
                milliseconds,
                &late,
            )
            .ok();
    });
    let first = JsFuture::from(Promise::race(&Array::of2(&promise, &timeout))).await;
    if let Some(timer) = timer {
        gloo::utils::window().clear_timeout_with_handle(timer);
    }
    match first {
        Ok(value) if Object::is(&value, &late) => Err(Unsettled::Timeout),
        Ok(value) => Ok(value),
        Err(error) => Err(Unsettled::Rejected(error)),
    }
}

/// A member of an object, if it has it.
pub(super) fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into())
        .ok()
        .filter(|value| !value.is_undefined() && !value.is_null())
}

/// Calls a method that may not exist and may throw; `None` for both.
pub(super) fn call(object: &JsValue, name: &str, arguments: &Array) -> Option<JsValue> {
    let method: Function = get(object, name)?.dyn_into().ok()?;
    Reflect::apply(&method, object, arguments).ok()
}

/// As [`call`], for methods that return a promise.
pub(super) fn call_async(object: &JsValue, name: &str, arguments: &Array) -> Option<Promise> {
    call(object, name, arguments)?.dyn_into().ok()
}

/// What `boot.js` offers.
pub(super) fn boot() -> Option<JsValue> {
    get(&js_sys::global(), "guong")
}

/// The name of an error, such as `QuotaExceededError`; empty for what is none.
pub(super) fn error_name(error: &JsValue) -> String {
    get(error, "name")
        .and_then(|name| name.as_string())
        .unwrap_or_default()
}
