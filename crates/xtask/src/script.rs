//! Scripts as they are published: without the comments and the indentation that only their readers need.

/// A script without blank lines, indentation, and comments that fill whole lines. Whatever stands in a text between
/// backticks is left alone; a script whose backticks do not pair comes back as it was.
pub(crate) fn small(script: &str) -> String {
    let mut kept = String::with_capacity(script.len());
    let mut place = Place::Code;
    for line in script.split_inclusive('\n') {
        match place {
            Place::Template => kept.push_str(line),
            Place::Comment => {
                if let Some((_, behind)) = line.split_once("*/") {
                    place = Place::Code;
                    push(&mut kept, behind);
                } else {
                    continue;
                }
            }
            Place::Code => {
                let code = line.trim_start();
                if code.starts_with("//") {
                    continue;
                }
                match code.strip_prefix("/*").map(|rest| rest.split_once("*/")) {
                    Some(Some((_, behind))) => {
                        push(&mut kept, behind);
                        continue;
                    }
                    Some(None) => {
                        place = Place::Comment;
                        continue;
                    }
                    None => push(&mut kept, code),
                }
            }
        }
        if backticks(line) % 2 == 1 {
            place = match place {
                Place::Template => Place::Code,
                _ => Place::Template,
            };
        }
    }
    if matches!(place, Place::Code) {
        kept
    } else {
        script.to_owned()
    }
}

/// What a line begins in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Code,
    Comment,
    Template,
}

/// Adds a line of code, unless it is blank.
fn push(kept: &mut String, line: &str) {
    kept.push_str(line.trim_start());
}

/// How many backticks of a line begin or end a text.
fn backticks(line: &str) -> usize {
    let mut escaped = false;
    let counts = |character| {
        let counted = character == '`' && !escaped;
        escaped = character == '\\' && !escaped;
        counted
    };
    line.chars().map(counts).filter(|counted| *counted).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_line_comments_and_indentation_go_and_nothing_else() {
        for (script, expected) in [
            ("// a\nlet b;\n", "let b;\n"),
            ("  // a\n\n    b();\n", "b();\n"),
            ("a(); // stays\n", "a(); // stays\n"),
            ("/* one */\na();\n", "a();\n"),
            (
                "/**\n * several\n * @param {x} y\n */\nexport function a() {\n  b();\n}\n",
                "export function a() {\nb();\n}\n",
            ),
            ("/* one */ a();\n", "a();\n"),
            ("/* two\n*/ a();\n", "a();\n"),
            ("a(); /* stays */\n", "a(); /* stays */\n"),
            ("u = \"https://x\";\n", "u = \"https://x\";\n"),
            ("r = a\n  / b;\n", "r = a\n/ b;\n"),
            ("t = `one line`;\n  b();\n", "t = `one line`;\nb();\n"),
            (
                "t = `\n  // kept\n\n  /* kept */\n`;\n  b();\n",
                "t = `\n  // kept\n\n  /* kept */\n`;\nb();\n",
            ),
            ("t = `\\``;\n  b();\n", "t = `\\``;\nb();\n"),
            ("// don`t count\n  b();\n", "b();\n"),
            ("no line's end", "no line's end"),
            ("", ""),
        ] {
            assert_eq!(small(script), expected, "{script:?}");
        }
    }

    #[test]
    fn what_is_not_understood_comes_back_as_it_was() {
        for script in ["  t = `never closed\n", "  a();\n  /* never closed\n"] {
            assert_eq!(small(script), script);
        }
    }
}
