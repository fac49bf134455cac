//! What has been typed and chosen so far. It outlives a reload of the tab, and is nothing until it is sent.

use curriculum::vocabulary::Audience;
use session::Learner;

use crate::platform::drafts;

/// How everything is written.
const WHOLE: &str = "all";

/// What has been typed and chosen so far.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Draft {
    pub(super) name: String,
    pub(super) unit: String,
    pub(super) audience: Option<Audience>,
    /// Everything, rather than the track of one's role.
    pub(super) whole: bool,
    /// Whether the form was submitted: only then problems are shown.
    pub(super) tried: bool,
}

impl Draft {
    /// What this tab remembers, or what is known of the person.
    pub(super) fn open(name: &str, known: Option<Learner>) -> Self {
        let remembered = drafts::get(name).map(|text| Self::read(&text));
        remembered.unwrap_or_else(|| known.map_or_else(Self::default, Self::of))
    }

    fn of(learner: Learner) -> Self {
        Self {
            name: learner.name,
            unit: learner.unit,
            audience: Some(learner.audience),
            whole: false,
            tried: false,
        }
    }

    /// A line each; fields of one line cannot hold another.
    pub(super) fn write(&self) -> String {
        let audience = self.audience.map_or("", Audience::as_str);
        let whole = if self.whole { WHOLE } else { "" };
        format!("{}\n{}\n{audience}\n{whole}", self.name, self.unit)
    }

    fn read(text: &str) -> Self {
        let mut lines = text.split('\n');
        let mut next = || lines.next().unwrap_or_default().to_owned();
        let (name, unit, word, whole) = (next(), next(), next(), next());
        Self {
            name,
            unit,
            audience: Audience::ALL
                .iter()
                .copied()
                .find(|audience| audience.as_str() == word),
            whole: whole == WHOLE,
            tried: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_is_read_back_as_far_as_it_was_typed() {
        for (name, unit, audience, whole) in [
            ("", "", None, false),
            ("Nguyễn Thị", "", None, true),
            (" Nguyễn  Thị ", "Ấp 3", Some(Audience::Dv), false),
        ] {
            let draft = Draft {
                name: name.to_owned(),
                unit: unit.to_owned(),
                audience,
                whole,
                tried: false,
            };
            assert!(Draft::read(&draft.write()) == draft, "{name}");
        }
        assert!(Draft::read("") == Draft::default());
        assert!(Draft::read("\n\nxx\nyy") == Draft::default());
    }
}
