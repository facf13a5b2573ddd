//! What the pipeline is measured on.

use scraper::Html;
use siglum::{Cleaned, Options, Witness, clean};
use siglum_bench::html_page;

/// The WordPress post of the corpus.
const POST: &str = include_str!("../../../../corpus-raw/001_97dec0b1594d3528.txt");

/// A source, and the HTML in it for a parser that reads nothing else.
pub(crate) struct Source {
    pub(crate) name: &'static str,
    pub(crate) bytes: Vec<u8>,
    pub(crate) html: Vec<String>,
}

impl Source {
    fn page(name: &'static str, bytes: usize) -> Self {
        let html = html_page(bytes);
        Self { name, bytes: html.clone().into_bytes(), html: vec![html] }
    }

    /// The post, with the HTML of all its strings that siglum reads too.
    fn post() -> Self {
        let post: serde_json::Value = serde_json::from_str(POST).expect("the post is JSON");
        let strings = [&post["content"]["rendered"], &post["excerpt"]["rendered"], &post["yoast_head"]];
        let html = strings.into_iter().filter_map(|value| value.as_str().map(str::to_owned)).collect();
        Self { name: "WordPress post", bytes: POST.as_bytes().to_vec(), html }
    }

    /// The length of its HTML.
    pub(crate) fn html_len(&self) -> usize {
        self.html.iter().map(String::len).sum()
    }
}

/// Pages of growing size, and the post.
pub(crate) fn sources() -> Vec<Source> {
    let pages = [("page of 1 KB", 1_000), ("page of 10 KB", 10_000), ("page of 100 KB", 100_000), ("page of 1 MB", 1_000_000)];
    let mut sources: Vec<Source> = pages.into_iter().map(|(name, bytes)| Source::page(name, bytes)).collect();
    sources.push(Source::post());
    sources
}

pub(crate) fn clean_source(source: &Source) -> Cleaned {
    clean(&Witness { name: source.name, bytes: &source.bytes }, &Options::default())
}

pub(crate) fn parse_html(source: &Source) -> Vec<Html> {
    source.html.iter().map(|html| Html::parse_document(html)).collect()
}
