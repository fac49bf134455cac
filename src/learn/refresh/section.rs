//! What the result says of refreshers: when, what came of those that were, and reminders.

use messages::{Lang, dates, refresh as says};
use session::refresh::{is_due, next};
use session::route::Route;
use session::{Run, days};
use yew::prelude::*;

use super::reminders::Reminders;
use crate::platform::clock;
use crate::widgets::{Weight, el, link, words};

/// The section; nothing before the end of a run.
pub fn section(lang: Lang, run: &Run) -> Html {
    if run.end.is_none() {
        return Html::default();
    }
    let today = clock::today();
    let mut parts = vec![
        words("h2", "", says::heading(lang)),
        words("p", "hint", says::why(lang)),
    ];
    for done in &run.refreshed {
        let right = (done.scenarios as usize).saturating_sub(done.missed.len());
        let said = says::stamp(lang, &dates::date(lang, &done.date), right, done.scenarios);
        parts.push(words("p", "", &said));
    }
    match next(run) {
        Some(_) if is_due(run, &today) => {
            parts.push(words("p", "", says::due(lang)));
            let way = link(
                Weight::Alt,
                "clock",
                says::start(lang),
                Route::Refresh.to_fragment(),
                "refresh",
            );
            parts.push(el("div", "actions", vec![way]));
        }
        Some(day) => {
            let date = dates::date(lang, &days::date(day));
            parts.push(words("p", "", &says::next(lang, &date)));
            let run_id = run.start.run_id.clone();
            parts.push(html! { <Reminders {lang} {run_id} from={day} done={run.refreshed.len()} end={end(run)} /> });
        }
        None => parts.push(words("p", "", says::all_done(lang))),
    }
    el("section", "flow", parts)
}

fn end(run: &Run) -> String {
    run.end
        .as_ref()
        .map(|end| end.date.clone())
        .unwrap_or_default()
}
