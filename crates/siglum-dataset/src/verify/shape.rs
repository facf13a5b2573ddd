//! Lines against the shape that the schema declares.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::report::{Desk, Point};
use crate::error::Error;
use crate::read::Lines;

/// Reads the lines of a document and checks that each says every field of its shape, in the type declared. More fields
/// may be there.
pub(super) fn read_lines<T: DeserializeOwned + Serialize>(lines: &Lines, id: &str, desk: &mut Desk<'_>) -> Result<Vec<T>, Error> {
    let text = lines.text(id)?;
    let mut values = Vec::new();
    for (index, line) in text.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).enumerate() {
        let place = || format!("its line {}", index + 1);
        match read_line(line) {
            Ok(value) => {
                desk.check(Point::Records, &lines.name(), true, String::new, String::new);
                values.push(value);
            }
            Err(message) => desk.check(Point::Records, &lines.name(), false, place, || message),
        }
    }
    Ok(values)
}

fn read_line<T: DeserializeOwned + Serialize>(line: &[u8]) -> Result<T, String> {
    let value: T = serde_json::from_slice(line).map_err(|error| error.to_string())?;
    let typed = serde_json::to_value(&value).map_err(|error| error.to_string())?;
    let raw: Value = serde_json::from_slice(line).map_err(|error| error.to_string())?;
    missing(&typed, &raw, &mut Vec::new()).map_or(Ok(value), |path| Err(format!("{path} is missing or has no declared form")))
}

/// The path of the first value that is not said as its type says it. No deeper than the types are.
fn missing<'a>(typed: &'a Value, raw: &Value, path: &mut Vec<&'a str>) -> Option<String> {
    match (typed, raw) {
        (Value::Object(typed), Value::Object(raw)) => typed.iter().find_map(|(key, value)| {
            path.push(key);
            let fault = match raw.get(key) {
                Some(own) => missing(value, own, path),
                None => Some(path.join(".")),
            };
            path.pop();
            fault
        }),
        (Value::Array(typed), Value::Array(raw)) if typed.len() == raw.len() => {
            typed.iter().zip(raw).find_map(|(value, own)| missing(value, own, path))
        }
        _ => (typed != raw).then(|| path.join(".")),
    }
}
