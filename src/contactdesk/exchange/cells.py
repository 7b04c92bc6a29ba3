"""The text of one cell: cleaned of what cannot be seen, and safe from being taken for a formula."""

from __future__ import annotations

import datetime
import math
import re
import unicodedata
from decimal import Decimal

CellValue = int | float | str | bool | datetime.time | datetime.date | datetime.datetime | datetime.timedelta

# ZWNJ and ZWJ are letters' business in Persian and Indic names and stay; joiners of emoji stay with them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SPACE = re.compile("[^\\S\n]+")
_AROUND_LINE_END = re.compile(" ?\n ?")
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_PREFIXED = re.compile(r"'+[=+\-@\t\r]")
_PLAIN = re.compile("[ -~]*")


def clean(text: str) -> str:
    """The text as a person reads it: no controls, no overrides of direction, spaces made plain."""
    if _PLAIN.fullmatch(text):
        text = text.strip()
        return _SPACE.sub(" ", text) if "  " in text else text
    text = _UNSEEN.sub("", _LINE_END.sub("\n", text))
    text = _AROUND_LINE_END.sub("\n", _SPACE.sub(" ", text)).strip()
    return unicodedata.normalize("NFC", text)


def read_cell(text: str) -> str:
    """A cell of a file, cleaned, without the apostrophe that kept it from being a formula."""
    text = clean(text)
    return text[1:] if text.startswith("'") and _PREFIXED.match(text) else text


def guard_formula(text: str) -> str:
    """Prefix what a spreadsheet would calculate; ``read_cell`` takes the prefix away again."""
    return f"'{text}" if _FORMULA.match(text) else text


def guard_apostrophe(text: str) -> str:
    """For cells that are stored as text and never calculated: only what ``read_cell`` would unprefix."""
    return f"'{text}" if _PREFIXED.match(text) else text


def shown(value: CellValue) -> str:
    """A workbook's value as its sheet shows it: whole numbers without point, dates without midnight."""
    if isinstance(value, str):
        return read_cell(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, datetime.datetime):
        midnight = value.time() == datetime.time()
        return value.date().isoformat() if midnight else value.isoformat(sep=" ", timespec="minutes")
    if isinstance(value, datetime.time):
        return value.isoformat(timespec="minutes" if value.second == 0 else "seconds")
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value)


def _number(value: float) -> str:
    """All its digits, never an exponent: phone numbers and identifiers are kept in such cells."""
    if not math.isfinite(value):
        return ""
    # A spreadsheet keeps 15 digits; more would show how it stores them (0.1 + 0.2).
    digits = format(Decimal(format(value, ".15g")), "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
