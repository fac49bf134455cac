//! Small things of this tab that should outlive a reload: sessionStorage. Where that is blocked or full, they live in the
//! page's memory, as long as the page.

use web_sys::Storage;

use super::memory;

fn storage() -> Option<Storage> {
    gloo::utils::window().session_storage().ok().flatten()
}

/// A value.
pub(super) fn get(key: &str) -> Option<String> {
    let kept = storage().and_then(|storage| storage.get_item(key).ok().flatten());
    kept.or_else(|| memory::get(key))
}

/// Keeps a value.
pub(super) fn set(key: &str, value: &str) {
    let kept = storage().is_some_and(|storage| storage.set_item(key, value).is_ok());
    if !kept {
        memory::set(key, value);
    }
}

/// Forgets a value.
pub(super) fn remove(key: &str) {
    if let Some(storage) = storage() {
        // Where nothing can be removed nothing was kept.
        let _ = storage.remove_item(key);
    }
    memory::remove(key);
}

/// Forgets everything of this tab.
pub(super) fn clear() {
    if let Some(storage) = storage() {
        // As above.
        let _ = storage.clear();
    }
}
