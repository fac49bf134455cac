//! What is said when something is loading, missing, or not saved: what happened, what is safe, what to do next.

use messages::{Lang, notice, result, shell};
use session::route::Route;
use yew::prelude::*;

use super::content::Failure;
use super::ctx::Ctx;
use crate::widgets::{Heading, Notice, Tone, Weight, button, el, link, node, plain, site_bar};

mod copies;
mod keeping;

pub use copies::save_copy;
pub use keeping::{run_notices, said_words, save_failed_words};

/// Something is on its way.
pub fn loading(lang: Lang) -> Html {
    let status = &[("role", "status"), ("class", "boot__text")];
    let text = node("p", status, vec![plain(shell::loading(lang))]);
    node("main", &[("id", "main"), ("class", "boot")], vec![text])
}

/// Content could not be had. What was saved is safe, and there is a way on.
pub fn failed(ctx: &Ctx, failure: Failure) -> Html {
    let lang = ctx.lang();
    let has_run = ctx.model.run.is_some();
    let (heading, body) = match failure {
        Failure::Gone if has_run => (
            notice::content_gone_heading(lang),
            notice::content_gone_body(lang),
        ),
        Failure::Broken => (
            shell::content_failed_title(lang),
            shell::content_broken_body(lang),
        ),
        Failure::Network | Failure::Gone => (
            shell::content_failed_title(lang),
            shell::content_failed_body(lang),
        ),
    };
    let retry = {
        let ctx = ctx.clone();
        Callback::from(move |_: MouseEvent| ctx.reload_content())
    };
    let mut actions = vec![button(
        Weight::Go,
        "",
        shell::try_again(lang),
        retry,
        "retry",
    )];
    if has_run {
        // The first screen needs the run's content too; only a new run does without it.
        let (words, way_on) = match failure {
            Failure::Gone => (result::new_run(lang), Route::Who),
            Failure::Network | Failure::Broken => (shell::home(lang), Route::Welcome),
        };
        actions.push(link(Weight::Quiet, "", words, way_on.to_fragment(), ""));
    }
    let actions = el("div", "actions", actions);
    let notice = Notice {
        tone: Tone::Error,
        lead: "",
        text: body,
        testid: "content-failed",
        actions,
    };
    let heading = html! { <Heading text={heading} screen="content-failed" {lang} /> };
    let main = node(
        "main",
        &[("id", "main"), ("class", "empty flow")],
        vec![heading, notice.view()],
    );
    [site_bar(lang, "", &ctx.on_language(), false), main]
        .into_iter()
        .collect()
}
