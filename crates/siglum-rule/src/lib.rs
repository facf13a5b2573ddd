//! The contract of cleaning rules, their codes and pages, and the engine that alone applies them and writes down what changed.
