//! The work of a run: files cleaned side by side, reported in the order of the plan.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use siglum::dataset::record::Member;
use siglum::dataset::{Config, Outcome as Reported, Plan, Planned, SourceReport, is_configured, sha256_hex};
use siglum::{Cleaned, Options, Outcome, Witness, clean, curated_claims};

use crate::Done;
use crate::output::{Output, Usage, printable};

/// Files that may be finished before their turn, for each worker: enough to keep it busy, few enough for memory.
const AHEAD: usize = 4;

/// Reads the configuration of the inputs.
///
/// # Errors
/// Fails if it has no meaning, or if it switches off a rule that cannot be switched off.
pub(crate) fn config_of(inputs: &[PathBuf]) -> Result<Config, Usage> {
    checked(Config::of_inputs(inputs, &siglum::rules())?)
}

/// Reads the configuration of a folder as it is before anything is learnt of it.
///
/// # Errors
/// Fails like [`config_of`].
pub(crate) fn unlearnt_config_of(folder: &Path) -> Result<Config, Usage> {
    checked(Config::load_unlearnt(folder, &siglum::rules())?)
}

fn checked(config: Config) -> Result<Config, Usage> {
    match config.rules_off.iter().find(|code| code.letter() != 'T') {
        Some(code) => Err(Usage::new(format!("corpus.toml: {code} cannot be switched off; only rules of text (T...) can"))),
        None => Ok(config),
    }
}

/// Plans one file alone, with the configuration of its folder.
///
/// # Errors
/// Fails if it does not exist, is a folder, or is no source, or if the configuration has no meaning.
pub(crate) fn plan_alone(file: &Path) -> Result<(Planned, Config), Usage> {
    let inputs = [file.to_owned()];
    if file.is_dir() {
        return Err(Usage::new(format!("{}: is a folder; `siglum clean` takes folders", file.display())));
    }
    let folder = file.parent().filter(|folder| is_configured(folder));
    let config = config_of(&folder.map_or_else(|| inputs.to_vec(), |folder| vec![folder.to_owned()]))?;
    let plan = Plan::of(&inputs, &Config { include: Vec::new(), exclude: Vec::new(), ..config.clone() })?;
    let planned = plan.entries.into_iter().next();
    planned.map(|planned| (planned, config)).ok_or_else(|| Usage::new(format!("{}: is no source", file.display())))
}

/// Cleans one planned file.
pub(crate) fn clean_planned(planned: &Planned, config: &Config) -> SourceReport {
    match read_planned(planned) {
        Ok(bytes) => report(&planned.path, &planned.id, &bytes, config),
        Err(unread) => *unread,
    }
}

/// Reads one planned file, or reports why that cannot be.
pub(crate) fn read_planned(planned: &Planned) -> Result<Vec<u8>, Box<SourceReport>> {
    if let Some(report) = planned.unread() {
        return Err(Box::new(report));
    }
    fs::read(&planned.location)
        .map_err(|error| Box::new(SourceReport::unread(&planned.path, &planned.id, Reported::Failed(format!("cannot be read: {error}")))))
}

/// Tells why a file has no documents, and how the command ends.
pub(crate) fn tell_unpublished(report: &SourceReport, out: &mut Output) -> Done {
    let path = printable(&report.path);
    match &report.outcome {
        Reported::Published(_) => Done::Well,
        Reported::Skipped(reason) => {
            out.note(&format!("{path}: skipped: {reason}"));
            Done::Well
        }
        Reported::Failed(reason) => {
            out.note(&format!("{path}: failed: {reason}"));
            Done::SomeFailed
        }
    }
}

/// Reads standard input to its end.
pub(crate) fn read_standard_input() -> Result<Vec<u8>, Usage> {
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes).map_err(|error| Usage::new(format!("standard input: {error}")))?;
    Ok(bytes)
}

/// Cleans the bytes of a file and reports what became of them.
pub(crate) fn report(path: &str, id: &str, bytes: &[u8], config: &Config) -> SourceReport {
    let (claims, statistics) = (curated_claims(config, path), Arc::clone(&config.statistics));
    let options = Options { rules_off: config.rules_off.clone(), claims, statistics };
    let Cleaned { detection, charset, outcome } = clean(&Witness { name: path, bytes }, &options);
    let sha256 = sha256_hex(bytes);
    let outcome = match outcome {
        Outcome::Documents(documents) => Reported::Published(documents),
        Outcome::Skipped(reason) => Reported::Skipped(reason),
        Outcome::Failed(reason) => Reported::Failed(reason),
    };
    SourceReport {
        path: path.to_owned(),
        id: id.to_owned(),
        members: vec![Member { key: None, length: bytes.len() as u64, sha256: sha256.clone() }],
        sha256: Some(sha256),
        bytes: Some(bytes.len() as u64),
        media_type: siglum::detect::format(detection.format).map_or("", |format| format.media_type).to_owned(),
        chain: vec![detection.format.to_owned()],
        charset,
        origin: config.document(path).and_then(|entry| entry.origin.clone()),
        outcome,
    }
}

/// The number of workers: as asked for, else as many as there are processors.
pub(crate) fn workers(asked: Option<NonZeroUsize>) -> usize {
    let there_are = || std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    asked.map_or_else(there_are, NonZeroUsize::get)
}

/// Cleans all files of a plan with some workers and hands over the reports in the order of the plan.
///
/// # Errors
/// Gives the first error of `take`; the workers stop then.
pub(crate) fn clean_all<E>(
    plan: &Plan,
    config: &Config,
    jobs: usize,
    mut take: impl FnMut(usize, SourceReport) -> Result<(), E>,
) -> Result<(), E> {
    let shared = Shared { next: AtomicUsize::new(0), state: Mutex::new(State::default()), turned: Condvar::new() };
    std::thread::scope(|scope| {
        for _ in 0..jobs.max(1) {
            scope.spawn(|| shared.work(plan, config, jobs.max(1) * AHEAD));
        }
        let _stop = Stop(&shared);
        (0..plan.entries.len()).try_for_each(|index| take(index, shared.wait_for(index)))
    })
}

/// Stops the workers when the run ends, however it ends.
struct Stop<'a>(&'a Shared);

impl Drop for Stop<'_> {
    fn drop(&mut self) {
        self.0.stop();
    }
}

#[derive(Default)]
struct State {
    ready: BTreeMap<usize, SourceReport>,
    handed: usize,
    is_over: bool,
}

struct Shared {
    next: AtomicUsize,
    state: Mutex<State>,
    turned: Condvar,
}

impl Shared {
    fn work(&self, plan: &Plan, config: &Config, ahead: usize) {
        loop {
            let index = self.next.fetch_add(1, Ordering::Relaxed);
            let Some(planned) = plan.entries.get(index) else { return };
            let held = self.lock();
            let state = self.turned.wait_while(held, |state| !state.is_over && index >= state.handed + ahead);
            if state.unwrap_or_else(PoisonError::into_inner).is_over {
                return;
            }
            let report = clean_planned(planned, config);
            self.lock().ready.insert(index, report);
            self.turned.notify_all();
        }
    }

    fn wait_for(&self, index: usize) -> SourceReport {
        let mut state = self.lock();
        loop {
            if let Some(report) = state.ready.remove(&index) {
                state.handed = index + 1;
                self.turned.notify_all();
                return report;
            }
            state = self.turned.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn stop(&self) {
        self.lock().is_over = true;
        self.turned.notify_all();
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
