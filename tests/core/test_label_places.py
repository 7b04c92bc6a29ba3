"""Names of a drawing: none lies on another, the first come first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from contactdesk.core.label_places import Labelled, Place, label_places

_AT = st.floats(-400, 400)
_SIZE = st.floats(1, 120)
MARKS = st.lists(st.builds(Labelled, _AT, _AT, st.floats(1, 12), _SIZE, st.floats(5, 30)), max_size=40)


def _overlap(one: tuple[Labelled, Place], other: tuple[Labelled, Place]) -> bool:
    (mark, place), (mark2, place2) = one, other
    return (
        place.x < place2.x + mark2.width
        and place2.x < place.x + mark.width
        and place.y < place2.y + mark2.height
        and place2.y < place.y + mark.height
    )


@given(MARKS, st.integers(0, 40))
def test_no_name_lies_on_another(marks: list[Labelled], above: int) -> None:
    named = [
        (mark, place)
        for mark, place in zip(marks, label_places(marks, above_marks=above), strict=True)
        if place is not None
    ]
    assert not any(_overlap(one, other) for number, one in enumerate(named) for other in named[number + 1 :])


@given(MARKS)
def test_no_name_lies_on_a_mark(marks: list[Labelled]) -> None:
    for mark, place in zip(marks, label_places(marks), strict=True):
        if place is None:
            continue
        for other in marks:
            square = Labelled(0, 0, 0, 2 * other.radius, 2 * other.radius)
            corner = Place(other.x - other.radius, other.y - other.radius)
            assert not _overlap((mark, place), (square, corner))


def test_a_name_stands_below_its_mark_where_it_can() -> None:
    assert list(label_places([Labelled(50, 50, 5, 20, 10)], gap=3)) == [Place(40, 58)]


def test_where_there_is_room_for_one_the_first_has_it() -> None:
    crowd = [Labelled(0, 0, 5, 300, 300)] * 5  # below it and above it
    assert [place is not None for place in label_places(crowd)] == [True, True, False, False, False]
    near = [Labelled(0, 0, 5, 40, 10), Labelled(12, 0, 5, 40, 10), Labelled(24, 0, 5, 40, 10)]
    places = list(label_places(near))
    assert places[0] == Place(-20, 8)
    assert places[1] != Place(-8, 8)


def test_the_first_has_a_place_among_marks_that_matter_as_much() -> None:
    around = [Labelled(20 * x, 20 * y, 9, 30, 12) for x in range(-3, 4) for y in range(-3, 4) if x or y]
    crowd = [Labelled(0, 0, 9, 30, 12), *around]
    assert next(label_places(crowd)) is None
    assert next(label_places(crowd, above_marks=len(crowd))) is not None
