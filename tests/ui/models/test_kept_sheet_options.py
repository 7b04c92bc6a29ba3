"""Choices about a sheet are kept for the next one; what is broken in the settings is passed over."""

from __future__ import annotations

import pytest

from contactdesk.core.i18n import Language, use
from contactdesk.documents.paper import Paper
from contactdesk.records.sheets import SheetOrder, SheetWho
from contactdesk.services.sheet_options import SheetOptions
from contactdesk.ui.models.kept_sheet_options import keep_options, kept_options


def test_choices_come_back() -> None:
    kept: dict[str, str] = {}
    chosen = SheetOptions(
        language=Language.EN, paper=Paper.LETTER, order=SheetOrder.TABLE, who=SheetWho.CONFIRMED,
        table=False, walk_in_rows=3,
    )  # fmt: skip
    keep_options(kept, chosen)
    assert kept_options(kept) == chosen


def test_what_others_would_read_is_asked_for_each_time() -> None:
    kept: dict[str, str] = {}
    keep_options(kept, SheetOptions(email=True, phone=True))
    again = kept_options(kept)
    assert not again.email
    assert not again.phone


def test_the_first_paper_speaks_as_the_window_does() -> None:
    use(Language.PL)
    assert kept_options({}).language is Language.PL


@pytest.mark.parametrize("broken", ["{", "[]", "3", '{"paper": "papyrus", "walk_in_rows": -4, "table": 1}'])
def test_broken_settings_never_stop_a_paper(broken: str) -> None:
    assert kept_options({"sheet": broken}) == SheetOptions(language=Language.EN)
