//! Reading the directive: one page a point, clause by clause, the original beside the plain explanation.

use std::rc::Rc;

use curriculum::parts::{Clause, ClauseText};
use messages::{Lang, directive, measure};
use session::Event;
use session::route::Route;
use yew::prelude::*;

use super::content::{Book, Loading};
use super::ctx::Ctx;
use super::notices::run_notices;
use crate::platform::page;
use crate::widgets::{
    RunBar, Weight, button, el, heading, icon, keyed, link, markup, more, node, plain, quote,
    small_icon, together, words,
};

/// Properties of [`Reader`].
#[derive(Properties, PartialEq)]
pub struct ReaderProps {
    /// The page.
    pub ctx: Ctx,
    /// The directive.
    pub book: Rc<Book>,
    /// The clause to open at; the first by default.
    pub clause: Option<AttrValue>,
    /// Part of the run: what is opened is recorded, and the scenarios follow.
    pub in_run: bool,
}

/// A page of the reader.
#[component]
pub fn Reader(props: &ReaderProps) -> Html {
    let ReaderProps {
        ctx,
        book,
        clause,
        in_run,
    } = props;
    let (lang, in_run) = (ctx.lang(), *in_run);
    let clauses = &book.directive.clauses;
    let wanted = clause
        .as_ref()
        .and_then(|id| clauses.iter().find(|clause| clause.id == **id));
    let point = wanted.or(clauses.first()).map_or(0, |clause| clause.point);
    let pages = pages(clauses);
    let page = pages
        .iter()
        .position(|page| *page == point)
        .unwrap_or_default();

    use_effect_with((point, in_run), {
        let (ctx, first) = (
            ctx.clone(),
            clauses
                .iter()
                .find(|clause| clause.point == point)
                .map(|clause| clause.id.clone()),
        );
        move |(_, in_run)| {
            if let Some(clause) = first.filter(|_| *in_run) {
                ctx.record_quietly(Event::ClauseOpened { clause });
            }
        }
    });
    // The first clause of a page is the page itself, whose heading takes the focus.
    let inside = wanted
        .filter(|clause| first_of(book, clause.point).as_ref() != Some(&clause.id))
        .map(|clause| clause.id.clone());
    use_effect_with(inside, |inside| {
        if let Some(id) = inside {
            page::focus(&anchor(id));
        }
    });

    let run = ctx.model.run.as_ref().filter(|_| !in_run);
    let back = run.map_or(Route::Welcome, |run| run.log.run().resume());
    let bar = RunBar {
        lang,
        place: &directive::where_am_i(lang, page + 1, pages.len()),
        progress: (page, pages.len()),
        mark: in_run.then(|| ctx.model.save_mark()),
        back: back.to_fragment(),
        back_label: if in_run {
            messages::shell::pause(lang)
        } else {
            messages::shell::back(lang)
        },
    }
    .view();
    let notices = if in_run {
        run_notices(ctx)
    } else {
        Html::default()
    };
    let texts = &book.directive_text;
    let head = vec![
        words("p", "tag", directive::document(lang)),
        heading(
            lang,
            page_heading(lang, point),
            "",
            format!("directive-{point}-{in_run}"),
        ),
        words("p", "small soft", &texts.provenance),
    ];
    let mut parts = Vec::new();
    for (clause, text) in clauses.iter().zip(&texts.clauses) {
        if clause.point == point {
            parts.push(clause_view(lang, clause, text));
        }
    }
    let footnote = markup(&texts.footnote);
    let mut article = vec![
        el("header", "flow", head),
        together(parts),
        more("info", directive::since_then(lang), false, footnote),
        dock(ctx, book, &pages, page, in_run),
    ];
    let may_measure = ctx
        .model
        .run
        .as_ref()
        .is_some_and(|run| run.log.run().may_measure_before());
    if in_run && page == 0 && may_measure && has_measure(ctx) {
        article.insert(1, measure_offer(lang));
    }
    let main = vec![
        contents(lang, book, &pages, point, in_run),
        el("article", "clause", article),
    ];
    together(vec![
        bar,
        notices,
        node("main", &[("id", "main"), ("class", "reader")], main),
    ])
}

fn has_measure(ctx: &Ctx) -> bool {
    match &ctx.model.content {
        Loading::Ready(content) => !content.root.measure.is_empty(),
        _ => false,
    }
}

/// Before anything is read one may try a few messages; nobody has to.
fn measure_offer(lang: Lang) -> Html {
    let route = Route::Measure(false).to_fragment();
    let text = vec![
        words("p", "", measure::offer(lang)),
        link(
            Weight::Quiet,
            "",
            measure::offer_start(lang),
            route,
            "measure",
        ),
    ];
    el("aside", "note", vec![el("div", "note__text", text)])
}

/// The points, in order.
fn pages(clauses: &[Clause]) -> Vec<u32> {
    let mut points: Vec<u32> = clauses.iter().map(|clause| clause.point).collect();
    points.dedup();
    points
}

