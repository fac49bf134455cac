//! Every decoder, with what must hold whatever it is given: it ends without a panic, what it accepts stays within its
//! caps, and spelled again it is the same.
//!
//! A target takes any bytes and panics when something does not hold. Most read text; bytes that are none are refused
//! before they reach a decoder, as they are in the program.

mod content;
mod evidence;
mod session;
mod xml;

use unicode_normalization::UnicodeNormalization;

/// One decoder and its promises.
#[derive(Clone, Copy)]
pub struct Target {
    /// Name of the fuzz target and of its folder in `fuzz/corpus`.
    pub name: &'static str,
    /// Reads the bytes, panics where a promise is broken, and says whether the decoder found something in them.
    pub check: fn(&[u8]) -> bool,
}

/// All targets, by name.
pub const TARGETS: [Target; 13] = [
    target("certificate", evidence::certificate),
    target("copy", session::copy),
    target("json", content::json),
    target("log", session::log),
    target("markup", content::markup),
    target("pack", content::pack),
    target("part", content::part),
    target("pasted", evidence::pasted),
    target("picture", content::picture),
    target("record", session::record),
    target("route", session::route),
    target("site", session::site),
    target("submission", evidence::submission),
];

const fn target(name: &'static str, check: fn(&[u8]) -> bool) -> Target {
    Target { name, check }
}

/// Runs the target of this name, as [`Target::check`].
///
/// # Panics
/// When a promise is broken, or there is no such target.
pub fn run(name: &str, bytes: &[u8]) -> bool {
    let target = TARGETS.iter().find(|target| target.name == name);
    let target = target.unwrap_or_else(|| panic!("there is no target {name}"));
    (target.check)(bytes)
}

/// The text of the bytes, where they are text.
fn text(bytes: &[u8]) -> Option<&str> {
    str::from_utf8(bytes).ok()
}

/// Unicode normal form C, which the browser brings itself.
fn nfc(text: &str) -> String {
    text.nfc().collect()
}
