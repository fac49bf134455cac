// A submission signed by our crate, verified by other people's software: `jsonld-signatures` with the suite
// `eddsa-jcs-2022`. The loader knows nothing but did:key and two contexts from disk, so nothing is fetched.

import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import dataIntegrityContext from '@digitalbazaar/data-integrity-context';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {createSignCryptosuite, createVerifyCryptosuite} from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import multikeyContext from '@digitalbazaar/multikey-context';
import jsigs from 'jsonld-signatures';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cargo = ['run', '--quiet', '--locked', '--package', 'evidence', '--example', 'sample_submission'];
const signed = execFileSync('cargo', cargo, {cwd: root, encoding: 'utf8'});

const contexts = new Map([...dataIntegrityContext.contexts, ...multikeyContext.contexts]);

async function documentLoader(url) {
  const found = document => ({contextUrl: null, document, documentUrl: url});
  if(contexts.has(url)) {
    return found(contexts.get(url));
  }
  const key = /^did:key:(z6Mk[1-9A-HJ-NP-Za-km-z]{44})(#\1)?$/.exec(url);
  if(!key) {
    throw new Error(`not on this device: ${url}`);
  }
  const controller = `did:key:${key[1]}`;
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: `${controller}#${key[1]}`,
    type: 'Multikey',
    controller,
    publicKeyMultibase: key[1],
  };
  if(key[2]) {
    return found(method);
  }
  return found({
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: controller,
    assertionMethod: [method],
  });
}

async function verify(document) {
  const {verified, error} = await jsigs.verify(document, {
    suite: new DataIntegrityProof({cryptosuite: createVerifyCryptosuite()}),
    purpose: new jsigs.purposes.AssertionProofPurpose(),
    documentLoader,
  });
  return {verified, error};
}

test('the published example is what the crate signs', () => {
  assert.equal(signed, readFileSync(`${root}/tests/fixtures/evidence/submission.json`, 'utf8'));
});

test('a submission verifies', async () => {
  const {verified, error} = await verify(JSON.parse(signed));
  assert.equal(verified, true, JSON.stringify(error));
});

const edits = {
  score: document => document.score.percent = 100,
  name: document => document.name = 'Trần Văn Khác',
  answer: document => document.items[0].answer = [3],
  date: document => document.date = '2026-11-25',
  'a member more': document => document.emblem = true,
  'a member less': document => delete document.unit,
  signature: document => document.proof.proofValue = document.proof.proofValue.replace(/.$/, c => c === '2' ? '3' : '2'),
  'key of the proof': document => {
    const other = 'z6MktgKTsu1QhX6QPbyqG6geXdw6FQCZBPq7uQpieWbiQiG7';
    document.proof.verificationMethod = `did:key:${other}#${other}`;
  },
};
for(const [what, edit] of Object.entries(edits)) {
  test(`a changed copy fails: ${what}`, async () => {
    const document = JSON.parse(signed);
    edit(document);
    const {verified} = await verify(document);
    assert.equal(verified, false);
  });
}

test('their signature over the same document with the same key is ours, byte for byte', async () => {
  const {proof, ...document} = JSON.parse(signed);
  const secret = Uint8Array.from({length: 32}, (_, index) => index);
  const method = proof.verificationMethod;
  const key = await Ed25519Multikey.generate({id: method, controller: method.split('#')[0], seed: secret});
  const suite = new DataIntegrityProof({signer: key.signer(), cryptosuite: createSignCryptosuite()});
  // Ours carries no time of signing: the date is a member of the document.
  suite.date = null;
  const theirs = await jsigs.sign(structuredClone(document), {
    suite, purpose: new jsigs.purposes.AssertionProofPurpose(), documentLoader,
  });
  assert.deepEqual(theirs.proof, proof);
});
