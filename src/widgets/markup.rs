//! Authored text: paragraphs, lists, bold runs and spans become elements; no HTML string ever exists.

use curriculum::markup::{Block, Run, parse};
use yew::prelude::*;

use super::{el, plain, together, words};

/// Draws the words of the span with a number.
pub type SpanView<'a> = dyn Fn(u32, Html) -> Html + 'a;

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
        let mut said = Vec::new();
        for run in unit {
            said.push(if run.bold {
                words("b", "", &run.text)
            } else {
                plain(&run.text)
            });
        }
        let said = together(said);
        children.push(match (span, unit.first().and_then(|run| run.span)) {
            (Some(view), Some(number)) => view(number, said),
            _ => said,
        });
    }
    together(children)
}
