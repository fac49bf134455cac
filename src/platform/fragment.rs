//! The address bar's fragment: listening and moving. Its grammar is `session::route`.

use gloo::events::EventListener;
use session::route::Route;
use wasm_bindgen::JsValue;

/// Keeps listening as long as it lives.
#[must_use]
pub struct Listener {
    _event: EventListener,
}

/// Where the page is. To be read before the first render: `#v…` must not be lost.
pub fn current() -> Route {
    Route::parse(&gloo::utils::window().location().hash().unwrap_or_default())
}

/// Calls back with the new route whenever the fragment changes: by [`navigate`], a link, Back, or by hand.
pub fn on_hash_change(callback: impl Fn(Route) + 'static) -> Listener {
    let event = EventListener::new(&gloo::utils::window(), "hashchange", move |_| {
        callback(current())
    });
    Listener { _event: event }
}

/// Goes to a screen as a link does: Back comes here again, and the listener is called.
pub fn navigate(route: &Route) {
    // Setting a fragment throws only where the page is being left already.
    let _ = gloo::utils::window()
        .location()
        .set_hash(&route.to_fragment());
}

/// Puts another screen in place of this one in the history. The listener is **not** called.
pub fn replace(route: &Route) {
    let window = gloo::utils::window();
    let fragment = route.to_fragment();
    let replaced = window
        .history()
        .and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&fragment)));
    if replaced.is_ok() {
        // No event tells boot.js, which may have to bring the other module.
        if let Some(boot) = super::js::boot() {
            super::js::call(&boot, "crossed", &js_sys::Array::new());
        }
    } else {
        // Sandboxed frames refuse replaceState; there a step in the history is the lesser evil.
        let _ = window.location().set_hash(&fragment);
    }
}
