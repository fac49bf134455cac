//! COSE_Sign1 (RFC 9052) in the one shape of a certificate: tag 18, protected `{1: -8}` (EdDSA), nothing unprotected.

use crate::cbor::{self, Major, Reader};
use crate::problem::Code;

/// `{1: -8}`, the algorithm EdDSA.
const PROTECTED: [u8; 3] = [0xa1, 0x01, 0x27];
const TAG: u64 = 18;

/// What a signature signs: the Sig_structure with empty external data.
pub fn to_be_signed(payload: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(payload.len() + 24);
    cbor::head(&mut out, Major::Array, 4);
    cbor::text(&mut out, "Signature1");
    cbor::bytes(&mut out, &PROTECTED);
    cbor::bytes(&mut out, &[]);
    cbor::bytes(&mut out, payload);
    out
}

/// The whole message.
pub fn envelope(payload: &[u8], signature: &[u8; 64]) -> Vec<u8> {
    let mut out = Vec::with_capacity(payload.len() + 80);
    begin_envelope(&mut out);
    cbor::bytes(&mut out, payload);
    cbor::bytes(&mut out, signature);
    out
}

/// What is wrong with a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// It does not even begin as a certificate's code does.
    Other,
    /// It begins so, but does not hold together: something was changed, left out or added.
    Damaged,
}

/// Payload and signature of a message.
///
/// # Errors
/// [`Misfit`].
pub fn open(message: &[u8]) -> Result<(&[u8], [u8; 64]), Misfit> {
    let mut begin = Vec::new();
    begin_envelope(&mut begin);
    let rest = message
        .strip_prefix(begin.as_slice())
        .ok_or(Misfit::Other)?;
    parts(Reader::new(rest)).map_err(|_| Misfit::Damaged)
}

fn parts(mut reader: Reader<'_>) -> Result<(&[u8], [u8; 64]), Code> {
    let payload = reader.bytes()?;
    let signature = reader.bytes()?.try_into().map_err(|_| Code::OutOfRange)?;
    reader.finish()?;
    Ok((payload, signature))
}

/// Everything before the payload: always the same bytes.
fn begin_envelope(out: &mut Vec<u8>) {
    cbor::head(out, Major::Tag, TAG);
    cbor::head(out, Major::Array, 4);
    cbor::bytes(out, &PROTECTED);
    cbor::head(out, Major::Map, 0);
}
