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
    cbor::head(&mut out, Major::Tag, TAG);
    cbor::head(&mut out, Major::Array, 4);
    cbor::bytes(&mut out, &PROTECTED);
    cbor::head(&mut out, Major::Map, 0);
    cbor::bytes(&mut out, payload);
    cbor::bytes(&mut out, signature);
    out
}

/// Payload and signature of a message.
///
/// # Errors
/// [`Code::NotCode`] for anything but this envelope, [`Code::Truncated`], [`Code::TrailingData`].
pub fn open(message: &[u8]) -> Result<(&[u8], [u8; 64]), Code> {
    let mut reader = Reader::new(message);
    let not_code = |code: Code| {
        if code == Code::Truncated {
            code
        } else {
            Code::NotCode
        }
    };
    if reader.head(Major::Tag).map_err(not_code)? != TAG {
        return Err(Code::NotCode);
    }
    reader.array(4).map_err(not_code)?;
    if reader.bytes().map_err(not_code)? != PROTECTED
        || reader.head(Major::Map).map_err(not_code)? != 0
    {
        return Err(Code::NotCode);
    }
    let payload = reader.bytes().map_err(not_code)?;
    let signature = reader
        .bytes()
        .map_err(not_code)?
        .try_into()
        .map_err(|_| Code::NotCode)?;
    reader.finish()?;
    Ok((payload, signature))
}
