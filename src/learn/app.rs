//! The page: reads what is saved, follows the address, shows one screen. Two modules share everything but their screens,
//! so that the first load carries only the first of them.

use std::cell::RefCell;

use messages::shell;
use session::route::Route;
use yew::prelude::*;
use yew::{AppHandle, Renderer};

use super::ctx::{Ctx, Step};
use super::model::{Action, Model};
use super::services::Services;
use crate::platform::{fragment, page, prefs, tabs};

mod course;
mod first;

/// One of the page's two modules.
#[derive(Clone, Copy)]
pub struct Module {
    /// Whether it is the second: scenarios, result, certificate, verification, restoring.
    course: bool,
    /// Draws its screens.
    screen: fn(&Ctx) -> Html,
}

/// From the first screen to the end of the directive.
pub const FIRST: Module = Module {
    course: false,
    screen: first::screen,
};

/// Scenarios, result, certificate, verification, restoring.
pub const COURSE: Module = Module {
    course: true,
    screen: course::screen,
};

impl PartialEq for Module {
    fn eq(&self, other: &Self) -> bool {
        self.course == other.course
    }
}

thread_local! {
    static APP: RefCell<Option<AppHandle<App>>> = const { RefCell::new(None) };
}

/// Draws a module's screens.
pub fn mount(module: Module) {
    if let Some(root) = page::root() {
        let app = Renderer::<App>::with_root_and_props(root, AppProps { module }).render();
        APP.set(Some(app));
    }
}

/// Takes them away again: another module draws now.
pub fn unmount() {
    if let Some(app) = APP.take() {
        app.destroy();
    }
}

/// Properties of [`App`].
#[derive(Properties, PartialEq)]
struct AppProps {
    module: Module,
}

#[component]
fn App(props: &AppProps) -> Html {
    let ctx = use_page(props.module.course);
    frame(&ctx, props.module.screen)
}

/// The state of the page and what keeps it going; `course` names the module.
#[hook]
fn use_page(course: bool) -> Ctx {
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
            let news = {
                let ctx = ctx.clone();
                tabs::on_news(move |news| ctx.on_news(news))
            };
            let focus = page::show_what_has_the_focus();
            ctx.open();
            move || drop((listener, news, focus))
        });
    }
    use_effect_with(model.lang, |lang| page::set_language(lang.tag()));
    let redirect = if model.route.in_course() == course {
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
    let other = (model.route.in_course() != course).then(|| model.route.clone());
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
fn leaving(ctx: &Ctx, course: bool) -> bool {
    ctx.model.route.in_course() != course || redirect(ctx).is_some()
}
