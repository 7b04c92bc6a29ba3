"""The fields that speak of where somebody is and for whom they stand, each declared once."""

from __future__ import annotations

from contactdesk.core.i18n import N_
from contactdesk.records.organisations import SECTOR_NAMES, Organisation, Sector
from contactdesk.records.people import Affiliation
from contactdesk.records.search import Kind
from contactdesk.services.query import (
    of_follow_ups,
    of_interactions,
    of_meetings,
    of_organisations,
    of_partnerships,
    of_people,
    suggestions,
)
from contactdesk.services.query.field import Field, Values, always
from contactdesk.services.query.named import organisations_meant
from contactdesk.services.query.telling import by_its_words, one_of
from contactdesk.services.query.value_kinds import one_choice, texts_of
from contactdesk.services.query.values import read_wording
from contactdesk.storage.field_words import FieldWord

_P, _O, _M = Kind.PERSON, Kind.ORGANISATION, Kind.MEETING
_S, _F, _I = Kind.PARTNERSHIP, Kind.FOLLOW_UP, Kind.INTERACTION

WORK_FIELDS: tuple[Field, ...] = (
    Field(
        "city",
        "miasto",
        N_("City"),
        N_("where somebody lives or works, or where it is held"),
        Values(read_wording, suggestions.cities),
        {_P: of_people.city, _O: of_organisations.city, _M: of_meetings.city},
        told={
            _P: one_of(FieldWord.CITY, of_people.cities_meant),
            _O: one_of(FieldWord.CITY, of_organisations.cities_meant),
            _M: one_of(FieldWord.CITY, of_meetings.cities_meant),
        },
        sure={_P: of_people.city_is_sure, _O: of_organisations.city_is_sure},
    ),
    Field(
        "country",
        "kraj",
        N_("Country"),
        N_("country of the organisation"),
        texts_of(Organisation.country),
        {_P: of_people.country, _O: of_organisations.country},
        told=dict.fromkeys((_P, _O), one_of(FieldWord.COUNTRY, of_organisations.countries_meant)),
    ),
    Field(
        "sector",
        "sektor",
        N_("Sector"),
        N_("sector of the organisation"),
        one_choice({Sector: SECTOR_NAMES}),
        {_P: of_people.sector, _O: of_organisations.sector},
        told=dict.fromkeys((_P, _O), one_of(FieldWord.SECTOR, of_organisations.sectors_meant)),
        sure=dict.fromkeys((_P, _O), always),
    ),
    Field(
        "org",
        "organizacja",
        N_("Organisation"),
        N_("organisation, with all that is part of it"),
        Values(read_wording, suggestions.organisations),
        {
            _P: of_people.organisation,
            _O: of_organisations.organisation,
            _M: of_meetings.organisation,
            _S: of_partnerships.partner,
            _F: of_follow_ups.organisation,
            _I: of_interactions.organisation,
        },
        told=dict.fromkeys((_P, _O, _M, _S, _F, _I), one_of(FieldWord.ORGANISATION, organisations_meant)),
        sure=dict.fromkeys((_P, _O, _M, _S, _F, _I), always),
    ),
    Field(
        "position",
        "stanowisko",
        N_("Position"),
        N_("what they are there"),
        texts_of(Affiliation.position),
        {_P: of_people.position},
        told={_P: by_its_words},
    ),
)
