//! Counting the pages of a PDF.

/// How many pages a PDF has, as its page tree says. None where no page tree is readable (it may be compressed).
#[must_use]
pub fn pages(pdf: &[u8]) -> Option<usize> {
    let text = String::from_utf8_lossy(pdf);
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

#[cfg(test)]
mod tests {
    use super::*;

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
