//! The binary `siglum`.

fn main() {}
