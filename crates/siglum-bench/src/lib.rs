//! Benchmarks of siglum beside other tools, in one run on the same data.
