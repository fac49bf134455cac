//! From a key path back to the line it stands on.

use super::tree::{self, Table, Value};

/// The line of a key path (`options[3].why.vi`) in a file, from 1; where only the beginning of the path exists, the line
/// of that; 0 where nothing does.
pub fn line_of(source: &str, path: &str) -> u32 {
    let source = source.strip_prefix('\u{FEFF}').unwrap_or(source);
    let (table, _) = tree::parse(source);
    let (mut table, mut line): (&Table, u32) = (&table, 0);
    for segment in path.split('.') {
        let (key, number) = match segment.split_once('[') {
            Some((key, number)) => (key, number.trim_end_matches(']').parse::<usize>().ok()),
            None => (segment, None),
        };
        let Some(entry) = table.entries.iter().find(|entry| entry.key == key) else {
            break;
        };
        line = entry.key_line;
        let node = match (&entry.node.value, number) {
            (Value::List(items), Some(number)) => {
                match number.checked_sub(1).and_then(|place| items.get(place)) {
                    Some(item) => {
                        line = item.line;
                        item
                    }
                    None => break,
                }
            }
            _ => &entry.node,
        };
        match &node.value {
            Value::Table(inner) => table = inner,
            _ => break,
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::line_of;

    #[test]
    fn paths_lead_to_their_lines() {
        let source = "id = \"a\"\n\n[title]\nvi = \"b\"\n\n[[options]]\nid = \"c\"\n\n[[options]]\ntext.vi = \"d\"\ntext.en = \"e\"\n";
        for (path, line) in [
            ("id", 1),
            ("title.vi", 4),
            ("options[2].text.en", 11),
            ("options[2].why.vi", 9),
            ("options[9]", 6),
            ("options.vi", 6),
            ("nothing", 0),
            ("", 0),
        ] {
            assert_eq!(line_of(source, path), line, "{path}");
        }
    }
}
