"""Every text speaks Polish, and no text goes past the catalogue."""

from __future__ import annotations

from pathlib import Path

import catalogue
import pytest
from babel.messages.catalog import Catalog

from contactdesk.core.i18n import Language, n_, speaking
from tests.untranslated import untranslated

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "contactdesk"
SPOKEN = sorted([*(PACKAGE / "ui").rglob("*.py"), *(PACKAGE / "cli").rglob("*.py")])


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    """Run ``python packaging/catalogue.py update`` and fill what is empty."""
    assert list(catalogue.faults(language)) == []


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_no_translation_has_lost_its_text(language: str) -> None:
    wanted = {(message.id, message.context) for message in catalogue.extract()}
    kept = catalogue.read(catalogue.po_path(language), language)
    assert [message.id for message in kept if (message.id, message.context) not in wanted] == []


def test_no_text_goes_past_the_catalogue() -> None:
    found = [
        f"{path.relative_to(PACKAGE)}:{line} {text!r}"
        for path in SPOKEN
        for line, text in untranslated(path.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        "label.setText('People')",
        "QLabel('People', parent)",
        "button.setToolTip(f'Print {title}')",
        "Card(title='People')",
        "box.setText(_('Saved') + ' in the file')",
        "label.setText('Saved in {0}'.format(place))",
        "print('saved' if done else _('refused'))",
        "parser.add_argument('--lang', help='the language')",
    ],
)
def test_a_literal_on_the_screen_is_found(source: str) -> None:
    assert list(untranslated(source))


@pytest.mark.parametrize(
    "source",
    [
        "label.setText(_('People'))",
        "label.setText(_('Saved in {place}').format(place=place))",
        "label.setText('…')",
        "label.setObjectName('people')",
        "Theme(text='#E6EAF0')",
        "log.warning('no window here')",
        "logging.getLogger('contactdesk.cli').error('%s at %s', kind, place)",
        "parser.add_argument('document', help='attendance-sheet')",
        "line.setPlaceholderText('postgresql://anna@server/office')",
        "QKeySequence('Ctrl+N')",
        "print(n_('{n} page', '{n} pages', n).format(n=n))",
    ],
)
def test_what_no_person_reads_is_left_alone(source: str) -> None:
    assert list(untranslated(source)) == []


def entry(
    message: str | tuple[str, str], translation: str | tuple[str, ...], flags: tuple[str, ...] = ()
) -> Catalog:
    made = Catalog(locale="pl")
    made.add(message, translation, flags=flags)
    return made


@pytest.mark.parametrize(
    ("message", "translation", "flags"),
    [
        ("People", "", ()),
        ("People", "Osoby", ("fuzzy",)),
        ("{n} of {all}", "{n} z {wszystkich}", ()),
        (("{n} person", "{n} people"), ("{n} osoba", "{n} osoby", ""), ()),
        (("{n} person", "{n} people"), ("{n} osoba", "{n} osoby", "osób"), ()),
    ],
)
def test_a_faulty_translation_is_found(
    message: str | tuple[str, str], translation: str | tuple[str, ...], flags: tuple[str, ...]
) -> None:
    assert list(catalogue.compared(entry(message, ""), entry(message, translation, flags)))


def test_a_text_without_an_entry_is_found() -> None:
    assert list(catalogue.compared(entry("People", ""), entry("Places", "Miejsca")))


@pytest.mark.parametrize(("n", "form"), [(1, 0), (3, 1), (5, 2), (12, 2), (22, 1), (112, 2)])
def test_polish_counts_in_three_forms(n: int, form: int) -> None:
    polish = catalogue.read(catalogue.po_path("pl"), "pl")
    (one, many), forms = next((m.id, m.string) for m in polish if isinstance(m.id, tuple) and m.string)
    with speaking(Language.PL):
        assert n_(one, many, n) == forms[form]
