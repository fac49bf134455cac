//! The certificates published for other people's programs: what each says, by which key, and its digits.

use curriculum::vocabulary::{Audience, Lang};
use evidence::certificate::certificate_facts;
use evidence::digits::encode;
use evidence::key::DeviceKey;
use evidence::wire::{Item, Measure, RunFacts};
use serde_json::{Value, json};

use super::{SECRET, checked, facts};

/// RFC 8032 §7.1, TEST 2.
const OTHER_SECRET: &str = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";

/// Runs at every edge of what a certificate may say, by name, with the secret of the device.
pub fn runs() -> Vec<(&'static str, &'static str, RunFacts)> {
    vec![
        ("the example of docs/formats.md", SECRET, facts()),
        ("the same by another device", OTHER_SECRET, facts()),
        ("names of 80 bytes", SECRET, longest_names()),
        ("every optional member filled", SECRET, all_filled()),
        ("the least of everything", OTHER_SECRET, least()),
        ("the most of everything", SECRET, most()),
    ]
}

/// The file `tests/fixtures/evidence/certificates.json`.
pub fn published() -> String {
    let cases: Vec<Value> = runs()
        .into_iter()
        .map(|(case, secret, run)| {
            let key = DeviceKey::from_hex(secret).expect("64 digits");
            let says = certificate_facts(&run);
            let signed = evidence::certificate::sign(&checked(run), &key);
            json!({
                "case": case,
                "secret": secret,
                "did": key.public().did(),
                "digits": encode(&signed.message).expect("short enough"),
                "id": signed.id,
                "says": curriculum::canonical::to_canonical(&says).parse::<Value>().expect("JSON"),
            })
        })
        .collect();
    serde_json::to_string_pretty(&cases).expect("JSON") + "\n"
}

/// Name and unit of 80 bytes each, the most there may be.
pub fn longest_names() -> RunFacts {
    let mut facts = facts();
    facts.name = "Ư".repeat(40);
    facts.unit = "Ạ".repeat(26) + "xx";
    assert_eq!((facts.name.len(), facts.unit.len()), (80, 80));
    facts
}

fn all_filled() -> RunFacts {
    let measure = Measure {
        form: "A".into(),
        answers: vec![vec![0, 2]],
        confidence: vec![vec![3]],
    };
    RunFacts {
        campaign: "Đợt học quý IV".into(),
        invitation: "giấy mời số 12".into(),
        learner_id: "CB-0012".into(),
        track: "can-bo-xa".into(),
        before: measure.clone(),
        after: measure,
        session: "249-KHAI-MAC".into(),
        refreshed: "2026-11-23".into(),
        language: Lang::En,
        ..facts()
    }
}

fn least() -> RunFacts {
    let mut facts = facts();
    facts.run_id = "0".repeat(32);
    facts.pack.id = "x".into();
    facts.pack.version = "0".into();
    facts.pack.digest = "0".repeat(64);
    facts.name = "A".into();
    facts.unit = "B".into();
    facts.audience = Audience::Ld;
    facts.items.truncate(1);
    facts.score.points = 0;
    facts.score.percent = 0;
    facts.score.band = 0;
    facts.score.passed = false;
    facts.date = "2020-01-01".into();
    facts
}

fn most() -> RunFacts {
    let mut facts = longest_names();
    facts.run_id = "f".repeat(32);
    facts.pack.id = "x".repeat(64);
    facts.pack.version = "9".repeat(32);
    facts.pack.digest = "f".repeat(64);
    facts.track = "y".repeat(64);
    facts.audience = Audience::Tt;
    facts.items = (0..500)
        .map(|number| Item {
            scenario: format!("S{number}"),
            answer: vec![],
            confidence: vec![],
            seconds: 3600,
        })
        .collect();
    facts.score.points = 500_000;
    facts.score.percent = 100;
    facts.score.band = 4;
    facts.attempt = 9999;
    facts.language = Lang::En;
    facts.date = "2199-12-31".into();
    facts
}
