//! Prints what each file is: `cargo run -p siglum-detect --example detect -- FILE...`
#![allow(clippy::print_stdout, missing_docs)]

fn main() -> std::io::Result<()> {
    for path in std::env::args().skip(1) {
        let found = siglum_detect::detect(&std::fs::read(&path)?, &path);
        println!("{path}\t{}\t{}\t{:?}\t{:?}\t{:?}", found.format, found.confidence, found.traits, found.evidence, found.alternatives);
    }
    Ok(())
}
