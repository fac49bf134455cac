//! The three calls of the seal module: request JSON in, reply JSON out (see [`crate::wire`]).

use curriculum::canonical::to_canonical;
use curriculum::json::Json;

use crate::facts::{CheckedRun, read_facts};
use crate::fields::{Fields, Problems};
use crate::json::{FILE_BYTES, read};
use crate::key::DeviceKey;
use crate::problem::{Code, Problem};
use crate::text::Nfc;
use crate::wire::{QrImage, QrRequest, Reply, Sealed, Verdict};
use crate::{certificate, digits, qr, submission, verify};

/// A request holds at most this: a file whose every byte became `\u00xx`, and a little.
const REQUEST_BYTES: usize = 6 * FILE_BYTES + 1024;
const URL_BYTES: usize = 1024;

/// Signs a run: [`crate::wire::SealRequest`] → `Reply<Sealed>`.
pub fn seal_run(request: &str, nfc: Nfc) -> String {
    reply(seal(request, nfc))
}

/// Judges a text: [`crate::wire::VerifyRequest`] → `Reply<Verdict>`.
pub fn verify_text(request: &str, nfc: Nfc) -> String {
    reply(judge(request, nfc))
}

/// Draws a code: [`QrRequest`] → `Reply<QrImage>`.
pub fn qr_code(request: &str) -> String {
    reply(draw(request))
}

fn seal(request: &str, nfc: Nfc) -> Result<Sealed, Problem> {
    let (secret, public_url, facts) = parse(request, |fields, problems| {
        let secret = fields.text("device_secret", 64, problems);
        let public_url = fields.text("public_url", URL_BYTES, problems);
        let facts = fields.object("facts", problems).map(|mut inner| {
            let facts = read_facts(&mut inner, problems);
            inner.finish(problems);
            facts
        });
        (secret, public_url, facts)
    })?;
    let key = DeviceKey::from_hex(&secret).ok_or(Problem::at(Code::BadKey, "device_secret"))?;
    let facts = facts.ok_or(Problem::at(Code::MissingMember, "facts"))?;
    let run = CheckedRun::new(facts, nfc).map_err(first)?;
    let code = certificate::sign(&run, &key);
    let certificate_digits = digits::encode(&code.message).ok_or(Problem::at(Code::TooLong, ""))?;
    let certificate_link = if public_url.is_empty() {
        String::new()
    } else {
        format!("{public_url}#v{certificate_digits}")
    };
    Ok(Sealed {
        submission: submission::sign(&run, &key),
        certificate_digits,
        certificate_link,
        certificate_id: code.id,
        device_fingerprint: key.public().fingerprint(),
    })
}

fn judge(request: &str, nfc: Nfc) -> Result<Verdict, Problem> {
    if request.len() > REQUEST_BYTES {
        return Ok(verify::too_large());
    }
    let input = parse(request, |fields, problems| {
        fields.text("input", REQUEST_BYTES, problems)
    })?;
    Ok(verify::verify_text(&input, nfc))
}

fn draw(request: &str) -> Result<QrImage, Problem> {
    let request = parse(request, |fields, problems| QrRequest {
        prefix: fields.text("prefix", URL_BYTES, problems),
        digits: fields.text("digits", URL_BYTES, problems),
    })?;
    qr::draw(&request)
}

fn parse<T>(
    request: &str,
    members: impl FnOnce(&mut Fields, &mut Problems) -> T,
) -> Result<T, Problem> {
    let tree = read(request, REQUEST_BYTES).map_err(first)?;
    let mut problems = Problems::default();
    let Some(mut fields) = Fields::open(tree, "", &mut problems) else {
        return Err(Problem::at(Code::BadRequest, ""));
    };
    let value = members(&mut fields, &mut problems);
    fields.finish(&mut problems);
    if problems.0.is_empty() {
        Ok(value)
    } else {
        Err(first(problems.0))
    }
}

/// The page asks only what it has checked itself, so one problem is enough to find its mistake.
fn first(problems: Vec<Problem>) -> Problem {
    problems
        .into_iter()
        .next()
        .unwrap_or(Problem::at(Code::BadRequest, ""))
}

fn reply<T: Json>(result: Result<T, Problem>) -> String {
    let reply = match result {
        Ok(value) => Reply::Ok(value),
        Err(problem) => Reply::Error(problem),
    };
    to_canonical(&reply)
}
