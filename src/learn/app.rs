//! The page: reads what is saved, follows the address, shows one screen. Two modules share everything but their screens,
//! so that the first load carries only the first of them.

use messages::shell;
use session::route::Route;
use yew::prelude::*;

use super::ctx::{Ctx, Step};
use super::model::{Action, Model};
use super::services::Services;
use crate::platform::{fragment, page, prefs};

mod finish;
mod run;

/// From the first screen to the last scenario.
#[component]
pub fn RunApp() -> Html {
    let ctx = use_page(false);
    frame(&ctx, run::screen)
}

/// Result, certificate, verification.
#[component]
pub fn FinishApp() -> Html {
    let ctx = use_page(true);
    frame(&ctx, finish::screen)
}

/// The state of the page and what keeps it going; `finish` names the module.
#[hook]
fn use_page(finish: bool) -> Ctx {
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
    let redirect = if model.route.in_finish() == finish {
        redirect(&ctx)
    } else {
        None
    };
    {
        let ctx = ctx.clone();
        use_effect_with(redirect, move |redirect| {
            if let Some(route) = redirect {
                ctx.go(route.clone(), Step::Replace);
            }
        });
    }
    // `boot.js` takes an address by its letters. One that is written otherwise and means the other module's screen
    // (`#/kiem%2Dtra`) gets its one spelling, and is then seen.
    let other = (model.route.in_finish() != finish).then(|| model.route.clone());
    use_effect_with(other, |other| {
        if let Some(route) = other {
            fragment::replace(route);
        }
    });
    ctx
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

/// The skip link, and the screen.
fn frame(ctx: &Ctx, screen: fn(&Ctx) -> Html) -> Html {
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        page::focus_main();
    });
    html! {
        <>
            <a class="skip" href="#main" onclick={skip}>{ shell::skip_to_content(ctx.lang()) }</a>
            { screen(ctx) }
        </>
    }
}

/// Whether the address is on its way to another screen: then nothing of it is drawn.
fn leaving(ctx: &Ctx, finish: bool) -> bool {
    ctx.model.route.in_finish() != finish || redirect(ctx).is_some()
}
