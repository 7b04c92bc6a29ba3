"""Places in a text as Python counts them, and as Qt does, to which a letter beyond the first plane is two."""

from __future__ import annotations


def to_qt(text: str, place: int) -> int:
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def from_qt(text: str, place: int) -> int:
    whole = text.encode("utf-16-le", "surrogatepass")
    return len(whole[: 2 * place].decode("utf-16-le", "replace"))
