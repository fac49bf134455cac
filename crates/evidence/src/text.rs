//! What a text in a signed document may hold.

use curriculum::hidden::is_hidden;

use crate::problem::{Code, Problem};

/// Brings a text into Unicode normal form C. Handed in: the browser has its own, native programs use a crate.
pub type Nfc = fn(&str) -> String;

/// Names and units hold at most so many bytes of UTF-8, so that a certificate's code fits its picture.
pub const NAME_BYTES: usize = 80;

/// Reports everything that is wrong with a text of at most `max` bytes.
pub(crate) fn check(text: &str, max: usize, place: &str, nfc: Nfc, problems: &mut Vec<Problem>) {
    if text.len() > max {
        problems.push(Problem::at(Code::TooLong, place));
    }
    if text.chars().any(is_hidden) {
        problems.push(Problem::at(Code::ForbiddenCharacter, place));
    }
    // Normalising costs a call out of the module in the browser, and ASCII is always normal.
    if !text.is_ascii() && nfc(text) != text {
        problems.push(Problem::at(Code::NotNfc, place));
    }
}

/// As [`check`], for what must be there.
pub(crate) fn check_filled(
    text: &str,
    max: usize,
    place: &str,
    nfc: Nfc,
    problems: &mut Vec<Problem>,
) {
    if text.trim().is_empty() {
        problems.push(Problem::at(Code::Empty, place));
    }
    check(text, max, place, nfc, problems);
}

/// A text made fit to stand in a place: short, one line, nothing invisible.
pub(crate) fn tame(text: &str) -> String {
    text.chars()
        .take(40)
        .map(|c| if is_hidden(c) { '\u{fffd}' } else { c })
        .collect()
}
