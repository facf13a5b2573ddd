//! Pairs footnote marks with note bodies in any text by one global decision, and reports orphans, gaps and doubles.
