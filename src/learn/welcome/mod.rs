//! The first screen: what this is, how long, what happens to the data, who has read the content.

use messages::{Lang, look_up, notice, shell, welcome as say};
use session::route::Route;
use yew::prelude::*;

use super::content::{Content, Loading, minutes, taken};
use super::ctx::Ctx;
use super::model::ActiveRun;
use super::notices::run_notices;
use crate::widgets::{Heading, Weight, el, icon, link, node, plain, site_bar, words};

mod entry;

use entry::Entry;

/// Minutes for the directive; with those for the scenarios what the start button promises.
const DIRECTIVE_MINUTES: u32 = 10;

/// The first screen.
pub fn welcome(ctx: &Ctx, content: &Content) -> Html {
    let lang = ctx.lang();
    let run: Option<ActiveRun> = ctx.model.run.clone();
    // What most will take: a track, where there are any.
    let count = content.root.tracks.first().map_or(0, taken);
    let review = match &ctx.model.book {
        Loading::Ready(book) => book
            .side
            .review
            .get(&content.lang(ctx.content_lang()))
            .cloned()
            .unwrap_or_default(),
        _ => String::new(),
    };
    let heading = html! { <Heading text={content.text.title.clone()} screen="welcome" {lang} /> };
    let entry =
        html! { <Entry ctx={ctx.clone()} {run} minutes={DIRECTIVE_MINUTES + minutes(count)} /> };
    let aside = vec![
        words("p", "label", say::more(lang)),
        el(
            "div",
            "actions",
            vec![
                link(
                    Weight::Quiet,
                    "",
                    say::read_directive(lang),
                    Route::Clause(None).to_fragment(),
                    "",
                ),
                link(
                    Weight::Quiet,
                    "",
                    look_up::open(lang),
                    Route::LookUp.to_fragment(),
                    "look-up",
                ),
                link(
                    Weight::Quiet,
                    "",
                    say::check_certificate(lang),
                    Route::Check.to_fragment(),
                    "check",
                ),
                link(
                    Weight::Quiet,
                    "",
                    notice::restore(lang),
                    Route::Restore.to_fragment(),
                    "restore",
                ),
            ],
        ),
    ];
    let mut reviewed = vec![
        words("h2", "label", say::reviewed_heading(lang)),
        words("p", "", &review),
    ];
    if !content.released {
        reviewed.push(words("p", "", notice::draft(lang)));
    }
    let body = vec![
        // First of all: a welcome must not hide that something is wrong.
        run_notices(ctx),
        el(
            "div",
            "flow",
            vec![heading, words("p", "lede", &content.text.lede)],
        ),
        entry,
        promises(lang),
        steps(lang, count),
        node(
            "nav",
            &[("class", "flow"), ("aria-label", say::more(lang))],
            aside,
        ),
        node(
            "section",
            &[
                ("class", "flow small soft"),
                ("data-testid", "review-status"),
            ],
            reviewed,
        ),
    ];
    let picture = &[
        ("class", "welcome__scene"),
        ("src", "scene.svg"),
        ("alt", say::scene_alt(lang)),
    ];
    let main = vec![
        node("img", picture, Vec::new()),
        el("div", "welcome__body", body),
    ];
    let main = node("main", &[("id", "main"), ("class", "welcome")], main);
    [site_bar(lang, "", &ctx.on_language(), true), main]
        .into_iter()
        .collect()
}

fn promises(lang: Lang) -> Html {
    let promises = [
        (
            "no-account",
            say::promise_accounts_lead(lang),
            say::promise_accounts(lang),
        ),
        (
            "lock",
            say::promise_device_lead(lang),
            say::promise_device(lang),
        ),
        (
            "pause",
            say::promise_pause_lead(lang),
            say::promise_pause(lang),
        ),
    ];
    let mut list = Vec::new();
    for (drawing, lead, text) in promises {
        let said = vec![words("b", "", lead), plain(&format!(" {text}"))];
        list.push(el("li", "", vec![icon(drawing), el("span", "", said)]));
    }
    el("ul", "promise", list)
}

fn steps(lang: Lang, count: u32) -> Html {
    let scenarios = say::step_scenarios(lang, count);
    let steps = [
        ("1", say::step_read(lang), say::step_read_body(lang)),
        ("2", &scenarios, say::step_scenarios_body(lang)),
        (
            "3",
            say::step_look_back(lang),
            say::step_look_back_body(lang),
        ),
    ];
    let mut list = Vec::new();
    for (number, lead, text) in steps {
        let number = node(
            "span",
            &[("class", "steps__n"), ("aria-hidden", "true")],
            vec![plain(number)],
        );
        list.push(el(
            "li",
            "",
            vec![
                number,
                el("span", "", vec![words("b", "", lead), plain(text)]),
            ],
        ));
    }
    el("ol", "steps", list)
}

/// Nothing at this address.
pub fn not_found(ctx: &Ctx) -> Html {
    let lang = ctx.lang();
    let home = link(
        Weight::Go,
        "",
        shell::home(lang),
        Route::Welcome.to_fragment(),
        "",
    );
    let main = vec![
        html! { <Heading text={shell::not_found_title(lang)} screen="not-found" {lang} /> },
        words("p", "", shell::not_found_body(lang)),
        el("div", "actions", vec![home]),
    ];
    let main = node("main", &[("id", "main"), ("class", "empty flow")], main);
    [site_bar(lang, "", &ctx.on_language(), false), main]
        .into_iter()
        .collect()
}
