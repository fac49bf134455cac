//! The one spelling of a JSON document: the JSON Canonicalization Scheme, RFC 8785.
//!
//! Digests and signatures are taken over these bytes. The writer is generic and total; that our own files hold only
//! integers, no nulls and NFC is checked by the readers above it. (For doubles the spelling is exact, but serde_json
//! *reads* them exactly only under its feature `float_roundtrip`, which the tests enable.)

use serde_json::Value;

use crate::json::{Json, write_string};

/// The canonical spelling of a value.
pub fn canonical(value: &Value) -> String {
    let mut out = String::new();
    write_value(&mut out, value);
    out
}

/// The canonical spelling of a record.
pub fn to_canonical<T: Json>(value: &T) -> String {
    canonical(&value.to_json().into())
}

fn write_value(out: &mut String, value: &Value) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(number) => write_number(out, number),
        Value::String(text) => write_string(out, text),
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_value(out, item);
            }
            out.push(']');
        }
        Value::Object(members) => {
            let mut sorted: Vec<(&String, &Value)> = Vec::with_capacity(members.len());
            for (name, member) in members {
                // By UTF-16 code units, as JavaScript sorts. Members come in UTF-8 order, which differs only above
                // U+DFFF: nearly all go to the end, and a sort's code (12 KB of wasm) would be carried for the rest.
                let place = sorted
                    .partition_point(|(before, _)| before.encode_utf16().lt(name.encode_utf16()));
                sorted.insert(place, (name, member));
            }
            out.push('{');
            for (index, (name, member)) in sorted.into_iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_string(out, name);
                out.push(':');
                write_value(out, member);
            }
            out.push('}');
        }
    }
}

/// Integers up to here have a double of their own, so their digits are their spelling.
const EXACT: u64 = 1 << 53;

fn write_number(out: &mut String, number: &serde_json::Number) {
    match (number.as_i64(), number.as_u64(), number.as_f64()) {
        (Some(integer), _, _) if integer.unsigned_abs() <= EXACT => {
            out.push_str(&integer.to_string())
        }
        // RFC 8785 knows only doubles: a larger integer is spelled as the double it becomes.
        (_, _, Some(double)) => write_double(out, double),
        // `as_f64` is `None` only under serde_json's arbitrary_precision, which nothing here enables.
        _ => out.push('0'),
    }
}

/// ECMAScript's `Number::toString` for a finite double.
fn write_double(out: &mut String, double: f64) {
    if double == 0.0 {
        out.push('0');
        return;
    }
    let (digits, exponent) = shortest(double.abs());
    let count = i32::try_from(digits.len()).unwrap_or(i32::MAX);
    let zeros = |out: &mut String, n: i32| (0..n).for_each(|_| out.push('0'));
    if double < 0.0 {
        out.push('-');
    }
    match exponent {
        0..=20 if exponent + 1 >= count => {
            out.push_str(&digits);
            zeros(out, exponent + 1 - count);
        }
        0..=20 => {
            let (whole, rest) = digits.split_at(exponent.unsigned_abs() as usize + 1);
            out.push_str(whole);
            out.push('.');
            out.push_str(rest);
        }
        -6..=-1 => {
            out.push_str("0.");
            zeros(out, -exponent - 1);
            out.push_str(&digits);
        }
        _ => {
            let (first, rest) = digits.split_at(1);
            out.push_str(first);
            if !rest.is_empty() {
                out.push('.');
                out.push_str(rest);
            }
            out.push('e');
            out.push(if exponent < 0 { '-' } else { '+' });
            out.push_str(&exponent.unsigned_abs().to_string());
        }
    }
}

