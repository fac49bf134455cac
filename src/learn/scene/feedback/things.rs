//! Thing by thing: what to look at closely first, what to take along, the rest one tap away.

use messages::{activity, scene};
use yew::prelude::*;

use super::{FeedbackView, Said, say};
use crate::widgets::{el, more, words};

/// Things by how they went, each in the order shown.
#[derive(Default)]
pub(super) struct Sorted {
    /// To look at closely.
    pub wrong: Vec<Html>,
    /// What went well.
    pub right: Vec<Html>,
}

impl Sorted {
    /// All that is said, after what comes first. So many that went wrong are shown at once; `headed` tells whether what
    /// comes first has a heading.
    pub fn told(
        self,
        view: &FeedbackView<'_>,
        mut first: Vec<Html>,
        headed: bool,
        at_once: usize,
    ) -> Said {
        let (lang, feedback) = (view.lang, &view.scenario.feedback);
        let Self { mut wrong, right } = self;
        let all_right = wrong.is_empty();
        let more_wrong = wrong.split_off(wrong.len().min(at_once));
        if !all_right {
            let heading = words("h2", "", activity::look_closer(lang));
            let list = el("ul", "things", wrong);
            first.push(el("section", "fb__part", vec![heading, list]));
        } else if !headed {
            // Nothing stands between the lesson and its small headings.
            first.push(words("h2", "sr", scene::explanation(lang)));
        }
        first.push(say(activity::take_along(lang), &feedback.next));
        let mut rest = Vec::new();
        for (label, things) in [
            (activity::look_more(lang), more_wrong),
            (activity::went_well(lang), right),
        ] {
            if !things.is_empty() {
                // Few enough to be read at once; a long list of what was right is opened by whoever wants it.
                let open = all_right && !headed && things.len() <= at_once;
                let label = format!("{label} ({})", things.len());
                rest.push(more("menu", &label, open, el("ul", "things", things)));
            }
        }
        Said {
            lesson: feedback.lesson.clone(),
            first,
            rest,
        }
    }
}
