"""The catalogue of texts: python packaging/catalogue.py update | compile | missing.

``update`` takes new texts from the sources into every language's .po, ``missing`` tells what is left to
translate, ``compile`` makes the .mo files (installing and testing do it by themselves).
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src"
LOCALE = ROOT / "resources" / "locale"
DOMAIN = "contactdesk"
LANGUAGES = ("pl",)
KEYWORDS: dict[str, Any] = {
    "_": None,
    "N_": None,
    "n_": (1, 2),
    "p_": ((1, "c"), 2),
    "phrase": None,
    "phrases": (1, 2),
}
HEAD: dict[str, Any] = {
    "domain": DOMAIN,
    "project": "ContactDesk",
    "version": "texts",
    "header_comment": "# The texts of ContactDesk; packaging/catalogue.py keeps them.",
    "copyright_holder": "the ContactDesk authors",
    "last_translator": "the ContactDesk authors",
    "language_team": "the ContactDesk authors",
    "msgid_bugs_address": "-",
    "charset": "utf-8",
    "fuzzy": False,
}
FIELD = re.compile(r"\{[^{}]*\}")


def po_path(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def mo_path(language: str) -> Path:
    return po_path(language).with_suffix(".mo")


def extract() -> Catalog:
    """Every text that the sources mark, with the files that hold it (no line numbers: they change daily)."""
    catalogue = Catalog(**HEAD)
    found = extract_from_dir(
        str(SOURCE), method_map=[("**.py", "python")], keywords=KEYWORDS, comment_tags=("Translators:",)
    )
    for file, _line, message, comments, context in found:
        place = (SOURCE / file).relative_to(ROOT).as_posix()
        catalogue.add(message, locations=[(place, 0)], auto_comments=comments, context=context)
    return catalogue


def read(path: Path, language: str | None = None) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN)


def update(language: str) -> None:
    """Bring the language's catalogue up to the sources; translations are kept, never guessed."""
    path = po_path(language)
    catalogue = read(path, language) if path.exists() else Catalog(locale=language, **HEAD)
    catalogue.update(extract(), no_fuzzy_matching=True, update_creation_date=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=100, sort_output=True, include_lineno=False, ignore_obsolete=True)


def compile_catalogue(language: str) -> Path:
    """Write the .mo beside the .po when it is missing or older; whole or not at all."""
    source, target = po_path(language), mo_path(language)
    if target.exists() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
        return target
    beside = target.with_name(f"{target.name}.{os.getpid()}")
    with beside.open("wb") as file:
        write_mo(file, read(source, language))
    beside.replace(target)
    return target


def compile_all() -> list[Path]:
    return [compile_catalogue(language) for language in LANGUAGES if po_path(language).exists()]


def faults(language: str) -> Iterator[str]:
    """What keeps this language from being complete, one line per text."""
    path = po_path(language)
    return compared(extract(), read(path, language) if path.exists() else Catalog(locale=language))


def compared(template: Catalog, catalogue: Catalog) -> Iterator[str]:
    for wanted in template:
        if not wanted.id:
            continue
        translated = catalogue.get(wanted.id, wanted.context)
        fault = "no entry" if translated is None else _fault(wanted, translated, catalogue.num_plurals)
        if fault:
            yield f"{first(wanted)!r}: {fault}"


def first(message: Message) -> str:
    return str(message.id if isinstance(message.id, str) else message.id[0])


def _fault(wanted: Message, translated: Message, plurals: int) -> str | None:
    sources = (wanted.id,) if isinstance(wanted.id, str) else tuple(wanted.id)
    texts = (translated.string,) if isinstance(translated.string, str) else tuple(translated.string or ())
    forms = plurals if wanted.pluralizable else 1
    if translated.fuzzy:
        return "fuzzy"
    if not texts or not all(texts):
        return "not translated"
    if len(texts) != forms:
        return f"{len(texts)} forms instead of {forms}"
    for number, text in enumerate(texts):
        # The form for one may leave the number out, as English may; every other form has all fields.
        allowed = sources if number == 0 else sources[-1:]
        if sorted(FIELD.findall(text)) not in [sorted(FIELD.findall(source)) for source in allowed]:
            return f"other fields in {text!r}"
    return None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("act", choices=["update", "compile", "missing"])
    act = parser.parse_args().act
    if act == "update":
        for language in LANGUAGES:
            update(language)
    elif act == "compile":
        compile_all()
    else:
        found = [f"{language}: {fault}" for language in LANGUAGES for fault in faults(language)]
        print("\n".join(found) if found else "complete")
        return 1 if found else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
