"""What comes back: read, shown in both languages, and the day on which it is next."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contactdesk.core.i18n import Language, speaking
from contactdesk.services.repeating import NotARepetition, next_day, read_repeats, repeats_shown

FRIDAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("typed", "rule", "shown"),
    [
        ("", "", ""),
        ("every 60 days", "FREQ=DAILY;INTERVAL=60", "every 60 days"),
        ("co 2 tygodnie", "FREQ=WEEKLY;INTERVAL=2", "every 2 weeks"),
        ("co drugi tydzień", "FREQ=WEEKLY;INTERVAL=2", "every 2 weeks"),
        ("co trzy miesiące", "FREQ=MONTHLY;INTERVAL=3", "every 3 months"),
        ("Monthly", "FREQ=MONTHLY", "every month"),
        ("co kwartał", "FREQ=MONTHLY;INTERVAL=3", "every 3 months"),
        ("w każdy poniedziałek", "FREQ=WEEKLY;BYDAY=MO", "every Monday"),
        ("on Fridays", "FREQ=WEEKLY;BYDAY=FR", "every Friday"),
        ("rocznie", "FREQ=YEARLY", "every year"),
    ],
)
def test_what_people_write(typed: str, rule: str, shown: str) -> None:
    assert read_repeats(typed, date(2026, 11, 5)) == rule
    assert repeats_shown(rule) == shown


@pytest.mark.parametrize("typed", ["now and then", "every 0 days", "every 5000 days", "every foo days", "7"])
def test_what_is_not_understood_is_said(typed: str) -> None:
    with pytest.raises(NotARepetition) as refused:
        read_repeats(typed, None)
    assert refused.value.field == "repeats"


@given(
    st.sampled_from(["days", "weeks", "months", "years"]),
    st.integers(1, 999),
    st.sampled_from(list(Language)),
)
def test_what_is_shown_is_read_back(unit: str, number: int, language: Language) -> None:
    rule = read_repeats(f"every {number} {unit}", None)
    with speaking(language):
        assert read_repeats(repeats_shown(rule), None) == rule


@pytest.mark.parametrize("day", list(range(7)))
def test_weekdays_are_read_back(day: int) -> None:
    rule = f"FREQ=WEEKLY;BYDAY={('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')[day]}"
    for language in Language:
        with speaking(language):
            assert read_repeats(repeats_shown(rule), None) == rule


def test_days_are_counted_from_the_day_it_was_done_and_weeks_from_the_rule() -> None:
    due, late = FRIDAY, FRIDAY + timedelta(days=4)
    assert next_day("FREQ=DAILY;INTERVAL=60", due, late) == late + timedelta(days=60)
    assert next_day("FREQ=WEEKLY;INTERVAL=2", due, late) == due + timedelta(days=14)
    assert next_day("FREQ=WEEKLY;BYDAY=FR", due, due - timedelta(days=2)) == due
    assert next_day("FREQ=WEEKLY", None, late) == late + timedelta(days=7)


def test_a_month_without_that_day_ends_with_its_last() -> None:
    rule = read_repeats("monthly", date(2027, 1, 31))
    day = date(2027, 1, 31)
    days = []
    for _turn in range(4):
        day = next_day(rule, day, day)
        days.append(day.isoformat())
    assert days == ["2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"]
    assert repeats_shown(rule) == "every month"


@given(st.text(max_size=30))
def test_nothing_else_breaks_it(typed: str) -> None:
    try:
        rule = read_repeats(typed, FRIDAY)
    except NotARepetition:
        return
    assert not rule or next_day(rule, FRIDAY, FRIDAY) > FRIDAY
