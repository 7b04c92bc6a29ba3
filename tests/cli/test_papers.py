"""Papers on the command line beside the attendance sheet."""

from __future__ import annotations

from pathlib import Path

from tests.cli.commands import Commands


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
