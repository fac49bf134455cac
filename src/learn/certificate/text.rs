//! The certificate as text: what it says, line by line, and last the code that proves it. No answers in it.

use evidence::wire::{RunFacts, Sealed};
use messages::{Lang, certificate, dates, shell};

use super::written::result_words;
use crate::learn::who::audience_word;

/// The whole text.
pub fn compose(
    lang: Lang,
    facts: &RunFacts,
    sealed: &Sealed,
    pack_title: &str,
    citation: &str,
) -> String {
    let title = if facts.score.passed {
        certificate::title(lang)
    } else {
        certificate::title_not_passed(lang)
    };
    let line = |label: &str, value: &str| format!("{label}: {value}");
    let proof = if sealed.certificate_link.is_empty() {
        certificate::code_line(lang, &sealed.certificate_digits)
    } else {
        certificate::link_line(lang, &sealed.certificate_link)
    };
    [
        format!(
            "{} ({}, {})",
            title,
            shell::brand(lang),
            shell::tagline(lang)
        ),
        line(certificate::name(lang), &facts.name),
        line(certificate::unit(lang), &facts.unit),
        line(
            certificate::audience(lang),
            audience_word(lang, facts.audience),
        ),
        line(certificate::result(lang), &result_words(lang, facts)),
        line(
            certificate::date(lang),
            &certificate::date_value(lang, &dates::date(lang, &facts.date)),
        ),
        line(
            certificate::pack(lang),
            &certificate::pack_value(lang, pack_title, &facts.pack.version),
        ),
        certificate::based_on(lang, citation),
        line(
            certificate::evidence_level(lang),
            certificate::level_words(lang),
        ),
        proof,
    ]
    .join("\n")
}
