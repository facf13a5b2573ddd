//! `siglum explain`. (In the making.)

use crate::Done;
use crate::output::{Output, Usage};

/// In the making.
#[derive(Debug, clap::Args)]
pub struct ExplainArgs {}

/// In the making.
///
/// # Errors
/// None.
pub fn run(_args: &ExplainArgs, _out: &mut Output) -> Result<Done, Usage> {
    Ok(Done::Usage)
}
