//! The submission file, version 1: the device-signed evidence of a run (DESIGN §6a, `docs/formats.md` §3).

use serde_json::{Map, Value};

use curriculum::canonical::canonical;
use curriculum::json::Json;

use crate::facts::{CheckedRun, read_facts};
use crate::fields::{Fields, Problems};
use crate::json::{FILE_BYTES, Tree, read as read_tree};
use crate::key::{DeviceKey, PublicKey};
use crate::problem::{Code, Problem};
use crate::proof;
use crate::text::tame;
use crate::wire::{ProofFact, ProofState, RunFacts};

/// The one `@context` of our own files.
pub const CONTEXT: &str = "https://w3id.org/security/data-integrity/v2";
/// The `type` of a submission.
pub const TYPE: &str = "GuongSubmission";
/// The version this crate writes and reads.
pub const VERSION: i64 = 1;
/// A file carries at most so many signatures.
const PROOFS: usize = 4;
const PURPOSE: &str = "assertionMethod";
const PROOF_TYPE: &str = "DataIntegrityProof";

/// Signs a run: the whole file as canonical JSON.
pub fn sign(run: &CheckedRun, key: &DeviceKey) -> String {
    let public = key.public();
    let mut document = document(run.facts(), public);
    let mut config = config(public.method(), None, true);
    let value = proof::sign(
        &Value::Object(document.clone()),
        &Value::Object(config.clone()),
        key,
    );
    config.insert("proofValue".into(), value.into());
    document.insert("proof".into(), Value::Object(config));
    canonical(&Value::Object(document))
}

/// The document without its proof, from typed values alone.
fn document(facts: &RunFacts, device: PublicKey) -> Map<String, Value> {
    let mut document = match facts.to_json().into() {
        Value::Object(members) => members,
        // A record is an object; were it otherwise, no signature would hold.
        _ => Map::new(),
    };
    document.insert("@context".into(), vec![Value::from(CONTEXT)].into());
    document.insert("type".into(), TYPE.into());
    document.insert("version".into(), VERSION.into());
    document.insert("device".into(), device.did().into());
    document
}

/// The proof without its value, from typed values alone.
fn config(method: String, created: Option<String>, with_context: bool) -> Map<String, Value> {
    let mut config = Map::new();
    if with_context {
        config.insert("@context".into(), vec![Value::from(CONTEXT)].into());
    }
    if let Some(created) = created {
        config.insert("created".into(), created.into());
    }
    config.insert("cryptosuite".into(), proof::SUITE.into());
    config.insert("proofPurpose".into(), PURPOSE.into());
    config.insert("type".into(), PROOF_TYPE.into());
    config.insert("verificationMethod".into(), method.into());
    config
}

/// A submission as read: its form is right, its signatures are not looked at yet.
#[derive(Debug)]
pub struct Unverified {
    facts: RunFacts,
    device: PublicKey,
    proofs: Vec<Proof>,
}

#[derive(Debug)]
enum Proof {
    Known(Box<KnownProof>),
    Unknown { suite: String },
}

#[derive(Debug)]
struct KnownProof {
    config: Value,
    value: String,
    key: PublicKey,
}

