"""The catalogue of texts: python packaging/catalogue.py extract | update | compile | missing."""

from __future__ import annotations

import argparse
import os
import re
import sys
import tomllib
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
TEMPLATE = LOCALE / f"{DOMAIN}.pot"
LANGUAGES = ("pl",)
KEYWORDS: dict[str, Any] = {
    "_": None,
    "N_": None,
    "n_": (1, 2),
    "p_": ((1, "c"), 2),
    "phrase": None,
    "phrases": (1, 2),
}
FIELD = re.compile(r"\{[^{}]*\}")


def po_path(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def mo_path(language: str) -> Path:
    return po_path(language).with_suffix(".mo")


def extract() -> Catalog:
    """Every text that the sources mark, with where it stands (the file; lines would change daily)."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    catalogue = Catalog(project="ContactDesk", version=project["version"], charset="utf-8", fuzzy=False)
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


def write(path: Path, catalogue: Catalog) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=100, sort_output=True, include_lineno=False, ignore_obsolete=True)


def update(language: str, template: Catalog) -> Catalog:
    """The language's catalogue with the template's texts; translations are kept, never guessed."""
    path = po_path(language)
    catalogue = (
        read(path, language) if path.exists() else Catalog(locale=language, domain=DOMAIN, fuzzy=False)
    )
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.version, catalogue.project = template.version, template.project
    return catalogue


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
    catalogue = read(path, language) if path.exists() else Catalog(locale=language)
    for wanted in extract():
        if not wanted.id:
            continue
        translated = catalogue.get(wanted.id, wanted.context)
        fault = "no entry" if translated is None else _fault(wanted, translated, catalogue.num_plurals)
        if fault:
            yield f"{first(wanted)!r}: {fault}"


def first(message: Message) -> str:
    return str(message.id if isinstance(message.id, str) else message.id[0])


def _fault(wanted: Message, translated: Message, plurals: int) -> str | None:
    if translated.fuzzy:
        return "fuzzy"
    sources = (wanted.id,) if isinstance(wanted.id, str) else tuple(wanted.id)
    texts = (translated.string,) if isinstance(translated.string, str) else tuple(translated.string or ())
    if not texts or not all(texts):
        return "not translated"
    if len(texts) != (plurals if wanted.pluralizable else 1):
        return f"{len(texts)} forms instead of {plurals if wanted.pluralizable else 1}"
    known = [sorted(FIELD.findall(source)) for source in sources]
    for text in texts:
        if sorted(FIELD.findall(text)) not in known:
            return f"other fields in {text!r}"
    return None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("act", choices=["extract", "update", "compile", "missing"])
    act = parser.parse_args().act
    if act == "extract":
        write(TEMPLATE, extract())
    elif act == "update":
        template = extract()
        for language in LANGUAGES:
            write(po_path(language), update(language, template))
    elif act == "compile":
        compile_all()
    else:
        found = [f"{language}: {fault}" for language in LANGUAGES for fault in faults(language)]
        print("\n".join(found) if found else "complete")
        return 1 if found else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
