//! The result: score, band, what to look at again, clauses and objectives.

use std::rc::Rc;

use messages::{Lang, activity, look_up, result, scene};
use scoring::{Band, breakdown};
use session::result::{Item, Outcome, to_review};
use session::route::Route;
use yew::prelude::*;

use super::content::{Book, Content, Loading};
use super::ctx::Ctx;
use super::measure::Compared;
use super::notices::{failed, loading, run_notices, save_copy};
use super::refresh;
use super::scene::feed_numbers;
use super::services::use_outcome;
use crate::widgets::level::answer_word;
use crate::widgets::run_bar::saved;
use crate::widgets::{Heading, Weight, el, icon, link, more, node, plain, site_bar, words};

mod calibration;

/// Properties of [`ResultScreen`].
#[derive(Properties, PartialEq)]
pub struct ResultScreenProps {
    /// The page.
    pub ctx: Ctx,
    /// The content.
    pub content: Rc<Content>,
    /// Directive and cards.
    pub book: Rc<Book>,
}

/// The result of the open run.
#[component]
pub fn ResultScreen(props: &ResultScreenProps) -> Html {
    let ResultScreenProps { ctx, content, book } = props;
    let lang = ctx.lang();
    let outcome = match use_outcome(ctx, content) {
        Loading::Ready(outcome) => outcome,
        Loading::Waiting => return loading(lang),
        Loading::Failed(failure) => return failed(ctx, failure),
    };
    let Some(active) = &ctx.model.run else {
        return Html::default();
    };
    let name = &active.log.run().learner.name;
    let percent = outcome.score.percent;
    let passed = outcome.band.passed();
    let best = outcome.items.iter().filter(|item| item.best()).count();
    let clauses = ordered(
        &outcome.clauses,
        book.directive
            .clauses
            .iter()
            .map(|clause| clause.id.as_str()),
    );
    let objectives = ordered(&outcome.objectives, result::OBJECTIVES.iter().copied());
    let title = result::document_title(lang, percent, result::band(lang, outcome.band.number()));
    let heading =
        html! { <Heading text={heading(lang, outcome.band)} {title} screen="result" {lang} /> };
    let number = &[("class", "score__n num"), ("data-testid", "percent")];
    let number = node(
        "p",
        number,
        vec![plain(&percent.to_string()), words("small", "", "%")],
    );
    let summary = vec![
        words("bdi", "", &result::summary(lang, name, outcome.items.len())),
        plain(&format!(
            " {}",
            result::best_count(lang, best, outcome.items.len())
        )),
    ];
    let to_certificate = if passed {
        result::to_certificate(lang)
    } else {
        result::to_participation(lang)
    };
    let mut actions = vec![link(
        Weight::Go,
        "",
        to_certificate,
        Route::Certificate.to_fragment(),
        "certificate",
    )];
    if ctx.model.waits_for_clock() {
        // No certificate yet; the notice says why.
        actions.clear();
    }
    if !passed {
        actions.push(link(
            Weight::Alt,
            "",
            result::new_run(lang),
            Route::Who.to_fragment(),
            "",
        ));
    }
    let next = if passed {
        strongest(lang, book, &outcome)
    } else if percent >= content.root.pass_mark {
        words("p", "", activity::gate_missed(lang))
    } else {
        words(
            "p",
            "",
            &result::missing(lang, content.root.pass_mark.saturating_sub(percent)),
        )
    };
    let left = vec![
        el(
            "div",
            "score",
            vec![heading, number, bands(lang, content, outcome.band)],
        ),
        el("p", "", summary),
        outcome
            .recognised
            .map_or_else(Html::default, |seen| feed_numbers(lang, seen)),
        next,
        el("div", "actions actions--fill", actions),
        saved(lang, ctx.model.save_mark()),
        el("div", "actions", vec![save_copy(ctx, Weight::Quiet)]),
    ];
    let mut right = review(lang, content, &outcome);
    right.push(calibration::strip(lang, &outcome));
    right.push(refresh::section(lang, active.log.run()));
    if !content.root.measure.is_empty() {
        right.push(html! { <Compared ctx={ctx.clone()} content={content.clone()} /> });
    }
    right.push(meters(result::by_clause(lang), &clauses, |id| {
        clause_label(lang, book, id)
    }));
    right.push(meters(result::by_objective(lang), &objectives, |id| {
        result::objective(lang, id).to_owned()
    }));
    right.push(all(lang, content, &outcome));
    right.push(words("p", "hint", result::practise_hint(lang)));
    let look_up = Route::LookUp.to_fragment();
    let look_up = link(Weight::Quiet, "", look_up::open(lang), look_up, "look-up");
    right.push(el("div", "actions", vec![look_up]));
    let main = vec![el("div", "flow", left), el("div", "stack", right)];
    let main = node("main", &[("id", "main"), ("class", "result")], main);
    [
        site_bar(lang, "", &ctx.on_language(), false),
        run_notices(ctx),
        main,
    ]
    .into_iter()
    .collect()
}

fn heading(lang: Lang, band: Band) -> String {
    match band {
        Band::NotPassed => result::not_passed_heading(lang).to_owned(),
        Band::Pass => result::passed_plain(lang).to_owned(),
        higher => result::passed_heading(lang, result::band(lang, higher.number())),
    }
}