/// Reads a file.
///
/// # Errors
/// Every problem of its form: caps, unknown, duplicate or missing members, wrong types.
pub fn read(text: &str) -> Result<Unverified, Vec<Problem>> {
    let tree = read_tree(text, FILE_BYTES)?;
    let mut problems = Problems::default();
    let Some(mut fields) = Fields::open(tree, "", &mut problems) else {
        return Err(vec![Problem::at(Code::WrongKind, "")]);
    };
    if fields.take("type") != Some(Tree::Text(TYPE.to_owned())) {
        return Err(vec![Problem::at(Code::WrongKind, "type")]);
    }
    match fields.take("version") {
        Some(Tree::Integer(VERSION)) => {}
        // A newer file has members that we do not know: to list them would only distract.
        Some(Tree::Integer(newer)) if newer > VERSION => {
            return Err(vec![Problem::at(Code::VersionTooNew, "version")]);
        }
        Some(_) => problems.push(Code::OutOfRange, "version"),
        None => problems.push(Code::MissingMember, "version"),
    }
    match fields.take("@context") {
        Some(context) if is_context(&context) => {}
        Some(_) => problems.push(Code::OutOfRange, "@context"),
        None => problems.push(Code::MissingMember, "@context"),
    }
    let facts = read_facts(&mut fields, &mut problems);
    let noted = problems.0.len();
    let device = PublicKey::from_did(&fields.text("device", 64, &mut problems));
    if device.is_none() && problems.0.len() == noted {
        problems.push(Code::BadKey, "device");
    }
    let proofs = match fields.take("proof") {
        None => {
            problems.push(Code::NoProof, "proof");
            Vec::new()
        }
        Some(Tree::List(list)) if list.len() > PROOFS => {
            problems.push(Code::TooMany, "proof");
            Vec::new()
        }
        Some(Tree::List(list)) => list
            .into_iter()
            .enumerate()
            .filter_map(|(index, tree)| read_proof(tree, &format!("proof[{index}]"), &mut problems))
            .collect(),
        Some(single) => read_proof(single, "proof", &mut problems)
            .into_iter()
            .collect(),
    };
    fields.finish(&mut problems);
    match device {
        Some(device) if problems.0.is_empty() => Ok(Unverified {
            facts,
            device,
            proofs,
        }),
        _ => Err(problems.0),
    }
}

fn is_context(tree: &Tree) -> bool {
    matches!(tree, Tree::List(list) if matches!(list.as_slice(), [Tree::Text(one)] if one == CONTEXT))
}

fn read_proof(tree: Tree, place: &str, problems: &mut Problems) -> Option<Proof> {
    let mut fields = Fields::open(tree, place, problems)?;
    let suite = fields.text("cryptosuite", 64, problems);
    let kind = fields.text("type", 64, problems);
    if suite != proof::SUITE || kind != PROOF_TYPE {
        return Some(Proof::Unknown {
            suite: tame(&suite),
        });
    }
    let noted = problems.0.len();
    if fields.text("proofPurpose", 64, problems) != PURPOSE && problems.0.len() == noted {
        problems.push(Code::OutOfRange, fields.place("proofPurpose"));
    }
    let context = fields.take("@context");
    if context.as_ref().is_some_and(|context| !is_context(context)) {
        problems.push(Code::OutOfRange, fields.place("@context"));
    }
    // Ours have none (the date is a signed member); other signers add it, and then it is signed too.
    let created = match fields.take("created") {
        None => None,
        Some(Tree::Text(created)) if created.len() <= 40 => Some(created),
        Some(_) => {
            problems.push(Code::WrongType, fields.place("created"));
            None
        }
    };
    let method = fields.text("verificationMethod", 128, problems);
    let value = fields.text("proofValue", 128, problems);
    let key = PublicKey::from_method(&method);
    if key.is_none() {
        problems.push(Code::BadKey, fields.place("verificationMethod"));
    }
    fields.finish(problems);
    key.map(|key| {
        let config = Value::Object(config(key.method(), created, context.is_some()));
        Proof::Known(Box::new(KnownProof { config, value, key }))
    })
}

impl Unverified {
    /// The key that the file says is its device's.
    pub fn device(&self) -> PublicKey {
        self.device
    }

    /// What became of each signature, in the order of the file, over the form rebuilt from typed values.
    pub fn proofs(&self) -> Vec<ProofFact> {
        let document = Value::Object(document(&self.facts, self.device));
        self.proofs
            .iter()
            .map(|proof| match proof {
                Proof::Unknown { suite } => ProofFact {
                    cryptosuite: suite.clone(),
                    fingerprint: String::new(),
                    state: ProofState::Unknown,
                },
                Proof::Known(known) => ProofFact {
                    cryptosuite: proof::SUITE.to_owned(),
                    fingerprint: known.key.fingerprint(),
                    state: if proof::verify(&document, &known.config, &known.value, known.key) {
                        ProofState::Valid
                    } else {
                        ProofState::Invalid
                    },
                },
            })
            .collect()
    }

    /// Whether one of the signatures is by the device named in the file.
    pub fn is_signed_by_device(&self) -> bool {
        self.proofs
            .iter()
            .any(|proof| matches!(proof, Proof::Known(known) if known.key == self.device))
    }

    /// The facts, unchecked: [`CheckedRun::new`] checks them.
    pub fn into_facts(self) -> RunFacts {
        self.facts
    }
}
