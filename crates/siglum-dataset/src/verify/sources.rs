//! The raw files against the manifest.

use std::collections::HashSet;

use super::report::{Checks, Point};
use crate::digest::sha256_hex;
use crate::error::Error;
use crate::read::RawFiles;
use crate::record::ManifestLine;

/// Checks that each raw file is listed with its size and digest, and each listed one is there.
pub(super) fn check(sources: &[ManifestLine], raw: Option<&RawFiles>, checks: &mut Checks) -> Result<(), Error> {
    check_lines(sources, checks);
    let Some(raw) = raw else {
        checks.cannot("raw files, and what the text says of their bytes: no folder of raw files is given (--raw)".to_owned());
        return Ok(());
    };
    for source in sources {
        checks.seen(Point::Sources, 1);
        check_file(source, raw, checks);
    }
    let listed: HashSet<&str> = sources.iter().map(|source| source.path.as_str()).collect();
    for path in raw.found().keys().filter(|path| !listed.contains(path.as_str())) {
        checks.fail_file(Point::Sources, path, "is a raw file that the manifest does not list");
    }
    Ok(())
}

/// Checks what a line says of itself.
fn check_lines(sources: &[ManifestLine], checks: &mut Checks) {
    let mut seen = HashSet::new();
    for source in sources {
        if !seen.insert(source.path.as_str()) {
            checks.fail_file(Point::Sources, &source.path, "is listed twice");
        }
        for member in source.members.iter().filter(|member| member.key.is_none()) {
            if source.sha256.as_ref() != Some(&member.sha256) || source.bytes != Some(member.length) {
                checks.fail_file(Point::Sources, &source.path, "the file as a member has another size or digest than the file");
            }
        }
    }
}

fn check_file(source: &ManifestLine, raw: &RawFiles, checks: &mut Checks) {
    let Some(digest) = &source.sha256 else {
        checks.cannot(format!("{}: the manifest has no digest of it ({})", source.path, source.reason.as_deref().unwrap_or("no reason")));
        return;
    };
    match raw.read(&source.path) {
        Err(reason) => checks.fail_file(Point::Sources, &source.path, reason),
        Ok(bytes) if Some(bytes.len() as u64) != source.bytes => {
            let message = format!("has {} bytes; the manifest says {}", bytes.len(), source.bytes.unwrap_or_default());
            checks.fail_file(Point::Sources, &source.path, message);
        }
        Ok(bytes) if sha256_hex(&bytes) != *digest => {
            checks.fail_file(Point::Sources, &source.path, "has another SHA-256 than the manifest says")
        }
        Ok(_) => {}
    }
}
