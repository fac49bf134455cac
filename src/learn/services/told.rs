//! Notices that stand until they are closed. The module that comes when another screen is opened finds storage mended
//! already, and would not know of them by itself.

use crate::platform::memory;

fn name(notice: &str) -> String {
    format!("told:{notice}")
}

/// It is said from now on.
pub fn say(notice: &str) {
    memory::set(&name(notice), "");
}

/// Whether it was said in this page and not closed.
pub fn stands(notice: &str) -> bool {
    memory::get(&name(notice)).is_some()
}

/// It was closed.
pub fn close(notice: &str) {
    memory::remove(&name(notice));
}
