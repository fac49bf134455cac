//! The certificate itself, level A: an open frame standing in water. Screen and paper are the same sheet.

use evidence::wire::{QrImage, RunFacts};
use messages::{Lang, certificate, dates, result, shell};
use yew::prelude::*;

use crate::learn::who::audience_word;
use crate::widgets::{facts as labelled, icon, small_icon};

/// Modules of quiet zone around a QR code (ISO/IEC 18004).
const QUIET: u32 = 4;

/// The sheet.
pub struct Sheet<'a> {
    /// The interface language.
    pub lang: Lang,
    /// What it says.
    pub facts: &'a RunFacts,
    /// The pack's title.
    pub pack_title: &'a str,
    /// How the directive is cited.
    pub citation: &'a str,
    /// The code.
    pub qr: Option<&'a QrImage>,
}

impl Sheet<'_> {
    /// Its markup.
    pub fn view(self) -> Html {
        let Self {
            lang,
            facts,
            pack_title,
            citation,
            qr,
        } = self;
        let count = facts.items.len();
        let passed = facts.score.passed;
        let mark = facts.pack.digest.get(..8).unwrap_or_default();
        let digest = html! {
            <>
                { certificate::pack_value(lang, pack_title, &facts.pack.version) }{ ", " }
                <span class="mono">{ certificate::digest_mark(lang, mark) }</span>
            </>
        };
        let date = certificate::date_value(lang, &dates::date(lang, &facts.date));
        let rows = labelled(
            "cert__facts",
            vec![
                (certificate::date(lang), date.into()),
                (certificate::pack(lang), digest),
            ],
        );
        html! {
            <div class="cert">
                <article class="cert__sheet" aria-label={certificate::preview(lang)} data-testid="sheet">
                    <img class="cert__orn" src="ornament-a.svg" alt="" />
                    <div class="cert__in cert__in--a">
                        <div class="cert__top">
                            <p class="cert__brand">{ icon("mark") }<span><b>{ shell::brand(lang) }</b><br />{ shell::tagline(lang) }</span></p>
                            <p class="cert__level">{ small_icon("lv0") }{ certificate::level_badge(lang) }</p>
                        </div>
                        <div class="cert__body">
                            <p class="cert__title">{ if passed { certificate::title(lang) } else { certificate::title_not_passed(lang) } }</p>
                            <p class="cert__name" data-testid="cert-name"><bdi>{ &facts.name }</bdi></p>
                            <p class="cert__unit"><bdi>{ &facts.unit }</bdi>{ format!(" · {}", audience_word(lang, facts.audience)) }</p>
                            <p class="cert__did">
                                { if passed { certificate::achieved(lang, count) } else { certificate::took_part(lang, count) } }
                                { format!(" {} ", certificate::result_is(lang)) }<b>{ result_words(lang, facts) }</b>{ ". " }
                                { certificate::based_on(lang, citation) }
                            </p>
                        </div>
                        <div class="cert__foot">
                            <div>
                                { rows }
                                <p class="cert__say">{ certificate::statement(lang) }</p>
                            </div>
                            <div class="cert__qr">{ qr.map(|qr| code(lang, qr)).unwrap_or_default() }</div>
                        </div>
                    </div>
                </article>
            </div>
        }
    }
}

/// "86 %, bậc Khá".
pub fn result_words(lang: Lang, facts: &RunFacts) -> String {
    let band = result::band(lang, facts.score.band);
    if facts.score.band > 1 {
        certificate::result_value(lang, facts.score.percent, band)
    } else {
        certificate::result_value_plain(lang, facts.score.percent, &band.to_lowercase())
    }
}

/// The code with its quiet zone: black on white whatever the theme.
pub fn code(lang: Lang, qr: &QrImage) -> Html {
    let side = qr.size + 2 * QUIET;
    html! {
        <svg class="qr" viewBox={format!("0 0 {side} {side}")} role="img" aria-label={certificate::qr_alt(lang)} shape-rendering="crispEdges" data-testid="qr">
            <rect class="qr__paper" width={side.to_string()} height={side.to_string()} />
            <path class="qr__ink" transform={format!("translate({QUIET} {QUIET})")} d={qr.path.clone()} />
        </svg>
    }
}
