"""These tests use the whole window."""

from tests.ui.whole_window import office, open_window, window

__all__ = ["office", "open_window", "window"]
