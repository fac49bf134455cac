//! The screens of the second module.

use session::route::Route;
use yew::prelude::*;

use super::leaving;
use crate::learn::certificate::CertificateScreen;
use crate::learn::content::Loading;
use crate::learn::ctx::Ctx;
use crate::learn::notices::{failed, loading};
use crate::learn::restore::RestoreScreen;
use crate::learn::result::ResultScreen;
use crate::learn::verify::VerifyScreen;

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
        (_, Loading::Ready(book)) => {
            let book = book.clone();
            html! { <ResultScreen {ctx} {content} {book} /> }
        }
        (_, Loading::Waiting) => loading(ctx.lang()),
        (_, Loading::Failed(failure)) => failed(&ctx, *failure),
    }
}
