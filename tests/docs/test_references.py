"""What is written from the code is what the code says now: `make references` brings it up to date."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from typer.main import get_command

from bot.cli import app
from bot.helping import HEADS, texts
from bot.services.commands import _COMMANDS, _OF_PASSERELLE
from bot.settings import PREFIX, Settings
from tests.docs import french
from tests.docs.licences import licences
from tests.docs.pages import ROOT, text_of
from tests.docs.programs import commands, fields
from tests.docs.references import PARTS, WHOLE, wanted
from tests.rights.page import page as rights_page

COMMANDS = text_of("docs/reference/commands.md")


@pytest.mark.parametrize("page", [*WHOLE, *PARTS])
def test_the_page_is_what_the_code_says(page: str) -> None:
    assert (ROOT / page).read_text("utf-8") == wanted(page), "run make references"


def test_what_the_french_pages_say_of_the_code_is_french_and_nothing_else_is_kept() -> None:
    for page in (*WHOLE, *PARTS):
        wanted(page)
    rights_page("fr")
    french.asked |= {*texts(get_command(app)), *HEADS, "Show this message and exit."}
    assert sorted(french.asked - french.known().keys()) == [], "no French: tests/docs/french.yaml"
    assert sorted(french.known().keys() - french.asked) == [], "said no more: tests/docs/french.yaml"
    assert [english for english, text in french.known().items() if english == text] == []


def test_the_french_page_of_commands_has_every_row_and_every_command_of_the_english_one() -> None:
    pages = [COMMANDS, text_of("docs/reference/commands.fr.md")]
    rows = [[line.count("|") for line in text.splitlines() if line.startswith("|")] for text in pages]
    assert rows[0] == rows[1]
    english, french_one = ([" ".join(each.split()) for each in re.findall(r"`[^`]*`", text)] for text in pages)
    of_terminal = {each for each in english if re.match(r"`(passerelle|PASSERELLE_|--)", each)}
    assert sorted(of_terminal - set(french_one)) == []
    of_chat = [
        re.findall(r"/(?:news|freeze|thaw|signal|sync|digest|passerelle) ?[a-z]*", " ".join(each))
        for each in (english, french_one)
    ]
    assert sorted(set(of_chat[0]) ^ set(of_chat[1])) == []


def test_every_setting_says_what_it_means() -> None:
    assert [name for name, field in fields(Settings, PREFIX) if not field.description] == []


def test_every_package_tells_its_licence() -> None:
    assert [line for line in licences().splitlines() if "unknown" in line] == []


def test_every_command_of_the_terminal_is_written_of() -> None:
    written = {part.strip() for part in re.findall(r"`(?:passerelle )?((?:[a-z-]+ ?)+)", COMMANDS)}
    assert [words for words, _ in commands() if words.removeprefix("passerelle ") not in written] == []


def test_every_command_of_the_chat_is_written_of_by_one_of_its_names() -> None:
    assert [names for names in _named(_COMMANDS) if not any(f"`/{name}" in COMMANDS for name in names)] == []
    asked = [names for names in _named(_OF_PASSERELLE) if not any(f"/passerelle {name}" in COMMANDS for name in names)]
    assert asked == []


def _named(table: Mapping[str, object]) -> list[list[str]]:
    """The names of each command."""
    acts = list(dict.fromkeys(table.values()))
    return [[name for name, act in table.items() if act is each] for each in acts]
