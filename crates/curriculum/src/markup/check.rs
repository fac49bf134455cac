//! What an author probably did not mean.

use super::tokens::{Token, Tokens};
use super::units;

/// What an author probably did not mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A `**` without its partner in the same paragraph or item, or a pair with nothing between.
    Bold,
    /// `{` or `}` without a backslash: reserved for spans.
    Brace,
    /// A backslash before a character that needs none.
    Escape,
    /// A line that begins `# `, `* `, `+ ` or `• `.
    Unknown,
}

/// The faults of a text, in order of kind, each kind once. `spans`: whether the text may hold spans.
pub fn check(text: &str, spans: bool) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut note = |fault: Fault, found: bool| {
        if found && !faults.contains(&fault) {
            faults.push(fault);
        }
    };
    for unit in units(text) {
        let tokens: Vec<Token> = Tokens::of(&unit, true).collect();
        let marks = tokens.iter().filter(|token| **token == Token::Bold).count();
        let empty_pair = tokens
            .split(|token| *token == Token::Bold)
            .skip(1)
            .step_by(2)
            .any(|inside| inside.iter().all(|token| *token == Token::Plain(' ')));
        let brace = |token: &Token| match token {
            Token::Plain('{' | '}') => true,
            Token::Open(_) => !spans,
            _ => false,
        };
        note(Fault::Bold, marks % 2 == 1 || empty_pair);
        note(Fault::Brace, tokens.iter().any(brace));
        note(Fault::Escape, tokens.contains(&Token::Plain('\\')));
    }
    note(Fault::Unknown, text.lines().any(has_foreign_start));
    faults
}

/// Habits from other notations: headings and other bullets.
fn has_foreign_start(line: &str) -> bool {
    let line = line.trim();
    let heading = line.starts_with('#') && line.trim_start_matches('#').starts_with(' ');
    heading
        || ["* ", "+ ", "• "]
            .iter()
            .any(|start| line.starts_with(start))
}
