//! localStorage, for preferences and the canary only: it loses the last seconds when a browser is killed, and it
//! throws where storage is blocked.

use web_sys::Storage;

fn storage() -> Option<Storage> {
    gloo::utils::window().local_storage().ok().flatten()
}

/// A value; `None` also where storage is blocked.
pub(super) fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps a value; whether it was taken.
pub(super) fn set(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

/// Forgets a value.
pub(super) fn remove(key: &str) {
    if let Some(storage) = storage() {
        // Where nothing can be removed nothing was kept.
        let _ = storage.remove_item(key);
    }
}
