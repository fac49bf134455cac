//! The way in: start, go on, or see the result.

use messages::{Lang, refresh, welcome};
use session::Run;
use session::refresh::is_due;
use session::route::Route;
use yew::prelude::*;

use crate::learn::ctx::Ctx;
use crate::learn::model::ActiveRun;
use crate::learn::notices::save_copy;
use crate::platform::clock;
use crate::widgets::{Weight, button, el, link, node, plain, words, words_if_any};

/// Properties of [`Entry`].
#[derive(Properties, PartialEq)]
pub struct EntryProps {
    /// The page.
    pub ctx: Ctx,
    /// The run to go on with.
    pub run: Option<ActiveRun>,
    /// How long a run takes.
    pub minutes: u32,
}

/// What is being asked before it is done.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Question {
    StartOver,
    Erase,
}

/// One primary action, decided by what is saved on this device.
#[component]
pub fn Entry(props: &EntryProps) -> Html {
    let lang = props.ctx.lang();
    let asking = use_state(|| None::<Question>);
    let start = |weight, label: &str| link(weight, "", label, Route::Who.to_fragment(), "start");
    let newer = props
        .ctx
        .model
        .found
        .as_ref()
        .is_some_and(|found| found.newer);
    let Some(active) = &props.run else {
        // What a newer version has saved is there, be it unreadable: no new run in its place.
        if newer {
            return Html::default();
        }
        let start = start(Weight::Go, &welcome::start(lang, props.minutes));
        return el("div", "actions actions--fill", vec![start]);
    };
    let run = active.log.run();
    let finished = run.end.is_some();
    let show = |value: Option<Question>| {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(value))
    };
    let copy = save_copy(&props.ctx, Weight::Quiet);
    let onward = if finished {
        welcome::see_result(lang)
    } else {
        welcome::go_on(lang)
    };
    let due = !newer && is_due(run, &clock::today());
    let mut actions = Vec::new();
    if due {
        let way = Route::Refresh.to_fragment();
        actions.push(link(
            Weight::Go,
            "clock",
            refresh::start(lang),
            way,
            "refresh",
        ));
    }
    actions.push(link(
        if due { Weight::Alt } else { Weight::Go },
        "",
        onward,
        run.resume().to_fragment(),
        "go-on",
    ));
    if newer {
        // Looking is all that an older version may do.
    } else if finished {
        actions.push(start(Weight::Quiet, welcome::start_over(lang)));
    } else {
        // The buttons stay where they are, so that the focus does; the question comes after them.
        actions.push(button(
            Weight::Quiet,
            "",
            welcome::start_over(lang),
            show(Some(Question::StartOver)),
            "start-over",
        ));
    }
    actions.push(copy);
    if !newer {
        let erase = show(Some(Question::Erase));
        actions.push(button(
            Weight::Quiet,
            "",
            welcome::erase(lang),
            erase,
            "erase",
        ));
    }
    match *asking {
        None => {}
        Some(Question::StartOver) => actions.push(question(
            welcome::start_over_warning(lang),
            vec![
                start(Weight::Alt, welcome::start_over_yes(lang)),
                button(
                    Weight::Quiet,
                    "",
                    welcome::start_over_no(lang),
                    show(None),
                    "",
                ),
            ],
        )),
        Some(Question::Erase) => {
            let ctx = props.ctx.clone();
            let erase = Callback::from(move |_: MouseEvent| ctx.erase());
            actions.push(question(
                welcome::erase_warning(lang),
                vec![
                    button(
                        Weight::Alt,
                        "",
                        welcome::erase_yes(lang),
                        erase,
                        "erase-yes",
                    ),
                    button(Weight::Quiet, "", welcome::erase_no(lang), show(None), ""),
                ],
            ));
        }
    }
    if props.ctx.model.erase_failed {
        let status = &[("role", "status"), ("data-testid", "erase-failed")];
        actions.push(node("p", status, vec![plain(welcome::erase_failed(lang))]));
    }
    let whose = words("bdi", "", &welcome::unfinished_of(lang, &run.learner.name));
    let invite = vec![
        el("p", "small soft", vec![whose]),
        words("p", "", &where_it_stands(lang, run)),
        words_if_any("p", "", if due { refresh::due(lang) } else { "" }),
        el("div", "actions actions--fill", actions),
    ];
    node(
        "div",
        &[("class", "invite"), ("data-testid", "resume")],
        invite,
    )
}

/// A question below the button that asks it.
fn question(text: &str, answers: Vec<Html>) -> Html {
    let asked = vec![words("p", "", text), el("div", "actions", answers)];
    let group = &[
        ("class", "note note--warn"),
        ("role", "group"),
        ("aria-label", text),
    ];
    node("div", group, vec![el("div", "note__text", asked)])
}

fn where_it_stands(lang: Lang, run: &Run) -> String {
    match run.resume() {
        Route::Scenario(position) | Route::Feedback(position) => {
            welcome::go_on_where(lang, position, run.start.scenarios.len())
        }
        Route::Directive(_) => welcome::go_on_directive(lang).to_owned(),
        _ => welcome::finished_before(lang, &run.learner.name),
    }
}
