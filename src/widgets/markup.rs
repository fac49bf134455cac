//! Authored text: paragraphs, lists, bold runs and spans become elements; no HTML string ever exists.

use curriculum::markup::{Block, Run, parse};
use yew::prelude::*;

use super::{el, plain, together, words};

/// Draws the words of the span with a number: the first of them, and the rest.
pub type SpanView<'a> = dyn Fn(u32, Html, Html) -> Html + 'a;

/// The blocks of a text.
pub fn markup(text: &str) -> Html {
    markup_with(text, None)
}

/// The blocks of a text whose spans are drawn by `span`.
pub fn markup_with(text: &str, span: Option<&SpanView<'_>>) -> Html {
    let mut blocks = Vec::new();
    for block in parse(text) {
        blocks.push(match block {
            Block::Paragraph(units) => el("p", "", vec![runs(&units, span)]),
            Block::List(items) => {
                let mut lines = Vec::new();
                for units in &items {
                    lines.push(el("li", "", vec![runs(units, span)]));
                }
                el("ul", "", lines)
            }
        });
    }
    together(blocks)
}

/// Runs side by side; neighbouring runs of one span are drawn together.
pub fn runs(runs: &[Run], span: Option<&SpanView<'_>>) -> Html {
    let mut children = Vec::new();
    for unit in runs.chunk_by(|one, next| one.span.is_some() && one.span == next.span) {
        let number = unit.first().and_then(|run| run.span);
        let Some((view, number)) = span.zip(number) else {
            children.extend(unit.iter().map(|run| said(run, &run.text)));
            continue;
        };
        let (mut first, mut rest) = (Html::default(), Vec::new());
        for (place, run) in unit.iter().enumerate() {
            let word = run.text.find(' ').filter(|_| place == 0);
            match word {
                Some(end) => {
                    first = said(run, &run.text[..end]);
                    rest.push(said(run, &run.text[end..]));
                }
                None if place == 0 => first = said(run, &run.text),
                None => rest.push(said(run, &run.text)),
            }
        }
        children.push(view(number, first, together(rest)));
    }
    together(children)
}

/// Some of the words of a run.
fn said(run: &Run, text: &str) -> Html {
    if run.bold {
        words("b", "", text)
    } else {
        plain(text)
    }
}
