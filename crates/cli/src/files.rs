//! A pack's folder as bytes.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::Path;

use curriculum::written::PackFiles;
use curriculum::written::limits::{MAX_FILE_BYTES, MAX_FILES};

/// Folders inside each other that are looked into: a pack has two.
const MAX_DEPTH: usize = 8;

/// Reads a folder. No more is read of a file, nor more files, than is needed to say that there is too much; links to
/// folders are not followed.
pub(crate) fn read(folder: &Path) -> io::Result<PackFiles> {
    let mut files = BTreeMap::new();
    below(folder, "", MAX_DEPTH, &mut files)?;
    let name = fs::canonicalize(folder)?;
    let name = name
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    Ok(PackFiles {
        folder: name,
        files,
    })
}

fn below(
    folder: &Path,
    inside: &str,
    depth: usize,
    files: &mut BTreeMap<String, Vec<u8>>,
) -> io::Result<()> {
    let mut entries: Vec<fs::DirEntry> = fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        if files.len() > MAX_FILES {
            return Ok(());
        }
        let path = format!("{inside}{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type()?;
        if kind.is_dir() {
            if depth > 0 {
                below(&entry.path(), &format!("{path}/"), depth - 1, files)?;
            }
        } else if fs::metadata(entry.path()).is_ok_and(|meta| meta.is_file()) {
            let mut bytes = Vec::new();
            fs::File::open(entry.path())?
                .take(MAX_FILE_BYTES as u64 + 1)
                .read_to_end(&mut bytes)?;
            files.insert(path, bytes);
        }
    }
    Ok(())
}
