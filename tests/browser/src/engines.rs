//! One journey, a test for each engine.

use std::env;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::time::Instant;

/// Makes tests of a journey, a function of an [`Engine`](crate::Engine):
///
/// ```text
/// engines!(reload);
/// engines!(print: chromium always, firefox long, webkit never "it has no way to print under a driver");
/// ```
///
/// The tests are `reload::chromium`, `reload::firefox` and `reload::webkit`, so `cargo test … webkit` runs what WebKit
/// runs. `long` ones are made with the feature `long` only (`cargo xtask test --long`); an engine in which something
/// cannot be produced says why.
#[macro_export]
macro_rules! engines {
    ($journey:ident) => {
        $crate::engines!($journey: chromium always, firefox always, webkit always);
    };
    ($journey:ident:
        chromium $chromium:ident $($why_chromium:literal)?,
        firefox $firefox:ident $($why_firefox:literal)?,
        webkit $webkit:ident $($why_webkit:literal)?
    ) => {
        mod $journey {
            $crate::engines!(@ $chromium chromium Chromium $journey $($why_chromium)?);
            $crate::engines!(@ $firefox firefox Firefox $journey $($why_firefox)?);
            $crate::engines!(@ $webkit webkit WebKit $journey $($why_webkit)?);
        }
    };
    (@ always $name:ident $engine:ident $journey:ident) => {
        #[test]
        fn $name() {
            $crate::timed(concat!(module_path!(), "::", stringify!($name)), || {
                super::$journey($crate::Engine::$engine);
            });
        }
    };
    (@ long $name:ident $engine:ident $journey:ident) => {
        #[cfg(feature = "long")]
        #[test]
        fn $name() {
            $crate::timed(concat!(module_path!(), "::", stringify!($name)), || {
                super::$journey($crate::Engine::$engine);
            });
        }
    };
    (@ never $name:ident $engine:ident $journey:ident $why:literal) => {};
}

/// Makes a journey and writes down how long it took, if anybody asked.
pub fn timed(name: &str, journey: impl FnOnce()) {
    let began = Instant::now();
    journey();
    let Some(file) = env::var_os(xtask::TIMES) else {
        return;
    };
    let line = format!("{}\t{name}\n", began.elapsed().as_millis());
    let file = OpenOptions::new().create(true).append(true).open(file);
    file.and_then(|mut file| file.write_all(line.as_bytes()))
        .unwrap_or_else(|error| panic!("the times of the journeys: {error}"));
}
