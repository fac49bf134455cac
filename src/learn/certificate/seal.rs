//! Asking the seal module to sign the run.

use std::rc::Rc;

use evidence::wire::{QrImage, QrRequest, RunFacts, SealRequest, Sealed};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::Signed;
use crate::learn::ctx::Ctx;
use crate::learn::services::Services;
use crate::platform::seal;

/// Where the signing stands.
#[derive(Clone, PartialEq)]
pub enum SealState {
    /// On its way.
    Waiting,
    /// Signed.
    Signed(Rc<Signed>),
    /// It could not be signed; nothing is lost.
    Failed,
    /// The device's key could be neither read nor kept.
    NoKey,
}

/// Signs the facts whenever they change; the callback tries again.
#[hook]
pub fn use_seal(ctx: &Ctx, facts: Option<RunFacts>) -> (SealState, Callback<()>) {
    let state = use_state(|| SealState::Waiting);
    let attempt = use_state(|| 0u32);
    let services = ctx.services.clone();
    let set = state.setter();
    use_effect_with((facts, *attempt), move |(facts, _)| {
        if let Some(facts) = facts.clone() {
            set.set(SealState::Waiting);
            spawn_local(async move {
                let signed = sign(&services, facts).await;
                set.set(match signed {
                    Ok(signed) => SealState::Signed(Rc::new(signed)),
                    Err(Unsigned::Seal) => SealState::Failed,
                    Err(Unsigned::Key) => SealState::NoKey,
                });
            });
        }
    });
    let retry = Callback::from(move |()| attempt.set(*attempt + 1));
    ((*state).clone(), retry)
}

/// Why it could not be signed.
enum Unsigned {
    Seal,
    Key,
}

impl From<seal::SealError> for Unsigned {
    fn from(_: seal::SealError) -> Self {
        Self::Seal
    }
}

async fn sign(services: &Services, facts: RunFacts) -> Result<Signed, Unsigned> {
    let secret = services.device_secret().await;
    let site = services.site().await;
    let request = SealRequest {
        device_secret: secret.map_err(|_| Unsigned::Key)?,
        public_url: site.public_url().to_owned(),
        facts: facts.clone(),
    };
    let sealed: Sealed = seal::seal_run(&request).await?;
    let link = &sealed.certificate_link;
    // The prefix is whatever of the link stands before the digits; without a public address the code is digits alone.
    let prefix = link
        .strip_suffix(&sealed.certificate_digits)
        .unwrap_or_default()
        .to_owned();
    let qr: QrImage = seal::qr_code(&QrRequest {
        prefix,
        digits: sealed.certificate_digits.clone(),
    })
    .await?;
    Ok(Signed { facts, sealed, qr })
}
