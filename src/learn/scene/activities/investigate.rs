//! Investigate: a small browser in which pages are opened before one decides. How the decision is asked is `choose`.

use messages::investigate as says;
use session::pane::{Pane, View};
use yew::prelude::*;

use crate::learn::scene::form::Form;
use crate::learn::scene::stage::one_of;
use crate::widgets::{el, node, plain, together, words};

/// The id of the pane's heading, which has the focus after every step in it.
pub const HEADING: &str = "pane-heading";

/// The pane.
pub fn pane(form: &Form) -> Html {
    let (lang, pane) = (form.lang, form.pane());
    let shown = match pane.now() {
        View::Start => start(form),
        View::Results(search) => results(form, search),
        View::Page(page) => opened(form, page),
    };
    let quiet = |id, label, view, off| {
        let id = String::from(id);
        step(form, (id, "btn btn--quiet btn--s"), plain(label), view, off)
    };
    let at_start = pane.now() == View::Start;
    let bar = vec![
        quiet("pane-back", says::back(lang), None, !pane.has_back()),
        quiet(
            "pane-start",
            says::start_page(lang),
            Some(View::Start),
            at_start,
        ),
    ];
    let parts = vec![
        words("p", "pane__hint hint", says::hint(lang)),
        el("div", "pane__bar", bar),
        tabs(form, &pane),
        el("div", "pane__view", shown),
    ];
    let attributes = [
        ("class", "pane"),
        ("aria-label", says::pane(lang)),
        ("data-testid", "pane"),
    ];
    node("section", &attributes, parts)
}

/// A button that changes what the pane shows; with no view it goes back.
fn step(
    form: &Form,
    (id, class): (String, &'static str),
    label: Html,
    view: Option<View>,
    off: bool,
) -> Html {
    let form = form.clone();
    let onclick = Callback::from(move |_: MouseEvent| form.show(view));
    html! {
        <button type="button" {id} {class} aria-disabled={off.then_some("true")} {onclick}>{ label }</button>
    }
}

/// Every page that was opened, to come back to.
fn tabs(form: &Form, pane: &Pane) -> Html {
    let lang = form.lang;
    let mut tabs = Vec::new();
    for page in form.draft().opened {
        let here = pane.now() == View::Page(page);
        let onclick = {
            let form = form.clone();
            Callback::from(move |_: MouseEvent| form.show(Some(View::Page(page))))
        };
        let class = if here { "tab is-here" } else { "tab" };
        tabs.push(html! {
            <li key={page}>
                <button type="button" {class} aria-current={here.then_some("page")} {onclick}>{ label(form, page) }</button>
            </li>
        });
    }
    let attributes = [
        ("class", "pane__tabs"),
        ("aria-label", says::open_pages(lang)),
    ];
    node("ul", &attributes, tabs)
}

fn label(form: &Form, page: u32) -> &str {
    let label = form.scenario.text.labels.get(page as usize);
    label.map_or("", String::as_str)
}

fn heading(text: &str) -> Html {
    node(
        "h2",
        &[("id", HEADING), ("tabindex", "-1")],
        vec![plain(text)],
    )
}

fn start(form: &Form) -> Vec<Html> {
    let (lang, scenario) = (form.lang, &form.scenario);
    let mut parts = vec![heading(says::begin(lang))];
    if !scenario.neutral.open.is_empty() {
        parts.push(words("h3", "label", says::from_here(lang)));
        parts.push(links(form, &scenario.neutral.open));
    }
    if !scenario.text.searches.is_empty() {
        parts.push(words("h3", "label", says::search_for(lang)));
        let mut searches = Vec::new();
        for (place, query) in scenario.text.searches.iter().enumerate() {
            let query = plain(&format!("“{query}”"));
            let id = format!("search-{place}");
            let button = step(form, (id, "opt"), query, Some(View::Results(place)), false);
            searches.push(el("li", "", vec![button]));
        }
        parts.push(el("ul", "pane__links", searches));
    }
    parts
}

fn results(form: &Form, search: usize) -> Vec<Html> {
    let (lang, scenario) = (form.lang, &form.scenario);
    let query = scenario
        .text
        .searches
        .get(search)
        .map_or("", String::as_str);
    let found = scenario.neutral.results.get(search);
    let found = found.map_or(&[][..], Vec::as_slice);
    let below = if found.is_empty() {
        words("p", "hint", says::nothing_found(lang))
    } else {
        links(form, found)
    };
    vec![heading(&says::results_for(lang, query)), below]
}

fn opened(form: &Form, page: u32) -> Vec<Html> {
    let (lang, scenario) = (form.lang, &form.scenario);
    let shown = (&*scenario.neutral.pages, &*scenario.text.pages);
    let mut parts = vec![
        heading(label(form, page)),
        one_of(lang, &form.pack, shown, page),
    ];
    let next = scenario.neutral.links.get(page as usize);
    if let Some(next) = next.filter(|next| !next.is_empty()) {
        parts.push(words("h3", "label", says::leads_to(lang)));
        parts.push(links(form, next));
    }
    parts
}

/// Pages to open, each with its address.
fn links(form: &Form, pages: &[u32]) -> Html {
    let mut list = Vec::new();
    for page in pages.iter().copied() {
        let words_of = form.scenario.text.pages.get(page as usize);
        let (name, detail) = words_of.map_or(("", ""), |words| (&*words.name, &*words.detail));
        let under = [name, detail]
            .map(str::trim)
            .into_iter()
            .filter(|part| !part.is_empty());
        let under = under.collect::<Vec<_>>().join(" · ");
        let said = together(vec![
            words("b", "", label(form, page)),
            words("span", "small soft", &under),
        ]);
        let id = format!("page-{page}");
        let button = step(
            form,
            (id, "opt pane__link"),
            said,
            Some(View::Page(page)),
            false,
        );
        list.push(el("li", "", vec![button]));
    }
    el("ul", "pane__links", list)
}
