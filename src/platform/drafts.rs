//! What is typed or chosen and not sent yet: it outlives a reload of this tab, and counts for nothing.

use super::tab;

fn key(name: &str) -> String {
    format!("guong:draft:{name}")
}

/// A draft by its name.
pub fn get(name: &str) -> Option<String> {
    tab::get(&key(name))
}

/// Keeps a draft.
pub fn set(name: &str, text: &str) {
    tab::set(&key(name), text);
}

/// Forgets a draft: it was sent.
pub fn remove(name: &str) {
    tab::remove(&key(name));
}

/// Forgets everything that this tab remembers.
pub fn clear() {
    tab::clear();
}
