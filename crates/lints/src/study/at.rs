//! Key paths, made into text only where something is found.

use core::fmt;

use curriculum::vocabulary::Lang;

/// An entry of a list, from 1. A number of 0 is none: a table (`closing`); without a name it is no step at all.
pub(crate) type Step = (&'static str, u32);

/// `nodes[1].artefacts[1].lines[2].text.vi`: up to three steps, a key, a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct At {
    pub steps: [Step; 3],
    pub key: &'static str,
}

impl At {
    /// A key of the file itself.
    pub const fn key(key: &'static str) -> Self {
        Self::inside(("", 0), key)
    }

    /// A key of an entry of a list, or of a table.
    pub const fn inside(outer: Step, key: &'static str) -> Self {
        Self::below([outer, ("", 0)], key)
    }

    /// A key of an entry of a list in an entry of a list.
    pub const fn below([outer, inner]: [Step; 2], key: &'static str) -> Self {
        At {
            steps: [outer, inner, ("", 0)],
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
        for (list, number) in self.steps.into_iter().chain([(self.key, 0)]) {
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
