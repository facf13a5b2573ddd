//! Cases of the tokenizer.

use std::path::Path;

use serde_json::Value;

use super::tokens::read;
use super::{Tally, files, given, own};

/// Runs the cases of a folder, each in each of its states. Left out are those of characters that no text of ours can hold:
/// halves of surrogate pairs.
fn run_folder(folder: &Path) -> Tally {
    let mut tally = Tally::default();
    for (name, text) in files(folder, ".test") {
        let file: Value = serde_json::from_str(&text).unwrap_or_default();
        let cases = file.get("tests").or_else(|| file.get("xmlViolationTests")).and_then(Value::as_array);
        // What an XML parser would not stand is no part of the standard's tokenizer.
        let is_xml = file.get("tests").is_none();
        for case in cases.into_iter().flatten() {
            match Case::of(case).filter(|_| !is_xml) {
                Some(case) => case.run(&name, &mut tally),
                None => tally.left_out += 1,
            }
        }
    }
    tally
}

struct Case {
    input: String,
    output: Vec<Value>,
    states: Vec<String>,
    last_start_tag: Option<String>,
}

impl Case {
    fn of(case: &Value) -> Option<Self> {
        let is_double = case.get("doubleEscaped").and_then(Value::as_bool).unwrap_or(false);
        let text = |value: &str| if is_double { unescape(value) } else { Some(value.to_owned()) };
        let states = case.get("initialStates").and_then(Value::as_array);
        let states = states.map(|states| states.iter().filter_map(|state| Some(state.as_str()?.to_owned())).collect());
        Some(Self {
            input: text(case.get("input")?.as_str()?)?,
            output: merged(&unescape_all(case.get("output")?, &text)?),
            states: states.unwrap_or_else(|| vec!["Data state".to_owned()]),
            last_start_tag: case.get("lastStartTag").and_then(Value::as_str).map(str::to_owned),
        })
    }

    fn run(&self, file: &str, tally: &mut Tally) {
        for state in &self.states {
            let Some(ours) = read(&self.input, state, self.last_start_tag.as_deref()) else {
                tally.left_out += 1;
                continue;
            };
            let fault = (ours != self.output).then(|| format!("expected {:?}\nours     {ours:?}", self.output));
            tally.add(format!("{file} {state} {:?}", self.input), fault);
        }
    }
}

/// Resolves `\uHHHH`; `None` for half of a surrogate pair.
fn unescape(text: &str) -> Option<String> {
    let escaped = text.split("\\u").enumerate().map(|(nth, piece)| match nth {
        0 => Some(piece.to_owned()),
        _ => {
            let (digits, rest) = piece.split_at_checked(4)?;
            Some(format!("{}{rest}", char::from_u32(u32::from_str_radix(digits, 16).ok()?)?))
        }
    });
    escaped.collect()
}

/// Resolves it in all texts of the tokens.
fn unescape_all(tokens: &Value, text: &dyn Fn(&str) -> Option<String>) -> Option<Vec<Value>> {
    let fields = |token: &Value| -> Option<Value> {
        let fields = token.as_array()?.iter().map(|field| match field {
            Value::String(own) => Some(Value::String(text(own)?)),
            Value::Object(pairs) => {
                let pair = |(name, value): (&String, &Value)| Some((text(name)?, Value::String(text(value.as_str()?)?)));
                Some(Value::Object(pairs.iter().map(pair).collect::<Option<_>>()?))
            }
            other => Some(other.clone()),
        });
        Some(Value::Array(fields.collect::<Option<_>>()?))
    };
    tokens.as_array()?.iter().filter(|token| token.as_str() != Some("ParseError")).map(fields).collect()
}

/// Joins characters that older cases part where an error is.
fn merged(tokens: &[Value]) -> Vec<Value> {
    let mut out: Vec<Value> = Vec::new();
    for token in tokens {
        let is_text = |token: &Value| token.get(0).and_then(Value::as_str) == Some("Character");
        match out.last_mut().filter(|last| is_text(last) && is_text(token)) {
            Some(last) => {
                let both = [&*last, token].map(|one| one.get(1).and_then(Value::as_str).unwrap_or_default()).concat();
                *last = serde_json::json!(["Character", both]);
            }
            None => out.push(token.clone()),
        }
    }
    out
}

#[test]
fn html5lib_tokens_of_our_own_cases_are_those_of_the_standard() {
    let tally = run_folder(&own());
    assert!(tally.run.len() >= 10 && tally.left_out == 0, "{} cases", tally.run.len());
    tally.assert_as_known();
}

#[test]
fn html5lib_tokens_of_a_given_folder_are_those_of_the_standard() {
    if let Some(folder) = given("tokenizer") {
        let tally = run_folder(&folder);
        assert!(!tally.run.is_empty(), "no cases in {}", folder.display());
        tally.assert_as_known();
    }
}
