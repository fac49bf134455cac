//! Spans of a spot scenario: `{id:words}` in the texts of its artefacts.
//!
//! [`check`] judges the braces of one text, a [`Ledger`] what all texts of a scenario say together, [`renumber`] puts
//! numbers in place of the author's ids.

use std::borrow::Cow;
use std::cell::RefCell;

use unicode_normalization::char::is_combining_mark;

use super::context::{Context, Thing};
use super::model::Text;
use super::reader::Reader;
use crate::markup::tokens::{Token, Tokens, head, next_brace};
use crate::markup::units;
use crate::problem::{Code, Place};
use crate::vocabulary::Lang;

/// Whether a text holds what begins like a span.
pub(super) fn stands_in(text: &str) -> bool {
    text.match_indices('{')
        .any(|(at, _)| head(&text[at..]).is_some())
}

/// What spans may not go beyond: a paragraph or item of markup, or the whole text.
fn pieces(text: &str, markup: bool) -> Vec<Cow<'_, str>> {
    if markup {
        units(text).into_iter().map(Cow::Owned).collect()
    } else {
        vec![Cow::Borrowed(text)]
    }
}

/// Reports what is wrong with the braces of a text: each kind once, with the words where it is.
pub(super) fn check(context: &Context, text: &str, markup: bool, place: &Place) {
    let mut found: Vec<(Code, String)> = Vec::new();
    for piece in pieces(text, markup) {
        faults(&piece, markup, &mut found);
    }
    // The braces that are left over by a span inside another or without its end would only be named twice.
    let of_spans =
        |(code, _): &(Code, String)| [Code::SpanNested, Code::SpanUnclosed].contains(code);
    let named = found.iter().any(of_spans);
    for (code, near) in found {
        if code != Code::MarkupBrace {
            context.report(code, place.clone(), vec![("near", near)]);
        } else if !named {
            context.report(code, place.clone(), Vec::new());
        }
    }
}

fn faults(piece: &str, markup: bool, found: &mut Vec<(Code, String)>) {
    let mut note = |code: Code, at: &str| {
        if found.iter().all(|(known, _)| *known != code) {
            found.push((code, at.chars().take(30).collect()));
        }
    };
    let mut tokens = Tokens::of(piece, markup);
    let mut span: Option<(&str, bool)> = None;
    let mut before: Option<(char, Option<&str>)> = None;
    loop {
        let rest = tokens.rest();
        match tokens.next() {
            None => return,
            Some(Token::Bold) => {}
            Some(Token::Open(id)) => span = Some((id, true)),
            Some(Token::Close) => {
                if let Some((_, true)) = span {
                    note(Code::SpanEmpty, before_words(piece, rest));
                }
                span = None;
            }
            Some(Token::Plain(brace @ ('{' | '}'))) => match head(rest) {
                Some((_, inside)) if next_brace(inside) == Some('{') => {
                    note(Code::SpanNested, rest)
                }
                Some(_) => note(Code::SpanUnclosed, rest),
                None => note(Code::MarkupBrace, if brace == '{' { rest } else { "" }),
            },
            Some(Token::Plain(c) | Token::Escaped(c)) => {
                let id = span.map(|(id, _)| id);
                let split = before.map_or(id.is_some(), |(_, other)| other != id);
                if split && continues(before.map(|(c, _)| c), c) {
                    note(Code::SpanCuts, before_words(piece, tokens.rest()));
                }
                if let Some((_, empty)) = &mut span {
                    *empty &= c.is_whitespace();
                }
                before = Some((c, id));
            }
        }
    }
}

/// The last words before a place of a text.
fn before_words<'a>(piece: &'a str, rest: &str) -> &'a str {
    let end = piece.len() - rest.len();
    let mut begin = end.saturating_sub(30);
    while !piece.is_char_boundary(begin) {
        begin += 1;
    }
    &piece[begin..end]
}

/// Whether a character belongs to the one before it: marks, variation selectors, skin tones, the halves of a flag.
fn continues(before: Option<char>, c: char) -> bool {
    let is_flag = |c: char| matches!(c, '\u{1F1E6}'..='\u{1F1FF}');
    is_combining_mark(c)
        || matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{1160}'..='\u{11FF}')
        || (is_flag(c) && before.is_some_and(is_flag))
}

/// The author's ids replaced by numbers; an id without a number is left as it is.
pub(crate) fn renumber(text: &str, number: impl Fn(&str) -> Option<usize>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut tokens = Tokens::of(text, true);
    loop {
        let rest = tokens.rest();
        let Some(token) = tokens.next() else {
            return out;
        };
        match token {
            Token::Open(id) if number(id).is_some() => {
                out.push_str(&format!("{{{}:", number(id).unwrap_or_default()));
            }
            _ => out.push_str(&rest[..rest.len() - tokens.rest().len()]),
        }
    }
}

/// Where a span stands.
struct Found {
    id: String,
    lang: Lang,
    /// Path of the field, without the language.
    field: String,
    place: Place,
}

/// All spans that the texts of one scenario's artefacts hold.
#[derive(Default)]
pub(super) struct Ledger {
    found: RefCell<Vec<Found>>,
}

