//! One metadata field.

use siglum::dataset::explain::{ClaimExplained, FieldExplained, Opened};

use super::{ExplainArgs, quoted, rule_name, write_changes, write_entry, write_hint, write_source};
use crate::Done;
use crate::output::{Colour, Output, Usage, printable, shorten};

/// Explains a field.
pub(super) fn run(opened: &Opened, name: &str, args: &ExplainArgs, out: &mut Output) -> Result<Done, Usage> {
    let Some(explained) = opened.explain_field(name) else {
        let known: Vec<&str> = opened.record().fields.iter().map(|field| field.field.as_str()).collect();
        return Err(Usage::new(format_args!("there is no field {}; the fields are {}", name.escape_debug(), known.join(", "))));
    };
    if args.json {
        out.json(&explained)?;
    } else {
        write(&explained, out)?;
    }
    Ok(Done::Well)
}

fn write(field: &FieldExplained, out: &mut Output) -> Result<(), Usage> {
    write_source(&field.id, &field.source, out)?;
    out.line("")?;
    out.line(out.paint(&field.field, Colour::Bold))?;
    write_entry("value", &printable(&shorten(&value_text(&field.value), 400)), out)?;
    if let Some(basis) = &field.basis {
        let confidence = basis.confidence.map_or_else(String::new, |it| format!(", confidence {:.2}", f64::from(it.0) / 100.0));
        let text = format!("{}{confidence}; {} claims, {} not accepted", basis.basis, basis.claims, basis.rejected);
        write_entry("basis", &text, out)?;
    }
    if let Some(rule) = &field.rule {
        write_entry("rule", &rule_name(rule), out)?;
    }
    if let Some(reason) = &field.reason {
        write_entry("because", &printable(reason), out)?;
    }
    for accepted in [true, false] {
        let own: Vec<&ClaimExplained> = field.claims.iter().filter(|it| it.claim.accepted == accepted).collect();
        if !own.is_empty() {
            out.line("")?;
            out.line(out.paint(if accepted { "Accepted" } else { "Not accepted" }, Colour::Bold))?;
        }
        own.into_iter().try_for_each(|it| write_claim(it, out))?;
    }
    write_changes(&field.changes, out)?;
    write_hint(field.rule.iter().chain(field.changes.iter().map(|change| &change.rule)), out)
}

fn write_claim(it: &ClaimExplained, out: &mut Output) -> Result<(), Usage> {
    let claim = &it.claim;
    let mut text = quoted(&shorten(&claim.value, 120));
    if let Some(normal) = &claim.normal {
        text.push_str(&format!(" = {}", printable(normal)));
    }
    let part =
        |name: &str, value: &Option<String>| value.as_ref().map_or_else(String::new, |value| format!(", {name} {}", printable(value)));
    let about = if claim.about == "document" { String::new() } else { format!(", about {}", claim.about) };
    text.push_str(&format!("{}{about}{}", part("as", &claim.role), part("because:", &claim.why)));
    write_entry("claim", &text, out)?;
    let bytes = claim.raw_start.zip(claim.raw_end).map_or_else(String::new, |(start, end)| format!(", bytes {start}..{end}"));
    let raw = it.raw.as_ref().map_or_else(String::new, |raw| format!("  {}", quoted(&shorten(raw, 80))));
    let origin = if claim.origin == claim.place { String::new() } else { format!(", goes back to {}", printable(&claim.origin)) };
    write_entry("", &format!("at {}{bytes}{origin}{raw}", printable(&claim.place)), out)
}

/// A value as people read it.
fn value_text(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Null => "none".to_owned(),
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Array(values) if values.is_empty() => "none".to_owned(),
        serde_json::Value::Array(values) => values.iter().map(value_text).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}
