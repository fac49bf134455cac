//! The screens of the first module.

use std::rc::Rc;

use session::route::Route;
use yew::prelude::*;

use super::leaving;
use crate::learn::content::{Book, Failure, Loading};
use crate::learn::ctx::Ctx;
use crate::learn::directive::Reader;
use crate::learn::notices::{failed, loading};
use crate::learn::welcome::{not_found, welcome};
use crate::learn::who::Who;

pub(super) fn screen(ctx: &Ctx) -> Html {
    if let Route::NotFound(_) = &ctx.model.route {
        return not_found(ctx);
    }
    let content = match (&ctx.model.content, &ctx.model.found) {
        (Loading::Ready(content), Some(_)) => content.clone(),
        // A new run takes the site's present content: it can begin when that of the last one is gone.
        (Loading::Failed(Failure::Gone), Some(_)) if ctx.model.route == Route::Who => {
            return html! { <Who ctx={ctx.clone()} /> };
        }
        (Loading::Failed(failure), Some(_)) => return failed(ctx, *failure),
        _ => return loading(ctx.lang()),
    };
    if leaving(ctx, false) {
        return loading(ctx.lang());
    }
    match &ctx.model.route {
        Route::Who => return html! { <Who ctx={ctx.clone()} /> },
        Route::Correct => return html! { <Who ctx={ctx.clone()} correcting=true /> },
        Route::Welcome => return welcome(ctx, &content),
        _ => {}
    }
    match &ctx.model.book {
        Loading::Ready(book) => with_book(ctx, book.clone()),
        Loading::Waiting => loading(ctx.lang()),
        Loading::Failed(failure) => failed(ctx, *failure),
    }
}

/// Screens that quote the directive.
fn with_book(ctx: &Ctx, book: Rc<Book>) -> Html {
    match &ctx.model.route {
        Route::Directive(clause) => reader(ctx, book, clause.clone(), true),
        Route::Clause(clause) => reader(ctx, book, clause.clone(), false),
        _ => not_found(ctx),
    }
}

fn reader(ctx: &Ctx, book: Rc<Book>, clause: Option<String>, in_run: bool) -> Html {
    html! { <Reader ctx={ctx.clone()} {book} clause={clause.map(AttrValue::from)} {in_run} /> }
}
