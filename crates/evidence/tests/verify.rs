//! What people paste, and what hostile people paste.

mod common;

use common::{digits, facts, nfc, submission, verdict};
use curriculum::json::{self, Json};
use evidence::problem::{Code, Problem};
use evidence::seal;
use evidence::wire::{
    Kind, QrImage, QrRequest, Reply, SealRequest, Sealed, Signature, Verdict, VerifyRequest,
};

#[test]
fn a_certificate_is_found_in_what_people_paste() {
    let code = digits(facts());
    let encoded: String = code.bytes().map(|byte| format!("%{byte:02x}")).collect();
    let wrapped: String = code
        .as_bytes()
        .chunks(60)
        .map(|line| String::from_utf8_lossy(line) + "\r\n")
        .collect();
    for input in [
        code.clone(),
        format!("#v{code}"),
        format!("https://example.vn/guong/#v{code}"),
        format!("  https://example.vn/guong/?fbclid=Iw24x#v{code}\n"),
        format!("https://example.vn/guong/%23v{code}"),
        format!("https://example.vn/guong/%2523v{encoded}"),
        format!(
            "Giấy chứng nhận\nNguyễn Thị Ánh Tuyết\nNgày 24/11/2026, 93 %\nhttps://example.vn/#v{code}"
        ),
        format!("Giấy chứng nhận\nNguyễn Thị Ánh Tuyết\nNgày 24/11/2026, 93 %\nMã: {code}"),
        format!("Điểm 93\n{code}\nGửi từ điện thoại"),
        format!("Mã:\n{wrapped}\nHết"),
        format!("> #v{wrapped}"),
        wrapped,
        format!("\u{feff}{code}"),
    ] {
        let verdict = verdict(&input);
        assert_eq!(verdict.signature, Signature::Valid, "{input:.120}");
        assert_eq!(verdict.kind, Kind::Certificate);
    }
}

/// One file a case: the first line is the expected kind, signature and problems; the rest is the input.
#[test]
fn hostile_corpus() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/hostile");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).expect("the corpus") {
        let path = entry.expect("an entry").path();
        let text = std::fs::read_to_string(&path).expect("UTF-8");
        let (expected, input) = text.split_once('\n').expect("two parts");
        let verdict = verdict(input);
        let problems: Vec<String> = verdict
            .problems
            .iter()
            .map(|problem| format!("{}@{}", problem.code.as_str(), problem.place))
            .collect();
        let found = format!(
            "{:?} {:?} {}",
            verdict.kind,
            verdict.signature,
            problems.join(" ")
        );
        assert_eq!(found.trim_end(), expected, "{}", path.display());
        count += 1;
    }
    assert!(count >= 20, "{count} cases");
}

#[test]
fn huge_inputs_are_answered() {
    let check = |input: String, kind: Kind, code: Code| {
        let verdict = verdict(&input);
        assert_eq!(
            (verdict.kind, verdict.signature),
            (kind, Signature::Unreadable)
        );
        assert_eq!(verdict.problems, [Problem::at(code, "")], "{input:.40}");
    };
    check("9".repeat(10_000_000), Kind::Unknown, Code::TooLarge);
    check("9".repeat(262_144), Kind::Certificate, Code::TooLarge);
    check(
        format!("#v{}", "1".repeat(200_000)),
        Kind::Certificate,
        Code::TooLarge,
    );
    check("%".repeat(262_144), Kind::Unknown, Code::NotDigits);
    check("%25".repeat(87_000), Kind::Unknown, Code::NotDigits);
    check("#v".repeat(131_000), Kind::Certificate, Code::NotDigits);
    check("1 ".repeat(131_000), Kind::Certificate, Code::TooLarge);
    check("a1".repeat(131_000), Kind::Unknown, Code::NotDigits);
    check(" ".repeat(262_144), Kind::Unknown, Code::Empty);
}

fn reply<T: Json>(text: &str) -> Reply<T> {
    json::read(text).expect("a reply")
}

fn sealed() -> Sealed {
    let request = SealRequest {
        device_secret: common::SECRET.into(),
        public_url: "https://example.vn/guong/".into(),
        facts: facts(),
    };
    match reply(&seal::seal_run(&json::write(&request), nfc)) {
        Reply::Ok(sealed) => sealed,
        Reply::Error(problem) => panic!("{problem:?}"),
    }
}

#[test]
fn the_three_calls_work_together() {
    let sealed = sealed();
    assert_eq!(sealed.submission, submission(facts()));
    assert_eq!(sealed.certificate_digits, digits(facts()));
    assert_eq!(
        sealed.certificate_link,
        format!("https://example.vn/guong/#v{}", digits(facts()))
    );
    for input in [
        &sealed.submission,
        &sealed.certificate_link,
        &sealed.certificate_digits,
    ] {
        let request = json::write(&VerifyRequest {
            input: input.clone(),
        });
        let Reply::Ok(verdict) = reply::<Verdict>(&seal::verify_text(&request, nfc)) else {
            panic!("a verdict")
        };
        assert_eq!(verdict.signature, Signature::Valid);
        assert_eq!(verdict.certificate_id, sealed.certificate_id);
        assert_eq!(verdict.device_fingerprint, sealed.device_fingerprint);
    }
    let request = QrRequest {
        prefix: "https://example.vn/guong/#v".into(),
        digits: sealed.certificate_digits,
    };
    let request = json::write(&request);
    assert!(matches!(
        reply::<QrImage>(&seal::qr_code(&request)),
        Reply::Ok(QrImage {
            with_prefix: true,
            ..
        })
    ));
}

#[test]
fn impossible_requests_are_errors_with_a_place() {
    let check = |answer: String, code: Code, place: &str| {
        let Reply::Error(problem) = reply::<Verdict>(&answer) else {
            panic!("{answer}")
        };
        assert_eq!(problem, Problem::at(code, place));
    };
    check(seal::verify_text("", nfc), Code::Truncated, "1:0");
    check(seal::verify_text("[]", nfc), Code::BadRequest, "");
    check(seal::verify_text("{}", nfc), Code::MissingMember, "input");
    check(
        seal::verify_text("{\"input\":1}", nfc),
        Code::WrongType,
        "input",
    );
    check(
        seal::qr_code("{\"prefix\":\"\",\"digits\":\"x\"}"),
        Code::NotDigits,
        "digits",
    );
    let request = |change: fn(&mut SealRequest)| {
        let mut request = SealRequest {
            device_secret: common::SECRET.into(),
            public_url: String::new(),
            facts: facts(),
        };
        change(&mut request);
        seal::seal_run(&json::write(&request), nfc)
    };
    check(
        request(|request| request.device_secret = "00".into()),
        Code::BadKey,
        "device_secret",
    );
    check(
        request(|request| request.facts.name.clear()),
        Code::Empty,
        "name",
    );
    let Reply::Ok(verdict) = reply::<Verdict>(&seal::verify_text(&"x".repeat(2_000_000), nfc))
    else {
        panic!("a verdict")
    };
    assert_eq!(verdict.problems, [Problem::at(Code::TooLarge, "")]);
}
