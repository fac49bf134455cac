//! Finding what is saved on the device, whatever state it is in.

use super::*;

/// What storing a run came to.
pub enum Settled {
    /// It is stored now.
    Stored(ActiveRun),
    /// The device already has it, as far or further; nothing was written.
    Known(ActiveRun),
    /// The device has other answers of the same run, or a newer version's; nothing was written.
    Differs,
}

impl Services {
    /// What is saved on this device. Where it cannot be read, the page's memory takes its place and says why: an empty
    /// state never stands for a full one.
    pub async fn find_run(&self) -> Found {
        match self.look().await {
            Ok(found) => found,
            Err(error) => {
                let why = match error {
                    StorageError::Timeout => Why::Timeout,
                    StorageError::Newer => Why::Newer,
                    _ => Why::Failed,
                };
                self.storage.replace(Some(Storage::in_page(why)));
                // Memory can always be read.
                self.look().await.unwrap_or_default()
            }
        }
    }

    async fn look(&self) -> Result<Found, StorageError> {
        let storage = self.storage().await;
        let mut found = Found {
            evicted: storage.evicted(),
            ..Found::default()
        };
        match storage.kind() {
            Kind::Durable => self.adopt(&storage).await?,
            Kind::Memory(why) => {
                found.memory = Some(why);
                found.newer = why == Why::Newer;
            }
        }
        for pointer in storage.list("profile/").await? {
            match storage.read(&pointer).await {
                // The one before a damaged one may point to an earlier run.
                Ok(Some(current)) if current.quarantined == 0 => {
                    found.newer |= current.read_only;
                    let profile = pointer.strip_prefix("profile/").unwrap_or_default();
                    read_run(&storage, &run_key(profile, &current.body), &mut found).await?;
                }
                Ok(None) => {}
                Ok(Some(_)) | Err(StorageError::Damaged) => found.unreadable = true,
                Err(error) => return Err(error),
            }
        }
        if found.run.is_none() {
            // Nothing points to a run: a run may be there all the same.
            for key in storage.list("run/").await? {
                read_run(&storage, &key, &mut found).await?;
            }
            if let Some(run) = &found.run {
                // If this fails, the next look finds the run the same way.
                let _ = point(&storage, run).await;
            }
        }
        Ok(found)
    }

    /// Runs that were taken while storage did not answer are stored now that it does, and so is the key that signed them.
    async fn adopt(&self, storage: &Storage) -> Result<(), StorageError> {
        let page = Storage::in_page(Why::Failed);
        for key in page.list("run/").await? {
            let Ok(Some(loaded)) = page.read(&key).await else {
                continue;
            };
            let Ok(log) = Log::decode(&loaded.body) else {
                continue;
            };
            let profile = profile_in(storage).await?;
            match settle(storage, profile, Rc::new(log)).await? {
                Settled::Stored(run) => point(storage, &run).await?,
                Settled::Known(_) => {}
                // Other answers than the device has: they stay in the page, and in what it hands out.
                Settled::Differs => continue,
            }
            page.forget(&key);
        }
        if let Ok(Some(kept)) = page.read(DEVICE_KEY).await {
            let written = storage
                .write(DEVICE_KEY, &kept.body, 0, Durability::Strict)
                .await;
            // Where the device has a key, that one stays.
            if matches!(written, Ok(_) | Err(StorageError::Refused(_))) {
                page.forget(DEVICE_KEY);
            }
        }
        page.forget("profile/");
        Ok(())
    }
}

