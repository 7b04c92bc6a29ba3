"""Papers on the command line beside the attendance sheet."""

from __future__ import annotations

from pathlib import Path

from tests.cli.commands import Commands
from tests.documents.readers import page_texts


def test_the_network_is_drawn_to_pdf_and_svg(commands: Commands, tmp_path: Path) -> None:
    commands.run("add", "partnership", "title=Mentorzy", "party=Fundacja Tęcza; Urząd Łodzi", "on=2024-05-01")
    commands.run("add", "partnership", "title=Klub", "party=Radio; Szkoła", "on=2026-01-01")
    for ending in ("pdf", "svg"):
        file = tmp_path / f"net.{ending}"
        assert commands.json("print", "network", "-o", str(file)) == {
            "file": str(file),
            "organisations": 4,
            "partnerships": 2,
        }
        assert file.stat().st_size > 1000
    around = commands.run(
        "print", "network", "--focus", "tecza", "until=2025", "-o", str(file), "--lang", "pl"
    )
    assert "2" in around.out
    assert "Kto z kim współpracuje" in file.read_text(encoding="utf-8")


def test_a_network_that_cannot_be_drawn_is_refused(commands: Commands, tmp_path: Path) -> None:
    file = str(tmp_path / "net.pdf")
    assert commands.refused("print", "network", "-o", file)["error"] == "nobody-together"
    commands.run("add", "partnership", "title=Klub", "party=Radio; Szkoła")
    assert commands.refused("print", "network", "-o", f"{file}.docx")["error"] == "not-a-picture"
    assert commands.refused("print", "network", "-o", file, "paper=a4")["error"] == "unknown-option"
    assert commands.refused("print", "network", "-o", file, "until=soon")["error"] == "not-a-date"
    assert commands.refused("print", "network", "-o", file, "--focus", "Nobody")["error"] == (
        "no-such-organisation"
    )
    assert not list(tmp_path.glob("*.pdf"))


def test_results_are_told_and_printed(commands: Commands, tmp_path: Path) -> None:
    commands.run(
        "add", "meeting", "title=Dzień Otwarty", "programme=Stoliki", "date=2026-02-01", "start=10:00"
    )
    commands.run("add", "person", "name=Łucja Święta", "organisation=Urząd")
    commands.run("add", "participation", "meeting=1", "person=1", "attendance=present")
    commands.run("add", "partnership", "title=Mentorzy", "party=Tęcza; Urząd", "meeting=1", "on=2026-02-02")
    told = commands.run("show", "results", "--meeting", "dzień").out
    for words in ("Results: Dzień Otwarty", "1  new contact", "Mentorzy", "Tęcza × Urząd", "0 of 1"):
        assert words in told
    for scope in (("--meeting", "1"), ("--programme", "stoliki"), ("--year", "2026")):
        found = commands.json("show", "results", *scope)
        assert (found["kind"], found["contacts"], found["people_met"]) == ("results", 1, 1)
        assert [one["title"] for one in found["partnerships"]] == ["Mentorzy"]
        assert found["reached"][0] == {"days": 30, "reached": 0, "of": 1}
    for ending, pages in (("pdf", 1), ("csv", 0)):
        file = tmp_path / f"results.{ending}"
        printed = commands.json("print", "results", "--meeting", "1", "-o", str(file), "--lang", "pl")
        assert printed == {"file": str(file), "pages": pages}
    assert "Wyniki: Dzień Otwarty" in file.read_text(encoding="utf-8-sig")


def test_results_of_nothing_are_refused(commands: Commands, tmp_path: Path) -> None:
    assert commands.refused("show", "results", "--meeting", "9")["error"] == "no-such-meeting"
    assert commands.refused("show", "results", "--programme", "Nothing")["error"] == "no-such-programme"
    commands.run("add", "meeting", "title=Dzień")
    file = str(tmp_path / "results.docx")
    assert commands.refused("print", "results", "--meeting", "1", "-o", file)["error"] == "not-a-report"


def test_partnerships_are_printed_a_page_for_each(commands: Commands, tmp_path: Path) -> None:
    commands.run("add", "person", "name=Łucja Święta", "email=lucja@example.org")
    commands.run("add", "partnership", "title=Mentorzy", "party=Tęcza; Urząd", "contact=Łucja Święta")
    commands.run("add", "partnership", "title=Klub", "party=Radio; Szkoła")
    file = tmp_path / "overview.pdf"
    assert commands.run("print", "partnership", "mentorzy", "-o", str(file)).out.strip() == f"{file}: 1 page"
    both = commands.json("print", "partnership", "1", "Klub", "-o", str(file), "--lang", "pl", "email=yes")
    assert both == {"file": str(file), "pages": 2}
    assert "lucja@example.org" in page_texts(file)[0]
    found = commands.json("print", "partnership", "--search", "klub", "-o", str(file))
    assert found["pages"] == 1
    refused = {
        ("9",): "no-such-record",
        ("--search", "nothing"): "no-partnerships",
        ("1", "paper=a4"): "unknown-option",
    }
    for arguments, code in refused.items():
        assert commands.refused("print", "partnership", *arguments, "-o", str(file))["error"] == code
    assert commands.refused("print", "partnership", "1", "-o", f"{file}.txt")["error"] == "not-a-pdf"
