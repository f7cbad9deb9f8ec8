"""`--help`, in the language of the settings."""

from __future__ import annotations

import re
import sys

import pytest
from typer.main import get_command

from bot.__main__ import main
from bot.cli import app
from bot.helping import HEADS, _french, texts, within

ENGLISH = re.compile(r"\b(?:the|is|are|should|must|an|with|what|which|of|default|required|Options:|Show)\b")


def told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], line: str, language: str) -> str:
    monkeypatch.setenv("PASSERELLE_LOCALE", language)
    monkeypatch.setattr(sys, "argv", ["passerelle", *line.split()])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    return capsys.readouterr().out


LINES: tuple[str, ...] = (
    "",
    "demo",
    "run",
    "apply",
    "doctor",
    "restore",
    "erase",
    "db",
    "db copy",
    "deliveries list",
    "deliveries retry",
)
LINES += ("keys", "keys rotate", "register verify", "register export")


@pytest.mark.parametrize("line", LINES)
def test_help_is_in_the_language_of_the_settings(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], line: str
) -> None:
    english, french = (told(monkeypatch, capsys, f"{line} --help", language) for language in ("en", "fr"))
    assert english.startswith("Usage: passerelle")
    assert french.startswith("Usage\N{NO-BREAK SPACE}: passerelle")
    assert "Afficher cette aide" in french
    shown = re.sub(r"<[^>]*>|\[(?:OPTIONS|ARGS|ID)[^]]*\]", "", french)
    assert not ENGLISH.search(shown), french


def test_every_text_of_the_help_has_its_french() -> None:
    command = get_command(app)
    assert {*texts(command), *HEADS} <= _french().keys()
    assert len(list(within(command))) > 25
    assert [english for english, french in _french().items() if english == french] == []
