"""The people and organisations of ``cast.toml``, and the desk that the quick log's sentences are read on."""

from __future__ import annotations

import tomllib
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from contactdesk.records.organisations import NameKind
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.services.organisation_draft import OrganisationDraft
from contactdesk.services.person_draft import PersonDraft
from contactdesk.services.services import Services

HERE = Path(__file__).parent


def now() -> datetime:
    """The moment at which every sentence is typed, on the wall in Warsaw."""
    moment = _written()["now"]
    assert isinstance(moment, datetime)
    return moment


def people() -> dict[str, PersonDraft]:
    """By their keys."""
    return {
        key: PersonDraft(**own, affiliations=[AffiliationDraft(*job) for job in jobs])
        for key, jobs, own in ((one["key"], one.get("jobs", []), _own(one)) for one in _written()["person"])
    }


def organisations() -> dict[str, OrganisationDraft]:
    """By their keys."""
    return {
        one["key"]: OrganisationDraft(
            **{
                **_own(one),
                "other_names": [(NameKind(kind), name) for kind, name in one.get("other_names", [])],
            }
        )
        for one in _written()["organisation"]
    }


def colleagues() -> dict[str, str]:
    """Names by their keys."""
    return {one["key"]: one["name"] for one in _written()["colleague"]}


def seat(services: Services) -> dict[str, int]:
    """Put everybody on an empty desk; ids by key, of three kinds of record, so alike numbers may recur."""
    ids = {key: services.organisations.add(draft).id for key, draft in organisations().items()}
    ids |= {key: services.people.add(draft).id for key, draft in people().items()}
    return ids | {
        one["key"]: services.office.add_colleague(**_own(one)).id for one in _written()["colleague"]
    }


def _own(written: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in written.items() if name not in ("key", "jobs")}


@cache
def _written() -> dict[str, Any]:
    return tomllib.loads((HERE / "cast.toml").read_text(encoding="utf-8"))
