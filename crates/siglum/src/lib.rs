//! Turns messy text sources into clean documents in which nothing is silent: every byte and every change is accounted for.
