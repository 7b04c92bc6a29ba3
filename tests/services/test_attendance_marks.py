"""Marks from the signed sheet."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contactdesk.core.i18n import Language, speaking
from contactdesk.records.meetings import Attendance
from contactdesk.services.attendance_marks import (
    Mark,
    UnreadableMarks,
    attendance_meant,
    marks_text,
    parse_marks,
    read_marks,
)

P, X, E, L = Attendance.PRESENT, Attendance.ABSENT, Attendance.EXCUSED, Attendance.LATE
LETTERS = {P: "p o P present Obecna", X: "x n X absent", E: "e u excused", L: "l s late spóźniony"}


def test_numbers_ranges_and_letters_are_read() -> None:
    marks = parse_marks("17p 18x 19e 20l 1-3p")
    assert marks == [Mark(1, P), Mark(2, P), Mark(3, P), Mark(17, P), Mark(18, X), Mark(19, E), Mark(20, L)]


def test_polish_letters_are_read() -> None:
    assert parse_marks("1o 2n 3u 4s") == [Mark(1, P), Mark(2, X), Mark(3, E), Mark(4, L)]


def test_a_later_mark_wins() -> None:
    assert parse_marks("1-4p 2x") == [Mark(1, P), Mark(2, X), Mark(3, P), Mark(4, P)]


def test_a_mark_can_be_taken_back() -> None:
    assert parse_marks("5?") == [Mark(5, Attendance.UNKNOWN)]


@pytest.mark.parametrize(
    "text",
    [
        '27p="Jan Nowak" 28x',
        "27p=Jan Nowak 28x",
        "27p = Jan Nowak, 28x",
        "27p=„Jan Nowak” 28x",
        "27p=Jan  Nowak;28x",
    ],
)
def test_a_row_for_walk_ins_takes_a_name(text: str) -> None:
    assert parse_marks(text) == [Mark(27, P, "Jan Nowak"), Mark(28, X)]


def test_names_come_in_every_script() -> None:
    assert parse_marks("3p=أمينة الصباح 4l=ተስፋዬ") == [Mark(3, P, "أمينة الصباح"), Mark(4, L, "ተስፋዬ")]


def test_marks_need_no_spaces_and_allow_many() -> None:
    assert parse_marks("1p2x") == [Mark(1, P), Mark(2, X)]
    assert parse_marks(" 1 - 2 p ;; 3\tx,\n") == [Mark(1, P), Mark(2, P), Mark(3, X)]
    assert parse_marks("") == []


@pytest.mark.parametrize(
    "text", ["17", "p17", "17q", "0p", "5-2p", "1-99999p", "1-2p=Jan", "--", "17.5p", "1p!", "pp", "5_p"]
)
def test_wrong_pieces_are_refused(text: str) -> None:
    with pytest.raises(UnreadableMarks):
        parse_marks(text)


def test_every_wrong_piece_is_named() -> None:
    with pytest.raises(UnreadableMarks) as caught:
        parse_marks("1p 2q 3x abc 9-1p")
    assert "2q, abc, 9-1p" in caught.value.sentence()
    with speaking(Language.PL):
        assert "2q, abc, 9-1p" in caught.value.sentence()


PIECES = st.tuples(st.integers(1, 400), st.integers(0, 30), st.sampled_from(list(LETTERS)), st.integers(0, 3))


@given(st.lists(PIECES), st.sampled_from([" ", ", ", "; ", "\n", ","]))
def test_whatever_is_written_is_read(pieces: list[tuple[int, int, Attendance, int]], between: str) -> None:
    written, expected = [], {}
    for first, more, attendance, form in pieces:
        words = LETTERS[attendance].split()
        written.append(f"{first}-{first + more}{words[form % len(words)]}")
        expected.update({row: Mark(row, attendance) for row in range(first, first + more + 1)})
    assert parse_marks(between.join(written)) == [expected[row] for row in sorted(expected)]


@given(st.text(max_size=60))
def test_anything_typed_is_read_or_refused(text: str) -> None:
    with suppress(UnreadableMarks):
        rows = [mark.row for mark in parse_marks(text)]
        assert rows == sorted(set(rows))


def test_what_can_be_read_is_read_while_a_line_is_still_typed() -> None:
    marks, wrong = read_marks("1-3p 4q 17")
    assert marks == [Mark(1, P), Mark(2, P), Mark(3, P)]
    assert wrong == ["4q", "17"]


def test_marks_are_written_as_short_as_can_be() -> None:
    assert marks_text(parse_marks("3p 1p 2p 4x 27p=Jan Nowak 28p")) == '1-3p 4x 27p="Jan Nowak" 28p'


def test_a_quotation_mark_in_a_name_does_not_end_it() -> None:
    assert parse_marks(marks_text([Mark(9, P, 'Jan "Jaś" Nowak')])) == [Mark(9, P, "Jan 'Jaś' Nowak")]


@pytest.mark.parametrize("letter", ["p", "O", "n", "E"])
def test_a_letter_means_the_same_alone(letter: str) -> None:
    assert attendance_meant(letter) is {"p": P, "O": P, "n": X, "E": E}[letter]


@given(
    st.dictionaries(
        st.integers(1, 60),
        st.tuples(st.sampled_from([P, X, E, L, Attendance.UNKNOWN]), st.sampled_from(["", "Jan Nowak"])),
        max_size=40,
    )
)
def test_marks_written_are_read_back(drawn: dict[int, tuple[Attendance, str]]) -> None:
    marks = [Mark(row, *drawn[row]) for row in sorted(drawn)]
    assert parse_marks(marks_text(marks)) == marks
