"""One file per step of the schema, applied in order; each is a frozen copy of its own time."""