fn bands(lang: Lang, content: &Content, reached: Band) -> Html {
    let mut list = Vec::new();
    for (band, from) in Band::PASSING.into_iter().zip(content.root.bands) {
        let (class, current) = match band.cmp(&reached) {
            std::cmp::Ordering::Less => ("is-past", ""),
            std::cmp::Ordering::Equal => ("is-now", "true"),
            std::cmp::Ordering::Greater => ("", ""),
        };
        let label = vec![
            plain(result::band(lang, band.number())),
            words("small", "", &result::from(lang, from)),
        ];
        list.push(node(
            "li",
            &[("class", class), ("aria-current", current)],
            label,
        ));
    }
    node(
        "ol",
        &[("class", "bands"), ("aria-label", result::bands(lang))],
        list,
    )
}

fn clause_label(lang: Lang, book: &Book, id: &str) -> String {
    let name = book.clause(id).map_or("", |(_, text)| &text.name);
    format!("{}: {name}", messages::directive::clause(lang, id))
}

fn strongest(lang: Lang, book: &Book, outcome: &Outcome) -> Html {
    let best = outcome
        .clauses
        .iter()
        .max_by_key(|row| (row.score.percent, row.score.scenarios));
    match best
        .filter(|row| row.score.percent > 0)
        .and_then(|row| book.clause(&row.label))
    {
        Some((_, text)) => words("p", "", &result::strongest(lang, &text.name)),
        None => Html::default(),
    }
}

/// What to look at again: sure but wrong first.
fn review(lang: Lang, content: &Content, outcome: &Outcome) -> Vec<Html> {
    type Wanted = fn(&Item) -> bool;
    let groups: [(&str, &str, Wanted); 3] = [
        (
            result::sure_wrong_heading(lang),
            result::sure_wrong_hint(lang),
            Item::sure_but_wrong,
        ),
        (result::review_heading(lang), "", |item| {
            !item.best() && !item.sure_but_wrong()
        }),
        (result::unsure_heading(lang), "", Item::right_but_unsure),
    ];
    let items = to_review(outcome);
    let mut sections = Vec::new();
    for (heading, hint, wanted) in groups {
        let mut rows = Vec::new();
        for item in items.iter().filter(|item| wanted(item)) {
            rows.push(row(lang, content, item));
        }
        if rows.is_empty() {
            continue;
        }
        let mut children = vec![words("h2", "", heading)];
        if !hint.is_empty() {
            children.push(words("p", "hint", hint));
        }
        children.push(el("ul", "list", rows));
        sections.push(el("section", "", children));
    }
    if sections.is_empty() {
        sections.push(words("p", "", result::none_to_review(lang)));
    }
    sections
}

fn row(lang: Lang, content: &Content, item: &Item) -> Html {
    let glyph = el(
        "span",
        &format!("lv lv--{}", item.level),
        vec![icon(&format!("lv{}", item.level))],
    );
    let said = content
        .entry(&item.scenario)
        .map_or("", |entry| answer_word(lang, entry.activity, item.level));
    let label = vec![
        words("b", "", content.title(&item.scenario)),
        words("span", "list__s", said),
    ];
    let address = Route::Review(item.position).to_fragment();
    let link = node(
        "a",
        &[("href", &address), ("data-testid", "review")],
        vec![glyph, el("span", "", label), icon("next")],
    );
    el("li", "", vec![link])
}

/// The rows in the order of `labels`.
fn ordered<'a>(
    rows: &'a [breakdown::Row],
    labels: impl Iterator<Item = &'a str>,
) -> Vec<&'a breakdown::Row> {
    labels
        .filter_map(|label| rows.iter().find(|row| row.label == label))
        .collect()
}

fn meters(heading: &str, rows: &[&breakdown::Row], label: impl Fn(&str) -> String) -> Html {
    let mut list = Vec::new();
    for row in rows {
        let name = label(&row.label);
        let percent = row.score.percent.to_string();
        // The words beside it say all it shows.
        let bar = &[
            ("max", "100"),
            ("value", percent.as_str()),
            ("aria-hidden", "true"),
        ];
        let parts = vec![
            words("span", "meter__label", &name),
            node("progress", bar, Vec::new()),
            words("span", "meter__value num", &format!("{percent} %")),
        ];
        list.push(el("li", "meter", parts));
    }
    el(
        "section",
        "",
        vec![words("h2", "", heading), el("ul", "meters", list)],
    )
}

fn all(lang: Lang, content: &Content, outcome: &Outcome) -> Html {
    let (mut rows, mut again) = (Vec::new(), Vec::new());
    for item in &outcome.items {
        rows.push(row(lang, content, item));
        // The name starts with what is seen, for those who speak to their device (WCAG 2.5.3).
        let seen = format!("{} {}", scene::practise_again(lang), item.position);
        let label = format!("{seen}: {}", content.title(&item.scenario));
        let address = Route::Practice(item.scenario.clone()).to_fragment();
        let attributes = &[
            ("class", "btn btn--quiet"),
            ("href", &*address),
            ("aria-label", &*label),
        ];
        again.push(node("a", attributes, vec![plain(&seen)]));
    }
    let body = vec![el("ul", "list", rows), el("div", "actions", again)];
    more(
        "menu",
        result::all_heading(lang),
        false,
        body.into_iter().collect(),
    )
}
