//! Data Integrity proofs of the suite `eddsa-jcs-2022` (W3C Recommendation, 15 May 2025).
//!
//! The signature is over SHA-256(canonical proof configuration) ‖ SHA-256(canonical document without its proof).

use curriculum::canonical::canonical;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::key::{DeviceKey, PublicKey};

/// The suite's name.
pub const SUITE: &str = "eddsa-jcs-2022";

/// The 64 bytes that are signed. `config` is the proof without `proofValue`; `document` is without `proof`.
pub fn hash_data(document: &Value, config: &Value) -> [u8; 64] {
    let mut bytes = [0; 64];
    bytes[..32].copy_from_slice(&Sha256::digest(canonical(config)));
    bytes[32..].copy_from_slice(&Sha256::digest(canonical(document)));
    bytes
}

/// The `proofValue` of a document: multibase base58btc of the signature.
pub fn sign(document: &Value, config: &Value, key: &DeviceKey) -> String {
    format!(
        "z{}",
        bs58::encode(key.sign(&hash_data(document, config))).into_string()
    )
}

/// Whether a `proofValue` holds.
pub fn verify(document: &Value, config: &Value, proof_value: &str, key: PublicKey) -> bool {
    signature_from_text(proof_value)
        .is_some_and(|signature| key.verifies(&hash_data(document, config), &signature))
}

/// 64 bytes never take more base58 digits than this, with the `z`; decoding is quadratic, so length comes first.
const MOST_DIGITS: usize = 89;

fn signature_from_text(text: &str) -> Option<[u8; 64]> {
    if text.len() > MOST_DIGITS {
        return None;
    }
    bs58::decode(text.strip_prefix('z')?)
        .into_vec()
        .ok()?
        .try_into()
        .ok()
}
