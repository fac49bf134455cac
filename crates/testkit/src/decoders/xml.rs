//! A drawing as a real XML parser sees it: whatever tricks the text plays, no element acts and nothing comes from
//! outside.

use roxmltree::{Document, Node, ParsingOptions};

/// Elements that run or fetch something, or bring in another language.
const ACTING: [&str; 10] = [
    "script",
    "foreignobject",
    "image",
    "feimage",
    "iframe",
    "a",
    "animate",
    "set",
    "handler",
    "audio",
];

/// Panics where an accepted drawing could act or reach outside.
///
/// What is no well-formed XML is shown by no browser as an image, so it is not judged.
pub(super) fn assert_inert(svg: &str) {
    let options = ParsingOptions {
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    let Ok(document) = Document::parse_with_options(svg, options) else {
        return;
    };
    for node in document.descendants() {
        assert!(
            !node.is_pi() || node.pi().is_some_and(|pi| pi.target == "xml"),
            "an instruction: {node:?}"
        );
        if node.is_element() {
            element(node);
        }
    }
}

fn element(node: Node<'_, '_>) {
    let name = node.tag_name().name().to_ascii_lowercase();
    assert!(!ACTING.contains(&name.as_str()), "<{name}> is accepted");
    for attribute in node.attributes() {
        let name = attribute.name().to_ascii_lowercase();
        let value = attribute.value().trim().to_ascii_lowercase();
        assert!(!name.starts_with("on"), "{name} is accepted");
        assert!(
            !matches!(name.as_str(), "href" | "src") || value.starts_with('#'),
            "{name}={value} is accepted"
        );
        inert_style(&value);
    }
    if name == "style" {
        let all: String = node.descendants().filter_map(|node| node.text()).collect();
        inert_style(&all.to_ascii_lowercase());
    }
}

/// Styles can stand in an element and in attributes.
fn inert_style(style: &str) {
    for what in ["@import", "javascript:", "expression(", "image-set("] {
        assert!(!style.contains(what), "{what} is accepted");
    }
    for (at, what) in style.match_indices("url(") {
        let target = style[at + what.len()..].trim_start_matches(['"', '\'', ' ']);
        assert!(target.starts_with('#'), "{style} is accepted");
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::panic::catch_unwind;
    use std::path::Path;

    use super::*;

    /// The corpus holds drawings that act or reach outside: our reader refuses each, and this judge would notice if it
    /// did not.
    #[test]
    fn hostile_drawings_are_seen_by_both() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/picture");
        let mut count = 0;
        for entry in fs::read_dir(folder).expect("the corpus is there") {
            let path = entry.expect("a readable folder").path();
            if !path.to_string_lossy().contains("hostile-") {
                continue;
            }
            let svg = fs::read_to_string(&path).expect("text");
            assert!(!crate::decoders::run("picture", svg.as_bytes()), "{path:?}");
            assert!(catch_unwind(|| assert_inert(&svg)).is_err(), "{path:?}");
            count += 1;
        }
        assert_eq!(count, 15);
    }
}
