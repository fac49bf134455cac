//! A made-up run, and the calls that tests share. Nobody in it exists.

#[allow(dead_code, reason = "each test file uses its part")]
pub mod certificates;

use std::collections::BTreeMap;

use curriculum::vocabulary::{Audience, Lang};
use evidence::facts::CheckedRun;
use evidence::key::DeviceKey;
use evidence::verify::verify_text;
use evidence::wire::{Item, Measure, PackRef, RunFacts, Score, Verdict};
use unicode_normalization::UnicodeNormalization;

pub fn nfc(text: &str) -> String {
    text.nfc().collect()
}

pub const SECRET: &str = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

pub fn key() -> DeviceKey {
    DeviceKey::from_hex(SECRET).expect("64 digits")
}

pub fn facts() -> RunFacts {
    let scenarios = [
        "S01", "S05", "S08", "S09", "S12", "S13", "S15", "S16", "S22", "S23",
    ];
    RunFacts {
        run_id: "5f1d2c3b4a59687786958a9bacbdcedf".into(),
        campaign: String::new(),
        invitation: String::new(),
        learner_id: String::new(),
        pack: PackRef {
            id: "cong-van-249".into(),
            version: "2026.11".into(),
            digest: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
        },
        rules: BTreeMap::from([("choose-one".into(), 1)]),
        track: "all".into(),
        attempt: 1,
        seed: "5f1d2c3b4a59687786958a9bacbdcedf".into(),
        name: "Nguyễn Thị Ánh Tuyết".into(),
        unit: "Ủy ban nhân dân xã Đông Phước, thành phố Cần Thơ".into(),
        audience: Audience::Cc,
        items: (0u32..)
            .zip(scenarios)
            .map(|(index, scenario)| Item {
                scenario: scenario.into(),
                answer: vec![index % 4],
                confidence: vec![3],
                seconds: 30 + index,
            })
            .collect(),
        before: Measure::default(),
        after: Measure::default(),
        score: Score {
            points: 9333,
            percent: 93,
            band: 3,
            passed: true,
            hits: 0,
            problems: 0,
            false_alarms: 0,
            sounds: 0,
        },
        language: Lang::Vi,
        session: String::new(),
        refreshed: String::new(),
        date: "2026-11-24".into(),
    }
}

#[allow(dead_code, reason = "each test file uses its part")]
pub fn checked(facts: RunFacts) -> CheckedRun {
    CheckedRun::new(facts, nfc).expect("a sound run")
}

/// The digits of a run's certificate.
#[allow(dead_code, reason = "each test file uses its part")]
pub fn digits(facts: RunFacts) -> String {
    let signed = evidence::certificate::sign(&checked(facts), &key());
    evidence::digits::encode(&signed.message).expect("short enough")
}

/// The submission file of a run.
#[allow(dead_code, reason = "each test file uses its part")]
pub fn submission(facts: RunFacts) -> String {
    evidence::submission::sign(&checked(facts), &key())
}

#[allow(dead_code, reason = "each test file uses its part")]
pub fn verdict(input: &str) -> Verdict {
    verify_text(input, nfc)
}

/// Applies a change to a signed file and gives the verdict.
#[allow(dead_code, reason = "each test file uses its part")]
pub fn changed(change: impl FnOnce(&mut serde_json::Value)) -> Verdict {
    let mut value: serde_json::Value = serde_json::from_str(&submission(facts())).expect("JSON");
    change(&mut value);
    verdict(&value.to_string())
}
