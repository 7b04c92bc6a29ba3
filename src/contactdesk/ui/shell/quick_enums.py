"""Lets PySide make its enumerations by the short way that the standard library keeps for its own.

A window needs about 180 of PySide's enumerations with 3,000 members. PySide makes them by the functional call
of ``enum``, which looks into every member for what a class statement might hold. ``enum._simple_enum`` leaves
that out and takes a third of the time. What it makes is the same: ``enum._test_simple_enum`` tells, and a
test asks it of every enumeration. Where a Python has no such way, all is as it would be without this module.
"""

from __future__ import annotations

import enum
from typing import Any

EnumMaker: Any = enum.EnumType  # its inner calls are not in the standard library's stubs
_make_short: Any = getattr(enum, "_simple_enum", None)
make_long: Any = getattr(EnumMaker, "_create_", None)


def make_enums_quickly() -> None:
    if _make_short is not None and make_long is not None:
        EnumMaker._create_ = make_short


def make_short(base: Any, name: str, members: Any, **how: Any) -> Any:
    """What ``Enum("Name", members)`` calls. PySide gives pairs of name and number; others may give more."""
    if how.get("type") is not None or not _are_numbers(members):
        return make_long(base, name, members, **how)
    # PySide tells the module afterwards. Without any, members could not be copied.
    words = {"__module__": how.get("module") or __name__, "__qualname__": how.get("qualname") or name}
    return _make_short(base, boundary=how.get("boundary"))(type(name, (), dict(members) | words))


def _are_numbers(members: Any) -> bool:
    return isinstance(members, list) and all(type(pair) is tuple and type(pair[1]) is int for pair in members)
