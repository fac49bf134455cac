//! The certificate's code, level A: what the device says of a run, small enough for a QR code, without any answers.
//!
//! The payload is a map of four members (`docs/formats.md` §3). The 64 bytes of ids are one string and the small numbers
//! one list, because with names and units of 80 bytes each every byte counts towards QR version 15.

use sha2::{Digest, Sha256};

use curriculum::vocabulary::{Audience, Lang};

use crate::cbor::{self, Major, Reader};
use crate::cose::{self, Misfit};
use crate::date::{date_from_days, days_from_date};
use crate::facts::{CheckedRun, is_id};
use crate::hex;
use crate::key::{DeviceKey, PublicKey};
use crate::problem::{Code, Problem};
use crate::text::{NAME_BYTES, Nfc, check_filled};
use crate::wire::{CertificateFacts, RunFacts};

/// Key 0: a certificate of level A, version 1. Other kinds and newer versions take further numbers.
const KIND: u64 = 1;
/// The track of a pack without tracks; spelled as an empty string.
const WHOLE_PACK: &str = "all";
/// The bytes of a pack's digest that travel.
const DIGEST_BYTES: usize = 16;
/// No certificate is shorter; fewer bytes are a code cut off.
const LEAST_BYTES: usize = 150;

/// What a certificate shows of a run.
pub fn certificate_facts(run: &RunFacts) -> CertificateFacts {
    CertificateFacts {
        run_id: run.run_id.clone(),
        pack_id: run.pack.id.clone(),
        pack_version: run.pack.version.clone(),
        pack_digest: run.pack.digest.chars().take(2 * DIGEST_BYTES).collect(),
        track: run.track.clone(),
        name: run.name.clone(),
        unit: run.unit.clone(),
        audience: run.audience,
        percent: run.score.percent,
        band: run.score.band,
        passed: run.score.passed,
        scenarios: u32::try_from(run.items.len()).unwrap_or(u32::MAX),
        attempt: run.attempt,
        language: run.language,
        date: run.date.clone(),
    }
}

/// A certificate's code and the id it goes by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedCode {
    /// The COSE_Sign1 message.
    pub message: Vec<u8>,
    /// As in [`crate::wire::Sealed::certificate_id`].
    pub id: String,
}

/// Signs the certificate of a run.
pub fn sign(run: &CheckedRun, key: &DeviceKey) -> SignedCode {
    let payload = payload(&certificate_facts(run.facts()), key.public());
    let signed = cose::to_be_signed(&payload);
    SignedCode {
        message: cose::envelope(&payload, &key.sign(&signed)),
        id: id_of(&signed),
    }
}

/// The id of the certificate that a run and a device make.
pub fn certificate_id(facts: &CertificateFacts, device: PublicKey) -> String {
    id_of(&cose::to_be_signed(&payload(facts, device)))
}

fn id_of(signed: &[u8]) -> String {
    hex::encode(&Sha256::digest(signed)[..16])
}

/// A certificate whose key signed exactly its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// What it says; checked only by [`check_facts`].
    pub facts: CertificateFacts,
    /// The key it names.
    pub device: PublicKey,
    /// Its id.
    pub id: String,
}

/// Opens a code. `None` is a certificate in which something was changed, left out or added.
///
/// # Errors
/// The first thing that keeps it from being read: after a misfit the following bytes mean nothing.
pub fn open(message: &[u8]) -> Result<Option<Opened>, Problem> {
    if message.len() < LEAST_BYTES {
        return Err(Problem::at(Code::Truncated, ""));
    }
    let (payload, signature) = match cose::open(message) {
        Ok(parts) => parts,
        Err(Misfit::Damaged) => return Ok(None),
        Err(Misfit::Other) => return Err(Problem::at(Code::NotCode, "")),
    };
    let (facts, device) = read_payload(payload)?;
    let signed = cose::to_be_signed(payload);
    let holds = device.verifies(&signed, &signature);
    Ok(holds.then(|| Opened {
        facts,
        device,
        id: id_of(&signed),
    }))
}

fn payload(facts: &CertificateFacts, device: PublicKey) -> Vec<u8> {
    let mut out = Vec::with_capacity(320);
    cbor::head(&mut out, Major::Map, 4);
    cbor::head(&mut out, Major::Unsigned, 0);
    cbor::head(&mut out, Major::Unsigned, KIND);
    cbor::head(&mut out, Major::Unsigned, 1);
    let mut ids = hex::decode::<16>(&facts.run_id)
        .unwrap_or_default()
        .to_vec();
    ids.extend(hex::decode::<DIGEST_BYTES>(&facts.pack_digest).unwrap_or_default());
    ids.extend(device.to_bytes());
    cbor::bytes(&mut out, &ids);
    cbor::head(&mut out, Major::Unsigned, 2);
    cbor::head(&mut out, Major::Array, 5);
    let track = if facts.track == WHOLE_PACK {
        ""
    } else {
        &facts.track
    };
    for text in [
        &facts.pack_id,
        &facts.pack_version,
        track,
        &facts.name,
        &facts.unit,
    ] {
        cbor::text(&mut out, text);
    }
    cbor::head(&mut out, Major::Unsigned, 3);
    cbor::head(&mut out, Major::Array, 7);
    for number in [
        audience_number(facts.audience),
        facts.percent.into(),
        facts.band.into(),
        facts.scenarios.into(),
        facts.attempt.into(),
        language_number(facts.language),
        days_from_date(&facts.date).unwrap_or_default().into(),
    ] {
        cbor::head(&mut out, Major::Unsigned, number);
    }
    out
}

