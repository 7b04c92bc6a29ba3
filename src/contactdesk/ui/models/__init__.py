"""Item models that hold only the rows in view."""
