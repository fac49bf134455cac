//! Vectors by others: RFC 8032 §7.1, Wycheproof, W3C vc-di-eddsa (see `tests/fixtures/vectors/SOURCE.md`).

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

#[test]
fn rfc_8032_section_7_1() {
    for (secret, public, message, signature) in [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        ),
        (
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
        ),
        (
            "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
            "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
            "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704",
        ),
    ] {
        let key = DeviceKey::from_hex(secret).expect("a secret");
        assert_eq!(hex::encode(&key.public().to_bytes()), public);
        let signed = key.sign(&bytes(message));
        assert_eq!(hex::encode(&signed), signature);
        assert!(key.public().verifies(&bytes(message), &signed));
    }
}

#[test]
fn wycheproof_all_cases() {
    let file: Value = serde_json::from_str(include_str!(
        "../../../tests/fixtures/vectors/wycheproof/ed25519_test.json"
    ))
    .expect("JSON");
    let text = |value: &Value, name: &str| value[name].as_str().expect("a text").to_owned();
    let mut count = 0;
    for group in file["testGroups"].as_array().expect("groups") {
        let key = bytes(&text(&group["publicKey"], "pk"));
        let key = PublicKey::from_bytes(key.as_slice().try_into().expect("32 bytes"));
        for case in group["tests"].as_array().expect("tests") {
            // A signature of another length has no type here: it is refused before any arithmetic.
            let holds = <[u8; 64]>::try_from(bytes(&text(case, "sig"))).is_ok_and(|signature| {
                key.is_some_and(|key| key.verifies(&bytes(&text(case, "msg")), &signature))
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

    assert_eq!(
        curriculum::canonical::canonical(&config),
        jcs!("proofCanonJCS.txt")
    );
    assert_eq!(
        curriculum::canonical::canonical(&document),
        jcs!("canonDocJCS.txt")
    );
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
        let digits = pair["publicKeyMultibase"].as_str().expect("a key");
        let did = format!("did:key:{digits}");
        let key = PublicKey::from_did(&did).expect("a key");
        assert_eq!(key.did(), did);
        assert_eq!(
            PublicKey::from_method(&format!("{did}#{digits}")),
            Some(key)
        );
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
