//! Finding a certificate's code in what people paste: a link, a fragment, digits, a whole message.

/// What may stand between two digits of a code that a chat or mail program has wrapped.
fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// Fewer digits in a row are a date, a telephone number or a count, not a code.
const LEAST_RUN: usize = 100;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Found {
    /// Possible codes, the likeliest first; at most two.
    pub candidates: Vec<String>,
    /// Whether the text says itself that it holds one (`#v`, or nothing but digits).
    pub claimed: bool,
}

/// Finds the code in a text. The work is linear.
pub(crate) fn find(text: &str) -> Found {
    let text = unescaped(text);
    if let Some((_, after)) = text.rsplit_once("#v") {
        let joined = joined_digits(after.trim_start_matches(is_space));
        let unbroken = after.chars().take_while(char::is_ascii_digit).collect();
        return Found {
            candidates: distinct([unbroken, joined]),
            claimed: true,
        };
    }
    if text.chars().all(|c| c.is_ascii_digit() || is_space(c)) {
        return Found {
            candidates: distinct([joined_digits(text.trim_start_matches(is_space))]),
            claimed: true,
        };
    }
    let longest = |runs: Vec<String>| {
        runs.into_iter()
            .rev()
            .max_by_key(String::len)
            .unwrap_or_default()
    };
    let unbroken = longest(
        text.split(|c: char| !c.is_ascii_digit())
            .map(str::to_owned)
            .collect(),
    );
    let joined = longest(
        text.split(|c: char| !c.is_ascii_digit() && !is_space(c))
            .map(joined_digits)
            .collect(),
    );
    let mut candidates = distinct([unbroken, joined]);
    candidates.retain(|digits| digits.len() >= LEAST_RUN);
    Found {
        candidates,
        claimed: false,
    }
}

fn distinct<const N: usize>(candidates: [String; N]) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for candidate in candidates {
        if !candidate.is_empty() && !kept.contains(&candidate) {
            kept.push(candidate);
        }
    }
    kept
}

/// The digits a text begins with, over spaces and line ends.
fn joined_digits(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_ascii_digit() || is_space(*c))
        .filter(char::is_ascii_digit)
        .collect()
}

/// Takes away percent-encoding, also where a link was encoded more than once. What is no escape stays as it is.
fn unescaped(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..3 {
        if !text.contains('%') {
            break;
        }
        text = unescaped_once(&text);
    }
    text
}

fn unescaped_once(text: &str) -> String {
    let digit = |byte: Option<&u8>| {
        byte.and_then(|byte| char::from(*byte).to_digit(16))
            .and_then(|d| u8::try_from(d).ok())
    };
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut index = 0;
    while let Some(byte) = bytes.get(index) {
        match (
            byte,
            digit(bytes.get(index + 1)),
            digit(bytes.get(index + 2)),
        ) {
            (b'%', Some(high), Some(low)) => {
                out.push(high << 4 | low);
                index += 3;
            }
            _ => {
                out.push(*byte);
                index += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, claimed: bool, candidates: &[&str]) {
        let found = find(text);
        assert_eq!(found.candidates, candidates, "{text}");
        assert_eq!(found.claimed, claimed, "{text}");
    }

    #[test]
    fn links_and_fragments() {
        check("#v123", true, &["123"]);
        check("https://a.vn/g/#v123", true, &["123"]);
        check("https://a.vn/g/?x=1#v123&y=2", true, &["123"]);
        check("https://a.vn/g/%23v123", true, &["123"]);
        check("https://a.vn/g/%2523v%31%32%33", true, &["123"]);
        check(
            "Giấy chứng nhận\nĐạt 90 %\nhttps://a.vn/#v123",
            true,
            &["123"],
        );
        check("#v123\n456 xong", true, &["123", "123456"]);
        check("#v", true, &[]);
        check("#v 12", true, &["12"]);
        check("#v1 #v2", true, &["2"]);
    }

    #[test]
    fn digits() {
        check("123", true, &["123"]);
        check(" 12\r\n3\u{a0}4 ", true, &["1234"]);
    }

    #[test]
    fn messages() {
        let code = "7".repeat(120);
        check(
            &format!("Ngày 24/11/2026, 90 %\nMã: {code}"),
            false,
            &[&code],
        );
        check(
            &format!("Điểm 90\n{code}"),
            false,
            &[&code, &format!("90{code}")],
        );
        let (a, b) = code.split_at(60);
        check(&format!("Mã: {a}\n{b}\nHết"), false, &[&code]);
        check("xin chào, 24/11/2026", false, &[]);
        check("", true, &[]);
    }

    #[test]
    fn what_is_no_escape_stays() {
        assert_eq!(unescaped("100%, %zz, %2"), "100%, %zz, %2");
    }

    proptest! {
        #[test]
        fn any_text_is_answered_with_digits(text: String) {
            for digits in find(&text).candidates {
                prop_assert!(digits.bytes().all(|byte| byte.is_ascii_digit()));
            }
        }
    }
}
