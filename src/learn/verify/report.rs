//! The verdict: what the signature is worth, every signed field large, what it proves and what it does not.

use curriculum::vocabulary::Lang as ContentLang;
use evidence::wire::{CertificateFacts, Problem, RunFacts, Signature, Verdict};
use messages::{Lang, dates, reasons, result, verify};
use session::route::Route;
use yew::prelude::*;

use super::document_title;
use crate::learn::content::Loading;
use crate::learn::ctx::Ctx;
use crate::learn::who::{audience_word, track_word};
use crate::widgets::{Heading, Weight, button, el, icon, link, node, plain, section, words};

/// The track of those who take every scenario.
const ALL: &str = "all";

/// The verdict on the screen.
pub struct Report<'a> {
    /// The page.
    pub ctx: &'a Ctx,
    /// The verdict.
    pub verdict: &'a Verdict,
    /// Something else shall be checked.
    pub on_another: Callback<()>,
    /// It came with the address, which then has to be left.
    pub from_address: bool,
}

impl Report<'_> {
    /// Its markup.
    pub fn view(self) -> Html {
        let Self {
            ctx,
            verdict,
            on_another,
            from_address,
        } = self;
        let lang = ctx.lang();
        let (class, drawing, heading, body) = match verdict.signature {
            Signature::Valid => (
                "verdict verdict--ok",
                "seal",
                verify::valid_heading(lang),
                verify::valid_body(lang),
            ),
            Signature::Invalid => (
                "verdict verdict--changed",
                "warn",
                verify::changed_heading(lang),
                verify::changed_body(lang),
            ),
            Signature::Unreadable => (
                "verdict verdict--unknown",
                "question",
                verify::unreadable_heading(lang),
                verify::unreadable_body(lang),
            ),
        };
        let state = match verdict.signature {
            Signature::Valid => "valid",
            Signature::Invalid => "changed",
            Signature::Unreadable => "unreadable",
        };
        let title = document_title(lang, verdict.signature);
        let screen = match verdict.signature {
            Signature::Valid => "verdict-valid",
            Signature::Invalid => "verdict-changed",
            Signature::Unreadable => "verdict-unreadable",
        };
        let mut band = vec![
            icon(drawing),
            html! { <Heading text={heading} {title} {screen} {lang} /> },
            words("p", "", body),
        ];
        if !verdict.problems.is_empty() {
            band.push(el("p", "small", reason_words(lang, &verdict.problems)));
        }
        let attributes = &[
            ("class", class),
            ("data-testid", "verdict"),
            ("data-state", state),
        ];
        let mut all = vec![node("section", attributes, band)];
        if let Some(facts) = &verdict.certificate {
            all.push(section(
                verify::compare(lang),
                vec![signed(rows(ctx, facts, verdict.submission.as_ref()))],
            ));
            let key = vec![
                (verify::device_key(lang), verdict.device_fingerprint.clone()),
                (verify::level(lang), verify::level_value(lang).to_owned()),
            ];
            all.push(section(verify::signed_by(lang), vec![signed(key)]));
            let proves = [verify::proves_unchanged(lang), verify::proves_device(lang)];
            let not = [
                verify::not_proves_person(lang),
                verify::not_proves_score(lang),
                verify::not_proves_body(lang),
            ];
            let does = vec![
                list(verify::proves(lang), "tick", &proves),
                list(verify::not_proves(lang), "info", &not),
            ];
            all.push(el("div", "does", does));
        }
        let another = if from_address {
            link(
                Weight::Alt,
                "",
                verify::another(lang),
                Route::Check.to_fragment(),
                "another",
            )
        } else {
            button(
                Weight::Alt,
                "",
                verify::another(lang),
                on_another.reform(|_: MouseEvent| ()),
                "another",
            )
        };
        all.push(el("div", "actions", vec![another]));
        all.into_iter().collect()
    }
}

fn reason_words(lang: Lang, problems: &[Problem]) -> Vec<Html> {
    let mut said = vec![plain(&format!("{}: ", verify::reason(lang)))];
    for problem in problems.iter().take(3) {
        let sentence = plain(reasons::sentence(lang, problem.code.as_str()));
        said.push(node(
            "span",
            &[("data-testid", "reason")],
            vec![sentence, plain(" ")],
        ));
    }
    said
}

/// Signed fields, large.
fn signed(rows: Vec<(&'static str, String)>) -> Html {
    let mut list = Vec::new();
    for (label, value) in rows {
        let value = el("dd", "", vec![words("bdi", "", &value)]);
        list.push(el("div", "", vec![words("dt", "", label), value]));
    }
    el("dl", "signed", list)
}

fn list(heading: &str, drawing: &str, items: &[&str]) -> Html {
    let mut rows = Vec::new();
    for item in items {
        rows.push(el("li", "", vec![icon(drawing), words("span", "", item)]));
    }
    section(heading, vec![el("ul", "ticks", rows)])
}

/// Every signed field with its label: nothing that was signed is left out.
fn rows(
    ctx: &Ctx,
    facts: &CertificateFacts,
    submission: Option<&RunFacts>,
) -> Vec<(&'static str, String)> {
    let lang = ctx.lang();
    let mut rows = vec![
        (verify::name(lang), facts.name.clone()),
        (verify::unit(lang), facts.unit.clone()),
        (
            verify::result(lang),
            format!("{} %, {}", facts.percent, result::band(lang, facts.band)),
        ),
        (
            verify::passed(lang),
            if facts.passed {
                verify::yes(lang)
            } else {
                verify::no(lang)
            }
            .to_owned(),
        ),
        (
            verify::audience(lang),
            audience_word(lang, facts.audience).to_owned(),
        ),
        (verify::date(lang), dates::date(lang, &facts.date)),
        (
            verify::pack(lang),
            format!(
                "{} {}. {}",
                facts.pack_id,
                facts.pack_version,
                known(ctx, lang, facts)
            ),
        ),
        (verify::digest(lang), facts.pack_digest.clone()),
        (verify::scenarios(lang), facts.scenarios.to_string()),
        (verify::attempt(lang), facts.attempt.to_string()),
        (verify::track(lang), track_words(lang, &facts.track)),
        (
            verify::language(lang),
            language_word(lang, facts.language).to_owned(),
        ),
        (verify::run(lang), facts.run_id.clone()),
    ];
    if let Some(run) = submission {
        rows.push((verify::points(lang), run.score.points.to_string()));
        if !run.refreshed.is_empty() {
            rows.push((verify::refreshed(lang), dates::date(lang, &run.refreshed)));
        }
        rows.push((
            verify::answers_label(lang),
            verify::answers_inside(lang, run.items.len()),
        ));
    }
    rows
}

/// Whether this site holds the very content; the QR carries the first half of its digest.
fn known(ctx: &Ctx, lang: Lang, facts: &CertificateFacts) -> &'static str {
    let here = match &ctx.model.content {
        Loading::Ready(content) => {
            content.root.id == facts.pack_id && content.digest.starts_with(&facts.pack_digest)
        }
        _ => false,
    };
    if here {
        verify::pack_known(lang)
    } else {
        verify::pack_unknown(lang)
    }
}

/// The track in words where it has some.
fn track_words(lang: Lang, track: &str) -> String {
    if track == ALL {
        verify::track_all(lang).to_owned()
    } else {
        track_word(lang, track)
    }
}

fn language_word(lang: Lang, language: ContentLang) -> &'static str {
    match language {
        ContentLang::Vi => verify::vietnamese(lang),
        ContentLang::En => verify::english(lang),
    }
}
