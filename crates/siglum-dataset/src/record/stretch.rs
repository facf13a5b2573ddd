//! The stretches of a lineage, written as short arrays.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Raw bytes of one fate, written as `[start, length, fate, code]`, with the member behind where there are several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FateStretch {
    /// The first byte, counted in the member.
    pub start: u64,
    /// How many bytes.
    pub length: u64,
    /// `kept`, `decoded`, `emended`, `markup`, `metadata` or `dropped`.
    pub fate: String,
    /// The rule, for what is emended or dropped.
    pub code: Option<String>,
    /// Which of `source.members`; only where a document has several.
    pub raw_member: Option<u64>,
}

/// A run of text, written as `[field, start, length, raw_start, raw_length, how]`, with the member behind where there
/// are several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapStretch {
    /// `text`, `title`, or a note's id.
    pub field: String,
    /// Its first character, in code points.
    pub start: u64,
    /// How many code points.
    pub length: u64,
    /// Its first raw byte.
    pub raw_start: u64,
    /// How many raw bytes.
    pub raw_length: u64,
    /// `verbatim`, `stepped`, `decoded`, `emended` or `supplied`.
    pub how: String,
    /// Which of `source.members`; only where a document has several.
    pub raw_member: Option<u64>,
}

impl Serialize for FateStretch {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.raw_member {
            None => (self.start, self.length, &self.fate, &self.code).serialize(serializer),
            Some(member) => (self.start, self.length, &self.fate, &self.code, member).serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for FateStretch {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Shape {
            Short(u64, u64, String, Option<String>),
            Long(u64, u64, String, Option<String>, u64),
        }
        Ok(match Shape::deserialize(deserializer)? {
            Shape::Short(start, length, fate, code) => Self { start, length, fate, code, raw_member: None },
            Shape::Long(start, length, fate, code, member) => Self { start, length, fate, code, raw_member: Some(member) },
        })
    }
}

impl Serialize for MapStretch {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { field, start, length, raw_start, raw_length, how, raw_member } = self;
        match raw_member {
            None => (field, start, length, raw_start, raw_length, how).serialize(serializer),
            Some(member) => (field, start, length, raw_start, raw_length, how, member).serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for MapStretch {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Shape {
            Short(String, u64, u64, u64, u64, String),
            Long(String, u64, u64, u64, u64, String, u64),
        }
        let (field, start, length, raw_start, raw_length, how, raw_member) = match Shape::deserialize(deserializer)? {
            Shape::Short(field, start, length, raw_start, raw_length, how) => (field, start, length, raw_start, raw_length, how, None),
            Shape::Long(field, start, length, raw_start, raw_length, how, member) => {
                (field, start, length, raw_start, raw_length, how, Some(member))
            }
        };
        Ok(Self { field, start, length, raw_start, raw_length, how, raw_member })
    }
}

fn count(what: &str) -> Schema {
    json_schema!({ "type": "integer", "minimum": 0, "description": what })
}

impl JsonSchema for FateStretch {
    fn schema_name() -> Cow<'static, str> {
        "FateStretch".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Raw bytes of one fate.",
            "type": "array",
            "prefixItems": [
                count("The first byte, counted in the member."),
                count("How many bytes."),
                { "enum": ["kept", "decoded", "emended", "markup", "metadata", "dropped"], "description": "What became of them." },
                { "type": ["string", "null"], "description": "The rule, for what is emended or dropped." },
                count("Which of `source.members`; only where a document has several.")
            ],
            "items": false,
            "minItems": 4
        })
    }
}

impl JsonSchema for MapStretch {
    fn schema_name() -> Cow<'static, str> {
        "MapStretch".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A run of text and the raw bytes it came from.",
            "type": "array",
            "prefixItems": [
                { "type": "string", "description": "`text`, `title`, or a note's id." },
                count("Its first character, in code points."),
                count("How many code points."),
                count("Its first raw byte."),
                count("How many raw bytes."),
                { "enum": ["verbatim", "stepped", "decoded", "emended", "supplied"], "description": "How the one came from the other." },
                count("Which of `source.members`; only where a document has several.")
            ],
            "items": false,
            "minItems": 6
        })
    }
}
