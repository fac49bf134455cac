//! The seal module: signing, verifying, QR. Fetched by `boot.js` when first asked for.

use curriculum::json::{self, Json};
use evidence::wire::{
    Problem, QrImage, QrRequest, Reply, SealRequest, Sealed, Verdict, VerifyRequest,
};
use js_sys::Array;
use wasm_bindgen::JsValue;

use super::js::{self, Unsettled};

/// How long fetching the module may take, in milliseconds; `boot.js` gives up earlier when no bytes come.
const LOAD_MS: i32 = 120_000;

/// Why the module gave no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SealError {
    /// It could not be fetched: try again later.
    Network,
    /// It came and does not work.
    Broken,
    /// The request itself was impossible.
    Refused(Problem),
}

/// Signs a finished run.
///
/// # Errors
/// [`SealError`].
pub async fn seal_run(request: &SealRequest) -> Result<Sealed, SealError> {
    call("seal_run", request).await
}

/// Says what a text proves. Bad evidence is no error: it has a verdict.
///
/// # Errors
/// [`SealError`].
pub async fn verify_text(request: &VerifyRequest) -> Result<Verdict, SealError> {
    call("verify_text", request).await
}

/// Draws a code.
///
/// # Errors
/// [`SealError`].
pub async fn qr_code(request: &QrRequest) -> Result<QrImage, SealError> {
    call("qr_code", request).await
}

async fn call<Q: Json, A: Json>(name: &str, request: &Q) -> Result<A, SealError> {
    let request = json::write(request);
    let module = module().await?;
    let answer = js::call(&module, name, &Array::of1(&request.into()))
        .and_then(|answer| answer.as_string())
        .ok_or(SealError::Broken)?;
    match json::read(&answer) {
        Ok(Reply::Ok(answer)) => Ok(answer),
        Ok(Reply::Error(problem)) => Err(SealError::Refused(problem)),
        Err(_) => Err(SealError::Broken),
    }
}

async fn module() -> Result<JsValue, SealError> {
    let loading = js::boot()
        .and_then(|boot| js::call_async(&boot, "seal", &Array::new()))
        .ok_or(SealError::Broken)?;
    match js::within(LOAD_MS, loading).await {
        Ok(module) => Ok(module),
        Err(Unsettled::Timeout) => Err(SealError::Network),
        Err(Unsettled::Rejected(error)) if js::error_name(&error) == "NetworkError" => {
            Err(SealError::Network)
        }
        Err(Unsettled::Rejected(_)) => Err(SealError::Broken),
    }
}
