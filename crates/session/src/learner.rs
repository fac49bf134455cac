//! Checking what a trainee types about themself.

use curriculum::hidden::is_hidden;

/// The most UTF-8 bytes of a name or unit (DESIGN §7: it must fit the certificate's code).
pub const MAX_BYTES: usize = 80;

/// What is wrong with a name or unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldProblem {
    /// Nothing was typed.
    Empty,
    /// More than [`MAX_BYTES`]; by how many bytes.
    TooLong(usize),
}

/// Cleans and checks a name or unit: control, bidirectional and zero-width characters go, spaces are folded, and the
/// rest is normalised with `nfc` (the browser's own, or a crate's).
///
/// # Errors
/// [`FieldProblem`].
pub fn check(typed: &str, nfc: impl Fn(&str) -> String) -> Result<String, FieldProblem> {
    let visible: String = typed
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !is_hidden(*c))
        .collect();
    let folded = nfc(&visible
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" "));
    match folded.len() {
        0 => Err(FieldProblem::Empty),
        length if length > MAX_BYTES => Err(FieldProblem::TooLong(length - MAX_BYTES)),
        _ => Ok(folded),
    }
}

/// Long forms and the usual short ones, in the order in which they are tried.
const SHORTER: &[(&str, &str)] = &[
    (", thành phố Cần Thơ", ""),
    (", TP. Cần Thơ", ""),
    (", TP Cần Thơ", ""),
    (" thành phố Cần Thơ", " TP. Cần Thơ"),
    ("Ủy ban nhân dân", "UBND"),
    ("Ủy ban Mặt trận Tổ quốc", "UB MTTQ"),
    ("Mặt trận Tổ quốc", "MTTQ"),
    ("Hội đồng nhân dân", "HĐND"),
    ("Hội Liên hiệp Phụ nữ", "Hội LHPN"),
    ("Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Đoàn TNCS HCM"),
    ("Trung học phổ thông", "THPT"),
    ("Trung học cơ sở", "THCS"),
];

/// The longest shorter form that fits, for a unit that is too long.
pub fn shorter(unit: &str) -> Option<String> {
    let mut text = unit.to_owned();
    for (long, short) in SHORTER {
        if text.contains(long) {
            text = text.replace(long, short);
            if text.len() <= MAX_BYTES {
                return Some(text);
            }
        }
    }
    None
}
