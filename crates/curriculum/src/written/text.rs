//! What every text must be: NFC, without invisible characters, quoting the directive exactly, marked up soundly.

use unicode_normalization::{UnicodeNormalization as _, is_nfc};

use super::context::Context;
use super::limits::{MAX_LINE_CHARS, MAX_TEXT_CHARS};
use super::spans;
use crate::markup::{self, Fault};
use crate::problem::{Code, Place};

/// How a text is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// On one line, as it stands.
    Line,
    /// As it stands, line breaks kept.
    Plain,
    /// With markup.
    Markup,
    /// On one line, with spans.
    MarkedLine,
    /// As it stands but for spans, line breaks kept.
    MarkedPlain,
    /// With markup and spans.
    MarkedMarkup,
}

impl Shape {
    /// The same, with spans.
    pub fn marked(self) -> Self {
        match self {
            Shape::Line | Shape::MarkedLine => Shape::MarkedLine,
            Shape::Plain | Shape::MarkedPlain => Shape::MarkedPlain,
            Shape::Markup | Shape::MarkedMarkup => Shape::MarkedMarkup,
        }
    }

    fn is_line(self) -> bool {
        matches!(self, Shape::Line | Shape::MarkedLine)
    }

    fn is_markup(self) -> bool {
        matches!(self, Shape::Markup | Shape::MarkedMarkup)
    }

    fn is_marked(self) -> bool {
        matches!(
            self,
            Shape::MarkedLine | Shape::MarkedPlain | Shape::MarkedMarkup
        )
    }
}

/// Line ends become `\n`, spaces at the ends of lines and of the text go: they are not seen in an editor.
pub(super) fn tidy(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim().to_owned()
}

/// Runs of white space become one space.
pub(super) fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text in Unicode NFC.
pub(super) fn composed(text: &str) -> String {
    text.nfc().collect()
}

/// Reports what is wrong with the characters of any string of a pack.
pub(super) fn check_characters(context: &Context, text: &str, place: &Place) {
    // Windows line ends are the editor's; a carriage return elsewhere is not.
    let text = &text.replace("\r\n", "\n");
    if let Some(character) = text.chars().find(|c| is_forbidden(*c)) {
        let before = text.split(character).next().unwrap_or_default();
        let args = vec![
            ("character", format!("U+{:04X}", u32::from(character))),
            ("near", last_words(before)),
        ];
        context.report(Code::ForbiddenCharacter, place.clone(), args);
    }
    if !is_nfc(text) {
        let word = text
            .split_whitespace()
            .find(|word| !is_nfc(word))
            .unwrap_or_default();
        context.report(
            Code::NotNfc,
            place.clone(),
            vec![("near", word.nfc().take(40).collect())],
        );
    }
}

/// Control characters, direction overrides, zero-width and private characters: they hide or turn text, or come from a
/// damaged copy.
fn is_forbidden(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{E000}'..='\u{F8FF}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFD}'
            | '\u{E0000}'..='\u{10FFFF}')
}

fn last_words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words[words.len().saturating_sub(4)..].join(" ")
}

/// Reports what is wrong with a text as a text of this shape.
pub(super) fn check_shape(context: &Context, text: &str, shape: Shape, place: &Place) {
    let max = if shape.is_line() {
        MAX_LINE_CHARS
    } else {
        MAX_TEXT_CHARS
    };
    let count = text.chars().count();
    context.count(count);
    if count > max {
        let args = vec![("count", count.to_string()), ("max", max.to_string())];
        context.report(Code::TextTooLong, place.clone(), args);
    }
    if shape.is_line() && text.contains('\n') {
        context.report(Code::LineBreak, place.clone(), Vec::new());
    }
    if shape.is_markup() {
        for fault in markup::check(text, shape.is_marked()) {
            let code = match fault {
                Fault::Bold => Code::MarkupBold,
                // The spans' own check names it more closely.
                Fault::Brace if shape.is_marked() => continue,
                Fault::Brace => Code::MarkupBrace,
                Fault::Escape => Code::MarkupEscape,
                Fault::Unknown => Code::MarkupUnknown,
            };
            context.report(code, place.clone(), Vec::new());
        }
    } else if text.contains("**") {
        context.report(Code::MarkupNotHere, place.clone(), Vec::new());
    }
    if shape.is_marked() {
        spans::check(context, text, shape.is_markup(), place);
    } else if !shape.is_markup() && spans::stands_in(text) {
        context.report(Code::SpanNotHere, place.clone(), Vec::new());
    }
}

/// Reports every «…» that is not the directive's own words.
pub(super) fn check_quotes(context: &Context, text: &str, place: &Place) {
    let mut rest = text;
    while let Some(at) = rest.find(['«', '»']) {
        let inside = rest[at..]
            .strip_prefix('«')
            .and_then(|after| after.split_once(['«', '»']).map(|(q, _)| (q, after)));
        let Some((quote, after)) =
            inside.filter(|(quote, after)| after[quote.len()..].starts_with('»'))
        else {
            let near = rest[at..].chars().take(40).collect();
            context.report(Code::QuoteUnclosed, place.clone(), vec![("near", near)]);
            return;
        };
        if context.is_full() {
            return;
        }
        check_verbatim(context, &quote.replace("**", ""), place);
        rest = &after[quote.len() + '»'.len_utf8()..];
    }
}

/// Reports a passage that the directive does not have. Without the directive's text nothing is judged: its absence is
/// a problem of its own.
pub(super) fn check_verbatim(context: &Context, quote: &str, place: &Place) {
    let Some(directive) = context.verbatim.get() else {
        return;
    };
    let folded = fold(quote);
    context.count(directive.len());
    if folded.is_empty() || !directive.contains(&folded) {
        let args = vec![
            ("quote", folded.chars().take(120).collect()),
            ("matches", matching_start(directive, &folded)),
        ];
        context.report(Code::NotVerbatim, place.clone(), args);
    }
}

/// The longest beginning of the quotation, in whole words, that the directive does have: where to look for the slip.
fn matching_start(directive: &str, quote: &str) -> String {
    let ends: Vec<usize> = quote.match_indices(' ').map(|(at, _)| at).collect();
    let matching = ends.partition_point(|at| directive.contains(&quote[..*at]));
    let end = matching.checked_sub(1).map_or(0, |last| ends[last]);
    quote[..end]
        .chars()
        .rev()
        .take(60)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect()
}
