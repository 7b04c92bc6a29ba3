"""Cells with several e-mails or phones taken apart, each as typed: whether one is right, others judge."""

from __future__ import annotations

import re

from contactdesk.core.text import fold

_NOTHING = {
    "", "-", "--", "–", "—", "brak", "nie ma", "nie dotyczy", "nd", "n/d", "n/a", "na", "none", "no", "nie",
    "null", "nil", "x", "?", "0", ".", "/",
}  # fmt: skip
_AT = re.compile(r"\s{0,3}([(\[{])\s{0,3}(at|małpa|malpa)\s{0,3}([)\]}])\s{0,3}", re.IGNORECASE)
_BETWEEN = re.compile(r"[;,|\s]+|(?<=\w)/(?=[^\s/]{1,64}(?:@|\(at\)))")
_IN_BRACKETS = re.compile(r"(?<![^;,<>\n])[^;,<>\n]*<\s*([^<>\s]+)\s*>")
_LABELS = {
    "e-mail", "email", "mail", "mailto", "sluzbowy", "prywatny", "praca", "dom", "work", "home", "private",
    "lub", "oraz", "i", "albo", "and", "or", "office", "biuro", "adres", "other",
}  # fmt: skip
_ADDRESS_SIGN = re.compile(r"@|[(\[{](?:at|małpa|malpa)[)\]}]", re.IGNORECASE)
_PHONES_APART = re.compile(r"\s*(?:[;|\n]|,|/|\blub\b|\boraz\b|\bor\b|\band\b|\bi\b)\s*", re.IGNORECASE)
_SHORTEST_PHONE = 6


def is_nothing(cell: str) -> bool:
    """Words and dashes with which people say that there is nothing to enter."""
    return fold(cell).strip() in _NOTHING


def split_addresses(cell: str) -> list[str]:
    """The e-mail addresses of one cell, as typed, each once; ``Name <mail>`` gives the mail.

    What is no address stays, as one entry, to be shown as wrong rather than lost.
    """
    if is_nothing(cell):
        return []
    text = _AT.sub(lambda match: f"{match[1]}{match[2]}{match[3]}", cell)
    text = _IN_BRACKETS.sub(r" \1 ", text)
    addresses: list[str] = []
    rest: list[str] = []
    for token in _BETWEEN.split(text):
        token = token.strip("<>\"'").removeprefix("mailto:").rstrip(".")
        if _ADDRESS_SIGN.search(token):
            addresses.append(token.rpartition(":")[2] or token)
        elif any(map(str.isalnum, token)) and fold(token).strip("():-") not in _LABELS:
            rest.append(token)
    return list(dict.fromkeys([*addresses, *([" ".join(rest)] if rest else [])]))


def split_phones(cell: str) -> list[str]:
    """The phone numbers of one cell, as typed, each once; ``42 555 01 10/11`` stays one."""
    if is_nothing(cell):
        return []
    parts: list[str] = []
    for part in _PHONES_APART.split(cell):
        if parts and sum(map(str.isdigit, part)) < _SHORTEST_PHONE:
            return [cell.strip()]
        parts.append(part)
    if any(sum(map(str.isdigit, part)) < _SHORTEST_PHONE for part in parts):
        return [cell.strip()]
    return list(dict.fromkeys(part.strip() for part in parts))


def split_languages(cell: str) -> list[str]:
    """The languages of one cell: parted by comma, semicolon, slash, line or "and"."""
    parts = re.split(r"[;,/|\n]|\b(?:i|oraz|and)\b", cell)
    return [part.strip() for part in parts if not is_nothing(part)]
