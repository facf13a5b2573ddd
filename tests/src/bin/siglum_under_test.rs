//! The command `siglum`, built where the tests find it.

use std::process::ExitCode;

fn main() -> ExitCode {
    siglum_cli::main()
}
