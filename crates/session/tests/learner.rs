//! Names and units, as people type them.

use session::learner::{FieldProblem, MAX_BYTES, check, shorter};

fn as_is(text: &str) -> String {
    text.to_owned()
}

#[test]
fn what_cannot_be_seen_does_not_count() {
    for (typed, clean) in [
        ("  Nguyễn   Thị\tMười ", "Nguyễn Thị Mười"),
        ("Lê\u{202E}Văn A", "LêVăn A"),
        ("\u{FEFF}Lê\u{200B} Văn", "Lê Văn"),
        ("Lê\u{0007} Văn", "Lê Văn"),
        ("Thạch Sô Phi", "Thạch Sô Phi"),
    ] {
        assert_eq!(check(typed, as_is).as_deref(), Ok(clean), "{typed:?}");
    }
}

#[test]
fn what_is_missing_or_too_long_is_said() {
    assert_eq!(check(" \u{200B} ", as_is), Err(FieldProblem::Empty));
    assert_eq!(
        check(&"a".repeat(MAX_BYTES), as_is).map(|name| name.len()),
        Ok(MAX_BYTES)
    );
    assert_eq!(
        check(&"a".repeat(MAX_BYTES + 3), as_is),
        Err(FieldProblem::TooLong(3))
    );
}

#[test]
fn long_units_have_a_shorter_form() {
    let unit = "Hội Liên hiệp Phụ nữ phường Bến Lụa, Ủy ban Mặt trận Tổ quốc, thành phố Cần Thơ";
    let short = shorter(unit).expect("a form that fits");
    assert!(
        short.len() <= MAX_BYTES && short.starts_with("Hội Liên hiệp Phụ nữ phường Bến Lụa"),
        "{short}"
    );
    assert_eq!(shorter(&"x".repeat(200)), None);
}
