//! From raw bytes to clean documents.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use siglum_detect::{Decoded, Detection, Reason, rules as detection_rules};
use siglum_metadata::Statistics;
use siglum_model::{Change, Claim, Document, Fate, Fated, RuleCode, Span};
use siglum_rule::Rule;
use siglum_unwrap::Input;

use crate::unread;

/// A raw file, or a member of one.
#[derive(Clone, Copy, Debug)]
pub struct Witness<'a> {
    /// Its name, which only tips the scales between near equals.
    pub name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
}

/// What a maintainer says about a witness, and a corpus about its accounts.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Text rules that do not speak.
    pub rules_off: Vec<RuleCode>,
    /// What is known of the document from elsewhere.
    pub claims: Vec<Claim>,
    /// What a pass over the corpus has learnt of its accounts.
    pub statistics: Arc<Statistics>,
}

/// What came of a witness.
#[derive(Debug)]
pub struct Cleaned {
    /// What it was found to be.
    pub detection: Detection,
    /// The charset it was read in.
    pub charset: Option<String>,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a witness.
#[derive(Debug)]
pub enum Outcome {
    /// Its documents, in order.
    Documents(Vec<Document>),
    /// It promises no text that siglum can read; the reason.
    Skipped(String),
    /// It promises text and cannot be read; the reason with the place.
    Failed(String),
}

/// Cleans a witness: detects, decodes, reads, repairs, pairs notes, weighs claims.
///
/// A pure function of its arguments. It never fails as a whole: what cannot be read is said in the outcome.
///
/// ```
/// use siglum::{Options, Outcome, Witness, clean};
///
/// let bytes = "The sloop was lost with all hands.¹ No one saw\n\n¹ See the harbour book.\n\nher go down.".as_bytes();
/// let cleaned = clean(&Witness { name: "sloop.txt", bytes }, &Options::default());
/// let Outcome::Documents(documents) = cleaned.outcome else { panic!("it has text") };
/// assert_eq!(documents[0].blocks[0].as_str(), "The sloop was lost with all hands. No one saw her go down.");
/// assert_eq!(documents[0].notes[0].text(), "See the harbour book.");
/// ```
pub fn clean(witness: &Witness<'_>, options: &Options) -> Cleaned {
    let attempt = catch_unwind(AssertUnwindSafe(|| clean_witness(witness, options)));
    attempt.unwrap_or_else(|_| Cleaned {
        detection: siglum_detect::detect(&[], witness.name),
        charset: None,
        outcome: Outcome::Failed("a fault of siglum itself stopped it; please report the file".to_owned()),
    })
}

fn clean_witness(witness: &Witness<'_>, options: &Options) -> Cleaned {
    let Witness { name, bytes } = *witness;
    if u32::try_from(bytes.len()).is_err() {
        let outcome = Outcome::Failed("larger than 4 GiB; split it".to_owned());
        return Cleaned { detection: siglum_detect::detect(&bytes[..65_536], name), charset: None, outcome };
    }
    if let Some(detection) = siglum_detect::detect_signature(bytes) {
        let outcome = Outcome::Skipped(unread::reason(&detection));
        return Cleaned { detection, charset: None, outcome };
    }
    let decoded = siglum_detect::decode(bytes, 0);
    let detection = siglum_detect::detect_text(decoded.passage.as_str(), name);
    let outcome = read(bytes, &decoded, &detection, options);
    Cleaned { charset: Some(decoded.charset), detection, outcome }
}

fn read(bytes: &[u8], decoded: &Decoded, detection: &Detection, options: &Options) -> Outcome {
    let text = decoded.passage.as_str();
    if text.trim().is_empty() {
        let reason = if bytes.is_empty() { "empty" } else { "nothing but white space" };
        return Outcome::Skipped(reason.to_owned());
    }
    let whole = Span::new(0, 0, bytes.len() as u32);
    let input = Input { source: &decoded.passage, whole, format: detection.format, traits: &detection.traits };
    let Some(mut documents) = siglum_unwrap::read_documents(&input) else {
        return unread::without_reader(text, detection);
    };
    if documents.is_empty() {
        return unread::without_documents(&decoded.passage, detection);
    }
    for (index, document) in documents.iter_mut().enumerate() {
        say_how_decoded(decoded, index, document);
        mend(document, options);
    }
    Outcome::Documents(documents)
}

/// Accounts for the byte order mark, and doubts what the decoder was not sure of.
fn say_how_decoded(decoded: &Decoded, index: usize, document: &mut Document) {
    let owned = document.owned.clone();
    let is_own = |span: &Span| owned.iter().any(|own| own.holds(*span));
    if let Some(mark) = decoded.byte_order_mark.filter(is_own) {
        let fate = Fate::Dropped(detection_rules::d101_byte_order_mark::ABOUT.code);
        document.fates.push(Fated { span: mark, fate });
    }
    let malformed: Vec<Span> = decoded.malformed.iter().copied().filter(is_own).collect();
    if let Some(first) = malformed.first() {
        let count = malformed.len();
        let what = if count == 1 { "sequence is" } else { "sequences are" };
        let message = format!("{count} {what} not {}; the first at byte {}", decoded.charset, first.start);
        let code = detection_rules::d102_malformed_bytes::ABOUT.code;
        document.record(Change { raw: vec![*first], ..Change::doubt(code, message) });
    }
    if decoded.reason == Reason::Guessed && index == 0 {
        let message = format!("not UTF-8, and no charset is declared; read as {}", decoded.charset);
        document.record(Change::doubt(detection_rules::d103_undeclared_charset::ABOUT.code, message));
    }
}

/// Repairs the text, lifts notes, finds form, weighs claims.
fn mend(document: &mut Document, options: &Options) {
    let on = |rules: &'static [&'static dyn Rule]| {
        let wanted = rules.iter().copied().filter(|rule| !options.rules_off.contains(&rule.about().code));
        wanted.collect::<Vec<_>>()
    };
    siglum_rule::run(document, &on(siglum_text::BEFORE_NOTES));
    siglum_notes::pair_notes(document);
    siglum_rule::run(document, &on(siglum_text::AFTER_NOTES));
    document.claims.extend(options.claims.iter().cloned());
    let claims = siglum_metadata::text_claims(document);
    document.claims.extend(claims);
    siglum_metadata::decide_with(document, &options.statistics);
    if let Some(title) = &document.title {
        let found = title.as_str().to_owned();
        siglum_rule::run(document, &on(siglum_text::FOR_TITLES));
        let mended = document.title.as_ref().map(|title| title.as_str().to_owned());
        if document.metadata.title.as_ref() == Some(&found) {
            document.metadata.title = mended;
        }
    }
}
