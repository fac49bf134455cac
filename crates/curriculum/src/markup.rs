//! The small markup of texts: `**bold**`, `- ` lists, paragraphs set apart by blank lines, `\` escapes. No more.
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
//! assert_eq!(runs[1], Run { text: "số trực".to_owned(), bold: true });
//! assert!(matches!(&blocks[1], Block::List(items) if items.len() == 2));
//! ```

/// A stretch of text in one weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The characters to show; never empty.
    pub text: String,
    /// Strong emphasis.
    pub bold: bool,
}

/// A paragraph or a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// One paragraph; its line breaks have become spaces.
    Paragraph(Vec<Run>),
    /// Items in order.
    List(Vec<Vec<Run>>),
}

/// The characters a backslash makes plain.
const ESCAPED: [char; 5] = ['*', '-', '{', '}', '\\'];

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
        let runs = runs(&lines.source);
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
fn runs(source: &str) -> Vec<Run> {
    let pairs = bold_marks(source) / 2 * 2;
    let mut runs: Vec<Run> = Vec::new();
    let mut marks = 0;
    let mut push = |c: char, bold: bool| match runs.last_mut() {
        Some(run) if run.bold == bold => run.text.push(c),
        _ => runs.push(Run {
            text: c.into(),
            bold,
        }),
    };
    for token in (Tokens { rest: source }) {
        let bold = marks % 2 == 1;
        match token {
            Token::Plain(c) | Token::Escaped(c) => push(c, bold),
            Token::Bold if marks < pairs => marks += 1,
            Token::Bold => {
                push('*', bold);
                push('*', bold);
            }
        }
    }
    runs
}

fn bold_marks(source: &str) -> usize {
    Tokens { rest: source }
        .filter(|token| *token == Token::Bold)
        .count()
}

/// A piece of a paragraph or item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    Plain(char),
    Escaped(char),
    Bold,
}

struct Tokens<'a> {
    rest: &'a str,
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let mut chars = self.rest.chars();
        let (first, second) = (chars.next()?, chars.clone().next());
        let token = match (first, second) {
            ('*', Some('*')) => Token::Bold,
            ('\\', Some(c)) if ESCAPED.contains(&c) => Token::Escaped(c),
            _ => Token::Plain(first),
        };
        if token != Token::Plain(first) {
            chars.next();
        }
        self.rest = chars.as_str();
        Some(token)
    }
}

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

/// The faults of a text, in order of kind, each kind once.
pub fn check(text: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut note = |fault: Fault, found: bool| {
        if found && !faults.contains(&fault) {
            faults.push(fault);
        }
    };
    let mut lines = Lines {
        rest: text,
        item: false,
        source: String::new(),
    };
    while lines.next_unit() {
        let tokens: Vec<Token> = Tokens {
            rest: &lines.source,
        }
        .collect();
        let empty_pair = tokens
            .split(|token| *token == Token::Bold)
            .skip(1)
            .step_by(2)
            .any(|inside| inside.iter().all(|token| *token == Token::Plain(' ')));
        note(
            Fault::Bold,
            bold_marks(&lines.source) % 2 == 1 || empty_pair,
        );
        note(
            Fault::Brace,
            tokens
                .iter()
                .any(|token| matches!(token, Token::Plain('{' | '}'))),
        );
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Blocks in a short notation: `[bold]`, ` | ` between items, ` / ` between blocks.
    fn shown(text: &str) -> String {
        let line = |runs: &Vec<Run>| -> String {
            runs.iter()
                .map(|run| {
                    if run.bold {
                        format!("[{}]", run.text)
                    } else {
                        run.text.clone()
                    }
                })
                .collect()
        };
        let block = |block: &Block| match block {
            Block::Paragraph(runs) => line(runs),
            Block::List(items) => {
                format!("<{}>", items.iter().map(line).collect::<Vec<_>>().join("|"))
            }
        };
        parse(text).iter().map(block).collect::<Vec<_>>().join("/")
    }

    fn check_shown(text: &str, expected: &str) {
        assert_eq!(shown(text), expected, "{text:?}");
    }

    #[test]
    fn what_is_markup_is_shown_as_such() {
        check_shown("", "");
        check_shown("một dòng", "một dòng");
        check_shown("một\nhai", "một hai");
        check_shown("một\n\n\nhai", "một/hai");
        check_shown("a **b** c", "a [b] c");
        check_shown("**a****b**", "[ab]");
        check_shown("mở:\n- một\n- **hai**\nđóng", "mở:/<một|[hai] đóng>");
        check_shown("- một\n\n- hai\n\nhết", "<một|hai>/hết");
        check_shown(r"\- không phải mục", "- không phải mục");
        check_shown(r"\*\*không đậm\*\*", "**không đậm**");
        check_shown(r"\{ \} \\ \x", r"{ } \ \x");
        check_shown("a\r\n\r\nb", "a/b");
    }

    #[test]
    fn what_is_no_markup_is_shown_as_written() {
        check_shown("2 ** 3", "2 ** 3");
        check_shown("**a** b ** c", "[a] b ** c");
        check_shown("**a\n\nb**", "**a/b**");
        check_shown("-không\n-", "-không -");
        check_shown("a *b* c", "a *b* c");
        check_shown("****", "");
    }

    fn check_faults(text: &str, expected: &[Fault]) {
        assert_eq!(check(text), expected, "{text:?}");
    }

    #[test]
    fn faults_are_named() {
        check_faults("**a** và\n\n- b \\* c", &[]);
        check_faults("**a", &[Fault::Bold]);
        check_faults("**a\n\nb**", &[Fault::Bold]);
        check_faults("** **", &[Fault::Bold]);
        check_faults("{s1:a}", &[Fault::Brace]);
        check_faults(r"C:\x", &[Fault::Escape]);
        check_faults("# a\n* b", &[Fault::Unknown]);
        check_faults("## a", &[Fault::Unknown]);
        check_faults("#xinchao", &[]);
    }

    #[test]
    fn plain_words_have_no_markup() {
        assert_eq!(plain("a **b**\n\n- c\n- d"), "a b\nc\nd");
    }

    proptest::proptest! {
        #[test]
        fn no_letter_is_lost_or_invented(text in "[ab*\\\\{}\\- \n\r]{0,60}") {
            let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
            proptest::prop_assert_eq!(letters(&plain(&text)), letters(&text));
            proptest::prop_assert!(parse(&text).len() <= text.len());
        }

        #[test]
        fn any_text_is_read(text: String) {
            let _ = check(&text);
            for block in parse(&text) {
                let units = match block { Block::Paragraph(runs) => vec![runs], Block::List(items) => items };
                proptest::prop_assert!(units.iter().flatten().all(|run| !run.text.is_empty()));
                proptest::prop_assert!(units.iter().all(|runs| runs.windows(2).all(|two| two[0].bold != two[1].bold)));
            }
        }

        #[test]
        fn escaped_text_is_shown_as_it_was(text in "[ab*{}\\\\-]{1,20}") {
            let escaped: String = text.chars().flat_map(|c| {
                ESCAPED.contains(&c).then_some('\\').into_iter().chain([c])
            }).collect();
            proptest::prop_assert_eq!(check(&escaped), vec![]);
            proptest::prop_assert_eq!(plain(&escaped), text);
        }
    }
}
