//! Sentences for problems, by code: what is wrong, and how to mend it.
//!
//! Codes and arguments come from other crates as plain strings, so that this crate depends on none of them; a test of
//! `curriculum` proves that every code of its own has both sentences. Templates stand in [`table`], the words for key
//! paths and types in [`words`].

mod table;
#[cfg(test)]
pub(crate) mod tests;
pub(crate) mod words;

use crate::Lang;

/// The sentence for a code, or `None` for an unknown one.
///
/// `args` are names and values; the place's `path` (`options[3].why.vi`) becomes words by itself. A value that a
/// sentence needs and does not get is shown as “…”.
///
/// ```
/// use messages::{problems::sentence, Lang};
/// let args = [("path".to_owned(), "options[3].why.vi".to_owned())];
/// let vi = sentence("missing-text", &args, Lang::Vi).expect("a known code");
/// assert!(vi.starts_with("Phương án 3, vì sao dễ chọn, bản tiếng Việt chưa có"));
/// assert!(sentence("no-such-code", &args, Lang::Vi).is_none());
/// ```
pub fn sentence(code: &str, args: &[(String, String)], lang: Lang) -> Option<String> {
    let (_, vi, en) = table::SENTENCES.iter().find(|(known, ..)| *known == code)?;
    let template = match lang {
        Lang::Vi => vi,
        Lang::En => en,
    };
    Some(capital(&fill(template, |name| value(name, args, lang))))
}

/// Every code that has a sentence.
pub fn codes() -> impl Iterator<Item = &'static str> {
    table::SENTENCES.iter().map(|(code, ..)| *code)
}

/// The value of a placeholder in words; empty where there is none.
fn value(name: &str, args: &[(String, String)], lang: Lang) -> String {
    match name {
        "where" => place(args, lang),
        "kind" | "expected" | "found" | "language" => {
            words::word(given(args, name), lang).to_owned()
        }
        _ => given(args, name).to_owned(),
    }
}

/// A value by its name; empty where there is none.
pub(crate) fn given<'a>(args: &'a [(String, String)], name: &str) -> &'a str {
    args.iter()
        .find(|(known, _)| known == name)
        .map_or("", |(_, value)| value.as_str())
}

/// The key path in words; where the whole file is meant, its name.
pub(crate) fn place(args: &[(String, String)], lang: Lang) -> String {
    match given(args, "path") {
        "" => given(args, "file").to_owned(),
        path => words::place(path, lang),
    }
}

/// Puts values into `{name}`; a part in `[…]` is kept only where all its values are there.
pub(crate) fn fill(template: &str, value: impl Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut rest = template;
    while let Some(at) = rest.find(['{', '[']) {
        out.push_str(&rest[..at]);
        let optional = rest[at..].starts_with('[');
        let (inside, after) = rest[at + 1..]
            .split_once(if optional { ']' } else { '}' })
            .expect("a test proves that every template is balanced");
        if optional {
            out.push_str(&filled_or_nothing(inside, &value));
        } else {
            let value = value(inside);
            out.push_str(if value.is_empty() { "…" } else { &value });
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

fn filled_or_nothing(part: &str, value: &impl Fn(&str) -> String) -> String {
    let mut out = String::new();
    for piece in part.split('{') {
        let Some((name, text)) = piece.split_once('}') else {
            out.push_str(piece);
            continue;
        };
        let value = value(name);
        if value.is_empty() {
            return String::new();
        }
        out.push_str(&value);
        out.push_str(text);
    }
    out
}

pub(crate) fn capital(sentence: &str) -> String {
    let mut chars = sentence.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}
