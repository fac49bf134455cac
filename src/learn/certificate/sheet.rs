//! The certificate itself, level A: an open frame standing in water. What paper shows; the screen shows its picture,
//! and this sheet where there is none.

use evidence::wire::QrImage;
use messages::{Lang, certificate};
use yew::prelude::*;

use super::written::Written;
use crate::widgets::{el, facts as labelled, icon, node, plain, small_icon, words};

/// Modules of quiet zone around a QR code (ISO/IEC 18004).
pub const QUIET: u32 = 4;

/// Names longer than this many letters are set smaller, or they would not leave room for the rest.
const LONG_NAME: usize = 56;

/// The sheet.
pub struct Sheet<'a> {
    /// The interface language.
    pub lang: Lang,
    /// What it says.
    pub written: &'a Written,
    /// The code.
    pub qr: Option<&'a QrImage>,
    /// Whether it is only for paper.
    pub paper_only: bool,
}

impl Sheet<'_> {
    /// Its markup.
    pub fn view(self) -> Html {
        let Self {
            lang,
            written,
            qr,
            paper_only,
        } = self;
        let brand = vec![
            words("b", "", written.brand),
            el("br", "", Vec::new()),
            plain(written.tagline),
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
                vec![small_icon("lv0"), plain(written.level)],
            ),
        ];
        let foot = vec![
            el(
                "div",
                "",
                vec![
                    facts_list(written),
                    words("p", "cert__say", written.statement),
                ],
            ),
            el(
                "div",
                "cert__qr",
                qr.map(|qr| code(lang, qr)).into_iter().collect(),
            ),
        ];
        let inside = vec![
            el("div", "cert__top", top),
            el("div", "cert__body", body(written)),
            el("div", "cert__foot", foot),
        ];
        let ornament = html! { <img class="cert__orn" src={ORNAMENT} alt="" /> };
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
        let class = if paper_only {
            "cert cert--paper"
        } else {
            "cert"
        };
        el("div", class, vec![sheet])
    }
}

/// The drawing of the sheet's frame and water.
pub const ORNAMENT: &str = "ornament-a.svg";

fn body(written: &Written) -> Vec<Html> {
    let long = if written.name.chars().count() > LONG_NAME {
        "cert__name cert__name--long"
    } else {
        "cert__name"
    };
    let name = &[("class", long), ("data-testid", "cert-name")];
    vec![
        words("p", "cert__title", written.title),
        node("p", name, vec![words("bdi", "", &written.name)]),
        el(
            "p",
            "cert__unit",
            vec![
                words("bdi", "", &written.unit),
                plain(&format!(" · {}", written.role)),
            ],
        ),
        el(
            "p",
            "cert__did",
            vec![
                plain(&format!("{} ", written.did)),
                words("b", "", &written.result),
                plain(&format!(". {}", written.source)),
            ],
        ),
    ]
}

fn facts_list(written: &Written) -> Html {
    let rows = written.rows.iter();
    labelled(
        "cert__facts",
        rows.map(|(label, value)| (*label, plain(value))).collect(),
    )
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
