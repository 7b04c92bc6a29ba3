"""The numbers of a meeting: who came, from where, what began. What people said of themselves as a total."""

from __future__ import annotations

from contactdesk.core.i18n import _, n_
from contactdesk.records.meetings import Attendance, Registration
from contactdesk.services.begun_at_meeting import BegunThere
from contactdesk.services.meeting_counts import MeetingCounts
from contactdesk.ui.shell.theme import Tone
from contactdesk.ui.widgets.number_cards import StatCard, StatRow


class MeetingStats(StatRow):
    def __init__(self) -> None:
        cards = tuple(StatCard() for _card in range(5))
        super().__init__(cards)
        self.attended, self.migration, self.organisations, self.public, self.begun = cards

    def show_counts(self, counts: MeetingCounts, begun: BegunThere) -> None:
        self._show_people(counts)
        self._show_migration(counts)
        self._show_organisations(counts)
        words = n_("new partnership so far", "new partnerships so far", begun.began)
        self.begun.set(str(begun.began), words, _share(begun.across, begun.began), Tone.ROSE)

    def _show_people(self, counts: MeetingCounts) -> None:
        """How many came, or before anything of that is known, how many said they would."""
        known = counts.total - counts.by_attendance.get(Attendance.UNKNOWN, 0)
        number, words, of = counts.attended, _("attended"), counts.total
        if not known:
            number, words = counts.by_registration.get(Registration.CONFIRMED, 0), _("confirmed")
            of = counts.coming
        value = _("{number} of {total}").format(number=number, total=of)
        self.attended.set(value, words, _share(number, of), Tone.OK)

    def _show_migration(self, counts: MeetingCounts) -> None:
        number = counts.with_migration_experience
        percent = round(100 * _share(number, counts.here))
        # The sign must not come alone onto the next line.
        words = _("with migration experience ({percent} %)").format(percent=percent).replace(" %", "\xa0%")
        if number:
            self.migration.set(str(number), words, _share(number, counts.here), Tone.VIOLET)
        else:
            self.migration.set("—", _("with migration experience"), 0, Tone.VIOLET)

    def _show_organisations(self, counts: MeetingCounts) -> None:
        number, public = counts.organisations, counts.public_institutions
        words = n_("organisations from {n} sector", "organisations from {n} sectors", counts.sectors)
        share = _share(number, counts.here)
        self.organisations.set(str(number), words.format(n=counts.sectors), share, Tone.ACCENT)
        words = n_("public institution", "public institutions", public)
        self.public.set(str(public), words, _share(public, number), Tone.BLUE)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0
