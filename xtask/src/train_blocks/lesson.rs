//! The pages that are learnt from: the features of their blocks, and which of them belong to the true text.

use std::path::Path;

use siglum::unwrap::learning::examples;

use super::boost::Samples;
use super::gold::shares;
use crate::bench_html::data::{Data, Gold};

/// How many parts the sites are split into.
pub(crate) const FOLDS: usize = 5;
/// How the weight of a block grows with its words. Of 0.5, 0.7 and 0.9 the middle one was best.
const GROWTH: f32 = 0.7;
/// The weight of a page: all of its blocks together weigh about so much.
const PAGE: f32 = 200.0;

/// A page and the rows of its blocks.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) gold: Gold,
    pub(super) fold: usize,
    pub(super) rows: std::ops::Range<usize>,
    pub(super) texts: Vec<String>,
    pub(super) words: Vec<u32>,
}

/// Reads all pages.
pub(super) fn read(folder: &Path) -> Result<(Vec<Page>, Samples), String> {
    let data = Data::open(folder)?;
    let (mut pages, mut samples) = (Vec::new(), Samples::default());
    for gold in data.gold.clone() {
        let bytes = data.page(&gold.id)?;
        let decoded = siglum::detect::decode(&bytes, 0);
        pages.push(read_page(&decoded.passage, gold, &mut samples));
    }
    Ok((pages, samples))
}

fn read_page(source: &siglum::model::Passage, gold: Gold, samples: &mut Samples) -> Page {
    let examples = examples(source);
    let texts: Vec<&str> = examples.iter().map(|example| example.text.as_str()).collect();
    let shares = shares(&texts, gold.text.as_deref().unwrap_or_default());
    let all: f32 = shares.iter().map(|(_, words)| *words as f32).sum();
    let true_words: f32 = shares.iter().map(|(share, words)| share * *words as f32).sum();
    let norm = (true_words.max(30.0) * 0.7 + all * 0.3).powf(GROWTH);
    let first = samples.wanted.len();
    for (example, (share, words)) in examples.iter().zip(&shares) {
        samples.columns.resize(example.features.len(), Vec::new());
        samples.columns.iter_mut().zip(&example.features).for_each(|(column, feature)| column.push(*feature));
        samples.wanted.push(*share);
        samples.weights.push(PAGE * (*words as f32).max(0.5).powf(GROWTH) / norm);
    }
    let fold = fold_of(gold.url.as_deref().unwrap_or(&gold.id));
    let words = examples.iter().map(|example| example.words).collect();
    let texts = examples.into_iter().map(|example| example.text).collect();
    Page { gold, fold, rows: first..samples.wanted.len(), texts, words }
}

/// Labels below which a country gives out names.
const SECOND_LEVEL: [&str; 7] = ["co", "com", "org", "net", "ac", "gov", "edu"];

/// The part that the site of an address belongs to: pages of one site are never in two parts.
pub(crate) fn fold_of(url: &str) -> usize {
    let host = url.split("//").nth(1).unwrap_or(url).split(['/', ':', '?']).next().unwrap_or_default().to_ascii_lowercase();
    let labels: Vec<&str> = host.split('.').collect();
    // `example.co.uk` is one site, `blog.example.com` is the same as `example.com`.
    let is_second_level = matches!(labels.as_slice(), [.., second, last] if last.len() == 2 && SECOND_LEVEL.contains(second));
    let site = labels[labels.len().saturating_sub(if is_second_level { 3 } else { 2 })..].join(".");
    let digest = site.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |digest, byte| (digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    (digest >> 20) as usize % FOLDS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_one_site_are_in_one_part() {
        assert_eq!(fold_of("https://blog.harbour.example/a"), fold_of("http://harbour.example/b?c"));
        assert_eq!(fold_of("https://www.tide.co.uk/a"), fold_of("https://tide.co.uk"));
        assert_eq!(fold_of("https://news.sea.edu/a"), fold_of("https://school.sea.edu"));
    }
}
