//! The screens of the first module.

use std::rc::Rc;

use session::route::Route;
use yew::prelude::*;

use super::leaving;
use crate::learn::content::{Book, Content, Failure, Loading};
use crate::learn::ctx::Ctx;
use crate::learn::directive::Reader;
use crate::learn::notices::{failed, loading};
use crate::learn::scene::{Practice, RunScene, SceneView};
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
        Loading::Ready(book) => with_book(ctx, content, book.clone()),
        Loading::Waiting => loading(ctx.lang()),
        Loading::Failed(failure) => failed(ctx, *failure),
    }
}

/// Screens that quote the directive.
fn with_book(ctx: &Ctx, content: Rc<Content>, book: Rc<Book>) -> Html {
    let (position, view) = match &ctx.model.route {
        Route::Directive(clause) => return reader(ctx, book, clause.clone(), true),
        Route::Clause(clause) => return reader(ctx, book, clause.clone(), false),
        Route::Practice(id) => return practice(ctx, content, book, id, &[]),
        Route::PracticeFrom(id, way) => return practice(ctx, content, book, id, way),
        Route::Scenario(n) => (*n, SceneView::Question),
        Route::Feedback(n) => (*n, SceneView::Feedback),
        Route::Review(n) => (*n, SceneView::Review),
        _ => return not_found(ctx),
    };
    let key = format!("{position}-{}", view as u8);
    html! { <RunScene ctx={ctx.clone()} {content} {book} {position} {view} {key} /> }
}

fn practice(ctx: &Ctx, content: Rc<Content>, book: Rc<Book>, id: &str, way: &[u32]) -> Html {
    if content.entry(id).is_none() {
        return not_found(ctx);
    }
    let key = ctx.model.route.to_fragment();
    html! { <Practice ctx={ctx.clone()} {content} {book} id={id.to_owned()} from={way.to_vec()} {key} /> }
}

fn reader(ctx: &Ctx, book: Rc<Book>, clause: Option<String>, in_run: bool) -> Html {
    html! { <Reader ctx={ctx.clone()} {book} clause={clause.map(AttrValue::from)} {in_run} /> }
}
