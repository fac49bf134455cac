#!/usr/bin/env python3
"""The published certificates judged by other people's programs: pycose (COSE_Sign1), cbor2 (CBOR), cryptography (Ed25519).

    cargo xtask python tests/oracles/cose.py

From the digits to the verdict nothing of ours runs: the steps are those of docs/formats.md 3.
"""

import datetime
import hashlib
import json
import pathlib
import sys

import cbor2
from pycose.algorithms import EdDSA
from pycose.headers import Algorithm
from pycose.keys import OKPKey
from pycose.keys.curves import Ed25519
from pycose.messages import CoseMessage, Sign1Message

CERTIFICATES = pathlib.Path(__file__).resolve().parent.parent / "fixtures" / "evidence" / "certificates.json"
AUDIENCES = ["LD", "CC", "DV", "HV", "TT"]
LANGUAGES = ["vi", "en"]
BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def message_of(digits):
    number = int(digits)
    spelled = number.to_bytes((number.bit_length() + 7) // 8, "big")
    assert str(number) == digits, "a leading zero"
    assert spelled[0] == 1, "no certificate's number"
    return spelled[1:]


def public_key(did):
    """The 32 bytes of a did:key: multibase z (base58btc) of the multicodec ed 01 and the key."""
    number = 0
    for letter in did.removeprefix("did:key:z"):
        number = number * 58 + BASE58.index(letter)
    spelled = number.to_bytes(34, "big")
    assert spelled[:2] == b"\xed\x01", "no Ed25519 key"
    return spelled[2:]


def verified(message, public):
    """Whether pycose finds a COSE_Sign1 message by this key with EdDSA; any failure to read it is a no."""
    try:
        decoded = CoseMessage.decode(message)
        if not isinstance(decoded, Sign1Message) or decoded.phdr != {Algorithm: EdDSA} or decoded.uhdr != {}:
            return False
        decoded.key = OKPKey(crv=Ed25519, x=public)
        return decoded.verify_signature() is True
    except Exception:  # noqa: BLE001 - whatever a reader raises, the message was not accepted
        return False


def signed_by_pycose(payload, secret, public):
    message = Sign1Message(phdr={Algorithm: EdDSA}, payload=payload)
    message.key = OKPKey(crv=Ed25519, d=secret, x=public)
    return message.encode()


def says(payload):
    """The payload by the table of docs/formats.md, and the device's key in it."""
    fields = cbor2.loads(payload)
    assert list(fields) == [0, 1, 2, 3] and fields[0] == 1 and len(fields[1]) == 64
    ids = fields[1]
    pack_id, pack_version, track, name, unit = fields[2]
    audience, percent, band, scenarios, attempt, language, days = fields[3]
    date = datetime.date(2020, 1, 1) + datetime.timedelta(days=days)
    return ids[32:], {
        "run_id": ids[:16].hex(), "pack_digest": ids[16:32].hex(),
        "pack_id": pack_id, "pack_version": pack_version, "track": track or "all", "name": name, "unit": unit,
        "audience": AUDIENCES[audience], "percent": percent, "band": band, "passed": band > 0,
        "scenarios": scenarios, "attempt": attempt, "language": LANGUAGES[language], "date": date.isoformat(),
    }


def canonical(encoded):
    """Whether cbor2's own deterministic encoding of what it decodes is these very bytes."""
    return cbor2.dumps(cbor2.loads(encoded), canonical=True) == encoded


def problems(case):
    """What is wrong with one published certificate, in words."""
    message = message_of(case["digits"])
    public, secret = public_key(case["did"]), bytes.fromhex(case["secret"])
    tag = cbor2.loads(message)
    protected, _, payload, _ = tag.value
    to_be_signed = cbor2.dumps(["Signature1", protected, b"", payload])
    device, told = says(payload)

    claims = {
        "pycose verifies it with the key of its did:key": verified(message, public),
        "pycose signs the same bytes": signed_by_pycose(payload, secret, public) == message,
        "message, protected header and payload are canonical": all(map(canonical, [message, protected, payload])),
        "tag 18": tag.tag == 18,
        "the device's key inside is that of the did:key": device == public,
        "the payload says what was signed": told == case["says"],
        "the id": hashlib.sha256(to_be_signed).hexdigest()[:32] == case["id"],
        "not by another key": not verified(message, public_key(OTHER_DID)),
        "not when cut": not any(verified(message[:length], public) for length in range(len(message))),
    }
    wrong = [claim for claim, holds in claims.items() if not holds]
    for place, byte in enumerate(message):
        for change in CHANGES:
            changed = message[:place] + bytes([byte ^ change]) + message[place + 1:]
            if verified(changed, public):
                wrong.append(f"byte {place} changed by {change:#04x} is accepted")
    return wrong, len(message)


# Every bit alone, and all of them.
CHANGES = [1, 2, 4, 8, 16, 32, 64, 128, 255]
# RFC 8032 7.1, TEST 3: of none of the certificates.
OTHER_DID = "did:key:z6MkwSD8dBdqcXQzKJZQFPy2hh2izzxskndKCjdmC2dBpfME"


def main():
    failures = 0
    if canonical(bytes.fromhex("1800")) or canonical(bytes.fromhex("a201000000")):
        print("FAILED: a long head or unsorted keys pass as canonical")
        failures += 1
    for case in json.loads(CERTIFICATES.read_text(encoding="utf-8")):
        wrong, length = problems(case)
        failures += len(wrong)
        for what in wrong:
            print(f"{case['case']}: FAILED: {what}")
        print(f"{case['case']}: {length} bytes, {length * len(CHANGES)} changed copies, {len(wrong)} wrong")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
