//! The certificate's code: it says what the run says, it fits its picture, and no digit of it can change.

mod common;

use common::{digits, facts, key, submission, verdict};
use curriculum::vocabulary::{Audience, Lang};
use evidence::certificate::certificate_facts;
use evidence::key::DeviceKey;
use evidence::problem::{Code, Problem};
use evidence::qr;
use evidence::wire::{Kind, Level, QrRequest, RunFacts, Signature};
use proptest::prelude::*;

#[test]
fn a_signed_certificate_is_valid_and_says_the_same() {
    let verdict = verdict(&format!("https://example.vn/guong/#v{}", digits(facts())));
    assert_eq!(verdict.kind, Kind::Certificate);
    assert_eq!(verdict.signature, Signature::Valid);
    assert_eq!(verdict.level, Some(Level::A));
    assert_eq!(verdict.certificate, Some(certificate_facts(&facts())));
    assert_eq!(verdict.submission, None);
    assert_eq!(verdict.problems, []);
    assert_eq!(verdict.device_fingerprint, key().public().fingerprint());
    // The published example of docs/formats.md: a change here is a change of the format.
    assert_eq!(
        digits(facts()),
        include_str!("../../../tests/fixtures/evidence/certificate.txt").trim_end()
    );
}

#[test]
fn the_published_certificates_are_what_the_crate_signs_and_accepts() {
    // tests/oracles/cose.py has other people's programs judge the same file.
    assert_eq!(
        common::certificates::published(),
        include_str!("../../../tests/fixtures/evidence/certificates.json")
    );
    for (case, secret, run) in common::certificates::runs() {
        let key = DeviceKey::from_hex(secret).expect("64 digits");
        let signed = evidence::certificate::sign(&common::checked(run.clone()), &key);
        let digits = evidence::digits::encode(&signed.message).expect("short enough");
        let verdict = verdict(&digits);
        assert_eq!(verdict.signature, Signature::Valid, "{case}");
        assert_eq!(verdict.problems, [], "{case}");
        assert_eq!(verdict.certificate, Some(certificate_facts(&run)), "{case}");
    }
}

#[test]
fn certificate_and_submission_of_a_run_have_one_id() {
    let certificate = verdict(&digits(facts()));
    assert_eq!(certificate.certificate_id.len(), 32);
    assert_eq!(
        certificate.certificate_id,
        verdict(&submission(facts())).certificate_id
    );
    let mut other = facts();
    other.run_id = "00000000000000000000000000000001".into();
    assert_ne!(
        certificate.certificate_id,
        verdict(&digits(other)).certificate_id
    );
}

#[test]
fn no_answer_is_in_it() {
    let mut other = facts();
    for item in &mut other.items {
        item.answer = vec![9, 9, 9];
        item.confidence = vec![1];
        item.seconds = 3600;
    }
    assert_eq!(digits(other), digits(facts()));
}

#[test]
fn every_changed_digit_is_seen() {
    let code = digits(facts());
    for position in 0..code.len() {
        for digit in "0123456789".chars() {
            let mut changed = code.clone();
            changed.replace_range(position..=position, &digit.to_string());
            if changed != code {
                let verdict = verdict(&changed);
                assert_ne!(
                    verdict.signature,
                    Signature::Valid,
                    "digit {position} to {digit}"
                );
                assert_eq!(verdict.certificate, None);
            }
        }
    }
}

#[test]
fn digits_left_out_or_put_in_are_seen() {
    let code = digits(facts());
    for position in 0..code.len() {
        let (before, after) = code.split_at(position);
        for changed in [
            format!("{before}{}", &after[1..]),
            format!("{before}7{after}"),
            before.to_owned(),
        ] {
            assert_ne!(
                verdict(&changed).signature,
                Signature::Valid,
                "at {position}"
            );
        }
    }
}

/// The longest a person can type, for the address of a site of 60 bytes.
fn longest() -> RunFacts {
    let mut facts = common::certificates::longest_names();
    facts.attempt = 23;
    facts.score.percent = 100;
    facts.audience = Audience::Tt;
    facts.language = Lang::En;
    facts.date = "2199-12-31".into();
    facts
}

