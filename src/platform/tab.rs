//! sessionStorage: small things of this tab that should outlive a reload. It throws where storage is blocked.

use web_sys::Storage;

fn storage() -> Option<Storage> {
    gloo::utils::window().session_storage().ok().flatten()
}

/// A value; `None` also where storage is blocked.
pub(super) fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps a value, or not: nothing depends on it.
pub(super) fn set(key: &str, value: &str) {
    if let Some(storage) = storage() {
        // Full or blocked: a reload then begins anew.
        let _ = storage.set_item(key, value);
    }
}
