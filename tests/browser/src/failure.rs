//! What is kept of a failed test: a picture of the screen.

use std::fs;
use std::path::{Path, PathBuf};

/// Keeps a picture; the place, or why there is none.
pub(crate) fn keep(name: &str, picture: &[u8]) -> Result<PathBuf, std::io::Error> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/browser-failures");
    fs::create_dir_all(&folder)?;
    let file = folder.canonicalize()?.join(format!("{name}.png"));
    fs::write(&file, picture)?;
    Ok(file)
}