impl Ledger {
    /// Enters the spans of a text that was read under `key`.
    pub fn note(&self, reader: &Reader<'_>, key: &str, text: &Text) {
        for (lang, words) in text {
            let place = reader.place_in(key, *lang);
            let mut tokens = Tokens::of(words, true);
            loop {
                let rest = tokens.rest();
                let id = match tokens.next() {
                    None => break,
                    Some(Token::Open(id)) => id,
                    // Known although its braces are wrong, so that it is not called missing as well.
                    Some(Token::Plain('{')) => match head(rest) {
                        Some((id, _)) => id,
                        None => continue,
                    },
                    Some(_) => continue,
                };
                self.found.borrow_mut().push(Found {
                    id: id.to_owned(),
                    lang: *lang,
                    field: reader.place_of(key).path,
                    place: place.clone(),
                });
            }
        }
    }

    /// Reports ids that no span has, and every declared span that does not stand exactly once in every language, at
    /// the same field in each.
    pub fn check(&self, context: &Context, scope: &str, declared: &[(String, Place)]) {
        let found = self.found.borrow();
        context.count(found.len() * (1 + declared.len()));
        for one in found.iter() {
            context.refer(Thing::Span, scope, &one.id, one.place.clone());
        }
        for (id, place) in declared {
            self.check_one(context, id, place);
        }
    }

    fn check_one(&self, context: &Context, id: &str, declared: &Place) {
        let found = self.found.borrow();
        let args = |first: Option<&Place>| {
            let first = first.map_or(String::new(), |first| {
                format!("{}:{}", first.file, first.line)
            });
            vec![("id", id.to_owned()), ("first", first)]
        };
        let missing = |language: &str| {
            let args = vec![("id", id.to_owned()), ("language", language.to_owned())];
            context.report(Code::SpanMissing, declared.clone(), args);
        };
        if !found.iter().any(|one| one.id == id) {
            return missing("");
        }
        let mut first: Option<&Found> = None;
        for lang in context.languages().unwrap_or_default() {
            let mut here = found.iter().filter(|one| one.id == id && one.lang == *lang);
            let Some(one) = here.next() else {
                missing(lang.as_str());
                continue;
            };
            if let Some(again) = here.next() {
                context.report(Code::SpanTwice, again.place.clone(), args(Some(&one.place)));
            }
            match first {
                Some(first) if first.field != one.field => {
                    context.report(Code::SpanMoved, one.place.clone(), args(Some(&first.place)));
                }
                Some(_) => {}
                None => first = Some(one),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_codes(text: &str, markup: bool, expected: &[Code]) {
        let context = Context::default();
        check(&context, text, markup, &Place::default());
        let codes: Vec<Code> = context
            .into_problems()
            .iter()
            .map(|problem| problem.code)
            .collect();
        assert_eq!(codes, expected, "{text:?}");
    }

    #[test]
    fn braces_are_judged() {
        for markup in [true, false] {
            check_codes("{a:x} và {b:y}\\{", markup, &[]);
            check_codes("{a:x} }", markup, &[Code::MarkupBrace]);
            check_codes("{x} {A:x}", markup, &[Code::MarkupBrace]);
            check_codes("{a:x", markup, &[Code::SpanUnclosed]);
            check_codes("{a:x {b:y} z}", markup, &[Code::SpanNested]);
            check_codes("{a:{a:{a:", markup, &[Code::SpanNested, Code::SpanUnclosed]);
            check_codes("{a:} {b: }", markup, &[Code::SpanEmpty]);
        }
        check_codes(
            "{a:x\n\ny}",
            true,
            &[Code::SpanUnclosed, Code::MarkupBrace][..1],
        );
        check_codes("{a:x\n\ny}", false, &[]);
        check_codes("{a:x\ny}", true, &[]);
    }

    #[test]
    fn no_span_cuts_a_character() {
        for cut in [
            "a{a:\u{301}b}",
            "{a:a}\u{301}",
            "{a:\u{301}}",
            "{a:a}{b:\u{302}x}",
            "{a:☎}\u{FE0F}",
            "{a:👋}🏽",
            "🇻{a:🇳}",
            "{a:a}**\u{301}b**",
        ] {
            let markup = cut.contains("**");
            check_codes(cut, markup, &[Code::SpanCuts]);
        }
        for whole in ["{a:🇻🇳}", "{a:👋🏽}", "a{a:b\u{301}}c", "🇻🇳{a:b}", "Đ{a:ồ}ng"]
        {
            check_codes(whole, false, &[]);
        }
    }

    #[test]
    fn only_ids_of_spans_are_renumbered() {
        let number = |id: &str| ["a", "b"].iter().position(|known| *known == id);
        let text = "\\{a:x} {b:**y** \\}} {c:z} {a:";
        assert_eq!(renumber(text, number), "\\{a:x} {1:**y** \\}} {c:z} {a:");
    }

    proptest::proptest! {
        #[test]
        fn any_braces_are_judged(text in "[a{}:\\\\*\u{301} \n]{0,60}", markup: bool) {
            let context = Context::default();
            check(&context, &text, markup, &Place::default());
            proptest::prop_assert_eq!(renumber(&text, |_| None), text);
        }
    }
}
