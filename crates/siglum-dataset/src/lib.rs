//! Writes, reads, verifies and compares published corpora whose every sentence leads back to the bytes of its source.
