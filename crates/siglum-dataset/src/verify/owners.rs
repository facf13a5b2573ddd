//! Which document owns which raw bytes, over the whole corpus.

use std::collections::{BTreeMap, HashMap};

use super::report::{Checks, Failure, Point, in_raw};
use crate::record::{FateStretch, ManifestLine, Record};

/// The owned stretches of each member, by the path of the file and the key of the member.
#[derive(Debug, Default)]
pub(super) struct Owners {
    owned: BTreeMap<(String, Option<String>), Vec<Owned>>,
}

#[derive(Debug)]
struct Owned {
    start: u64,
    end: u64,
    id: String,
}

impl Owners {
    /// Adds what a document owns: its fates, joined where they meet.
    pub(super) fn add(&mut self, record: &Record, fates: &[FateStretch]) {
        for fate in fates {
            let index = fate.raw_member.and_then(|index| usize::try_from(index).ok()).unwrap_or_default();
            let key = record.source.members.get(index).map_or_else(|| record.source.member.clone(), |member| member.key.clone());
            let own = self.owned.entry((record.source.path.clone(), key)).or_default();
            let (start, end) = (fate.start, fate.start.saturating_add(fate.length));
            match own.last_mut() {
                Some(last) if last.end == start && last.id == record.id => last.end = end,
                _ => own.push(Owned { start, end, id: record.id.clone() }),
            }
        }
    }

    /// Checks that what is owned and the envelope add up to the length of each member.
    pub(super) fn check(&mut self, sources: &[ManifestLine], checks: &mut Checks) {
        let mut members = HashMap::new();
        for source in sources {
            for member in &source.members {
                members.insert((source.path.clone(), member.key.clone()), (member.length, member.envelope));
            }
        }
        for (name, owned) in std::mem::take(&mut self.owned) {
            let fail =
                |checks: &mut Checks, id, place, message| checks.fail(Point::Balance, Failure { file: name.0.clone(), id, place, message });
            checks.seen(Point::Balance, 1);
            match members.remove(&name) {
                None => fail(checks, None, None, "a document owns bytes of a member that the manifest does not list".to_owned()),
                Some((length, envelope)) => {
                    if let Err((id, place, message)) = balance(owned, length, envelope) {
                        fail(checks, id, place, message);
                    }
                }
            }
        }
        let mut rest: Vec<_> = members.into_iter().filter(|(_, (length, envelope))| length != envelope).collect();
        rest.sort();
        for ((file, _), (length, envelope)) in rest {
            let message = format!("no document owns bytes of it, and its envelope is {envelope} of {length}");
            checks.fail(Point::Balance, Failure { file, id: None, place: None, message });
        }
    }
}

type Fault = (Option<String>, Option<String>, String);

fn balance(mut owned: Vec<Owned>, length: u64, envelope: u64) -> Result<(), Fault> {
    owned.sort_by_key(|own| (own.start, own.end));
    let (mut end, mut sum, mut gap) = (0, 0, None);
    for own in owned {
        let place = || Some(in_raw(own.start, own.end));
        if own.start < end {
            return Err((Some(own.id.clone()), place(), "another document owns these bytes too".to_owned()));
        }
        if own.end > length {
            return Err((Some(own.id.clone()), place(), format!("the member has only {length} bytes")));
        }
        if own.start > end {
            gap = gap.or(Some(in_raw(end, own.start)));
        }
        sum += own.end - own.start;
        end = own.end;
    }
    if end < length {
        gap = gap.or(Some(in_raw(end, length)));
    }
    match sum + envelope == length {
        true => Ok(()),
        false => Err((None, gap, format!("documents own {sum} bytes and the envelope has {envelope}, of {length}"))),
    }
}
