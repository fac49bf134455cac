//! What became of the runs of a file.

use messages::{Lang, restore};
use session::route::Route;
use yew::prelude::*;

use super::{Came, Outcome};
use crate::widgets::{Heading, Weight, button, el, link, node, plain, words};

/// One line for every run, and the way to the run that is open now.
pub(super) fn outcome(lang: Lang, outcomes: &[Outcome], again: Callback<MouseEvent>) -> Html {
    let any = |wanted: Came| outcomes.iter().any(|outcome| outcome.came == wanted);
    let heading = if any(Came::Stored) || any(Came::InPage) {
        restore::done(lang)
    } else if any(Came::Failed) {
        restore::not_done(lang)
    } else {
        restore::kept(lang)
    };
    let lines = outcomes.iter().map(|outcome| {
        let said = match outcome.came {
            Came::Stored => restore::stored(lang),
            Came::InPage => restore::in_page(lang),
            Came::Known => restore::known(lang),
            Came::Differs => restore::differs(lang),
            Came::Failed => restore::failed(lang),
        };
        let name = words("b", "", &outcome.name);
        let parts = vec![el("bdi", "", vec![name]), plain(": "), plain(said)];
        el("li", "", parts)
    });
    let list = [("class", "stack"), ("data-testid", "restore-outcomes")];
    let list = node("ul", &list, lines.collect());
    let home = Route::Welcome.to_fragment();
    let ways = vec![
        link(Weight::Go, "", restore::to_run(lang), home, "restore-done"),
        button(
            Weight::Quiet,
            "",
            restore::another(lang),
            again,
            "restore-again",
        ),
    ];
    let heading = html! { <Heading text={heading} screen="restore-done" {lang} /> };
    el(
        "div",
        "flow",
        vec![heading, list, el("div", "actions", ways)],
    )
}
