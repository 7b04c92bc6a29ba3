"""Where the files of ``resources/`` lie: inside the installed package, or beside ``src`` in a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def _root() -> Path:
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent.parent / "resources"


def resource(*parts: str) -> Path:
    return _root().joinpath(*parts)
