"""Days counted from a day: weekends and Polish holidays are passed over where working days are meant."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contactdesk.core.i18n import Language, speaking
from contactdesk.services.plan_when import NotAStepTime, When, read_when, when_shown
from contactdesk.services.working_days import (
    Hop,
    day_after,
    day_by,
    free_days_between,
    holiday,
    hops_of,
)

DAYS = st.dates(date(2000, 1, 1), date(2060, 1, 1))


@pytest.mark.parametrize(
    ("anchor", "days", "expected"),
    [
        ("2026-10-29", 1, "2026-10-30"),
        ("2026-10-30", 1, "2026-11-02"),  # 31 October is a Saturday, All Saints' a Sunday
        ("2026-10-29", 5, "2026-11-05"),
        ("2026-10-29", 10, "2026-11-13"),  # past 11 November, a Wednesday
        ("2026-11-11", 1, "2026-11-12"),
        ("2026-11-11", 0, "2026-11-12"),
        ("2026-11-12", -1, "2026-11-10"),
        ("2026-12-23", 1, "2026-12-28"),  # Christmas Eve is free since 2025
        ("2024-12-23", 1, "2024-12-24"),
        ("2026-06-03", 1, "2026-06-05"),  # Corpus Christi moves with Easter
    ],
)
def test_working_days_pass_over_weekends_and_polish_holidays(anchor: str, days: int, expected: str) -> None:
    assert day_after(date.fromisoformat(anchor), days, working=True).isoformat() == expected


def test_days_of_the_calendar_are_taken_as_they_come() -> None:
    assert day_after(date(2026, 10, 31), 1, working=False) == date(2026, 11, 1)
    assert day_by(date(2026, 10, 30), hops_of("1d 1w")) == date(2026, 11, 2)
    assert hops_of("-3d 10w") == (Hop(-3), Hop(10, working=True))
    assert hops_of("soon") == ()


def test_the_holidays_passed_over_are_named_in_the_language_spoken() -> None:
    assert free_days_between(date(2026, 10, 29), date(2026, 11, 13)) == ("National Independence Day",)
    with speaking(Language.PL):
        assert holiday(date(2026, 11, 1)) == "Uroczystość Wszystkich Świętych"
        assert holiday(date(2026, 11, 2)) == ""


@given(DAYS, st.integers(-300, 300))
def test_a_working_day_is_never_free_and_counting_back_returns(day: date, days: int) -> None:
    reached = day_after(day, days, working=True)
    assert reached.weekday() < 5
    assert not holiday(reached)
    if days > 0 and day == day_after(day, 0, working=True):
        assert day_after(reached, -days, working=True) == day
    assert abs(reached - day) < timedelta(days=2 * abs(days) + 15)


def test_a_day_that_no_calendar_has_is_an_overflow() -> None:
    for working in (True, False):
        with pytest.raises(OverflowError):
            day_after(date(9999, 12, 20), 400, working=working)
        with pytest.raises(OverflowError):
            day_after(date(1, 1, 2), -400, working=working)


@pytest.mark.parametrize(
    ("typed", "days", "working", "after"),
    [
        ("1 day", 1, False, 0),
        ("+5 working days", 5, True, 0),
        ("10 dni roboczych po kroku 2", 10, True, 2),
        ("-3 days", -3, False, 0),
        ("3 dni przed", -3, False, 0),
        ("dwa tygodnie", 14, False, 0),
        ("1 dzień roboczy", 1, True, 0),
        ("", 0, False, 0),
        ("w dniu", 0, False, 0),
        ("after 3", 0, False, 3),
        ("2 weeks after step 1", 14, False, 1),
    ],
)
def test_the_time_of_a_step_is_read_as_people_write_it(
    typed: str, days: int, working: bool, after: int
) -> None:
    assert read_when(typed) == When(Hop(days, working), after)


@pytest.mark.parametrize("typed", ["soon", "5 hours", "99999 days", "4000 days", "after all", "--3 days"])
def test_what_is_no_time_of_a_step_is_refused(typed: str) -> None:
    with pytest.raises(NotAStepTime):
        read_when(typed)


@given(st.integers(-999, 999), st.booleans(), st.integers(0, 20), st.sampled_from(Language))
def test_a_time_is_shown_so_that_it_is_read_back(
    days: int, working: bool, after: int, spoken: Language
) -> None:
    when = When(Hop(days, working), after)
    with speaking(spoken):
        assert read_when(when_shown(when)) == when
