//! The binary `siglum`.

use std::process::ExitCode;

fn main() -> ExitCode {
    siglum_cli::main()
}
