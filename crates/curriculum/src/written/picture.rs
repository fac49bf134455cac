//! A conservative look at drawings. Pages show them only as images, where scripts are inert anyway; but a pack travels,
//! and a drawing must be safe wherever it is opened. So: known elements, no handlers, nothing from outside.

use super::context::Context;
use super::limits::MAX_PICTURE_BYTES;
use crate::problem::{Code, Place};

/// Elements a drawing may have, in lower case.
const ELEMENTS: &[&str] = &[
    "svg",
    "g",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "defs",
    "use",
    "symbol",
    "title",
    "desc",
    "style",
    "lineargradient",
    "radialgradient",
    "stop",
    "clippath",
    "mask",
    "pattern",
    "marker",
];

pub(super) fn check(context: &Context, file: &str, bytes: &[u8]) {
    let place = |line| Place {
        file: file.to_owned(),
        line,
        path: String::new(),
    };
    if bytes.len() > MAX_PICTURE_BYTES {
        let args = vec![
            ("size", bytes.len().to_string()),
            ("max", MAX_PICTURE_BYTES.to_string()),
        ];
        context.report(Code::FileTooLarge, place(0), args);
        return;
    }
    let Ok(text) = core::str::from_utf8(bytes) else {
        context.report(Code::NotUtf8, place(0), Vec::new());
        return;
    };
    let text = text
        .strip_prefix('\u{FEFF}')
        .unwrap_or(text)
        .to_ascii_lowercase();
    for (offset, what) in unsafe_parts(&text) {
        let line = text[..offset].matches('\n').count() + 1;
        let line = u32::try_from(line).unwrap_or(u32::MAX);
        context.report(Code::PictureUnsafe, place(line), vec![("what", what)]);
    }
    // Without the namespace a browser shows nothing where the drawing is used as an image.
    let is_svg = Tags { text: &text, at: 0 }
        .find_map(|tag| match tag {
            Tag::Element {
                name: "svg",
                attributes,
                ..
            } => Some(attributes.contains("xmlns=\"http://www.w3.org/2000/svg\"")),
            Tag::Element { .. } => Some(false),
            Tag::Other { .. } => None,
        })
        .unwrap_or(false);
    if !is_svg {
        context.report(Code::PictureNotSvg, place(0), Vec::new());
    }
}

/// What could act or reach outside, with its offset. `text` is in lower case.
fn unsafe_parts(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for tag in (Tags { text, at: 0 }) {
        match tag {
            Tag::Element {
                at,
                name,
                attributes,
            } => {
                if !ELEMENTS.contains(&name) {
                    found.push((
                        at,
                        format!("<{}>", name.chars().take(30).collect::<String>()),
                    ));
                }
                let foreign = attribute_list(attributes)
                    .into_iter()
                    .filter(|(name, value)| is_unsafe(name, value));
                found.extend(foreign.map(|(name, _)| (at, name.chars().take(30).collect())));
            }
            Tag::Other { at, allowed: false } => {
                found.push((at, text[at..].chars().take(12).collect()))
            }
            Tag::Other { .. } => {}
        }
    }
    // Anywhere, since styles can stand in elements and in attributes.
    for pattern in ["@import", "javascript:", "expression(", "image-set(", "\\"] {
        found.extend(
            text.match_indices(pattern)
                .map(|(at, what)| (at, what.to_owned())),
        );
    }
    for (at, what) in text.match_indices("url(") {
        let target = text[at + what.len()..].trim_start_matches(['"', '\'', ' ']);
        if !target.starts_with('#') {
            found.push((at, what.to_owned()));
        }
    }
    found
}

fn is_unsafe(name: &str, value: &str) -> bool {
    let local = name.rsplit(':').next().unwrap_or(name);
    local.starts_with("on")
        || local == "src"
        || local == "base"
        || (local == "href" && !value.starts_with('#'))
}

/// Something between `<` and `>`.
enum Tag<'a> {
    /// An opening or empty element.
    Element {
        at: usize,
        name: &'a str,
        attributes: &'a str,
    },
    /// A comment, closing tag or XML declaration (allowed), or a document type, entity, CDATA section or other
    /// instruction (not).
    Other { at: usize, allowed: bool },
}

