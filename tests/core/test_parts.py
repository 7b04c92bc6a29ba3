"""A long row parted into shorter ones loses nothing and keeps its order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from contactdesk.core.parts import in_parts


@given(st.lists(st.integers()), st.integers(1, 20))
def test_parts_together_are_the_whole(things: list[int], size: int) -> None:
    parts = list(in_parts(iter(things), size))
    assert [thing for part in parts for thing in part] == things
    assert all(len(part) == size for part in parts[:-1])
    assert all(parts)
