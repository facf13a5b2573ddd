//! The rule reference: one page a rule and an index, made of the rules themselves.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use siglum::rule_engine::About;

/// Writes the reference, or compares it with what stands there.
pub(crate) fn write(folder: &Path, check: bool) -> ExitCode {
    let done = if check { stale(folder) } else { write_pages(folder).map(|()| Vec::new()) };
    match done {
        Ok(stale) if stale.is_empty() => ExitCode::SUCCESS,
        Ok(stale) => {
            say(&format!("out of date: {}; run `cargo xtask rules`", stale.join(", ")));
            ExitCode::from(1)
        }
        Err(error) => {
            say(&format!("{}: {error}", folder.display()));
            ExitCode::from(2)
        }
    }
}

fn say(message: &str) {
    let _ = writeln!(io::stderr(), "{message}");
}

/// All files of the reference by name.
fn pages() -> BTreeMap<String, String> {
    let rules = siglum::rules();
    let mut pages: BTreeMap<String, String> = rules.iter().map(|about| (file_name(about), page(about))).collect();
    pages.insert("README.md".to_owned(), index(&rules));
    pages
}

fn file_name(about: &About) -> String {
    format!("{}-{}.md", about.code, about.name)
}

fn page(about: &About) -> String {
    let facts = format!(
        "`{}` · {} · certainty {} · revision {} · since {}",
        about.code,
        about.stage.name(),
        about.certainty.name(),
        about.revision,
        about.since
    );
    match about.page.split_once('\n') {
        Some((title, rest)) => format!("{title}\n{facts}\n\n{rest}"),
        None => format!("{}\n{facts}\n", about.page),
    }
}

fn index(rules: &[&'static About]) -> String {
    let mut text =
        "# Rules\nEach change and each fate of a byte has one of these codes. `siglum rule CODE` shows the same page.\n\n".to_owned();
    text.push_str("| code | stage | fault |\n|---|---|---|\n");
    for about in rules {
        let _ = writeln!(text, "| [{}]({}) | {} | {} |", about.code, file_name(about), about.stage.name(), about.title());
    }
    text
}

fn write_pages(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let pages = pages();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if !pages.contains_key(&*entry.file_name().to_string_lossy()) {
            fs::remove_file(entry.path())?;
        }
    }
    pages.iter().try_for_each(|(name, text)| fs::write(folder.join(name), text))
}

/// The names of files that are missing, surplus or different.
fn stale(folder: &Path) -> io::Result<Vec<String>> {
    let mut pages = pages();
    let mut stale = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        match pages.remove(&name) {
            Some(text) if fs::read_to_string(entry.path())? == text => {}
            _ => stale.push(name),
        }
    }
    stale.extend(pages.into_keys());
    Ok(stale)
}
