//! The screens of the second module.

use std::rc::Rc;

use session::route::Route;
use yew::prelude::*;

use super::leaving;
use crate::learn::certificate::CertificateScreen;
use crate::learn::content::{Book, Content, Loading};
use crate::learn::ctx::Ctx;
use crate::learn::look_up::LookUp;
use crate::learn::measure::MeasureScreen;
use crate::learn::notices::{failed, loading};
use crate::learn::refresh::RefreshScreen;
use crate::learn::restore::RestoreScreen;
use crate::learn::result::ResultScreen;
use crate::learn::scene::{Practice, RunScene, SceneView};
use crate::learn::verify::VerifyScreen;
use crate::learn::welcome::not_found;

pub(super) fn screen(ctx: &Ctx) -> Html {
    match &ctx.model.route {
        // Checking needs neither a pack nor storage: it works when everything else is missing.
        Route::Check => {
            return html! { <VerifyScreen ctx={ctx.clone()} payload={None::<AttrValue>} /> };
        }
        Route::Verify(payload) => {
            let payload = Some(AttrValue::from(payload.clone()));
            return html! { <VerifyScreen ctx={ctx.clone()} {payload} /> };
        }
        // Nor does reading a file; what storage holds must be known, to say what becomes of it.
        Route::Restore if ctx.model.found.is_some() => {
            return html! { <RestoreScreen ctx={ctx.clone()} /> };
        }
        _ => {}
    }
    let content = match (&ctx.model.content, &ctx.model.found) {
        (Loading::Ready(content), Some(_)) => content.clone(),
        (Loading::Failed(failure), Some(_)) => return failed(ctx, *failure),
        _ => return loading(ctx.lang()),
    };
    if leaving(ctx, true) {
        return loading(ctx.lang());
    }
    let ctx = ctx.clone();
    match (&ctx.model.route, &ctx.model.book) {
        (Route::Certificate, _) => html! { <CertificateScreen {ctx} {content} /> },
        (_, Loading::Ready(book)) => with_book(ctx.clone(), content, book.clone()),
        (_, Loading::Waiting) => loading(ctx.lang()),
        (_, Loading::Failed(failure)) => failed(&ctx, *failure),
    }
}

/// Screens that quote the directive.
fn with_book(ctx: Ctx, content: Rc<Content>, book: Rc<Book>) -> Html {
    let (position, view) = match &ctx.model.route {
        Route::Practice(id) => return practice(&ctx, content, book, id, &[]),
        Route::Measure(after) => {
            let (after, key) = (*after, after.to_string());
            return html! { <MeasureScreen {ctx} {content} {after} {key} /> };
        }
        Route::Refresh => return html! { <RefreshScreen {ctx} {content} {book} /> },
        Route::LookUp => return html! { <LookUp {ctx} {content} {book} /> },
        Route::PracticeFrom(id, way) => return practice(&ctx, content, book, id, way),
        Route::Scenario(n) => (*n, SceneView::Question),
        Route::Feedback(n) => (*n, SceneView::Feedback),
        Route::Review(n) => (*n, SceneView::Review),
        _ => return html! { <ResultScreen {ctx} {content} {book} /> },
    };
    let key = format!("{position}-{}", view as u8);
    html! { <RunScene {ctx} {content} {book} {position} {view} {key} /> }
}

fn practice(ctx: &Ctx, content: Rc<Content>, book: Rc<Book>, id: &str, way: &[u32]) -> Html {
    if content.entry(id).is_none() {
        return not_found(ctx);
    }
    let key = ctx.model.route.to_fragment();
    html! { <Practice ctx={ctx.clone()} {content} {book} id={id.to_owned()} from={way.to_vec()} {key} /> }
}
