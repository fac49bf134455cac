//! The page: reads what is saved, follows the address, shows one screen.

use std::rc::Rc;

use messages::shell;
use session::route::Route;
use yew::prelude::*;

use super::certificate::CertificateScreen;
use super::content::{Content, Loading};
use super::ctx::{Ctx, Step};
use super::directive::Reader;
use super::model::{Action, Model};
use super::notices::{failed, loading};
use super::result::ResultScreen;
use super::scene::{Practice, RunScene, SceneView};
use super::services::Services;
use super::verify::VerifyScreen;
use super::welcome::{not_found, welcome};
use super::who::Who;
use crate::platform::{fragment, page, prefs};

/// The trainee's page.
#[component]
pub fn App() -> Html {
    let model =
        use_reducer(|| Model::new(prefs::language().unwrap_or_default(), fragment::current()));
    let services = use_memo((), |()| Services::default());
    let ctx = Ctx {
        model: model.clone(),
        services,
    };
    {
        let ctx = ctx.clone();
        use_effect_with((), move |()| {
            let dispatcher = ctx.model.dispatcher();
            let listener =
                fragment::on_hash_change(move |route| dispatcher.dispatch(Action::Routed(route)));
            ctx.open();
            move || drop(listener)
        });
    }
    use_effect_with(model.lang, |lang| page::set_language(lang.tag()));
    let redirect = redirect(&ctx);
    {
        let ctx = ctx.clone();
        use_effect_with(redirect.clone(), move |redirect| {
            if let Some(route) = redirect {
                ctx.go(route.clone(), Step::Replace);
            }
        });
    }
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        page::focus_main();
    });
    html! {
        <>
            <a class="skip" href="#main" onclick={skip}>{ shell::skip_to_content(model.lang) }</a>
            { screen(&ctx, redirect.is_some()) }
        </>
    }
}

/// Shows what the address asks for; nothing of it while the run sends on to another screen.
fn screen(ctx: &Ctx, leaving: bool) -> Html {
    match &ctx.model.route {
        // Checking needs neither a pack nor storage: it works when everything else is missing.
        Route::Check => {
            return html! { <VerifyScreen ctx={ctx.clone()} payload={None::<AttrValue>} /> };
        }
        Route::Verify(payload) => {
            return html! { <VerifyScreen ctx={ctx.clone()} payload={Some(AttrValue::from(payload.clone()))} /> };
        }
        Route::NotFound(_) => return not_found(ctx),
        _ => {}
    }
    let content = match (&ctx.model.content, &ctx.model.found) {
        (Loading::Ready(content), Some(_)) => content.clone(),
        (Loading::Failed(failure), Some(_)) => return failed(ctx, *failure),
        _ => return loading(ctx.lang()),
    };
    if leaving {
        return loading(ctx.lang());
    }
    content_screen(ctx.clone(), content)
}

/// Where to go instead, once storage has been read.
fn redirect(ctx: &Ctx) -> Option<Route> {
    ctx.model.found.as_ref()?;
    let route = &ctx.model.route;
    match &ctx.model.run {
        Some(active) => active.log.run().admit(route).err(),
        None => (route.in_run() && *route != Route::Who).then_some(Route::Welcome),
    }
}

fn content_screen(ctx: Ctx, content: Rc<Content>) -> Html {
    match &ctx.model.route {
        Route::Who => return html! { <Who {ctx} /> },
        Route::Correct => return html! { <Who {ctx} correcting=true /> },
        Route::Certificate => return html! { <CertificateScreen {ctx} {content} /> },
        Route::Welcome => return welcome(&ctx, &content),
        _ => {}
    }
    let book = match &ctx.model.book {
        Loading::Ready(book) => book.clone(),
        Loading::Waiting => return loading(ctx.lang()),
        Loading::Failed(failure) => return failed(&ctx, *failure),
    };
    let position = |position: u32, view| {
        html! { <RunScene ctx={ctx.clone()} content={content.clone()} book={book.clone()} {position} {view} key={format!("{position}-{view:?}")} /> }
    };
    match &ctx.model.route {
        Route::Directive(clause) => {
            html! { <Reader ctx={ctx.clone()} {book} clause={clause.clone().map(AttrValue::from)} in_run=true /> }
        }
        Route::Clause(clause) => {
            html! { <Reader ctx={ctx.clone()} {book} clause={clause.clone().map(AttrValue::from)} in_run=false /> }
        }
        Route::Scenario(n) => position(*n, SceneView::Question),
        Route::Feedback(n) => position(*n, SceneView::Feedback),
        Route::Review(n) => position(*n, SceneView::Review),
        Route::Result => html! { <ResultScreen {ctx} {content} {book} /> },
        Route::Practice(id) if content.entry(id).is_some() => {
            html! { <Practice ctx={ctx.clone()} content={content.clone()} {book} id={id.clone()} key={id.clone()} /> }
        }
        _ => not_found(&ctx),
    }
}
