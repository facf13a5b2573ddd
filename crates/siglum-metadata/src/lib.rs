//! Weighs what a source claims about itself into title, authors, dates and rights, and keeps the claims that lost.
