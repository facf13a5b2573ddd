//! `siglum diff`. (In the making.)

use crate::Done;
use crate::output::{Output, Usage};

/// In the making.
#[derive(Debug, clap::Args)]
pub struct DiffArgs {}

/// In the making.
///
/// # Errors
/// None.
pub fn run(_args: &DiffArgs, _out: &mut Output) -> Result<Done, Usage> {
    Ok(Done::Usage)
}