fn anchor(id: &str) -> String {
    format!("clause-{id}")
}

fn page_heading(lang: Lang, point: u32) -> String {
    match point {
        0 => directive::introduction_heading(lang).to_owned(),
        1 => directive::point_1_heading(lang).to_owned(),
        2 => directive::point_2_heading(lang).to_owned(),
        3 => directive::point_3_heading(lang).to_owned(),
        4 => directive::point_4_heading(lang).to_owned(),
        other => directive::point(lang, other),
    }
}

fn name(lang: Lang, point: u32) -> String {
    if point == 0 {
        directive::introduction(lang).to_owned()
    } else {
        directive::point(lang, point)
    }
}

fn first_of(book: &Book, point: u32) -> Option<String> {
    book.directive
        .clauses
        .iter()
        .find(|clause| clause.point == point)
        .map(|clause| clause.id.clone())
}

fn address(in_run: bool, clause: Option<String>) -> String {
    let route = if in_run {
        Route::Directive(clause)
    } else {
        Route::Clause(clause)
    };
    route.to_fragment()
}

fn contents(lang: Lang, book: &Book, pages: &[u32], open: u32, in_run: bool) -> Html {
    let clauses = book.directive.clauses.iter();
    let mut parts = Vec::new();
    for point in pages {
        parts.push(words("h2", "", &name(lang, *point)));
        let mut entries = Vec::new();
        for (clause, text) in clauses.clone().zip(&book.directive_text.clauses) {
            if clause.point == *point {
                let entry = node(
                    "a",
                    &[
                        ("href", &address(in_run, Some(clause.id.clone()))),
                        ("aria-current", if *point == open { "true" } else { "" }),
                    ],
                    vec![words("span", "toc__n", &clause.id), plain(&text.name)],
                );
                entries.push(el("li", "", vec![entry]));
            }
        }
        parts.push(el("ol", "", entries));
    }
    let label = directive::contents(lang);
    node("nav", &[("class", "toc"), ("aria-label", label)], parts)
}

fn clause_view(lang: Lang, clause: &Clause, text: &ClauseText) -> Html {
    let anchor = anchor(&clause.id);
    let number = words("span", "toc__n", &clause.id);
    let mut head = vec![node(
        "h2",
        &[("id", &anchor), ("tabindex", "-1")],
        vec![number, plain(&format!(" {}", text.heading))],
    )];
    if clause.testable {
        let practised = plain(directive::practised(lang));
        head.push(el(
            "p",
            "tag tag--practised",
            vec![small_icon("eye"), practised],
        ));
    }
    let mut original = vec![quote(&clause.quotes, Vec::new())];
    if !text.translation.is_empty() {
        original.push(el(
            "p",
            "clause__translation",
            vec![
                words("span", "small soft", directive::translation(lang)),
                el("br", "", Vec::new()),
                plain(&format!("“{}”", text.translation)),
            ],
        ));
    }
    let titled =
        |class: &str, title: &str, body: Html| el("div", class, vec![words("h3", "", title), body]);
    let mut explained = vec![
        titled(
            "pair",
            directive::for_whom(lang),
            words("p", "", &text.addressee),
        ),
        titled("pair", directive::in_plain_words(lang), markup(&text.plain)),
    ];
    if !text.reading.is_empty() {
        let title = directive::our_reading(lang);
        explained.push(titled("house", title, markup(&text.reading)));
    }
    let pair = vec![
        el("div", "clause__text", original),
        el("div", "clause__plain flow", explained),
    ];
    keyed(
        Some(&clause.id),
        "section",
        &[("class", "clause__part"), ("aria-labelledby", &anchor)],
        vec![
            el("header", "clause__head", head),
            el("div", "clause__pair", pair),
        ],
    )
}

fn dock(ctx: &Ctx, book: &Book, pages: &[u32], page: usize, in_run: bool) -> Html {
    let lang = ctx.lang();
    let mut parts = Vec::new();
    let previous = page.checked_sub(1).and_then(|index| pages.get(index));
    if let Some(point) = previous {
        let name = name(lang, *point);
        parts.push(node(
            "a",
            &[
                ("class", "btn btn--alt"),
                ("href", &address(in_run, first_of(book, *point))),
                ("aria-label", &directive::previous_page(lang, &name)),
            ],
            vec![icon("back"), plain(&name)],
        ));
    }
    parts.push(match pages.get(page + 1) {
        None if in_run => {
            let ctx = ctx.clone();
            let onclick = Callback::from(move |_: MouseEvent| ctx.leave_directive());
            let to_scenarios = directive::to_scenarios(lang);
            button(Weight::Go, "", to_scenarios, onclick, "next")
        }
        None => {
            let home = Route::Welcome.to_fragment();
            link(Weight::Go, "", messages::shell::home(lang), home, "next")
        }
        Some(point) => {
            let to = directive::next_page(lang, &name(lang, *point));
            let address = address(in_run, first_of(book, *point));
            link(Weight::Go, "", &to, address, "next")
        }
    });
    el("div", "dock", parts)
}
