//! As much HTML reading as the finishing of our own pages needs: start tags and their attributes.

/// A start tag.
#[derive(Debug)]
pub(crate) struct Tag<'a> {
    /// Lower-case name.
    pub(crate) name: String,
    /// In the order written.
    pub(crate) attributes: Vec<Attribute<'a>>,
    /// Offset of `<`.
    pub(crate) start: usize,
    /// Offset behind `>`.
    pub(crate) end: usize,
}

/// One attribute.
#[derive(Debug)]
pub(crate) struct Attribute<'a> {
    /// Lower-case name.
    pub(crate) name: String,
    /// As written, empty for none.
    pub(crate) value: &'a str,
    /// Offset behind the value's last character.
    pub(crate) end: usize,
}

impl<'a> Tag<'a> {
    /// An attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<&Attribute<'a>> {
        self.attributes.iter().find(|known| known.name == name)
    }

    /// An attribute's value.
    pub(crate) fn get(&self, name: &str) -> Option<&'a str> {
        self.attribute(name).map(|attribute| attribute.value)
    }
}

/// All start tags of a page, in order; comments and end tags are passed over.
pub(crate) fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(offset) = page[at..].find('<') {
        let start = at + offset;
        let rest = &page[start..];
        at = if rest.starts_with("<!--") {
            rest.find("-->").map_or(page.len(), |end| start + end + 3)
        } else if rest[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            let tag = tag(page, start);
            let end = tag.end;
            found.push(tag);
            end
        } else {
            start + 1
        };
    }
    found
}

fn tag(page: &str, start: usize) -> Tag<'_> {
    let mut at = start + 1;
    let name = word(page, &mut at).to_ascii_lowercase();
    let mut attributes = Vec::new();
    loop {
        skip(page, &mut at, |c| c.is_whitespace() || c == '/');
        match page[at..].chars().next() {
            None => break,
            Some('>') => {
                at += 1;
                break;
            }
            Some(_) => {
                let name = word(page, &mut at).to_ascii_lowercase();
                let value = value(page, &mut at);
                attributes.push(Attribute {
                    name,
                    value,
                    end: page[..at].trim_end_matches(['"', '\'']).len(),
                });
            }
        }
    }
    Tag {
        name,
        attributes,
        start,
        end: at,
    }
}

/// The value behind an attribute's name, empty where there is none.
fn value<'a>(page: &'a str, at: &mut usize) -> &'a str {
    let mut behind = *at;
    skip(page, &mut behind, char::is_whitespace);
    if !page[behind..].starts_with('=') {
        return "";
    }
    behind += 1;
    skip(page, &mut behind, char::is_whitespace);
    let rest = &page[behind..];
    let (value, taken) = match rest.chars().next() {
        Some(quote @ ('"' | '\'')) => {
            let end = rest[1..].find(quote).map_or(rest.len(), |end| end + 1);
            (&rest[1..end], (end + 1).min(rest.len()))
        }
        _ => {
            let end = rest
                .find(|c: char| c.is_whitespace() || c == '>')
                .unwrap_or(rest.len());
            (&rest[..end], end)
        }
    };
    *at = behind + taken;
    value
}

/// A name; at least one character is taken, so that every loop ends.
fn word<'a>(page: &'a str, at: &mut usize) -> &'a str {
    let rest = &page[*at..];
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let end = rest[first..]
        .find(|c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/'))
        .map_or(rest.len(), |end| end + first);
    *at += end;
    &rest[..end]
}

fn skip(page: &str, at: &mut usize, unwanted: impl Fn(char) -> bool) {
    let rest = &page[*at..];
    *at += rest.find(|c| !unwanted(c)).unwrap_or(rest.len());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(page: &str, expected: &[(&str, &[(&str, &str)])]) {
        let found: Vec<_> = tags(page)
            .into_iter()
            .map(|tag| {
                (
                    tag.name,
                    tag.attributes
                        .into_iter()
                        .map(|attribute| (attribute.name, attribute.value.to_owned()))
                        .collect::<Vec<_>>(),
                )
            })
            .collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|(name, list)| {
                (
                    (*name).to_owned(),
                    list.iter()
                        .map(|(n, v)| ((*n).to_owned(), (*v).to_owned()))
                        .collect::<Vec<_>>(),
                )
            })
            .collect();
        assert_eq!(found, expected, "{page:?}");
    }

    #[test]
    fn tags_are_read_in_every_spelling() {
        check("<!DOCTYPE html><p>a</p>", &[("p", &[])]);
        check(
            "<LINK rel=stylesheet HREF='a b.css'/>",
            &[("link", &[("rel", "stylesheet"), ("href", "a b.css")])],
        );
        check(
            "<script type=\"module\" async src = \"x.js\"></script>",
            &[(
                "script",
                &[("type", "module"), ("async", ""), ("src", "x.js")],
            )],
        );
        check("<!-- <script> --><br>", &[("br", &[])]);
        check("1 < 2 <", &[]);
        check(
            "<a href=\"never closed",
            &[("a", &[("href", "never closed")])],
        );
        check("<a b=>", &[("a", &[("b", "")])]);
        check("<!-- never closed <p>", &[]);
    }

    #[test]
    fn offsets_enclose_the_tag() {
        let page = "x<meta charset=\"utf-8\">y";
        let tags = tags(page);
        assert_eq!(
            &page[tags[0].start..tags[0].end],
            "<meta charset=\"utf-8\">"
        );
    }
}
