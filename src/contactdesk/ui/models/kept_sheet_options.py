"""The choices about an attendance sheet as the user left them: kept in the settings for the next paper."""

from __future__ import annotations

import json
from collections.abc import MutableMapping
from dataclasses import asdict
from typing import Any

from contactdesk.core.i18n import Language, language
from contactdesk.documents.paper import Paper
from contactdesk.records.sheets import SheetOrder, SheetWho
from contactdesk.services.sheet_options import MOST_WALK_IN_ROWS, SheetOptions

_KEY = "sheet"
_CHOICES = {"language": Language, "paper": Paper, "order": SheetOrder, "who": SheetWho}
_COLUMNS = ("organisation", "table")


def keep_options(kept: MutableMapping[str, str], options: SheetOptions) -> None:
    kept[_KEY] = json.dumps(asdict(options))


def kept_options(kept: MutableMapping[str, str]) -> SheetOptions:
    """What was kept, as far as it can be read. E-mail and phone are asked for each time."""
    try:
        stored = json.loads(kept.get(_KEY, "{}"))
    except ValueError:
        stored = {}
    if not isinstance(stored, dict):
        stored = {}
    values: dict[str, Any] = {"language": language()}
    for name, choices in _CHOICES.items():
        if stored.get(name) in list(choices):
            values[name] = choices(stored[name])
    values |= {name: stored[name] for name in _COLUMNS if isinstance(stored.get(name), bool)}
    rows = stored.get("walk_in_rows")
    if isinstance(rows, int) and 0 <= rows <= MOST_WALK_IN_ROWS:
        values["walk_in_rows"] = rows
    return SheetOptions(**values)
