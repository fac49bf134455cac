//! Reminders for the calendar of the device, as a file.

use messages::{Lang, dates, refresh as says};
use session::calendar::{self, Reminder};
use session::days;
use session::refresh::planned;
use yew::prelude::*;

use crate::platform::files::{self, Saved};
use crate::platform::{clock, page};
use crate::widgets::{Weight, button, el, node, plain, together};

/// Properties of [`Reminders`].
#[derive(Properties, PartialEq)]
pub struct RemindersProps {
    /// The interface language.
    pub lang: Lang,
    /// The run.
    pub run_id: String,
    /// The day of the next refresher.
    pub from: i64,
    /// How many there have been.
    pub done: usize,
    /// The last day of the run.
    pub end: String,
}

/// The button, and what became of it.
#[component]
pub fn Reminders(props: &RemindersProps) -> Html {
    let lang = props.lang;
    let said = use_state(String::new);
    let all = planned(&props.end);
    // Later ones move with the next, if that comes late.
    let planned_next = all.get(props.done).copied().unwrap_or(props.from);
    let wanted: Vec<i64> = all
        .iter()
        .skip(props.done)
        .map(|day| day - planned_next + props.from)
        .collect();
    let onclick = {
        let (said, run_id) = (said.setter(), props.run_id.clone());
        Callback::from(move |_: MouseEvent| {
            let reminder = Reminder {
                run_id: &run_id,
                title: says::reminder_title(lang),
                text: says::reminder_text(lang),
                address: &page::address(),
            };
            let today = days::number(&clock::today()).unwrap_or_default();
            let file = calendar::file(&reminder, &wanted, today);
            said.set(
                match files::save_text("on-lai.ics", "text/calendar", &file) {
                    Saved::Started => says::saved(lang).to_owned(),
                    Saved::Doubtful => says::saved_doubtful(lang).to_owned(),
                    Saved::Refused => {
                        let dates = wanted
                            .iter()
                            .map(|day| dates::date(lang, &days::date(*day)));
                        says::save_failed(lang, &dates.collect::<Vec<_>>().join(", "))
                    }
                },
            );
        })
    };
    let button = button(Weight::Alt, "clock", says::remind(lang), onclick, "remind");
    let status = [
        ("role", "status"),
        ("class", "small"),
        ("data-testid", "reminded"),
    ];
    together(vec![
        el("div", "actions", vec![button]),
        node("p", &status, vec![plain(&said)]),
    ])
}
