//! The small markup of texts: `**bold**`, `- ` lists, paragraphs set apart by blank lines, `\` escapes. No more, but in
//! the artefacts of a spot scenario `{2:words}` is the span with number 2; it never holds another one.
//!
//! [`parse`] is total: whatever a text holds, it is shown; what is no markup is shown as written. [`check`] is for
//! authors and says where a text would not be shown as they probably meant. Both go over the text once, without
//! recursion.
//!
//! ```
//! use curriculum::markup::{parse, Block, Run};
//! let blocks = parse("Gọi **số trực** trước.\n\n- một\n- hai");
//! assert_eq!(blocks.len(), 2);
//! let Block::Paragraph(runs) = &blocks[0] else { panic!("a paragraph") };
//! assert_eq!(runs[1], Run { text: "số trực".to_owned(), bold: true, span: None });
//! assert!(matches!(&blocks[1], Block::List(items) if items.len() == 2));
//! ```

mod check;
#[cfg(test)]
mod tests;
pub(crate) mod tokens;

pub use check::{Fault, check};
use tokens::{Token, Tokens};

use crate::parts::ArtefactText;

/// A stretch of text in one weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The characters to show; never empty.
    pub text: String,
    /// Strong emphasis.
    pub bold: bool,
    /// Number of the span it belongs to; neighbouring runs of one number are one span.
    pub span: Option<u32>,
}

/// A paragraph or a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// One paragraph; its line breaks have become spaces.
    Paragraph(Vec<Run>),
    /// Items in order.
    List(Vec<Vec<Run>>),
}

/// Reads a text. Lines of one paragraph or item are joined by a space; a line that begins `- ` begins an item; any
/// other line that follows an item without a blank line continues it.
pub fn parse(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut list: Vec<Vec<Run>> = Vec::new();
    let mut lines = Lines {
        rest: text,
        item: false,
        source: String::new(),
    };
    while lines.next_unit() {
        let runs = runs(Tokens::of(&lines.source, true));
        if runs.is_empty() {
            continue;
        }
        if lines.item {
            list.push(runs);
            continue;
        }
        if !list.is_empty() {
            blocks.push(Block::List(core::mem::take(&mut list)));
        }
        blocks.push(Block::Paragraph(runs));
    }
    if !list.is_empty() {
        blocks.push(Block::List(list));
    }
    blocks
}

/// Reads a text of a spot scenario that is shown as written but for its spans: a name, a line of a chat.
pub fn marked(text: &str) -> Vec<Run> {
    runs(Tokens::of(text, false))
}

/// The runs of every text of an artefact of a spot scenario, in reading order.
pub fn marked_runs(artefact: &ArtefactText) -> Vec<Run> {
    let ArtefactText {
        name,
        detail,
        when,
        title,
        counts,
        ..
    } = artefact;
    let mut all = Vec::new();
    for text in [name, detail, when, title] {
        all.extend(marked(text));
    }
    for block in parse(&artefact.body) {
        match block {
            Block::Paragraph(runs) => all.extend(runs),
            Block::List(items) => all.extend(items.into_iter().flatten()),
        }
    }
    for text in [counts].into_iter().chain(&artefact.lines) {
        all.extend(marked(text));
    }
    all
}

/// The words alone, without markup: for lists, search and reading aloud.
pub fn plain(text: &str) -> String {
    let mut words = String::new();
    for block in parse(text) {
        let units = match block {
            Block::Paragraph(runs) => vec![runs],
            Block::List(items) => items,
        };
        for unit in units {
            if !words.is_empty() {
                words.push('\n');
            }
            words.extend(unit.iter().map(|run| run.text.as_str()));
        }
    }
    words
}

/// The source of every paragraph and item, in order.
pub(crate) fn units(text: &str) -> Vec<String> {
    let mut lines = Lines {
        rest: text,
        item: false,
        source: String::new(),
    };
    let mut units = Vec::new();
    while lines.next_unit() {
        units.push(lines.source.clone());
    }
    units
}

/// Goes over a text paragraph by paragraph and item by item.
struct Lines<'a> {
    rest: &'a str,
    item: bool,
    source: String,
}

impl Lines<'_> {
    /// Reads the next paragraph or item into `source`; false at the end.
    fn next_unit(&mut self) -> bool {
        self.source.clear();
        let mut begun = false;
        while !self.rest.is_empty() {
            let (line, rest) = self.rest.split_once('\n').unwrap_or((self.rest, ""));
            let line = line.trim();
            let item = line.strip_prefix("- ");
            if begun && (line.is_empty() || item.is_some()) {
                return true;
            }
            self.rest = rest;
            if line.is_empty() {
                continue;
            }
            if begun {
                self.source.push(' ');
            } else {
                self.item = item.is_some();
            }
            begun = true;
            self.source.push_str(item.unwrap_or(line).trim_start());
        }
        begun
    }
}

/// The runs of one paragraph or item. A `**` without a partner is two asterisks.
fn runs(tokens: Tokens<'_>) -> Vec<Run> {
    let pairs = bold_marks(tokens.clone()) / 2 * 2;
    let mut runs: Vec<Run> = Vec::new();
    let mut marks = 0;
    let mut span = None;
    for token in tokens {
        let bold = marks % 2 == 1;
        let mut push = |c: char| match runs.last_mut() {
            Some(run) if run.bold == bold && run.span == span => run.text.push(c),
            _ => runs.push(Run {
                text: c.into(),
                bold,
                span,
            }),
        };
        match token {
            Token::Plain(c) | Token::Escaped(c) => push(c),
            Token::Bold if marks < pairs => marks += 1,
            Token::Bold => {
                push('*');
                push('*');
            }
            Token::Open(id) => span = id.parse().ok(),
            Token::Close => span = None,
        }
    }
    runs
}

fn bold_marks(tokens: Tokens<'_>) -> usize {
    tokens.filter(|token| *token == Token::Bold).count()
}
