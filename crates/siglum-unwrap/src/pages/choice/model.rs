//! The learnt trees that judge a block.

use std::sync::OnceLock;

use super::features::FEATURES;

/// The trees as `cargo xtask train-blocks` writes them; the lines that begin with `#` tell what they were learnt from.
pub(in super::super) const TREES: &str = include_str!("trees.txt");

/// A question to one feature: rows whose feature is at most `limit` go on at the first place, others at the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Question {
    feature: u16,
    limit: u8,
    next: [u16; 2],
}

/// A tree that asks questions about a block and ends in a value.
#[derive(Debug, Default)]
struct Tree {
    /// The questions, and behind them a leaf for each value: a question that leads to itself, whatever the answer.
    questions: Vec<Question>,
    /// Log-odds in thousandths.
    values: Vec<i32>,
    /// The most questions on the way to a leaf.
    depth: usize,
}

/// So many rows go through a tree side by side: their ways do not wait for each other.
pub(super) const SIDE_BY_SIDE: usize = 8;

/// The features of some blocks.
pub(super) type Rows = [[u8; FEATURES]; SIDE_BY_SIDE];

/// What the values of all trees are added to.
#[derive(Debug, Default)]
pub(super) struct Model {
    start: i32,
    trees: Vec<Tree>,
}

impl Model {
    /// The model that is shipped.
    pub(super) fn shipped() -> &'static Self {
        static MODEL: OnceLock<Model> = OnceLock::new();
        MODEL.get_or_init(|| Self::read(TREES))
    }

    /// Reads the lines of a model. A line that is none is passed over; a test reads the shipped one strictly.
    fn read(text: &str) -> Self {
        let mut model = Self::default();
        for line in text.lines() {
            if let Some(start) = line.strip_prefix("start ") {
                model.start = start.trim().parse().unwrap_or_default();
            } else if let Some(tree) = line.strip_prefix("tree ") {
                model.trees.extend(read_tree(tree));
            }
        }
        model
    }

    /// The chances, in thousandths, that blocks belong to the main text. `rows` are the features of at most
    /// [`SIDE_BY_SIDE`] blocks; rows that are not used may hold anything.
    pub(super) fn chances(&self, rows: &Rows) -> [u16; SIDE_BY_SIDE] {
        let mut sums = [self.start; SIDE_BY_SIDE];
        for tree in &self.trees {
            for (sum, leaf) in sums.iter_mut().zip(tree.leaves(rows)) {
                *sum += tree.value(leaf);
            }
        }
        sums.map(chance_of)
    }
}

/// Reads `feature limit below above, ... | value value ...`.
fn read_tree(line: &str) -> Option<Tree> {
    let (questions, values) = line.split_once('|')?;
    let count = questions.split(',').count();
    let mut questions = questions.split(',').map(|text| read_question(text, count)).collect::<Option<Vec<_>>>()?;
    let values = values.split_whitespace().map(|value| value.parse().ok()).collect::<Option<Vec<_>>>()?;
    // A child comes after its parent and within the tree: so every walk through it ends.
    let leads_on = |(at, question): (usize, &Question)| question.next.iter().all(|to| usize::from(*to) > at);
    let is_within = |question: &Question| question.next.iter().all(|to| usize::from(*to) < count + values.len());
    if !questions.iter().enumerate().all(leads_on) || !questions.iter().all(is_within) {
        return None;
    }
    let depth = depth_of(&questions);
    questions.extend((count..count + values.len()).map(|at| Question { feature: 0, limit: 0, next: [at as u16; 2] }));
    Some(Tree { questions, values, depth })
}

/// Reads a question of a tree of `count` questions. Numbers below zero are leaves: `!number` is their place among the values.
fn read_question(text: &str, count: usize) -> Option<Question> {
    let mut parts = text.split_whitespace();
    let mut next = || parts.next()?.parse::<i16>().ok();
    let place = |number: i16| {
        usize::try_from(number)
            .map_or_else(|_| u16::try_from(count + !number as usize).ok(), |at| u16::try_from(at).ok().filter(|_| at < count))
    };
    let (feature, limit) = (u16::try_from(next()?).ok()?, u8::try_from(next()?).ok()?);
    Some(Question { feature, limit, next: [place(next()?)?, place(next()?)?] })
}

