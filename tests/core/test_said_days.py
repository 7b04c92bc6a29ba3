"""Days as people write them in a sentence; the quick log's sentences hold many more."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contactdesk.core.dates import format_day
from contactdesk.core.i18n import Language, speaking
from contactdesk.core.said_days import Facing, said_day, said_days, whole_day
from tests.services.quick_log.sentences import sentences

WEDNESDAY = date(2026, 11, 25)
TEN = time(10)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("fri", "2026-11-27"),
        ("wed", "2026-12-02"),
        ("next fri", "2026-12-04"),
        ("w przyszły wtorek", "2026-12-01"),
        ("this fri", "2026-11-27"),
        ("w piątek za tydzień", "2026-12-04"),
        ("do następnego piątku", "2026-12-04"),
        ("last tue", "2026-11-17"),
        ("in two weeks", "2026-12-09"),
        ("za tydzień", "2026-12-02"),
        ("za trzy dni", "2026-11-28"),
        ("za miesiąc", "2026-12-25"),
        ("za pół roku", "2027-05-25"),
        ("w ciągu 14 dni", "2026-12-09"),
        ("+3d", "2026-11-28"),
        ("+2w", "2026-12-09"),
        ("3 dni temu", "2026-11-22"),
        ("do piątku", "2026-11-27"),
        ("before fri", "2026-11-26"),
        ("przed piątkiem", "2026-11-26"),
        ("after the weekend", "2026-11-30"),
        ("po weekendzie", "2026-11-30"),
        ("end of month", "2026-11-30"),
        ("do końca przyszłego miesiąca", "2026-12-31"),
        ("koniec miesiąca", "2026-11-30"),
        ("pod koniec tygodnia", "2026-11-27"),
        ("next week", "2026-11-30"),
        ("w przyszłym tyg", "2026-11-30"),
        ("next month", "2026-12-01"),
        ("w przyszłym roku", "2027-01-01"),
        ("w grudniu", "2026-12-01"),
        ("in november", "2026-11-30"),
        ("w połowie grudnia", "2026-12-15"),
        ("do końca stycznia", "2027-01-29"),
        ("15 XII", "2026-12-15"),
        ("do 5-tego", "2026-12-05"),
        ("on the 25th", "2026-11-25"),
        ("15", "2026-12-15"),
        ("31.", "2026-12-31"),
        ("29.02", "2028-02-29"),
        ("w śr 2 grudnia", "2026-12-02"),
        ("Fri (27.11)", "2026-11-27"),
        ("5.12.2026, Saturday", "2026-12-05"),
        ("Dec 7th, 2027", "2027-12-07"),
        ("by dec 7 at the latest", "2026-12-07"),
        ("fri 9:30", "2026-11-27 09:30"),
        ("w czwartek rano", "2026-11-26 09:00"),
        ("jutro po południu", "2026-11-26 14:00"),
        ("pt wieczorem", "2026-11-27"),
        ("by noon tmrw", "2026-11-26 12:00"),
        ("do jutra do 12:00", "2026-11-26 12:00"),
        ("24/11 3pm", "2027-11-24 15:00"),
        ("tomorrow at 12 am", "2026-11-26 00:00"),
        ("mon o 3", "2026-11-30 15:00"),
        ("mon o 03", "2026-11-30 03:00"),
        ("15:30", "2026-11-25 15:30"),
        ("in an hour", "2026-11-25 11:00"),
        ("za pół godziny", "2026-11-25 10:30"),
    ],
)
def test_a_day_as_people_write_it(said: str, meant: str) -> None:
    found = whole_day(said, WEDNESDAY, now=TEN)
    assert found is not None
    assert _shown(found.day, found.time) == meant


def _shown(day: date, clock: time | None) -> str:
    return f"{day}" if clock is None else f"{day} {clock:%H:%M}"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("on monday", "2026-11-23"),
        ("wed", "2026-11-18"),
        ("w zeszły pt", "2026-11-20"),
        ("5 grudnia", "2025-12-05"),
        ("19.11", "2026-11-19"),
        ("the 30th", "2026-10-30"),
        ("two days ago", "2026-11-23"),
        ("wczoraj o 13", "2026-11-24 13:00"),
        ("pół godziny temu", "2026-11-25 09:30"),
    ],
)
def test_what_was_done_lies_back(said: str, meant: str) -> None:
    found = said_day(said, WEDNESDAY, facing=Facing.BACK, now=TEN)
    assert found is not None
    assert _shown(found.day, found.time) == meant


@pytest.mark.parametrize(
    "said",
    [
        "",
        "asap",
        "before christmas",
        "jak najszybciej",
        "room 12",
        "prices rose 10%",
        "5 000 CHF",
        "marcowy festiwal",
        "she may have money for 2027",
        "24/7",
        "31.02",
        "2.5 tys",
        "rozmowa o 3 mentorkach",
        "po 5 się odezwie",
        "2 i 3",
        "the 4th floor",
        "thursday's workshop",
        "version 1.2.3.4",
        "25:00",
        "99:99",
    ],
)
def test_what_names_no_day(said: str) -> None:
    assert said_days(said, WEDNESDAY, now=TEN) == []


def test_the_last_of_several_days_and_where_it_stands() -> None:
    text = "zarezerwować salę na 20.01 najpóźniej do pon., potem kawa"
    found = said_day(text, WEDNESDAY)
    assert found is not None
    assert (found.day, text[found.start : found.end]) == (date(2026, 11, 30), "najpóźniej do pon.")


def test_weekends_and_ends_that_are_over() -> None:
    saturday = date(2026, 10, 31)
    for said, meant in (
        ("end of week", date(2026, 11, 6)),
        ("end of month", saturday),
        ("next fri", date(2026, 11, 6)),
        ("in november", date(2026, 11, 2)),
        ("w weekend", saturday),
    ):
        found = whole_day(said, saturday)
        assert found is not None
        assert found.day == meant, said


@pytest.mark.parametrize("name", ["en", "pl"])
def test_every_day_of_the_quick_log_s_sentences_is_found(name: str) -> None:
    for sentence in sentences(name):
        found = said_days(sentence.said, WEDNESDAY, now=TEN)
        ahead = {value for one in found for value in _either(one.day, one.time)}
        for step in sentence.next:
            assert step.due is None or step.due in ahead, sentence.said
        found = said_days(sentence.said, WEDNESDAY, facing=Facing.BACK, now=TEN)
        back = {value for one in found for value in _either(one.day, one.time)}
        assert sentence.when is None or sentence.when in back, sentence.said


def _either(day: date, clock: time | None) -> list[date | datetime]:
    return [day] if clock is None else [day, datetime.combine(day, clock)]


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.sampled_from(list(Language)))
def test_a_day_as_it_is_shown_is_read_back(day: date, language: Language) -> None:
    with speaking(language):
        written = format_day(day), f"{day.day}.{day.month:02}.{day.year}", day.isoformat()
        without_year = format_day(day, "month-day")
    for text in written:
        found = whole_day(text, WEDNESDAY)
        assert found is not None
        assert found.day == day
    if day.month != 8 or language is Language.EN:
        found = whole_day(without_year, day - timedelta(days=3))
        assert found is not None
        assert found.day == day


WORDS = [
    *(
        "fri",
        "pt.",
        "next",
        "przyszły",
        "w",
        "do",
        "przed",
        "za",
        "in",
        "2",
        "dni",
        "tygodnie",
        "5.12",
        "9:30",
    ),
    *(
        "o",
        "9",
        "rano",
        "noon",
        "tmrw",
        "15",
        "XII",
        "maja",
        "may",
        "end",
        "of",
        "month",
        "koniec",
        "miesiąca",
    ),
    *("wczoraj", "ago", "temu", "2026-12-01", "5-tego", "wieczorem", "@", "Łucja", ",", "(", ")", "İ", "ß"),
]


@given(st.lists(st.sampled_from(WORDS)).map(" ".join) | st.text(max_size=60), st.sampled_from(list(Facing)))
def test_what_is_found_is_found_again_by_itself(text: str, facing: Facing) -> None:
    found = said_days(text, WEDNESDAY, facing=facing, now=TEN)
    for before, after in pairwise(found):
        assert before.end <= after.start
    for one in found:
        again = said_days(text[one.start : one.end], WEDNESDAY, facing=facing, now=TEN)
        assert (one.day, one.time) in [(each.day, each.time) for each in again]