impl Services {
    /// Stores runs that were read from a file, in their order, and opens the one begun last.
    pub async fn restore(&self, runs: &[Log]) -> Vec<Result<Settled, StorageError>> {
        let storage = self.storage().await;
        // Whoever restores does so after whatever was erased.
        storage.renew().await;
        let mut outcomes = Vec::new();
        let mut open: Option<ActiveRun> = None;
        for log in runs {
            let came = match profile_in(&storage).await {
                Ok(profile) => settle(&storage, profile, Rc::new(log.clone())).await,
                Err(error) => Err(error),
            };
            if let Ok(Settled::Stored(run) | Settled::Known(run)) = &came
                && open
                    .as_ref()
                    .is_none_or(|open| open.log.rank() < run.log.rank())
            {
                open = Some(run.clone());
            }
            outcomes.push(came);
        }
        if let Some(run) = open {
            // If this fails, the run is there and is found where nothing else is pointed to.
            let _ = point(&storage, &run).await;
        }
        outcomes
    }
}

/// Reads a run; it counts when no later one was found.
async fn read_run(storage: &Storage, key: &str, found: &mut Found) -> Result<(), StorageError> {
    let loaded = match storage.read(key).await {
        Ok(Some(loaded)) => loaded,
        Ok(None) => return Ok(()),
        Err(StorageError::Damaged) => {
            found.unreadable = true;
            return Ok(());
        }
        Err(error) => return Err(error),
    };
    found.unreadable |= loaded.quarantined > 0;
    found.newer |= loaded.read_only;
    match Log::decode(&loaded.body) {
        Ok(log) => {
            let later = |run: &ActiveRun| run.log.rank() >= log.rank();
            if !found.run.as_ref().is_some_and(later) {
                found.run = Some(ActiveRun {
                    profile: profile_of(key).to_owned(),
                    log: Rc::new(log),
                    generation: loaded.generation,
                });
            }
        }
        // What a newer version has written is not damaged.
        Err(_) => found.unreadable |= !loaded.read_only,
    }
    Ok(())
}

/// The profile of this device, or a new one: two would leave it to chance which run is gone on with.
pub(super) async fn profile_in(storage: &Storage) -> Result<String, StorageError> {
    for kind in ["profile/", "run/"] {
        if let Some(key) = storage.list(kind).await?.first() {
            return Ok(profile_of(key).to_owned());
        }
    }
    Ok(random::hex16())
}

/// Makes a run the one that is gone on with.
pub(super) async fn point(storage: &Storage, run: &ActiveRun) -> Result<(), StorageError> {
    let key = profile_key(&run.profile);
    let before = match storage.read(&key).await {
        Ok(loaded) => loaded.map_or(0, |loaded| loaded.generation),
        // What was damaged has been put aside.
        Err(StorageError::Damaged) => 0,
        Err(error) => return Err(error),
    };
    let id = &run.log.run().start.run_id;
    storage
        .write(&key, id, before, Durability::Relaxed)
        .await
        .map(|_| ())
}

/// Stores a run that may be on the device already. What is there is overwritten only by a run that goes on from it.
pub(super) async fn settle(
    storage: &Storage,
    profile: String,
    log: Rc<Log>,
) -> Result<Settled, StorageError> {
    let id = &log.run().start.run_id;
    let mut key = run_key(&profile, id);
    // It may be stored under another profile.
    for other in storage.list("run/").await? {
        if other.ends_with(id.as_str()) {
            key = other;
        }
    }
    let profile = profile_of(&key).to_owned();
    let before = match storage.read(&key).await {
        Ok(Some(loaded)) => {
            let generation = loaded.generation;
            match Log::decode(&loaded.body) {
                Ok(known) if known.extends(&log) => {
                    let log = Rc::new(known);
                    return Ok(Settled::Known(ActiveRun {
                        profile,
                        log,
                        generation,
                    }));
                }
                Ok(known) if log.extends(&known) && !loaded.read_only => generation,
                _ => return Ok(Settled::Differs),
            }
        }
        Ok(None) | Err(StorageError::Damaged) => 0,
        Err(error) => return Err(error),
    };
    let generation = storage
        .write(&key, &log.encode(), before, durability(&log))
        .await?;
    Ok(Settled::Stored(ActiveRun {
        profile,
        log,
        generation,
    }))
}
