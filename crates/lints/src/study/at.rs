//! Key paths, made into text only where something is found.

use core::fmt;

use curriculum::vocabulary::Lang;

/// `artefacts[1].lines[2].text.vi`: up to two lists, a key, a language. A number of 0 is none: `closing.next`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct At {
    pub outer: (&'static str, u32),
    pub inner: (&'static str, u32),
    pub key: &'static str,
}

impl At {
    /// A key of the file itself.
    pub const fn key(key: &'static str) -> Self {
        Self::inside(("", 0), key)
    }

    /// A key of an entry of a list, or of a table.
    pub const fn inside(outer: (&'static str, u32), key: &'static str) -> Self {
        At {
            outer,
            inner: ("", 0),
            key,
        }
    }

    /// With its language.
    pub fn lang(self, lang: Lang) -> String {
        format!("{self}.{lang}")
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut dot = "";
        for (list, number) in [self.outer, self.inner, (self.key, 0)] {
            if list.is_empty() {
                continue;
            }
            write!(f, "{dot}{list}")?;
            if number > 0 {
                write!(f, "[{number}]")?;
            }
            dot = ".";
        }
        Ok(())
    }
}
