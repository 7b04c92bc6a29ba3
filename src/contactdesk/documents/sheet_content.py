"""What stands on an attendance sheet: rows, head and the choices about them, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from contactdesk.core.i18n import Language
from contactdesk.documents.paper import Paper


@dataclass(frozen=True)
class SheetRow:
    """One numbered row; without a name it is kept for somebody who walks in."""

    number: int
    name: str
    organisation: str = ""
    table: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True)
class SheetHead:
    """The meeting and the office, as written above and below the rows."""

    meeting: str
    when: str
    place: str
    programme: str
    office: str
    office_address: str
    privacy_notice: str
    sheet_number: int
    version: int
    printed_on: str
    logo: bytes | None = None
    printed_at: datetime | None = None  # for the file's properties alone


@dataclass(frozen=True)
class SheetLayout:
    """Paper, language and columns. Name and signature are always there."""

    paper: Paper
    language: Language
    organisation: bool = True
    table: bool = True
    email: bool = False
    phone: bool = False
