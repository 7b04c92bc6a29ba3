"""What may stand after a field's colon: values that the desk has, or names of choices, for what is typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from peewee import fn

from contactdesk.core.dates import format_day, local, today_there
from contactdesk.core.i18n import N_, Language, _, language
from contactdesk.core.text import collation_key, fold, words
from contactdesk.records.listing import OrganisationListing, PersonListing
from contactdesk.records.meetings import Meeting
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Person
from contactdesk.records.search import Kind, SearchEntry
from contactdesk.records.tags import Tag, Tagging
from contactdesk.services.query.field import Suggest, Suggestion
from contactdesk.services.query.values import Names, Wording, named
from contactdesk.services.query.wordings import different_lately, keyed, parts_of
from contactdesk.storage.desk import Desk

MOST = 8


def choices(names: Names) -> Suggest:
    """Choices in the language spoken; in English their own words are written, which are shorter."""

    def suggest(_desk: Desk, typed: str) -> list[Suggestion]:
        wanted = _wording(typed)
        found = [
            Suggestion(_(name), str(one) if language() is Language.EN else _(name).lower())
            for choices in names.values()
            for one, name in choices.items()
            if any(wanted.begins(known) for known in named(str(one), name))
        ]
        return list(dict.fromkeys(found))

    return suggest


def texts(column: Any) -> Suggest:
    """What stands in this column lately."""

    def suggest(desk: Desk, typed: str) -> list[Suggestion]:
        return _in_order(different_lately(desk, column), typed)

    return suggest


def cities(desk: Desk, typed: str) -> list[Suggestion]:
    """Wherever people live, organisations are or meetings are held."""
    lists = ((PersonListing.city_key, Person.city), (OrganisationListing.city_key, Organisation.city))
    known = [text for key, column in lists for _key, text in keyed(desk, key, column)]
    return _in_order([*known, *different_lately(desk, Meeting.city)], typed)


def parts(column: Any) -> Suggest:
    """What stands in this column, where several are written one after another."""

    def suggest(desk: Desk, typed: str) -> list[Suggestion]:
        lately = different_lately(desk, column)
        return _in_order((part for text in lately for part in parts_of(text)), typed)

    return suggest


def tags(desk: Desk, typed: str) -> list[Suggestion]:
    """The most used first."""
    query = (
        Tag.select(Tag.name)
        .join(Tagging, on=(Tagging.tag == Tag.id))
        .where(Tag.archived_at.is_null())
        .group_by(Tag.id, Tag.name)
        .order_by(fn.COUNT(Tagging.id).desc(), Tag.id)
    )
    return _first(_fitting((name for (name,) in desk.rows(query)), typed))


def meetings(desk: Desk, typed: str) -> list[Suggestion]:
    """The latest first, each with its day."""
    query = Meeting.select(Meeting.title, Meeting.starts_at, Meeting.time_zone).where(
        Meeting.archived_at.is_null()
    )
    if _wording(typed).words:
        query = query.where(Meeting.id.in_(_named(desk, Kind.MEETING, typed)))
    rows = desk.rows(query.order_by(Meeting.starts_at.desc(nulls="LAST"), Meeting.id.desc()).limit(MOST))
    return [
        Suggestion(title, title, format_day(local(starts_at, zone).date()) if starts_at else "")
        for title, starts_at, zone in rows
    ]


def organisations(desk: Desk, typed: str) -> list[Suggestion]:
    """Those saved last first: the whole alphabet of an office is long."""
    condition = SearchEntry.kind == Kind.ORGANISATION
    if wanted := _wording(typed).words:
        condition &= desk.matching(wanted, names_only=True)
    query = (
        Organisation.select(Organisation.name, Organisation.city)
        .join(SearchEntry, on=(SearchEntry.record_id == Organisation.id))
        .where(condition)
        .order_by(SearchEntry.id.desc())
        .limit(MOST)
    )
    return [Suggestion(name, name, city) for name, city in desk.rows(query)]


_DAYS = {
    "%Y": N_("this year"),
    "%Y-%m": N_("this month"),
    "<7d": N_("within the last 7 days"),
    "<30d": N_("within the last 30 days"),
    ">90d": N_("longer ago than 90 days"),
}


def days(_desk: Desk, typed: str) -> list[Suggestion]:
    """Ways to write days, as examples."""
    written = {format(today_there(), value): hint for value, hint in _DAYS.items()}
    return [Suggestion(value, value, _(hint)) for value, hint in written.items() if value.startswith(typed)]


def examples(*pairs: tuple[tuple[str, str], str]) -> Suggest:
    """Values in English and in Polish, each with what it means."""

    def suggest(_desk: Desk, typed: str) -> list[Suggestion]:
        offered = [(spoken[language() is Language.PL], hint) for spoken, hint in pairs]
        return [Suggestion(one, one, _(hint)) for one, hint in offered if fold(one).startswith(fold(typed))]

    return suggest


def _named(desk: Desk, kind: Kind, typed: str) -> Any:
    matching = desk.matching(_wording(typed).words, names_only=True)
    return SearchEntry.select(SearchEntry.record_id).where((SearchEntry.kind == kind) & matching)


def _in_order(texts: Iterable[str], typed: str) -> list[Suggestion]:
    """Those that fit, each once, as Poles look for them."""
    return _first(sorted(_fitting(texts, typed), key=collation_key))


def _fitting(texts: Iterable[str], typed: str) -> list[str]:
    wanted = _wording(typed)
    found: dict[str, str] = {}
    for text in texts:
        if wanted.fits(text):
            found.setdefault(fold(text), text)
    return list(found.values())


def _first(texts: Sequence[str]) -> list[Suggestion]:
    return [Suggestion(text, text) for text in texts[:MOST]]


def _wording(typed: str) -> Wording:
    return Wording(tuple(words(fold(typed))))
