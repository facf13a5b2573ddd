//! `README.md`: the card of a dataset, with the YAML that hubs read.

use std::collections::{BTreeMap, BTreeSet};

use crate::config::Config;
use crate::front_matter::yaml_quoted;
use crate::record::{Record, Totals};

/// What the card says of a corpus, counted as it grows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Card {
    languages: BTreeSet<String>,
    /// Documents and words by licence or statement.
    rights: BTreeMap<String, (u64, u64)>,
}

impl Card {
    /// Counts a document.
    pub(crate) fn add(&mut self, record: &Record) {
        // Hubs know languages, not regions.
        let primary = record.language.as_deref().and_then(|tag| tag.split(['-', '_']).next());
        self.languages.extend(primary.map(str::to_ascii_lowercase).filter(|tag| !tag.is_empty()));
        let rights = record.rights.license_spdx.clone().or_else(|| record.rights.statement.clone());
        let (documents, words) = self.rights.entry(rights.unwrap_or_else(|| "not stated".to_owned())).or_default();
        *documents += 1;
        *words += record.counts.words;
    }

    /// Writes the card.
    pub(crate) fn render(&self, config: &Config, totals: &Totals) -> String {
        let title = config.title.as_ref().unwrap_or(&config.name);
        let mut out = self.header(title, totals.documents);
        out.push_str(&format!("\n# {}\n", plain(title)));
        if let Some(description) = &config.description {
            out.push_str(&format!("\n{}\n", description.trim()));
        }
        out.push_str(&format!(
            "\nCorpus `{}`, version {}: {} documents, {} words, {} notes.\n",
            config.name, config.version, totals.documents, totals.words, totals.notes
        ));
        out.push_str(&self.rights_section(config));
        out.push_str(READING);
        out
    }

    fn header(&self, title: &str, documents: u64) -> String {
        let mut out = format!("---\npretty_name: {}\n", yaml_quoted(title));
        if !self.languages.is_empty() {
            out.push_str("language:\n");
            self.languages.iter().for_each(|language| out.push_str(&format!("  - {}\n", yaml_quoted(language))));
        }
        out.push_str("license: other\nlicense_name: per-document\n");
        out.push_str(&format!("size_categories:\n  - {}\n", size_category(documents)));
        out.push_str("configs:\n  - config_name: default\n    data_files:\n      - split: train\n        path: documents.jsonl\n---\n");
        out
    }

    fn rights_section(&self, config: &Config) -> String {
        let mut out = String::from("\n## Rights\n\nEach record states its own rights in `rights`. ");
        out.push_str(
            "Addresses of rightsstatements.org are no licences: `CNE` means that nobody looked, `UND` that nothing certain was found.\n",
        );
        out.push_str("\n| rights | documents | words |\n|---|--:|--:|\n");
        for (rights, (documents, words)) in &self.rights {
            out.push_str(&format!("| {} | {documents} | {words} |\n", plain(rights)));
        }
        if let Some(text) = &config.rights.text {
            out.push_str(&format!("\nThe maintainers say of the texts: {}\n", text.trim()));
        }
        if let Some(licence) = &config.license_of_the_compilation {
            out.push_str(&format!("\nThe compilation and what was added to the texts: {}\n", licence.trim()));
        }
        out
    }
}

/// A text in a heading or a cell of a table: one line, no column.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}

/// The size in the words of hubs.
fn size_category(documents: u64) -> &'static str {
    match documents {
        0..1_000 => "n<1K",
        1_000..10_000 => "1K<n<10K",
        10_000..100_000 => "10K<n<100K",
        100_000..1_000_000 => "100K<n<1M",
        1_000_000..10_000_000 => "1M<n<10M",
        10_000_000..100_000_000 => "10M<n<100M",
        _ => "100M<n<1B",
    }
}

const READING: &str = concat!("\n", include_str!("reading.md"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_yaml_and_a_page() {
        let config = Config { title: Some("Harbour: texts".into()), ..Config::named("harbour-texts") };
        let mut card = Card::default();
        card.languages.insert("en".into());
        card.rights.insert("CC0-1.0".into(), (2, 30));
        let text = card.render(&config, &Totals { documents: 2, words: 30, ..Totals::default() });
        insta::assert_snapshot!(text.split("## Files").next().unwrap_or_default(), @r#"
        ---
        pretty_name: "Harbour: texts"
        language:
          - "en"
        license: other
        license_name: per-document
        size_categories:
          - n<1K
        configs:
          - config_name: default
            data_files:
              - split: train
                path: documents.jsonl
        ---

        # Harbour: texts

        Corpus `harbour-texts`, version 0.0.0: 2 documents, 30 words, 0 notes.

        ## Rights

        Each record states its own rights in `rights`. Addresses of rightsstatements.org are no licences: `CNE` means that nobody looked, `UND` that nothing certain was found.

        | rights | documents | words |
        |---|--:|--:|
        | CC0-1.0 | 2 | 30 |
        "#);
    }
}
