//! The boundary of the seal module: what the page asks and what it is told, as JSON strings.
//!
//! The page (Yew) and the seal module (signing, verifying, QR) are two wasm files; only these types cross. A call takes
//! one request and returns one [`Reply`]. Nothing here is signed or kept: the signed forms are [`crate::submission`]
//! and [`crate::certificate`].

use std::collections::BTreeMap;

use curriculum::json::{Fields, Json, Members, Reading, Value};
use curriculum::vocabulary::{Audience, Lang};
use curriculum::{record, spelled};

pub use crate::problem::{Code, Problem};

/// What every call returns: `{"ok": …}` or `{"error": {"code": …, "place": …}}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply<T> {
    /// The call did its work.
    Ok(T),
    /// The request itself was impossible. Bad *evidence* is not an error: it has a [`Verdict`].
    Error(Problem),
}

impl<T: Json> Json for Reply<T> {
    fn from_json(value: Value, reading: &mut Reading) -> Self {
        let failed = value.member("error").is_some();
        let mut fields = Fields::open(value, reading);
        let reply = if failed {
            Reply::Error(fields.take("error"))
        } else {
            Reply::Ok(fields.take("ok"))
        };
        fields.end();
        reply
    }

    fn to_json(&self) -> Value {
        let mut members = Members::default();
        match self {
            Reply::Ok(answer) => members.put("ok", answer.to_json()),
            Reply::Error(problem) => members.put("error", problem.to_json()),
        }
        members.object()
    }
}

record! {
    /// Asks `seal_run` to sign a finished run with the device's key.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct SealRequest {
        /// The device's Ed25519 secret, 32 bytes as 64 hexadecimal digits. It never leaves the device.
        pub device_secret: String,
        /// What `#v` is appended to (`https://example.vn/guong/`), or empty when the site's address is not known.
        pub public_url: String,
        /// What the run was.
        pub facts: RunFacts,
    }

    /// Everything a submission says of a run, version 1 (DESIGN §6a). What is not used is empty, never absent.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct RunFacts {
        /// 16 random bytes as 32 lower-case hexadecimal digits; duplicates are found by it.
        pub run_id: String,
        /// The campaign, or empty.
        pub campaign: String,
        /// The invitation, or empty.
        pub invitation: String,
        /// The organizer's number for the person, or empty.
        pub learner_id: String,
        /// What was taken.
        pub pack: PackRef,
        /// Version of the scoring rule, by activity.
        pub rules: BTreeMap<String, u32>,
        /// The track, `all` where a pack has none.
        pub track: String,
        /// 1 for the first counted pass through the pack, then 2, 3, …, at most 9999.
        pub attempt: u32,
        /// 16 bytes as 32 lower-case hexadecimal digits; the run id unless an invitation gives one.
        pub seed: String,
        /// The person's name: NFC, 1–80 bytes of UTF-8.
        pub name: String,
        /// The person's unit: NFC, 1–80 bytes of UTF-8.
        pub unit: String,
        /// Who the person is.
        pub audience: Audience,
        /// The scenarios in the order of the draw, unanswered ones with an empty answer. At most 500.
        pub items: Vec<Item>,
        /// The parallel form taken before the training; empty where the pack measures nothing.
        pub before: Measure,
        /// The parallel form taken after it.
        pub after: Measure,
        /// The score as the device reckoned it.
        pub score: Score,
        /// The language the run was taken in.
        pub language: Lang,
        /// The code announced in the room, or empty.
        pub session: String,
        /// `YYYY-MM-DD` of the last refresher, or empty.
        pub refreshed: String,
        /// `YYYY-MM-DD` on which the run was finished, by the device's own clock.
        pub date: String,
    }

    /// A pack, pinned.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct PackRef {
        /// The pack's id, 1–64 of `a–z 0–9 -`.
        pub id: String,
        /// The author's version, 1–32 bytes.
        pub version: String,
        /// SHA-256 of the canonical root as 64 lower-case hexadecimal digits.
        pub digest: String,
    }

    /// One scenario of the run.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Item {
        /// The scenario's id.
        pub scenario: String,
        /// The Answer: compiled numbers, never shown positions. At most 64, each 0–255.
        pub answer: Vec<u32>,
        /// 0 not given, 1 unsure, 2 fairly sure, 3 sure.
        pub confidence: Vec<u8>,
        /// Visible seconds until submission, 0–3600.
        pub seconds: u32,
    }

    /// The answers to one parallel form.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Measure {
        /// Which form, or empty.
        pub form: String,
        /// One Answer an item.
        pub answers: Vec<Vec<u32>>,
        /// One list of confidences an item.
        pub confidence: Vec<Vec<u8>>,
    }

    /// A score as claimed. The organizer recomputes it.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Score {
        /// Sum over the scenarios, at most 1000 each.
        pub points: u32,
        /// 0–100.
        pub percent: u8,
        /// 0 Không đạt, 1 Đạt, 2 Khá, 3 Giỏi, 4 Xuất sắc.
        pub band: u8,
        /// Whether the band is above 0.
        pub passed: bool,
        /// Problem posts acted on, in halves; 0 without feeds.
        pub hits: u32,
        /// Problem posts seen.
        pub problems: u32,
        /// Legitimate posts treated as a problem, in halves.
        pub false_alarms: u32,
        /// Legitimate posts seen.
        pub sounds: u32,
    }

    /// What `seal_run` hands back.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Sealed {
        /// The whole signed submission file, canonical JSON.
        pub submission: String,
        /// The certificate's code: decimal digits, no answers in it.
        pub certificate_digits: String,
        /// `public_url` + `#v` + digits, or empty when `public_url` was.
        pub certificate_link: String,
        /// First 16 bytes of SHA-256 of what the certificate's signature signs, 32 lower-case hexadecimal digits.
        pub certificate_id: String,
        /// First 8 bytes of SHA-256 of the device's public key, `3F2A 91C0 …`: four groups of four.
        pub device_fingerprint: String,
    }

    /// Asks `verify_text` what a text proves.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct VerifyRequest {
        /// A link or fragment with `#v`, bare digits, a pasted text that holds one of these, or a submission file.
        pub input: String,
    }

    /// What a text proves: independent facts, never one boolean.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Verdict {
        /// What the text was recognised as.
        pub kind: Kind,
        /// Whether the device's signature holds over exactly the fields below.
        pub signature: Signature,
        /// What such a document can prove at most; `None` when it could not be read.
        pub level: Option<Level>,
        /// Fingerprint of the key that signed, as in [`Sealed::device_fingerprint`]; empty unless the signature is valid.
        pub device_fingerprint: String,
        /// As in [`Sealed::certificate_id`], the same for a run's certificate and its submission; empty unless valid.
        pub certificate_id: String,
        /// What the certificate says. Only signed bytes are ever shown: `None` unless the signature is valid.
        pub certificate: Option<CertificateFacts>,
        /// What the submission says beyond that; `None` unless a valid submission was given.
        pub submission: Option<RunFacts>,
        /// Every signature found on a submission file, known or not.
        pub proofs: Vec<ProofFact>,
        /// Why it could not be read, or whose signature is missing; empty otherwise.
        pub problems: Vec<Problem>,
    }
}

