//! What is said when something is loading, missing, or not saved: what happened, what is safe, what to do next.

use messages::{Lang, notice, result, shell};
use session::route::Route;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::content::Failure;
use super::ctx::Ctx;
use super::model::{Action, SaveFailure, Saving};
use crate::platform::{files, page, share, storage::Why};
use crate::widgets::{Heading, Notice, Tone, Weight, button, el, link, node, plain, site_bar};

/// Name and id of the notice that another tab has saved since.
pub const CONFLICT: &str = "conflict";

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

/// Everything worth saying about saving, most urgent first.
pub fn run_notices(ctx: &Ctx) -> Html {
    let lang = ctx.lang();
    let Some(found) = &ctx.model.found else {
        return Html::default();
    };
    let mut notices = Vec::new();
    if let Saving::Failed(why) = ctx.model.saving {
        notices.push(save_failed(ctx, why));
    }
    if let Some(why) = found.memory {
        let text = match why {
            Why::Timeout => notice::memory_timeout(lang),
            Why::Missing | Why::Blocked | Why::Failed => notice::memory_blocked(lang),
        };
        notices.push(closable(
            ctx,
            "memory",
            Tone::Attention,
            notice::memory_heading(lang),
            text,
        ));
    }
    if found.newer {
        notices.push(newer(lang));
    }
    if found.evicted {
        let (lead, text) = (notice::evicted_heading(lang), notice::evicted_body(lang));
        notices.push(closable(ctx, "evicted", Tone::Info, lead, text));
    }
    if found.unreadable {
        let (lead, text) = (
            notice::unreadable_heading(lang),
            notice::unreadable_body(lang),
        );
        notices.push(closable(ctx, "unreadable", Tone::Info, lead, text));
    }
    // A landmark of its own: on the screens of a run it stands outside the main content.
    let region = &[
        ("class", "notices no-print"),
        ("aria-label", notice::region(lang)),
    ];
    node("section", region, notices)
}

fn closable(
    ctx: &Ctx,
    name: &'static str,
    tone: Tone,
    lead: &'static str,
    text: &'static str,
) -> Html {
    if ctx.model.closed.contains(&name) {
        return Html::default();
    }
    let close = {
        let ctx = ctx.clone();
        Callback::from(move |_: MouseEvent| {
            ctx.model.dispatch(Action::NoticeClosed(name));
            // The button that has the focus goes with the notice.
            page::focus_heading();
        })
    };
    let actions = button(Weight::Quiet, "", notice::close(ctx.lang()), close, "");
    Notice {
        tone,
        lead,
        text,
        testid: name,
        actions,
    }
    .view()
}

fn newer(lang: Lang) -> Html {
    let (lead, text) = (notice::newer_heading(lang), notice::newer_body(lang));
    Notice {
        tone: Tone::Attention,
        lead,
        text,
        testid: "newer",
        actions: Html::default(),
    }
    .view()
}

/// That a save failed, in a few words.
pub fn save_failed_words(lang: Lang, why: SaveFailure) -> &'static str {
    match why {
        SaveFailure::Quota => notice::quota_heading(lang),
        SaveFailure::Conflict => notice::conflict_heading(lang),
        SaveFailure::Other => notice::save_failed_heading(lang),
    }
}

fn save_failed(ctx: &Ctx, why: SaveFailure) -> Html {
    let lang = ctx.lang();
    let lead = save_failed_words(lang, why);
    let text = match why {
        SaveFailure::Quota => notice::quota_body(lang),
        SaveFailure::Conflict => notice::conflict_body(lang),
        SaveFailure::Other => notice::save_failed_body(lang),
    };
    if why == SaveFailure::Conflict {
        let take_over = Callback::from(|_: MouseEvent| page::reload());
        let actions = button(Weight::Alt, "", notice::take_over(lang), take_over, "");
        return Notice {
            tone: Tone::Attention,
            lead,
            text,
            testid: CONFLICT,
            actions,
        }
        .view();
    }
    let retry = {
        let ctx = ctx.clone();
        Callback::from(move |_: MouseEvent| ctx.save_again())
    };
    let body = ctx
        .model
        .run
        .as_ref()
        .map(|run| run.log.encode())
        .unwrap_or_default();
    let export = {
        let body = body.clone();
        Callback::from(move |_: MouseEvent| {
            files::save_text("guong-bai-dang-hoc.json", "application/json", &body);
        })
    };
    let copy = Callback::from(move |_: MouseEvent| {
        let body = body.clone();
        spawn_local(async move {
            share::copy_text(&body).await;
        });
    });
    let actions = vec![
        button(
            Weight::Alt,
            "",
            notice::retry_save(lang),
            retry,
            "save-again",
        ),
        button(Weight::Quiet, "", notice::export(lang), export, ""),
        button(Weight::Quiet, "", notice::export_copy(lang), copy, ""),
    ];
    let actions = el("div", "actions", actions);
    Notice {
        tone: Tone::Error,
        lead,
        text,
        testid: "unsaved",
        actions,
    }
    .view()
}
