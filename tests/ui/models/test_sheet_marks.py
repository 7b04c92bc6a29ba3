"""A signed sheet while it is being entered: text and rows say the same, and what is wrong is said."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from contactdesk.records.meetings import Attendance
from contactdesk.services.sheet_options import PrintedRow
from contactdesk.ui.models.sheet_marks import SheetMarks, finished

P, X, E, UNKNOWN = Attendance.PRESENT, Attendance.ABSENT, Attendance.EXCUSED, Attendance.UNKNOWN
ROWS = (
    PrintedRow(1, 11, "Anna Żak", UNKNOWN),
    PrintedRow(2, 12, "Olena Koval", P),
    PrintedRow(3, None, "Taken Off", UNKNOWN),
    PrintedRow(4, 14, "Zenon Ćwik", UNKNOWN),
    PrintedRow(5, None, "", UNKNOWN),
)


def test_rows_follow_the_text() -> None:
    marks = SheetMarks(ROWS)
    marks.read("1-2p 4x")
    assert [row.mark for row in marks.rows()] == [P, P, None, X, None]
    assert (marks.people, marks.counts()) == (4, {P: 2, X: 1})


def test_the_text_follows_the_rows() -> None:
    marks = SheetMarks(ROWS)
    marks.read("1p 7q")
    marks.mark(2, P)
    marks.mark(5, P, "Jan Nowak")
    assert marks.text == '1-2p 5p="Jan Nowak", 7q'
    marks.clear(1)
    assert marks.text == '2p 5p="Jan Nowak", 7q'
    assert marks.row(5) is not None
    assert [row.name for row in marks.rows()][4] == "Jan Nowak"


def test_another_letter_keeps_the_name_of_a_walk_in() -> None:
    marks = SheetMarks(ROWS)
    marks.mark(5, P, "Jan Nowak")
    marks.mark(5, Attendance.LATE)
    assert marks.text == '5l="Jan Nowak"'


def test_the_rest_is_whoever_nobody_knows_of() -> None:
    marks = SheetMarks(ROWS)
    marks.read("1x")
    marks.mark_rest(P)
    assert marks.text == "1x 4p"


def test_what_is_wrong_is_said_in_words() -> None:
    marks = SheetMarks(ROWS)
    marks.read("3p 5p 9x 1q")
    assert marks.problems() == [
        "This cannot be read: 1q. Write marks as in 1-16p 17x 18e 19l.",
        "The sheet has no row 9.",
        "Taken off the list since: row 3.",
        "For walk-ins, so write who it is, as in 27p=Jan Nowak: row 5.",
    ]


def test_a_piece_that_is_still_typed_is_not_wrong_yet() -> None:
    marks = SheetMarks(ROWS)
    assert finished("1p 9") == "1p "
    assert finished("1p 9 ") == "1p 9 "
    assert marks.problems(finished("1p 9")) == []
    assert marks.problems(finished("1p 9x ")) == ["The sheet has no row 9."]


def test_what_was_known_is_told_anew_and_marks_stay() -> None:
    marks = SheetMarks(ROWS)
    marks.read("1p")
    marks.take_rows([PrintedRow(1, 11, "Anna Żak", E)])
    assert [(row.known, row.mark) for row in marks.rows()] == [(E, P)]


@given(st.text(alphabet='0123456789pxel-= ,?aŻ"', max_size=40))
@example("1,e")
@example("5p,=x")
def test_whatever_is_typed_has_an_answer(text: str) -> None:
    marks = SheetMarks(ROWS)
    marks.read(text)
    marks.problems(finished(text))
    again = SheetMarks(ROWS)
    again.read(marks.text)
    assert again.marks == marks.marks
