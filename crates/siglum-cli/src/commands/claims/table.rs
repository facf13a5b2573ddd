//! The claims of a document for people.

use siglum::dataset::record::ClaimLine;

use super::{DocumentClaims, FieldChosen};
use crate::output::{Colour, Output, Usage, one_line, printable, shorten, shorten_front, wrap};

/// Claims shown for a value, and as many against it, unless one field is asked for.
const SHOWN: usize = 5;
/// Values shown of a list.
const VALUES: usize = 4;
/// The widest name of a field: `date_published`.
const FIELD: usize = 14;
/// The widest basis: `abstained`.
const BASIS: usize = 9;
/// The blank between two columns.
const GAP: &str = "  ";
/// What stands before a claim: `against`, in its column.
const SIDE: usize = 11;

/// The widths of the columns of claims.
struct Widths {
    all: usize,
    why: usize,
    place: usize,
}

impl Widths {
    fn of(claims: &[ClaimLine], all: usize) -> Self {
        let widest = |length: fn(&ClaimLine) -> usize| claims.iter().map(length).max().unwrap_or_default();
        let why = widest(|claim| claim.why.as_deref().unwrap_or_default().chars().count());
        let left = all.saturating_sub(SIDE + why + 2 * GAP.len());
        Self { all, why, place: widest(|claim| printable(&claim.place).chars().count()).min(left * 2 / 5) }
    }
}

/// Writes the fields of a document; what no claim speaks to is named in one last line.
pub(super) fn write(told: &DocumentClaims, format: &str, has_all: bool, out: &mut Output) -> Result<(), Usage> {
    let widths = Widths::of(&told.claims, out.table_width());
    out.line(format_args!("{}{GAP}{format}", out.paint(&printable(&told.id), Colour::Bold)))?;
    let (silent, spoken): (Vec<_>, Vec<_>) = told.fields.iter().partition(|field| field.basis.basis == "silent");
    for field in spoken {
        out.line("")?;
        write_field(field, told, &widths, has_all, out)?;
    }
    if !silent.is_empty() {
        out.line("")?;
        let names: Vec<&str> = silent.iter().map(|field| field.basis.field.as_str()).collect();
        write_behind("No claim:", &names.join(", "), out)?;
    }
    Ok(())
}

fn write_field(field: &FieldChosen, told: &DocumentClaims, widths: &Widths, has_all: bool, out: &mut Output) -> Result<(), Usage> {
    let basis = &field.basis;
    let confidence = basis.confidence.map_or_else(|| "-".to_owned(), |it| format!("{:.2}", f64::from(it.0) / 100.0));
    let grounds = format!("{confidence:>4}{GAP}{:<BASIS$}{GAP}{}{GAP}", basis.basis, basis.rule);
    let room = widths.all.saturating_sub(FIELD + GAP.len() + grounds.chars().count());
    let name = out.paint(&format!("{:<FIELD$}", basis.field), Colour::Bold);
    let grounds = if basis.basis == "abstained" { out.paint(&grounds, Colour::Yellow) } else { grounds };
    out.line(format_args!("{name}{GAP}{grounds}{}", shorten(&values(&field.chosen), room)))?;
    if let Some(conflict) = told.conflicts.iter().find(|conflict| conflict.field == basis.field) {
        write_behind("  because", &conflict.reason, out)?;
    }
    let mut claims: Vec<&ClaimLine> = told.claims.iter().filter(|claim| claim.field == basis.field).collect();
    claims.sort_by_key(|claim| rank(claim));
    let (accepted, rejected): (Vec<_>, Vec<_>) = claims.into_iter().partition(|claim| claim.accepted);
    for (side, claims) in [("for", accepted), ("against", rejected)] {
        let most = if has_all || claims.len() == SHOWN + 1 { claims.len() } else { SHOWN };
        for claim in claims.iter().take(most) {
            let side = format!("  {side:<width$}", width = SIDE - 2);
            let side = if claim.accepted { side } else { out.paint(&side, Colour::Dim) };
            out.line(format_args!("{side}{}", claim_line(claim, widths)))?;
        }
        if let Some(rest) = claims.len().checked_sub(most).filter(|rest| *rest > 0) {
            let more = format!("{:SIDE$}and {rest} more; --field {} lists them", "", basis.field);
            out.line(out.paint(&more, Colour::Dim))?;
        }
    }
    Ok(())
}

