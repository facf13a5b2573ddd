//! Writes a corpus, document by document, beside its target.

mod line_file;
mod summary;

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use siglum_model::Document;
use siglum_rule::About;

use crate::balance::envelopes;
use crate::build::{Built, lines_of};
use crate::card::Card;
use crate::config::Config;
use crate::digest::sha256_hex;
use crate::document_ids::{DocumentId, at_position, document_ids};
use crate::error::{Error, Kind};
use crate::file_name::{FileNames, Renamed};
use crate::publish::{Staged, Staging};
use crate::record::{Digests, FileDigest, Manifest, ManifestLine, RuleLine, SCHEMA, Status, Tool};
use crate::schema::schema_text;
use crate::source::{Outcome, SourceReport};
use crate::target::{FOLDERS, MANIFEST_FILE};
use crate::tsv;
use line_file::{LineFile, write_file};
pub use summary::Summary;

/// The files whose digests make up the digest of the content.
const CONTENT: [&str; 4] = ["changes.jsonl", "claims.jsonl", "documents.jsonl", "lineage.jsonl"];

/// What stands in the changelog of a corpus whose sources have none.
const NO_CHANGELOG: &str = "# Changelog\n\nThe maintainers of this corpus keep no changelog.\n";

/// Why a file of which nothing could be published is skipped.
const EMPTY: &str = "there is no document in it";

/// Writes a corpus into a staging folder beside its target. Nothing is seen of it until it is published whole.
///
/// Sources must come in the order of the plan. Memory holds one source at a time and the ids of all.
#[derive(Debug)]
pub struct Writer {
    staging: Staging,
    config: Config,
    rules: Vec<RuleLine>,
    changelog: String,
    files: Files,
    ids: HashSet<String>,
    names: FileNames,
    renamed: Vec<Renamed>,
    card: Card,
    summary: Summary,
}

/// The files that grow with every document.
#[derive(Debug)]
struct Files {
    documents: LineFile,
    claims: LineFile,
    changes: LineFile,
    lineage: LineFile,
    manifest: LineFile,
    metadata: LineFile,
}

impl Files {
    fn create(folder: &Path) -> Result<Self, Error> {
        let create = |name: &str| LineFile::create(folder.join(name));
        let mut files = Self {
            documents: create("documents.jsonl")?,
            claims: create("claims.jsonl")?,
            changes: create("changes.jsonl")?,
            lineage: create("lineage.jsonl")?,
            manifest: create("manifest.jsonl")?,
            metadata: create("metadata.tsv")?,
        };
        files.metadata.text(tsv::HEADER)?;
        Ok(files)
    }

    fn finish(self) -> Result<Vec<FileDigest>, Error> {
        [self.documents, self.claims, self.changes, self.lineage, self.manifest, self.metadata].into_iter().map(LineFile::finish).collect()
    }
}

impl Writer {
    /// Opens a staging folder beside the target, after clearing away what dead runs left there.
    ///
    /// `rules` are all that could speak; `changelog` is the dataset's own.
    ///
    /// # Errors
    /// Fails if the target is a folder that siglum did not write, or if the disk fails.
    pub fn open(target: &Path, config: &Config, rules: &[&About], changelog: Option<&str>) -> Result<Self, Error> {
        let staging = Staging::beside(target)?;
        for (folder, _) in FOLDERS {
            let path = staging.path().join(folder);
            fs::create_dir(&path).map_err(|error| Error::io("create", &path, error))?;
        }
        Ok(Self {
            files: Files::create(staging.path())?,
            staging,
            config: config.clone(),
            rules: rule_lines(rules),
            changelog: changelog.unwrap_or(NO_CHANGELOG).to_owned(),
            ids: HashSet::new(),
            names: FileNames::default(),
            renamed: Vec::new(),
            card: Card::default(),
            summary: Summary::default(),
        })
    }

    /// Writes all that comes of one raw file.
    ///
    /// # Errors
    /// Fails before anything is written if the documents own a byte twice or have no digest of their source: the file
    /// can then be reported as failed, and the run goes on. If the disk fails, the corpus cannot be finished.
    pub fn add(&mut self, report: SourceReport) -> Result<(), Error> {
        let (documents, status, reason) = match &report.outcome {
            Outcome::Published(documents) if documents.is_empty() => (&[] as &[Document], Status::Skipped, Some(EMPTY.to_owned())),
            Outcome::Published(documents) => (documents.as_slice(), Status::Published, None),
            Outcome::Skipped(reason) => (&[] as &[Document], Status::Skipped, Some(reason.clone())),
            Outcome::Failed(reason) => (&[] as &[Document], Status::Failed, Some(reason.clone())),
        };
        if !documents.is_empty() && (report.sha256.is_none() || report.bytes.is_none()) {
            return Err(Error::new(Kind::NoDigest, &report.path));
        }
        let members = envelopes(&report.path, &report.members, documents)?;
        let ids = self.name_documents(&report.id, documents);
        for (document, id) in documents.iter().zip(&ids) {
            self.write(&lines_of(document, &report.info(&id.id, id.position)))?;
        }
        let line = ManifestLine {
            path: report.path,
            sha256: report.sha256,
            bytes: report.bytes,
            members,
            status,
            reason,
            unstable_ids: ids.iter().filter(|it| it.is_unstable).map(|it| it.id.clone()).collect(),
            ids: ids.into_iter().map(|it| it.id).collect(),
        };
        self.summary.add_source(&line);
        self.files.manifest.line(&line)
    }

