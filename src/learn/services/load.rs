//! Loading a pack as far as every screen needs it.

use curriculum::parts::{ByLang, Glossary, Measure, MeasureText, Side};

use super::*;

impl Services {
    /// The content a run is pinned to, or the site's current.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn content(
        &self,
        pinned: Option<&PackRef>,
        lang: Lang,
    ) -> Result<Rc<Content>, Failure> {
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
        if let Some(content) = kept(&self.contents, &digest, lang) {
            return Ok(content);
        }
        let content = Rc::new(
            self.fetch_content(&pack, digest.clone(), entry, lang)
                .await?,
        );
        self.contents.borrow_mut().push(Kept {
            hash: digest,
            lang,
            value: content.clone(),
        });
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
        let lang = if root.languages.contains(&lang) {
            lang
        } else {
            *root.languages.first().ok_or(Failure::Broken)?
        };
        let mut hashes = vec![of(&root.text, lang)?];
        for shelf in &root.shelves {
            hashes.extend([shelf.entries.as_str(), of(&shelf.titles, lang)?]);
        }
        let mut parts = Parts::fetch(&storage, pack, &hashes).await?;
        let text = parts.next()?;
        let (mut entries, mut titles) = (Vec::new(), Vec::new());
        for _ in &root.shelves {
            let (shelf, words) = (parts.next()?, parts.next()?);
            read::shelf(&shelf, &words)?;
            entries.extend(shelf.entries);
            titles.extend(words.titles);
        }
        let released = entry.is_some_and(|entry| entry.released.contains(&digest));
        let side = entry.map(|entry| entry.side.clone()).unwrap_or_default();
        Ok(Content {
            digest,
            entries,
            titles,
            text,
            released,
            side,
            root,
        })
    }

    /// The directive, law cards and review status that go with a content.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn book(&self, content: &Content, lang: Lang) -> Result<Rc<Book>, Failure> {
        let root = &content.root;
        let lang = content.lang(lang);
        if let Some(book) = kept(&self.books, &content.digest, lang) {
            return Ok(book);
        }
        let mut hashes = vec![
            root.directive.clauses.as_str(),
            of(&root.directive.text, lang)?,
        ];
        // Cards and review status are bookkeeping: a run goes on without them when the index could not be had.
        if !content.side.is_empty() {
            hashes.push(&content.side);
        }
        let mut parts = Parts::fetch(&self.storage().await, &root.id, &hashes).await?;
        let (directive, directive_text) = (parts.next()?, parts.next()?);
        read::directive(&directive, &directive_text)?;
        let side = if content.side.is_empty() {
            Side::default()
        } else {
            parts.next()?
        };
        let book = Rc::new(Book {
            digest: content.digest.clone(),
            directive,
            directive_text,
            side,
        });
        self.books.borrow_mut().push(Kept {
            hash: content.digest.clone(),
            lang,
            value: book.clone(),
        });
        Ok(book)
    }

    /// The measure of a content and its words.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn measure(
        &self,
        content: &Content,
        lang: Lang,
    ) -> Result<Rc<(Measure, MeasureText)>, Failure> {
        let root = &content.root;
        let text = root.measure_text.get(&content.lang(lang));
        let text = text.ok_or(Failure::Gone)?;
        let storage = self.storage().await;
        let mut parts = Parts::fetch(&storage, &root.id, &[&root.measure, text]).await?;
        let (measure, text) = (parts.next()?, parts.next()?);
        read::measure(&measure, &text)?;
        Ok(Rc::new((measure, text)))
    }

    /// The words that go with a content; none where it has none.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn glossary(
        &self,
        content: &Content,
        book: &Book,
        lang: Lang,
    ) -> Result<Rc<Glossary>, Failure> {
        let Some(hash) = book.side.glossary.get(&content.lang(lang)) else {
            return Ok(Rc::new(Glossary { terms: Vec::new() }));
        };
        let storage = self.storage().await;
        let mut parts = Parts::fetch(&storage, &content.root.id, &[hash]).await?;
        parts.next().map(Rc::new)
    }

    /// Keeps on the device whatever a run needs, in every language of the pack.
    pub async fn keep_content(&self, content: &Content, scenarios: &[String]) {
        let storage = self.storage().await;
        let root = &content.root;
        let mut parts: Vec<&str> = Vec::new();
        parts.extend(
            root.text
                .values()
                .chain(root.directive.text.values())
                .map(String::as_str),
        );
        parts.push(&root.directive.clauses);
        if !root.measure.is_empty() {
            parts.push(&root.measure);
            parts.extend(root.measure_text.values().map(String::as_str));
        }
        for shelf in &root.shelves {
            parts.push(&shelf.entries);
            parts.extend(shelf.titles.values().map(String::as_str));
        }
        let wanted = |entry: &&curriculum::parts::Entry| scenarios.contains(&entry.id);
        for entry in content.entries.iter().filter(wanted) {
            parts.extend([entry.neutral.as_str(), entry.key.as_str()]);
            parts.extend(
                entry
                    .text
                    .values()
                    .chain(entry.feedback.values())
                    .map(String::as_str),
            );
        }
        // Without a network the run still goes on; what is missing is asked for again when it is needed.
        let _ = assets::keep(&storage, &root.id, &content.digest, &parts).await;
    }
}

fn find<'a>(index: &'a Index, pack: &str) -> Option<&'a IndexEntry> {
    index.packs.iter().find(|entry| entry.id == pack)
}

/// The hash in one language.
fn of(by: &ByLang<String>, lang: Lang) -> Result<&str, Failure> {
    by.get(&lang).map(String::as_str).ok_or(Failure::Broken)
}
