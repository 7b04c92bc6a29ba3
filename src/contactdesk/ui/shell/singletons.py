"""Keeps None, True and False alive under PySide 6.12 on Python 3.11; elsewhere it does nothing."""

from __future__ import annotations

import sys

# Not ctypes itself, which takes longer to load than all that is counted here.
from _ctypes import _SimpleCData

_FOREVER = 1 << 40


class _References(_SimpleCData):  # type: ignore[type-arg]  # generic to type checkers alone
    """How often an object is referred to, where it begins in memory."""

    _type_ = "q"


def keep_singletons() -> None:
    """Count a great many references to the singletons.

    PySide 6.12.0 is built as if they were immortal, which they are only from Python 3.12 on. On 3.11 every
    None that Qt gives back takes one reference too many away, and after some thousands the interpreter
    aborts ("deallocating None"). Can go with PySide 6.12.0 or Python 3.11, whichever goes first.
    """
    if sys.version_info >= (3, 12):
        return
    for singleton in (None, True, False, NotImplemented):
        _References.from_address(id(singleton)).value += _FOREVER
