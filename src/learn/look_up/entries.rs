//! What can be found: the words it is found by, and how it is shown.

use curriculum::parts::{Card, Term};
use messages::{Lang, directive};
use session::route::Route;
use yew::prelude::*;

use crate::learn::content::{Book, Content};
use crate::learn::ctx::content_lang;
use crate::learn::scene::law_card;
use crate::platform::clock;
use crate::widgets::{el, node, plain, words};

/// Something that can be found.
pub(super) struct Entry {
    /// The words it is found by.
    pub words: String,
    /// How it is shown.
    pub shown: Html,
}

fn link(address: &Route, text: &str) -> Html {
    node("a", &[("href", &*address.to_fragment())], vec![plain(text)])
}

fn clause_name(lang: Lang, book: &Book, id: &str) -> String {
    let name = book.clause(id).map_or("", |(_, text)| &text.name);
    format!("{}: {name}", directive::clause(lang, id))
}

/// A word with its meaning and the clauses it belongs to.
pub(super) fn of_term(lang: Lang, book: &Book, term: &Term) -> Entry {
    let mut parts = vec![words("h3", "", &term.term), words("p", "", &term.meaning)];
    for id in &term.clauses {
        let route = Route::Clause(Some(id.clone()));
        parts.push(el(
            "p",
            "small",
            vec![link(&route, &clause_name(lang, book, id))],
        ));
    }
    Entry {
        words: format!("{} {}", term.term, term.meaning),
        shown: el("li", "thing", parts),
    }
}

/// A clause with what it asks.
pub(super) fn of_clause(lang: Lang, book: &Book, id: &str) -> Option<Entry> {
    let (clause, text) = book.clause(id)?;
    let route = Route::Clause(Some(id.to_owned()));
    let name = clause_name(lang, book, id);
    let parts = vec![
        el("h3", "", vec![link(&route, &name)]),
        words("p", "soft", &text.heading),
    ];
    let quotes = clause.quotes.join(" ");
    Some(Entry {
        words: format!(
            "{name} {} {} {} {quotes}",
            text.heading, text.plain, text.translation
        ),
        shown: el("li", "thing", parts),
    })
}

/// A scenario to practise.
pub(super) fn of_scenario(id: &str, title: &str) -> Entry {
    let route = Route::Practice(id.to_owned());
    Entry {
        words: title.to_owned(),
        shown: el("li", "thing", vec![el("h3", "", vec![link(&route, title)])]),
    }
}

/// A law card.
pub(super) fn of_card(lang: Lang, content: &Content, card: &Card) -> Entry {
    let own = content.lang(content_lang(lang));
    let said =
        |text: &curriculum::parts::ByLang<String>| text.get(&own).cloned().unwrap_or_default();
    Entry {
        words: format!("{} {}", said(&card.title), said(&card.statement)),
        shown: el("li", "thing", vec![law_card(lang, card, &clock::today())]),
    }
}
