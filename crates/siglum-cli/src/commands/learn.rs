//! `siglum learn`: statistics over a corpus, for a maintainer to review.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use siglum::dataset::{Outcome, Plan, STATISTICS_FILE, SourceReport, read_statistics, render_statistics, write_statistics};
use siglum::metadata::{AccountStatistics, Statistics, Tally};

use crate::output::{Colour, Output, Usage, one_line, printable, shorten};
use crate::{Done, work};

/// Learn which accounts post for several writers, and write it down for review.
///
/// Reads the sources of a folder as `siglum clean` does and counts, by site and account, the documents and who signs them. The
/// counts go into `corpus.stats.json` in the same folder, which is no source: review it and commit it. `siglum clean` reads it:
/// an account under which several people sign uploaded the texts and is not their author. No source is touched.
#[derive(Debug, clap::Args)]
pub struct LearnArgs {
    /// The folder of the raw files.
    #[arg(value_name = "INPUT")]
    input: PathBuf,
    /// Compare with the file that is there, and write nothing.
    #[arg(long)]
    check: bool,
    /// Workers; as many as there are processors by default. The counts are the same for any number.
    #[arg(long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
}

/// Runs the command.
///
/// # Errors
/// Fails if the input is no folder, if the configuration has no meaning, or if the disk fails.
pub fn run(args: &LearnArgs, out: &mut Output) -> Result<Done, Usage> {
    if args.input.is_file() {
        return Err(Usage::new(format!("{}: is a file; statistics are learnt of a folder", args.input.display())));
    }
    let config = work::unlearnt_config_of(&args.input)?;
    let plan = Plan::of(std::slice::from_ref(&args.input), &config)?;
    let (mut tally, mut documents, mut failed) = (Tally::default(), 0, 0);
    let of = plan.entries.len();
    work::clean_all(&plan, &config, work::workers(args.jobs), |index, report| {
        out.progress(index + 1, of);
        failed += usize::from(has_failed(&report, out));
        if let Outcome::Published(all) = &report.outcome {
            documents += all.len();
            all.iter().for_each(|document| tally.add(document));
        }
        Ok::<(), Usage>(())
    })?;
    let statistics = tally.statistics();
    write_table(&statistics, documents, out)?;
    let done = if args.check { compare(args, &statistics, out)? } else { write(args, &statistics, out)? };
    Ok(if failed > 0 && done == Done::Well { Done::SomeFailed } else { done })
}

/// Says why a file cannot be counted. Files that are skipped are told by `siglum clean`.
fn has_failed(report: &SourceReport, out: &mut Output) -> bool {
    let Outcome::Failed(reason) = &report.outcome else { return false };
    out.note(&format!("{}: failed: {reason}", printable(&report.path)));
    true
}

fn write(args: &LearnArgs, statistics: &Statistics, out: &mut Output) -> Result<Done, Usage> {
    let path = args.input.join(STATISTICS_FILE);
    let is_same = read_statistics(&args.input)?.is_some_and(|bytes| bytes == render_statistics(statistics).as_bytes());
    if is_same {
        out.line(format_args!("{} is as it was.", path.display()))?;
    } else {
        write_statistics(&args.input, statistics)?;
        out.line(format_args!("{} is written. Review and commit it; it is no source, and `siglum clean` only reads it.", path.display()))?;
    }
    Ok(Done::Well)
}

fn compare(args: &LearnArgs, statistics: &Statistics, out: &mut Output) -> Result<Done, Usage> {
    let path = args.input.join(STATISTICS_FILE);
    let held = read_statistics(&args.input)?;
    let (words, colour, done) = match held {
        Some(bytes) if bytes == render_statistics(statistics).as_bytes() => ("is up to date", Colour::Green, Done::Well),
        Some(_) => ("is out of date", Colour::Red, Done::Differs),
        None => ("is not there", Colour::Red, Done::Differs),
    };
    out.line(out.paint(&format!("{} {words}", path.display()), colour))?;
    Ok(done)
}

/// The names of the columns.
const HEAD: [&str; 6] = ["site", "account", "documents", "signed", "signers", "verdict"];

/// The most accounts in the table; the file has all.
const MOST_ROWS: usize = 30;

/// The widest a name in the table may be.
const WIDEST: usize = 34;

/// Writes the accounts for which others sign, those with most signers first, and how many there are besides.
fn write_table(statistics: &Statistics, documents: usize, out: &mut Output) -> Result<(), Usage> {
    let mut accounts: Vec<_> = statistics.accounts().filter(|(_, _, known)| known.signers > 0).collect();
    accounts.sort_by_key(|(_, _, known)| (!known.is_uploader, std::cmp::Reverse(known.signers)));
    let rows: Vec<[String; 6]> = accounts.iter().take(MOST_ROWS).map(|(site, account, known)| row(site, account, known)).collect();
    if !rows.is_empty() {
        write_rows(&rows, out)?;
    }
    let (all, shown) = (statistics.accounts().count(), rows.len());
    let uploaders = statistics.accounts().filter(|(_, _, known)| known.is_uploader).count();
    let more = accounts.len() - shown;
    if more > 0 {
        out.line(format_args!("and {more} more in the file"))?;
    }
    if shown > 0 {
        out.line("")?;
    }
    let by = if all == 1 { "1 account".to_owned() } else { format!("{all} accounts") };
    Ok(out.line(format_args!("{documents} documents by {by}; under {uploaders} of them several people sign."))?)
}

fn row(site: &str, account: &str, known: &AccountStatistics) -> [String; 6] {
    let verdict = if known.is_uploader { "uploader" } else { "-" };
    let short = |text: &str| shorten(&one_line(text), WIDEST);
    let [documents, signed, signers] = [known.documents, known.signed_by_others, known.signers].map(|count| count.to_string());
    [short(if site.is_empty() { "-" } else { site }), short(account), documents, signed, signers, verdict.to_owned()]
}

fn write_rows(rows: &[[String; 6]], out: &mut Output) -> Result<(), Usage> {
    let head = HEAD.map(str::to_owned);
    let widest = |column: usize| rows.iter().chain([&head]).map(|row| row[column].chars().count()).max().unwrap_or_default();
    let width: [usize; 6] = std::array::from_fn(widest);
    let line = |row: &[String; 6]| {
        let [site, account, documents, signed, signers, verdict] = row;
        let [a, b, c, d, e, _] = width;
        format!("{site:<a$}  {account:<b$}  {documents:>c$}  {signed:>d$}  {signers:>e$}  {verdict}")
    };
    out.line(out.paint(&line(&head), Colour::Bold))?;
    rows.iter().try_for_each(|row| out.line(line(row)))?;
    Ok(())
}
