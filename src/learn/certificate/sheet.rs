//! The certificate itself, level A: an open frame standing in water. Screen and paper are the same sheet.

use evidence::wire::{QrImage, RunFacts};
use messages::{Lang, certificate, dates, result, shell};
use yew::prelude::*;

use crate::learn::who::audience_word;
use crate::widgets::{el, facts as labelled, icon, node, plain, small_icon, words};

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
        let digest = vec![
            plain(&format!(
                "{}, ",
                certificate::pack_value(lang, pack_title, &facts.pack.version)
            )),
            words("span", "mono", &certificate::digest_mark(lang, mark)),
        ];
        let date = certificate::date_value(lang, &dates::date(lang, &facts.date));
        let rows = labelled(
            "cert__facts",
            vec![
                (certificate::date(lang), plain(&date)),
                (certificate::pack(lang), el("span", "", digest)),
            ],
        );
        let title = if passed {
            certificate::title(lang)
        } else {
            certificate::title_not_passed(lang)
        };
        let did = if passed {
            certificate::achieved(lang, count)
        } else {
            certificate::took_part(lang, count)
        };
        let brand = vec![
            words("b", "", shell::brand(lang)),
            el("br", "", Vec::new()),
            plain(shell::tagline(lang)),
        ];
        let top = vec![
            el(
                "p",
                "cert__brand",
                vec![icon("mark"), el("span", "", brand)],
            ),
            el(
                "p",
                "cert__level",
                vec![small_icon("lv0"), plain(certificate::level_badge(lang))],
            ),
        ];
        let name = &[("class", "cert__name"), ("data-testid", "cert-name")];
        let role = format!(" · {}", audience_word(lang, facts.audience));
        let body = vec![
            words("p", "cert__title", title),
            node("p", name, vec![words("bdi", "", &facts.name)]),
            el(
                "p",
                "cert__unit",
                vec![words("bdi", "", &facts.unit), plain(&role)],
            ),
            el(
                "p",
                "cert__did",
                vec![
                    plain(&format!("{did} {} ", certificate::result_is(lang))),
                    words("b", "", &result_words(lang, facts)),
                    plain(&format!(". {}", certificate::based_on(lang, citation))),
                ],
            ),
        ];
        // Without a public address the code holds bare digits: a scan alone leads nowhere.
        let statement = match qr {
            Some(qr) if !qr.with_prefix => certificate::statement_digits(lang),
            _ => certificate::statement(lang),
        };
        let foot = vec![
            el("div", "", vec![rows, words("p", "cert__say", statement)]),
            el(
                "div",
                "cert__qr",
                qr.map(|qr| code(lang, qr)).into_iter().collect(),
            ),
        ];
        let inside = vec![
            el("div", "cert__top", top),
            el("div", "cert__body", body),
            el("div", "cert__foot", foot),
        ];
        let ornament = html! { <img class="cert__orn" src="ornament-a.svg" alt="" /> };
        let attributes = &[
            ("class", "cert__sheet"),
            ("aria-label", certificate::preview(lang)),
            ("data-testid", "sheet"),
        ];
        let sheet = node(
            "article",
            attributes,
            vec![ornament, el("div", "cert__in cert__in--a", inside)],
        );
        el("div", "cert", vec![sheet])
    }
}

/// "86 %, bậc Khá".
pub fn result_words(lang: Lang, facts: &RunFacts) -> String {
    let band = result::band(lang, facts.score.band);
    if facts.score.band > 1 {
        certificate::result_value(lang, facts.score.percent, band)
    } else {
        certificate::result_value_plain(
            lang,
            facts.score.percent,
            result::band_inside(lang, facts.score.band),
        )
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
