"""A name is completed from what was typed of it, and nothing is guessed that is not safe."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from contactdesk.services.affiliation_draft import AffiliationDraft, still_open
from contactdesk.services.field_errors import EndBeforeStart, NameNeeded, NotAPartialDate
from contactdesk.services.person_draft import PersonDraft


def names(draft: PersonDraft) -> tuple[str, str, str]:
    tidy = draft.tidied()
    return tidy.display_name, tidy.given_name, tidy.family_name


@pytest.mark.parametrize(
    ("draft", "wanted"),
    [
        (PersonDraft("Łucja  Dąbrowska "), ("Łucja Dąbrowska", "Łucja", "Dąbrowska")),
        (PersonDraft("Dąbrowska, Łucja"), ("Łucja Dąbrowska", "Łucja", "Dąbrowska")),
        (PersonDraft("Kebede"), ("Kebede", "", "")),
        (PersonDraft("王芳"), ("王芳", "", "")),
        (PersonDraft(given_name="Anna", family_name="Żak"), ("Anna Żak", "Anna", "Żak")),
        (PersonDraft(family_name="Kebede"), ("Kebede", "", "Kebede")),
        (PersonDraft("Ania Żak", "Anna", "Żak"), ("Ania Żak", "Anna", "Żak")),
    ],
)
def test_a_name_is_completed_from_what_was_typed(draft: PersonDraft, wanted: tuple[str, str, str]) -> None:
    assert names(draft) == wanted


def test_a_title_becomes_the_form_of_address() -> None:
    assert PersonDraft("dr Ewa Kos").tidied().form_of_address == "dr"
    assert (
        PersonDraft("dr Ewa Kos", form_of_address="Szanowna Pani").tidied().form_of_address == "Szanowna Pani"
    )


def test_a_name_is_needed() -> None:
    with pytest.raises(NameNeeded):
        PersonDraft(emails=["ewa@example.org"]).tidied()


@given(st.text(min_size=1).filter(lambda text: bool(text.strip())))
@example(":,\U00018cd6")
@example(":,\u200b")
def test_a_tidied_draft_stays_as_it_is(typed: str) -> None:
    try:
        once = PersonDraft(typed).tidied()
    except NameNeeded:
        return
    assert once.remembering().tidied() == once


def test_blank_rows_of_a_form_are_left_out() -> None:
    draft = PersonDraft(
        "Ewa", affiliations=[AffiliationDraft(position="chair")], emails=["", " a@b ", "a@b"], tags=[" "]
    ).tidied()
    assert (draft.affiliations, draft.emails, draft.tags) == ([], ["a@b"], [])


def test_dates_of_an_affiliation_may_be_partly_known() -> None:
    tidy = AffiliationDraft("Most", since="2024-5", until="17.05.2024").tidied()
    assert (tidy.since, tidy.until) == ("2024-05", "2024-05-17")
    with pytest.raises(EndBeforeStart) as ended:
        AffiliationDraft("Most", since="2024-06", until="2024-05-17").tidied()
    assert ended.value.field == "until"
    with pytest.raises(NotAPartialDate) as unknown:
        AffiliationDraft("Most", since="once").tidied()
    assert unknown.value.field == "since"
    assert "once" in unknown.value.sentence()


def test_an_affiliation_is_open_until_its_end_comes() -> None:
    assert still_open("")
    assert still_open("2999")
    assert not still_open("2001-05")