    /// Names the documents of a file. One whose name another file's document has is named by position.
    fn name_documents(&mut self, file: &str, documents: &[Document]) -> Vec<DocumentId> {
        let mut ids = document_ids(file, documents.iter().map(|document| document.key.as_deref()));
        for (position, id) in ids.iter_mut().enumerate() {
            if !self.ids.insert(id.id.clone()) {
                *id = at_position(file, position);
                self.ids.insert(id.id.clone());
            }
        }
        ids
    }

    fn write(&mut self, built: &Built) -> Result<(), Error> {
        let named = self.names.name(&built.record.id);
        if let Some(renamed) = named.renamed {
            self.rename(renamed)?;
        }
        self.files.documents.line(&built.record)?;
        built.changes.iter().try_for_each(|line| self.files.changes.line(line))?;
        built.claims.iter().try_for_each(|line| self.files.claims.line(line))?;
        self.files.lineage.line(&built.lineage)?;
        self.files.metadata.text(&tsv::line_of(&built.record, &named.file))?;
        let [markdown, text] = file_paths(self.staging.path(), &named.file);
        write_file(&markdown, &built.markdown)?;
        write_file(&text, &built.record.text)?;
        self.card.add(&built.record);
        self.summary.add_document(built);
        Ok(())
    }

    /// Gives the files of an earlier document another name.
    fn rename(&mut self, renamed: Renamed) -> Result<(), Error> {
        let from = file_paths(self.staging.path(), &renamed.from);
        let to = file_paths(self.staging.path(), &renamed.to);
        for (from, to) in from.iter().zip(&to) {
            fs::rename(from, to).map_err(|error| Error::io("rename", from, error))?;
        }
        self.renamed.push(renamed);
        Ok(())
    }

    /// Writes what can only be known at the end.
    ///
    /// # Errors
    /// Fails if the disk does.
    pub fn finish(self) -> Result<Staged, Error> {
        let Self { staging, config, rules, changelog, files, renamed, card, summary, .. } = self;
        let folder = staging.path();
        let mut digests = files.finish()?;
        if !renamed.is_empty() {
            digests.retain(|it| it.name != "metadata.tsv");
            digests.push(rewrite_metadata(&folder.join("metadata.tsv"), &renamed)?);
        }
        digests.push(write_file(&folder.join("README.md"), &card.render(&config, &summary.totals))?);
        digests.push(write_file(&folder.join("CHANGELOG.md"), &changelog)?);
        digests.push(write_file(&folder.join("schema.json"), &schema_text())?);
        digests.sort_by(|a, b| a.name.cmp(&b.name));
        let manifest = manifest_of(config, rules, digests, &summary);
        write_file(&folder.join(MANIFEST_FILE), &pretty(&manifest, folder)?)?;
        Ok(Staged::new(staging, summary))
    }
}

fn file_paths(folder: &Path, file: &str) -> [PathBuf; 2] {
    FOLDERS.map(|(kind, extension)| folder.join(kind).join(format!("{file}.{extension}")))
}

fn rule_lines(rules: &[&About]) -> Vec<RuleLine> {
    let line = |about: &&About| RuleLine { code: about.code.to_string(), name: about.name.to_owned(), revision: u64::from(about.revision) };
    let mut lines: Vec<RuleLine> = rules.iter().map(line).collect();
    lines.sort_by(|a, b| a.code.cmp(&b.code));
    lines
}

/// Writes the new names of files into the table of metadata.
fn rewrite_metadata(path: &Path, renamed: &[Renamed]) -> Result<FileDigest, Error> {
    let names: HashMap<&str, &str> = renamed.iter().map(|it| (it.id.as_str(), it.to.as_str())).collect();
    let text = fs::read_to_string(path).map_err(|error| Error::io("read", path, error))?;
    fs::remove_file(path).map_err(|error| Error::io("remove", path, error))?;
    let mut file = LineFile::create(path.to_owned())?;
    for line in text.split_inclusive('\n') {
        let mut cells = line.splitn(3, '\t');
        match (cells.next().and_then(|id| Some((id, *names.get(id)?))), cells.next(), cells.next()) {
            (Some((id, name)), Some(_), Some(rest)) => file.text(&format!("{id}\t{name}\t{rest}"))?,
            _ => file.text(line)?,
        }
    }
    file.finish()
}

fn manifest_of(config: Config, rules: Vec<RuleLine>, files: Vec<FileDigest>, summary: &Summary) -> Manifest {
    Manifest {
        schema: SCHEMA.to_owned(),
        name: config.name,
        version: config.version,
        title: config.title,
        description: config.description,
        license_of_the_compilation: config.license_of_the_compilation,
        tool: Tool { name: "siglum".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() },
        rules,
        rules_off: config.rules_off.iter().map(ToString::to_string).collect(),
        digests: Digests { configuration: config.digest, statistics: config.statistics_digest, content: content_digest(&files) },
        files,
        counts: summary.totals.clone(),
    }
}

/// The digest of what `sha256sum` prints for the files of the content; see [`Digests::content`].
pub fn content_digest(files: &[FileDigest]) -> String {
    let listed = CONTENT.iter().filter_map(|name| files.iter().find(|file| file.name == *name));
    let lines: String = listed.map(|file| format!("{}  {}\n", file.sha256, file.name)).collect();
    sha256_hex(lines.as_bytes())
}

fn pretty(manifest: &Manifest, folder: &Path) -> Result<String, Error> {
    let text = serde_json::to_string_pretty(manifest);
    text.map(|text| text + "\n").map_err(|error| Error::io("write", &folder.join(MANIFEST_FILE), error.into()))
}

#[cfg(test)]
mod tests;
