"""Makes PySide's enumerations in a fifth of the time that ``enum`` takes for them.

A window needs about 160 of PySide's enumerations with 2,000 members. PySide makes them by the functional call
of ``enum``, which looks into every member for what a class statement might hold. Where all is names and
numbers, nothing needs looking for. On Python 3.11 the class is given all its members at once; its own short
way, ``enum._simple_enum``, hands them over one by one and takes twice as long. Other Pythons lay their
enumerations out in other ways and use that. What is made is the same: ``enum._test_simple_enum`` tells, and a
test asks it of every enumeration. Where a Python has no such way, all is as it would be without this module.
"""

from __future__ import annotations

import enum
import sys
from enum import Enum, Flag
from functools import cache, reduce
from operator import or_
from typing import Any

EnumMaker: Any = enum.EnumType  # its inner calls are not in the standard library's stubs
_make_simple: Any = getattr(enum, "_simple_enum", None)
make_long: Any = getattr(EnumMaker, "_create_", None)
_LAYOUT_IS_KNOWN: bool = sys.version_info[:2] == (3, 11)
_KEPT = ("_use_args_", "_generate_next_value_", "_member_type_", "_value_repr_")
_SHOWN = ("__repr__", "__str__", "__format__", "__reduce_ex__")
_JOINING = ("__or__", "__xor__", "__and__", "__ror__", "__rxor__", "__rand__", "__invert__")


def make_enums_quickly() -> None:
    if _make_simple is not None and make_long is not None:
        EnumMaker._create_ = make_short


def make_short(base: Any, name: str, members: Any, **how: Any) -> Any:
    """What ``Enum("Name", members)`` calls. PySide gives pairs of name and number; others may give more."""
    if how.get("type") is not None or not _are_numbers(members):
        return make_long(base, name, members, **how)
    # PySide tells the module afterwards. Without any, members could not be copied.
    words = {"__module__": how.get("module") or __name__, "__qualname__": how.get("qualname") or name}
    if _LAYOUT_IS_KNOWN:
        return _make_at_once(base, name, members, words, how.get("boundary"))
    return _make_simple(base, boundary=how.get("boundary"))(type(name, (), dict(members) | words))


def _are_numbers(members: Any) -> bool:
    return isinstance(members, list) and all(type(pair) is tuple and type(pair[1]) is int for pair in members)


def _make_at_once(base: Any, name: str, pairs: Any, words: dict[str, str], boundary: Any) -> Any:
    """The class with all that 3.11's ``EnumType`` keeps in it, then its members."""
    joins = issubclass(base, Flag)
    body: dict[str, Any] = words | {key: enum.property() for key, _number in pairs}
    body |= {"_member_names_": [], "_member_map_": {}, "_value2member_map_": {}, "_unhashable_values_": []}
    body |= {"_new_member_": base._member_type_.__new__, "__new__": Enum.__new__} | _inherited(base)
    if joins:
        body |= {joining: getattr(Flag, joining) for joining in _JOINING}
        body |= {"_boundary_": boundary or base._boundary_, "_inverted_": None}
    made: Any = type(name, (base,), body, boundary=boundary, _simple=True)
    _fill(made, body, pairs, joins)
    if joins:
        _tell_bits(made, body)
    return made


@cache
def _inherited(base: Any) -> dict[str, Any]:
    """What each class has for itself, though it is the same as in what it is made from."""
    own = {key: getattr(base, key) for key in _KEPT}
    for key in _SHOWN:
        if getattr(base, key) in (getattr(base._member_type_, key), getattr(object, key)):
            own[key] = getattr(base, key)
    return own


def _fill(made: Any, body: dict[str, Any], pairs: Any, joins: bool) -> None:
    """A number that came before is another name of the same member; several bits are no member of a list."""
    new, with_number = body["_new_member_"], body["_use_args_"]
    names, by_name, by_number = body["_member_names_"], body["_member_map_"], body["_value2member_map_"]
    for key, number in pairs:
        member = by_number.get(number)
        if member is None:
            member = by_number[number] = new(made, number) if with_number else new(made)
            member.__dict__.update(_value_=number, _name_=key, __objclass__=made, _sort_order_=len(names))
            if not joins or _is_one_bit(number):
                names.append(key)
        by_name[key] = member


def _tell_bits(made: Any, body: dict[str, Any]) -> None:
    numbers = list(body["_value2member_map_"])
    listed = [number for number in numbers if _is_one_bit(number)]
    made._flag_mask_, made._singles_mask_ = reduce(or_, numbers, 0), sum(listed)
    made._all_bits_ = (1 << made._flag_mask_.bit_length()) - 1
    if listed != sorted(listed):
        made._iter_member_ = made._iter_member_by_def_


def _is_one_bit(number: int) -> bool:
    return number > 0 and number.bit_count() == 1
