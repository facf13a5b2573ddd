//! Edits of passages: building, slicing, joining, replacing.

use std::hint::black_box;

use criterion::{BatchSize, Criterion, Throughput};
use siglum::model::{Edit, Passage, RuleCode};
use siglum_bench::{book_with_notes, escaped_text, windows_1251};

fn main() {
    let mut criterion = Criterion::default().sample_size(20).configure_from_args();
    let text = russian_text();
    building(&mut criterion, &text);
    editing(&mut criterion, &text);
    criterion.final_summary();
}

/// Some 200 KB of letters in paragraphs: the book, letter by letter in Cyrillic.
fn russian_text() -> String {
    let letter = |c: char| match c {
        'a'..='z' => char::from_u32(u32::from('а') + u32::from(c) - u32::from('a')).unwrap_or(c),
        c => c,
    };
    book_with_notes(100_000).chars().filter(|c| c.is_ascii()).map(letter).collect()
}

fn building(criterion: &mut Criterion, text: &str) {
    let mut group = criterion.benchmark_group("passage");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("build from escaped letters", |b| b.iter(|| escaped_text(black_box(text))));
    let bytes = windows_1251(text);
    group.throughput(Throughput::Bytes(bytes.len() as u64));
    group.bench_function("decode a single-byte charset", |b| b.iter(|| siglum::detect::decode(black_box(&bytes), 0)));
    group.finish();
}

fn editing(criterion: &mut Criterion, text: &str) {
    let mut group = criterion.benchmark_group("passage");
    group.throughput(Throughput::Bytes(text.len() as u64));
    let passage = escaped_text(text);
    group.bench_function("slice into paragraphs", |b| b.iter(|| slice(black_box(&passage))));
    let paragraphs = slice(&passage);
    group.bench_function("join paragraphs", |b| b.iter(|| join(black_box(&paragraphs))));
    let edits = edits(text);
    group.bench_function("replace every stop", |b| {
        b.iter_batched(|| passage.clone(), |mut passage| passage.edit(black_box(&edits)), BatchSize::LargeInput);
    });
    group.finish();
}

fn slice(passage: &Passage) -> Vec<Passage> {
    let text = passage.as_str();
    let mut start = 0;
    let mut paragraphs = Vec::new();
    for (end, gap) in text.match_indices("\n\n") {
        paragraphs.push(passage.slice(start..end));
        start = end + gap.len();
    }
    paragraphs.push(passage.slice(start..text.len()));
    paragraphs
}

fn join(paragraphs: &[Passage]) -> Passage {
    let mut whole = Passage::new();
    paragraphs.iter().for_each(|paragraph| whole.push_passage(paragraph));
    whole
}

fn edits(text: &str) -> Vec<Edit> {
    let code = RuleCode::new('T', 999);
    let edit = |(at, stop): (usize, &str)| Edit { range: at..at + stop.len(), with: "…".to_owned(), code };
    text.match_indices('.').map(edit).collect()
}
