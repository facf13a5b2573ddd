//! `siglum cite`: documents of a corpus as citations.

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use siglum::dataset::cite::{JsonLdGraph, Keys, to_bibtex, to_csl, to_json_ld};
use siglum::dataset::read::Corpus;
use siglum::dataset::record::Record;

use super::named::no_document;
use crate::Done;
use crate::output::{Output, Usage};

/// Cite documents of a corpus: CSL-JSON, BibTeX, or JSON-LD in the words of schema.org.
///
/// Only what the records say is cited. The account that posted a document is never cited as its author.
#[derive(Debug, Args)]
pub struct CiteArgs {
    /// The folder of the corpus.
    #[arg(value_name = "DIR")]
    pub corpus: PathBuf,
    /// The ids of the documents; without any, all are cited.
    pub id: Vec<String>,
    /// The form of the citations.
    #[arg(long, value_enum, default_value_t = Format::Csl)]
    pub format: Format,
}

/// A form of citations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// CSL-JSON, for Zotero, pandoc and citeproc.
    Csl,
    /// BibTeX and biblatex.
    Bibtex,
    /// JSON-LD in the words of schema.org.
    Jsonld,
}

/// Runs the command.
///
/// # Errors
/// Fails before anything is written if there is no such document, or if the corpus cannot be read.
pub fn run(args: &CiteArgs, out: &mut Output) -> Result<Done, Usage> {
    let corpus = Corpus::open(&args.corpus)?;
    if let Some(unknown) = args.id.iter().find(|id| !corpus.documents().has(id)) {
        return Err(no_document(&corpus, unknown));
    }
    match args.format {
        Format::Csl => out.json(&cited(&corpus, args, to_csl)?)?,
        Format::Jsonld => out.json(&JsonLdGraph::of(cited(&corpus, args, to_json_ld)?))?,
        Format::Bibtex => {
            let mut keys = Keys::default();
            let entries = cited(&corpus, args, |record| to_bibtex(record, &mut keys))?;
            out.text(&entries.join("\n"))?;
        }
    }
    Ok(Done::Well)
}

/// Cites each document that is asked for once, in the order of the ids, else of the corpus.
fn cited<T>(corpus: &Corpus, args: &CiteArgs, mut cite: impl FnMut(&Record) -> T) -> Result<Vec<T>, Usage> {
    let ids = if args.id.is_empty() { corpus.ids() } else { &args.id };
    let mut seen = BTreeSet::new();
    let mut citations = Vec::new();
    for id in ids.iter().filter(|id| seen.insert(id.as_str())) {
        let record = corpus.record(id)?.ok_or_else(|| no_document(corpus, id))?;
        citations.push(cite(&record));
    }
    Ok(citations)
}
