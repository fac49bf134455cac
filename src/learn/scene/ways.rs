//! Where one goes from an explanation.

use curriculum::parts::Entry;
use messages::{activity, refresh, scene};
use session::Event;
use session::route::Route;
use yew::prelude::*;

use crate::learn::content::Content;
use crate::learn::ctx::Ctx;
use crate::widgets::{Weight, button, el, link, node, plain, together};

/// On to the next scenario, or to the result.
pub(super) fn next_dock(ctx: &Ctx, run: &session::Run, id: &str, position: u32) -> Html {
    let lang = ctx.lang();
    let next = run
        .scenario_at(position + 1)
        .map_or(Route::Result, |_| Route::Scenario(position + 1));
    let words = if next == Route::Result {
        scene::to_result(lang)
    } else {
        scene::next_scenario(lang)
    };
    let onclick = {
        let (ctx, id) = (ctx.clone(), id.to_owned());
        Callback::from(move |_: MouseEvent| {
            if next == Route::Result {
                ctx.finish(&id);
            } else {
                ctx.record(
                    Event::FeedbackDone {
                        scenario: id.clone(),
                    },
                    Some(next.clone()),
                );
            }
        })
    };
    button(Weight::Go, "", words, onclick, "next")
}

/// To practice, from a decision of a branch on.
pub(super) fn replay_link(lang: messages::Lang, id: &str, way: &[u32], name: &str) -> Html {
    let route = if way.is_empty() {
        Route::Practice(id.to_owned())
    } else {
        Route::PracticeFrom(id.to_owned(), way.to_vec())
    };
    let said = activity::try_from_here(lang);
    let label = format!("{said}: {name}");
    let attributes = [("href", &*route.to_fragment()), ("aria-label", &label)];
    el("p", "", vec![node("a", &attributes, vec![plain(said)])])
}

/// Back to the result, or practise: the same again, or another of its kind.
pub(super) fn review_dock(lang: messages::Lang, content: &Content, entry: &Entry) -> Html {
    let practice = |id: &str| Route::Practice(id.to_owned()).to_fragment();
    let result = Route::Result.to_fragment();
    let mut ways = vec![link(
        Weight::Alt,
        "redo",
        scene::practise_again(lang),
        practice(&entry.id),
        "",
    )];
    if let Some(kin) = entry.siblings.first() {
        let said = refresh::kin(lang, content.title(kin));
        ways.push(link(Weight::Quiet, "", &said, practice(kin), "kin"));
    }
    ways.push(link(
        Weight::Go,
        "",
        scene::back_to_result(lang),
        result,
        "next",
    ));
    together(ways)
}
