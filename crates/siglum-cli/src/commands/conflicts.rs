//! `siglum conflicts`: the documents of a corpus whose metadata a maintainer should look at.

mod against;
mod gather;
mod table;

use std::path::PathBuf;

use clap::Args;
use siglum::dataset::read::{Corpus, Lines};
use siglum::model::Field;

use super::named::known_field;
use crate::Done;
use crate::output::{Output, Usage};
use gather::{Doubtful, doubtful_fields};

/// List documents whose metadata is in doubt, most doubtful first.
///
/// Listed are fields about which claims are at odds, and of title, authors, date_published and language also those for
/// which no claim was good enough or the confidence is below 0.70. The doubt is what the confidence lacks to 1, and 1 where
/// nothing was believed; it counts twice for these four. A document stands where its most doubtful field puts it. Fields
/// that a maintainer has pinned are not listed.
#[derive(Debug, Args)]
pub struct ConflictsArgs {
    /// The folder of the corpus.
    #[arg(value_name = "DIR")]
    pub corpus: PathBuf,
    /// As JSON, one object a line for each field of a document.
    #[arg(long)]
    pub json: bool,
    /// Only this field, such as authors.
    #[arg(long, value_name = "NAME", value_parser = known_field)]
    pub field: Option<Field>,
    /// Only so many documents.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub limit: Option<u32>,
}

/// Runs the command.
///
/// # Errors
/// Fails if the corpus cannot be read.
pub fn run(args: &ConflictsArgs, out: &mut Output) -> Result<Done, Usage> {
    let corpus = Corpus::open(&args.corpus)?;
    let mut documents = gather_all(&corpus, args.field)?;
    let found = documents.len();
    documents.truncate(args.limit.map_or(usize::MAX, |limit| usize::try_from(limit).unwrap_or(usize::MAX)));
    let fields: Vec<&Doubtful> = documents.iter().flatten().collect();
    if args.json {
        for field in fields {
            out.line(serde_json::to_string(field).map_err(Usage::new)?)?;
        }
        return Ok(Done::Well);
    }
    if fields.is_empty() {
        let about = args.field.map_or_else(String::new, |field| format!(" about {}", field.name()));
        out.line(format_args!("Nothing is in doubt{about}; {} documents were looked at.", corpus.ids().len()))?;
        return Ok(Done::Well);
    }
    table::write(&fields, out)?;
    table::write_end(&args.corpus, &fields, documents.len(), found, out)?;
    Ok(Done::Well)
}

/// The doubtful fields of each document that has any, the most doubtful first.
fn gather_all(corpus: &Corpus, wanted: Option<Field>) -> Result<Vec<Vec<Doubtful>>, Usage> {
    let claims = Lines::open(&corpus.folder().join("claims.jsonl"))?;
    let mut documents = Vec::new();
    for id in corpus.ids() {
        let Some(record) = corpus.record(id)? else { continue };
        let fields = doubtful_fields(&record, &claims, wanted)?;
        if !fields.is_empty() {
            documents.push(fields);
        }
    }
    // The sort is stable: documents in the same doubt stay in the order of the corpus.
    documents.sort_by_key(|fields| std::cmp::Reverse(fields.first().map(|field| field.doubt)));
    Ok(documents)
}