fn read_payload(payload: &[u8]) -> Result<(CertificateFacts, PublicKey), Problem> {
    let at = |place: &'static str| move |code: Code| Problem::at(code, place);
    let mut reader = Reader::new(payload);
    let members = reader.head(Major::Map).map_err(at(""))?;

    next_key(&mut reader, members, 0).map_err(at("0"))?;
    match reader.integer::<u64>().map_err(at("0"))? {
        KIND => {}
        0 => return Err(Problem::at(Code::OutOfRange, "0")),
        _ => return Err(Problem::at(Code::VersionTooNew, "0")),
    }
    next_key(&mut reader, members, 1).map_err(at("1"))?;
    let ids: &[u8; 64] = reader
        .bytes()
        .and_then(|ids| ids.try_into().map_err(|_| Code::OutOfRange))
        .map_err(at("1"))?;
    let (run_id, rest) = ids.split_at(16);
    let (pack_digest, key) = rest.split_at(DIGEST_BYTES);
    let device = key
        .try_into()
        .ok()
        .and_then(PublicKey::from_bytes)
        .ok_or(Problem::at(Code::BadKey, "device"))?;

    next_key(&mut reader, members, 2).map_err(at("2"))?;
    reader.array(5).map_err(at("2"))?;
    let mut text = |place| reader.text().map(str::to_owned).map_err(at(place));
    let (pack_id, pack_version) = (text("pack_id")?, text("pack_version")?);
    let track = match text("track")? {
        spelled if spelled == WHOLE_PACK => return Err(Problem::at(Code::NotCanonical, "track")),
        spelled if spelled.is_empty() => WHOLE_PACK.to_owned(),
        spelled => spelled,
    };
    let (name, unit) = (text("name")?, text("unit")?);

    next_key(&mut reader, members, 3).map_err(at("3"))?;
    reader.array(7).map_err(at("3"))?;
    let audience = reader
        .integer()
        .and_then(audience_from_number)
        .map_err(at("audience"))?;
    let percent = reader.integer().map_err(at("percent"))?;
    let band = reader.integer().map_err(at("band"))?;
    let scenarios = reader.integer().map_err(at("scenarios"))?;
    let attempt = reader.integer().map_err(at("attempt"))?;
    let language = reader
        .integer()
        .and_then(language_from_number)
        .map_err(at("language"))?;
    let date = reader
        .integer()
        .and_then(|days| date_from_days(days).ok_or(Code::OutOfRange))
        .map_err(at("date"))?;
    if members > 4 {
        // Never a fifth: this names what is wrong with it.
        next_key(&mut reader, members, 4).map_err(at(""))?;
    }
    reader.finish().map_err(at(""))?;
    let facts = CertificateFacts {
        run_id: hex::encode(run_id),
        pack_id,
        pack_version,
        pack_digest: hex::encode(pack_digest),
        track,
        name,
        unit,
        audience,
        percent,
        band,
        passed: band > 0,
        scenarios,
        attempt,
        language,
        date,
    };
    Ok((facts, device))
}

/// Reads the key of the member whose number is next. Keys ascend without gaps, so any other key says what is wrong.
fn next_key(reader: &mut Reader<'_>, members: u64, wanted: u64) -> Result<(), Code> {
    if wanted >= members {
        return Err(Code::MissingMember);
    }
    match reader.integer::<u64>()? {
        key if key > 3 => Err(Code::UnknownMember),
        key if key == wanted => Ok(()),
        key if key < wanted => Err(Code::DuplicateMember),
        _ => Err(Code::MissingMember),
    }
}

/// Reports everything in a signed certificate that no program of ours would have signed.
pub fn check_facts(facts: &CertificateFacts, nfc: Nfc) -> Vec<Problem> {
    let mut problems = Vec::new();
    check_filled(&facts.name, NAME_BYTES, "name", nfc, &mut problems);
    check_filled(&facts.unit, NAME_BYTES, "unit", nfc, &mut problems);
    check_filled(&facts.pack_version, 32, "pack_version", nfc, &mut problems);
    for (holds, place) in [
        (is_id(&facts.pack_id), "pack_id"),
        (is_id(&facts.track), "track"),
        (facts.percent <= 100, "percent"),
        (facts.band <= 4, "band"),
        ((1..=500).contains(&facts.scenarios), "scenarios"),
        ((1..=9999).contains(&facts.attempt), "attempt"),
    ] {
        if !holds {
            problems.push(Problem::at(Code::OutOfRange, place));
        }
    }
    problems
}

// The numbers are part of the format: they stay when a list in the vocabulary is reordered.

const fn audience_number(audience: Audience) -> u64 {
    match audience {
        Audience::Ld => 0,
        Audience::Cc => 1,
        Audience::Dv => 2,
        Audience::Hv => 3,
        Audience::Tt => 4,
    }
}

fn audience_from_number(number: u64) -> Result<Audience, Code> {
    Audience::ALL
        .iter()
        .copied()
        .find(|audience| audience_number(*audience) == number)
        .ok_or(Code::OutOfRange)
}

const fn language_number(language: Lang) -> u64 {
    match language {
        Lang::Vi => 0,
        Lang::En => 1,
    }
}

fn language_from_number(number: u64) -> Result<Lang, Code> {
    Lang::ALL
        .iter()
        .copied()
        .find(|language| language_number(*language) == number)
        .ok_or(Code::OutOfRange)
}
