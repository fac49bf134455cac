//! The submission file: what is signed comes back, what was touched does not.

mod common;

use common::{changed, checked, facts, key, nfc, submission, verdict};
use evidence::key::DeviceKey;
use evidence::problem::{Code, Problem};
use evidence::wire::{Kind, Level, ProofState, Signature};
use proptest::prelude::*;
use serde_json::{Value, json};

#[test]
fn a_signed_run_is_valid_and_says_the_same() {
    let verdict = verdict(&submission(facts()));
    assert_eq!(verdict.kind, Kind::Submission);
    assert_eq!(verdict.signature, Signature::Valid);
    assert_eq!(verdict.level, Some(Level::A));
    assert_eq!(verdict.submission, Some(facts()));
    assert_eq!(verdict.problems, []);
    assert_eq!(verdict.device_fingerprint, key().public().fingerprint());
    assert_eq!(verdict.proofs.len(), 1);
}

#[test]
fn the_file_is_canonical_and_reproducible() {
    let text = submission(facts());
    let value: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(curriculum::canonical::canonical(&value), text);
    assert_eq!(submission(facts()), text);
    // The published example of docs/formats.md: a change here is a change of the format.
    assert_eq!(
        text,
        include_str!("../../../tests/fixtures/evidence/submission.json")
    );
}

#[test]
fn layout_and_order_of_members_do_not_matter() {
    let value: Value = serde_json::from_str(&submission(facts())).expect("JSON");
    let pretty = serde_json::to_string_pretty(&value).expect("a value");
    assert_eq!(verdict(&pretty).signature, Signature::Valid);
    assert_eq!(
        verdict(&format!("\u{feff}\r\n{pretty}\r\n")).signature,
        Signature::Valid
    );
}

#[test]
fn any_edited_member_is_seen() {
    let edits: [(&str, Value); 16] = [
        ("/name", "Nguyễn Thị Ánh Tuyêt".into()),
        ("/unit", "Ủy ban nhân dân xã Đông Phước".into()),
        ("/audience", "LD".into()),
        ("/date", "2026-11-25".into()),
        ("/score/percent", 94.into()),
        ("/score/points", 9334.into()),
        ("/score/band", 4.into()),
        ("/attempt", 2.into()),
        ("/seed", "00000000000000000000000000000000".into()),
        ("/run_id", "00000000000000000000000000000000".into()),
        ("/items/3/answer/0", 2.into()),
        ("/items/3/seconds", 2.into()),
        ("/pack/digest", "0".repeat(64).into()),
        ("/rules/choose-one", 2.into()),
        ("/language", "en".into()),
        ("/campaign", "x".into()),
    ];
    for (place, value) in edits {
        let verdict = changed(|file| *file.pointer_mut(place).expect(place) = value);
        assert_eq!(verdict.signature, Signature::Invalid, "{place}");
        assert_eq!(
            (verdict.certificate, verdict.submission),
            (None, None),
            "{place}: nothing unsigned is shown"
        );
    }
}

#[test]
fn signed_by_another_key_is_not_signed_by_the_device() {
    let other = DeviceKey::from_hex(&"11".repeat(32)).expect("64 digits");
    let resigned: Value =
        serde_json::from_str(&evidence::submission::sign(&checked(facts()), &other)).expect("JSON");
    // The stranger's own file is sound, under the stranger's own fingerprint…
    let own = verdict(&resigned.to_string());
    assert_eq!(own.signature, Signature::Valid);
    assert_ne!(own.device_fingerprint, key().public().fingerprint());
    // …but its proof does not make a file of ours.
    let verdict = changed(|file| file["proof"] = resigned["proof"].clone());
    assert_eq!(verdict.signature, Signature::Invalid);
    assert_eq!(verdict.problems, [Problem::at(Code::NoProof, "proof")]);
}

#[test]
fn every_known_proof_must_hold_and_unknown_ones_never_count() {
    let proof = |file: &Value| file["proof"].clone();
    let twice = changed(|file| file["proof"] = json!([proof(file), proof(file)]));
    assert_eq!(twice.signature, Signature::Valid);

    let with_bad = changed(|file| {
        let mut bad = proof(file);
        bad["proofValue"] = format!("z{}", "2".repeat(87)).into();
        file["proof"] = json!([proof(file), bad]);
    });
    assert_eq!(with_bad.signature, Signature::Invalid);
    assert_eq!(with_bad.proofs[0].state, ProofState::Valid);
    assert_eq!(with_bad.proofs[1].state, ProofState::Invalid);

    let unknown = json!({"type": "DataIntegrityProof", "cryptosuite": "falcon-2031", "x": 1});
    let beside = changed(|file| file["proof"] = json!([proof(file), unknown.clone()]));
    assert_eq!(beside.signature, Signature::Valid);
    assert_eq!(beside.proofs[1].state, ProofState::Unknown);

    let alone = changed(|file| file["proof"] = unknown.clone());
    assert_eq!(alone.signature, Signature::Invalid);
    assert_eq!(alone.problems, [Problem::at(Code::NoProof, "proof")]);
}

proptest! {
    #[test]
    fn runs_come_back(
        name in "[A-ZĂÂĐÊÔƠƯ][a-zăâđêôơưàảãáạ ]{1,20}x", attempt in 1u32..9999, answers in proptest::collection::vec(0u32..=255, 0..=64),
        seconds in 0u32..=3600, session in "[A-Z0-9]{0,8}",
    ) {
        let mut facts = facts();
        facts.name = nfc(&name);
        facts.attempt = attempt;
        facts.items[0].answer = answers;
        facts.items[0].seconds = seconds;
        facts.session = session;
        let verdict = verdict(&submission(facts.clone()));
        prop_assert_eq!(verdict.signature, Signature::Valid);
        prop_assert_eq!(verdict.submission, Some(facts));
    }

    #[test]
    fn a_file_with_one_byte_changed_is_never_valid_with_other_facts(position: prop::sample::Index, byte in 0x20u8..0x7f) {
        let text = submission(facts());
        let mut bytes = text.clone().into_bytes();
        let position = position.index(bytes.len());
        bytes[position] = byte;
        if let Ok(changed) = String::from_utf8(bytes) {
            let verdict = verdict(&changed);
            if verdict.signature == Signature::Valid {
                prop_assert_eq!(verdict.submission, Some(facts()));
            }
        }
    }

    #[test]
    fn a_file_cut_anywhere_is_answered(position: prop::sample::Index) {
        let text = submission(facts());
        let cut: String = text.chars().take(position.index(text.chars().count())).collect();
        prop_assert_ne!(verdict(&cut).signature, Signature::Valid);
    }

    #[test]
    fn any_text_is_answered(text: String) {
        prop_assert_ne!(verdict(&text).signature, Signature::Valid);
        prop_assert_ne!(verdict(&format!("{{{text}")).signature, Signature::Valid);
    }
}
