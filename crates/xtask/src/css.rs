//! Two style sheets out of many: Trunk copies CSS but resolves no `@import`, and one file is one request. The first is
//! for the first load, the second for what comes after a run and for paper.

use std::collections::BTreeSet;

use crate::failure::{Failure, Outcome};
use crate::files;
use crate::layout::Layout;

/// The joined sheets, in `target/guong`: Trunk publishes the first, [`crate::finish`] the second.
const FIRST: &str = "guong.css";
pub(crate) const LATER: &str = "guong-later.css";

/// The line of an order file behind which the second sheet begins.
const MARK: &str = "[later]";

/// Joins `assets/styles/*.css` in the order of `assets/styles/order.txt`.
pub(crate) fn join(layout: &Layout) -> Outcome {
    let folder = layout.root.join("assets").join("styles");
    let order = files::read_text(&folder.join("order.txt"))?;
    let present: BTreeSet<String> = files::below(&folder)?
        .iter()
        .map(|path| files::relative(path, &folder))
        .filter(|name| name.ends_with(".css"))
        .collect();
    let (first, later) = in_order(&order, &present).map_err(|problems| {
        Failure::new(format!(
            "assets/styles/order.txt does not fit the folder:\n  {}",
            problems.join("\n  ")
        ))
    })?;
    for (file, names) in [(FIRST, first), (LATER, later)] {
        let mut sheet = String::new();
        for name in names {
            sheet.push_str(&without_comments(&files::read_text(&folder.join(&name))?));
        }
        files::write_if_changed(&layout.work.join(file), sheet.as_bytes())?;
    }
    Ok(())
}

/// Names of the first and of the second sheet.
type Sheets = (Vec<String>, Vec<String>);

/// The names that an order file lists (one a line, `#` begins a comment) before and behind its mark, or everything that
/// is wrong with it.
fn in_order(order: &str, present: &BTreeSet<String>) -> Result<Sheets, Vec<String>> {
    let mut names: Vec<String> = Vec::new();
    let mut mark = None;
    let mut problems = Vec::new();
    for (number, line) in (1..).zip(order.lines()) {
        let name = line.split('#').next().unwrap_or_default().trim();
        if name.is_empty() {
            continue;
        }
        if name == MARK {
            if mark.replace(names.len()).is_some() {
                problems.push(format!("line {number}: {MARK} stands twice"));
            }
        } else if !present.contains(name) {
            problems.push(format!("line {number}: {name} is not in the folder"));
        } else if names.iter().any(|known| known == name) {
            problems.push(format!("line {number}: {name} is listed twice"));
        } else {
            names.push(name.to_owned());
        }
    }
    problems.extend(
        present
            .iter()
            .filter(|name| !names.contains(name))
            .map(|name| format!("{name} is in the folder but not listed")),
    );
    if problems.is_empty() {
        let later = names.split_off(mark.unwrap_or(names.len()));
        Ok((names, later))
    } else {
        Err(problems)
    }
}

/// A sheet without its comments, indentation and blank lines; what stands in quotes is left alone.
fn without_comments(sheet: &str) -> String {
    let mut kept = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let (before, from) = rest.split_at(at);
        kept.push_str(before);
        let taken = if let Some(comment) = from.strip_prefix("/*") {
            comment.find("*/").map_or(from.len(), |end| end + 4)
        } else {
            let taken = if from.starts_with('/') {
                1
            } else {
                quoted(from)
            };
            kept.push_str(&from[..taken]);
            taken
        };
        rest = &from[taken..];
    }
    kept.push_str(rest);
    let lines = kept.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Length of the quoted text that begins `text`, with both quotes.
fn quoted(text: &str) -> usize {
    let mut characters = text.char_indices();
    let quote = characters.next().map(|(_, quote)| quote);
    let mut escaped = false;
    for (at, character) in characters {
        if escaped {
            escaped = false;
        } else if character == '\\' {
            escaped = true;
        } else if Some(character) == quote {
            return at + character.len_utf8();
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_order(order: &str, present: &[&str], expected: Result<(&[&str], &[&str]), &[&str]>) {
        let found = in_order(
            order,
            &present.iter().map(|name| (*name).to_owned()).collect(),
        );
        let as_text = |list: &[&str]| {
            list.iter()
                .map(|item| (*item).to_owned())
                .collect::<Vec<_>>()
        };
        let expected = expected.map(|(first, later)| (as_text(first), as_text(later)));
        assert_eq!(found, expected.map_err(as_text), "{order:?}");
    }

    #[test]
    fn the_order_is_kept_and_every_problem_is_told() {
        check_order(
            "# layers first\nb.css\n\n a.css # then this\n",
            &["a.css", "b.css"],
            Ok((&["b.css", "a.css"], &[])),
        );
        check_order(
            "a.css\nmissing.css\na.css\n",
            &["a.css", "c.css"],
            Err(&[
                "line 2: missing.css is not in the folder",
                "line 3: a.css is listed twice",
                "c.css is in the folder but not listed",
            ]),
        );
        check_order(
            "a.css\n[later] # from here on\nb.css\n",
            &["a.css", "b.css"],
            Ok((&["a.css"], &["b.css"])),
        );
        check_order(
            "[later]\n[later]\n",
            &[],
            Err(&["line 2: [later] stands twice"]),
        );
        check_order("", &[], Ok((&[], &[])));
    }

    #[test]
    fn comments_go_and_strings_stay() {
        for (sheet, expected) in [
            ("a{b:c}/* x */d{e:f}", "a{b:c}d{e:f}\n"),
            ("/* one\n two */\n\na{}\n", "a{}\n"),
            (
                "a::before{content:\"/* no */\"}",
                "a::before{content:\"/* no */\"}\n",
            ),
            ("a{content:'\\'/*'}/*x*/", "a{content:'\\'/*'}\n"),
            ("a{b:1/2}", "a{b:1/2}\n"),
            ("a {\n  b: c;\n}\n", "a {\nb: c;\n}\n"),
            ("a{} /* never closed", "a{}\n"),
            ("a{content:\"never closed", "a{content:\"never closed\n"),
            ("", ""),
        ] {
            assert_eq!(without_comments(sheet), expected, "{sheet:?}");
        }
    }
}
