//! Commands of the maintainers: `cargo xtask clean` and its kin.

fn main() {}
