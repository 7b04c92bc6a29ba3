"""Searching and listing on the command line: the examples of README, on the demo desk."""

from __future__ import annotations

import re

import pytest

from contactdesk.services.demo import fill_demo
from contactdesk.services.services import build_services
from contactdesk.storage.desk import Desk
from tests.cli.commands import Commands
from tests.test_readme import README


@pytest.fixture
def demo(desk: Desk, commands: Commands, desk_location: str) -> Commands:
    opened = Desk.open(desk_location)
    fill_demo(build_services(opened))
    opened.close()
    return commands


def titles(commands: Commands, *arguments: str) -> list[str]:
    return [one["title"] for one in commands.json(*arguments)]


def test_the_examples_of_readme_find_what_it_says(demo: Commands) -> None:
    examples = re.findall(r"`contactdesk search '(.+?)'`", README)
    assert len(examples) == 4
    in_lodz, in_another_role, either, misspelt = (titles(demo, "search", one) for one in examples)
    assert "Miejskie Biuro Integracji w Łodzi" in in_lodz
    assert titles(demo, "search", "city:lodz sector:local-authority") == in_lodz
    came = set(titles(demo, "list", "person", "--search", 'met:"Networking Day" attended:yes'))
    panel = set(titles(demo, "list", "person", "--search", 'met:"Networking Day" role:panellist'))
    assert len(panel) == 4
    assert came - panel == set(in_another_role) & came
    assert not panel & set(in_another_role)
    assert "أمينة الفاسي" in either
    assert "Мирослава Шевченко" in misspelt


def test_a_list_of_participants_is_narrowed_by_what_they_do_there(demo: Commands) -> None:
    at_the_day = ("list", "participation", "--meeting", "networking day", "--search")
    panel = demo.json(*at_the_day, "role:panellist")
    assert len(panel) == 4
    assert {one["role"] for one in panel} == {"panellist"}


def test_what_cannot_be_read_is_told_beside_the_answer(demo: Commands) -> None:
    ran = demo.run("search", "shoe:size", "date:soon", "--json")
    assert (ran.status, ran.data) == (0, [])
    assert ran.err.splitlines() == [
        "There is no field “shoe”: it is searched as plain words.",
        "“soon” is not a date (2026-11, >2026-01-31, <7d): it is searched as plain words.",
    ]
    ran = demo.run("list", "person", "--search", "venue:hall")
    assert ran.err.splitlines() == ["“venue:” says nothing about what is listed here."]
    assert demo.run("search", "łódź").err == ""


def test_where_the_words_were_found_is_told(demo: Commands) -> None:
    (found,) = demo.json("search", "dzwonić 17")
    assert set(found) == {"kind", "id", "title", "subtitle", "where"}
    assert "dzwonić po 17" in found["where"]


def test_a_search_may_begin_with_what_is_not_to_be_found(demo: Commands) -> None:
    everybody = len(demo.json("list", "person"))
    press = len(demo.json("list", "person", "--search", "tag:press"))
    assert press
    assert len(demo.json("list", "person", "--search", " -tag:press")) == everybody - press
    assert len(demo.json("search", " -tag:press", "--kind", "person", "--limit", "999")) == everybody - press
