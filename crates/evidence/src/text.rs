//! What a text in a signed document may hold.

use crate::problem::{Code, Problem};

/// Brings a text into Unicode normal form C. Handed in: the browser has its own, native programs use a crate.
pub type Nfc = fn(&str) -> String;

/// Names and units hold at most so many bytes of UTF-8, so that a certificate's code fits its picture.
pub const NAME_BYTES: usize = 80;

/// Whether a character must not stand in a signed text, because a reader would not see it or would be misled by it.
///
/// Control characters, the twelve direction controls, everything without width, line and paragraph separators, tags,
/// variation selectors and non-characters.
pub fn is_forbidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}')
        || u32::from(c) & 0xfffe == 0xfffe
        || matches!(c, '\u{fdd0}'..='\u{fdef}')
}

/// Reports everything that is wrong with a text of at most `max` bytes.
pub(crate) fn check(text: &str, max: usize, place: &str, nfc: Nfc, problems: &mut Vec<Problem>) {
    if text.len() > max {
        problems.push(Problem::at(Code::TooLong, place));
    }
    if text.chars().any(is_forbidden) {
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
        .map(|c| if is_forbidden(c) { '\u{fffd}' } else { c })
        .collect()
}
