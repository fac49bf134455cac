//! Shared controls. Each is markup only: state and effects belong to the pages.

pub mod heading;
pub mod icon;
pub mod level;
pub mod markup;
pub mod notice;
pub mod quote;
pub mod run_bar;
pub mod site_bar;

pub use heading::Heading;
pub use icon::Icon;
pub use level::Level;
pub use markup::Markup;
pub use notice::{Notice, Tone};
pub use quote::Quote;
pub use run_bar::RunBar;
pub use site_bar::SiteBar;
