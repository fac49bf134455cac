//! The certificate: signed on the device, printed, saved, copied as text.

use std::rc::Rc;

use evidence::wire::{QrImage, RunFacts, Sealed};
use messages::{Lang, certificate};
use session::route::Route;
use yew::prelude::*;

use super::content::{Content, Loading};
use super::ctx::Ctx;
use super::notices::{failed, loading, run_notices};
use super::services::use_outcome;
use super::who::audience_word;
use crate::widgets::run_bar::saved;
use crate::widgets::{
    Heading, Notice, Tone, Weight, button, el, facts, link, node, plain, section, site_bar, words,
};

mod leave;
mod run_facts;
mod seal;
mod sheet;
mod text;

use leave::Leave;
use seal::{SealState, use_seal};
use sheet::{Sheet, result_words};

/// Properties of [`CertificateScreen`].
#[derive(Properties, PartialEq)]
pub struct CertificateScreenProps {
    /// The page.
    pub ctx: Ctx,
    /// The content.
    pub content: Rc<Content>,
}

/// What is signed, with its code.
#[derive(Clone, Debug, PartialEq)]
pub struct Signed {
    /// What it says.
    pub facts: RunFacts,
    /// The signed forms.
    pub sealed: Sealed,
    /// The code of the certificate.
    pub qr: QrImage,
}

/// The certificate of the open run.
#[component]
pub fn CertificateScreen(props: &CertificateScreenProps) -> Html {
    let CertificateScreenProps { ctx, content } = props;
    let lang = ctx.lang();
    let outcome = use_outcome(ctx, content);
    let facts = match (&outcome, &ctx.model.run) {
        (Loading::Ready(outcome), Some(active)) => {
            run_facts::of(active.log.run(), outcome, content)
        }
        _ => None,
    };
    let (seal, retry) = use_seal(ctx, facts.clone());
    if let Loading::Failed(failure) = outcome {
        return failed(ctx, failure);
    }
    let Some(facts) = facts else {
        return loading(lang);
    };
    let heading = if facts.score.passed {
        certificate::page_heading(lang)
    } else {
        certificate::page_heading_not_passed(lang)
    };
    let signed = if let SealState::Signed(signed) = &seal {
        Some(signed.clone())
    } else {
        None
    };
    let qr = signed.as_ref().map(|signed| signed.qr.clone());
    let level = Notice {
        tone: Tone::Attention,
        lead: "",
        text: certificate::level_note(lang),
        testid: "level",
        actions: Html::default(),
    };
    let heading = html! { <Heading text={heading} screen="certificate" {lang} /> };
    let head = vec![heading, run_notices(ctx), level.view()];
    let sheet = Sheet {
        lang,
        facts: &facts,
        pack_title: &content.text.title,
        citation: &content.text.citation,
        qr: qr.as_ref(),
    };
    let ways = match (&seal, signed) {
        (SealState::Failed | SealState::NoKey, _) => {
            let again = retry.reform(|_: MouseEvent| ());
            let actions = button(Weight::Alt, "", messages::shell::try_again(lang), again, "");
            let text = if seal == SealState::NoKey {
                certificate::key_failed(lang)
            } else {
                certificate::seal_failed(lang)
            };
            Notice {
                tone: Tone::Error,
                lead: "",
                text,
                testid: "seal-failed",
                actions,
            }
            .view()
        }
        (_, None) => node(
            "p",
            &[("role", "status")],
            vec![plain(certificate::sealing(lang))],
        ),
        (_, Some(signed)) => ready(lang, content, &signed),
    };
    let aside = vec![
        link(
            Weight::Quiet,
            "",
            certificate::correct(lang),
            Route::Correct.to_fragment(),
            "correct",
        ),
        link(
            Weight::Quiet,
            "",
            messages::scene::back_to_result(lang),
            Route::Result.to_fragment(),
            "",
        ),
    ];
    let side = vec![
        ways,
        saved(lang, ctx.model.save_mark()),
        el("div", "actions", aside),
    ];
    let main = vec![
        el("header", "flow no-print", head),
        sheet.view(),
        el("div", "cert-side no-print", side),
    ];
    let main = node("main", &[("id", "main"), ("class", "cert-page")], main);
    [site_bar(lang, "", &ctx.on_language(), false), main]
        .into_iter()
        .collect()
}

/// Everything one can do with a signed certificate, and what it says as text.
fn ready(lang: Lang, content: &Content, signed: &Signed) -> Html {
    let text = text::compose(
        lang,
        &signed.facts,
        &signed.sealed,
        &content.text.title,
        &content.text.citation,
    );
    let Signed {
        facts: said,
        sealed,
        qr,
    } = signed;
    let written = facts(
        "facts",
        vec![
            (certificate::name(lang), words("bdi", "", &said.name)),
            (certificate::unit(lang), words("bdi", "", &said.unit)),
            (
                certificate::audience(lang),
                audience_word(lang, said.audience).into(),
            ),
            (certificate::result(lang), result_words(lang, said).into()),
            (
                certificate::evidence_level(lang),
                certificate::level_words(lang).into(),
            ),
            (
                certificate::device(lang),
                words("span", "mono", &sealed.device_fingerprint),
            ),
        ],
    );
    let check = &[
        ("href", &*format!("#v{}", sealed.certificate_digits)),
        ("data-testid", "verify-own"),
    ];
    let check = node("a", check, vec![plain(certificate::check_it(lang))]);
    let leave = html! { <Leave {lang} {text} submission={sealed.submission.clone()} name={said.name.clone()} qr={qr.clone()} /> };
    let said = section(
        certificate::written_on_it(lang),
        vec![written, el("p", "", vec![check])],
    );
    [leave, said].into_iter().collect()
}
