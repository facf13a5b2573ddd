//! How much longer cleaning takes than parsing, and how long the maps are: a table to read.

mod sources;

use std::hint::black_box;
use std::io::{self, Write as _};

use siglum_bench::{escaped_post, median, millis, paragraph_runs, single_byte_page, time};
use sources::{clean_source, parse_html, sources};

/// Each pair is measured in turns, so that both meet the same machine.
const TURNS: usize = 21;

fn main() -> io::Result<()> {
    let turns = if std::env::args().any(|argument| argument == "--bench") { TURNS } else { 1 };
    let mut out = io::stdout().lock();
    writeln!(out, "{:<16} {:>10} {:>10} {:>12} {:>12} {:>7}", "source", "raw bytes", "its HTML", "siglum", "scraper", "ratio")?;
    for source in sources() {
        let mut own = Vec::with_capacity(turns);
        let mut peer = Vec::with_capacity(turns);
        for _ in 0..turns {
            own.push(time(|| clean_source(black_box(&source))));
            peer.push(time(|| parse_html(black_box(&source))));
        }
        let (own, peer) = (median(own), median(peer));
        let ratio = own.as_secs_f64() / peer.as_secs_f64();
        let (raw, html) = (source.bytes.len(), source.html_len());
        writeln!(out, "{:<16} {raw:>10} {html:>10} {:>12} {:>12} {ratio:>7.1}", source.name, millis(own), millis(peer))?;
    }
    writeln!(out, "(medians of {turns}; siglum::clean beside scraper::Html::parse_document)\n")?;
    writeln!(out, "{:<36} {:>10} {:>16}", "runs a paragraph", "mean", "most")?;
    for (name, runs) in [
        ("WordPress post, every letter escaped", paragraph_runs("post.json", escaped_post(300).as_bytes())),
        ("page in windows-1251", paragraph_runs("page.html", &single_byte_page(300))),
    ] {
        let mean = runs.iter().sum::<usize>() as f64 / runs.len().max(1) as f64;
        writeln!(out, "{name:<36} {mean:>10.2} {:>16}", runs.iter().max().copied().unwrap_or_default())?;
    }
    Ok(())
}
