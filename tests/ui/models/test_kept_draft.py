from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from contactdesk.records.organisations import NameKind
from contactdesk.records.people import AffiliationRole
from contactdesk.services.affiliation_draft import AffiliationDraft
from contactdesk.ui.models.kept_draft import keep, kept

texts = st.text(max_size=20)
affiliations = st.builds(
    AffiliationDraft,
    texts,
    texts,
    texts,
    texts,
    texts,
    st.sampled_from(AffiliationRole),
    st.none() | st.integers(1, 9),
)
forms = st.fixed_dictionaries(
    {},
    optional={
        "display_name": texts,
        "do_not_contact": st.booleans(),
        "emails": st.lists(texts),
        "affiliations": st.lists(affiliations),
        "other_names": st.lists(st.tuples(st.sampled_from(NameKind), texts)),
    },
)


@given(forms)
def test_what_was_typed_is_read_back_as_it_was(form: dict[str, Any]) -> None:
    drafts: dict[str, dict[str, str]] = {}
    keep(drafts, "new-person", form)
    assert kept(drafts, "new-person") == form
    assert ("new-person" in drafts) is bool(form)


@given(st.dictionaries(st.sampled_from(["affiliations", "other_names", "city"]), texts))
def test_a_draft_that_cannot_be_read_stops_no_form(stored: dict[str, str]) -> None:
    kept({"new-person": stored}, "new-person")
