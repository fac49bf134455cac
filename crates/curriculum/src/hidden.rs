//! Characters that a reader cannot see, in one list: names lose them when typed and may not hold them when signed.

/// Whether a character is invisible or misleads about what stands beside it.
///
/// Control characters, the twelve direction controls, everything without width (U+200C and U+200D too: no script of
/// Vietnam needs them), line and paragraph separators, fillers, tags, variation selectors and non-characters.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{fdd0}'..='\u{fdef}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
        || u32::from(c) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_bidi_controls_of_unicode_are_hidden() {
        let controls = "\u{61c}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}";
        assert_eq!(controls.chars().filter(|c| is_hidden(*c)).count(), 12);
    }

    #[test]
    fn vietnamese_and_its_marks_are_seen() {
        let text =
            "Nguyễn Thị Ánh Tuyết, Ủy ban nhân dân xã Đông Phước – “Tổ 3” (n\u{303}) Ê Ban Y Krông";
        assert!(!text.chars().any(is_hidden));
    }
}
