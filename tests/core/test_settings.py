"""Settings survive a restart, and a broken file never stops a start."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from contactdesk.core.i18n import Language
from contactdesk.core.settings import Scheme, Settings


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    yield
    Settings.file().unlink(missing_ok=True)


def test_what_was_chosen_is_there_again() -> None:
    settings = Settings(language=Language.PL, scheme=Scheme.DARK, desk="/somewhere", layout={"people": "abc"})
    settings.save()
    assert Settings.load() == settings


@pytest.mark.parametrize("stored", ["", "{", "[]", '{"language": "xx", "scheme": 3, "desk": [], "new": 1}'])
def test_a_broken_file_gives_the_defaults(stored: str) -> None:
    Settings.file().parent.mkdir(parents=True, exist_ok=True)
    Settings.file().write_text(stored)
    assert Settings.load() == Settings()
