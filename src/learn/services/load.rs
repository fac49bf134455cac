//! Loading a pack as far as every screen needs it.

use curriculum::parts::Side;
use futures::future::{try_join, try_join_all, try_join4};

use super::*;
use crate::platform::assets::AssetError;

impl Services {
    /// The content a run is pinned to, or the site's current.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn content(&self, pinned: Option<&PackRef>, lang: Lang) -> Result<Rc<Content>, Failure> {
        let index = assets::index().await;
        let (pack, digest, entry) = match (pinned, &index) {
            (Some(pack), index) => {
                let entry = index.as_ref().ok().and_then(|index| find(index, &pack.id));
                (pack.id.clone(), pack.digest.clone(), entry)
            }
            (None, Ok(index)) => {
                let entry = index.packs.first().ok_or(Failure::Gone)?;
                (entry.id.clone(), entry.current.clone(), Some(entry))
            }
            (None, Err(error)) => return Err((*error).into()),
        };
        if let Some(content) = self.contents.borrow().get(&(digest.clone(), lang)) {
            return Ok(content.clone());
        }
        let content = Rc::new(self.fetch_content(&pack, digest.clone(), entry, lang).await?);
        self.contents.borrow_mut().insert((digest, lang), content.clone());
        Ok(content)
    }

    async fn fetch_content(
        &self,
        pack: &str,
        digest: String,
        entry: Option<&IndexEntry>,
        lang: Lang,
    ) -> Result<Content, Failure> {
        let storage = self.storage().await;
        let root = assets::root(&storage, pack, &digest).await?;
        // A pack that lacks the interface's language is shown in its own.
        let lang = if root.languages.contains(&lang) { lang } else { *root.languages.first().ok_or(Failure::Broken)? };
        let hash = |by: &curriculum::parts::ByLang<String>| by.get(&lang).cloned().ok_or(Failure::Broken);
        let shelves = try_join_all(root.shelves.iter().map(|shelf| {
            let storage = &storage;
            async move {
                let titles = shelf.titles.get(&lang).ok_or(Failure::Broken)?;
                let (entries, titles) =
                    try_join(assets::part(storage, pack, &shelf.entries), assets::part(storage, pack, titles)).await?;
                read::shelf(&entries, &titles)?;
                Ok::<_, Failure>((entries.entries, titles.titles))
            }
        }));
        let (text_hash, directive_hash) = (hash(&root.text)?, hash(&root.directive.text)?);
        let words = try_join4(
            assets::part(&storage, pack, &text_hash),
            assets::part(&storage, pack, &root.directive.clauses),
            assets::part(&storage, pack, &directive_hash),
            self.side(pack, entry),
        );
        let (shelves, words) = futures::future::join(shelves, words).await;
        let (text, directive, directive_text, side) = words?;
        read::directive(&directive, &directive_text)?;
        let (entries, titles): (Vec<_>, Vec<_>) = shelves?.into_iter().unzip();
        Ok(Content {
            released: entry.is_some_and(|entry| entry.released.contains(&digest)),
            digest,
            root,
            entries: entries.into_iter().flatten().collect(),
            titles: titles.into_iter().flatten().collect(),
            text,
            directive,
            directive_text,
            side,
        })
    }

    /// Cards and review status are bookkeeping: a run goes on without them when the index cannot be had.
    async fn side(&self, pack: &str, entry: Option<&IndexEntry>) -> Result<Side, AssetError> {
        match entry {
            Some(entry) => assets::part(&self.storage().await, pack, &entry.side).await,
            None => Ok(Side::default()),
        }
    }

    /// Keeps on the device whatever a run needs, in every language of the pack.
    pub async fn keep_content(&self, content: &Content) {
        let storage = self.storage().await;
        let root = &content.root;
        let mut parts: Vec<&str> = Vec::new();
        parts.extend(root.text.values().chain(root.directive.text.values()).map(String::as_str));
        parts.push(&root.directive.clauses);
        for shelf in &root.shelves {
            parts.push(&shelf.entries);
            parts.extend(shelf.titles.values().map(String::as_str));
        }
        for entry in &content.entries {
            parts.extend([entry.neutral.as_str(), entry.key.as_str()]);
            parts.extend(entry.text.values().chain(entry.feedback.values()).map(String::as_str));
        }
        // Without a network the run still goes on; what is missing is asked for again when it is needed.
        let _ = assets::keep(&storage, &root.id, &content.digest, &parts).await;
    }
}

fn find<'a>(index: &'a Index, pack: &str) -> Option<&'a IndexEntry> {
    index.packs.iter().find(|entry| entry.id == pack)
}
