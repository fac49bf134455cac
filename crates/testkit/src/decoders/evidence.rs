//! What people hand in: submission files, certificate codes, pasted texts.

use evidence::certificate::{self, Opened};
use evidence::cose;
use evidence::digits;
use evidence::facts::CheckedRun;
use evidence::key::DeviceKey;
use evidence::seal;
use evidence::submission;
use evidence::verify::verify_text;
use evidence::wire::{Kind, Signature, Verdict};

use super::{nfc, text};

/// The secret 00 01 … 1f, as in `tests/fixtures/evidence`.
fn key() -> DeviceKey {
    let secret: String = (0..32u8).map(|byte| format!("{byte:02x}")).collect();
    DeviceKey::from_hex(&secret).expect("64 digits")
}

/// A submission file: what can be read and believed is signed, spelled and believed again the same.
pub(super) fn submission(bytes: &[u8]) -> bool {
    let Some(text) = text(bytes) else {
        return false;
    };
    consistent(&verify_text(text, nfc));
    let Ok(unverified) = submission::read(text) else {
        return false;
    };
    assert!(unverified.proofs().len() <= 4);
    let facts = unverified.into_facts();
    let Ok(run) = CheckedRun::new(facts.clone(), nfc) else {
        return false;
    };
    let signed = submission::sign(&run, &key());
    let again = submission::read(&signed).expect("a signed file can be read");
    assert!(again.is_signed_by_device());
    assert_eq!(again.into_facts(), facts);
    let verdict = verify_text(&signed, nfc);
    assert_eq!(verdict.signature, Signature::Valid);
    assert_eq!(verdict.submission.as_ref(), Some(&facts));
    // Of the same run, the certificate goes by the same id.
    let code = certificate::sign(&run, &key());
    assert_eq!(code.id, verdict.certificate_id);
    let digits = digits::encode(&code.message).expect("every sound run fits");
    let certificate = verify_text(&digits, nfc);
    assert_eq!(certificate.signature, Signature::Valid);
    assert_eq!(certificate.certificate, verdict.certificate);
    true
}

/// A certificate's code: as a message, and as the payload of a message that the test's key has signed. What opens has
/// one spelling.
pub(super) fn certificate(bytes: &[u8]) -> bool {
    if let Ok(Some(opened)) = certificate::open(bytes) {
        assert!(one_spelling(&opened));
    }
    let key = key();
    let signed = cose::to_be_signed(bytes);
    let message = cose::envelope(bytes, &key.sign(&signed));
    assert_eq!(cose::open(&message).map(|(payload, _)| payload), Ok(bytes));
    let Ok(Some(opened)) = certificate::open(&message) else {
        return false;
    };
    assert!(one_spelling(&opened));
    assert_eq!(opened.device, key.public());
    let sound = certificate::check_facts(&opened.facts, nfc).is_empty();
    // Sound facts fit into digits; of others a signature proves nothing, and none is shown.
    let digits = digits::encode(&message);
    assert!(digits.is_some() || !sound);
    if let Some(digits) = digits {
        let verdict = verify_text(&digits, nfc);
        consistent(&verdict);
        assert_eq!(verdict.certificate, sound.then_some(opened.facts));
    }
    sound
}

/// The id is a hash of the payload's bytes: made of the typed facts again, it shows that they spell those very bytes.
fn one_spelling(opened: &Opened) -> bool {
    certificate::certificate_id(&opened.facts, opened.device) == opened.id
}

/// Anything pasted: a verdict that never shows a field without a sound signature, the same in the module's reply.
pub(super) fn pasted(bytes: &[u8]) -> bool {
    let Some(text) = text(bytes) else {
        return false;
    };
    let verdict = verify_text(text, nfc);
    consistent(&verdict);
    let mut request = String::from("{\"input\":");
    curriculum::json::write_string(&mut request, text);
    request.push('}');
    let valid = verdict.signature == Signature::Valid;
    let reply = seal::verify_text(&request, nfc);
    let reply = curriculum::json::read::<evidence::wire::Reply<Verdict>>(&reply);
    assert_eq!(reply, Ok(evidence::wire::Reply::Ok(verdict)));
    if let Ok(message) = digits::decode(text) {
        assert!(message.len() <= digits::MOST_BYTES);
        assert_eq!(digits::encode(&message).as_deref(), Some(text));
    }
    // Text as a request of the page: refused or answered, never a panic, and the reply is JSON.
    for reply in [
        seal::verify_text(text, nfc),
        seal::seal_run(text, nfc),
        seal::qr_code(text),
    ] {
        assert!(curriculum::json::parse(&reply).is_ok());
    }
    valid
}

fn consistent(verdict: &Verdict) {
    let valid = verdict.signature == Signature::Valid;
    assert_eq!(verdict.certificate.is_some(), valid);
    assert_eq!(
        verdict.submission.is_some(),
        valid && verdict.kind == Kind::Submission
    );
    assert_eq!(verdict.device_fingerprint.is_empty(), !valid);
    assert!(!valid || verdict.problems.is_empty());
}
