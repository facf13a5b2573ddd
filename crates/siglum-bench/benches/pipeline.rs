//! The whole pipeline on HTML of growing size, beside a parser of HTML alone.

mod sources;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput};
use sources::{clean_source, parse_html, sources};

fn main() {
    let mut criterion = Criterion::default().sample_size(10).configure_from_args();
    for source in sources() {
        let mut group = criterion.benchmark_group("pipeline");
        group.throughput(Throughput::Bytes(source.html_len() as u64));
        group.bench_with_input(BenchmarkId::new("siglum::clean", source.name), &source, |b, source| {
            b.iter(|| clean_source(black_box(source)));
        });
        group.bench_with_input(BenchmarkId::new("scraper::Html::parse_document", source.name), &source, |b, source| {
            b.iter(|| parse_html(black_box(source)));
        });
        group.finish();
    }
    criterion.final_summary();
}
