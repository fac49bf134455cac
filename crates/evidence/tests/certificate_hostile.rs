//! Codes made by a hostile program with a key of its own: every one is read to a typed verdict.

mod common;

use common::{facts, key, verdict};
use evidence::key::DeviceKey;
use evidence::problem::{Code, Problem};
use evidence::wire::Signature;
use proptest::prelude::*;

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
