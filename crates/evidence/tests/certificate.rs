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
    let mut facts = facts();
    facts.name = "Ư".repeat(40);
    facts.unit = "Ạ".repeat(26) + "xx";
    assert_eq!((facts.name.len(), facts.unit.len()), (80, 80));
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

// --- Codes made by a hostile program with a key of its own -----------------------------------------------------------

/// Signs a payload, whatever it holds.
fn signed(payload: &[u8]) -> String {
    let signature = key().sign(&evidence::cose::to_be_signed(payload));
    evidence::digits::encode(&evidence::cose::envelope(payload, &signature)).expect("short enough")
}

/// The payload of the sample run.
fn payload() -> Vec<u8> {
    let message = evidence::certificate::sign(&common::checked(facts()), &key()).message;
    evidence::cose::open(&message).expect("a code").0.to_vec()
}

fn check(payload: &[u8], code: Code, place: &str) {
    let verdict = verdict(&signed(payload));
    assert_eq!(verdict.signature, Signature::Unreadable, "{code:?} {place}");
    assert_eq!(verdict.certificate, None);
    assert_eq!(verdict.problems, [Problem::at(code, place)]);
}

/// Replaces the one occurrence of some bytes.
fn replaced(from: &[u8], to: &[u8]) -> Vec<u8> {
    let payload = payload();
    let at: Vec<usize> = (0..payload.len())
        .filter(|start| payload[*start..].starts_with(from))
        .collect();
    let [at] = at[..] else {
        panic!("{from:02x?} occurs {} times", at.len())
    };
    [&payload[..at], to, &payload[at + from.len()..]].concat()
}

#[test]
fn the_sample_is_valid_when_signed_by_hand() {
    assert_eq!(verdict(&signed(&payload())).signature, Signature::Valid);
}

#[test]
fn members_unknown_missing_twice_or_out_of_order() {
    let with_members = |count: u8, more: &[u8]| {
        let mut payload = payload();
        payload[0] = 0xa0 | count;
        [&payload, more].concat()
    };
    check(&with_members(5, &[0x04, 0x00]), Code::UnknownMember, "");
    check(
        &with_members(5, &[0x18, 0x63, 0x00]),
        Code::UnknownMember,
        "",
    );
    check(&with_members(5, &[0x00, 0x01]), Code::DuplicateMember, "");
    check(&with_members(3, &[]), Code::MissingMember, "3");
    check(&with_members(4, &[0x00]), Code::TrailingData, "");
    check(&with_members(5, &[]), Code::Truncated, "");
    check(
        &replaced(&[0x01, 0x58, 0x40], &[0x02, 0x58, 0x40]),
        Code::MissingMember,
        "1",
    );
    check(
        &replaced(&[0x02, 0x85], &[0x01, 0x85]),
        Code::DuplicateMember,
        "2",
    );
    check(
        &replaced(&[0x03, 0x87], &[0x09, 0x87]),
        Code::UnknownMember,
        "3",
    );
    check(
        &replaced(&[0x03, 0x87], &[0x03, 0x86]),
        Code::MissingMember,
        "3",
    );
    check(
        &replaced(&[0x03, 0x87], &[0x03, 0x88]),
        Code::UnknownMember,
        "3",
    );
}

