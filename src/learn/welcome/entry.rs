//! The way in: start, go on, or see the result.

use messages::{Lang, welcome};
use session::Run;
use session::route::Route;
use yew::prelude::*;

use crate::learn::ctx::Ctx;
use crate::learn::model::ActiveRun;
use crate::widgets::{Weight, button, link};

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

/// One primary action, decided by what is saved on this device.
#[component]
pub fn Entry(props: &EntryProps) -> Html {
    let lang = props.ctx.lang();
    let asking = use_state(|| false);
    let Some(active) = &props.run else {
        return html! {
            <div class="actions actions--fill">
                { link(Weight::Go, "", &welcome::start(lang, props.minutes), Route::Who.to_fragment(), "start") }
            </div>
        };
    };
    let run = active.log.run();
    let finished = run.end.is_some();
    let show = |value: bool| {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(value))
    };
    html! {
        <div class="invite" data-testid="resume">
            <p class="small soft"><bdi>{ welcome::unfinished_of(lang, &run.learner.name) }</bdi></p>
            <p>{ where_it_stands(lang, run) }</p>
            <div class="actions actions--fill">
                { link(Weight::Go, "", if finished { welcome::see_result(lang) } else { welcome::go_on(lang) }, run.resume().to_fragment(), "go-on") }
                if finished {
                    { link(Weight::Quiet, "", welcome::start_over(lang), Route::Who.to_fragment(), "start") }
                } else if *asking {
                    <div class="note note--warn" role="group" aria-label={welcome::start_over(lang)}>
                        <div class="note__text">
                            <p>{ welcome::start_over_warning(lang) }</p>
                            <div class="actions">
                                { link(Weight::Alt, "", welcome::start_over_yes(lang), Route::Who.to_fragment(), "start") }
                                { button(Weight::Quiet, "", welcome::start_over_no(lang), show(false), "") }
                            </div>
                        </div>
                    </div>
                } else {
                    { button(Weight::Quiet, "", welcome::start_over(lang), show(true), "start-over") }
                }
            </div>
        </div>
    }
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
