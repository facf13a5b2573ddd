//! What cleaning HTML pages costs beside parsing them, and beside other extractors: a table to read.
//!
//! `SIGLUM_PAGES` names a folder of pages, of which the first 300 by name are measured; without it pages are made.
//! An argument measures only the tools that have it in their names, as a profile needs it.

mod tools;

use std::io::{self, Write as _};
use std::path::Path;

use rustix::time::{ClockId, clock_gettime};
use siglum_bench::html_page;
use tools::{Page, TOOLS, Tool};

/// So many pages of a folder are measured.
const MOST_PAGES: usize = 300;
/// Each tool gets each page so often, in turns; the least time counts, since all else is the machine's noise.
const TURNS: usize = 5;
/// Bytes of the pages that are made.
const MADE: [usize; 4] = [2_000, 10_000, 100_000, 1_000_000];

fn main() -> io::Result<()> {
    let measures = std::env::args().any(|argument| argument == "--bench");
    let wanted = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
    let tools: Vec<&Tool> = TOOLS.iter().filter(|tool| tool.name.contains(&wanted)).collect();
    let pages = match std::env::var_os("SIGLUM_PAGES") {
        Some(folder) => read_pages(Path::new(&folder))?,
        None => MADE.into_iter().map(|bytes| page(format!("{bytes}.html"), html_page(bytes).into_bytes())).collect(),
    };
    let turns = if measures { TURNS } else { 1 };
    let times: Vec<Vec<f64>> = pages.iter().map(|page| least_times(&tools, page, turns)).collect();
    print(&tools, &pages, &times, turns)
}

fn page(name: String, bytes: Vec<u8>) -> Page {
    let text = String::from_utf8_lossy(&bytes).into_owned();
    Page { name, bytes, text }
}

/// Reads the first files of a folder by name.
fn read_pages(folder: &Path) -> io::Result<Vec<Page>> {
    let mut paths = std::fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    paths.truncate(MOST_PAGES);
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    paths.iter().map(|path| Ok(page(name(path), std::fs::read(path)?))).collect()
}

/// The least processor time that each tool takes for a page, in seconds.
fn least_times(tools: &[&Tool], page: &Page, turns: usize) -> Vec<f64> {
    let mut least = vec![f64::INFINITY; tools.len()];
    for _ in 0..turns {
        for (tool, least) in tools.iter().zip(&mut least) {
            let start = processor_time();
            (tool.run)(page);
            *least = least.min(processor_time() - start);
        }
    }
    least
}

/// Seconds that this thread has had of a processor.
fn processor_time() -> f64 {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

fn print(tools: &[&Tool], pages: &[Page], times: &[Vec<f64>], turns: usize) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let bytes: usize = pages.iter().map(|page| page.bytes.len()).sum();
    writeln!(out, "{} pages, {bytes} bytes; processor time of one thread, the least of {turns} turns", pages.len())?;
    writeln!(out, "{:<32} {:>9} {:>7} {:>8} | a page: {:>7} {:>7} {:>7}", "tool", "seconds", "MB/s", "ratio", "median", "p99", "most")?;
    let unit: f64 = times.iter().filter_map(|page| page.first()).sum();
    for (index, tool) in tools.iter().enumerate() {
        let sum: f64 = times.iter().map(|page| page[index]).sum();
        let mut ratios: Vec<f64> = times.iter().map(|page| page[index] / page[0]).collect();
        ratios.sort_by(f64::total_cmp);
        let at = |hundredths: usize| {
            ratios.get((ratios.len() * hundredths / 100).min(ratios.len().saturating_sub(1))).copied().unwrap_or_default()
        };
        let (rate, ratio) = (bytes as f64 / 1e6 / sum, sum / unit);
        write!(out, "{:<32} {sum:>9.4} {rate:>7.1} {ratio:>8.2}", tool.name)?;
        writeln!(out, " | {:>15.2} {:>7.2} {:>7.2}", at(50), at(99), at(100))?;
    }
    writeln!(out, "(ratios to the first row)")
}
