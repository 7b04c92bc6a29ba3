"""An .eml file as an interaction: who wrote to whom is found by the addresses, and whether it is known."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from contactdesk.core.errors import ContactDeskError
from contactdesk.core.i18n import N_
from contactdesk.exchange.mail import MailAddress, MailMessage, read_mail
from contactdesk.records.interactions import Direction, InteractionKind
from contactdesk.records.office import Colleague, Office
from contactdesk.records.organisations import Organisation
from contactdesk.records.people import Affiliation, ContactKind, ContactPoint, Person
from contactdesk.records.search import Kind
from contactdesk.services.contact_values import normalise_email
from contactdesk.services.interaction_draft import InteractionDraft, moment_shown
from contactdesk.services.interactions import Interactions
from contactdesk.services.quick_log.understood import Candidate
from contactdesk.storage.desk import Desk

_MOST = 200
"""A letter to more is a mailing, not something between us and somebody."""


class MailKnown(ContactDeskError):
    code = "mail-known"
    message = N_("“{subject}” is logged already.")


class MailTaken(NamedTuple):
    """The draft with those found on the desk; ``unknown`` are the addresses that nobody there has."""

    draft: InteractionDraft
    contacts: tuple[Candidate, ...]
    unknown: tuple[MailAddress, ...]


class MailIntake:
    def __init__(self, desk: Desk, interactions: Interactions) -> None:
        self._desk = desk
        self._interactions = interactions

    def read(self, path: Path) -> MailTaken:
        """Raises MailKnown, and what ``exchange.mail`` raises."""
        mail = read_mail(path)
        if self._interactions.known_mail(mail.message_id) is not None:
            raise MailKnown(subject=mail.subject or path.name)
        ours = self._ours()
        from_us = normalise_email(mail.sender.email) in ours
        others = [mail.sender, *mail.recipients] if not from_us else list(mail.recipients)
        addresses = [one for one in dict.fromkeys(others) if normalise_email(one.email) not in ours][:_MOST]
        contacts, unknown = self._known(addresses)
        return MailTaken(self._draft(mail, path, contacts, from_us=from_us), contacts, unknown)

    def _draft(
        self, mail: MailMessage, path: Path, contacts: Sequence[Candidate], *, from_us: bool
    ) -> InteractionDraft:
        organisations = [str(one.id) for one in contacts if one.kind is Kind.ORGANISATION]
        return InteractionDraft(
            kind=InteractionKind.EMAIL,
            direction=Direction.OUT if from_us else Direction.IN,
            at=moment_shown(mail.sent) if mail.sent else "",
            summary=mail.subject or path.stem,
            text=mail.text,
            people=[str(one.id) for one in contacts if one.kind is Kind.PERSON],
            organisation=organisations[0] if organisations else "",
            message_id=mail.message_id,
        )

    def _ours(self) -> set[str]:
        """Addresses of the office and of those who work there."""
        rows = [
            *self._desk.rows(Colleague.select(Colleague.email)),
            *self._desk.rows(Office.select(Office.email)),
        ]
        return {normalise_email(email) for (email,) in rows if email} - {""}

    def _known(
        self, addresses: Sequence[MailAddress]
    ) -> tuple[tuple[Candidate, ...], tuple[MailAddress, ...]]:
        found: dict[Candidate, None] = {}
        unknown = []
        for address in addresses:
            of_it = self._bearer(normalise_email(address.email))
            if of_it is None:
                unknown.append(address)
            else:
                found[of_it] = None
        return tuple(found), tuple(unknown)

    def _bearer(self, email: str) -> Candidate | None:
        """A person before an organisation; an address that several share is of whoever is there first."""
        if not email:
            return None
        point = ContactPoint
        query = point.select(point.person, point.organisation, point.affiliation).where(
            (point.kind == ContactKind.EMAIL) & (point.normalised == email)
        )
        for person, organisation, affiliation in self._desk.rows(
            query.order_by(point.person.is_null(), point.id)
        ):
            if affiliation is not None:
                person = self._desk.value(
                    Affiliation.select(Affiliation.person).where(Affiliation.id == affiliation)
                )
            noun, name = (Person, Person.display_name) if person else (Organisation, Organisation.name)
            record = person or organisation
            row = self._desk.row(
                noun.select(noun.id, name).where((noun.id == record) & noun.archived_at.is_null())
            )
            if row is not None:
                return Candidate(Kind.PERSON if person else Kind.ORGANISATION, *row)
        return None
