//! Several parts fetched at once, then read one after the other.

use curriculum::json::Json;
use curriculum::read;

use crate::learn::content::Failure;
use crate::platform::assets;
use crate::platform::storage::Storage;

/// Parts in the order in which they were asked for.
pub struct Parts<'a> {
    parts: std::vec::IntoIter<(Vec<u8>, &'a str)>,
}

impl<'a> Parts<'a> {
    /// Fetches all, from what the device keeps or from the site.
    ///
    /// # Errors
    /// [`Failure`], of the first part that is not to be had.
    pub async fn fetch(storage: &Storage, pack: &str, hashes: &[&'a str]) -> Result<Self, Failure> {
        let bytes = assets::parts(storage, pack, hashes).await?;
        let parts: Vec<_> = bytes.into_iter().zip(hashes.iter().copied()).collect();
        Ok(Self {
            parts: parts.into_iter(),
        })
    }

    /// Reads the next part.
    ///
    /// # Errors
    /// [`Failure::Broken`] when it is not what is asked for.
    pub fn next<T: Json>(&mut self) -> Result<T, Failure> {
        let (bytes, hash) = self.parts.next().ok_or(Failure::Broken)?;
        Ok(read::part(&bytes, hash)?)
    }
}
