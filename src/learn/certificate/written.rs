//! What stands on the certificate, in words: the same for paper and picture. Every field that the code signs has its
//! place here, so that the verification page can be compared with the sheet line by line.

use curriculum::vocabulary::Lang as ContentLang;
use evidence::wire::RunFacts;
use messages::{Lang, certificate, dates, result, shell};

use crate::learn::who::{audience_word, track_word};

/// The track of a pack that has none.
const NO_TRACK: &str = "all";

/// Where the signing has led: nothing of it is known before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature<'a> {
    /// Fingerprint of the device's key.
    pub device: &'a str,
    /// Whether the code is a link; bare digits lead nowhere by themselves.
    pub is_link: bool,
}

/// The words of one certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The name of this site.
    pub brand: &'static str,
    /// What it is about.
    pub tagline: &'static str,
    /// The evidence level.
    pub level: &'static str,
    /// What this paper is.
    pub title: &'static str,
    /// The person.
    pub name: String,
    /// The person's unit.
    pub unit: String,
    /// In which role the person has learnt.
    pub role: &'static str,
    /// What was done, up to the result.
    pub did: String,
    /// The result; its spaces do not break.
    pub result: String,
    /// On what the content rests.
    pub source: String,
    /// The further facts, labelled.
    pub rows: Vec<(&'static str, String)>,
    /// What the signature is worth.
    pub statement: &'static str,
}

impl Written {
    /// The words for a run. `pack_title` and `citation` are the pack's own, in the same language.
    pub fn of(
        lang: Lang,
        facts: &RunFacts,
        pack_title: &str,
        citation: &str,
        signature: Option<Signature<'_>>,
    ) -> Self {
        let count = facts.items.len();
        let (title, did) = if facts.score.passed {
            (certificate::title(lang), certificate::achieved(lang, count))
        } else {
            (
                certificate::title_not_passed(lang),
                certificate::took_part(lang, count),
            )
        };
        let statement = match signature {
            Some(signature) if !signature.is_link => certificate::statement_digits(lang),
            _ => certificate::statement(lang),
        };
        Self {
            brand: shell::brand(lang),
            tagline: shell::tagline(lang),
            level: certificate::level_badge(lang),
            title,
            name: facts.name.clone(),
            unit: facts.unit.clone(),
            role: audience_word(lang, facts.audience),
            did: format!("{did} {}", certificate::result_is(lang)),
            result: result_words(lang, facts).replace(' ', "\u{a0}"),
            source: certificate::based_on(lang, citation),
            rows: rows(lang, facts, pack_title, signature),
            statement,
        }
    }
}

fn rows(
    lang: Lang,
    facts: &RunFacts,
    pack_title: &str,
    signature: Option<Signature<'_>>,
) -> Vec<(&'static str, String)> {
    let mark = facts.pack.digest.get(..8).unwrap_or_default();
    let language = match facts.language {
        ContentLang::Vi => certificate::in_vietnamese(lang),
        ContentLang::En => certificate::in_english(lang),
    };
    let mut run = format!(
        "{}, {language}, ",
        certificate::attempt(lang, facts.attempt)
    );
    if facts.track != NO_TRACK {
        run.push_str(&certificate::track(lang, &track_word(lang, &facts.track)));
        run.push_str(", ");
    }
    run.push_str(&certificate::run_mark(lang, &facts.run_id));
    let pack = format!(
        "{}, {}",
        certificate::pack_value(lang, pack_title, &facts.pack.version),
        certificate::digest_mark(lang, mark)
    );
    let mut rows = vec![
        (
            certificate::date(lang),
            certificate::date_value(lang, &dates::date(lang, &facts.date)),
        ),
        (certificate::pack(lang), pack),
        (certificate::run(lang), run),
    ];
    if let Some(signature) = signature {
        rows.push((certificate::device(lang), signature.device.to_owned()));
    }
    rows
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
