"""What the overview of a partnership says on paper: who, how far, what was agreed and what comes next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from contactdesk.core.dates import format_day, format_partial, local, today_there
from contactdesk.core.i18n import _, n_
from contactdesk.documents.partnership_content import Entry, Fact, Overview, Section
from contactdesk.records.interactions import INTERACTION_KIND_NAMES, InteractionKind
from contactdesk.records.organisations import SECTOR_NAMES
from contactdesk.records.partnerships import (
    AGREEMENT_NAMES,
    NEEDS_ACTION,
    OPEN_STAGES,
    PARTY_ROLE_NAMES,
    STAGE_NAMES,
    Agreement,
)
from contactdesk.services.happened import Happened
from contactdesk.services.partnership_card import PartnershipCard
from contactdesk.services.partnership_stages import StageRow
from contactdesk.services.table_cell import table_shown

_LONGEST = 700
_ENTRY = 140
_MOST = 10
_STAGES = 8
_DOT = " · "


class OverviewSources(NamedTuple):
    """``contact`` is the latest first, with whom by the id of each; ``emails`` by person, where asked for.

    ``met_on`` is the day of the meeting where it began.
    """

    card: PartnershipCard
    met_on: str
    contact: Sequence[Happened]
    with_whom: Mapping[int, str]
    emails: Mapping[int, str]


def overview_of(sources: OverviewSources) -> Overview:
    """In the language spoken now. So long that it would not be read, a text is cut."""
    card = sources.card
    return Overview(
        title=_short(card.title),
        parties=_short("  ×  ".join(party.organisation for party in card.parties), 300),
        facts=(_stage(card), _next(card), _agreement(card), _owner(card)),
        text=_short(card.scope, _LONGEST),
        rows=(
            (_parties(card), _people(sources)),
            (_stages(card), _beginning(sources)),
            (_contact(sources),),
        ),
    )


def _stage(card: PartnershipCard) -> Fact:
    since = _("since {day}").format(day=_day(card.since)) if card.since else ""
    reason = "" if card.stage in OPEN_STAGES else card.reason
    return Fact(_("Stage"), _(STAGE_NAMES[card.stage]), _below(since, reason))


def _next(card: PartnershipCard) -> Fact:
    action, caption = card.next_action, _("Next action")
    if action is None and card.valid_until and card.stage in OPEN_STAGES:
        return Fact(caption, _("Review {day}").format(day=_day(card.valid_until)))
    if action is None:
        return Fact(caption, _("No next action") if card.stage in NEEDS_ACTION else "—")
    by = _("by {day}").format(day=_day(action.due)) if action.due else ""
    late = _late(action.due)
    waiting = _("waiting") if action.waiting else ""
    return Fact(caption, _short(action.what, 80), _below(by, late, waiting, action.assignee))


def _late(due: str) -> str:
    days = (today_there() - date.fromisoformat(due)).days if due else 0
    return n_("{n} day late", "{n} days late", days).format(n=days) if days > 0 else ""


def _agreement(card: PartnershipCard) -> Fact:
    signed = _("signed {day}").format(day=_day(card.signed_on)) if card.signed_on else ""
    valid = ""
    if card.valid_from and card.valid_until:
        span = {"since": _day(card.valid_from), "until": _day(card.valid_until)}
        valid = _("valid {since} – {until}").format(**span)
    elif card.valid_from:
        valid = _("valid from {day}").format(day=_day(card.valid_from))
    elif card.valid_until:
        valid = _("valid until {day}").format(day=_day(card.valid_until))
    return Fact(_("Agreement"), _(AGREEMENT_NAMES[Agreement(card.agreement)]), _below(signed, valid))


def _owner(card: PartnershipCard) -> Fact:
    owner = _("{name} (left)").format(name=card.owner) if card.owner_left else card.owner
    n = card.rhythm_days or 0
    rhythm = n_("in touch every {n} day", "in touch every {n} days", n).format(n=n) if n else ""
    return Fact(_("Owner"), owner or "—", rhythm)


def _parties(card: PartnershipCard) -> Section:
    entries = [
        Entry(_short(one.organisation), _joined(_(SECTOR_NAMES[one.sector]), one.note), _role(one.role))
        for one in card.parties
    ]
    return Section(_("Parties"), _some(entries))


def _role(role: str) -> str:
    return next((_(words) for known, words in PARTY_ROLE_NAMES.items() if known == role), "")


def _people(sources: OverviewSources) -> Section:
    entries = [
        Entry(
            _short(one.person),
            _below(one.organisation, sources.emails.get(one.person_id, "")),
            _("Archived") if one.archived else "",
        )
        for one in sources.card.contacts
    ]
    return Section(_("Contact people"), _some(entries), _("Nobody is named yet."))


def _stages(card: PartnershipCard) -> Section:
    """The latest; how many went before is told."""
    shown = [_stage_entry(row) for row in card.stages[-_STAGES:]]
    before = len(card.stages) - len(shown)
    if before:
        told = n_("{n} stage before", "{n} stages before", before).format(n=before)
        shown.insert(0, Entry(told))
    return Section(_("How it went"), tuple(shown), is_path=True)


def _stage_entry(row: StageRow) -> Entry:
    lasted = n_("for {n} day", "for {n} days", row.days).format(n=row.days) if row.days else ""
    return Entry(_(STAGE_NAMES[row.stage]), _joined(lasted, row.note), _day(row.on))


def _beginning(sources: OverviewSources) -> Section:
    card = sources.card
    table = table_shown(card.table_number, card.table_theme)
    entries = [
        Entry(_short(card.meeting), _("Table {table}").format(table=table) if table else "", sources.met_on),
        Entry(_short(card.introduced_by), _("brought them together") if card.introduced_by else ""),
        Entry(_short(card.origin_note)),
    ]
    told = tuple(entry for entry in entries if entry.title)
    return Section(_("Where it began"), told, _("Nothing is known of that."))


def _contact(sources: OverviewSources) -> Section:
    entries = tuple(
        Entry(
            _short(one.title),
            _joined(
                _(INTERACTION_KIND_NAMES[InteractionKind(one.what)]),
                sources.with_whom.get(one.id, ""),
                _("noted by {name}").format(name=one.detail) if one.detail else "",
            ),
            format_day(local(one.at).date(), "medium"),
        )
        for one in sources.contact
    )
    return Section(_("Last contact"), entries, _("None was noted yet."))


def _some(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """As many as a page can hold; how many more there are is told."""
    more = len(entries) - _MOST
    if more <= 0:
        return tuple(entries)
    return (*entries[:_MOST], Entry(n_("and {n} more", "and {n} more", more).format(n=more)))


def _below(*parts: str) -> str:
    return "\n".join(_short(part) for part in parts if part)


def _joined(*parts: str) -> str:
    return _short(_DOT.join(part for part in parts if part))


def _short(text: str, longest: int = _ENTRY) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def _day(stored: str) -> str:
    return format_partial(stored, "medium")