fn version(prefix: &str, digits: String) -> (u32, bool) {
    let image = qr::draw(&QrRequest {
        prefix: prefix.into(),
        digits,
    })
    .expect("room");
    ((image.size - 17) / 4, image.with_prefix)
}

#[test]
fn the_longest_names_fit_version_15() {
    let address = "https://dao-tao.tinh-uy-va-thanh-uy.example.gov.vn/guong/";
    let prefix = format!("{address}{}#v", "x".repeat(58 - address.len()));
    assert_eq!(prefix.len(), 60);
    assert_eq!(version(&prefix, digits(longest())), (15, true));
    // More than 23 scenarios and a four-digit attempt cost three bytes more: the address must be so much shorter.
    let mut more = longest();
    let one = more.items[0].clone();
    more.items = (0..30)
        .map(|n| evidence::wire::Item {
            scenario: format!("S{n}"),
            ..one.clone()
        })
        .collect();
    more.attempt = 9999;
    assert_eq!(version(&prefix[3..], digits(more)), (15, true));
    assert_eq!(
        version("https://example.vn/guong/#v", digits(facts())),
        (13, true)
    );
}

#[test]
fn an_address_too_long_gives_way_to_bare_digits() {
    let long = format!("https://{}.vn/#v", "x".repeat(120));
    assert_eq!(version(&long, digits(longest())), (14, false));
    assert_eq!(version("", digits(longest())), (14, false));
    let none = qr::draw(&QrRequest {
        prefix: String::new(),
        digits: "12a".into(),
    });
    assert_eq!(none, Err(Problem::at(Code::NotDigits, "digits")));
    let none = qr::draw(&QrRequest {
        prefix: String::new(),
        digits: "1".repeat(1000),
    });
    assert_eq!(none, Err(Problem::at(Code::NoRoom, "digits")));
}

#[test]
fn the_path_covers_exactly_the_dark_modules() {
    let digits = digits(facts());
    let prefix = "https://example.vn/#v";
    let image = qr::draw(&QrRequest {
        prefix: prefix.into(),
        digits: digits.clone(),
    })
    .expect("room");
    let segments = [
        qrcodegen::QrSegment::make_bytes(prefix.as_bytes()),
        qrcodegen::QrSegment::make_numeric(&digits),
    ];
    let code =
        qrcodegen::QrCode::encode_segments(&segments, qrcodegen::QrCodeEcc::Medium).expect("room");
    let mut drawn = std::collections::BTreeSet::new();
    for run in image.path.split_terminator('z') {
        let (start, rest) = run
            .strip_prefix('M')
            .and_then(|run| run.split_once('h'))
            .expect("M x y h…");
        let (x, y) = start.split_once(' ').expect("x y");
        let (x, y): (i32, i32) = (x.parse().expect("x"), y.parse().expect("y"));
        let (length, back) = rest.split_once("v1h-").expect("v1h-");
        assert_eq!(length, back);
        let length: i32 = length.parse().expect("a length");
        drawn.extend((x..x + length).map(|x| (x, y)));
    }
    for y in 0..code.size() {
        for x in 0..code.size() {
            assert_eq!(drawn.contains(&(x, y)), code.get_module(x, y), "{x} {y}");
        }
    }
}

proptest! {
    #[test]
    fn certificates_come_back(
        name in "[A-ZĂÂĐÊÔƠƯ][a-zăâđêôơưàảãáạ ]{1,20}x", percent in 0u8..=100, band in 0u8..=4, attempt in 1u32..=9999,
        days in 0u32..65_744, track in "[a-z][a-z-]{0,20}",
    ) {
        let mut facts = facts();
        facts.name = common::nfc(&name);
        facts.score.percent = percent;
        facts.score.band = band;
        facts.score.passed = band > 0;
        facts.attempt = attempt;
        facts.track = track;
        facts.date = evidence::date::date_from_days(days).expect("before 2200");
        let verdict = verdict(&digits(facts.clone()));
        prop_assert_eq!(verdict.signature, Signature::Valid);
        prop_assert_eq!(verdict.certificate, Some(certificate_facts(&facts)));
    }
}
