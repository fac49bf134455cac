//! The side bundle: what may change without orphaning a run.

use super::{Parts, said};
use crate::parts::{Card, Glossary, ScenarioRecord, Side, Term};
use crate::vocabulary::Lang;
use crate::written::WrittenPack;

pub(super) fn side(parts: &mut Parts, pack: &WrittenPack) -> Side {
    let cards = pack
        .cards
        .iter()
        .map(|card| Card {
            id: card.id.clone(),
            title: card.title.clone(),
            statement: card.statement.clone(),
            source_title: card.source_title.clone(),
            source_url: card.source_url.clone(),
            status: card.status,
            effective_from: card.effective_from.clone(),
            replaced_by: card.replaced_by.clone(),
            replaces: card.replaces.clone(),
            checked_on: card.checked_on.clone(),
            confidence: card.confidence,
            reviewers: card.reviewers.clone(),
        })
        .collect();
    let scenarios = pack
        .scenarios
        .iter()
        .map(|scenario| ScenarioRecord {
            id: scenario.id.clone(),
            version: scenario.version,
            sources: scenario.sources.clone(),
            reviewers: scenario.reviewers.clone(),
            reviewed_on: scenario.reviewed_on.clone(),
        })
        .collect();
    let glossary = if pack.terms.is_empty() {
        Default::default()
    } else {
        parts.by_language(&pack.languages, |lang| glossary(pack, lang))
    };
    Side {
        glossary,
        cards,
        review: pack.review_text.clone(),
        review_status: pack.review_status.as_str().to_owned(),
        released_on: pack.released_on.clone(),
        scenarios,
    }
}

fn glossary(pack: &WrittenPack, lang: Lang) -> Glossary {
    let terms = pack.terms.iter().map(|term| Term {
        term: said(&term.term, lang),
        meaning: said(&term.meaning, lang),
        clauses: term.clauses.clone(),
    });
    Glossary {
        terms: terms.collect(),
    }
}