struct Tags<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Iterator for Tags<'a> {
    type Item = Tag<'a>;

    fn next(&mut self) -> Option<Tag<'a>> {
        let at = self.at + self.text[self.at..].find('<')?;
        let rest = &self.text[at + 1..];
        let (length, tag) = if let Some(comment) = rest.strip_prefix("!--") {
            // An unclosed comment hides the rest from this scan, so it is refused.
            let end = comment.find("-->");
            (
                end.map_or(rest.len(), |end| end + 6),
                Tag::Other {
                    at,
                    allowed: end.is_some(),
                },
            )
        } else if rest.starts_with('!') {
            (1, Tag::Other { at, allowed: false })
        } else if rest.starts_with('?') {
            let declaration = rest.starts_with("?xml ");
            (
                rest.find('>').unwrap_or(rest.len()),
                Tag::Other {
                    at,
                    allowed: declaration,
                },
            )
        } else {
            let length = tag_length(rest);
            let inside = &rest[..length];
            let end = inside
                .find(|c: char| c.is_whitespace() || c == '/')
                .unwrap_or(length);
            if inside.starts_with('/') {
                (length, Tag::Other { at, allowed: true })
            } else {
                (
                    length,
                    Tag::Element {
                        at,
                        name: &inside[..end],
                        attributes: &inside[end..],
                    },
                )
            }
        };
        self.at = at + 1 + length;
        Some(tag)
    }
}

/// Bytes up to the `>` that is not inside quotes.
fn tag_length(rest: &str) -> usize {
    let mut quote = None;
    for (at, byte) in rest.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    rest.len()
}

/// Names and values of `name = "value"` pairs.
fn attribute_list(text: &str) -> Vec<(&str, &str)> {
    let mut attributes = Vec::new();
    let mut rest = text;
    while let Some((name, after)) = rest.split_once('=') {
        let name = name.trim_end();
        let name = name
            .rsplit(|c: char| c.is_whitespace() || c == '/')
            .next()
            .unwrap_or(name);
        let after = after.trim_start();
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (value, next) = match quote {
            Some(quote) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
            None => after.split_once(char::is_whitespace).unwrap_or((after, "")),
        };
        attributes.push((name, value.trim()));
        rest = next;
    }
    attributes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_drawing(inside: &str, expected: &[&str]) {
        let text =
            format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">{inside}</svg>");
        let context = Context::default();
        check(&context, "pictures/a.svg", text.as_bytes());
        let found: Vec<String> = context
            .into_problems()
            .into_iter()
            .map(|problem| {
                problem
                    .args
                    .first()
                    .map_or(problem.code.to_string(), |(_, value)| value.clone())
            })
            .collect();
        assert_eq!(found, expected, "{inside}");
    }

    #[test]
    fn plain_drawings_pass() {
        check_drawing(
            "<path d='M0 0>1'/><!-- <script> --><g fill=\"url(#a)\"><use href=\"#b\"/></g>",
            &[],
        );
        check_drawing(
            "<style>.a{fill:red}</style><linearGradient id='a'/><text>ơn = on</text>",
            &[],
        );
    }

    #[test]
    fn what_could_act_or_reach_outside_is_refused() {
        check_drawing("<script>1</script>", &["<script>"]);
        check_drawing("<SCRIPT/>", &["<script>"]);
        check_drawing("<s:script xmlns:s='x'/>", &["<s:script>"]);
        check_drawing("<foreignObject/>", &["<foreignobject>"]);
        check_drawing("<image href='#a'/>", &["<image>"]);
        check_drawing("<g onload=\"x\"/>", &["onload"]);
        check_drawing("<g a='1'\nONCLICK = 'x'/>", &["onclick"]);
        check_drawing("<use href='https://x'/>", &["href"]);
        check_drawing("<use xlink:href=' data:x'/>", &["xlink:href"]);
        check_drawing("<use href='&#35;a'/>", &["href"]);
        check_drawing("<g fill='url(//x)'/>", &["url("]);
        check_drawing("<style>@import 'x'</style>", &["@import"]);
        check_drawing("<style>a{b:\\75rl(x)}</style>", &["\\"]);
        check_drawing("<![CDATA[<script>]]>", &["<![cdata[<sc", "<script>"]);
        check_drawing("<?xml-stylesheet href='x'?>", &["<?xml-styles"]);
    }

    fn check_file(bytes: &[u8], expected: Code) {
        let context = Context::default();
        check(&context, "pictures/a.svg", bytes);
        assert!(
            context
                .into_problems()
                .iter()
                .any(|problem| problem.code == expected),
            "{expected}"
        );
    }

    #[test]
    fn other_files_are_no_drawings() {
        check_file(b"", Code::PictureNotSvg);
        check_file(b"\x89PNG\r\n", Code::NotUtf8);
        check_file(b"<html></html>", Code::PictureNotSvg);
        check_file(b"<svg></svg>", Code::PictureNotSvg);
        check_file(
            b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>",
            Code::PictureUnsafe,
        );
        check_file(b"<!-- <svg>", Code::PictureUnsafe);
        check_file(&vec![b' '; MAX_PICTURE_BYTES + 1], Code::FileTooLarge);
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_judged(bytes: Vec<u8>) {
            check(&Context::default(), "a", &bytes);
        }

        #[test]
        fn anything_like_a_drawing_is_judged(text in "[<>!/?a=\"'#:\\- sđ]{0,60}") {
            check(&Context::default(), "a", text.as_bytes());
        }
    }
}
