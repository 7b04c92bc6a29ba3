"""Saved lists as places to go to: the page of their noun, and which list it shows there."""

from __future__ import annotations

import re

from contactdesk.ui.shell.workbench import Destination

_LIST = re.compile(r"list-(\d+)")


def list_detail(list_id: int) -> str:
    """The detail of the destination at which a list's page shows this saved list."""
    return f"list-{list_id}"


def list_of(destination: Destination) -> int:
    """The id of the saved list that is gone to, or 0."""
    match = _LIST.fullmatch(destination.detail)
    return int(match[1]) if match else 0
