//! The pieces of a text: characters, escapes, `**`, and the braces of spans.

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token<'a> {
    /// A character as it is written; a brace here belongs to no span.
    Plain(char),
    /// A character after its backslash.
    Escaped(char),
    /// `**`.
    Bold,
    /// `{id:` of a span that is closed and holds no other brace.
    Open(&'a str),
    /// Its `}`.
    Close,
}

/// Goes over a text once: every look ahead ends at the next brace.
#[derive(Clone)]
pub(crate) struct Tokens<'a> {
    rest: &'a str,
    markup: bool,
    open: bool,
}

impl<'a> Tokens<'a> {
    /// The pieces of a text with markup, or of one that is shown as written but for its spans.
    pub fn of(text: &'a str, markup: bool) -> Self {
        Tokens {
            rest: text,
            markup,
            open: false,
        }
    }

    /// What has not been gone over yet.
    #[cfg(feature = "written")]
    pub fn rest(&self) -> &'a str {
        self.rest
    }
}

/// Which characters a backslash makes plain.
fn is_escaped(c: char, markup: bool) -> bool {
    matches!(c, '{' | '}' | '\\') || (markup && matches!(c, '*' | '-'))
}

/// The id of a span and what follows its colon, where a text begins like one.
pub(crate) fn head(text: &str) -> Option<(&str, &str)> {
    let after = text.strip_prefix('{')?;
    let end = after.find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'))?;
    let inside = after[end..].strip_prefix(':')?;
    (end > 0).then_some((&after[..end], inside))
}

/// The next brace without a backslash, if there is one.
pub(crate) fn next_brace(text: &str) -> Option<char> {
    let mut chars = text.chars();
    loop {
        match chars.next()? {
            '\\' => _ = chars.next(),
            c @ ('{' | '}') => return Some(c),
            _ => {}
        }
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        let mut chars = self.rest.chars();
        let (first, second) = (chars.next()?, chars.clone().next());
        let token = match (first, second) {
            ('*', Some('*')) if self.markup => Token::Bold,
            ('\\', Some(c)) if is_escaped(c, self.markup) => Token::Escaped(c),
            ('}', _) if self.open => {
                self.open = false;
                self.rest = chars.as_str();
                return Some(Token::Close);
            }
            ('{', _) => match head(self.rest) {
                Some((id, inside)) if next_brace(inside) == Some('}') => {
                    self.open = true;
                    self.rest = inside;
                    return Some(Token::Open(id));
                }
                _ => Token::Plain(first),
            },
            _ => Token::Plain(first),
        };
        if token != Token::Plain(first) {
            chars.next();
        }
        self.rest = chars.as_str();
        Some(token)
    }
}
