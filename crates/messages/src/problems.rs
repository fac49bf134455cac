//! Sentences for problems, by code.
