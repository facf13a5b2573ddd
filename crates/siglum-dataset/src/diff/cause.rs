//! Why a document changed.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde::Serialize;

use crate::read::Corpus;
use crate::record::{Manifest, Record};

/// Why a document changed: the first that applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Cause {
    /// Its raw file has other bytes.
    Source,
    /// A rule that speaks in it came, went or changed its behaviour.
    Rules,
    /// The configuration or a correction.
    Configuration,
    /// The statistics of the corpus.
    Statistics,
    /// Another version of siglum wrote it.
    Tool,
    /// Nothing that the manifests tell: a rule may have changed without a higher revision.
    Unknown,
}

impl Cause {
    /// Gives the cause for people.
    pub const fn about(self) -> &'static str {
        match self {
            Self::Source => "the raw file changed",
            Self::Rules => "a rule changed",
            Self::Configuration => "the configuration or a correction changed",
            Self::Statistics => "the statistics changed",
            Self::Tool => "another version of siglum",
            Self::Unknown => "no cause is recorded (a rule may have changed without a higher revision)",
        }
    }
}

/// A rule whose revision changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleRevision {
    /// The permanent code.
    pub code: String,
    /// The name of the fault.
    pub name: String,
    /// The revision before; null where the rule did not speak.
    pub old: Option<u64>,
    /// The revision now; null where the rule does not speak.
    pub new: Option<u64>,
}

/// Gives the rules whose revision changed. One that is turned off does not speak.
pub(super) fn rules_of(old: &Manifest, new: &Manifest) -> Vec<RuleRevision> {
    let speaking = |manifest: &Manifest| -> BTreeMap<String, (String, u64)> {
        let on = manifest.rules.iter().filter(|rule| !manifest.rules_off.contains(&rule.code));
        on.map(|rule| (rule.code.clone(), (rule.name.clone(), rule.revision))).collect()
    };
    let (before, after) = (speaking(old), speaking(new));
    let codes: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let revision = |code: &String| {
        let (old, new) = (before.get(code), after.get(code));
        let name = new.or(old).map(|(name, _)| name.clone()).unwrap_or_default();
        RuleRevision { code: code.clone(), name, old: old.map(|it| it.1), new: new.map(|it| it.1) }
    };
    codes.into_iter().map(revision).filter(|it| it.old != it.new).collect()
}

/// Finds why a document changed; `codes` are those that its lines name.
pub(super) fn cause_of(
    before: &Record,
    after: &Record,
    old: &Corpus,
    new: &Corpus,
    rules: &[RuleRevision],
    codes: &HashSet<String>,
) -> Cause {
    let (one, other) = (old.manifest(), new.manifest());
    if before.source.sha256 != after.source.sha256 {
        Cause::Source
    } else if rules.iter().any(|rule| codes.contains(&rule.code)) {
        Cause::Rules
    } else if one.digests.configuration != other.digests.configuration || one.rules_off != other.rules_off {
        Cause::Configuration
    } else if one.digests.statistics != other.digests.statistics {
        Cause::Statistics
    } else if !rules.is_empty() {
        Cause::Rules
    } else if one.tool != other.tool {
        Cause::Tool
    } else {
        Cause::Unknown
    }
}
