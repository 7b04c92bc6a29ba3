"""The office itself, as papers name it, and the colleagues who work there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from contactdesk.core.dates import utc_now
from contactdesk.core.i18n import N_, Language, phrase
from contactdesk.records.follow_ups import FollowUp
from contactdesk.records.interactions import Interaction
from contactdesk.records.office import Colleague, Office
from contactdesk.records.partnerships import Partnership
from contactdesk.records.plans import PlanStep
from contactdesk.records.record import Record
from contactdesk.services.field_errors import FieldError, NameNeeded
from contactdesk.services.field_values import column_values
from contactdesk.services.results import Saved
from contactdesk.storage.change import ChangeSet
from contactdesk.storage.desk import Desk

_TEXTS = (
    "name",
    "address",
    "city",
    "email",
    "phone",
    "website",
    "privacy_notice_pl",
    "privacy_notice_en",
)
_COLLEAGUE_FIELDS = ("name", "email", "login")
_WHO_DOES_IT: tuple[tuple[type[Record], Any], ...] = (
    (Partnership, Partnership.owner),
    (FollowUp, FollowUp.assignee),
    (PlanStep, PlanStep.assignee),
    (Interaction, Interaction.colleague),
)
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_LARGEST_LOGO = 2_000_000


class LogoNotAPicture(FieldError):
    code = "logo-not-a-picture"
    message = N_("The logo must be a PNG or JPEG picture.")


class LogoTooLarge(FieldError):
    code = "logo-too-large"
    message = N_("The logo must be smaller than 2 MB.")


@dataclass(frozen=True)
class OfficeCard:
    """``id`` and ``version`` are None until the office is saved for the first time."""

    id: int | None = None
    version: int | None = None
    name: str = ""
    address: str = ""
    city: str = ""
    email: str = ""
    phone: str = ""
    website: str = ""
    privacy_notice_pl: str = ""
    privacy_notice_en: str = ""
    logo: bytes | None = None

    def privacy_notice(self, language: Language) -> str:
        """In this language, or in the other where only that was written."""
        in_polish, in_english = self.privacy_notice_pl, self.privacy_notice_en
        return (in_polish or in_english) if language is Language.PL else (in_english or in_polish)


class ColleagueRow(NamedTuple):
    id: int
    version: int
    name: str
    email: str
    login: str


class OurOffice:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def office(self) -> OfficeCard:
        columns = ("id", "version", *_TEXTS, "logo")
        query = Office.select(*(getattr(Office, name) for name in columns)).order_by(Office.id)
        row = self._desk.row(query)
        if row is None:
            return OfficeCard()
        values: dict[str, Any] = dict(zip(columns, row, strict=True))
        # PostgreSQL gives a view of the bytes.
        logo = values.pop("logo")
        return OfficeCard(**values, logo=None if logo is None else bytes(logo))

    def save(self, version: int | None = None, **fields: Any) -> ChangeSet:
        """Change fields of the office; ``logo`` is the bytes of a picture, or None for none.

        Raises UnknownField, LogoNotAPicture, LogoTooLarge, Conflict.
        """
        values = column_values(Office, (*_TEXTS, "logo"), fields, {})
        if values.get("logo") is not None:
            _see_picture(values["logo"])
        with self._desk.change(phrase("Office changed")) as change:
            now = self.office()
            if now.id is not None:
                change.edit(Office, now.id, version=version, **values)
            elif any(values.values()):
                change.add(Office, **values)
        assert change.changes is not None
        return change.changes

    def colleagues(self) -> list[ColleagueRow]:
        query = (
            Colleague.select(
                Colleague.id, Colleague.version, Colleague.name, Colleague.email, Colleague.login
            )
            .where(Colleague.archived_at.is_null())
            .order_by(Colleague.id)
        )
        return [ColleagueRow(*row) for row in self._desk.rows(query)]

    def add_colleague(self, name: str, email: str = "", login: str = "") -> Saved:
        """Raises NameNeeded."""
        values = _colleague_values({"name": name, "email": email, "login": login})
        with self._desk.change(phrase("Colleague {name} added", name=values["name"])) as change:
            colleague_id = change.add(Colleague, **values)
        assert change.changes is not None
        return Saved(colleague_id, change.changes)

    def edit_colleague(self, colleague_id: int, version: int | None = None, **fields: Any) -> ChangeSet:
        """Raises UnknownField, NameNeeded, Conflict, Gone."""
        values = _colleague_values(fields)
        name = values.get("name") or self._name(colleague_id)
        with self._desk.change(phrase("Colleague {name} changed", name=name)) as change:
            change.edit(Colleague, colleague_id, version=version, **values)
        assert change.changes is not None
        return change.changes

    def me(self) -> ColleagueRow | None:
        """The colleague whose name on this computer the changes here are signed with."""
        author = self._desk.author
        return next((one for one in self.colleagues() if author and one.login == author), None)

    def remove_colleague(self, colleague_id: int) -> ChangeSet:
        """Who still owns something or did something is archived instead, so that it keeps saying so.

        Raises Gone.
        """
        words = phrase("Colleague {name} removed", name=self._name(colleague_id))
        with self._desk.change(words) as change:
            if self._is_named_anywhere(colleague_id):
                change.edit(Colleague, colleague_id, archived_at=utc_now())
            else:
                change.remove(Colleague, colleague_id)
        assert change.changes is not None
        return change.changes

    def _is_named_anywhere(self, colleague_id: int) -> bool:
        return any(
            self._desk.row(noun.select(noun.id).where(reference == colleague_id))
            for noun, reference in _WHO_DOES_IT
        )

    def _name(self, colleague_id: int) -> str:
        row = self._desk.row(Colleague.select(Colleague.name).where(Colleague.id == colleague_id))
        return str(row[0]) if row else ""


def _colleague_values(fields: dict[str, Any]) -> dict[str, Any]:
    values = column_values(Colleague, _COLLEAGUE_FIELDS, fields, {})
    if not values.get("name", "?"):
        raise NameNeeded("name")
    return values


def _see_picture(logo: bytes) -> None:
    if not logo.startswith(_PICTURES):
        raise LogoNotAPicture("logo")
    if len(logo) > _LARGEST_LOGO:
        raise LogoTooLarge("logo")
