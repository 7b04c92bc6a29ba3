"""An office that works on its desk without a pause, as a process of its own, until it is killed.

What was acknowledged is told on stdout, one line of JSON a step. Run as ``python -m tests.busy_office``.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from contactdesk.exchange import read_table
from contactdesk.services.meeting_draft import MeetingDraft
from contactdesk.services.organisation_draft import OrganisationDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.services import Services, build_services
from contactdesk.storage.change import ChangeSet
from contactdesk.storage.desk import Desk

ROWS = 12
"""So many people each list brings."""
LIST_NAME = "lista"
READY = "ready"


def work(services: Services, folder: Path, name: str) -> Iterator[ChangeSet]:
    """Lists imported and records saved, each step yielded when the desk has acknowledged it."""
    meeting = services.meetings.add(MeetingDraft(title=f"Spotkanie {name}"))
    yield meeting.changes
    for turn in count():
        person = services.people.add(PersonDraft(display_name=f"Łucja {name}{turn}"))
        yield person.changes
        for step in _round(services, folder, f"{name}{turn}", meeting.id, person.id):
            yield step()


def _round(
    services: Services, folder: Path, name: str, meeting_id: int, person_id: int
) -> Iterator[Callable[[], ChangeSet]]:
    yield lambda: _bring_list(services, folder, name, meeting_id)
    yield services.history.undo
    yield services.history.redo
    yield lambda: _move(services, person_id, name)
    yield lambda: services.organisations.add(OrganisationDraft(name=f"Urząd {name}")).changes
    yield lambda: services.participants.add_people(meeting_id, [person_id])


def _bring_list(services: Services, folder: Path, name: str, meeting_id: int) -> ChangeSet:
    path = folder / f"{LIST_NAME} {name}.csv"
    rows = [f"Олена {name}-{n};Fundacja {name}{n % 3};o{n}.{name}@example.org" for n in range(ROWS)]
    path.write_text("\n".join(["Name;Organisation;E-mail", *rows]), encoding="utf-8")
    return services.imports.run(services.imports.plan(read_table(path), meeting_id=meeting_id)).changes


def _move(services: Services, person_id: int, name: str) -> ChangeSet:
    draft = services.people.draft(person_id)
    draft.city, draft.emails, draft.tags = f"Łódź {name}", [f"l.{name}@example.org"], ["moved"]
    return services.people.save(person_id, services.people.card(person_id).version, draft)


def main() -> None:
    location, folder, name = sys.argv[1:]
    services = build_services(Desk.open(location))
    # Straight into the pipe: what was written is there whatever happens to this process.
    os.write(1, f'"{READY}"\n'.encode())
    for changes in work(services, Path(folder), name):
        told = {"change": changes.id, "touched": sorted(changes.touched)}
        os.write(1, f"{json.dumps(told)}\n".encode())


if __name__ == "__main__":
    main()
