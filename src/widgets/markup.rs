//! Authored text: paragraphs, lists and bold runs become elements; no HTML string ever exists.

use curriculum::markup::{Block, Run, parse};
use yew::prelude::*;

use super::{el, plain, together, words};

/// The blocks of a text.
pub fn markup(text: &str) -> Html {
    let mut blocks = Vec::new();
    for block in parse(text) {
        blocks.push(match block {
            Block::Paragraph(runs) => line("p", &runs),
            Block::List(items) => {
                let mut lines = Vec::new();
                for runs in &items {
                    lines.push(line("li", runs));
                }
                el("ul", "", lines)
            }
        });
    }
    together(blocks)
}

fn line(tag: &'static str, runs: &[Run]) -> Html {
    let mut children = Vec::new();
    for run in runs {
        children.push(if run.bold {
            words("b", "", &run.text)
        } else {
            plain(&run.text)
        });
    }
    el(tag, "", children)
}
