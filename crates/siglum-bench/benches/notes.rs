//! The finder of notes on a book of one megabyte.

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use siglum::notes::{Options, find_notes};
use siglum_bench::book_with_notes;

fn main() {
    let mut criterion = Criterion::default().sample_size(10).configure_from_args();
    let book = book_with_notes(1_000_000);
    let mut group = criterion.benchmark_group("notes");
    group.throughput(Throughput::Bytes(book.len() as u64));
    group.bench_function("find_notes in a book of 1 MB", |b| b.iter(|| find_notes(black_box(&book), &Options::default())));
    group.finish();
    criterion.final_summary();
}
