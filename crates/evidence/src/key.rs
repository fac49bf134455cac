//! Ed25519 keys and the names they go by: `did:key` and a fingerprint that people can read aloud.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

use crate::hex;

/// A device's secret key.
pub struct DeviceKey(SigningKey);

impl DeviceKey {
    /// Reads 64 lower-case hexadecimal digits; any 32 bytes are a key.
    pub fn from_hex(secret: &str) -> Option<Self> {
        hex::decode::<32>(secret).map(|bytes| Self(SigningKey::from_bytes(&bytes)))
    }

    /// The public half.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    /// Signs; the same message always gives the same 64 bytes.
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }
}

/// A public key: a point on the curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

/// What `did:key` puts before an Ed25519 key: the multicodec 0xed as a varint.
const MULTICODEC: [u8; 2] = [0xed, 0x01];
const DID: &str = "did:key:";
/// Every Ed25519 `did:key` has 48 base58 digits with the `z`; decoding is quadratic, so length comes first.
const DID_DIGITS: usize = 48;

impl PublicKey {
    /// Reads 32 bytes; `None` when they are no point or one of the few of small order, under which a signature proves
    /// nothing.
    pub fn from_bytes(bytes: &[u8; 32]) -> Option<Self> {
        VerifyingKey::from_bytes(bytes)
            .ok()
            .filter(|key| !key.is_weak())
            .map(Self)
    }

    /// The 32 bytes.
    pub fn to_bytes(self) -> [u8; 32] {
        self.0.to_bytes()
    }

    /// Reads `did:key:z6Mk…`.
    pub fn from_did(did: &str) -> Option<Self> {
        let digits = did.strip_prefix(DID)?;
        if digits.len() != DID_DIGITS {
            return None;
        }
        let bytes = bs58::decode(digits.strip_prefix('z')?).into_vec().ok()?;
        let key = bytes.strip_prefix(&MULTICODEC)?;
        Self::from_bytes(key.try_into().ok()?)
    }

    /// `did:key:z6Mk…`
    pub fn did(self) -> String {
        let mut bytes = MULTICODEC.to_vec();
        bytes.extend(self.to_bytes());
        format!("{DID}z{}", bs58::encode(bytes).into_string())
    }

    /// Reads a verification method, `did:key:X#X`.
    pub fn from_method(method: &str) -> Option<Self> {
        let (did, fragment) = method.split_once('#')?;
        Self::from_did(did).filter(|_| did.strip_prefix(DID) == Some(fragment))
    }

    /// The verification method, `did:key:X#X`.
    pub fn method(self) -> String {
        let did = self.did();
        format!("{did}#{}", &did[DID.len()..])
    }

    /// First 8 bytes of SHA-256 of the key, as `3F2A 91C0 …`.
    pub fn fingerprint(self) -> String {
        let digest = Sha256::digest(self.to_bytes());
        let digits = hex::encode(&digest[..8]).to_ascii_uppercase();
        [&digits[..4], &digits[4..8], &digits[8..12], &digits[12..]].join(" ")
    }

    /// Whether the signature holds, by the strict rule: canonical encodings only, no small-order parts.
    pub fn verifies(self, message: &[u8], signature: &[u8; 64]) -> bool {
        self.0
            .verify_strict(message, &Signature::from_bytes(signature))
            .is_ok()
    }
}
