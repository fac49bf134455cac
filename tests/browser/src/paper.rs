//! Pages of a PDF: how many, how large.

use std::io::Read as _;

use flate2::read::ZlibDecoder;

/// How many pages a PDF has, as its page tree says. None where no page tree is readable.
#[must_use]
pub fn pages(pdf: &[u8]) -> Option<usize> {
    let text = readable(pdf);
    let leaves = text
        .match_indices("/Type")
        .filter(|(at, _)| {
            let kind = text[at + "/Type".len()..].trim_start();
            kind.strip_prefix("/Page")
                .is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric()))
        })
        .count();
    (leaves > 0).then_some(leaves)
}

/// Width and height of a PDF's first page, in points.
#[must_use]
pub fn page_size(pdf: &[u8]) -> Option<(f64, f64)> {
    let text = readable(pdf);
    let (_, after) = text.split_once("/MediaBox")?;
    let (_, after) = after.split_once('[')?;
    let numbers: Vec<f64> = after
        .split(']')
        .next()?
        .split_whitespace()
        .filter_map(|number| number.parse().ok())
        .collect();
    match numbers[..] {
        [_, _, width, height] => Some((width, height)),
        _ => None,
    }
}

/// What stands in a PDF as text, with the objects that it keeps compressed (`/ObjStm`).
fn readable(pdf: &[u8]) -> String {
    let mut text = String::from_utf8_lossy(pdf).into_owned();
    let mut rest = pdf;
    while let Some(at) = find(rest, b"/ObjStm") {
        rest = &rest[at + 1..];
        let Some(begin) = find(rest, b"stream") else {
            break;
        };
        let data = &rest[begin + b"stream".len()..];
        let data = data.strip_prefix(b"\r").unwrap_or(data);
        let data = data.strip_prefix(b"\n").unwrap_or(data);
        let mut objects = Vec::new();
        // What is not compressed this way stays unread: then there are no pages, and the test says so.
        if ZlibDecoder::new(data).read_to_end(&mut objects).is_ok() {
            text.push_str(&String::from_utf8_lossy(&objects));
        }
    }
    text
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compressed_objects_are_read() {
        use std::io::Write as _;
        let mut packed =
            flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
        // Long enough to be worth compressing: what is stored as it is would be found twice.
        let objects = format!("<</Type /Page /MediaBox [0 0 842 595]>>{}", " ".repeat(500));
        packed
            .write_all(objects.as_bytes())
            .expect("writing to memory");
        let mut pdf = b"<</Type /ObjStm /Filter /FlateDecode>>\nstream\n".to_vec();
        pdf.extend(packed.finish().expect("writing to memory"));
        pdf.extend(b"\nendstream");
        assert_eq!(pages(&pdf), Some(1));
        assert_eq!(page_size(&pdf), Some((842.0, 595.0)));
    }

    #[test]
    fn pages_are_counted_and_page_trees_are_not() {
        let check = |pdf: &str, expected: Option<usize>| {
            assert_eq!(pages(pdf.as_bytes()), expected, "{pdf}");
        };
        check(
            "<</Type /Pages /Count 2>> <</Type /Page\n/Parent>> <</Type/Page>>",
            Some(2),
        );
        check("<</Type /PageLabel>>", None);
        check("", None);
    }
}
