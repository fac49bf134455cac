//! The submission file: what is signed comes back, what was touched does not.

mod common;

use common::{checked, facts, key, nfc, submission, verdict};
use evidence::facts::CheckedRun;
use evidence::key::DeviceKey;
use evidence::problem::{Code, Problem};
use evidence::wire::{Kind, Level, ProofState, RunFacts, Signature};
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

/// Applies a change to a signed file and gives the verdict.
fn changed(change: impl FnOnce(&mut Value)) -> evidence::wire::Verdict {
    let mut value: Value = serde_json::from_str(&submission(facts())).expect("JSON");
    change(&mut value);
    verdict(&value.to_string())
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

fn check_form(change: impl FnOnce(&mut Value), expected: &[(Code, &str)]) {
    let verdict = changed(change);
    assert_eq!(verdict.signature, Signature::Unreadable);
    let found: Vec<_> = verdict
        .problems
        .iter()
        .map(|problem| (problem.code, problem.place.as_str()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn every_fault_of_form_has_its_code_and_place() {
    check_form(
        |file| file["type"] = "OtherThing".into(),
        &[(Code::WrongKind, "type")],
    );
    check_form(
        |file| file["version"] = 2.into(),
        &[(Code::VersionTooNew, "version")],
    );
    check_form(
        |file| file["version"] = "1".into(),
        &[(Code::OutOfRange, "version")],
    );
    check_form(
        |file| file["@context"] = "x".into(),
        &[(Code::OutOfRange, "@context")],
    );
    check_form(
        |file| file["emblem"] = true.into(),
        &[(Code::UnknownMember, "emblem")],
    );
    check_form(
        |file| file["items"][0]["mark"] = 1.into(),
        &[(Code::UnknownMember, "items[0].mark")],
    );
    check_form(
        |file| file["proof"]["nonce"] = 1.into(),
        &[(Code::UnknownMember, "proof.nonce")],
    );
    check_form(
        |file| file["attempt"] = 1.0.into(),
        &[(Code::WrongType, "attempt")],
    );
    check_form(
        |file| file["attempt"] = (-1).into(),
        &[(Code::OutOfRange, "attempt")],
    );
    check_form(
        |file| file["attempt"] = Value::Null,
        &[(Code::WrongType, "attempt")],
    );
    check_form(
        |file| file["audience"] = "XX".into(),
        &[(Code::OutOfRange, "audience")],
    );
    check_form(
        |file| file["device"] = "did:key:z6Mk".into(),
        &[(Code::BadKey, "device")],
    );
    check_form(
        |file| file["proof"]["verificationMethod"] = "x".into(),
        &[(Code::BadKey, "proof.verificationMethod")],
    );
    check_form(
        |file| file["items"][2]["answer"] = json!([1, "2", -3]),
        &[
            (Code::WrongType, "items[2].answer[1]"),
            (Code::OutOfRange, "items[2].answer[2]"),
        ],
    );
    check_form(
        |file| file["items"][2]["answer"] = json!([0].repeat(65)),
        &[(Code::TooMany, "items[2].answer")],
    );
    check_form(
        |file| file["name"] = "n".repeat(5000).into(),
        &[(Code::TooLong, "name")],
    );
    check_form(
        |file| file["proof"] = json!([0].repeat(5)),
        &[(Code::TooMany, "proof")],
    );
    check_form(
        |file| {
            let members = file.as_object_mut().expect("an object");
            members.remove("unit");
            members.remove("proof");
            members.insert("Unit".into(), "x".into());
        },
        &[
            (Code::MissingMember, "unit"),
            (Code::NoProof, "proof"),
            (Code::UnknownMember, "Unit"),
        ],
    );
}

#[test]
fn faults_of_the_text_itself() {
    let text = submission(facts());
    let check = |input: &str, code: Code, place: &str| {
        let verdict = verdict(input);
        assert_eq!(verdict.signature, Signature::Unreadable, "{input:.80}");
        assert_eq!(
            verdict.problems.first(),
            Some(&Problem::at(code, place)),
            "{input:.80}"
        );
    };
    check(
        &text.replacen("\"attempt\":1", "\"attempt\":1,\"attempt\":1", 1),
        Code::DuplicateMember,
        "attempt",
    );
    check(
        &text.replacen("\"seconds\":30", "\"seconds\":3,\"seconds\":30", 1),
        Code::DuplicateMember,
        "items[0].seconds",
    );
    check(
        &text.replacen("\"attempt\":1", "\"attempt\":1,\"\\u0061ttempt\":2", 1),
        Code::DuplicateMember,
        "attempt",
    );
    check(
        &format!("{text}{{}}"),
        Code::TrailingData,
        &format!("1:{}", text.len() + 1),
    );
    check("{\"a\":", Code::Truncated, "1:5");
    check("{'a':1}", Code::NotJson, "1:2");
    check("{\"a\":\"\\ud800\"}", Code::NotJson, "1:13");
    check(&"[".repeat(100_000), Code::TooDeep, "1:17");
    check(
        &format!("{{\"a\":{}{}}}", "[".repeat(15), "]".repeat(15)),
        Code::WrongKind,
        "type",
    );
    check(
        &format!("[{}0]", "0,".repeat(60_000)),
        Code::TooMany,
        "1:99999",
    );
    check(
        &format!("{{\"a\":\"{}\"}}", "x".repeat(300_000)),
        Code::TooLarge,
        "",
    );
    check("[]", Code::WrongKind, "");
    check("{}", Code::WrongKind, "type");
}

#[test]
fn a_hostile_file_is_told_few_problems() {
    let many: String = (0..4000).map(|n| format!(",\"x{n}\":1")).collect();
    let text = submission(facts());
    let verdict = verdict(&format!("{}{many}}}", &text[..text.len() - 1]));
    assert_eq!(verdict.problems.len(), 32);
}

#[test]
fn facts_that_no_program_of_ours_signs() {
    let check = |change: fn(&mut RunFacts), code: Code, place: &str| {
        let mut facts = facts();
        change(&mut facts);
        assert_eq!(
            CheckedRun::new(facts, nfc),
            Err(vec![Problem::at(code, place)]),
            "{place}"
        );
    };
    check(
        |facts| facts.name = "Nguyê\u{303}n Văn An".into(),
        Code::NotNfc,
        "name",
    );
    check(
        |facts| facts.name = "An\u{202e}nA".into(),
        Code::ForbiddenCharacter,
        "name",
    );
    check(
        |facts| facts.unit = "Tổ\u{200b}3".into(),
        Code::ForbiddenCharacter,
        "unit",
    );
    check(
        |facts| facts.unit = "Tổ\n3".into(),
        Code::ForbiddenCharacter,
        "unit",
    );
    check(|facts| facts.name = "Ư".repeat(41), Code::TooLong, "name");
    check(|facts| facts.name = " ".into(), Code::Empty, "name");
    check(
        |facts| facts.run_id = "5F1D2C3B4A59687786958A9BACBDCEDF".into(),
        Code::OutOfRange,
        "run_id",
    );
    check(|facts| facts.seed.clear(), Code::OutOfRange, "seed");
    check(
        |facts| facts.pack.id = "../x".into(),
        Code::OutOfRange,
        "pack.id",
    );
    check(|facts| facts.attempt = 0, Code::OutOfRange, "attempt");
    check(
        |facts| {
            facts.items.clear();
            facts.score.points = 0;
        },
        Code::Empty,
        "items",
    );
    check(
        |facts| facts.items[1].scenario = "S01".into(),
        Code::Inconsistent,
        "items[1].scenario",
    );
    check(
        |facts| facts.items[1].confidence = vec![4],
        Code::OutOfRange,
        "items[1].confidence",
    );
    check(
        |facts| facts.items[1].seconds = 3601,
        Code::OutOfRange,
        "items[1].seconds",
    );
    check(
        |facts| facts.score.points = 10_001,
        Code::OutOfRange,
        "score.points",
    );
    check(
        |facts| facts.score.percent = 101,
        Code::OutOfRange,
        "score.percent",
    );
    check(
        |facts| facts.score.passed = false,
        Code::Inconsistent,
        "score.passed",
    );
    check(
        |facts| facts.date = "2026-02-30".into(),
        Code::OutOfRange,
        "date",
    );
    check(
        |facts| facts.refreshed = "soon".into(),
        Code::OutOfRange,
        "refreshed",
    );
    check(
        |facts| facts.before.answers = vec![vec![1]],
        Code::Inconsistent,
        "before",
    );
}

#[test]
fn a_sound_signature_over_such_facts_is_still_not_shown() {
    // The file is signed by hand, as a hostile program would: it holds, and its name would fool the eye.
    let mut value: Value = serde_json::from_str(&submission(facts())).expect("JSON");
    let members = value.as_object_mut().expect("an object");
    let proof = members.remove("proof").expect("a proof");
    members.insert("name".into(), "An\u{202e}nA".into());
    let mut config = proof;
    config
        .as_object_mut()
        .expect("an object")
        .remove("proofValue");
    let signature = evidence::proof::sign(&value, &config, &key());
    config["proofValue"] = signature.into();
    value["proof"] = config;
    let verdict = verdict(&value.to_string());
    assert_eq!(verdict.signature, Signature::Unreadable);
    assert_eq!(
        verdict.problems,
        [Problem::at(Code::ForbiddenCharacter, "name")]
    );
    assert_eq!(verdict.submission, None);
}

proptest! {
    #[test]
    fn runs_come_back(
        name in "[A-ZĂÂĐÊÔƠƯ][a-zăâđêôơưàảãáạ ]{1,20}x", attempt in 1u32..9999, answers in proptest::collection::vec(any::<u32>(), 0..64),
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
