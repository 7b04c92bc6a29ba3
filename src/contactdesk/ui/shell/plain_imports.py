"""Brings PySide in and takes its hook off the import statement again.

The hook reads the source of every module imported after PySide, looking for its ``__feature__`` switch, which
is not used here; that would be a third of the start. Where there is no such hook, nothing is taken off.
"""

from __future__ import annotations

import builtins


def import_qt_plainly() -> None:
    import PySide6.QtCore  # noqa: F401  # loaded, not used

    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
