"""The words of ``invented_texts.toml``, the commonest of each kind first."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from tests.benchmarks.invented_names import Drawing


@cache
def texts(kind: str) -> list[str]:
    written = tomllib.loads(Path(__file__).with_name("invented_texts.toml").read_text(encoding="utf-8"))
    return [str(text) for text in written[kind]]


@cache
def drawing(kind: str) -> Drawing:
    return Drawing.of(texts(kind))