#[test]
fn other_kinds_and_spellings() {
    check(
        &replaced(&[0xa4, 0x00, 0x01], &[0xa4, 0x00, 0x02]),
        Code::VersionTooNew,
        "0",
    );
    check(
        &replaced(&[0xa4, 0x00, 0x01], &[0xa4, 0x00, 0x00]),
        Code::OutOfRange,
        "0",
    );
    check(
        &replaced(&[0xa4, 0x00, 0x01], &[0xa4, 0x18, 0x00, 0x01]),
        Code::NotCanonical,
        "0",
    );
    check(
        &replaced(&[0xa4, 0x00, 0x01], &[0xbf, 0x00, 0x01]),
        Code::NotCanonical,
        "",
    );
    check(
        &replaced(&[0xa4, 0x00, 0x01], &[0x84, 0x00, 0x01]),
        Code::WrongType,
        "",
    );
    check(
        &replaced(&[0x01, 0x58, 0x40], &[0x01, 0x59, 0x00, 0x40]),
        Code::NotCanonical,
        "1",
    );
    check(
        &replaced(b"\x672026.11\x60", b"\x672026.11\x63all"),
        Code::NotCanonical,
        "track",
    );
    check(
        &replaced(b"cong-van-249", b"cong-van-\xff49"),
        Code::NotCbor,
        "pack_id",
    );
    check(
        &replaced(b"cong-van-249", b"cong/van/249"),
        Code::OutOfRange,
        "pack_id",
    );
    check(
        &replaced("Nguyễn".as_bytes(), "Nguy\u{202e}n".as_bytes()),
        Code::ForbiddenCharacter,
        "name",
    );
    check(
        &replaced(&[0x87, 0x01, 0x18, 0x5d], &[0x87, 0x01, 0x18, 0x65]),
        Code::OutOfRange,
        "percent",
    );
    check(
        &replaced(&[0x87, 0x01, 0x18, 0x5d], &[0x87, 0x09, 0x18, 0x5d]),
        Code::OutOfRange,
        "audience",
    );
    check(
        &replaced(&[0x18, 0x5d, 0x03], &[0x18, 0x5d, 0x05]),
        Code::OutOfRange,
        "band",
    );
    check(
        &replaced(&[0x19, 0x09, 0xd7], &[0x1a, 0x00, 0x01, 0x00, 0xd1]),
        Code::OutOfRange,
        "date",
    );
}

#[test]
fn a_key_under_which_anything_verifies_is_no_key() {
    let device = key().public().to_bytes();
    let mut small = [0u8; 32];
    small[0] = 1;
    check(&replaced(&device, &small), Code::BadKey, "device");
}

#[test]
fn another_key_in_the_code_does_not_verify() {
    let other = DeviceKey::from_hex(&"22".repeat(32))
        .expect("64 digits")
        .public()
        .to_bytes();
    let verdict = verdict(&signed(&replaced(&key().public().to_bytes(), &other)));
    assert_eq!(
        (verdict.signature, verdict.problems.len()),
        (Signature::Invalid, 0)
    );
}

#[test]
fn other_envelopes() {
    let message = evidence::certificate::sign(&common::checked(facts()), &key()).message;
    let check = |message: &[u8], signature: Signature, codes: &[Code]| {
        let verdict = verdict(&evidence::digits::encode(message).expect("short enough"));
        assert_eq!(verdict.signature, signature, "{message:02x?}");
        assert_eq!(
            verdict
                .problems
                .iter()
                .map(|problem| problem.code)
                .collect::<Vec<_>>(),
            codes
        );
    };
    check(&message[1..], Signature::Unreadable, &[Code::NotCode]);
    check(&message[..100], Signature::Unreadable, &[Code::Truncated]);
    check(&message[..message.len() - 1], Signature::Invalid, &[]);
    check(&[&message[..], &[0]].concat(), Signature::Invalid, &[]);
    for begin in [
        &[0xd2, 0x84, 0x43, 0xa1, 0x01, 0x26, 0xa0][..],
        &[0xd2, 0x84, 0x40, 0xa0],
        &[0xd2, 0x83, 0xa0],
    ] {
        check(
            &[begin, &message[7..]].concat(),
            Signature::Unreadable,
            &[Code::NotCode],
        );
    }
    check(
        &[&message[..6], &[0xa1, 0x04, 0x40], &message[7..]].concat(),
        Signature::Unreadable,
        &[Code::NotCode],
    );
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

    #[test]
    fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..500)) {
        let opened = evidence::certificate::open(&bytes);
        prop_assert!(matches!(opened, Err(_) | Ok(None)));
        let as_payload = verdict(&signed(&bytes));
        prop_assert_ne!(as_payload.signature, Signature::Valid);
    }

    #[test]
    fn a_payload_with_one_byte_changed_is_answered(position: prop::sample::Index, byte: u8) {
        let mut payload = payload();
        let position = position.index(payload.len());
        payload[position] = byte;
        let verdict = verdict(&signed(&payload));
        // Signed again by the same key, it may well be valid: then it says something, and says it in one spelling.
        prop_assert_eq!(verdict.signature == Signature::Valid, verdict.certificate.is_some());
    }
}
