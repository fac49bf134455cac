//! The certificate: signed on the device, printed, saved, copied as text.

use std::rc::Rc;

use evidence::wire::{QrImage, RunFacts, Sealed};
use messages::{Lang, certificate};
use session::route::Route;
use yew::prelude::*;

use super::content::{Content, Loading};
use super::ctx::Ctx;
use super::notices::{LoadingScreen, RunNotices, failed};
use super::services::use_outcome;
use super::who::audience_word;
use crate::platform::print;
use crate::widgets::run_bar::saved;
use crate::widgets::{Heading, Icon, Notice, SiteBar, Tone};

mod facts;
mod leave;
mod seal;
mod sheet;
mod text;

use leave::Leave;
use seal::{SealState, use_seal};
use sheet::{Sheet, code, result_words};

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
        (Loading::Ready(outcome), Some(active)) => facts::of(active.log.run(), outcome, content),
        _ => None,
    };
    let (seal, retry) = use_seal(ctx, facts.clone());
    if let Loading::Failed(failure) = outcome {
        return failed(ctx, failure);
    }
    let Some(facts) = facts else {
        return html! { <LoadingScreen {lang} /> };
    };
    let heading = if facts.score.passed { certificate::page_heading(lang) } else { certificate::page_heading_not_passed(lang) };
    let signed = if let SealState::Signed(signed) = &seal { Some(signed.clone()) } else { None };
    let qr = signed.as_ref().map(|signed| signed.qr.clone());
    html! {
        <>
            <SiteBar {lang} on_language={ctx.on_language()} />
            <main id="main" class="cert-page">
                <header class="flow no-print">
                    <Heading text={heading} screen="certificate" {lang} />
                    <RunNotices ctx={ctx.clone()} />
                    <Notice tone={Tone::Attention} text={certificate::level_note(lang)} />
                </header>
                <Sheet {lang} facts={facts.clone()} pack_title={content.text.title.clone()} citation={content.text.citation.clone()} {qr} />
                <div class="cert-side no-print">
                    { match (&seal, signed) {
                        (SealState::Failed, _) => html! {
                            <Notice tone={Tone::Error} text={certificate::seal_failed(lang)} testid="seal-failed">
                                <button class="btn btn--alt" type="button" onclick={retry.reform(|_| ())}>{ messages::shell::try_again(lang) }</button>
                            </Notice>
                        },
                        (_, None) => html! { <p role="status">{ certificate::sealing(lang) }</p> },
                        (_, Some(signed)) => html! { <Ready {lang} content={content.clone()} {signed} /> },
                    } }
                    { saved(lang, ctx.model.save_mark()) }
                    <div class="actions">
                        <a class="btn btn--quiet" href={Route::Correct.to_fragment()} data-testid="correct">{ certificate::correct(lang) }</a>
                        <a class="btn btn--quiet" href={Route::Result.to_fragment()}>{ messages::scene::back_to_result(lang) }</a>
                    </div>
                </div>
            </main>
        </>
    }
}

/// Properties of [`Ready`].
#[derive(Properties, PartialEq)]
struct ReadyProps {
    lang: Lang,
    content: Rc<Content>,
    signed: Rc<Signed>,
}

/// Everything one can do with a signed certificate.
#[component]
fn Ready(props: &ReadyProps) -> Html {
    let ReadyProps { lang, content, signed } = props;
    let lang = *lang;
    let enlarged = use_state(|| false);
    let toggle = {
        let enlarged = enlarged.clone();
        Callback::from(move |_: MouseEvent| enlarged.set(!*enlarged))
    };
    let text = text::compose(lang, &signed.facts, &signed.sealed, &content.text.title, &content.text.citation);
    let cannot_print = use_state(|| false);
    let print = {
        let cannot_print = cannot_print.clone();
        Callback::from(move |_: MouseEvent| cannot_print.set(!print::print()))
    };
    html! {
        <>
            <Leave {lang} {text} submission={signed.sealed.submission.clone()} name={signed.facts.name.clone()} />
            <div class="actions actions--fill">
                <button class="btn btn--alt" type="button" onclick={print} data-testid="print"><Icon name="print" />{ certificate::print(lang) }</button>
                <button class="btn btn--alt" type="button" onclick={toggle} aria-expanded={enlarged.to_string()} data-testid="enlarge">
                    <Icon name="eye" />{ if *enlarged { certificate::shrink(lang) } else { certificate::enlarge(lang) } }
                </button>
            </div>
            if *cannot_print { <p role="status" class="small">{ certificate::print_failed(lang) }</p> }
            if *enlarged { <div class="qr-large">{ code(lang, &signed.qr) }</div> }
            <section class="flow">
                <h2>{ certificate::written_on_it(lang) }</h2>
                <dl class="facts">
                    <dt>{ certificate::name(lang) }</dt><dd><bdi>{ &signed.facts.name }</bdi></dd>
                    <dt>{ certificate::unit(lang) }</dt><dd><bdi>{ &signed.facts.unit }</bdi></dd>
                    <dt>{ certificate::audience(lang) }</dt><dd>{ audience_word(lang, signed.facts.audience) }</dd>
                    <dt>{ certificate::result(lang) }</dt><dd>{ result_words(lang, &signed.facts) }</dd>
                    <dt>{ certificate::evidence_level(lang) }</dt><dd>{ certificate::level_words(lang) }</dd>
                    <dt>{ certificate::device(lang) }</dt><dd class="mono">{ &signed.sealed.device_fingerprint }</dd>
                </dl>
                <p><a href={format!("#v{}", signed.sealed.certificate_digits)} data-testid="verify-own">{ certificate::check_it(lang) }</a></p>
            </section>
        </>
    }
}
