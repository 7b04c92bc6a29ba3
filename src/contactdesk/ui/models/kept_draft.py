"""What was typed in a form and not saved: kept in the settings as text, read back where it still fits."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import asdict, is_dataclass
from typing import Any

from contactdesk.records.organisations import NameKind
from contactdesk.records.people import AffiliationRole
from contactdesk.services.affiliation_draft import AffiliationDraft

Drafts = MutableMapping[str, dict[str, str]]


def keep(drafts: Drafts, key: str, changed: Mapping[str, Any]) -> None:
    """Keep the changed fields of a form; none forget it."""
    if changed:
        drafts[key] = {name: json.dumps(value, default=_plain) for name, value in changed.items()}
    else:
        drafts.pop(key, None)


def kept(drafts: Drafts, key: str) -> dict[str, Any]:
    """The fields that were kept; what cannot be read any more is left out."""
    values: dict[str, Any] = {}
    for name, text in drafts.get(key, {}).items():
        try:
            read, value = _READERS.get(name), json.loads(text)
            values[name] = read(value) if read is not None else value
        except (ValueError, TypeError):
            continue
    return values


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    raise TypeError(value)


def _affiliations(stored: list[dict[str, Any]]) -> list[AffiliationDraft]:
    return [AffiliationDraft(**{**one, "role": AffiliationRole(one["role"])}) for one in stored]


def _parties(stored: list[dict[str, Any]]) -> list[Any]:
    # Of all forms only that of a partnership needs it.
    from contactdesk.services.partnership_draft import PartyDraft

    return [PartyDraft(**one) for one in stored]


def _steps(stored: list[dict[str, Any]]) -> list[Any]:
    # Of all forms only that of a plan needs it.
    from contactdesk.services.plan_draft import StepDraft

    return [StepDraft(**one) for one in stored]


_READERS: dict[str, Callable[[Any], Any]] = {
    "affiliations": _affiliations,
    "parties": _parties,
    "steps": _steps,
    "other_names": lambda stored: [(NameKind(kind), name) for kind, name in stored],
}
