//! Faults of form and of facts in a submission: each has its code and its place.

mod common;

use common::{changed, facts, key, nfc, submission, verdict};
use evidence::facts::CheckedRun;
use evidence::problem::{Code, Problem};
use evidence::wire::{RunFacts, Signature};
use serde_json::{Value, json};

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
        |file| file["items"][2]["answer"] = json!([0].repeat(257)),
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
    check(
        |facts| facts.items[3].answer = vec![0, 256],
        Code::OutOfRange,
        "items[3].answer",
    );
    check(
        |facts| {
            facts.after.form = "b".into();
            facts.after.answers = vec![vec![256]];
        },
        Code::OutOfRange,
        "after",
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
