//! Vectors by others: RFC 8032 §7.1, Wycheproof, W3C vc-di-eddsa (see `tests/fixtures/vectors/SOURCE.md`).

use curriculum::canonical::canonical;
use evidence::hex;
use evidence::key::{DeviceKey, PublicKey};
use evidence::proof;
use serde_json::Value;

fn bytes(hex: &str) -> Vec<u8> {
    assert!(hex.len().is_multiple_of(2));
    hex.as_bytes()
        .chunks_exact(2)
        .map(|pair| {
            u8::from_str_radix(str::from_utf8(pair).expect("ASCII"), 16).expect("hexadecimal")
        })
        .collect()
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().expect("a text")
}

#[test]
fn rfc_8032_section_7_1() {
    let cases: Vec<Value> = serde_json::from_str(include_str!(
        "../../../tests/fixtures/vectors/rfc8032/ed25519.json"
    ))
    .expect("JSON");
    let names: Vec<&str> = cases.iter().map(|case| text(case, "name")).collect();
    assert_eq!(
        names,
        ["TEST 1", "TEST 2", "TEST 3", "TEST 1024", "TEST SHA(abc)"]
    );
    for case in &cases {
        let name = text(case, "name");
        let key = DeviceKey::from_hex(text(case, "secret")).expect("a secret");
        let public = key.public();
        assert_eq!(
            hex::encode(&public.to_bytes()),
            text(case, "public"),
            "{name}"
        );
        let mut message = bytes(text(case, "message"));
        let signature = key.sign(&message);
        assert_eq!(hex::encode(&signature), text(case, "signature"), "{name}");
        assert!(public.verifies(&message, &signature), "{name}");
        message.push(0);
        assert!(!public.verifies(&message, &signature), "{name}");
    }
}

#[test]
fn wycheproof_all_cases() {
    let file: Value = serde_json::from_str(include_str!(
        "../../../tests/fixtures/vectors/wycheproof/ed25519_test.json"
    ))
    .expect("JSON");
    let mut count = 0;
    for group in file["testGroups"].as_array().expect("groups") {
        let key = bytes(text(&group["publicKey"], "pk"));
        let key = PublicKey::from_bytes(key.as_slice().try_into().expect("32 bytes"));
        for case in group["tests"].as_array().expect("tests") {
            // A signature of another length has no type here: it is refused before any arithmetic.
            let holds = <[u8; 64]>::try_from(bytes(text(case, "sig"))).is_ok_and(|signature| {
                key.is_some_and(|key| key.verifies(&bytes(text(case, "msg")), &signature))
            });
            assert_eq!(
                holds,
                text(case, "result") == "valid",
                "case {}: {}",
                case["tcId"],
                case["comment"]
            );
            count += 1;
        }
    }
    assert_eq!(count, 151);
}

macro_rules! jcs {
    ($name:literal) => {
        include_str!(concat!(
            "../../../tests/fixtures/vectors/vc-di-eddsa/eddsa-jcs-2022/",
            $name
        ))
    };
}

#[test]
fn w3c_eddsa_jcs_2022_step_by_step() {
    let parse = |text: &str| serde_json::from_str::<Value>(text).expect("JSON");
    let config = parse(jcs!("proofConfigJCS.json"));
    let mut document = parse(jcs!("signedJCS.json"));
    let proof = document
        .as_object_mut()
        .and_then(|document| document.remove("proof"))
        .expect("a proof");

    let mut signed_config = proof.clone();
    signed_config
        .as_object_mut()
        .expect("an object")
        .remove("proofValue");
    assert_eq!(signed_config, config);
    assert_eq!(canonical(&config), jcs!("proofCanonJCS.txt"));
    assert_eq!(canonical(&document), jcs!("canonDocJCS.txt"));
    let unsigned = parse(include_str!(
        "../../../tests/fixtures/vectors/vc-di-eddsa/unsigned.json"
    ));
    assert_eq!(canonical(&unsigned), jcs!("canonDocJCS.txt"));
    let hash = proof::hash_data(&document, &config);
    assert_eq!(hex::encode(&hash[..32]), jcs!("proofHashJCS.txt"));
    assert_eq!(hex::encode(&hash[32..]), jcs!("docHashJCS.txt"));
    assert_eq!(hex::encode(&hash), jcs!("combinedHashJCS.txt"));

    let value = jcs!("sigBTC58JCS.txt");
    assert_eq!(proof["proofValue"], value);
    let key = PublicKey::from_method(proof["verificationMethod"].as_str().expect("a method"))
        .expect("a key");
    assert!(
        key.verifies(
            &hash,
            bytes(jcs!("sigHexJCS.txt"))
                .as_slice()
                .try_into()
                .expect("64 bytes")
        )
    );
    assert!(proof::verify(&document, &config, value, key));

    document["name"] = "Alumni credential".into();
    assert!(!proof::verify(&document, &config, value, key));
}

#[test]
fn w3c_keys_have_our_spelling() {
    let pairs: Value = serde_json::from_str(include_str!(
        "../../../tests/fixtures/vectors/vc-di-eddsa/proof-set-chain/multiKeyPairs.json"
    ))
    .expect("JSON");
    for pair in pairs.as_object().expect("pairs").values() {
        let digits = text(pair, "publicKeyMultibase");
        let did = format!("did:key:{digits}");
        let key = PublicKey::from_did(&did).expect("a key");
        assert_eq!(key.did(), did);
        assert_eq!(
            PublicKey::from_method(&format!("{did}#{digits}")),
            Some(key)
        );
        // Multibase z and the multicodec of an Ed25519 secret, 80 26, before the 32 bytes.
        let secret = text(pair, "privateKeyMultibase").strip_prefix('z');
        let secret = bs58::decode(secret.expect("base58btc"))
            .into_vec()
            .expect("base58btc");
        let secret = secret.strip_prefix(&[0x80, 0x26]).expect("a secret");
        let own = DeviceKey::from_hex(&hex::encode(secret)).expect("32 bytes");
        assert_eq!(own.public(), key);
    }
}

#[test]
fn what_is_no_key_is_refused() {
    let good = "did:key:z6MktgKTsu1QhX6QPbyqG6geXdw6FQCZBPq7uQpieWbiQiG7";
    for did in [
        "",
        "did:key:",
        "did:web:example.vn",
        "z6MktgKTsu1QhX6QPbyqG6geXdw6FQCZBPq7uQpieWbiQiG7",
        "did:key:z6MktgKTsu1QhX6QPbyqG6geXdw6FQCZBPq7uQpieWbiQiG",
        "did:key:z6MktgKTsu1QhX6QPbyqG6geXdw6FQCZBPq7uQpieWbiQiG77",
        "did:key:z6MktgKTsu1QhX6QPbyqG6geXdw6FQCZBPq7uQpieWbiQiG0",
        "did:key:f6MktgKTsu1QhX6QPbyqG6geXdw6FQCZBPq7uQpieWbiQiG7",
        "DID:KEY:z6MktgKTsu1QhX6QPbyqG6geXdw6FQCZBPq7uQpieWbiQiG7",
    ] {
        assert_eq!(PublicKey::from_did(did), None, "{did}");
    }
    for method in [
        good.to_owned(),
        format!("{good}#"),
        format!("{good}#{good}"),
        format!("{good}#z6Mk"),
    ] {
        assert_eq!(PublicKey::from_method(&method), None, "{method}");
    }
    // Points of small order, under which anything can be made to verify.
    for small in [
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    ] {
        assert_eq!(
            PublicKey::from_bytes(bytes(small).as_slice().try_into().expect("32 bytes")),
            None,
            "{small}"
        );
    }
}
