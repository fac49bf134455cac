#!/usr/bin/env python3
"""Recomputes the published vectors of randomness and numbering (docs/formats.md 2.5 and 2.6) with hashlib alone.

    python3 tests/oracles/stream.py            compares, exits 1 on a mismatch
    python3 tests/oracles/stream.py --write    writes the expected values anew from the cases

It shares no code with the Rust implementation: two programs from one specification.
"""

import hashlib
import json
import pathlib
import sys

VECTORS = pathlib.Path(__file__).resolve().parent.parent / "fixtures" / "vectors" / "guong"


def words(seed, digest, purpose, scenario):
    """The 32-bit words of a stream, without end."""
    counter = 0
    while True:
        message = (bytes.fromhex(seed) + bytes.fromhex(digest) + purpose.encode() + b"\0"
                   + scenario.encode() + b"\0" + counter.to_bytes(4, "big"))
        block = hashlib.sha256(message).digest()
        for start in range(0, 32, 4):
            yield int.from_bytes(block[start:start + 4], "big")
        counter += 1


def below(stream, n):
    limit = 2**32 - 2**32 % n
    while True:
        word = next(stream)
        if word < limit:
            return word % n


def shuffled(stream, n):
    places = list(range(n))
    for i in range(n - 1, 0, -1):
        j = below(stream, i + 1)
        places[i], places[j] = places[j], places[i]
    return places


def stream_of(case):
    return words(case["seed"], case["digest"], case["purpose"], case["scenario"])


def words_case(case):
    stream = stream_of(case)
    return {"words": [next(stream) for _ in range(case["count"])]}


def below_case(case):
    stream = stream_of(case)
    return {"numbers": [below(stream, case["n"]) for _ in range(case["count"])]}


def shuffle_case(case):
    return {"order": shuffled(stream_of(case), case["n"])}


def draw_case(case):
    """Each pool: all of it in order, or its places shuffled, the first `take` put back in order."""
    slots = []
    for number, pool in enumerate(case["pools"]):
        places = list(range(len(pool["from"])))
        if pool["take"] < len(places):
            stream = words(case["seed"], case["digest"], "draw", f"{case['track']}:{number}")
            places = sorted(shuffled(stream, len(places))[:pool["take"]])
        slots += [pool["from"][place] for place in places]
    return {"slots": slots}


def numbering_case(case):
    # Things of several parents that are numbered together name the parent of each.
    parents = case.get("parents", [case.get("parent")] * len(case["ids"]))

    def key(one):
        parent, name = one
        return hashlib.sha256(bytes.fromhex(case["salt"]) + case["scenario"].encode() + b"\0" + case["kind"].encode()
                              + b"\0" + parent.encode() + b"\0" + name.encode()).digest()
    return {"by_number": [name for _, name in sorted(zip(parents, case["ids"]), key=key)]}


def check_digest(vector):
    """The root is canonical (its members are ASCII, so plain sorting is RFC 8785's) and hashes to the digest."""
    root = vector["root"]
    canonical = json.dumps(json.loads(root), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return canonical == root and hashlib.sha256(root.encode()).hexdigest() == vector["digest"]


GROUPS = {
    "stream.json": {"words": words_case, "below": below_case, "shuffles": shuffle_case, "draws": draw_case},
    "numbering.json": {"numbering": numbering_case},
}


def main():
    write = sys.argv[1:] == ["--write"]
    wrong = checked = 0
    for name, groups in GROUPS.items():
        path = VECTORS / name
        vectors = json.loads(path.read_text(encoding="utf-8"))
        for group, expected in groups.items():
            for case in vectors[group]:
                for member, value in expected(case).items():
                    checked += 1
                    if write:
                        case[member] = value
                    elif case.get(member) != value:
                        wrong += 1
                        print(f"{name}, {group}, {case.get('about', '')}: expected {value}, found {case.get(member)}")
        if write:
            lines = [f' "{group}": [\n' + ",\n".join("  " + json.dumps(case, ensure_ascii=False)
                                                     for case in vectors[group]) + "\n ]" for group in groups]
            path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    if not write:
        checked += 1
        if not check_digest(json.loads((VECTORS / "digest.json").read_text(encoding="utf-8"))):
            wrong += 1
            print("digest.json: the root is not canonical or does not hash to the digest")
        print(f"{checked} vectors checked, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
