//! The tools that pages are given to, each as a function from a page to nothing.

use std::hint::black_box;

use scraper::Html;
use siglum::{Options, Witness, clean};

/// A page to measure on.
pub(crate) struct Page {
    /// The name of its file.
    pub(crate) name: String,
    /// Its bytes, as siglum gets them.
    pub(crate) bytes: Vec<u8>,
    /// Its text decoded, as all others get it.
    pub(crate) text: String,
}

/// A tool, and what it does with a page.
pub(crate) struct Tool {
    /// Its name in the table.
    pub(crate) name: &'static str,
    /// Gives it a page.
    pub(crate) run: fn(&Page),
}

/// The unit, siglum, and the peers where they are built.
pub(crate) const TOOLS: &[Tool] = &[
    Tool { name: "scraper::Html::parse_document", run: |page| drop(black_box(Html::parse_document(&page.text))) },
    Tool { name: "siglum::clean", run: run_siglum },
    #[cfg(feature = "peers")]
    Tool { name: "dom_smoothie, with metadata", run: run_dom_smoothie },
    #[cfg(feature = "peers")]
    Tool { name: "rs-trafilatura, with metadata", run: |page| drop(black_box(rs_trafilatura::extract(&page.text))) },
];

/// Text, claims and the bytes of every word.
fn run_siglum(page: &Page) {
    drop(black_box(clean(&Witness { name: &page.name, bytes: &page.bytes }, &Options::default())));
}

#[cfg(feature = "peers")]
fn run_dom_smoothie(page: &Page) {
    let article = dom_smoothie::Readability::new(page.text.as_str(), None, None).map(|mut reader| reader.parse());
    drop(black_box(article));
}
