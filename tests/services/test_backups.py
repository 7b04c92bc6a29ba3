"""Backups through the service that window and command line use."""

from __future__ import annotations

from pathlib import Path

from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.results import ListQuery
from contactdesk.services.services import build_services
from contactdesk.storage.desk import Desk


def test_a_backup_is_made_when_due_and_holds_the_desk(desk: Desk, tmp_path: Path) -> None:
    services = build_services(desk)
    services.people.add(PersonDraft(display_name="Anna Wilga"))
    assert services.backups.last() is None
    made = services.backups.back_up_if_due()
    assert made is not None
    assert made.parent == services.backups.folder
    assert services.backups.last() is not None
    assert services.backups.back_up_if_due() is None
    elsewhere = services.backups.back_up(tmp_path / "elsewhere")
    copy = Desk.open(str(elsewhere))
    assert [row.name for row in build_services(copy).people.page(ListQuery(), 0, 5)] == ["Anna Wilga"]
    copy.close()
