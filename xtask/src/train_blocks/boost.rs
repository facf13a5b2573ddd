//! Boosted decision trees over features of one byte, grown leaf by leaf on histograms.

/// How trees are grown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Growth {
    pub(crate) trees: usize,
    pub(crate) leaves: usize,
    pub(crate) rate: f64,
    /// The least weight of a leaf, and what is added to the weight of each when its value is set.
    pub(crate) least: f64,
    pub(crate) damping: f64,
    /// Of how many features in a hundred each tree may choose.
    pub(crate) features: u64,
}

/// What is learnt from: features by column, wanted values, weights.
#[derive(Debug, Default)]
pub(crate) struct Samples {
    pub(crate) columns: Vec<Vec<u8>>,
    pub(crate) wanted: Vec<f32>,
    pub(crate) weights: Vec<f32>,
}

/// A node: at a split, rows with `feature <= limit` go to `below`, others to `above`; children are `!leaf` for leaves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Split {
    pub(crate) feature: u16,
    pub(crate) limit: u8,
    pub(crate) below: i16,
    pub(crate) above: i16,
}

/// A tree: its splits, the first of them the root, and the values of its leaves.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tree {
    pub(crate) splits: Vec<Split>,
    pub(crate) values: Vec<f64>,
}

impl Tree {
    pub(crate) fn value(&self, row: impl Fn(usize) -> u8) -> f64 {
        let mut at = if self.splits.is_empty() { !0 } else { 0_i16 };
        while at >= 0 {
            let split = &self.splits[at as usize];
            at = if row(usize::from(split.feature)) <= split.limit { split.below } else { split.above };
        }
        self.values[!at as usize]
    }
}

/// Trees that add up to log-odds, and where they start from.
#[derive(Clone, Debug, Default)]
pub(crate) struct Forest {
    pub(crate) start: f64,
    pub(crate) trees: Vec<Tree>,
}

impl Forest {
    pub(crate) fn odds(&self, row: impl Fn(usize) -> u8 + Copy) -> f64 {
        self.start + self.trees.iter().map(|tree| tree.value(row)).sum::<f64>()
    }
}

pub(crate) fn logistic(odds: f64) -> f64 {
    1.0 / (1.0 + (-odds).exp())
}

#[derive(Clone, Copy, Debug, Default)]
struct Bin {
    slope: f64,
    curve: f64,
}

/// A leaf that may still be split.
struct Leaf {
    rows: Vec<u32>,
    bins: Vec<[Bin; 256]>,
    sum: Bin,
    best: Option<Best>,
    /// The split above it and whether it stands below that.
    parent: Option<(usize, bool)>,
}

#[derive(Clone, Copy, Debug)]
struct Best {
    gain: f64,
    feature: usize,
    limit: u8,
}

/// Learns a forest from the rows given.
pub(crate) fn grow(samples: &Samples, rows: &[u32], growth: &Growth) -> Forest {
    let weight: f64 = rows.iter().map(|row| f64::from(samples.weights[*row as usize])).sum();
    let wanted: f64 = rows.iter().map(|row| f64::from(samples.weights[*row as usize] * samples.wanted[*row as usize])).sum();
    let mean = (wanted / weight).clamp(0.001, 0.999);
    let mut forest = Forest { start: (mean / (1.0 - mean)).ln(), trees: Vec::new() };
    let mut odds = vec![forest.start; samples.wanted.len()];
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    for _ in 0..growth.trees {
        let slopes: Vec<(f32, f32)> = slopes(samples, &odds);
        let chosen: Vec<usize> = (0..samples.columns.len()).filter(|_| next(&mut seed) % 100 < growth.features).collect();
        let tree = grow_tree(samples, rows, &slopes, &chosen, growth);
        for row in rows {
            let at = *row as usize;
            odds[at] += tree.value(|feature| samples.columns[feature][at]);
        }
        forest.trees.push(tree);
    }
    forest
}

fn next(seed: &mut u64) -> u64 {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    *seed >> 11
}

fn slopes(samples: &Samples, odds: &[f64]) -> Vec<(f32, f32)> {
    let each = odds.iter().zip(&samples.wanted).zip(&samples.weights);
    each.map(|((odds, wanted), weight)| {
        let chance = logistic(*odds) as f32;
        (weight * (wanted - chance), weight * (chance * (1.0 - chance)).max(1e-4))
    })
    .collect()
}

