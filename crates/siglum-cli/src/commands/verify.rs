//! `siglum verify`. (In the making.)

use crate::Done;
use crate::output::{Output, Usage};

/// In the making.
#[derive(Debug, clap::Args)]
pub struct VerifyArgs {}

/// In the making.
///
/// # Errors
/// None.
pub fn run(_args: &VerifyArgs, _out: &mut Output) -> Result<Done, Usage> {
    Ok(Done::Usage)
}