/// The most questions on a way through a tree whose children come after their parents.
fn depth_of(questions: &[Question]) -> usize {
    let mut depths = vec![1; questions.len()];
    for (at, question) in questions.iter().enumerate() {
        let deeper = depths.get(at).map_or(1, |depth| depth + 1);
        for to in question.next {
            if let Some(depth) = depths.get_mut(usize::from(to)) {
                *depth = deeper.max(*depth);
            }
        }
    }
    depths.into_iter().max().unwrap_or(0)
}

impl Tree {
    /// For each row the place where it ends.
    fn leaves(&self, rows: &Rows) -> [u16; SIDE_BY_SIDE] {
        let mut places = [0; SIDE_BY_SIDE];
        for _ in 0..self.depth {
            let before = places;
            for (place, row) in places.iter_mut().zip(rows) {
                let Some(question) = self.questions.get(usize::from(*place)) else { continue };
                let feature = row.get(usize::from(question.feature)).copied().unwrap_or(0);
                *place = question.next[usize::from(feature > question.limit)];
            }
            if places == before {
                break;
            }
        }
        places
    }

    /// The value of a leaf.
    fn value(&self, leaf: u16) -> i32 {
        let first = self.questions.len() - self.values.len();
        usize::from(leaf).checked_sub(first).and_then(|at| self.values.get(at)).copied().unwrap_or(0)
    }
}

/// Chances, in thousandths, of log-odds of 0, 0.25, 0.5 ... 7: `1000 / (1 + exp(-odds))`.
const CHANCES: [u16; 29] = [
    500, 562, 622, 679, 731, 777, 818, 852, 881, 905, 924, 940, 953, 963, 971, 977, 982, 986, 989, 991, 993, 995, 996, 997, 998, 998, 998,
    999, 999,
];

/// The chance that log-odds in thousandths stand for, in thousandths; between the entries of the table on a straight line.
fn chance_of(odds: i32) -> u16 {
    let size = odds.unsigned_abs().min(6999);
    let (at, rest) = ((size / 250) as usize, size % 250);
    let (low, high) = (u32::from(CHANCES[at]), u32::from(CHANCES[at + 1]));
    let chance = (low + (high - low) * rest / 250) as u16;
    if odds < 0 { 1000 - chance } else { chance }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_model_is_whole() {
        let trees = TREES.lines().filter(|line| line.starts_with("tree ")).count();
        let model = Model::shipped();
        assert!(trees > 10);
        assert_eq!(model.trees.len(), trees);
        assert!(model.trees.iter().flat_map(|tree| &tree.questions).all(|question| usize::from(question.feature) < FEATURES));
    }

    #[test]
    fn chances_follow_the_logistic_curve() {
        for odds in (-9000..9000).step_by(37) {
            let exact = 1000.0 / (1.0 + (-f64::from(odds) / 1000.0).exp());
            assert!((f64::from(chance_of(odds)) - exact).abs() < 3.0, "{odds}: {} {exact}", chance_of(odds));
        }
    }

    #[test]
    fn a_tree_that_leads_nowhere_is_refused() {
        assert!(read_tree("3 10 -1 -2 | 5 -7").is_some());
        assert!(read_tree("3 10 0 -2 | 5 -7").is_none());
        assert!(read_tree("3 10 -1 -3 | 5 -7").is_none());
        assert!(read_tree("3 10 -1 | 5 -7").is_none());
    }

    #[test]
    fn a_tree_asks_until_it_has_a_value() {
        let tree = read_tree("1 10 -1 1, 0 5 -2 -3 | 100 -200 300").expect("sound");
        let mut rows = [[0; FEATURES]; SIDE_BY_SIDE];
        for (row, own) in rows.iter_mut().zip([[0, 10], [5, 11], [6, 11]]) {
            row[..2].copy_from_slice(&own);
        }
        let values: Vec<i32> = tree.leaves(&rows).into_iter().take(3).map(|leaf| tree.value(leaf)).collect();
        assert_eq!(values, [100, -200, 300]);
    }
}
