//! From bytes to a small tree with lines: TOML and its syntax problems end here.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::limits::{MAX_DEPTH, MAX_KEY_PARTS};
use crate::problem::Code;

/// A value and the line it begins on, from 1.
#[derive(Debug)]
pub(super) struct Node {
    pub line: u32,
    pub value: Value,
}

#[derive(Debug)]
pub(super) enum Value {
    Text(String),
    /// `None` beyond 64 bits.
    Integer(Option<i64>),
    Flag(bool),
    List(Vec<Node>),
    Table(Table),
    /// A number with a fraction, or a date or time without quotes: nothing in a pack is one.
    Other(&'static str),
}

impl Value {
    /// The type's name in problems.
    pub fn type_name(&self) -> &'static str {
        match self {
            Value::Text(_) => "text",
            Value::Integer(_) => "integer",
            Value::Flag(_) => "flag",
            Value::List(_) => "list",
            Value::Table(_) => "table",
            Value::Other(name) => name,
        }
    }
}

/// A table's entries in the order of the keys, each key once.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub line: u32,
    pub entries: Vec<Entry>,
}

#[derive(Debug)]
pub(super) struct Entry {
    pub key: String,
    pub key_line: u32,
    pub node: Node,
}

/// A syntax problem: code, line, and the parser's own words where it has any.
pub(super) struct Syntax {
    pub code: Code,
    pub line: u32,
    pub detail: String,
}

/// Reads a file. With syntax problems the table holds what could still be read.
pub(super) fn parse(source: &str) -> (Table, Vec<Syntax>) {
    let lines = LineStarts::of(source);
    if let Some(offset) = too_deep(source) {
        let syntax = Syntax {
            code: Code::TooDeep,
            line: lines.line(offset),
            detail: String::new(),
        };
        return (Table::default(), vec![syntax]);
    }
    let (root, errors) = DeTable::parse_recoverable(source);
    let problems = errors
        .iter()
        .map(|error| Syntax {
            code: if error.message().contains("duplicate key") {
                Code::DuplicateKey
            } else {
                Code::TomlSyntax
            },
            line: lines.line(error.span().map_or(0, |span| span.start)),
            detail: error.message().to_owned(),
        })
        .collect();
    (table(root.get_ref(), root.span(), &lines), problems)
}

/// Recursion is bounded by [`too_deep`].
fn table(source: &DeTable<'_>, span: Range<usize>, lines: &LineStarts) -> Table {
    let entries = source
        .iter()
        .map(|(key, value)| Entry {
            key: key.get_ref().to_string(),
            key_line: lines.line(key.span().start),
            node: node(value.get_ref(), value.span(), lines),
        })
        .collect();
    Table {
        line: lines.line(span.start),
        entries,
    }
}

fn node(source: &DeValue<'_>, span: Range<usize>, lines: &LineStarts) -> Node {
    let value = match source {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => {
            Value::Integer(i64::from_str_radix(number.as_str(), number.radix()).ok())
        }
        DeValue::Boolean(flag) => Value::Flag(*flag),
        DeValue::Array(items) => Value::List(
            items
                .iter()
                .map(|item| node(item.get_ref(), item.span(), lines))
                .collect(),
        ),
        DeValue::Table(entries) => Value::Table(table(entries, span.clone(), lines)),
        DeValue::Float(_) => Value::Other("fraction"),
        DeValue::Datetime(_) => Value::Other("bare-date"),
    };
    Node {
        line: lines.line(span.start),
        value,
    }
}

/// Byte offsets at which lines begin.
struct LineStarts(Vec<usize>);

impl LineStarts {
    fn of(source: &str) -> Self {
        let breaks = source
            .bytes()
            .enumerate()
            .filter(|(_, byte)| *byte == b'\n')
            .map(|(offset, _)| offset + 1);
        LineStarts(core::iter::once(0).chain(breaks).collect())
    }

    fn line(&self, offset: usize) -> u32 {
        u32::try_from(self.0.partition_point(|start| *start <= offset)).unwrap_or(u32::MAX)
    }
}

/// Where brackets nest, or keys have parts, beyond the caps. The TOML parser guards brackets and keys one by one, but
/// not their product, and building or dropping a tree needs a stack as deep as the tree: so this is asked first.
fn too_deep(source: &str) -> Option<usize> {
    let bytes = source.as_bytes();
    let (mut at, mut depth, mut dots) = (0, 0usize, 0usize);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'#' => {
                at += bytes[at..]
                    .iter()
                    .position(|byte| *byte == b'\n')
                    .unwrap_or(bytes.len() - at);
                continue;
            }
            b'"' | b'\'' => {
                at = after_string(bytes, at);
                continue;
            }
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            b'.' => dots += 1,
            _ => {}
        }
        if matches!(byte, b'[' | b'{' | b']' | b'}' | b'=' | b',' | b'\n') {
            dots = 0;
        }
        if depth > MAX_DEPTH || dots > MAX_KEY_PARTS {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// The offset after the string that begins at `at`; a string on one line ends with the line at the latest.
fn after_string(bytes: &[u8], at: usize) -> usize {
    let quote = bytes[at];
    let long = bytes[at..].starts_with(&[quote; 3]);
    let mut at = at + if long { 3 } else { 1 };
    while let Some(byte) = bytes.get(at) {
        if *byte == b'\\' && quote == b'"' && (long || bytes.get(at + 1) != Some(&b'\n')) {
            at += 2;
        } else if long && bytes[at..].starts_with(&[quote; 3]) {
            return at + 3;
        } else if !long && (*byte == quote || *byte == b'\n') {
            return at + 1;
        } else {
            at += 1;
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_deep(source: &str, expected: bool) {
        let (_, problems) = parse(source);
        assert_eq!(
            problems.iter().any(|problem| problem.code == Code::TooDeep),
            expected,
            "{source:.40}"
        );
    }

    #[test]
    fn nesting_is_reported_and_never_crashes() {
        check_deep(&format!("a = {}", "[".repeat(1000)), true);
        check_deep(
            &format!("a = {}1{}", "[".repeat(100_000), "]".repeat(100_000)),
            true,
        );
        check_deep(&"{a = ".repeat(1000), true);
        check_deep(&format!("a{} = 1", ".a".repeat(1000)), true);
        check_deep(&format!("[a{}]", ".a".repeat(1000)), true);
        check_deep(
            &format!("a = {}1", "{a.a.a.a.a.a.a.a.a.a.a.a = ".repeat(70)),
            true,
        );
        check_deep("a = [[1, 2], [3]]\nb.c.d = { e = [1] }", false);
        check_deep(
            &format!("a = \"{}\" # {}", "[".repeat(99), "[".repeat(99)),
            false,
        );
        check_deep(
            &format!(
                "a = '''\n{}''' \nb = '{}'",
                "[\n".repeat(99),
                "[".repeat(99)
            ),
            false,
        );
        check_deep(&"a = 1 # [\n".repeat(99), false);
    }

    #[test]
    fn lines_are_those_of_an_editor() {
        let (table, problems) = parse("a = 1\r\n\r\n[b]\r\nc = \"\"\"\nx\"\"\"\n");
        assert!(problems.is_empty());
        let lines: Vec<(u32, u32)> = table
            .entries
            .iter()
            .map(|entry| (entry.key_line, entry.node.line))
            .collect();
        assert_eq!(lines, [(1, 1), (3, 3)]);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_reported(text in "[a=\\[\\]{}\\.\"'#\n\\\\1 ]{0,200}") {
            let _ = parse(&text);
        }

        #[test]
        fn any_unicode_is_read_or_reported(text: String) {
            let _ = parse(&text);
        }
    }
}
