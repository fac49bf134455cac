//! Words, clauses, scenarios and law cards to look up, with or without marks.

use std::rc::Rc;

use curriculum::parts::Glossary;
use messages::{Lang, look_up as says, shell};
use session::route::Route;
use session::search::{Fit, fit};
use yew::prelude::*;

use super::content::{Book, Content, Loading};
use super::ctx::Ctx;
use super::services::use_glossary;
use crate::platform::text;
use crate::widgets::{RunBar, el, heading, node, plain, together, words, words_if_any};

mod entries;

use entries::Entry;

/// Properties of [`LookUp`].
#[derive(Properties, PartialEq)]
pub struct LookUpProps {
    /// The page.
    pub ctx: Ctx,
    /// The content.
    pub content: Rc<Content>,
    /// Directive and cards.
    pub book: Rc<Book>,
}

/// The screen.
#[component]
pub fn LookUp(props: &LookUpProps) -> Html {
    let LookUpProps { ctx, content, book } = props;
    let lang = ctx.lang();
    let query = use_state(String::new);
    let glossary = use_glossary(ctx, content, book);
    let finished = ctx
        .model
        .run
        .as_ref()
        .is_some_and(|run| run.log.run().end.is_some());
    let (back, back_label) = if finished {
        (Route::Result, messages::scene::back_to_result(lang))
    } else {
        (Route::Welcome, shell::home(lang))
    };
    let bar = RunBar {
        lang,
        place: "",
        progress: (0, 0),
        mark: None,
        back: back.to_fragment(),
        back_label,
    };
    let found = found(lang, &query, (content, book), &glossary);
    let count: usize = found.iter().map(|(_, entries)| entries.len()).sum();
    let said = match (query.is_empty(), count) {
        (true, _) => String::new(),
        (_, 0) => says::nothing(lang).to_owned(),
        (_, count) => says::found(lang, count),
    };
    let status = [
        ("role", "status"),
        ("class", "small soft"),
        ("data-testid", "found"),
    ];
    let no_words = if matches!(glossary, Loading::Failed(_)) {
        says::no_words(lang)
    } else {
        ""
    };
    let mut sections = Vec::new();
    for (label, entries) in found {
        if !entries.is_empty() {
            let entries = entries.into_iter().map(|(_, entry)| entry);
            sections.push(el(
                "section",
                "flow",
                vec![
                    words("h2", "", label),
                    el("ul", "things", entries.collect()),
                ],
            ));
        }
    }
    // Always as many: the field stays the element it is, and keeps the focus.
    let parts = vec![
        heading(lang, says::heading(lang), "", "look-up"),
        field(lang, &query),
        node("p", &status, vec![plain(&said)]),
        words_if_any("p", "hint", no_words),
        el("div", "flow", sections),
    ];
    let main = node(
        "main",
        &[("id", "main"), ("class", "form-page")],
        vec![el("div", "flow", parts)],
    );
    together(vec![bar.view(), main])
}

fn field(lang: Lang, query: &UseStateHandle<String>) -> Html {
    let oninput = {
        let query = query.setter();
        Callback::from(move |event: InputEvent| {
            let typed: web_sys::HtmlInputElement = event.target_unchecked_into();
            query.set(text::nfc(&typed.value()).trim().to_owned());
        })
    };
    html! {
        <div class="field" role="search">
            <label class="field__label" for="look-up">{ says::field(lang) }</label>
            <input id="look-up" type="search" autocomplete="off" maxlength="100" aria-describedby="look-up-hint" {oninput} data-testid="look-up" />
            <p class="field__hint" id="look-up-hint">{ says::hint(lang) }</p>
        </div>
    }
}

/// A heading and what stands under it, the best first.
type Found = (&'static str, Vec<(Fit, Html)>);

/// What fits. Without a query only the words are listed.
fn found(
    lang: Lang,
    query: &str,
    (content, book): (&Content, &Book),
    glossary: &Loading<Rc<Glossary>>,
) -> Vec<Found> {
    let mut words: Vec<(Fit, Html)> = Vec::new();
    if let Loading::Ready(glossary) = glossary {
        words = fitting(
            query,
            glossary
                .terms
                .iter()
                .map(|term| entries::of_term(lang, book, term)),
        );
    }
    let mut found = vec![(says::words(lang), words)];
    if query.is_empty() {
        return found;
    }
    let clauses = book
        .directive
        .clauses
        .iter()
        .map(|clause| clause.id.as_str());
    found.push((
        says::clauses(lang),
        fitting(
            query,
            clauses.filter_map(|id| entries::of_clause(lang, book, id)),
        ),
    ));
    let titles = content.entries.iter().zip(&content.titles);
    found.push((
        says::scenarios(lang),
        fitting(
            query,
            titles.map(|(entry, title)| entries::of_scenario(&entry.id, title)),
        ),
    ));
    let cards = book.side.cards.iter();
    found.push((
        says::cards(lang),
        fitting(
            query,
            cards.map(|card| entries::of_card(lang, content, card)),
        ),
    ));
    // Where the words follow one another somewhere, what only holds them here and there is noise.
    let all = found.iter().flat_map(|(_, entries)| entries);
    if all.clone().any(|(fit, _)| *fit >= Fit::PhrasePlain) {
        for (_, entries) in &mut found {
            entries.retain(|(fit, _)| *fit >= Fit::PhrasePlain);
        }
    }
    found
}

/// The entries that fit; those with the marks as typed before the others.
fn fitting(query: &str, entries: impl Iterator<Item = Entry>) -> Vec<(Fit, Html)> {
    let mut fitting: Vec<(Fit, Html)> = Vec::new();
    for entry in entries {
        let fit = fit(query, &entry.words);
        if fit > Fit::No {
            let place = fitting.partition_point(|(other, _)| *other >= fit);
            fitting.insert(place, (fit, entry.shown));
        }
    }
    fitting
}
