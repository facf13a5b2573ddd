//! What a maintainer says about a file, as claims.

use siglum_dataset::{Config, DocumentEntry};
use siglum_model::{Claim, Field};

/// Makes claims of what `corpus.toml` says about one file.
pub fn curated_claims(config: &Config, path: &str) -> Vec<Claim> {
    let entry = config.documents.iter().find(|entry| entry.file == path);
    let mut claims = entry.map(of_entry).unwrap_or_default();
    let rights = entry.and_then(|entry| entry.rights.as_ref()).unwrap_or(&config.rights);
    let text = rights.text.as_ref().map(|text| claim(Field::Rights, text, "config.rights", "rights.text"));
    let spdx = rights.license_spdx.as_ref().map(|id| claim(Field::Rights, id, "config.license", "rights.license_spdx"));
    let statement = rights.statement.as_ref().map(|url| claim(Field::Rights, url, "config.statement", "rights.statement"));
    claims.extend(text.into_iter().chain(spdx).chain(statement));
    claims
}

fn of_entry(entry: &DocumentEntry) -> Vec<Claim> {
    let url = entry.url.as_ref().map(|url| claim(Field::Url, url, "config.url", "document.url"));
    let captured = entry.captured.as_ref().map(|date| claim(Field::DateCaptured, date, "config.captured", "document.captured"));
    url.into_iter().chain(captured).collect()
}

fn claim(field: Field, value: &str, source: &'static str, key: &str) -> Claim {
    Claim { origin: "corpus.toml".to_owned(), ..Claim::new(field, value, source, format!("corpus.toml#{key}")) }
}
