//! The same work on many things, on as many processors as there are; the results stand in the order of the things.

#[cfg(not(target_family = "wasm"))]
pub(crate) fn map<T: Sync, R: Send>(things: &[T], work: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
    use rayon::prelude::*;
    things.par_iter().map(work).collect()
}

#[cfg(target_family = "wasm")]
pub(crate) fn map<T, R>(things: &[T], work: impl Fn(&T) -> R) -> Vec<R> {
    things.iter().map(work).collect()
}
