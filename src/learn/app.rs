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
use super::notices::{LoadingScreen, failed};
use super::result::ResultScreen;
use super::scene::{Practice, RunScene, SceneView};
use super::services::Services;
use super::verify::VerifyScreen;
use super::welcome::{NotFound, Welcome};
use super::who::Who;
use crate::platform::{fragment, page, prefs};

/// Properties of screens that need only the page.
#[derive(Properties, PartialEq)]
pub struct ScreenProps {
    /// The page.
    pub ctx: Ctx,
}

/// The trainee's page.
#[component]
pub fn App() -> Html {
    let model = use_reducer(|| Model::new(prefs::language().unwrap_or_default(), fragment::current()));
    let services = use_memo((), |()| Services::default());
    let ctx = Ctx { model: model.clone(), services };
    {
        let ctx = ctx.clone();
        use_effect_with((), move |()| {
            let dispatcher = ctx.model.dispatcher();
            let listener = fragment::on_hash_change(move |route| dispatcher.dispatch(Action::Routed(route)));
            ctx.open();
            move || drop(listener)
        });
    }
    use_effect_with(model.lang, |lang| page::set_language(lang.tag()));
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        page::focus_main();
    });
    html! {
        <>
            <a class="skip" href="#main" onclick={skip}>{ shell::skip_to_content(model.lang) }</a>
            <Screen {ctx} />
        </>
    }
}

/// Shows what the address asks for, or sends on to what the run admits.
#[component]
fn Screen(props: &ScreenProps) -> Html {
    let ctx = &props.ctx;
    let redirect = redirect(ctx);
    {
        let ctx = ctx.clone();
        use_effect_with(redirect.clone(), move |redirect| {
            if let Some(route) = redirect {
                ctx.go(route.clone(), Step::Replace);
            }
        });
    }
    match &ctx.model.route {
        // Checking needs neither a pack nor storage: it works when everything else is missing.
        Route::Check => return html! { <VerifyScreen ctx={ctx.clone()} payload={None::<AttrValue>} /> },
        Route::Verify(payload) => return html! { <VerifyScreen ctx={ctx.clone()} payload={Some(AttrValue::from(payload.clone()))} /> },
        Route::NotFound(_) => return html! { <NotFound ctx={ctx.clone()} /> },
        _ => {}
    }
    let content = match (&ctx.model.content, &ctx.model.found) {
        (Loading::Ready(content), Some(_)) => content.clone(),
        (Loading::Failed(failure), Some(_)) => return failed(ctx, *failure),
        _ => return html! { <LoadingScreen lang={ctx.lang()} /> },
    };
    if redirect.is_some() {
        return html! { <LoadingScreen lang={ctx.lang()} /> };
    }
    screen(ctx.clone(), content)
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

fn screen(ctx: Ctx, content: Rc<Content>) -> Html {
    let position = |position: u32, view| {
        html! { <RunScene ctx={ctx.clone()} content={content.clone()} {position} {view} key={format!("{position}-{view:?}")} /> }
    };
    match &ctx.model.route {
        Route::Who => html! { <Who {ctx} /> },
        Route::Correct => html! { <Who {ctx} correcting=true /> },
        Route::Directive(clause) => html! { <Reader ctx={ctx.clone()} {content} clause={clause.clone().map(AttrValue::from)} in_run=true /> },
        Route::Clause(clause) => html! { <Reader ctx={ctx.clone()} {content} clause={clause.clone().map(AttrValue::from)} in_run=false /> },
        Route::Scenario(n) => position(*n, SceneView::Question),
        Route::Feedback(n) => position(*n, SceneView::Feedback),
        Route::Review(n) => position(*n, SceneView::Review),
        Route::Result => html! { <ResultScreen {ctx} {content} /> },
        Route::Certificate => html! { <CertificateScreen {ctx} {content} /> },
        Route::Practice(id) if content.entry(id).is_some() => {
            html! { <Practice ctx={ctx.clone()} content={content.clone()} id={id.clone()} key={id.clone()} /> }
        }
        Route::Practice(_) => html! { <NotFound {ctx} /> },
        _ => html! { <Welcome {ctx} {content} /> },
    }
}
