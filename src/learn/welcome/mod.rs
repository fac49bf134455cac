//! The first screen: what this is, how long, what happens to the data, who has read the content.

use messages::{Lang, shell, welcome as words};
use session::route::Route;
use yew::prelude::*;

use super::content::{Content, Loading};
use super::ctx::Ctx;
use super::model::ActiveRun;
use crate::widgets::{Heading, Weight, icon, link, site_bar};

mod entry;

use entry::Entry;

/// Minutes for the directive, and for one scenario with its feedback: what the start button promises.
const DIRECTIVE_MINUTES: u32 = 10;
const MINUTES_PER_TWO_SCENARIOS: u32 = 3;

fn minutes(scenarios: usize) -> u32 {
    DIRECTIVE_MINUTES
        + u32::try_from(scenarios).unwrap_or(u32::MAX / 4) * MINUTES_PER_TWO_SCENARIOS / 2
}

/// The first screen.
pub fn welcome(ctx: &Ctx, content: &Content) -> Html {
    let lang = ctx.lang();
    let run: Option<ActiveRun> = ctx.model.run.clone();
    let count = content.entries.len();
    let review = match &ctx.model.book {
        Loading::Ready(book) => book
            .side
            .review
            .get(&content.lang(ctx.content_lang()))
            .cloned()
            .unwrap_or_default(),
        _ => String::new(),
    };
    html! {
        <>
            { site_bar(lang, "", &ctx.on_language(), true) }
            <main id="main" class="welcome">
                <img class="welcome__scene" src="scene.svg" alt={words::scene_alt(lang)} />
                <div class="welcome__body">
                    <div class="flow">
                        <Heading text={content.text.title.clone()} screen="welcome" {lang} />
                        <p class="lede">{ &content.text.lede }</p>
                    </div>
                    <Entry ctx={ctx.clone()} {run} minutes={minutes(count)} />
                    { promises(lang) }
                    { steps(lang, count) }
                    <nav class="flow" aria-label={words::more(lang)}>
                        <p class="label">{ words::more(lang) }</p>
                        <div class="actions">
                            { link(Weight::Quiet, "", words::read_directive(lang), Route::Clause(None).to_fragment(), "") }
                            { link(Weight::Quiet, "", words::check_certificate(lang), Route::Check.to_fragment(), "check") }
                        </div>
                    </nav>
                    <section class="flow small soft" data-testid="review-status">
                        <h2 class="label">{ words::reviewed_heading(lang) }</h2>
                        <p>{ review }</p>
                        if !content.released { <p>{ messages::notice::draft(lang) }</p> }
                    </section>
                </div>
            </main>
        </>
    }
}

fn promises(lang: Lang) -> Html {
    let promise = |drawing: &'static str, lead: &'static str, text: &'static str| {
        html! { <li>{ icon(drawing) }<span><b>{ lead }</b>{ format!(" {text}") }</span></li> }
    };
    html! {
        <ul class="promise">
            { promise("no-account", words::promise_accounts_lead(lang), words::promise_accounts(lang)) }
            { promise("lock", words::promise_device_lead(lang), words::promise_device(lang)) }
            { promise("pause", words::promise_pause_lead(lang), words::promise_pause(lang)) }
        </ul>
    }
}

fn steps(lang: Lang, count: usize) -> Html {
    let step = |number: u32, lead: String, text: &'static str| {
        html! { <li><span class="steps__n" aria-hidden="true">{ number }</span><span><b>{ lead }</b>{ text }</span></li> }
    };
    html! {
        <ol class="steps">
            { step(1, words::step_read(lang).to_owned(), words::step_read_body(lang)) }
            { step(2, words::step_scenarios(lang, count), words::step_scenarios_body(lang)) }
            { step(3, words::step_look_back(lang).to_owned(), words::step_look_back_body(lang)) }
        </ol>
    }
}

/// Nothing at this address.
pub fn not_found(ctx: &Ctx) -> Html {
    let lang = ctx.lang();
    html! {
        <>
            { site_bar(lang, "", &ctx.on_language(), false) }
            <main id="main" class="empty flow">
                <Heading text={shell::not_found_title(lang)} screen="not-found" {lang} />
                <p>{ shell::not_found_body(lang) }</p>
                <div class="actions">{ link(Weight::Go, "", shell::home(lang), Route::Welcome.to_fragment(), "") }</div>
            </main>
        </>
    }
}
