//! What a text proves: from anything a person may paste or drop to a [`Verdict`].
//!
//! Order (`reference` of the threat model): size, form, canonical rebuild, signature, then meaning. Fields are handed
//! out only when the signature holds and every field is one that a program of ours would have signed.

use crate::certificate::{self, certificate_facts};
use crate::digits;
use crate::facts::CheckedRun;
use crate::find::find;
use crate::json::FILE_BYTES;
use crate::problem::{Code, Problem};
use crate::submission;
use crate::text::Nfc;
use crate::wire::{Kind, Level, ProofState, Signature, Verdict};

/// Judges a text. Total: every text has a verdict, in bounded work.
pub fn verify_text(input: &str, nfc: Nfc) -> Verdict {
    if input.len() > FILE_BYTES {
        return too_large();
    }
    let text = input.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return unreadable(Kind::Unknown, vec![Problem::at(Code::Empty, "")]);
    }
    if text.starts_with(['{', '[']) {
        return verify_submission(text, nfc);
    }
    let found = find(text);
    let verdicts = found
        .candidates
        .iter()
        .map(|digits| verify_digits(digits, nfc));
    // A wrapped message may leave two readings: the one that holds is meant, else the one that could be read.
    let likelier = verdicts.min_by_key(|verdict| match verdict.signature {
        Signature::Valid => 0,
        Signature::Invalid => 1,
        Signature::Unreadable => 2,
    });
    likelier.unwrap_or_else(|| {
        let kind = if found.claimed {
            Kind::Certificate
        } else {
            Kind::Unknown
        };
        unreadable(kind, vec![Problem::at(Code::NotDigits, "")])
    })
}

/// The verdict on a text beyond every cap.
pub(crate) fn too_large() -> Verdict {
    unreadable(Kind::Unknown, vec![Problem::at(Code::TooLarge, "")])
}

fn verify_digits(digits: &str, nfc: Nfc) -> Verdict {
    let opened = digits::decode(digits)
        .map_err(|code| Problem::at(code, ""))
        .and_then(|message| certificate::open(&message));
    let opened = match opened {
        Ok(Some(opened)) => opened,
        Ok(None) => return invalid(Kind::Certificate),
        Err(problem) => return unreadable(Kind::Certificate, vec![problem]),
    };
    let problems = certificate::check_facts(&opened.facts, nfc);
    if !problems.is_empty() {
        return unreadable(Kind::Certificate, problems);
    }
    Verdict {
        signature: Signature::Valid,
        device_fingerprint: opened.device.fingerprint(),
        certificate_id: opened.id,
        certificate: Some(opened.facts),
        ..invalid(Kind::Certificate)
    }
}

fn verify_submission(text: &str, nfc: Nfc) -> Verdict {
    let unverified = match submission::read(text) {
        Ok(unverified) => unverified,
        Err(problems) => {
            let ours = !matches!(
                problems.as_slice(),
                [Problem {
                    code: Code::WrongKind,
                    ..
                }]
            );
            return unreadable(
                if ours {
                    Kind::Submission
                } else {
                    Kind::Unknown
                },
                problems,
            );
        }
    };
    let proofs = unverified.proofs();
    if !unverified.is_signed_by_device() {
        // Signed by someone, but not by the device it names: re-signed, or not signed at all.
        return Verdict {
            proofs,
            problems: vec![Problem::at(Code::NoProof, "proof")],
            ..invalid(Kind::Submission)
        };
    }
    if proofs
        .iter()
        .any(|proof| proof.state == ProofState::Invalid)
    {
        return Verdict {
            proofs,
            ..invalid(Kind::Submission)
        };
    }
    let device = unverified.device();
    match CheckedRun::new(unverified.into_facts(), nfc) {
        Err(problems) => Verdict {
            proofs,
            ..unreadable(Kind::Submission, problems)
        },
        Ok(run) => {
            let facts = certificate_facts(run.facts());
            Verdict {
                signature: Signature::Valid,
                device_fingerprint: device.fingerprint(),
                certificate_id: certificate::certificate_id(&facts, device),
                certificate: Some(facts),
                submission: Some(run.into_facts()),
                proofs,
                ..invalid(Kind::Submission)
            }
        }
    }
}

fn invalid(kind: Kind) -> Verdict {
    Verdict {
        signature: Signature::Invalid,
        level: Some(Level::A),
        ..unreadable(kind, Vec::new())
    }
}

fn unreadable(kind: Kind, problems: Vec<Problem>) -> Verdict {
    Verdict {
        kind,
        signature: Signature::Unreadable,
        level: None,
        device_fingerprint: String::new(),
        certificate_id: String::new(),
        certificate: None,
        submission: None,
        proofs: Vec::new(),
        problems,
    }
}