fn grow_tree(samples: &Samples, rows: &[u32], slopes: &[(f32, f32)], chosen: &[usize], growth: &Growth) -> Tree {
    let mut tree = Tree::default();
    let bins = histogram(samples, rows, slopes, chosen);
    let mut leaves = vec![leaf(rows.to_vec(), bins, slopes, chosen, growth, None)];
    while leaves.len() < growth.leaves {
        let open = leaves.iter().enumerate().filter_map(|(index, leaf)| Some((leaf.best?.gain, index)));
        let Some((_, index)) = open.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1))) else { break };
        let Some(best) = leaves[index].best else { break };
        let Leaf { rows, mut bins, parent, .. } = std::mem::replace(
            &mut leaves[index],
            Leaf { rows: Vec::new(), bins: Vec::new(), sum: Bin::default(), best: None, parent: None },
        );
        let number = tree.splits.len();
        tree.splits.push(Split { feature: best.feature as u16, limit: best.limit, below: 0, above: 0 });
        set_child(&mut tree, parent, number as i16);
        let column = &samples.columns[best.feature];
        let (below, above): (Vec<u32>, Vec<u32>) = rows.iter().partition(|row| column[**row as usize] <= best.limit);
        let below_is_less = below.len() < above.len();
        let less = histogram(samples, if below_is_less { &below } else { &above }, slopes, chosen);
        subtract(&mut bins, &less);
        let (below_bins, above_bins) = if below_is_less { (less, bins) } else { (bins, less) };
        leaves[index] = leaf(below, below_bins, slopes, chosen, growth, Some((number, true)));
        leaves.push(leaf(above, above_bins, slopes, chosen, growth, Some((number, false))));
    }
    for leaf in leaves {
        let number = !(tree.values.len() as i16);
        set_child(&mut tree, leaf.parent, number);
        tree.values.push(growth.rate * leaf.sum.slope / (leaf.sum.curve + growth.damping));
    }
    tree
}

fn set_child(tree: &mut Tree, parent: Option<(usize, bool)>, child: i16) {
    match parent {
        Some((parent, true)) => tree.splits[parent].below = child,
        Some((parent, false)) => tree.splits[parent].above = child,
        None => {}
    }
}

fn leaf(
    rows: Vec<u32>,
    bins: Vec<[Bin; 256]>,
    slopes: &[(f32, f32)],
    chosen: &[usize],
    growth: &Growth,
    parent: Option<(usize, bool)>,
) -> Leaf {
    let mut sum = Bin::default();
    for row in &rows {
        let (slope, curve) = slopes[*row as usize];
        sum.slope += f64::from(slope);
        sum.curve += f64::from(curve);
    }
    let best = best_split(&bins, sum, chosen, growth);
    Leaf { rows, bins, sum, best, parent }
}

fn histogram(samples: &Samples, rows: &[u32], slopes: &[(f32, f32)], chosen: &[usize]) -> Vec<[Bin; 256]> {
    let mut bins = vec![[Bin::default(); 256]; chosen.len()];
    for (bins, feature) in bins.iter_mut().zip(chosen) {
        let column = &samples.columns[*feature];
        for row in rows {
            let at = *row as usize;
            let bin = &mut bins[usize::from(column[at])];
            let (slope, curve) = slopes[at];
            bin.slope += f64::from(slope);
            bin.curve += f64::from(curve);
        }
    }
    bins
}

fn subtract(from: &mut [[Bin; 256]], less: &[[Bin; 256]]) {
    for (from, less) in from.iter_mut().flatten().zip(less.iter().flatten()) {
        from.slope -= less.slope;
        from.curve -= less.curve;
    }
}

fn best_split(bins: &[[Bin; 256]], sum: Bin, chosen: &[usize], growth: &Growth) -> Option<Best> {
    let worth = |bin: Bin| bin.slope * bin.slope / (bin.curve + growth.damping);
    let whole = worth(sum);
    let mut best: Option<Best> = None;
    for (bins, feature) in bins.iter().zip(chosen) {
        let mut below = Bin::default();
        for (limit, bin) in bins.iter().enumerate().take(255) {
            below.slope += bin.slope;
            below.curve += bin.curve;
            if bin.curve == 0.0 || below.curve < growth.least {
                continue;
            }
            let above = Bin { slope: sum.slope - below.slope, curve: sum.curve - below.curve };
            if above.curve < growth.least {
                break;
            }
            let gain = worth(below) + worth(above) - whole;
            if gain > 1e-6 && best.is_none_or(|best| gain > best.gain) {
                best = Some(Best { gain, feature: *feature, limit: limit as u8 });
            }
        }
    }
    best
}
