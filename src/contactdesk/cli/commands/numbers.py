"""Numbers among the arguments: refused in a sentence where they are none, or beyond what a desk can hold."""

from __future__ import annotations

from argparse import ArgumentTypeError

from contactdesk.core.i18n import _

_MOST = 2**31 - 1


def count(text: str) -> int:
    """A whole number above 0. Raises ArgumentTypeError."""
    number = row_number(text)
    if number == 0:
        raise ArgumentTypeError(_("write a whole number above 0"))
    return number


def row_number(text: str) -> int:
    """A whole number, 0 too. Raises ArgumentTypeError."""
    said = text.strip()
    if not (said.isascii() and said.isdigit() and len(said) <= 10 and int(said) <= _MOST):
        raise ArgumentTypeError(_("“{text}” is not a whole number").format(text=text))
    return int(said)
