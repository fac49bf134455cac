//! The first screen: what this is, how long, what happens to the data, who has read the content.

use messages::{Lang, shell, welcome};
use session::route::Route;
use yew::prelude::*;

use super::content::Content;
use super::ctx::Ctx;
use super::model::ActiveRun;
use crate::widgets::{Heading, Icon, Notice, SiteBar, Tone};

mod entry;

use entry::Entry;

/// Minutes for the directive, and for one scenario with its feedback: what the start button promises.
const DIRECTIVE_MINUTES: u32 = 10;
const MINUTES_PER_TWO_SCENARIOS: u32 = 3;

fn minutes(scenarios: usize) -> u32 {
    DIRECTIVE_MINUTES + u32::try_from(scenarios).unwrap_or(u32::MAX / 4) * MINUTES_PER_TWO_SCENARIOS / 2
}

/// Properties of [`Welcome`].
#[derive(Properties, PartialEq)]
pub struct WelcomeProps {
    /// The page.
    pub ctx: Ctx,
    /// The content.
    pub content: std::rc::Rc<Content>,
}

/// The first screen.
#[component]
pub fn Welcome(props: &WelcomeProps) -> Html {
    let WelcomeProps { ctx, content } = props;
    let lang = ctx.lang();
    let run: Option<ActiveRun> = ctx.model.run.clone();
    let count = content.entries.len();
    html! {
        <>
            <SiteBar {lang} on_language={ctx.on_language()} over=true />
            <main id="main" class="welcome">
                <img class="welcome__scene" src="scene.svg" alt={welcome::scene_alt(lang)} />
                <div class="welcome__body">
                    <div class="flow">
                        <Heading text={content.text.title.clone()} screen="welcome" {lang} />
                        <p class="lede">{ &content.text.lede }</p>
                    </div>
                    <Entry ctx={ctx.clone()} {run} minutes={minutes(count)} />
                    { promises(lang) }
                    { steps(lang, count) }
                    <nav class="flow" aria-label={welcome::more(lang)}>
                        <p class="label">{ welcome::more(lang) }</p>
                        <div class="actions">
                            <a class="btn btn--quiet" href={Route::Clause(None).to_fragment()}>{ welcome::read_directive(lang) }</a>
                            <a class="btn btn--quiet" href={Route::Check.to_fragment()} data-testid="check">{ welcome::check_certificate(lang) }</a>
                        </div>
                    </nav>
                    <section class="flow small soft" data-testid="review-status">
                        <h2 class="label">{ welcome::reviewed_heading(lang) }</h2>
                        <p>{ content.side.review.get(&ctx.content_lang()).cloned().unwrap_or_default() }</p>
                        if !content.released { <p>{ messages::notice::draft(lang) }</p> }
                    </section>
                </div>
            </main>
        </>
    }
}

fn promises(lang: Lang) -> Html {
    let promise = |icon: &'static str, lead: &'static str, text: &'static str| {
        html! { <li><Icon name={icon} /><span><b>{ lead }</b>{ format!(" {text}") }</span></li> }
    };
    html! {
        <ul class="promise">
            { promise("no-account", welcome::promise_accounts_lead(lang), welcome::promise_accounts(lang)) }
            { promise("lock", welcome::promise_device_lead(lang), welcome::promise_device(lang)) }
            { promise("pause", welcome::promise_pause_lead(lang), welcome::promise_pause(lang)) }
        </ul>
    }
}

fn steps(lang: Lang, count: usize) -> Html {
    let step = |number: u32, lead: String, text: &'static str| {
        html! { <li><span class="steps__n" aria-hidden="true">{ number }</span><span><b>{ lead }</b>{ text }</span></li> }
    };
    html! {
        <ol class="steps">
            { step(1, welcome::step_read(lang).to_owned(), welcome::step_read_body(lang)) }
            { step(2, welcome::step_scenarios(lang, count), welcome::step_scenarios_body(lang)) }
            { step(3, welcome::step_look_back(lang).to_owned(), welcome::step_look_back_body(lang)) }
        </ol>
    }
}

/// Nothing at this address.
#[component]
pub fn NotFound(props: &super::app::ScreenProps) -> Html {
    let lang = props.ctx.lang();
    html! {
        <>
            <SiteBar {lang} on_language={props.ctx.on_language()} />
            <main id="main" class="empty flow">
                <Heading text={shell::not_found_title(lang)} screen="not-found" {lang} />
                <Notice tone={Tone::Info} text={shell::not_found_body(lang)} />
                <div class="actions"><a class="btn btn--go" href={Route::Welcome.to_fragment()}>{ shell::home(lang) }</a></div>
            </main>
        </>
    }
}
