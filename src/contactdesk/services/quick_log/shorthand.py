"""What hurried hands write shorter than it is spelt: ``shes``, ``theyll``, ``frm``."""

from __future__ import annotations

_SPELT = {
    "shes": "she's", "hes": "he's", "theyre": "they're", "theyll": "they'll",
    "youre": "you're", "ive": "i've", "weve": "we've", "theyve": "they've", "youll": "you'll",
    "cant": "can't", "couldnt": "couldn't", "didnt": "didn't", "doesnt": "doesn't", "dont": "don't",
    "isnt": "isn't", "wasnt": "wasn't", "arent": "aren't", "wont": "won't", "wouldnt": "wouldn't",
    "frm": "from", "wth": "with", "bout": "about", "rgd": "regarding", "thru": "through",
}  # fmt: skip
_AT_FIRST = {"hell": "he'll", "ill": "i'll", "shell": "she'll", "well": "we'll", "im": "i'm", "hed": "he'd"}
"""Words of their own elsewhere in a line."""


def written_out(plain: str, *, first: bool) -> str:
    """``first`` where the word begins a clause."""
    spelt = _SPELT.get(plain, plain)
    return _AT_FIRST.get(plain, spelt) if first else spelt
