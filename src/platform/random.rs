//! Randomness for ids, seeds and the device's key.

use curriculum::hash::hex;

/// Random bytes from the browser's own generator.
fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    // A guessable key would be worse than a stopped page.
    gloo::utils::window()
        .crypto()
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes))
        .expect("every browser with WebAssembly has crypto.getRandomValues, and it takes up to 65,536 bytes");
    bytes
}

/// 16 random bytes.
pub fn bytes16() -> [u8; 16] {
    bytes()
}

/// 32 random bytes.
pub fn bytes32() -> [u8; 32] {
    bytes()
}

/// 16 random bytes as 32 hexadecimal digits: profile and run ids.
pub fn hex16() -> String {
    hex(&bytes16())
}

/// 32 random bytes as 64 hexadecimal digits: the device's secret.
pub fn hex32() -> String {
    hex(&bytes32())
}
