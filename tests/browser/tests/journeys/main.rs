//! Journeys over the built site in a real browser. One program, so that journeys run side by side.

mod accessibility;
mod activities;
mod boot_faults;
mod branch;
mod certificate_picture;
mod content_faults;
mod erase;
mod faults;
mod forced_colours;
mod hostile;
mod keyboard;
mod language;
mod leaving;
mod link_to_certificate;
mod panic_banner;
mod pictures;
mod practice;
mod print_one_page;
mod recorder;
mod reload;
mod screens;
mod spoken;
mod spoken_activities;
mod storage_blocked;
mod tracks;
mod ways;
