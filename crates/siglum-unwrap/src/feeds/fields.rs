//! Rows of the tables that say which element claims what.

use siglum_model::Field;

use crate::xml::Name;

/// An element and what it claims.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) name: Name<'static>,
    pub(super) field: Field,
    pub(super) source: &'static str,
    pub(super) origin: &'static str,
    pub(super) role: Option<&'static str>,
    /// Whether its words may be HTML.
    pub(super) is_html: bool,
    /// What parts its values, where it holds several.
    pub(super) sign: Option<char>,
}

pub(super) const fn row(name: Name<'static>, field: Field, source: &'static str, origin: &'static str) -> Row {
    Row { name, field, source, origin, role: None, is_html: false, sign: None }
}

impl Row {
    pub(super) const fn role(self, role: &'static str) -> Self {
        Self { role: Some(role), ..self }
    }

    pub(super) const fn html(self) -> Self {
        Self { is_html: true, ..self }
    }

    pub(super) const fn each(self, sign: char) -> Self {
        Self { sign: Some(sign), ..self }
    }

    /// Tells whether a value is what programs write for none.
    pub(super) fn is_zero(&self, value: &str) -> bool {
        let is_date = matches!(self.field, Field::DatePublished | Field::DateModified | Field::DateCreated);
        is_date && (value.trim().starts_with("0000") || value.contains("-0001"))
    }
}