/// The claim that gave the value comes first, its echoes last.
fn rank(claim: &ClaimLine) -> u8 {
    match claim.why.as_deref() {
        Some("chosen") => 0,
        Some("echo") => 2,
        _ => 1,
    }
}

/// Values in a line; of a long list the first, and how many more there are.
fn values(chosen: &[String]) -> String {
    let shown: Vec<String> = chosen.iter().take(VALUES).map(|value| one_line(value)).collect();
    match chosen.len().saturating_sub(VALUES) {
        _ if chosen.is_empty() => "(none)".to_owned(),
        0 => shown.join("; "),
        rest => format!("{} and {rest} more", shown.join("; ")),
    }
}

/// Why, where, and what a claim says; the value takes what is left of the line.
fn claim_line(claim: &ClaimLine, widths: &Widths) -> String {
    let Widths { all, why, place } = *widths;
    let room = all.saturating_sub(SIDE + why + place + 2 * GAP.len());
    let where_it_stands = shorten_front(&printable(&claim.place), place);
    let reason = claim.why.as_deref().unwrap_or_default();
    let line = format!("{reason:<why$}{GAP}{where_it_stands:<place$}{GAP}{}", value(claim, room));
    line.trim_end().to_owned()
}

/// A value as found, its normal form, the part a person played, and what it is about if that is not the document. Where
/// there is not room for all, the value has half of it.
fn value(claim: &ClaimLine, room: usize) -> String {
    let normal = claim.normal.as_ref().map_or_else(String::new, |normal| format!(" = {}", one_line(normal)));
    let role = claim.role.as_ref().map_or_else(String::new, |role| format!(" ({})", printable(role)));
    let about = if claim.about == "document" { String::new() } else { format!(" [about: {}]", claim.about) };
    let behind = normal + &role + &about;
    let own = room.saturating_sub(behind.chars().count()).max(room / 2);
    shorten(&format!("{}{behind}", shorten(&one_line(&claim.value), own)), room)
}

/// Writes text behind a label, wrapped in the column of the claims.
fn write_behind(label: &str, text: &str, out: &mut Output) -> Result<(), Usage> {
    let lines = wrap(&one_line(text), out.width().saturating_sub(SIDE));
    for (index, line) in lines.iter().enumerate() {
        let label = if index == 0 { format!("{label:<SIDE$}") } else { " ".repeat(SIDE) };
        out.line(format_args!("{}{line}", out.paint(&label, Colour::Dim)))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_is_a_line_no_wider_than_the_terminal() {
        let claim = ClaimLine {
            value: "words\nthat go on ".repeat(20),
            place: "/a/long/pointer".repeat(9),
            why: Some("weaker".to_owned()),
            about: "document".to_owned(),
            ..ClaimLine::default()
        };
        for all in [40, 80, 100, 200] {
            let line = claim_line(&claim, &Widths::of(std::slice::from_ref(&claim), all));
            assert!(SIDE + line.chars().count() <= all && !line.contains('\n'), "{all}: {line}");
            assert!(line.starts_with("weaker  …") && line.contains("ointer  words that"), "{line}");
        }
    }

    #[test]
    fn a_long_value_leaves_room_for_its_normal_form() {
        let claim = ClaimLine {
            value: "Tides and more of them | The Harbour".to_owned(),
            normal: Some("Tides and more of them".to_owned()),
            about: "document".to_owned(),
            ..ClaimLine::default()
        };
        assert_eq!(value(&claim, 40), "Tides and more of t… = Tides and more o…");
        assert_eq!(value(&claim, 90), "Tides and more of them | The Harbour = Tides and more of them");
    }

    #[test]
    fn a_long_list_tells_how_many_more_there_are() {
        let list: Vec<String> = (1..=6).map(|number| format!("v{number}")).collect();
        assert_eq!(values(&list), "v1; v2; v3; v4 and 2 more");
        assert_eq!((values(&list[..2]).as_str(), values(&[]).as_str()), ("v1; v2", "(none)"));
    }
}
