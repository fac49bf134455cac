//! The measure on the result: what is still to be taken, or both forms compared.

use std::rc::Rc;

use messages::{Lang, measure as says};
use session::measure::{right, told};
use session::route::Route;
use session::{Measured, Run};
use yew::prelude::*;

use crate::learn::content::{Content, Loading};
use crate::learn::ctx::Ctx;
use crate::learn::services::use_measure;
use crate::widgets::{Weight, el, level, link, more, words};

/// Properties of [`Compared`].
#[derive(Properties, PartialEq)]
pub struct ComparedProps {
    /// The page.
    pub ctx: Ctx,
    /// The content.
    pub content: Rc<Content>,
}

/// The section; nothing where the first form was not taken, or the content has none.
#[component]
pub fn Compared(props: &ComparedProps) -> Html {
    let ComparedProps { ctx, content } = props;
    let lang = ctx.lang();
    let run = ctx
        .model
        .run
        .as_ref()
        .map(|active| active.log.run().clone());
    let measure = use_measure(ctx, content);
    let (Some(run), Loading::Ready(measure)) = (run, measure) else {
        return Html::default();
    };
    let Run { before, after, .. } = &run;
    let Some(before) = before else {
        return Html::default();
    };
    let mut parts = vec![words("h2", "", says::result(lang))];
    let mut rows = Vec::new();
    let mut messages = Vec::new();
    for (label, taken) in [
        (says::before(lang), Some(before)),
        (says::after(lang), after.as_ref()),
    ] {
        let Some(taken) = taken else { continue };
        let place = measure
            .0
            .forms
            .iter()
            .position(|form| form.id == taken.form);
        let Some(place) = place else { continue };
        let form = &measure.0.forms[place];
        let told = told(form, &taken.answers);
        let said = format!(
            "{label}: {}, {}.",
            says::believed(lang, told.believed, told.sound),
            says::doubted(lang, told.doubted, told.problems)
        );
        rows.push(words("li", "", &said));
        if let Some(text) = measure.1.forms.get(place) {
            let sound = form.sound.iter().copied();
            for ((message, why), (at, sound)) in
                text.items.iter().zip(&text.whys).zip(sound.enumerate())
            {
                messages.push(item(lang, (message, why), sound, belief(taken, at)));
            }
        }
    }
    parts.push(el("ul", "two", rows));
    if run.may_measure_after() {
        parts.push(words("p", "", says::after_offer(lang)));
        let route = Route::Measure(true).to_fragment();
        let way = link(Weight::Alt, "", says::offer_start(lang), route, "measure");
        parts.push(el("div", "actions", vec![way]));
    } else {
        parts.push(words("p", "hint", says::few(lang)));
        let list = el("ul", "things", messages);
        parts.push(more("menu", says::items(lang), false, list));
    }
    el("section", "flow", parts)
}

fn belief(taken: &Measured, at: usize) -> u32 {
    taken.answers.get(at).copied().unwrap_or_default()
}

/// A message again: what it was, what one thought, how one can tell.
fn item(lang: Lang, (message, why): (&str, &str), sound: bool, belief: u32) -> Html {
    let kind = if sound {
        says::is_sound(lang)
    } else {
        says::is_problem(lang)
    };
    let mark = if right(sound, belief) { 3 } else { 0 };
    let chosen = says::beliefs(lang)
        .get(belief as usize)
        .copied()
        .unwrap_or_default();
    let parts = vec![
        el("p", "", vec![level(mark, kind)]),
        words("p", "", message),
        words("p", "hint", &says::yours(lang, chosen)),
        words("p", "soft", why),
    ];
    el("li", "thing", parts)
}
