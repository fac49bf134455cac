//! The result: score, band, what to look at again, clauses and objectives.

use std::rc::Rc;

use messages::{Lang, result, scene};
use scoring::{Band, breakdown};
use session::result::{Item, Outcome, to_review};
use session::route::Route;
use yew::prelude::*;

use super::content::{Book, Content, Loading};
use super::ctx::Ctx;
use super::notices::{failed, loading, run_notices};
use super::services::use_outcome;
use crate::widgets::level::level_word;
use crate::widgets::run_bar::saved;
use crate::widgets::{Heading, Weight, icon, link, more, site_bar};

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
    html! {
        <>
            { site_bar(lang, "", &ctx.on_language(), false) }
            { run_notices(ctx) }
            <main id="main" class="result">
                <div class="flow">
                    <div class="score">
                        <Heading text={heading(lang, outcome.band)} title={result::document_title(lang, percent, result::band(lang, outcome.band.number()))}
                            screen="result" {lang} />
                        <p class="score__n num" data-testid="percent">{ percent }<small>{ "%" }</small></p>
                        { bands(lang, content, outcome.band) }
                    </div>
                    <p><bdi>{ result::summary(lang, name, outcome.items.len()) }</bdi>{ format!(" {}", result::best_count(lang, best, outcome.items.len())) }</p>
                    if passed {
                        { strongest(lang, book, &outcome) }
                    } else {
                        <p>{ result::missing(lang, content.root.pass_mark.saturating_sub(percent)) }</p>
                    }
                    <div class="actions actions--fill">
                        { link(Weight::Go, "", if passed { result::to_certificate(lang) } else { result::to_participation(lang) }, Route::Certificate.to_fragment(), "certificate") }
                        if !passed { { link(Weight::Alt, "", result::new_run(lang), Route::Who.to_fragment(), "") } }
                    </div>
                    { saved(lang, ctx.model.save_mark()) }
                </div>
                <div class="stack">
                    { review(lang, content, &outcome) }
                    { meters(result::by_clause(lang), &clauses, |id| clause_label(lang, book, id)) }
                    { meters(result::by_objective(lang), &objectives, |id| result::objective(lang, id).to_owned()) }
                    { all(lang, content, &outcome) }
                    <p class="hint">{ result::practise_hint(lang) }</p>
                </div>
            </main>
        </>
    }
}

fn heading(lang: Lang, band: Band) -> String {
    match band {
        Band::NotPassed => result::not_passed_heading(lang).to_owned(),
        Band::Pass => result::passed_plain(lang).to_owned(),
        higher => result::passed_heading(lang, result::band(lang, higher.number())),
    }
}

fn bands(lang: Lang, content: &Content, reached: Band) -> Html {
    html! {
        <ol class="bands" aria-label={result::bands(lang)}>
            { for Band::PASSING.into_iter().zip(content.root.bands).map(|(band, from)| html! {
                <li class={(band < reached).then_some("is-past").or((band == reached).then_some("is-now"))} aria-current={(band == reached).then_some("true")}>
                    { result::band(lang, band.number()) }<small>{ result::from(lang, from) }</small>
                </li>
            }) }
        </ol>
    }
}

fn clause_label(lang: Lang, book: &Book, id: &str) -> String {
    let name = book.clause(id).map_or("", |(_, name)| name);
    format!("{}: {name}", messages::directive::clause(lang, id))
}

fn strongest(lang: Lang, book: &Book, outcome: &Outcome) -> Html {
    let best = outcome
        .clauses
        .iter()
        .max_by_key(|row| (row.score.percent, row.score.scenarios));
    best.filter(|row| row.score.percent > 0)
        .and_then(|row| book.clause(&row.label))
        .map(|(_, name)| html! { <p>{ result::strongest(lang, name) }</p> })
        .unwrap_or_default()
}

/// What to look at again: sure but wrong first.
fn review(lang: Lang, content: &Content, outcome: &Outcome) -> Html {
    let items = to_review(outcome);
    let group = |heading: &'static str, hint: Option<&'static str>, wanted: fn(&Item) -> bool| {
        let chosen: Vec<&Item> = items.iter().copied().filter(|item| wanted(item)).collect();
        if chosen.is_empty() {
            return Html::default();
        }
        html! {
            <section>
                <h2>{ heading }</h2>
                if let Some(hint) = hint { <p class="hint">{ hint }</p> }
                <ul class="list">{ for chosen.into_iter().map(|item| row(lang, content, item)) }</ul>
            </section>
        }
    };
    html! {
        <>
            if items.is_empty() { <p>{ result::none_to_review(lang) }</p> }
            { group(result::sure_wrong_heading(lang), Some(result::sure_wrong_hint(lang)), Item::sure_but_wrong) }
            { group(result::review_heading(lang), None, |item| !item.best() && !item.sure_but_wrong()) }
            { group(result::unsure_heading(lang), None, Item::right_but_unsure) }
        </>
    }
}

fn row(lang: Lang, content: &Content, item: &Item) -> Html {
    html! {
        <li key={item.position}>
            <a href={Route::Review(item.position).to_fragment()} data-testid="review">
                <span class={format!("lv lv--{}", item.credit)}>{ icon(&format!("lv{}", item.credit)) }</span>
                <span>
                    <b>{ content.title(&item.scenario) }</b>
                    <span class="list__s">{ level_word(lang, item.credit) }</span>
                </span>
                { icon("next") }
            </a>
        </li>
    }
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

fn meters(heading: &'static str, rows: &[&breakdown::Row], label: impl Fn(&str) -> String) -> Html {
    html! {
        <section>
            <h2>{ heading }</h2>
            <ul class="meters">{ for rows.iter().map(|row| {
                let words = label(&row.label);
                html! {
                    <li class="meter" key={row.label.clone()}>
                        <span class="meter__label">{ &words }</span>
                        <progress max="100" value={row.score.percent.to_string()} aria-label={words.clone()} />
                        <span class="meter__value num">{ format!("{} %", row.score.percent) }</span>
                    </li>
                }
            }) }</ul>
        </section>
    }
}

fn all(lang: Lang, content: &Content, outcome: &Outcome) -> Html {
    let again = |item: &Item| {
        let label = format!(
            "{}: {}",
            result::practise(lang),
            content.title(&item.scenario)
        );
        html! {
            <><a href={Route::Practice(item.scenario.clone()).to_fragment()} aria-label={label}>
                { format!("{} {}", scene::practise_again(lang), item.position) }</a>{ " " }</>
        }
    };
    let body = html! {
        <>
            <ul class="list">{ for outcome.items.iter().map(|item| row(lang, content, item)) }</ul>
            <p class="small">{ for outcome.items.iter().map(again) }</p>
        </>
    };
    more("chevron", result::all_heading(lang), false, body)
}
