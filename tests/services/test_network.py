"""The network of a desk: who works with whom, at a time, around one, and on paper."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from contactdesk.core.i18n import Language, use
from contactdesk.records.organisations import Organisation, Sector
from contactdesk.records.partnerships import Stage
from contactdesk.services.network_graph import Graph
from contactdesk.services.network_printing import (
    SECTOR_INKS,
    SECTOR_SHAPES,
    NobodyTogether,
    NotAPicture,
)
from contactdesk.services.partnership_draft import PartnershipDraft, PartyDraft
from contactdesk.services.services import Services, build_services
from contactdesk.storage.desk import Desk
from tests.documents.readers import assert_sound, text_of


@pytest.fixture
def services(desk: Desk) -> Services:
    return build_services(desk)


def begin(services: Services, title: str, parties: str, stage: Stage, since: str) -> int:
    draft = PartnershipDraft(title, stage=stage, since=since)
    draft.parties = [PartyDraft(name) for name in parties.split("; ")]
    draft.reason = "No money" if stage in {Stage.ENDED, Stage.DECLINED} else ""
    return services.partnerships.add(draft).id


@pytest.fixture
def known(services: Services) -> dict[str, int]:
    """Ids of organisations by their names."""
    begin(services, "Mentors", "Fundacja Tęcza; Urząd Łodzi", Stage.ACTIVE, "2024-03-01")
    begin(services, "Diplomas", "Urząd Łodzi; Fundacja Tęcza; Radio Czapla", Stage.CONTACTED, "2026-02-01")
    begin(services, "Club", "Radio Czapla; جمعية الأفق", Stage.DORMANT, "2025-05-01")
    ended = begin(services, "Camp", "Fundacja Tęcza; Szkoła Lotos", Stage.ACTIVE, "2024-01-01")
    services.partnerships.move(ended, Stage.ENDED, on="2025-06-30", reason="It was over")
    begin(services, "Never", "Szkoła Lotos; Radio Czapla", Stage.DECLINED, "2026-03-01")
    gone = begin(services, "Archived", "Szkoła Lotos; Urząd Łodzi", Stage.ACTIVE, "2024-01-01")
    services.partnerships.archive([gone])
    rows = services.desk.rows(Organisation.select(Organisation.name, Organisation.id))
    ids: dict[str, int] = dict(rows)
    services.organisations.edit(ids["Urząd Łodzi"], None, sector=Sector.LOCAL_AUTHORITY, short_name="UMŁ")
    return ids


def pairs(graph: Graph) -> dict[tuple[str, str], tuple[int, Stage, str]]:
    """How many partnerships there are between each two, the furthest stage and since when."""
    name = {node.organisation_id: node.name for node in graph.nodes}
    return {
        (min(name[one.first], name[one.second]), max(name[one.first], name[one.second])): (
            len(one.partnerships),
            one.stage,
            one.since,
        )
        for one in graph.edges
    }


def test_open_partnerships_join_each_two_of_their_parties(services: Services, known: dict[str, int]) -> None:
    graph = services.network.graph()
    assert pairs(graph) == {
        ("Fundacja Tęcza", "Urząd Łodzi"): (2, Stage.ACTIVE, "2024-03-01"),
        ("Radio Czapla", "Urząd Łodzi"): (1, Stage.CONTACTED, "2026-02-01"),
        ("Fundacja Tęcza", "Radio Czapla"): (1, Stage.CONTACTED, "2026-02-01"),
        ("Radio Czapla", "جمعية الأفق"): (1, Stage.DORMANT, "2025-05-01"),
    }
    degrees = {node.name: node.degree for node in graph.nodes}
    assert degrees == {"Fundacja Tęcza": 2, "Urząd Łodzi": 2, "Radio Czapla": 3, "جمعية الأفق": 1}
    assert next(node for node in graph.nodes if node.name == "Urząd Łodzi").label == "UMŁ"
    assert graph.total == 4
    assert len({node.at for node in graph.nodes}) == 4


def test_years_that_are_over_show_what_was_open_then(services: Services, known: dict[str, int]) -> None:
    assert services.network.years() == (2024, 2026)
    assert pairs(services.network.graph(until="2023")) == {}
    assert set(pairs(services.network.graph(until="2024"))) == {
        ("Fundacja Tęcza", "Urząd Łodzi"),
        ("Fundacja Tęcza", "Szkoła Lotos"),
    }
    until_may = pairs(services.network.graph(until="2025-05"))
    assert ("Fundacja Tęcza", "Szkoła Lotos") in until_may
    assert ("Radio Czapla", "جمعية الأفق") in until_may
    assert ("Fundacja Tęcza", "Szkoła Lotos") not in pairs(services.network.graph(until="2025"))
    assert pairs(services.network.graph(until="2026")) == pairs(services.network.graph())


def test_around_one_organisation_there_are_only_its_partners(
    services: Services, known: dict[str, int]
) -> None:
    around = services.network.graph(focus=known["جمعية الأفق"])
    assert {node.name for node in around.nodes} == {"جمعية الأفق", "Radio Czapla"}
    wider = services.network.graph(focus=known["جمعية الأفق"], steps=2)
    assert len(wider.nodes) == 4
    alone = services.network.graph(focus=known["Szkoła Lotos"])
    assert [node.name for node in alone.nodes] == ["Szkoła Lotos"]


def test_of_too_many_those_with_most_stay(services: Services, known: dict[str, int]) -> None:
    graph = services.network.graph(most=2)
    assert (len(graph.nodes), graph.total) == (2, 4)
    assert {node.name for node in graph.nodes} <= {"Fundacja Tęcza", "Urząd Łodzi", "Radio Czapla"}


def test_a_desk_without_partnerships_has_no_network(services: Services, tmp_path: Path) -> None:
    assert services.network.graph() == Graph((), (), 0)
    assert services.network.years() is None
    with pytest.raises(NobodyTogether):
        services.network.print(tmp_path / "net.pdf")


def test_the_paper_says_what_the_network_says(
    services: Services, known: dict[str, int], tmp_path: Path
) -> None:
    printed = services.network.print(tmp_path / "net.pdf")
    assert (printed.organisations, printed.partnerships) == (4, 3)
    assert_sound(printed.file)
    text = text_of(printed.file)
    for words in ("Who works with whom", "4 organisations · 3 partnerships", "Fundacja Tęcza", "جمعية الأفق",
                  "Local authority · 1", "Other · 3"):  # fmt: skip
        assert words in text
    again = services.network.print(tmp_path / "again.pdf")
    assert again.file.read_bytes() == printed.file.read_bytes()


def test_the_svg_has_its_names_as_text(services: Services, known: dict[str, int], tmp_path: Path) -> None:
    use(Language.PL)
    file = services.network.print(tmp_path / "net.svg", focus=known["Radio Czapla"], until="2026").file
    root = ElementTree.parse(file).getroot()
    assert root.get("lang") == "pl"
    texts = {"".join(text.itertext()) for text in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {"Fundacja Tęcza", "جمعية الأفق", "Radio Czapla", "Urząd Łodzi"} <= texts
    assert any("Radio Czapla" in text and "2026" in text for text in texts)


def test_other_endings_are_refused(services: Services, known: dict[str, int], tmp_path: Path) -> None:
    with pytest.raises(NotAPicture):
        services.network.print(tmp_path / "net.docx")
    assert not list(tmp_path.glob("net*"))


def test_no_two_sectors_look_alike() -> None:
    looks = [(SECTOR_SHAPES[sector], SECTOR_INKS.get(sector)) for sector in Sector]
    assert len(set(looks)) == len(looks)


def test_whoever_works_only_with_those_without_room_is_left_out(services: Services) -> None:
    for number, together in enumerate(("A; B", "A; B", "A; C", "D; E", "D; F", "D; G")):
        begin(services, f"Number {number}", together, Stage.ACTIVE, "2026-01-01")
    graph = services.network.graph(most=3)
    assert {node.name for node in graph.nodes} == {"A", "B"}, "D has three, but none of them is among them"
    assert graph.total == 7
