"""Whatever is typed: nothing raises, and what is read of it was typed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contactdesk.services.quick_log.understanding import Reader
from contactdesk.services.services import Services
from contactdesk.storage.desk import Desk
from tests.services.quick_log import cast
from tests.services.quick_log.sentences import sentences

SAID = [sentence.said for name in ("en", "pl") for sentence in sentences(name)]
WORDS = sorted({word for said in SAID for word in said.split()})


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    path: Path = tmp_path_factory.mktemp("quick") / "quick.contactdesk"
    desk = Desk.open(str(path), create=True, author="tester")
    cast.seat(Services(desk))
    yield Reader(desk)
    desk.close()


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(st.sampled_from([*WORDS, ",", ";", " - ", ":", "\n", "#", "1)"]), max_size=25).map(" ".join),
        st.sampled_from(SAID).flatmap(lambda said: st.integers(0, len(said)).map(lambda n: said[:n])),
    )
)
def test_any_line_is_read(reader: Reader, line: str) -> None:
    found = reader.read(line, cast.now())
    for one in found.mentioned:
        assert one.text in line
        assert one.chosen is None or one.chosen in one.candidates
    assert all(step.what for step in found.steps)


@pytest.mark.parametrize(
    "line",
    ["", " ", "\n", "#", ",,,", "a" * 20_000, "called " * 3_000, "ć" * 9_000, "31.02", "call 99:99", "\x00"],
)
def test_hostile_lines_are_read_too(reader: Reader, line: str) -> None:
    assert reader.read(line, cast.now()).steps == () or line.strip()
