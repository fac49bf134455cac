//! The certificate: signed on the device, drawn as a picture, printed, saved, sent, copied as text.

use std::rc::Rc;

use evidence::wire::{QrImage, RunFacts, Sealed};
use messages::{Lang, certificate};
use session::route::Route;
use yew::prelude::*;

use super::content::{Content, Loading};
use super::ctx::Ctx;
use super::notices::{failed, loading, run_notices};
use super::services::use_outcome;
use crate::platform::print::LyingPaper;
use crate::widgets::run_bar::saved;
use crate::widgets::{Heading, Notice, Tone, Weight, button, el, link, node, plain, site_bar};

mod figure;
mod leave;
mod picture;
mod ready;
mod run_facts;
mod seal;
mod sheet;
mod text;
mod written;

use figure::figure;
use leave::file_name;
use picture::{PictureState, Subject, use_picture};
use ready::ready;
use seal::{SealState, use_seal};
use sheet::Sheet;
use written::{Signature, Written};

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
    use_effect_with((), |()| {
        let paper = LyingPaper::ask();
        move || drop(paper)
    });
    let outcome = use_outcome(ctx, content);
    let facts = match (&outcome, &ctx.model.run) {
        (Loading::Ready(outcome), Some(active)) => {
            run_facts::of(active.log.run(), outcome, content)
        }
        _ => None,
    };
    let (seal, retry) = use_seal(ctx, facts.clone());
    let signed = match &seal {
        SealState::Signed(signed) => Some(signed.clone()),
        _ => None,
    };
    let written = facts
        .as_ref()
        .map(|facts| Rc::new(written(lang, content, facts, signed.as_deref())));
    let picture = use_picture(subject(written.clone(), signed.as_deref()));
    if let Loading::Failed(failure) = outcome {
        return failed(ctx, failure);
    }
    let (Some(facts), Some(written)) = (facts, written) else {
        return loading(lang);
    };
    let heading = if facts.score.passed {
        certificate::page_heading(lang)
    } else {
        certificate::page_heading_not_passed(lang)
    };
    let level = Notice {
        tone: Tone::Attention,
        lead: "",
        text: certificate::level_note(lang),
        testid: "level",
        actions: Html::default(),
    };
    let heading = html! { <Heading text={heading} screen="certificate" {lang} /> };
    let head = vec![heading, run_notices(ctx), level.view()];
    let shown = match &picture {
        PictureState::Drawn(picture) if signed.is_some() => Some(picture),
        _ => None,
    };
    let sheet = Sheet {
        lang,
        written: &written,
        qr: signed.as_ref().map(|signed| &signed.qr),
        paper_only: shown.is_some(),
    };
    let paper = vec![
        shown.map_or_else(Html::default, |picture| {
            figure(lang, &facts, &written, picture)
        }),
        sheet.view(),
    ];
    let ways = match (&seal, &picture, signed) {
        (SealState::Failed, ..) => seal_failed(lang, certificate::seal_failed(lang), &retry),
        (SealState::NoKey, ..) => seal_failed(lang, certificate::key_failed(lang), &retry),
        (_, _, None) => waiting(certificate::sealing(lang)),
        (_, PictureState::Waiting, _) => waiting(certificate::drawing(lang)),
        (.., Some(signed)) => ready(lang, content, &signed, &written, shown),
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
        el("div", "cert-paper", paper),
        el("div", "cert-side no-print", side),
    ];
    let main = node("main", &[("id", "main"), ("class", "cert-page")], main);
    [site_bar(lang, "", &ctx.on_language(), false), main]
        .into_iter()
        .collect()
}

fn written(lang: Lang, content: &Content, facts: &RunFacts, signed: Option<&Signed>) -> Written {
    let signature = signed.map(|signed| Signature {
        device: &signed.sealed.device_fingerprint,
        is_link: signed.qr.with_prefix,
    });
    let text = &content.text;
    Written::of(lang, facts, &text.title, &text.citation, signature)
}

fn subject(written: Option<Rc<Written>>, signed: Option<&Signed>) -> Option<Subject> {
    let (written, signed) = (written?, signed?);
    Some(Subject {
        name: file_name("giay-chung-nhan", &written.name, "png"),
        qr: signed.qr.clone(),
        written,
    })
}

fn waiting(sentence: &str) -> Html {
    node("p", &[("role", "status")], vec![plain(sentence)])
}

fn seal_failed(lang: Lang, text: &str, retry: &Callback<()>) -> Html {
    let again = retry.reform(|_: MouseEvent| ());
    Notice {
        tone: Tone::Error,
        lead: "",
        text,
        testid: "seal-failed",
        actions: button(Weight::Alt, "", messages::shell::try_again(lang), again, ""),
    }
    .view()
}
