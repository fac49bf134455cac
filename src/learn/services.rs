//! Storage, content and keys, behind the pure model.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use curriculum::parts::Key;
use curriculum::read;
use curriculum::vocabulary::Lang;
use session::event::PackRef;
use session::log::Log;
use session::result::{Judged, Outcome, outcome};
use session::site::Site;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::content::{Content, Failure, Loading, Scenario};
use super::ctx::Ctx;
use super::model::{ActiveRun, Found, SaveFailure};
use crate::platform::assets::{self, PackSource};
use crate::platform::random;
use crate::platform::storage::{Durability, Storage, StorageError};

/// Everything that is fetched or kept. One a page.
#[derive(Default)]
pub struct Services {
    storage: RefCell<Option<Storage>>,
    scenarios: RefCell<HashMap<(String, Lang), Rc<Scenario>>>,
    contents: RefCell<HashMap<(String, Lang), Rc<Content>>>,
}
