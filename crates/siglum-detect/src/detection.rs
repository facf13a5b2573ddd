//! The answer to "what is this?".

/// What a text or file is, on what evidence, and what else it might be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detection {
    /// Our name of the format.
    pub format: &'static str,
    /// How sure, in hundredths.
    pub confidence: u8,
    /// What else it might be, best first.
    pub alternatives: Vec<Candidate>,
    /// What the format alone does not say: `inline-markdown`, `page-bottom-notes`, `hard-wrapped` and so on.
    pub traits: Vec<&'static str>,
    /// The evidence that fired for the format, in words.
    pub evidence: Vec<String>,
}

/// A format that a file might have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Our name of the format.
    pub format: &'static str,
    /// How sure, in hundredths.
    pub confidence: u8,
}

impl Detection {
    /// A detection by a sure sign.
    pub(crate) fn sure(format: &'static str, confidence: u8, evidence: impl Into<String>) -> Self {
        Self { format, confidence, alternatives: Vec::new(), traits: Vec::new(), evidence: vec![evidence.into()] }
    }

    pub(crate) fn or(mut self, format: &'static str, confidence: u8) -> Self {
        self.alternatives.push(Candidate { format, confidence });
        self
    }
}

/// Counts for and against each format of text, in thousandths.
#[derive(Debug, Default)]
pub(crate) struct Votes {
    votes: Vec<(&'static str, i32, String)>,
}

impl Votes {
    pub(crate) fn add(&mut self, format: &'static str, weight: i32, evidence: impl Into<String>) {
        self.votes.push((format, weight, evidence.into()));
    }

    pub(crate) fn total(&self, format: &str) -> i32 {
        self.votes.iter().filter(|(own, ..)| *own == format).map(|(_, weight, _)| weight).sum()
    }

    /// The format with the most votes; the others follow as alternatives. `fallback` has 1,000 votes of its own.
    pub(crate) fn decide(self, fallback: &'static str) -> Detection {
        let mut names: Vec<&'static str> = vec![fallback];
        for (name, ..) in &self.votes {
            if !names.contains(name) {
                names.push(name);
            }
        }
        let weight = |name: &str| self.total(name).max(0) + if name == fallback { 1000 } else { 0 };
        let sum: i64 = names.iter().map(|name| i64::from(weight(name))).sum::<i64>().max(1);
        let mut ranked: Vec<Candidate> =
            names.iter().map(|name| Candidate { format: name, confidence: (i64::from(weight(name)) * 100 / sum) as u8 }).collect();
        ranked.sort_by_key(|candidate| std::cmp::Reverse(candidate.confidence));
        ranked.retain(|candidate| candidate.confidence > 0);
        let best = ranked.remove(0);
        let evidence = self.votes.into_iter().filter(|(name, weight, _)| *name == best.format && *weight > 0).map(|(_, _, it)| it);
        Detection {
            format: best.format,
            confidence: best.confidence,
            evidence: evidence.collect(),
            alternatives: ranked,
            traits: Vec::new(),
        }
    }
}
