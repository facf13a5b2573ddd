//! Why a witness gives no document.

use siglum_detect::Detection;
use siglum_model::Passage;
use siglum_unwrap::json::{FaultKind, Index, Limits, index};

use crate::Outcome;

/// Says why bytes that are no text are left out.
pub(crate) fn reason(detection: &Detection) -> String {
    let what = detection.evidence.first().map_or("", String::as_str);
    match detection.format {
        "pdf" => "a PDF, for which there is no reader; bring in its text, for example by `pdftotext FILE.pdf FILE.txt`".to_owned(),
        "binary" => format!("no text ({what})"),
        format => format!("{format}, for which there is no reader ({what})"),
    }
}

/// A text in a format without a reader: skipped, unless it is JSON that promises text and breaks off.
pub(crate) fn without_reader(text: &str, detection: &Detection) -> Outcome {
    if detection.format == "binary" {
        return Outcome::Skipped(reason(detection));
    }
    if matches!(detection.format, "json" | "json-ld" | "json-feed" | "wordpress-index") {
        let index = index(text, &Limits::default());
        return match fault(&index) {
            Some(fault) => Outcome::Failed(fault),
            None if detection.format == "json" => Outcome::Skipped("JSON without any text that siglum knows".to_owned()),
            None => Outcome::Skipped(reason(detection)),
        };
    }
    Outcome::Skipped(reason(detection))
}

/// A list of posts without a post in it, or a feed without an item.
pub(crate) fn without_documents(source: &Passage, detection: &Detection) -> Outcome {
    let fault = match detection.format {
        "rss" | "atom" | "wxr" => siglum_unwrap::xml_fault(source).map(|(what, at)| format!("broken XML: {what} at byte {at}")),
        _ => fault(&index(source.as_str(), &Limits::default())),
    };
    match fault {
        Some(fault) => Outcome::Failed(fault),
        None => Outcome::Skipped("no document in it".to_owned()),
    }
}

/// What makes JSON unreadable, with its place.
fn fault(index: &Index<'_>) -> Option<String> {
    let worst = |fault: &&siglum_unwrap::json::Fault| {
        let kind = fault.kind;
        matches!(kind, FaultKind::Truncated | FaultKind::Unclosed | FaultKind::NoValue | FaultKind::Deep) || kind.is_against_grammar()
    };
    let fault = index.faults().iter().find(worst)?;
    Some(format!("broken JSON: {} at byte {}", fault.kind.name().replace('-', " "), fault.span.start))
}
