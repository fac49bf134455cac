//! The measure before and after: a few short messages, each judged by one of four degrees. Nothing of it counts.

use std::rc::Rc;

use messages::{Lang, measure as says, shell};
use session::route::Route;
use session::{Event, Measured};
use yew::prelude::*;

use super::content::{self, Content, Loading};
use super::ctx::Ctx;
use super::model::Saving;
use super::notices::{failed, loading, run_notices};
use super::services::use_measure;
use crate::platform::page;
use crate::widgets::{RunBar, Weight, el, heading, link, node, plain, submit, together, words};

mod result;

pub use result::Compared;

/// Properties of [`MeasureScreen`].
#[derive(Properties, PartialEq)]
pub struct MeasureScreenProps {
    /// The page.
    pub ctx: Ctx,
    /// The content.
    pub content: Rc<Content>,
    /// The second form, after the end; else the first.
    pub after: bool,
}

/// The degrees chosen so far. A reducer, so that what is chosen between two drawings is not lost.
#[derive(Clone, Default, PartialEq)]
struct Beliefs(Vec<Option<u32>>);

impl Reducible for Beliefs {
    type Action = (usize, u32);

    fn reduce(self: Rc<Self>, (place, belief): Self::Action) -> Rc<Self> {
        let mut next = self.0.clone();
        next.resize(next.len().max(place + 1), None);
        next[place] = Some(belief);
        Rc::new(Self(next))
    }
}

/// One form. The run admits this screen as long as it may be taken (see `Run::admit`).
#[component]
pub fn MeasureScreen(props: &MeasureScreenProps) -> Html {
    let MeasureScreenProps {
        ctx,
        content,
        after,
    } = props;
    let (lang, after) = (ctx.lang(), *after);
    let beliefs = use_reducer(Beliefs::default);
    let asked = use_state(|| false);
    let measure = match use_measure(ctx, content) {
        Loading::Ready(measure) => measure,
        Loading::Waiting => return loading(lang),
        Loading::Failed(failure) => return failed(ctx, failure),
    };
    let Some(active) = &ctx.model.run else {
        return Html::default();
    };
    let first = content.first_form(&content::seed(&active.log.run().start.run_id));
    let number = if after { 1 - first } else { first };
    let (Some(form), Some(text)) = (measure.0.forms.get(number), measure.1.forms.get(number))
    else {
        return Html::default();
    };
    let given: Vec<Option<u32>> = (0..form.sound.len())
        .map(|place| beliefs.0.get(place).copied().flatten())
        .collect();
    let mut items = Vec::new();
    for (place, message) in text.items.iter().enumerate() {
        let choose = {
            let beliefs = beliefs.dispatcher();
            Callback::from(move |belief: u32| beliefs.dispatch((place, belief)))
        };
        items.push(item(lang, place, message, given[place], &choose));
    }
    let open = given.iter().filter(|belief| belief.is_none()).count();
    let onsubmit = {
        let (ctx, asked, id) = (ctx.clone(), asked.setter(), form.id.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let answers: Option<Vec<u32>> = given.iter().copied().collect();
            let Some(answers) = answers else {
                asked.set(true);
                let first = given.iter().position(Option::is_none).unwrap_or_default();
                return page::focus_when_there(&format!("item-{first}"));
            };
            let form = id.clone();
            let then = if after {
                Route::Result
            } else {
                Route::Directive(None)
            };
            ctx.record(Event::Measured(Measured { form, answers }), Some(then));
        })
    };
    let message = [
        ("class", "dock__message"),
        ("role", "alert"),
        ("id", "turn-message"),
    ];
    let missing = if *asked && open > 0 {
        says::missing(lang, open)
    } else {
        String::new()
    };
    let onward = match ctx.model.saving {
        Saving::Busy => shell::saving(lang),
        _ => says::send(lang),
    };
    let (title, back, back_label) = if after {
        (
            says::heading_after(lang),
            Route::Result,
            messages::scene::back_to_result(lang),
        )
    } else {
        (
            says::heading_before(lang),
            Route::Directive(None),
            says::skip(lang),
        )
    };
    let bar = RunBar {
        lang,
        place: "",
        progress: (0, 0),
        mark: Some(ctx.model.save_mark()),
        back: back.to_fragment(),
        back_label,
    };
    let dock = vec![
        node("p", &message, vec![plain(&missing)]),
        link(Weight::Quiet, "", back_label, back.to_fragment(), "skip"),
        submit(onward, "submit"),
    ];
    let parts = vec![
        heading(lang, title, "", format!("measure-{after}")),
        words("p", "", says::explain(lang)),
        el("div", "items", items),
        el("div", "dock", dock),
    ];
    let form = html! { <form class="flow" {onsubmit}>{ together(parts) }</form> };
    let main = node(
        "main",
        &[("id", "main"), ("class", "form-page")],
        vec![form],
    );
    together(vec![bar.view(), run_notices(ctx), main])
}

/// A message and its four degrees.
fn item(
    lang: Lang,
    place: usize,
    message: &str,
    given: Option<u32>,
    choose: &Callback<u32>,
) -> Html {
    let mut degrees = Vec::new();
    for (belief, said) in (0u32..).zip(says::beliefs(lang)) {
        let on = given == Some(belief);
        let onchange = choose.reform(move |_: Event_| belief);
        let (id, name) = (format!("item-{place}-{belief}"), format!("item-{place}"));
        let input = html! {
            <input key={id.clone()} type="radio" {id} {name} checked={on} {onchange} />
        };
        let class = if on { "is-chosen" } else { "" };
        degrees.push(el("label", class, vec![input, words("span", "", said)]));
    }
    let id = format!("item-{place}");
    let attributes = [("class", "item"), ("id", &*id), ("tabindex", "-1")];
    let parts = vec![
        words("legend", "", message),
        el("div", "sure__row sure__row--long", degrees),
    ];
    node("fieldset", &attributes, parts)
}

/// What a browser sends when something is chosen; `Event` is one of the run's here.
type Event_ = web_sys::Event;
