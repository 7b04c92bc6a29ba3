"""The quick log: one line as people type it, understood as an interaction and what follows from it."""
