"""PySide's enumerations, made by the short way, are what the long way makes."""

from __future__ import annotations

import copy
import enum
import pickle
from enum import Enum, EnumType, IntEnum, IntFlag
from types import ModuleType
from typing import Any

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import Qt

from contactdesk.ui.shell.quick_enums import EnumMaker, make_long, make_short

tell_differences: Any = getattr(enum, "_test_simple_enum")  # noqa: B009  # not in the stubs


def enums_of(module: ModuleType) -> set[Any]:
    holders = [getattr(module, name) for name in dir(module)]
    inside = [getattr(holder, name, None) for holder in holders for name in dir(holder)]
    return {made for made in inside if isinstance(made, EnumType)}


def test_every_enumeration_is_the_same_as_made_the_long_way() -> None:
    enums = enums_of(QtCore) | enums_of(QtGui) | enums_of(QtWidgets)
    assert len(enums) > 300
    for made in enums:
        pairs = [(name, member.value) for name, member in made.__members__.items()]
        how = {"module": __name__, "qualname": made.__qualname__}
        base = made.__mro__[1]
        tell_differences(
            make_long(base, made.__name__, pairs, **how), make_short(base, made.__name__, pairs, **how)
        )


def test_the_window_makes_them_the_short_way() -> None:
    assert EnumMaker._create_ is make_short


def test_members_are_found_joined_copied_and_kept_as_ever() -> None:
    corner = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
    escape = Qt.Key.Key_Escape

    assert Qt.AlignmentFlag.AlignTop in corner
    assert Qt.Key(escape.value) is Qt.Key["Key_Escape"] is escape
    assert copy.deepcopy(escape) is pickle.loads(pickle.dumps(escape)) is escape
    assert repr(Qt.CheckState.Checked) == "<CheckState.Checked: 2>"


def test_what_others_make_is_what_they_asked_for() -> None:
    fruit: Any = Enum("fruit", "apple pear")
    size: Any = IntEnum("size", {"small": 1, "large": 2})
    right: Any = IntFlag("right", [("read", 4), ("write", 2)])

    assert [member.value for member in fruit] == [1, 2]
    assert size.large > size.small
    assert right.read | right.write == 6
