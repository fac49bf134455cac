//! `site.toml`: the few things a publisher sets after the build (DESIGN §6a), read by a small total parser, so that no
//! TOML library enters the trainee's page.

use std::collections::BTreeMap;

/// More than any such file needs; the rest is not read.
pub const MAX_BYTES: usize = 16 * 1024;

/// The publisher's settings. Everything may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    values: BTreeMap<String, String>,
}

impl Site {
    /// Reads `key = "text"` lines. Comments, blank lines and whatever is not such a line are passed over: a typing
    /// mistake in one line must not take the page down.
    pub fn parse(text: &str) -> Self {
        let mut end = text.len().min(MAX_BYTES);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        Self {
            values: text[..end].lines().filter_map(setting).collect(),
        }
    }

    /// Where the site stands publicly, ending before `#`; empty when the publisher has not said. Only http(s) counts.
    pub fn public_url(&self) -> &str {
        let url = self.get("public_url");
        if url.starts_with("https://") || url.starts_with("http://") {
            url
        } else {
            ""
        }
    }

    /// A setting, or empty.
    pub fn get(&self, key: &str) -> &str {
        self.values.get(key).map_or("", String::as_str)
    }
}

fn setting(line: &str) -> Option<(String, String)> {
    let (key, rest) = line.split_once('=')?;
    let key = key.trim();
    if key.is_empty() || !key.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
        return None;
    }
    let (value, after) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
    let after = after.trim_start();
    (after.is_empty() || after.starts_with('#')).then(|| (key.to_owned(), value.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, key: &str, expected: &str) {
        assert_eq!(Site::parse(text).get(key), expected, "{text:?}");
    }

    #[test]
    fn settings_are_read_line_by_line() {
        check("place = \"Cần Thơ\"", "place", "Cần Thơ");
        check("  place=\"Cần Thơ\"  # nơi cấp", "place", "Cần Thơ");
        check("# place = \"x\"", "place", "");
        check(
            "place = Cần Thơ\nhotlines = \"18008108\"",
            "hotlines",
            "18008108",
        );
        check("place = \"a\" b", "place", "");
        check("Place = \"a\"", "Place", "");
        check("place = \"a\"\r\nx = \"b\"\r\n", "place", "a");
    }

    #[test]
    fn only_web_addresses_are_public() {
        for (url, expected) in [
            ("https://example.vn/guong/", "https://example.vn/guong/"),
            ("javascript:alert(1)", ""),
            ("", ""),
        ] {
            assert_eq!(
                Site::parse(&format!("public_url = \"{url}\"")).public_url(),
                expected
            );
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read(text in ".*") {
            Site::parse(&text);
        }
    }
}
