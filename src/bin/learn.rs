//! Học: the trainee's page.

use guong_site::learn::app::App;
use guong_site::platform::panic;

fn main() {
    panic::install();
    if let Some(root) = guong_site::platform::page::root() {
        yew::Renderer::<App>::with_root(root).render();
    }
}
