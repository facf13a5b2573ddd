//! What finding notes costs beside a scan for digits, and how it grows: a table to read.

use std::io::{self, Write as _};
use std::time::Duration;

use regex::bytes::Regex;
use siglum::notes::{Options, find_notes};
use siglum_bench::{book_with_notes, median, millis, time};

/// Each pair is measured in turns, so that both meet the same machine.
const TURNS: usize = 7;
/// Bytes of the smaller texts; the larger have twice as many.
const SIZE: usize = 5_000_000;

/// Texts in which almost everything may be a mark or a note.
const HOSTILE: &[(&str, &str)] = &[
    ("digits", "1"),
    ("raised digits", "¹"),
    ("one label, marks and notes", "word¹ word.1 word[1]\n\n¹ note\n\n1 note\n\n"),
    ("labels alone", "1\n2\n"),
    ("open brackets", "[["),
    ("stars", "a* * "),
    ("stuck labels", "word7 word7\n8\n\nA line.\n\u{c}"),
    ("notes that cite notes", "one.¹\n\n¹ two.²\n\n² one.¹\n\n"),
];

fn main() -> io::Result<()> {
    let measures = std::env::args().any(|argument| argument == "--bench");
    let (turns, size) = if measures { (TURNS, SIZE) } else { (1, SIZE / 500) };
    let mut out = io::stdout().lock();
    let digits = Regex::new(r"\d+").map_err(io::Error::other)?;
    writeln!(out, "{:<28} {:>10} {:>7} {:>12} {:>12} {:>7}", "book", "bytes", "notes", "find_notes", r"regex \d+", "ratio")?;
    for bytes in [size, size * 2] {
        let book = book_with_notes(bytes);
        let notes = find_notes(&book, &Options::default()).bodies.len();
        let (own, peer) = in_turns(turns, || find_notes(&book, &Options::default()), || digits.find_iter(book.as_bytes()).count());
        let ratio = own.as_secs_f64() / peer.as_secs_f64();
        writeln!(out, "{:<28} {:>10} {notes:>7} {:>12} {:>12} {ratio:>7.1}", "with notes", book.len(), millis(own), millis(peer))?;
    }
    writeln!(out, "\n{:<28} {:>12} {:>12} {:>14}", "growth", "n bytes", "2n bytes", "time(2n)/time(n)")?;
    let (book, twice) = (book_with_notes(size), book_with_notes(size * 2));
    grow(&mut out, turns, "book", &book, &twice)?;
    for (name, text) in HOSTILE {
        let once = text.repeat(size / 10 / text.len());
        grow(&mut out, turns, name, &once, &once.repeat(2))?;
    }
    writeln!(out, "(medians of {turns})")
}

fn grow(out: &mut impl io::Write, turns: usize, name: &str, once: &str, twice: &str) -> io::Result<()> {
    let find = |text: &str| find_notes(text, &Options::default());
    let (small, large) = in_turns(turns, || find(once), || find(twice));
    let growth = large.as_secs_f64() / small.as_secs_f64();
    writeln!(out, "{name:<28} {:>12} {:>12} {growth:>14.2}", millis(small), millis(large))
}

fn in_turns<A, B>(turns: usize, own: impl Fn() -> A, peer: impl Fn() -> B) -> (Duration, Duration) {
    let mut times = (Vec::new(), Vec::new());
    for _ in 0..turns {
        times.0.push(time(&own));
        times.1.push(time(&peer));
    }
    (median(times.0), median(times.1))
}
