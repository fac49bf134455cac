//! The picture of a code: QR, ECC level M or better, at most version 15 (DESIGN §7).

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use crate::problem::{Code, Problem};
use crate::wire::{QrImage, QrRequest};

/// The largest version that cheap cameras read reliably at 40 mm.
const LARGEST: u8 = 15;
/// Prefixes beyond this fit no code; checked before any work.
const PREFIX_BYTES: usize = 400;

/// Draws a code: the prefix as bytes (`#` is not in QR's letters) and the digits as digits.
///
/// # Errors
/// [`Code::NotDigits`] or [`Code::NoRoom`].
pub fn draw(request: &QrRequest) -> Result<QrImage, Problem> {
    let digits = &request.digits;
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Problem::at(Code::NotDigits, "digits"));
    }
    let no_room = Problem::at(Code::NoRoom, "digits");
    if digits.len() > 1000 {
        return Err(no_room);
    }
    let numeric = || QrSegment::make_numeric(digits);
    let with_prefix = Some(&request.prefix)
        .filter(|prefix| !prefix.is_empty() && prefix.len() <= PREFIX_BYTES)
        .and_then(|prefix| encode(&[QrSegment::make_bytes(prefix.as_bytes()), numeric()]));
    let (code, with_prefix) = match with_prefix {
        Some(code) => (code, true),
        None => (encode(&[numeric()]).ok_or(no_room)?, false),
    };
    Ok(QrImage {
        size: code.size().unsigned_abs(),
        path: path(&code),
        with_prefix,
    })
}

fn encode(segments: &[QrSegment]) -> Option<QrCode> {
    QrCode::encode_segments_advanced(
        segments,
        QrCodeEcc::Medium,
        Version::MIN,
        Version::new(LARGEST),
        None,
        true,
    )
    .ok()
}

/// One rectangle for every horizontal run of dark modules.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while code.get_module(x, y) {
                x += 1;
            }
            let run = x - start;
            if run > 0 {
                path.push_str(&format!("M{start} {y}h{run}v1h-{run}z"));
            }
            x += 1;
        }
    }
    path
}
