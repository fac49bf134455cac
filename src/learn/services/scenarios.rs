//! One scenario at a time, and the outcome that needs them all.

use curriculum::parts::{Entry, Glossary, Key, Measure, MeasureText};
use session::result::{Judged, Outcome, outcome};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::*;
use crate::learn::content::Loading;
use crate::learn::ctx::Ctx;

impl Services {
    /// A scenario, whole. Its key and feedback come with it, so that feedback follows an answer at once.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn scenario(
        &self,
        content: &Content,
        id: &str,
        lang: Lang,
    ) -> Result<Rc<Scenario>, Failure> {
        let entry = content.entry(id).ok_or(Failure::Gone)?;
        let lang = content.lang(lang);
        if let Some(scenario) = kept(&self.scenarios, &entry.neutral, lang) {
            return Ok(scenario);
        }
        let text = entry.text.get(&lang).ok_or(Failure::Broken)?;
        let feedback = entry.feedback.get(&lang).ok_or(Failure::Broken)?;
        let hashes = [entry.neutral.as_str(), text, &entry.key, feedback];
        let mut parts = Parts::fetch(&self.storage().await, &content.root.id, &hashes).await?;
        let (neutral, text, key, feedback) =
            (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        read::question(&neutral, &text)?;
        read::answers(&neutral, &key, &feedback)?;
        let scenario = Rc::new(Scenario {
            entry: entry.clone(),
            neutral,
            text,
            key,
            feedback,
        });
        self.scenarios.borrow_mut().push(Kept {
            hash: entry.neutral.clone(),
            lang,
            value: scenario.clone(),
        });
        Ok(scenario)
    }

    fn cached(&self, content: &Content, id: &str, lang: Lang) -> Option<Rc<Scenario>> {
        kept(&self.scenarios, &content.entry(id)?.neutral, lang)
    }

    async fn outcome(&self, content: &Content, run: &session::Run) -> Result<Outcome, Failure> {
        let entries: Option<Vec<&Entry>> = run
            .start
            .scenarios
            .iter()
            .map(|id| content.entry(id))
            .collect();
        let entries = entries.ok_or(Failure::Gone)?;
        let hashes: Vec<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
        let mut parts = Parts::fetch(&self.storage().await, &content.root.id, &hashes).await?;
        let mut keys: Vec<(&Entry, Key)> = Vec::new();
        for entry in entries {
            keys.push((entry, parts.next()?));
        }
        let judged = |id: &str| {
            keys.iter()
                .find(|(entry, _)| entry.id == id)
                .map(|(entry, key)| Judged { entry, key })
        };
        outcome(run, content.pass_rule(), judged).map_err(|_| Failure::Broken)
    }
}

/// A scenario in the interface's language; from the cache at once, so that going from a question to its feedback
/// never shows a loading screen.
#[hook]
pub fn use_scenario(ctx: &Ctx, content: &Rc<Content>, id: &str) -> Loading<Rc<Scenario>> {
    let lang = ctx.content_lang();
    let arrived = use_state(|| None::<(String, Lang, Loading<Rc<Scenario>>)>);
    {
        let (services, content, set) = (ctx.services.clone(), content.clone(), arrived.setter());
        use_effect_with(
            (content.digest.clone(), id.to_owned(), lang),
            move |(_, id, lang)| {
                let (id, lang) = (id.clone(), *lang);
                // What is there needs no second drawing.
                if services.cached(&content, &id, lang).is_some() {
                    return;
                }
                spawn_local(async move {
                    let loaded = services
                        .scenario(&content, &id, lang)
                        .await
                        .map_or_else(Loading::Failed, Loading::Ready);
                    set.set(Some((id, lang, loaded)));
                });
            },
        );
    }
    if let Some(scenario) = ctx.services.cached(content, id, lang) {
        return Loading::Ready(scenario);
    }
    match &*arrived {
        Some((for_id, for_lang, loaded)) if for_id == id && *for_lang == lang => loaded.clone(),
        _ => Loading::Waiting,
    }
}

/// The outcome of the open run.
#[hook]
pub fn use_outcome(ctx: &Ctx, content: &Rc<Content>) -> Loading<Rc<Outcome>> {
    let state = use_state(|| Loading::Waiting);
    let log = ctx.model.run.as_ref().map(|active| active.log.clone());
    let (services, content, set) = (ctx.services.clone(), content.clone(), state.setter());
    use_effect_with((log, content.digest.clone()), move |(log, _)| {
        let Some(log) = log.clone() else { return };
        spawn_local(async move {
            let outcome = services.outcome(&content, log.run()).await;
            set.set(
                outcome.map_or_else(Loading::Failed, |outcome| Loading::Ready(Rc::new(outcome))),
            );
        });
    });
    (*state).clone()
}

/// The measure of the content, in the interface's language.
#[hook]
pub fn use_measure(ctx: &Ctx, content: &Rc<Content>) -> Loading<Rc<(Measure, MeasureText)>> {
    let lang = ctx.content_lang();
    let state = use_state(|| Loading::Waiting);
    let (services, content, set) = (ctx.services.clone(), content.clone(), state.setter());
    use_effect_with((content.digest.clone(), lang), move |(_, lang)| {
        let lang = *lang;
        spawn_local(async move {
            let measure = services.measure(&content, lang).await;
            set.set(measure.map_or_else(Loading::Failed, Loading::Ready));
        });
    });
    (*state).clone()
}

/// The words that the content uses, in the interface's language.
#[hook]
pub fn use_glossary(ctx: &Ctx, content: &Rc<Content>, book: &Rc<Book>) -> Loading<Rc<Glossary>> {
    let lang = ctx.content_lang();
    let state = use_state(|| Loading::Waiting);
    let (services, content, book) = (ctx.services.clone(), content.clone(), book.clone());
    let set = state.setter();
    use_effect_with((book.digest.clone(), lang), move |(_, lang)| {
        let lang = *lang;
        spawn_local(async move {
            let glossary = services.glossary(&content, &book, lang).await;
            set.set(glossary.map_or_else(Loading::Failed, Loading::Ready));
        });
    });
    (*state).clone()
}
