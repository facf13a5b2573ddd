//! Documents in JSON that is no answer of WordPress: JSON Feed, articles in JSON-LD, exports of Ghost.

mod entry;
mod feed;
mod ghost;
mod ld;
mod tables;
#[cfg(test)]
mod tests;

pub use feed::read_json_feed;
pub use ghost::{GHOST, read_ghost};
pub use ld::read_json_ld;
