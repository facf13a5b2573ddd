//! `schema.json`: the JSON Schema of all that is published, made of the types.

use schemars::generate::{SchemaGenerator, SchemaSettings};
use serde_json::{Value, json};

use crate::record::{ChangeLine, ClaimLine, LineageLine, Manifest, ManifestLine, Record, SCHEMA};

/// Gives the JSON Schema (2020-12) of a record; the lines of the other files stand in its `$defs`.
///
/// What may be absent has `null` among its types, so that a reader can declare its columns before it sees a value.
pub fn json_schema() -> Value {
    let mut generator: SchemaGenerator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let record = generator.subschema_for::<Record>().to_value();
    for _line in [
        generator.subschema_for::<ChangeLine>(),
        generator.subschema_for::<ClaimLine>(),
        generator.subschema_for::<LineageLine>(),
        generator.subschema_for::<ManifestLine>(),
        generator.subschema_for::<Manifest>(),
    ] {}
    let mut definitions = generator.take_definitions(true);
    definitions.sort_keys();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": format!("A corpus published by siglum ({SCHEMA})"),
        "description": FILES,
        "$ref": record["$ref"],
        "$defs": definitions,
    })
}

const FILES: &str = "This schema is of a line of documents.jsonl. Of the lines of the other files: ChangeLine (changes.jsonl), \
ClaimLine (claims.jsonl), LineageLine (lineage.jsonl), ManifestLine (manifest.jsonl); Manifest is MANIFEST.json.";

/// Gives the text of `schema.json`.
pub(crate) fn schema_text() -> String {
    format!("{:#}\n", json_schema())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_has_a_definition_and_null_is_declared() {
        let schema = json_schema();
        for name in ["Record", "ChangeLine", "ClaimLine", "LineageLine", "ManifestLine", "Manifest", "FateStretch"] {
            assert!(schema["$defs"][name].is_object(), "{name}");
        }
        let record = &schema["$defs"]["Record"]["properties"];
        assert_eq!(record["title"]["type"], json!(["string", "null"]));
        assert_eq!(record["text_confidence"]["type"], json!(["number", "null"]));
        assert_eq!(record["posted_by"]["anyOf"][1], json!({ "type": "null" }));
        assert_eq!(record["blocks"]["items"]["$ref"], "#/$defs/Block");
        assert_eq!(schema["$ref"], "#/$defs/Record");
    }

    #[test]
    fn all_fields_of_a_record_are_required_and_stand_in_order() {
        let schema = json_schema();
        let record = &schema["$defs"]["Record"];
        let fields: Vec<&str> = record["required"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
        let properties: Vec<&String> = record["properties"].as_object().expect("a table").keys().collect();
        assert_eq!(fields, properties);
        assert_eq!((fields[0], fields[fields.len() - 1]), ("schema", "counts"));
    }
}
