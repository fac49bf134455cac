//! Reading the directive: one page a point, clause by clause, the original beside the plain explanation.

use std::rc::Rc;

use curriculum::parts::{Clause, ClauseText};
use messages::{Lang, directive};
use session::Event;
use session::route::Route;
use yew::prelude::*;

use super::content::Book;
use super::ctx::Ctx;
use super::notices::run_notices;
use crate::platform::page;
use crate::widgets::{
    Heading, RunBar, Weight, button, icon, link, markup, more, quote, small_icon,
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
        back_label: messages::shell::pause(lang),
    }
    .view();
    html! {
        <>
            { bar }
            if in_run { { run_notices(ctx) } }
            <main id="main" class="reader">
                { contents(lang, book, point, in_run) }
                <article class="clause">
                    <header class="flow">
                        <p class="tag">{ directive::document(lang) }</p>
                        <Heading text={heading(lang, point)} screen={format!("directive-{point}-{in_run}")} {lang} />
                        <p class="small soft">{ &book.directive_text.provenance }</p>
                    </header>
                    { for clauses.iter().zip(&book.directive_text.clauses).filter(|(clause, _)| clause.point == point)
                        .map(|(clause, text)| clause_view(lang, clause, text)) }
                    { more("info", directive::since_then(lang), false, markup(&book.directive_text.footnote)) }
                    { dock(ctx, book, &pages, page, in_run) }
                </article>
            </main>
        </>
    }
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

fn heading(lang: Lang, point: u32) -> String {
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

fn route(in_run: bool, clause: Option<String>) -> Route {
    if in_run {
        Route::Directive(clause)
    } else {
        Route::Clause(clause)
    }
}

fn first_of(book: &Book, point: u32) -> Option<String> {
    book.directive
        .clauses
        .iter()
        .find(|clause| clause.point == point)
        .map(|clause| clause.id.clone())
}

fn contents(lang: Lang, book: &Book, open: u32, in_run: bool) -> Html {
    html! {
        <nav class="toc" aria-label={directive::contents(lang)}>
            { for pages(&book.directive.clauses).into_iter().map(|point| html! {
                <>
                    <h2>{ name(lang, point) }</h2>
                    <ol>{ for book.directive.clauses.iter().zip(&book.directive_text.clauses).filter(|(clause, _)| clause.point == point).map(|(clause, text)| html! {
                        <li>
                            <a href={route(in_run, Some(clause.id.clone())).to_fragment()} aria-current={(point == open).then_some("true")}>
                                <span class="toc__n">{ &clause.id }</span>{ &text.name }
                            </a>
                        </li>
                    }) }</ol>
                </>
            }) }
        </nav>
    }
}

fn clause_view(lang: Lang, clause: &Clause, text: &ClauseText) -> Html {
    html! {
        <section class="clause__part" key={clause.id.clone()} aria-labelledby={anchor(&clause.id)}>
            <header class="clause__head">
                <h2 id={anchor(&clause.id)} tabindex="-1"><span class="toc__n">{ format!("{} ", clause.id) }</span>{ &text.heading }</h2>
                if clause.testable { <p class="tag tag--practised">{ small_icon("eye") }{ directive::practised(lang) }</p> }
            </header>
            <div class="clause__pair">
                <div class="clause__text">
                    { quote(&clause.quotes, Html::default()) }
                    if !text.translation.is_empty() {
                        <p class="clause__translation"><span class="small soft">{ directive::translation(lang) }</span><br />{ format!("“{}”", text.translation) }</p>
                    }
                </div>
                <div class="clause__plain flow">
                    <div class="pair"><h3>{ directive::for_whom(lang) }</h3><p>{ &text.addressee }</p></div>
                    <div class="pair"><h3>{ directive::in_plain_words(lang) }</h3>{ markup(&text.plain) }</div>
                    if !text.reading.is_empty() {
                        <div class="house"><h3>{ directive::our_reading(lang) }</h3>{ markup(&text.reading) }</div>
                    }
                </div>
            </div>
        </section>
    }
}

fn dock(ctx: &Ctx, book: &Book, pages: &[u32], page: usize, in_run: bool) -> Html {
    let lang = ctx.lang();
    let previous = page.checked_sub(1).and_then(|index| pages.get(index)).map(|point| {
        let words = directive::previous_page(lang, &name(lang, *point));
        html! {
            <a class="btn btn--alt" href={route(in_run, first_of(book, *point)).to_fragment()} aria-label={words}>
                { icon("back") }{ name(lang, *point) }
            </a>
        }
    });
    let next = match pages.get(page + 1) {
        Some(point) => html! {
            { link(Weight::Go, "", &directive::next_page(lang, &name(lang, *point)), route(in_run, first_of(book, *point)).to_fragment(), "next") }
        },
        None if in_run => {
            let ctx = ctx.clone();
            let onclick = Callback::from(move |_: MouseEvent| ctx.leave_directive());
            button(
                Weight::Go,
                "",
                directive::to_scenarios(lang),
                onclick,
                "next",
            )
        }
        None => link(
            Weight::Go,
            "",
            messages::shell::home(lang),
            Route::Welcome.to_fragment(),
            "next",
        ),
    };
    html! { <div class="dock">{ previous.unwrap_or_default() }{ next }</div> }
}
