"""When two names can be one person's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contactdesk.core.text import fold
from contactdesk.services.known_people import alike, name_key
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.person_states import PersonState


def person(name: str) -> PersonState:
    draft = PersonDraft(display_name=name).tidied()
    state = PersonState(draft.display_name)
    state.texts |= {"given_name": draft.given_name, "family_name": draft.family_name}
    return state


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Łucja Zięba", "Lucja Zieba"),
        ("Zięba, Łucja", "ŁUCJA ZIĘBA"),
        ("Son Nguyen Van", "Nguyễn Văn Sơn"),
        ("Олена Гончар", "Olena Honchar"),
        ("王芳", "Wang Fang"),
        ("Anna Wilga", "Anna Sroka"),
        ("Anna Wilga-Sroka", "Anna Wilga"),
        ("A. Wilga", "Anna Wilga"),
        ("Amina", "Amina Hersi"),
        ("Katarzyna Kos", "Katarzyna Kos-Drozd"),
        ("Aleksander Kos", "Alexander Kos"),
    ],
)
def test_one_person_may_be_written_in_many_ways(one: str, other: str) -> None:
    assert alike(person(one), person(other))
    assert alike(person(other), person(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Anna Wilga", "Bogdan Czyż"), ("Anna Wilga", "Jan Wilga"), ("Олена Гончар", "Тарас Гончар")],
)
def test_two_who_share_an_address_stay_two(one: str, other: str) -> None:
    assert not alike(person(one), person(other))
    assert not alike(person(other), person(one))


@given(
    st.lists(st.text(st.characters(categories=["Ll", "Lo"]), min_size=1, max_size=8), min_size=1, max_size=4)
)
def test_a_key_knows_neither_order_nor_case(words: list[str]) -> None:
    name = " ".join(words)
    assert name_key(name) == name_key(" ".join(reversed(words))) == name_key(fold(name))
