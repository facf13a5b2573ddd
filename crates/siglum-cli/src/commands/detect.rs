//! `siglum detect`: what files are.

use std::path::PathBuf;

use clap::Args;
use siglum::detect::{decode, detect_signature, detect_text};

use crate::Done;
use crate::output::{Output, Usage, printable};

/// Say what files are, and on what evidence.
#[derive(Debug, Args)]
pub struct DetectArgs {
    /// The files.
    #[arg(required = true)]
    pub file: Vec<PathBuf>,
    /// As JSON, one object a line.
    #[arg(long)]
    pub json: bool,
}

/// Runs the command.
///
/// # Errors
/// Fails if the output does; a file that cannot be read is named, and the others are still looked at.
pub fn run(args: &DetectArgs, out: &mut Output) -> Result<Done, Usage> {
    let mut done = Done::Well;
    for path in &args.file {
        let name = path.to_string_lossy();
        let bytes = match std::fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) => {
                out.note(&format!("{}: failed: cannot be read: {error}", printable(&name)));
                done = Done::SomeFailed;
                continue;
            }
        };
        let (found, charset) = match detect_signature(&bytes) {
            Some(found) => (found, None),
            None => {
                let decoded = decode(&bytes, 0);
                (detect_text(decoded.passage.as_str(), &name), Some(decoded.charset))
            }
        };
        if args.json {
            let others =
                found.alternatives.iter().map(|it| serde_json::json!({"format": it.format, "confidence": hundredths(it.confidence)}));
            let line = serde_json::json!({
                "path": name, "format": found.format, "chain": [found.format], "charset": charset,
                "confidence": hundredths(found.confidence), "alternatives": others.collect::<Vec<_>>(),
                "traits": found.traits, "evidence": found.evidence,
            });
            out.line(line)?;
        } else {
            let charset = charset.unwrap_or_default();
            let traits = found.traits.join(", ");
            out.line(format!("{:<16} {:>3} %  {charset:<13} {}  {traits}", found.format, found.confidence, printable(&name)))?;
        }
    }
    Ok(done)
}

fn hundredths(confidence: u8) -> f64 {
    f64::from(confidence) / 100.0
}
