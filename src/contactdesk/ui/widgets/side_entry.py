"""What a line of the side bar says, and where it goes."""

from __future__ import annotations

from typing import NamedTuple

from contactdesk.ui.shell.icons import Icon


class SideEntry(NamedTuple):
    """A line that goes somewhere; ``trailing`` stands at its end, such as a count, ``tip`` says more."""

    key: str
    text: str
    icon: Icon = Icon.FILTER
    trailing: str = ""
    tip: str = ""
