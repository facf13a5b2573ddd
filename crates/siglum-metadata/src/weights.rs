//! The table of weights: how far each source is believed, with the figures behind it.
//!
//! The table is the file `weights.tsv`, to be read and reviewed by people; `cargo xtask train-metadata` writes the rows that
//! it has data for. Its columns:
//!
//! - the field that a row belongs to (`authors`, `titles`, `dates`, `other`);
//! - the source, as in [`siglum_model::Claim::source`]; a trait of a value or of a page, which begins with `trait.` or
//!   `page.`; or a `calibration` row;
//! - the group of origin: the sources of one group are one witness, and the best of them speaks;
//! - the weight in hundredths of log-odds: +100 stands for odds of e to 1 against there being no such value;
//! - `n`, the pages with known answers on which the source speaks, and how many of its values were right, per mille;
//! - why the weight is what it is, where it was not learnt.

use std::collections::HashMap;
use std::sync::OnceLock;

use siglum_model::Field;

use crate::Group;

/// The shipped table.
const TABLE: &str = include_str!("weights.tsv");

/// One row: a source and how far it is believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weight {
    /// The part of the table: `authors`, `titles`, `dates` or `other`.
    pub part: &'static str,
    /// The source, as in [`siglum_model::Claim::source`], or a trait.
    pub source: &'static str,
    /// What feeds it.
    pub group: Group,
    /// Log-odds in hundredths.
    pub weight: i32,
    /// Pages it was measured on; 0 where it was not.
    pub n: u32,
    /// Share of its values that was right, per mille.
    pub right: u16,
    /// Where the figure comes from, if it was not learnt.
    pub why: &'static str,
}

/// The least confidence, in hundredths, at which a value is given; below, the field stays empty.
///
/// A page has a title, and one that is likelier than any other serves; a wrong author or date does harm.
pub const fn threshold(field: Field) -> u8 {
    match field {
        Field::Title => 20,
        Field::Authors => 40,
        _ => 50,
    }
}

/// A source that no row names: believed a little, as whoever reads it had a reason to.
static UNKNOWN: Weight = Weight { part: "", source: "", group: Group::Other, weight: 100, n: 0, right: 0, why: "no row" };

/// A trait that no row names says nothing.
static NO_TRAIT: Weight = Weight { part: "", source: "", group: Group::Trait, weight: 0, n: 0, right: 0, why: "no row" };

#[derive(Debug, Default)]
struct Table {
    rows: Vec<Weight>,
    places: HashMap<(&'static str, &'static str), usize>,
}

fn table() -> &'static Table {
    static SHIPPED: OnceLock<Table> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let mut table = Table::default();
        for row in TABLE.lines().filter_map(read_row) {
            table.places.insert((row.part, row.source), table.rows.len());
            table.rows.push(row);
        }
        table
    })
}

/// Reads a line of the table; none for a remark or a line that is not of its form.
fn read_row(line: &'static str) -> Option<Weight> {
    let mut cells = line.split('\t');
    let mut next = || cells.next();
    let (part, source, group) = (next()?, next()?, Group::from_key(next()?)?);
    let (weight, n, right) = (next()?.parse().ok()?, next()?.parse().ok()?, next()?.parse().ok()?);
    Some(Weight { part, source, group, weight, n, right, why: next().unwrap_or_default() })
}

/// Gives the part of the table that a field is weighed by.
pub fn part_of(field: Field) -> &'static str {
    match field {
        Field::Title => "titles",
        Field::Authors | Field::PostedBy | Field::Contributors => "authors",
        Field::DatePublished => "dates",
        Field::DateModified | Field::DateCreated | Field::DateCaptured => "other-dates",
        _ => "other",
    }
}

/// Gives the row of a source of a field.
pub fn weigh(field: Field, source: &str) -> &'static Weight {
    let table = table();
    let place = table.places.get(&(part_of(field), source)).and_then(|at| table.rows.get(*at));
    place.unwrap_or(if source.starts_with("trait.") || source.starts_with("page.") { &NO_TRAIT } else { &UNKNOWN })
}

/// Gives all rows, in the order of the table.
pub fn rows() -> &'static [Weight] {
    &table().rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_a_row_and_stands_once() {
        let lines = TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).count();
        assert_eq!((rows().len(), table().places.len()), (lines, lines));
    }

    #[test]
    fn every_weight_has_a_figure_or_a_reason() {
        for row in rows().iter().filter(|row| row.n == 0) {
            assert!(!row.why.is_empty(), "{} {}", row.part, row.source);
        }
    }
}