/// The shortest decimal digits that read back as the double, and the power of ten of the first of them.
///
/// The digits are serde_json's. Rust's own `{:e}` will not do: where two shortest spellings are equally close it rounds
/// up, the RFC asks for the even one (1424953923781206.25 is …206.2).
fn shortest(double: f64) -> (String, i32) {
    let spelled = Value::from(double).to_string();
    let (mantissa, exponent) = spelled.split_once('e').unwrap_or((&spelled, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = format!("{whole}{fraction}");
    let significant = all.trim_start_matches('0');
    let length = |text: &str| i32::try_from(text.len()).unwrap_or(i32::MAX);
    let shift = length(whole) - 1 - (length(&all) - length(significant));
    (
        significant.trim_end_matches('0').to_owned(),
        exponent.parse::<i32>().unwrap_or(0) + shift,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(input: &str, expected: &str) {
        let value: Value = serde_json::from_str(input).expect("test input is JSON");
        assert_eq!(canonical(&value), expected);
    }

    #[test]
    fn vectors_of_the_rfc_authors() {
        macro_rules! vector {
            ($($name:literal),+) => {$(
                check(
                    include_str!(concat!("../../../tests/fixtures/vectors/jcs/", $name, ".in")),
                    include_str!(concat!("../../../tests/fixtures/vectors/jcs/", $name, ".out")),
                );
            )+};
        }
        vector!(
            "arrays",
            "french",
            "structures",
            "unicode",
            "values",
            "weird"
        );
    }

    #[test]
    fn doubles_of_rfc_8785_appendix_b() {
        for (bits, expected) in [
            (0x0000_0000_0000_0000_u64, "0"),
            (0x8000_0000_0000_0000, "0"),
            (0x0000_0000_0000_0001, "5e-324"),
            (0x8000_0000_0000_0001, "-5e-324"),
            (0x7fef_ffff_ffff_ffff, "1.7976931348623157e+308"),
            (0xffef_ffff_ffff_ffff, "-1.7976931348623157e+308"),
            (0x4340_0000_0000_0000, "9007199254740992"),
            (0xc340_0000_0000_0000, "-9007199254740992"),
            (0x4430_0000_0000_0000, "295147905179352830000"),
            (0x44b5_2d02_c7e1_4af5, "9.999999999999997e+22"),
            (0x44b5_2d02_c7e1_4af6, "1e+23"),
            (0x44b5_2d02_c7e1_4af7, "1.0000000000000001e+23"),
            (0x444b_1ae4_d6e2_ef4e, "999999999999999700000"),
            (0x444b_1ae4_d6e2_ef4f, "999999999999999900000"),
            (0x444b_1ae4_d6e2_ef50, "1e+21"),
            (0x3eb0_c6f7_a0b5_ed8c, "9.999999999999997e-7"),
            (0x3eb0_c6f7_a0b5_ed8d, "0.000001"),
            (0x41b3_de43_5555_5553, "333333333.3333332"),
            (0x41b3_de43_5555_5554, "333333333.33333325"),
            (0x41b3_de43_5555_5555, "333333333.3333333"),
            (0x41b3_de43_5555_5556, "333333333.3333334"),
            (0x41b3_de43_5555_5557, "333333333.33333343"),
            (0xbecb_f647_612f_3696, "-0.0000033333333333333333"),
            (0x4314_3ff3_c1cb_0959, "1424953923781206.2"),
        ] {
            let mut out = String::new();
            write_double(&mut out, f64::from_bits(bits));
            assert_eq!(out, expected, "{bits:016x}");
        }
    }

    #[test]
    fn integers_keep_their_digits_up_to_two_to_the_53() {
        check(
            "[9007199254740992,-9007199254740991]",
            "[9007199254740992,-9007199254740991]",
        );
        check("[18446744073709551615]", "[18446744073709552000]");
    }

    #[test]
    fn names_are_sorted_by_utf16_units() {
        check(
            "{\"\\uFB33\":1,\"\\uD83D\\uDE02\":2}",
            "{\"\u{1f602}\":2,\"\u{fb33}\":1}",
        );
    }

    proptest! {
        #[test]
        fn every_double_is_spelled_as_an_independent_crate_spells_it(bits: u64) {
            let double = f64::from_bits(bits);
            prop_assume!(double.is_finite());
            let mut out = String::new();
            write_double(&mut out, double);
            prop_assert_eq!(out, ryu_js::Buffer::new().format_finite(double).to_owned());
        }

        #[test]
        fn so_is_every_double_of_fifty_bits_where_ties_are_common(bits in 0x4310_0000_0000_0000_u64..0x4350_0000_0000_0000) {
            let double = f64::from_bits(bits);
            let mut out = String::new();
            write_double(&mut out, double);
            prop_assert_eq!(out, ryu_js::Buffer::new().format_finite(double).to_owned());
        }

        #[test]
        fn strings_read_back(text: String) {
            let value = Value::String(text);
            let read: Value = serde_json::from_str(&canonical(&value)).expect("canonical output is JSON");
            prop_assert_eq!(read, value);
        }
    }
}
