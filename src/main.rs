//! The page's entrance: mounts the application and does nothing else.

fn main() {
    krug::app::mount();
}
