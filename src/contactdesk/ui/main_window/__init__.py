"""The window: a side bar, one page beside it, and what holds for all pages. It knows every page."""

from contactdesk.ui.main_window.run import run_window

__all__ = ["run_window"]