spelled! {
    /// What a text was recognised as.
    Kind {
        /// A certificate's code.
        Certificate = "certificate",
        /// A submission file.
        Submission = "submission",
        /// Neither.
        Unknown = "unknown",
    }
}

spelled! {
    /// What is known of the signature.
    Signature {
        /// It holds.
        Valid = "valid",
        /// It does not: the content was changed, or copied wrongly.
        Invalid = "invalid",
        /// The text could not be read far enough to check one.
        Unreadable = "unreadable",
    }
}

spelled! {
    /// The evidence level (DESIGN §7). A device's own document is always A.
    Level {
        /// Self-reported: this device's key signed it; nothing about honesty.
        A = "A",
    }
}

record! {
    /// The signed fields of a certificate.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct CertificateFacts {
        /// As in [`RunFacts::run_id`].
        pub run_id: String,
        /// The pack's id.
        pub pack_id: String,
        /// The author's version.
        pub pack_version: String,
        /// The first 16 bytes of the pack's digest, 32 lower-case hexadecimal digits.
        pub pack_digest: String,
        /// The track.
        pub track: String,
        /// The person's name.
        pub name: String,
        /// The person's unit.
        pub unit: String,
        /// Who the person is.
        pub audience: Audience,
        /// 0–100.
        pub percent: u8,
        /// 0–4, as in [`Score::band`].
        pub band: u8,
        /// Whether the band is above 0.
        pub passed: bool,
        /// Number of scenarios in the run.
        pub scenarios: u32,
        /// As in [`RunFacts::attempt`].
        pub attempt: u32,
        /// The language of the run.
        pub language: Lang,
        /// `YYYY-MM-DD` by the device's own clock.
        pub date: String,
    }

    /// One signature on a submission file.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct ProofFact {
        /// Name of the suite, such as `eddsa-jcs-2022`.
        pub cryptosuite: String,
        /// Fingerprint of its key; empty when the key is not understood.
        pub fingerprint: String,
        /// What became of it.
        pub state: ProofState,
    }
}

spelled! {
    /// What became of one signature.
    ProofState {
        /// It holds.
        Valid = "valid",
        /// It does not.
        Invalid = "invalid",
        /// A suite we do not know: shown, never counted.
        Unknown = "unknown",
    }
}

record! {
    /// Asks `qr_code` for a picture of a certificate's code.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct QrRequest {
        /// The link up to and with `#v`, or empty for bare digits.
        pub prefix: String,
        /// Decimal digits.
        pub digits: String,
    }

    /// A QR code to draw. ECC level M, at most version 15; leave a quiet zone of 4 modules on every side.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct QrImage {
        /// Modules a side, 21–77, without the quiet zone.
        pub size: u32,
        /// SVG path data of the dark modules, one unit a module, from the top left corner.
        pub path: String,
        /// Whether the prefix is in it. A link too long for version 15 gives way to the bare digits.
        pub with_prefix: bool,
    }
}
