//! How sure one was against how right.

use messages::{Lang, result};
use session::result::{Calibration, Judgement, Outcome, calibration, judgement};
use yew::prelude::*;

use crate::widgets::{el, node, words};

/// The strip; nothing where nobody said how sure they were.
pub(super) fn strip(lang: Lang, outcome: &Outcome) -> Html {
    let degrees = calibration(outcome);
    let labels = [
        result::when_unsure(lang),
        result::when_fairly(lang),
        result::when_sure(lang),
    ];
    let mut rows = Vec::new();
    // The surest first.
    for (degree, label) in degrees.iter().zip(labels).rev() {
        if degree.given > 0 {
            rows.push(row(lang, label, *degree));
        }
    }
    if rows.is_empty() {
        return Html::default();
    }
    let said = match judgement(&degrees) {
        Judgement::TooSure => result::too_sure(lang),
        Judgement::BetterThanThought => result::better_than_thought(lang),
        Judgement::Fair => result::fair(lang),
        Judgement::Unknown => "",
    };
    let mut parts = vec![
        words("h2", "", result::calibration(lang)),
        node(
            "ul",
            &[("class", "meters"), ("data-testid", "calibration")],
            rows,
        ),
    ];
    if !said.is_empty() {
        parts.push(words("p", "", said));
    }
    el("section", "flow", parts)
}

fn row(lang: Lang, label: &str, degree: Calibration) -> Html {
    let (right, given) = (degree.right.to_string(), degree.given.to_string());
    // The words beside it say all it shows.
    let bar = [
        ("max", &*given),
        ("value", &*right),
        ("aria-hidden", "true"),
    ];
    let parts = vec![
        words("span", "meter__label", label),
        node("progress", &bar, Vec::new()),
        words(
            "span",
            "meter__value num",
            &result::right_of(lang, degree.right, degree.given),
        ),
    ];
    el("li", "meter", parts)
}
