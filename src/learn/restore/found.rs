//! What a file holds: its runs, what happens with them, and everything that could not be read.

use messages::{Lang, dates, restore};
use session::Run;
use session::copy::{Contents, Fault, Problem};
use yew::prelude::*;

use crate::learn::ctx::Ctx;
use crate::widgets::{Heading, Weight, button, el, node, plain, remark, section, words};

/// The runs and problems of a file that was read.
pub(super) fn found(
    ctx: &Ctx,
    contents: &Contents,
    store: Callback<MouseEvent>,
    again: Callback<MouseEvent>,
) -> Html {
    let lang = ctx.lang();
    let count = contents.runs.len();
    let heading = if count == 0 {
        restore::nothing_found(lang).to_owned()
    } else {
        restore::found(lang, count)
    };
    let mut shown = vec![html! { <Heading text={heading} screen="restore-found" {lang} /> }];
    let mut ways = Vec::new();
    if count > 0 {
        let runs = contents.runs.iter().map(|log| line(lang, log.run()));
        let list = [("class", "stack"), ("data-testid", "restore-runs")];
        shown.push(node("ul", &list, runs.collect()));
        if contents.runs.iter().any(|log| log.run().end.is_some()) {
            shown.push(remark("hint", "seal", restore::signs_anew(lang)));
        }
        if let Some(name) = other_open(ctx, contents) {
            shown.push(remark("hint", "info", &restore::other_open(lang, &name)));
        }
        let words = restore::restore_now(lang);
        ways.push(button(Weight::Go, "", words, store, "restore-now"));
    }
    let words = restore::another(lang);
    ways.push(button(Weight::Quiet, "", words, again, "restore-again"));
    shown.push(el("div", "actions", ways));
    if !contents.problems.is_empty() {
        let problems = contents.problems.iter().map(|found| problem(lang, found));
        let list = [("class", "stack"), ("data-testid", "restore-problems")];
        let list = node("ul", &list, problems.collect());
        shown.push(section(restore::problems(lang), vec![list]));
    }
    el("div", "flow", shown)
}

fn line(lang: Lang, run: &Run) -> Html {
    let date = dates::date(lang, &run.start.date);
    let whose = restore::run_of(lang, &run.learner.name, &date);
    let state = if run.end.is_some() {
        restore::finished(lang).to_owned()
    } else {
        restore::answered(lang, run.answers.len(), run.start.scenarios.len())
    };
    el(
        "li",
        "",
        vec![words("bdi", "", &whose), words("p", "soft", &state)],
    )
}

/// Whose run is open now and gives way to another one.
fn other_open(ctx: &Ctx, contents: &Contents) -> Option<String> {
    let open = ctx.model.run.as_ref()?.log.run();
    let same = |id: &str| id == open.start.run_id;
    let known = contents
        .runs
        .iter()
        .any(|log| same(&log.run().start.run_id));
    (!known).then(|| open.learner.name.clone())
}

fn problem(lang: Lang, problem: &Problem) -> Html {
    let said = match problem.fault {
        Fault::Empty => restore::fault_empty(lang),
        Fault::TooLarge => restore::fault_too_large(lang),
        Fault::CutOff => restore::fault_cut_off(lang),
        Fault::NotACopy => restore::fault_not_a_copy(lang),
        Fault::Newer => restore::fault_newer(lang),
        Fault::Damaged => restore::fault_damaged(lang),
        Fault::NotARun => restore::fault_not_a_run(lang),
        Fault::NoRun => restore::fault_no_run(lang),
    };
    let mut parts = vec![plain(said)];
    if !problem.place.is_empty() {
        parts.push(plain(" "));
        parts.push(words("span", "mono small soft", &problem.place));
    }
    el("li", "", parts)
}
