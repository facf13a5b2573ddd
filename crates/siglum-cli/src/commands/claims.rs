//! `siglum claims`: what a file says of itself, believed or not, nothing written.

mod table;

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;
use siglum::dataset::record::{ClaimLine, Conflict, FieldBasis};
use siglum::dataset::{Built, Outcome, SourceReport, document_ids, lines_of};
use siglum::model::{Document, Field};

use super::named::known_field;
use crate::output::{Output, Usage};
use crate::{Done, work};

/// Show what a file says of itself, what is believed of it, and why.
///
/// Each field has its value, the confidence, what it rests on and the rule that decided; below stand the claims for it and
/// against it, with the reason, the place and the value as found. The file is cleaned as `siglum clean` would, and nothing is written.
#[derive(Debug, Args)]
pub struct ClaimsArgs {
    /// The file.
    pub file: PathBuf,
    /// As JSON, one object a line for each document.
    #[arg(long)]
    pub json: bool,
    /// Only this field, such as authors, with all its claims.
    #[arg(long, value_name = "NAME", value_parser = known_field)]
    pub field: Option<Field>,
}

/// What a document says of itself. The order of the fields is that of the JSON.
#[derive(Debug, Serialize)]
struct DocumentClaims {
    id: String,
    fields: Vec<FieldChosen>,
    conflicts: Vec<Conflict>,
    claims: Vec<ClaimLine>,
}

/// What a field rests on, and the values chosen.
#[derive(Debug, Serialize)]
struct FieldChosen {
    #[serde(flatten)]
    basis: FieldBasis,
    chosen: Vec<String>,
}

/// Runs the command.
///
/// # Errors
/// Fails if the file does not exist or cannot be read.
pub fn run(args: &ClaimsArgs, out: &mut Output) -> Result<Done, Usage> {
    let (planned, config) = work::plan_alone(&args.file)?;
    let report = work::clean_planned(&planned, &config);
    let Outcome::Published(documents) = &report.outcome else { return Ok(work::tell_unpublished(&report, out)) };
    for (index, (document, told)) in documents.iter().zip(tell_all(documents, &report, args.field)).enumerate() {
        if args.json {
            out.line(serde_json::to_string(&told).map_err(Usage::new)?)?;
            continue;
        }
        if index > 0 {
            out.line("")?;
        }
        table::write(&told, document.format, args.field.is_some(), out)?;
    }
    Ok(Done::Well)
}

fn tell_all<'a>(
    documents: &'a [Document],
    report: &'a SourceReport,
    wanted: Option<Field>,
) -> impl Iterator<Item = DocumentClaims> + use<'a> {
    let ids = document_ids(&report.id, documents.iter().map(|document| document.key.as_deref()));
    let told = move |(document, id): (&Document, siglum::dataset::DocumentId)| {
        tell(document, lines_of(document, &report.info(&id.id, id.position)), wanted)
    };
    documents.iter().zip(ids).map(told)
}

fn tell(document: &Document, built: Built, wanted: Option<Field>) -> DocumentClaims {
    let is_wanted = |field: &str| wanted.is_none_or(|wanted| wanted.name() == field);
    let chosen = |field: &str| document.metadata.decisions.iter().find(|it| it.field.name() == field).map(|it| it.chosen.clone());
    let record = built.record;
    let fields = record.fields.into_iter().filter(|it| is_wanted(&it.field));
    DocumentClaims {
        id: record.id,
        fields: fields.map(|basis| FieldChosen { chosen: chosen(&basis.field).unwrap_or_default(), basis }).collect(),
        conflicts: record.conflicts.into_iter().filter(|it| is_wanted(&it.field)).collect(),
        claims: built.claims.into_iter().filter(|it| is_wanted(&it.field)).collect(),
    }
}
